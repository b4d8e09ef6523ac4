// @ts-check
/** Wraps a text to a width. */

/**
 * @callback Measure
 * @param {string} text
 * @returns {number} its width
 */

/**
 * The text in at most `most` lines; the last one ends in "…" if text is left out. A word that is wider
 * than a line is broken.
 * @param {string} text
 * @param {number} width
 * @param {number} most
 * @param {Measure} measure
 * @returns {string[]}
 */
export function wrap(text, width, most, measure) {
  // A longer text does not fit on any card.
  const words = text
    .slice(0, most * 120)
    .split(" ")
    .filter(Boolean);
  const cut = text.length > most * 120;
  /** @type {string[]} */
  const lines = [];
  let current = "";
  let filled = 0;
  let left = words.length;
  const blank = measure(" ");
  for (const word of words) {
    // Measure words separately, because the widths of repeated words are cached.
    const needed = measure(word);
    if (filled + (current ? blank : 0) + needed <= width) {
      filled += (current ? blank : 0) + needed;
      current = current ? `${current} ${word}` : word;
      left -= 1;
      continue;
    }
    if (current) lines.push(current);
    current = word;
    while (lines.length <= most && measure(current) > width) {
      const head = fitting(current, width, measure);
      lines.push(head);
      current = current.slice(head.length);
    }
    filled = measure(current);
    if (lines.length >= most) break;
    left -= 1;
  }
  if (lines.length < most && current) {
    lines.push(current);
    current = "";
  }
  if (left > 0 || cut || lines.length > most || (current && lines.length >= most)) {
    lines.length = Math.min(lines.length, most);
    lines[lines.length - 1] = shortened(lines[lines.length - 1], width, measure);
  }
  return lines;
}

/**
 * One line of the text, which ends in "…" if it is too wide.
 * @param {string} text
 * @param {number} width
 * @param {Measure} measure
 */
export function oneLine(text, width, measure) {
  return measure(text) <= width ? text : shortened(text.slice(0, 300), width, measure);
}

/**
 * @param {string} text
 * @param {number} width
 * @param {Measure} measure
 */
function shortened(text, width, measure) {
  if (measure(`${text}…`) <= width) return `${text}…`;
  const room = width - measure("…");
  return `${fitting(text, room, measure).replace(/[\s,;:.–-]+$/, "")}…`;
}

/**
 * The longest beginning that fits: at least one character, never half of a surrogate pair.
 * @param {string} text
 * @param {number} width
 * @param {Measure} measure
 */
function fitting(text, width, measure) {
  let low = 1;
  let high = Math.min(text.length, 400);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(text.slice(0, middle)) <= width) low = middle;
    else high = middle - 1;
  }
  const last = text.charCodeAt(low - 1);
  if (last >= 0xd800 && last < 0xdc00) low = low > 1 ? low - 1 : 2;
  return text.slice(0, low);
}
