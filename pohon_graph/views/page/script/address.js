// @ts-check
/** The address names the chosen goal: it can be sent, and Back goes to the goal before. */

/** @typedef {import("./model.js").Model} Model */

/** What the address names; nothing where it names none. */
export function named() {
  const name = location.hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // not encoded: taken as it is
  }
}

/** The whole address of a goal. @param {Model} model @param {number} goal */
export function addressOf(model, goal) {
  return `${location.href.split("#")[0]}#${encodeURI(model.id(goal))}`;
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
