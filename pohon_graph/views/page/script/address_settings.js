// @ts-check
/** The reader's view, tree, year and lenses as an address writes them: only those that differ from the
 * page as it opens, by ids that hold on another page of the same trees. */
import { KINDS, isChosen, nothingChosen } from "./lenses.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./lenses.js").Kind} Kind */
/** @typedef {import("./controls.js").View} View */

/**
 * @typedef {object} Settings
 * @property {View} view @property {number} tree -1 for all @property {number} year
 * @property {import("./lenses.js").Choice} choice
 */

const VIEWS = ["tree", "network", "outline"];

/** @param {Model} model @param {Settings} now @param {Settings} opening @param {number} goal that is chosen
 * @returns {[string, string][]} */
export function writtenSettings(model, now, opening, goal) {
  /** @type {[string, string][]} */
  const found = [];
  if (now.view !== opening.view) found.push(["view", now.view]);
  if (now.tree !== treeOf(model, opening, goal)) found.push(["tree", model.trees[now.tree]?.id ?? ""]);
  if (now.year !== opening.year) found.push(["year", String(now.year)]);
  const lenses = lensesOf(model, now.choice);
  if (isSame(lenses, lensesOf(model, opening.choice))) return found;
  // An empty lens says that none is chosen, where the page opens with one.
  if (!isChosen(now.choice)) lenses.push(["partner", ""]);
  return [...found, ...lenses];
}

/** @param {Model} model @param {URLSearchParams} settings @param {Settings} opening
 * @param {number} goal in the address @returns {Settings} */
export function readSettings(model, settings, opening, goal) {
  const view = settings.get("view") ?? "";
  const named = settings.get("tree");
  const tree = model.trees.findIndex(({ id }) => id === named);
  const choice = nothingChosen();
  for (const kind of KINDS)
    for (const name of settings.getAll(kind))
      for (const value of valuesOf(model, kind, name)) choice[kind].add(value);
  return {
    view: VIEWS.includes(view) ? /** @type {View} */ (view) : opening.view,
    tree: tree >= 0 || named === "" ? tree : treeOf(model, opening, goal),
    year: Number(settings.get("year") ?? opening.year) || 0,
    choice: KINDS.some((kind) => settings.has(kind)) ? choice : structuredClone(opening.choice),
  };
}

/** The tree that is shown without a setting: that of the chosen goal, unless all are shown.
 * @param {Model} model @param {Settings} opening @param {number} goal */
const treeOf = (model, { tree }, goal) => (tree < 0 || goal < 0 ? tree : model.tree[goal]);

/** @param {Model} model @param {import("./lenses.js").Choice} choice @returns {[string, string][]} */
function lensesOf(model, choice) {
  /** @type {[string, string][]} */
  const found = [];
  for (const kind of KINDS) for (const value of choice[kind]) found.push([kind, nameOf(model, kind, value)]);
  return found;
}

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Whether two choices are the same. @param {Model} model @param {Settings} one @param {Settings} other */
export const isSameChoice = (model, one, other) =>
  isSame(lensesOf(model, one.choice), lensesOf(model, other.choice));

/** The things that a kind of lens counts by number. @param {Model} model @param {Kind} kind
 * @returns {{id: string}[] | null} */
function tableOf(model, kind) {
  if (kind === "level") return model.levels.map((level) => ({ id: levelId(model, level) }));
  const tables = { officer: model.officers, program: model.programs, partner: model.agencies };
  return kind in tables ? tables[/** @type {keyof typeof tables} */ (kind)] : null;
}

/** A level's key, and its name as well if levels of several trees share the key.
 * @param {Model} model @param {Model["levels"][number]} level */
function levelId(model, { key, name }) {
  const isShared = model.levels.filter((level) => level.key === key).length > 1;
  return isShared ? `${key}/${name[0]}` : key;
}

/** @param {Model} model @param {Kind} kind @param {string} value */
const nameOf = (model, kind, value) => tableOf(model, kind)?.[Number(value)]?.id ?? value;

/** The values of a name in an address; none if the page does not know it. @param {Model} model
 * @param {Kind} kind @param {string} name @returns {string[]} */
function valuesOf(model, kind, name) {
  const table = tableOf(model, kind);
  if (table) return table.flatMap(({ id }, number) => (id === name ? [String(number)] : []));
  if (kind === "rule") return model.findings.ruleOf(name) ? [name] : [];
  return name ? [name] : [];
}
