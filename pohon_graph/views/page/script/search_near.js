// @ts-check
/** The search that forgives a typing error in each longer word. It runs in steps, so no key has to wait. */
import { holdingNearly, isForgiven } from "./search_typos.js";
import { holding, markRows } from "./search_words.js";

/** @typedef {import("./packed_data.js").Lines} Lines */
/** @typedef {{names: Lines, hanging: number[], starts: Int32Array}} Linked names of things, and the goals
 * that they belong to */

const OUT = 255; // marks a goal that cannot be a hit

/** The lines that hold a word, with an error if the word is long enough. @param {Lines} lines
 * @param {string} word */
const held = (lines, word) => (isForgiven(word) ? holdingNearly : holding)(lines, word);

/** The lines that hold every word. @param {Lines} lines @param {string[]} words */
export function linesNearly(lines, words) {
  const found = words.map((word) => held(lines, word));
  if (!words.some(isForgiven) || !found.every(Boolean)) return [];
  return [...Array(lines.count).keys()].filter((row) => found.every((holds) => holds?.[row] === 1));
}

export class NearSearch {
  /**
   * @param {string[]} words of the query @param {(import("./search_words.js").Chunk | null)[]} chunks
   * @param {Linked[]} linked @param {Uint8Array} exact a mark of `words.length` for each goal that is a hit
   */
  constructor(words, chunks, linked, exact) {
    this.words = words;
    this.chunks = words.some(isForgiven) ? chunks : [];
    this.met = exact.map((mark) => (mark === words.length ? OUT : 0));
    this.next = 0;
    this.first = 0;
    this.linked = linked.map(({ names, ...rest }) => ({
      ...rest,
      held: this.chunks.length ? words.map((word) => held(names, word)) : [],
    }));
  }

  get isDone() {
    return this.next >= this.chunks.length;
  }

  /** Search the next run of goals. @returns {boolean} whether there was one */
  step() {
    const chunk = this.chunks[this.next];
    if (!chunk) return false;
    this.next += 1;
    const last = this.first + chunk.starts.length;
    this.words.forEach((word, place) => {
      const holds = held(chunk.words, word);
      if (holds) markRows(holds, chunk.tokens, chunk.starts, this.first, this.met, place);
      for (const one of this.linked) {
        const named = one.held[place];
        if (named)
          markRows(named, one.hanging, one.starts.subarray(this.first, last), this.first, this.met, place);
      }
    });
    this.first = last - 1;
    return true;
  }
}
