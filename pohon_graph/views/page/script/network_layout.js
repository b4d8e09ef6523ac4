// @ts-check
/** The places of a network's things, without overlaps. The same network always settles the same way. */

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./network.js").Knot} Knot */
/** @typedef {import("./network.js").Thread} Thread */

const NAMES = 20; // things that have free room for their names below them
const NAME = { half: 102, deep: 68 };
const RANKING = { goal: 0, agency: 1.5, officer: 3.5, program: 4.5, indicator: 9 };
const LENGTH = { cascade: 96, measure: 34, owner: 120, program: 110, part: 80, share: 120, of: 90 };

/** Place all knots; the first ones are the goals. @param {Model} model @param {number[]} goals
 * @param {Knot[]} knots @param {Thread[]} threads */
export function placeKnots(model, goals, knots, threads) {
  begin(model, goals, knots, threads);
  settle(knots, threads);
  widen(knots);
  keepFree(model, knots);
  part(knots);
}

/** A first place for each: goals around their top by level, the rest in the middle of their neighbours.
 * @param {Model} model @param {number[]} goals @param {Knot[]} knots @param {Thread[]} threads */
function begin(model, goals, knots, threads) {
  const depth = new Map();
  goals.forEach((goal, place) => {
    depth.set(goal, (depth.get(model.parent[goal]) ?? -1) + 1);
    const angle = (2 * Math.PI * (place + 0.5)) / goals.length;
    const away = 60 + 80 * depth.get(goal);
    knots[place].x = Math.cos(angle) * away;
    knots[place].y = Math.sin(angle) * away;
  });
  for (let place = goals.length; place < knots.length; place += 1) {
    const near = threads
      .filter((thread) => thread.to === place && thread.from < goals.length)
      .map((thread) => knots[thread.from]);
    const turn = place * 2.399963; // the golden angle, so that no two goals share a direction
    const middle = (/** @type {"x" | "y"} */ axis) =>
      near.reduce((sum, one) => sum + one[axis], 0) / (near.length || 1);
    knots[place].x = middle("x") * 1.15 + 22 * Math.cos(turn);
    knots[place].y = middle("y") * 1.15 + 22 * Math.sin(turn);
  }
}

const ROUNDS = 320;

/** Threads pull, knots push, and the forces cool down.
 * @param {Knot[]} knots @param {Thread[]} threads */
function settle(knots, threads) {
  const count = knots.length;
  const moveX = new Float64Array(count);
  const moveY = new Float64Array(count);
  for (let round = 0; round < ROUNDS; round += 1) {
    moveX.fill(0);
    moveY.fill(0);
    for (let one = 0; one < count; one += 1) {
      for (let other = one + 1; other < count; other += 1) {
        const x = knots[one].x - knots[other].x;
        const y = knots[one].y - knots[other].y;
        const square = Math.max(25, x * x + y * y);
        if (square > 160_000) continue;
        const push = (150 * Math.sqrt(knots[one].radius * knots[other].radius)) / square;
        moveX[one] += ((x * push) / Math.sqrt(square)) * 3;
        moveY[one] += ((y * push) / Math.sqrt(square)) * 3;
        moveX[other] -= ((x * push) / Math.sqrt(square)) * 3;
        moveY[other] -= ((y * push) / Math.sqrt(square)) * 3;
      }
      moveX[one] -= knots[one].x * 0.012;
      moveY[one] -= knots[one].y * 0.02;
    }
    for (const { from, to, kind } of threads) {
      const x = knots[to].x - knots[from].x;
      const y = knots[to].y - knots[from].y;
      const long = Math.max(1, Math.hypot(x, y));
      const weak = kind === "cascade" || kind === "measure" ? 0.11 : 0.02;
      const pull = ((long - LENGTH[kind]) * weak) / long;
      moveX[from] += x * pull;
      moveY[from] += y * pull;
      moveX[to] -= x * pull;
      moveY[to] -= y * pull;
    }
    const most = 28 * (1 - round / ROUNDS) + 0.5;
    for (let one = 0; one < count; one += 1) {
      const long = Math.max(1e-9, Math.hypot(moveX[one], moveY[one]));
      const step = Math.min(long, most) / long;
      knots[one].x += moveX[one] * step;
      knots[one].y += moveY[one] * step;
    }
  }
}

const SHAPE = 2.7; // wider than a screen, because room for names adds height
const GROWTH = 1.6; // of the network's area

/** Give the network the shape of a screen. @param {Knot[]} knots */
function widen(knots) {
  const extent = (/** @type {"x" | "y"} */ axis) => {
    const values = knots.map((knot) => knot[axis]);
    return Math.max(1, Math.max(...values) - Math.min(...values));
  };
  const across = Math.sqrt((GROWTH * SHAPE * extent("y")) / extent("x"));
  const wide = Math.min(GROWTH, Math.max(1, across));
  for (const knot of knots) {
    knot.x *= wide;
    knot.y *= GROWTH / wide;
  }
}

/** The rank of a thing's name for the reader; the lowest is the most important. @param {Model} model
 * @param {Knot} knot */
export function ranking(model, { thing, number }) {
  return RANKING[thing] + (thing === "goal" ? model.rank[number] : 0);
}

/** Keep a place free for the most important names. @param {Model} model @param {Knot[]} knots */
function keepFree(model, knots) {
  const named = knots.filter((knot) => knot.thing !== "indicator");
  named.sort((one, other) => ranking(model, one) - ranking(model, other));
  for (const knot of named.slice(0, NAMES)) {
    knot.half = NAME.half;
    knot.deep = knot.radius + NAME.deep;
  }
}

/** Push apart things and places of names that still touch. @param {Knot[]} knots */
function part(knots) {
  for (let round = 0; round < 240; round += 1) {
    let touched = false;
    for (let one = 0; one < knots.length; one += 1) {
      for (let other = one + 1; other < knots.length; other += 1) {
        if (shove(knots[one], knots[other])) touched = true;
      }
    }
    if (!touched) return;
  }
}

const APART = 7;

/** Push two things apart by the shorter way. @param {Knot} one @param {Knot} other
 * @returns {boolean} whether they touched */
function shove(one, other) {
  const middle = (/** @type {Knot} */ knot) => knot.y + (knot.deep - knot.radius) / 2;
  const x = other.x - one.x;
  const y = middle(other) - middle(one);
  const across = one.half + other.half + APART - Math.abs(x);
  const down = (one.radius + one.deep + other.radius + other.deep) / 2 + APART - Math.abs(y);
  if (across <= 0.01 || down <= 0.01) return false;
  const axis = across < down ? "x" : "y";
  const way = (axis === "x" ? across * (x < 0 ? -1 : 1) : down * (y < 0 ? -1 : 1)) / 2;
  one[axis] -= way;
  other[axis] += way;
  return true;
}
