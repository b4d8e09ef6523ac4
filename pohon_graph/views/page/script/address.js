// @ts-check
/** The address names the chosen goal, so it can be sent, and Back returns to the previous goal. */

/** @typedef {import("./model.js").Model} Model */

/** @param {string} name as written in an address */
function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // not encoded: keep it unchanged
  }
}

/** The name in the address; empty if there is none. */
export const named = () => decoded(location.hash.slice(1));

/** The name in a pasted link; empty if the text is not a link. @param {string} text */
export const nameIn = (text) => (text.includes("#") ? decoded(text.slice(text.indexOf("#") + 1).trim()) : "");

/** The whole address of a goal. @param {Model} model @param {number} goal */
function addressOf(model, goal) {
  return `${location.href.split("#")[0]}#${encodeURI(model.id(goal))}`;
}

/** Whether others can reach the page at the same address. */
export const isOnline = () => /^https?:$/.test(location.protocol);

/**
 * A link to a goal that can be sent. If the page is a local file, its folders mean nothing to others, so the
 * link is only the file's name and the goal's id. The search box accepts it.
 * @param {Model} model @param {number} goal
 */
export function linkTo(model, goal) {
  if (isOnline()) return addressOf(model, goal);
  const file = decoded(location.pathname.split("/").pop() ?? "");
  return `${file}#${model.id(goal)}`;
}

/**
 * Name a goal in the address, or none if it is -1. Another goal adds a step that Back undoes. Closing a
 * goal adds no step, nor does a change to the `whole` id of the same goal.
 * @param {Model} model @param {number} goal @param {boolean} [whole]
 */
export function nameInAddress(model, goal, whole) {
  if (named() === (goal >= 0 ? model.id(goal) : "")) return;
  try {
    if (goal >= 0 && !whole) history.pushState(null, "", addressOf(model, goal));
    else history.replaceState(null, "", goal >= 0 ? addressOf(model, goal) : location.href.split("#")[0]);
  } catch {
    // Some browsers do not allow a change of address if the page is a local file.
  }
}
