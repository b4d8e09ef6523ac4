// @ts-check
/** Goals shared with chosen partners as pairs: ours, and the answer or the reason why there is none. */
import { isChosen } from "./lenses.js";
import { say } from "./texts.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./state.js").State} State */

/**
 * @typedef {object} Pair
 * @property {number} partner @property {number} ours a goal, -1 if it is missing
 * @property {number} theirs a goal, -1 if it is missing @property {string} status on our side, or on theirs
 * if ours is missing
 * @property {string | null} back the status on their side, null if they do not record the crosscut
 * @property {string} missing the sentence about the missing side; empty if both are there
 */

/** The pairs of each chosen partner, in the forest's order. @param {Model} model @param {State} state
 * @returns {Pair[]} */
export function pairsOf(model, state) {
  const onlyPartners = !isChosen({ ...state.choice, partner: new Set() });
  return [...state.choice.partner].map(Number).flatMap((partner) => {
    const theirs = new Theirs(model, partner);
    const pairs = (state.kept ?? []).flatMap((goal) => pairsOfGoal(model, goal, theirs));
    return onlyPartners ? [...pairs, ...unanswered(model, state.tree, theirs, pairs)] : pairs;
  });
}

/** A partner's side: its goals on the page that share something, and the goals that they name. */
class Theirs {
  /** @param {Model} model @param {number} partner */
  constructor(model, partner) {
    this.partner = partner;
    this.isOnPage = model.trees.some(({ agency }) => agency === partner);
    /** @type {number[]} */
    this.goals = [];
    for (let goal = 0; this.isOnPage && goal < model.count; goal += 1)
      if (agencyOf(model, goal) === partner && model.crosscuts(goal).length) this.goals.push(goal);
    /** @type {Map<number, number[]>} */
    this.naming = new Map();
    for (const goal of this.goals)
      for (const named of new Set(model.crosscuts(goal).flatMap((row) => model.paired(row))))
        this.naming.set(named, [...(this.naming.get(named) ?? []), goal]);
  }
}

/** @param {Model} model @param {number} goal */
const agencyOf = (model, goal) => model.trees[model.tree[goal]].agency;

/** The pairs of one of our goals. @param {Model} model @param {number} ours @param {Theirs} theirs
 * @returns {Pair[]} */
function pairsOfGoal(model, ours, theirs) {
  const { partner } = theirs;
  const rows = model.crosscuts(ours).filter((row) => model.partner(row) === partner);
  const left = new Set(theirs.naming.get(ours) ?? []);
  const pair = (/** @type {number} */ row, /** @type {number} */ answer) => ({
    ...{ partner, ours, theirs: answer, status: model.status(row), missing: "" },
    back: backStatus(model, answer, ours),
  });
  const pairs = rows.flatMap((row) => {
    const named = model.paired(row);
    const answers = named.length ? named : [...left];
    for (const answer of answers) left.delete(answer);
    if (answers.length) return answers.map((answer) => pair(row, answer));
    return [{ ...pair(row, -1), missing: reason(model, row, theirs) }];
  });
  // Answers that name this goal although it names others.
  return [...pairs, ...[...left].flatMap((answer) => (rows.length ? [pair(rows[0], answer)] : []))];
}

/** The status of the crosscut by which their goal answers one of ours: the one that names our goal, else one
 * that names no goal. @param {Model} model @param {number} theirs @param {number} ours
 * @returns {string | null} */
function backStatus(model, theirs, ours) {
  if (theirs < 0) return null;
  const agency = agencyOf(model, ours);
  const rows = model.crosscuts(theirs).filter((row) => model.partner(row) === agency);
  const row =
    rows.find((one) => model.paired(one).includes(ours)) ?? rows.find((one) => !model.namesGoal(one));
  return row === undefined ? null : model.status(row);
}

/** The reason why a crosscut has no answer on the page. @param {Model} model @param {number} row
 * @param {Theirs} theirs */
function reason(model, row, { partner, isOnPage }) {
  const agency = model.agencies[partner].title;
  const { candidates, named, scope } = model.data.crosscuts;
  if (named[row]) return say(isOnPage ? "answer-unknown" : "answer-elsewhere", { agency, goal: named[row] });
  if (model.status(row) === "rejected") return say("answer-rejected");
  if (scope[row] === "internal") return say("answer-internal");
  const near = (candidates[row] ?? []).map((/** @type {number} */ goal) => `“${model.title(goal)}”`);
  const maybe = near.length ? ` ${say("candidates")}: ${near.join("; ")}.` : "";
  return say(isOnPage ? "answer-none" : "answer-not-here", { agency }) + maybe;
}

/** The partner's crosscuts with a shown tree that no pair answers.
 * @param {Model} model @param {number} tree that is shown, -1 for all @param {Theirs} theirs
 * @param {Pair[]} pairs @returns {Pair[]} */
function unanswered(model, tree, { partner, goals }, pairs) {
  const shown = model.trees.filter((_, number) => tree < 0 || number === tree);
  const agencies = new Set(shown.map(({ agency }) => agency).filter((agency) => agency !== partner));
  return goals.flatMap((theirs) => {
    const own = pairs.filter((one) => one.theirs === theirs);
    return model
      .crosscuts(theirs)
      .filter((row) => agencies.has(model.partner(row)) && !isAnswered(model, row, own))
      .map((row) => {
        const missing = reasonOfOurs(model, row);
        return { partner, ours: -1, theirs, status: model.status(row), back: null, missing };
      });
  });
}

/** Whether a crosscut of the partner is in one of its goal's pairs: with a goal that it names, or with any of
 * that agency if it names none. @param {Model} model @param {number} row @param {Pair[]} own */
function isAnswered(model, row, own) {
  const named = model.paired(row);
  if (named.length) return own.some(({ ours }) => named.includes(ours));
  return !model.namesGoal(row) && own.some(({ ours }) => agencyOf(model, ours) === model.partner(row));
}

/** The reason why a partner's crosscut has no answer in our tree. @param {Model} model @param {number} row */
function reasonOfOurs(model, row) {
  const agency = model.agencies[model.partner(row)].title;
  const [named] = model.paired(row);
  if (named !== undefined) return say("answer-named", { agency, goal: model.title(named) });
  const text = model.data.crosscuts.named[row];
  return text ? say("answer-unknown", { agency, goal: text }) : say("answer-none", { agency });
}
