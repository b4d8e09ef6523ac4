// @ts-check
/** The values of a lens: their names, their order and their signs. */
import { SEVERITIES } from "./findings.js";
import { fullName } from "./goal_facts.js";
import { say, tongue } from "./texts.js";
import { badge, numberMark } from "./widgets.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./lenses.js").Kind} Kind */
/** @typedef {{value: string, count: number, name: string}} Value */

/** Whether a lens has values to choose; others are not offered. @param {Model} model @param {Kind} kind
 * @param {boolean} findings whether the page shows them */
export function isUseful(model, kind, findings) {
  switch (kind) {
    case "officer":
      return model.officers.length > 0;
    case "unit":
      return model.officers.some((officer) => officer.unit);
    case "program":
      return model.programs.length > 0;
    case "partner":
      return model.data.crosscuts.count > 0;
    case "rule":
    case "severity":
      return findings && model.findings.columns.count > 0;
    default:
      return model.count > 0;
  }
}

/** The values with their counts: levels from the top, severities and rules from the gravest, others by
 * their counts. @param {Model} model @param {Kind} kind @param {Map<string, number>} counts
 * @returns {Value[]} */
export function valuesOf(model, kind, counts) {
  const height = (/** @type {Value} */ { value }) => rankOf(model, value) * 1000 + Number(value);
  const gravity = (/** @type {Value} */ { value }) =>
    SEVERITIES.indexOf(kind === "rule" ? model.findings.ruleOf(value)?.severity : value);
  const weight =
    { level: height, severity: gravity, rule: gravity }[/** @type {string} */ (kind)] ?? (() => 0);
  return [...counts]
    .map(([value, count]) => ({ value, count, name: nameOf(model, kind, value) }))
    .sort(
      (one, other) =>
        weight(one) - weight(other) || other.count - one.count || one.name.localeCompare(other.name),
    );
}

/** The sign of a value in the picture. @param {Model} model @param {Kind} kind @param {string} value */
export function markOf(model, kind, value) {
  if (kind === "level") return numberMark(rankOf(model, value));
  if (kind === "severity") return badge(value, true);
  const rule = kind === "rule" && model.findings.ruleOf(value);
  return rule && badge(rule.severity);
}

/** The depth of a level in the first tree that has it. @param {Model} model @param {string} level */
function rankOf(model, level) {
  return model.ranks.map((of) => of.get(Number(level))).find((rank) => rank !== undefined) ?? 0;
}

/** @param {Model} model @param {Kind} kind @param {string | number} value @returns {string} */
export function nameOf(model, kind, value) {
  const number = Number(value);
  switch (kind) {
    case "level":
      return model.levels[number].name[tongue()];
    case "officer":
      return fullName(model.officers[number]);
    case "program":
      return `${model.programs[number].code} ${fullName(model.programs[number])}`.trim();
    case "partner":
      return fullName(model.agencies[number]);
    case "rule":
      return `${value} ${model.findings.ruleOf(String(value))?.title[tongue()] ?? ""}`.trim();
    case "severity":
      return say(String(value));
    default:
      return String(value);
  }
}
