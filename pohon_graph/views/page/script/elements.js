// @ts-check
/** Creates the elements of the page. Texts are never read as markup. */
import { say } from "./texts.js";

/** @typedef {Node | string | null | undefined | false} Inside of an element, or nothing */

/**
 * @param {string} name
 * @param {Record<string, any>} [properties] attributes; `on…` a listener, `text` the text inside
 * @param {...Inside} inside
 * @returns {HTMLElement}
 */
export function element(name, properties = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (key.startsWith("aria-")) made.setAttribute(key, String(value));
    else if (value === false) continue;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "text") made.textContent = value;
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  for (const part of inside) if (part) made.append(part);
  return made;
}

/** A text from the data, isolated so that it cannot change the direction of the text around it.
 * @param {string} text @param {string} [kind] @returns {HTMLElement} */
export const isolated = (text, kind) => element("bdi", { text, class: kind });

/** One of the program's sentences, in which backticks mark the names of fields. @param {string} text
 * @returns {HTMLElement} */
export function sentence(text) {
  const parts = text.split("`");
  // An odd number of backticks: at least one of them belongs to the text.
  if (parts.length % 2 === 0) return isolated(text);
  return element("bdi", {}, ...parts.map((part, at) => (at % 2 ? element("code", { text: part }) : part)));
}

/** @param {string} text @param {() => void} act @param {Record<string, any>} [more] */
export function button(text, act, more = {}) {
  return element("button", { type: "button", text, onclick: act, ...more });
}

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {HTMLElement} parent @param {...Inside} inside */
export function fill(parent, ...inside) {
  parent.replaceChildren(...inside.filter((part) => part !== null && part !== undefined && part !== false));
}

let noticeTimer = 0;

/** Tell the reader something for a few seconds. @param {string} text */
export function notice(text) {
  byId("notice").textContent = text;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => {
    byId("notice").textContent = "";
  }, 6000);
}

/** Ask the reader whether to do something else. @param {string} text @param {string} label
 * @param {() => void} act */
export function offer(text, label, act) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("help"));
  const choose = () => {
    dialog.close();
    act();
  };
  dialog.setAttribute("aria-label", label);
  fill(
    dialog,
    element("p", { class: "plan", text }),
    element(
      "p",
      { class: "acts" },
      button(label, choose, { class: "strong" }),
      button(say("close"), () => dialog.close()),
    ),
  );
  dialog.showModal();
}
