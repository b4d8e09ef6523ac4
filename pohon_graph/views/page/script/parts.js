// @ts-check
/** Small elements that the panel, the lists and the search share. */
import { button, element, isolated, sentence } from "./elements.js";
import { SIGNS } from "./findings.js";
import { say, shown, tongue } from "./say.js";
import { levelColour } from "./theme.js";

/** @typedef {import("./model.js").Model} Model */

/**
 * @typedef {object} Hooks the actions of the parts of the panel
 * @property {(goal: number) => void} choose @property {() => void} close
 * @property {(kind: import("./lenses.js").Kind, value: string) => void} lens
 * @property {(rank: number) => void} openTo @property {(goal: number) => void} copy
 * @property {(goal: number) => void} copyLink
 */

const PLACES = 3; // of a cause, shown without a click

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

/** @param {string} text @param {string | number} [count] */
export function heading(text, count) {
  return element(
    "h3",
    {},
    text,
    count === undefined ? null : element("span", { class: "count", text: shown(count) }),
  );
}

/** A row to press: a mark, a name, a count. @param {Node} mark @param {string} text
 * @param {number} count @param {() => void} act @param {Record<string, any>} [more] */
export function countRow(mark, text, count, act, more = {}) {
  const row = button("", act, { class: "row", ...more });
  row.append(mark, isolated(text, "grow"), element("span", { class: "count", text: shown(count) }));
  return element("li", {}, row);
}

/** @param {string} label @param {string} text @param {string} [kind] of the text */
export function fact(label, text, kind) {
  return element(
    "p",
    { class: "fact" },
    element("span", { class: "label", text: `${label}: ` }),
    isolated(text, kind),
  );
}

/** @param {Model} model @param {Hooks} hooks @param {number} goal */
export function goalLink(model, hooks, goal) {
  const link = button("", () => hooks.choose(goal), { class: "link goal-link", "data-to": goal });
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

/**
 * Findings of one goal that share a rule and a cause: the rule, the first sentence, the number of others,
 * then why and fix.
 * @param {Model} model @param {number[]} findings
 */
export function findingBlock(model, findings) {
  const [first, ...more] = findings;
  const rule = model.findings.rule(first);
  const hushed = model.findings.isSuppressed(first)
    ? element("span", { class: "quiet", text: ` · ${say("suppressed")}` })
    : null;
  return element(
    "div",
    { class: `finding ${rule.severity}`, "data-rule": rule.code },
    element(
      "p",
      {},
      badge(rule.severity),
      element("b", { text: ` ${rule.code} ` }),
      isolated(rule.title[tongue()]),
      hushed,
    ),
    ...said(model, first),
    unfold(
      say("cause-same", { count: more.length }),
      more.map((one) => element("div", {}, ...said(model, one))),
    ),
    ...advice(rule),
  );
}

/** The sentence and the place of a finding. @param {Model} model @param {number} finding */
function said(model, finding) {
  return [element("p", {}, isolated(model.findings.sentence(finding))), place(model, finding)];
}

/** Details that are shown only on demand. @param {string} summary @param {Node[]} inside */
function unfold(summary, inside) {
  return inside.length ? element("details", {}, element("summary", { text: summary }), ...inside) : null;
}

/** Why a rule matters, and how to fix its findings. @param {any} rule */
function advice(rule) {
  return ["why", "fix"].map((key) =>
    element(
      "p",
      {},
      element("span", { class: "label", text: `${say(key)}: ` }),
      sentence(rule[key][tongue()]),
    ),
  );
}

/** @param {Model} model @param {number} finding */
function place(model, finding) {
  const source = model.findings.columns.source.at(finding);
  return source ? element("p", { class: "quiet" }, isolated(source)) : null;
}

/**
 * The findings of one rule: title, why and fix once, then each finding with a link to its goal.
 * @param {Model} model @param {number} number of the rule @param {number[]} findings @param {Hooks} hooks
 * @param {number} most causes that are listed
 */
export function ruleBlock(model, number, findings, hooks, most) {
  const rule = model.findings.rules[number];
  const total = model.findings.columns.rule.filter((one) => one === number).length;
  const share = rule.population
    ? say("of-population", { findings: total, population: rule.population, counts: rule.counts[tongue()] })
    : "";
  const causes = model.findings.byCause(findings);
  const rows = causes.slice(0, most).map((ofCause) => causeRow(model, ofCause, hooks));
  const more = causes.slice(most).reduce((sum, ofCause) => sum + ofCause.length, 0);
  return element(
    "div",
    { class: `finding ${rule.severity}`, "data-rule": rule.code },
    element(
      "p",
      {},
      badge(rule.severity),
      element("b", { text: ` ${rule.code} ` }),
      isolated(rule.title[tongue()], "strong"),
    ),
    share ? element("p", { class: "quiet" }, isolated(share)) : null,
    ...advice(rule),
    element("ul", { class: "found" }, ...rows),
    more > 0 ? element("p", { class: "quiet", text: `… +${shown(more)}` }) : null,
  );
}

/** One cause: a single finding, or a line with the count, the first places, and all places on demand.
 * @param {Model} model @param {number[]} findings @param {Hooks} hooks */
function causeRow(model, findings, hooks) {
  const whole = (/** @type {number} */ one) => [wayTo(model, one, hooks), ...said(model, one)];
  if (findings.length === 1) return element("li", {}, ...whole(findings[0]));
  const ways = findings.slice(0, PLACES).map((one) => wayTo(model, one, hooks));
  const all = findings.map((one) => element("div", {}, ...whole(one)));
  return element(
    "li",
    { class: "cause" },
    element(
      "p",
      { class: "cause-head" },
      isolated(causeName(model, findings[0]), "grow"),
      element("span", { class: "count", text: shown(findings.length) }),
    ),
    ...ways,
    unfold(say("cause-all", { count: findings.length }), all),
  );
}

/** The name of a cause. @param {Model} model @param {number} first of its findings */
function causeName(model, first) {
  const { kind, name } = model.findings.cause(first);
  return ["branch", "tree", "other"].includes(kind)
    ? say(`cause-${kind}`, { name })
    : model.findings.sentence(first);
}

/** The goal or the officer that a finding is about. @param {Model} model @param {number} finding
 * @param {Hooks} hooks */
function wayTo(model, finding, hooks) {
  const { goal: goals, officer: officers, title } = model.findings.columns;
  const [goal, officer] = [goals[finding], officers[finding]];
  if (goal >= 0) return goalLink(model, hooks, goal);
  if (officer >= 0) return lensLink(hooks, "officer", officer, model.officers[officer].title);
  return element("p", { class: "strong" }, isolated(title[finding] ?? ""));
}

/** The tree of an indicator, if several are shown.
 * @param {Model} model @param {number} indicator @param {number} tree the one that is shown, or -1 */
export function whose(model, indicator, tree) {
  if (tree >= 0 || model.trees.length < 2) return [];
  return [element("p", { class: "quiet" }, isolated(model.treeName(model.treeOf(indicator))))];
}
