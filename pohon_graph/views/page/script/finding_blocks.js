// @ts-check
/** Findings in the panel: those of one goal, and those of one rule by cause. */
import { element, isolated, sentence } from "./elements.js";
import { say, tongue } from "./texts.js";
import { badge, countMark, goalLink, label, lensLink, rest } from "./widgets.js";

/** @typedef {import("./elements.js").Inside} Inside */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./widgets.js").Hooks} Hooks */

const PLACES = 3; // of a cause, shown without a click

/**
 * Findings of one goal that share a rule and a cause: the rule, the first sentence, the number of others,
 * then why and fix.
 * @param {Model} model @param {number[]} findings
 */
export function findingBlock(model, findings) {
  const [first, ...more] = findings;
  const rule = model.findings.rule(first);
  const hushed = element("span", { class: "quiet", text: ` · ${say("suppressed")}` });
  return block(
    rule,
    [isolated(rule.title[tongue()]), model.findings.isSuppressed(first) && hushed],
    ...said(model, first),
    unfold(
      say("cause-same", { count: more.length }),
      more.map((one) => element("div", {}, ...said(model, one))),
    ),
    ...advice(rule),
  );
}

/** A rule with its badge, its code and more. @param {any} rule @param {Inside[]} title
 * @param {...Inside} inside */
function block(rule, title, ...inside) {
  return element(
    "div",
    { class: `finding ${rule.severity}`, "data-rule": rule.code },
    element("p", {}, badge(rule.severity), element("b", { text: ` ${rule.code} ` }), ...title),
    ...inside,
  );
}

/** The sentence and the place of a finding. @param {Model} model @param {number} finding */
function said(model, finding) {
  const source = model.findings.columns.source.at(finding);
  return [
    element("p", {}, isolated(model.findings.sentence(finding))),
    source && element("p", { class: "quiet" }, isolated(source)),
  ];
}

/** Details that are shown only on demand. @param {string} summary @param {Node[]} inside */
function unfold(summary, inside) {
  return inside.length > 0 && element("details", {}, element("summary", { text: summary }), ...inside);
}

/** Why a rule matters, and how to fix its findings. @param {any} rule */
function advice(rule) {
  return ["why", "fix"].map((key) => element("p", {}, label(say(key)), sentence(rule[key][tongue()])));
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
  return block(
    rule,
    [isolated(rule.title[tongue()], "strong")],
    share && element("p", { class: "quiet" }, isolated(share)),
    ...advice(rule),
    element("ul", { class: "found" }, ...rows),
    rest(more),
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
      countMark(findings.length),
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
