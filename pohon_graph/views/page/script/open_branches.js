// @ts-check
/** Which branches are open. */

/** @typedef {import("./model.js").Model} Model */

const WIDE = 250; // cards of the first step down

/** The ranks of the levels that hold a goal, top first. @param {Model} model @param {number} tree */
export function ranksOf(model, tree) {
  const found = new Set(model.goalsOf(tree).map((goal) => model.rank[goal]));
  return [...found].sort((one, other) => one - other);
}

/**
 * The branches to open so that everything down to a level shows, step by step from the top, as long
 * as there are no more than `most` cards.
 * @param {Model} model @param {number} tree -1 for all @param {number} rank @param {number} most
 * @returns {{open: Set<number>, all: boolean}}
 */
export function openDownTo(model, tree, rank, most) {
  /** @type {Set<number>} */
  const open = new Set();
  let edge = model.roots(tree);
  let count = edge.length;
  while (edge.length) {
    const next = [];
    for (const goal of edge) {
      if (model.rank[goal] > rank) continue;
      const children = model.children(goal).filter((child) => model.rank[child] <= rank);
      if (!children.length) continue;
      if (count + model.childCount[goal] > most) return { open, all: false };
      count += model.childCount[goal];
      open.add(goal);
      next.push(...children);
    }
    edge = next;
  }
  return { open, all: true };
}

/**
 * The branches to open at the start: down to the requested level, or else down to the last level at which
 * everything still `fits`, but at least the first two levels.
 * @param {Model} model @param {number} tree @param {number} level that was requested, -1 for none
 * @param {number} most @param {number} limit for a requested level
 * @param {(open: Set<number>) => boolean} fits
 * @returns {Set<number>}
 */
export function openAtStart(model, tree, level, most, limit, fits) {
  if (level >= 0) {
    const rank = Math.max(...model.ranks.map((of) => of.get(level) ?? 0));
    return openDownTo(model, tree, rank, limit).open;
  }
  /** @type {Set<number>} */
  let kept = new Set();
  for (const [place, rank] of ranksOf(model, tree).entries()) {
    // Open the first step down even if it is long, because a single closed box says nothing.
    const { open, all } = openDownTo(model, tree, rank, place < 2 && !kept.size ? WIDE : most);
    if (place > 1 && !(all && fits(open))) break;
    kept = open;
  }
  return kept;
}

/**
 * The branches on the lines to some goals, with `most` cards as the limit.
 * @param {Model} model @param {number[]} goals @param {number} most
 * @returns {Set<number>}
 */
export function openWays(model, goals, most) {
  /** @type {Set<number>} */
  const open = new Set();
  let count = 0;
  for (const goal of goals) {
    const closed = model
      .path(goal)
      .slice(0, -1)
      .filter((above) => !open.has(above));
    count += closed.reduce((sum, above) => sum + model.childCount[above], 0);
    if (count > most && open.size) break;
    for (const above of closed) open.add(above);
  }
  return open;
}
