// @ts-check
/** Runs of texts as their different words, so that each word is compared once. */
import { Lines } from "./packed_data.js";

const MOST_WORDS = 65_000; // most different words in one run of texts

/**
 * A run of texts, ready to be searched: its different words, and the words of each text. A word of a query
 * holds no blank, so it is enough to check each different word once.
 * @typedef {object} Chunk
 * @property {Lines} words @property {Uint16Array} tokens numbers of words, text after text
 * @property {Uint32Array} starts of each text's tokens
 */

/** @param {string[]} rows folded texts @returns {Chunk} */
export function chunkOf(rows) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  const tokens = [];
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, text] of rows.entries()) {
    const own = new Set(text.split(" "));
    own.delete("");
    for (const word of own) {
      let number = numbers.get(word);
      // A number must fit into 16 bits. If a run has more words, the rest share the last number.
      if (number === undefined) numbers.set(word, (number = Math.min(numbers.size, MOST_WORDS)));
      tokens.push(number);
    }
    starts[row + 1] = tokens.length;
  }
  return { words: wordLines([...numbers.keys()]), tokens: Uint16Array.from(tokens), starts };
}

/** A line for each word; the words above the limit share the last line. @param {string[]} words */
function wordLines(words) {
  const own = words.slice(0, MOST_WORDS);
  const rest = words.slice(MOST_WORDS).join(" ");
  return new Lines([...own, rest].join("\n"), own.length + 1);
}

/**
 * Mark the rows that hold a word through one of their numbers. This is a function outside the class for
 * speed, because it runs over all goals.
 * @param {Uint8Array} holds 1 for the numbers whose texts hold the word
 * @param {ArrayLike<number>} numbers of all rows, one after the other
 * @param {ArrayLike<number>} starts of each row's part of them
 * @param {number} first goal @param {Uint8Array} met @param {number} place
 */
export function markRows(holds, numbers, starts, first, met, place) {
  for (let row = 0; row < starts.length - 1; row += 1) {
    if (met[first + row] !== place) continue;
    const end = starts[row + 1];
    for (let at = starts[row]; at < end; at += 1) {
      if (holds[numbers[at]] === 1) {
        met[first + row] = place + 1;
        break;
      }
    }
  }
}

/** The lines that hold a word; null if there are none. @param {Lines} lines @param {string} word */
export function holding({ text, starts, count }, word) {
  let at = text.indexOf(word);
  if (at < 0) return null;
  const holds = new Uint8Array(count);
  for (let row = 0; at >= 0 && row < count; at = text.indexOf(word, starts[row])) {
    while (starts[row + 1] <= at) row += 1;
    holds[row] = 1;
    row += 1;
  }
  return holds;
}
