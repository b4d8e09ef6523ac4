// @ts-check
/** The address names the chosen goal: it can be sent, and Back goes to the goal before. */

/** @typedef {import("./model.js").Model} Model */

/** @param {string} name as an address has it */
function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // not encoded: taken as it is
  }
}

/** What the address names; nothing if it names none. */
export const named = () => decoded(location.hash.slice(1));

/** What a link that somebody has pasted names; nothing if the text is not a link. @param {string} text */
export const nameIn = (text) => (text.includes("#") ? decoded(text.slice(text.indexOf("#") + 1).trim()) : "");

/** The whole address of a goal. @param {Model} model @param {number} goal */
function addressOf(model, goal) {
  return `${location.href.split("#")[0]}#${encodeURI(model.id(goal))}`;
}

/** Whether others reach the page under the same address. */
export const isOnline = () => /^https?:$/.test(location.protocol);

/**
 * A link to a goal to send. The folders of a page from a file are nobody else's: then it is the file's
 * name and the goal's id, which the search box takes.
 * @param {Model} model @param {number} goal
 */
export function linkTo(model, goal) {
  if (isOnline()) return addressOf(model, goal);
  const file = decoded(location.pathname.split("/").pop() ?? "");
  return `${file}#${model.id(goal)}`;
}

/**
 * Name a goal in the address, or none where it is -1. Another goal is a step that Back undoes; closing
 * one is none, and neither is calling the same goal by its `whole` id.
 * @param {Model} model @param {number} goal @param {boolean} [whole]
 */
export function nameInAddress(model, goal, whole) {
  if (named() === (goal >= 0 ? model.id(goal) : "")) return;
  try {
    if (goal >= 0 && !whole) history.pushState(null, "", addressOf(model, goal));
    else history.replaceState(null, "", goal >= 0 ? addressOf(model, goal) : location.href.split("#")[0]);
  } catch {
    // Some browsers allow no change of address for a page from a file.
  }
}
