// @ts-check
/** All facts about a goal, line by line, as used by the list, the print and the clipboard. */
import { statusText } from "./crosscut_signs.js";
import { isPlanned, replaced, targetText } from "./target_text.js";
import { say } from "./texts.js";

/** @typedef {import("./model.js").Model} Model */

/**
 * @typedef {object} Fact
 * @property {string} key of its label @property {string} text @property {boolean} [missing]
 */

/**
 * Each indicator followed by its own targets, then owners, programmes and partners.
 * @param {Model} model @param {number} goal
 * @param {number | null} year of the targets, 0 for the tree's own year, null for all years
 * @returns {Fact[]}
 */
export function goalFacts(model, goal, year) {
  const owners = model.owners(goal).map(([officer, role]) => ownerText(model, officer, role));
  return [
    ...model.indicators(goal).flatMap((indicator) => indicatorFacts(model, indicator, year)),
    ...(model.lacks(goal, "indicator") ? [lack("indicator")] : []),
    ...(owners.length ? [{ key: "owner", text: owners.join("; ") }] : []),
    ...(model.lacks(goal, "owner") ? [lack("owner")] : []),
    ...model.programsOf(goal).map((one) => ({ key: "program", text: programText(model, one) })),
    ...model.crosscuts(goal).map((row) => ({ key: "crosscut", text: crosscutText(model, row) })),
  ];
}

/** @param {string} what @returns {Fact} */
const lack = (what) => ({ key: what, text: say(`missing-${what}`), missing: true });

/** An indicator and its own targets. @param {Model} model @param {number} indicator
 * @param {number | null} year @returns {Fact[]} */
export function indicatorFacts(model, indicator, year) {
  const owners = model.indicatorOwners(indicator).map(([officer, role]) => ownerText(model, officer, role));
  return [
    { key: "indicator", text: model.indicatorTitle(indicator) },
    ...(year === null ? allTargets(model, indicator) : chosenTargets(model, indicator, year)),
    ...(owners.length ? [{ key: "indicator-owner", text: owners.join("; ") }] : []),
  ];
}

/** @param {Model} model @param {number} indicator @param {number} year @returns {Fact[]} */
function chosenTargets(model, indicator, year) {
  const texts = model.cardTargets(indicator, year);
  return [texts.length ? { key: "target", text: texts.join("; ") } : lack("target")];
}

/** Baseline, targets and actual values of all years. @param {Model} model @param {number} indicator
 * @returns {Fact[]} */
function allTargets(model, indicator) {
  const targets = model.targets(indicator);
  const gone = replaced(targets);
  const texts = (/** @type {(one: import("./target_text.js").Target) => boolean} */ isMeant) =>
    targets.flatMap((one, place) => (isMeant(one) ? [targetText(one, gone.has(place))] : [])).join("; ");
  const planned = texts(isPlanned);
  return [
    { key: "baseline", text: texts((one) => one.kind === "baseline") },
    planned ? { key: "target", text: planned } : lack("target"),
    { key: "actual", text: texts((one) => one.kind === "actual") },
  ].filter((fact) => fact.text);
}

/** A fact as a line of plain text. @param {Fact} fact */
export const factText = ({ key, text, missing }) => (missing ? text : `${say(key)}: ${text}`);

/** @param {Model} model @param {number} officer @param {string} role */
export function ownerText(model, officer, role) {
  const { title } = model.officers[officer];
  return role ? `${title} (${say(`word-${role}`)})` : title;
}

/** The full name of an officer, a programme or an agency, with its government.
 * @param {{title: string, government?: string}} thing */
export const fullName = ({ title, government }) => (government ? `${title} (${government})` : title);

/** @param {Model} model @param {number} number */
export function programText(model, number) {
  const { code, title } = model.programs[number];
  return `${code} ${title}`.trim();
}

/** The partner, scope and status, and the partner's goal or a note that none is named.
 * @param {Model} model @param {number} row of `crosscuts` */
export function crosscutText(model, row) {
  const said = statusText(model.status(row), model.data.crosscuts.scope[row]);
  const text = `${model.agencies[model.partner(row)].title} (${said})`;
  const goals = model.paired(row);
  const named = goals.length
    ? goals.map((goal) => model.title(goal)).join("; ")
    : model.data.crosscuts.named[row];
  if (named) return `${text}; ${say("counterpart")}: ${named}`;
  return model.isUnnamed(row) ? `${text}; ${say("not-named")}` : text;
}
