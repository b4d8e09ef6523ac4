// @ts-check
/** The page's words in the current language. */

/** @type {{languages: string[], say: Record<string, string[]>, tongue: number}} */
const words = { languages: ["id", "en"], say: {}, tongue: 0 };

/** @param {{languages: string[], open: string, say: Record<string, string[]>}} texts */
export function learn(texts) {
  words.languages = texts.languages;
  words.say = texts.say;
  speak(texts.open);
}

/** @param {string} language `id` or `en` */
export function speak(language) {
  words.tongue = Math.max(0, words.languages.indexOf(language));
}

/** The number of the current language: the index of the text to show in a pair. */
export const tongue = () => words.tongue;

export const languageInForce = () => words.languages[words.tongue];

/**
 * A text by its key, with its fields filled in. For a count of one it may have a form under its key and `-1`.
 * @param {string} key
 * @param {Record<string, string | number>} [fields]
 * @returns {string}
 */
export function say(key, fields) {
  const both = (fields?.count === 1 && words.say[`${key}-1`]) || words.say[key];
  if (!both) return key;
  return both[words.tongue].replace(/\{(\w+)\}/g, (whole, name) =>
    fields && name in fields ? shown(fields[name]) : whole,
  );
}

/** @param {string} key */
export const knows = (key) => key in words.say;

/**
 * A number in the style of the current language; a text is not changed.
 * @param {string | number} value
 */
export function shown(value) {
  if (typeof value === "string") return value;
  // By hand, because the browser takes longer to create its number format than to draw the page.
  const mark = words.tongue === 0 ? "." : ",";
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, mark);
}
