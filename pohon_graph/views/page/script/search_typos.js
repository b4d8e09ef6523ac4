// @ts-check
/** Words with one typing error: a letter too many, too few or wrong, or two neighbours in the wrong order. */

/** @typedef {import("./packed_data.js").Lines} Lines */

const LEAST = 5; // letters of a word in which an error is forgiven; shorter ones would resemble too much
const SHORTEST = LEAST - 1; // letters of a typed word, in which only a missing letter is forgiven
const BLANK = 33; // characters below this one end a word or a line

/** Whether an error in a word is forgiven: codes and numbers are exact. @param {string} word */
export const isForgiven = (word) => word.length >= SHORTEST && /^\p{L}+$/u.test(word);

/**
 * The lines that hold a word with at most one error; null if there are none. One error leaves one half of the
 * word whole, unless it swaps the two letters in the middle.
 * @param {Lines} lines @param {string} word
 */
export function holdingNearly(lines, word) {
  const middle = word.length >> 1;
  const [head, tail] = [word.slice(0, middle), word.slice(middle)];
  const { text } = lines;
  const holds = new Uint8Array(lines.count);
  const isLong = word.length >= LEAST;
  const swapped = head.slice(0, -1) + tail[0] + head[middle - 1] + tail.slice(1);
  const found = [
    mark(lines, head, holds, (at) => opens(text, at + middle, tail, isLong)),
    mark(lines, tail, holds, (at) => closes(text, at, head, isLong)),
    isLong && mark(lines, swapped, holds, () => true),
  ];
  return found.some(Boolean) ? holds : null;
}

/** The place in a text of a word with at most one error, as start and end.
 * @param {string} text @param {string} word @returns {[number, number] | null} */
export function nearPlace(text, word) {
  for (const { 0: found, index } of text.matchAll(/\p{L}+/gu)) {
    for (let from = 0; from + word.length <= found.length + 1; from += 1) {
      const end = index + from + word.length;
      if (opens(text, index + from, word, word.length >= LEAST))
        return [index + from, Math.min(end, index + found.length)];
    }
  }
  return null;
}

/** Mark the lines that hold a piece in a place that passes. @param {Lines} lines @param {string} piece
 * @param {Uint8Array} holds @param {(at: number) => boolean} passes @returns {boolean} whether any does */
function mark({ text, starts, count }, piece, holds, passes) {
  let any = false;
  let row = 0;
  for (let at = text.indexOf(piece); at >= 0 && row < count;) {
    while (starts[row + 1] <= at) row += 1;
    if (holds[row] || passes(at)) {
      any = true;
      holds[row] = 1;
      at = text.indexOf(piece, starts[row + 1]);
    } else at = text.indexOf(piece, at + 1);
  }
  return any;
}

/** Whether a text goes on at a place with a word, with at most one error. @param {string} text
 * @param {number} at @param {string} word @param {boolean} any error, or only a missing letter */
function opens(text, at, word, any) {
  let same = 0;
  while (same < word.length && text[at + same] === word[same]) same += 1;
  if (same === word.length) return true;
  const here = at + same;
  const goesOn = (/** @type {number} */ skipped, /** @type {number} */ from) =>
    text.startsWith(word.slice(skipped), from);
  const isInside = text.charCodeAt(here) >= BLANK; // false past the end as well
  if (isInside && goesOn(same, here + 1)) return true;
  if (!any) return false;
  if (goesOn(same + 1, here) || (isInside && goesOn(same + 1, here + 1))) return true;
  return text[here] === word[same + 1] && text[here + 1] === word[same] && goesOn(same + 2, here + 2);
}

/** Whether a text up to a place ends in a word, with at most one error. @param {string} text
 * @param {number} end @param {string} word @param {boolean} any error, or only a missing letter */
function closes(text, end, word, any) {
  let left = word.length;
  let here = end;
  while (left > 0 && text[here - 1] === word[left - 1]) [left, here] = [left - 1, here - 1];
  if (left === 0) return true;
  const goesBack = (/** @type {number} */ kept, /** @type {number} */ to) =>
    to >= kept && text.endsWith(word.slice(0, kept), to);
  const isInside = text.charCodeAt(here - 1) >= BLANK; // false before the start as well
  if (isInside && goesBack(left, here - 1)) return true;
  if (!any) return false;
  if (goesBack(left - 1, here) || (isInside && goesBack(left - 1, here - 1))) return true;
  return (
    text[here - 1] === word[left - 2] && text[here - 2] === word[left - 1] && goesBack(left - 2, here - 2)
  );
}
