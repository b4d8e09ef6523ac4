// @ts-check
/** Everything as one network: goals, and the things that they share, joined by threads. */
import { placeKnots } from "./network_layout.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {"goal" | "indicator" | "officer" | "program" | "agency"} Thing */

/**
 * @typedef {object} Knot a thing of the web
 * @property {Thing} thing @property {number} number @property {number} radius
 * @property {number} x @property {number} y
 * @property {number} half of the free width around it @property {number} deep free room below it
 */

/** @typedef {"cascade" | "measure" | "owner" | "program" | "part" | "share" | "of"} Bond */
/** @typedef {{from: number, to: number, kind: Bond, status?: string}} Thread with the status of a sharing */
/** @typedef {{knots: Knot[], threads: Thread[], goals: number[], all: number}} Web */

export const MOST_GOALS = 60;

const RADIUS = { goal: 19, indicator: 5, officer: 13, program: 12, agency: 17 };

/**
 * The goals of the network: all if there are few, else those nearest to the seeds.
 * @param {Model} model @param {number} tree @param {number[]} seeds
 * @returns {number[]} in the forest's order
 */
export function goalsAround(model, tree, seeds) {
  const all = model.goalsOf(tree);
  if (all.length <= MOST_GOALS) return all;
  const found = new Set();
  let edge = seeds.length ? seeds : tops(model, tree);
  while (edge.length && found.size < MOST_GOALS) {
    const next = [];
    for (const goal of edge) {
      if (found.size >= MOST_GOALS || found.has(goal)) continue;
      found.add(goal);
      next.push(...model.parents(goal), ...model.allChildren(goal), ...answers(model, goal).keys());
    }
    edge = next.filter((goal) => !found.has(goal));
  }
  return [...found].sort((one, other) => one - other);
}

/** The first top of each tree. @param {Model} model @param {number} tree */
function tops(model, tree) {
  const roots = model.roots(tree);
  return roots.filter((root, place) => !place || model.tree[roots[place - 1]] !== model.tree[root]);
}

/** The goals of other trees that are paired with a goal, and the status of each sharing.
 * @param {Model} model @param {number} goal @returns {Map<number, string>} */
function answers(model, goal) {
  const rows = model.crosscuts(goal);
  return new Map(rows.flatMap((row) => model.paired(row).map((other) => [other, model.status(row)])));
}

/**
 * The goals with everything connected to them, laid out.
 * @param {Model} model @param {number} tree @param {number[]} seeds to start from if there are many goals
 * @returns {Web}
 */
export function weave(model, tree, seeds) {
  const goals = goalsAround(model, tree, seeds);
  /** @type {Knot[]} */
  const knots = [];
  /** @type {Thread[]} */
  const threads = [];
  /** @type {Map<string, number>} */
  const known = new Map();
  /** @type {(thing: Thing, number: number) => number} */
  const knot = (thing, number) => {
    const name = `${thing} ${number}`;
    if (!known.has(name)) {
      known.set(name, knots.length);
      const radius = RADIUS[thing] - (thing === "goal" ? Math.min(5, model.rank[number]) : 0);
      knots.push({ thing, number, radius, x: 0, y: 0, half: radius, deep: radius });
    }
    return /** @type {number} */ (known.get(name));
  };
  /** @type {(from: number, to: number, kind: Bond, status?: string) => number} */
  const join = (from, to, kind, status = "") => threads.push({ from, to, kind, status });
  for (const goal of goals) knot("goal", goal);
  const inside = new Set(goals);
  for (const goal of goals) {
    const at = knot("goal", goal);
    for (const parent of model.parents(goal))
      if (inside.has(parent)) join(knot("goal", parent), at, "cascade");
    for (const indicator of model.indicators(goal)) join(at, knot("indicator", indicator), "measure");
    for (const officer of model.ownersOf(goal)) join(at, knot("officer", officer), "owner");
    for (const program of model.programsOf(goal)) join(at, knot("program", program), "program");
    for (const { partner, status } of model.sharings(goal))
      join(at, knot("agency", partner), "share", status);
    for (const [other, status] of answers(model, goal)) {
      // Join two goals once, even if they name each other.
      const isJoined = other < goal && answers(model, other).has(goal);
      if (inside.has(other) && !isJoined) join(at, knot("goal", other), "share", status);
    }
    const own = model.trees[model.tree[goal]].agency;
    if (model.parent[goal] < 0 && own >= 0) join(at, knot("agency", own), "of");
  }
  for (const { thing, number } of [...knots]) {
    const whole = thing === "program" ? model.programs[number].part_of : -1;
    if (whole >= 0 && known.has(`program ${whole}`))
      join(knot("program", number), knot("program", whole), "part");
  }
  placeKnots(model, goals, knots, threads);
  return { knots, threads, goals, all: model.goalsOf(tree).length };
}
