// @ts-check
/** Small elements that the panel, the lists and the search share. */
import { button, element, isolated } from "./elements.js";
import { SIGNS } from "./findings.js";
import { say, shown } from "./texts.js";
import { levelColour } from "./theme.js";

/** @typedef {import("./model.js").Model} Model */

/**
 * @typedef {object} Hooks the actions of the parts of the panel
 * @property {(goal: number) => void} jump @property {() => void} close
 * @property {(kind: import("./lenses.js").Kind, value: string) => void} lens
 * @property {(rank: number) => void} openTo
 */

/** The number of a level on its colour. @param {number} rank */
export function numberMark(rank) {
  const colour = levelColour(rank);
  return element("span", {
    class: "number",
    style: `--level:${colour.fill};--level-ink:${colour.ink}`,
    text: String(rank + 1),
  });
}

/** The line of a crosscut's status, as in the picture. @param {string} status */
export function statusMark(status) {
  return element("span", { class: `line ${status || "no-status"}`, "aria-hidden": "true" });
}

/** @param {string} severity @param {boolean} [named] if its name is next to it */
export function badge(severity, named) {
  return element(
    "span",
    { class: `badge ${severity}`, title: say(severity) },
    element("span", { "aria-hidden": "true", text: SIGNS[severity] }),
    named ? null : element("span", { class: "unseen", text: say(severity) }),
  );
}

/** @param {string | number} count */
export const countMark = (count) => element("span", { class: "count", text: shown(count) });

/** @param {string} text @param {string | number} [count] */
export function heading(text, count) {
  return element("h3", {}, text, count !== undefined && countMark(count));
}

/** A line with the number of things that are left out, if there are any. @param {number} count */
export const rest = (count) => count > 0 && element("p", { class: "quiet", text: `… +${shown(count)}` });

/** A row to press: a mark, a name, a count. @param {Node} mark @param {string} text
 * @param {number} count @param {() => void} act @param {Record<string, any>} [more] */
export function countRow(mark, text, count, act, more = {}) {
  const row = button("", act, { class: "row", ...more });
  row.append(mark, isolated(text, "grow"), countMark(count));
  return element("li", {}, row);
}

/** @param {string} text */
export const label = (text) => element("span", { class: "label", text: `${text}: ` });

/** @param {string} name @param {string} text */
export const fact = (name, text) => element("p", { class: "fact" }, label(name), isolated(text));

/** Facts, a line for each. @param {import("./goal_facts.js").Fact[]} facts */
export const factLines = (facts) =>
  facts.map(({ key, text, missing }) =>
    missing ? element("p", { class: "missing", text }) : fact(say(key), text),
  );

/** @param {Model} model @param {Hooks} hooks @param {number} goal */
export function goalLink(model, hooks, goal) {
  const link = button("", () => hooks.jump(goal), { class: "link goal-link", "data-to": goal });
  link.append(numberMark(model.rank[goal]), isolated(model.title(goal)));
  return link;
}

/** @param {Hooks} hooks @param {import("./lenses.js").Kind} kind @param {string | number} value
 * @param {string} text */
export function lensLink(hooks, kind, value, text) {
  const link = button("", () => hooks.lens(kind, String(value)), { class: "link" });
  link.append(isolated(text));
  return link;
}

/** The tree of an indicator, if several are shown.
 * @param {Model} model @param {number} indicator @param {number} tree the one that is shown, or -1 */
export function whose(model, indicator, tree) {
  if (tree >= 0 || model.trees.length < 2) return [];
  return [element("p", { class: "quiet" }, isolated(model.treeName(model.treeOf(indicator))))];
}
