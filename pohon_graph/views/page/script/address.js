// @ts-check
/** The address: the chosen goal, and after a question mark the reader's view, tree, year and lenses. */

/** @typedef {import("./model.js").Model} Model */
/** @typedef {{goal: string, settings: URLSearchParams}} Address */

/** @param {string} name as written in an address */
function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // not encoded: keep it unchanged
  }
}

/** The parts of an address after its `#`. An id may hold a question mark, too, so a goal goes first.
 * @param {Model} model @param {string} text @returns {Address} */
function parts(model, text) {
  const whole = decoded(text);
  const at = text.indexOf("?");
  if (at < 0 || model.find(whole) >= 0) return { goal: whole, settings: new URLSearchParams() };
  return { goal: decoded(text.slice(0, at)), settings: new URLSearchParams(text.slice(at + 1)) };
}

/** The parts of the page's address. @param {Model} model */
export const addressed = (model) => parts(model, location.hash.slice(1));

/** The name of the goal in a pasted link; empty if the text is not a link. @param {Model} model
 * @param {string} text */
export const nameIn = (model, text) =>
  text.includes("#") ? parts(model, text.slice(text.indexOf("#") + 1).trim()).goal : "";

/** The id of a goal as an address names it. @param {Model} model @param {number} goal */
const written = (model, goal) => encodeURI(model.id(goal)).replaceAll("?", "%3F");

/** Whether others can reach the page at the same address. */
export const isOnline = () => /^https?:$/.test(location.protocol);

/** The address of the page itself. */
const page = () => location.href.split("#")[0];

/**
 * A link to a goal that can be sent. If the page is a local file, its folders mean nothing to others, so the
 * link is only the file's name and the goal's id. The search box accepts it.
 * @param {Model} model @param {number} goal
 */
export function linkTo(model, goal) {
  if (isOnline()) return `${page()}#${written(model, goal)}`;
  const file = decoded(location.pathname.split("/").pop() ?? "");
  return `${file}#${model.id(goal)}`;
}

/**
 * Write the goal, or none for -1, and the settings into the address.
 * @param {Model} model @param {number} goal @param {[string, string][]} settings
 * @param {boolean} isStep whether Back returns to the address before
 */
export function writeAddress(model, goal, settings, isStep) {
  const plain = (/** @type {string} */ text) =>
    encodeURIComponent(text).replaceAll("%2F", "/").replaceAll("%3A", ":");
  const query = settings.map(([name, value]) => `${name}=${plain(value)}`).join("&");
  const hash = (goal >= 0 ? written(model, goal) : "") + (query && `?${query}`);
  const address = hash ? `${page()}#${hash}` : page();
  if (address === location.href.replace(/#$/, "")) return;
  try {
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // Some browsers do not allow a change of address if the page is a local file.
  }
}
