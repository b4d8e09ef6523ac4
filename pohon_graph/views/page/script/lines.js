// @ts-check
/** The lines between cards: steps of the cascade, and links to partners. */
import { CARD, GRID } from "./theme.js";

/** @typedef {import("./pen.js").Pen} Pen */
/** @typedef {import("./scene.js").Card} Card */

/**
 * The points of the step from a parent to a child: along the gap before the child's lane, or down
 * the left edge if both are on one lane.
 * @param {Card} parent @param {Card} child
 * @returns {[number, number][]}
 */
export function stepPoints(parent, child) {
  if (child.lane === parent.lane) {
    const x = parent.x + CARD.bar / 2 + 1;
    return [
      [x, parent.y + parent.content.height],
      [x, child.y],
    ];
  }
  const from = parent.y + parent.content.height / 2;
  const to = child.y + child.content.height / 2;
  if (child.lane < parent.lane) {
    const x = parent.x - (GRID.lane - CARD.width) / 3;
    return [
      [parent.x, from],
      [x, from],
      [x, to],
      [child.x + CARD.width, to],
    ];
  }
  const bend = parent.x + CARD.width + (GRID.lane - CARD.width) * 0.68;
  return [
    [parent.x + CARD.width, from],
    [bend, from],
    [bend, to],
    [child.x, to],
  ];
}

/**
 * @param {Pen} pen @param {Card} parent @param {Card} child
 * @param {{stroke: string, width: number, dash?: number[], alpha: number}} stroke
 */
export function drawStep(pen, parent, child, stroke) {
  pen.line(stepPoints(parent, child), stroke);
}

/**
 * A bow to the right of both ends, to join two cards of one lane or of two trees.
 * @param {Pen} pen @param {[number, number]} from @param {[number, number]} to
 * @param {{stroke: string, width: number, dash?: number[], alpha: number}} stroke
 */
export function drawBow(pen, from, to, stroke) {
  const x = bend(from, to);
  pen.line(bezierPoints(from, [x, from[1]], [x, to[1]], to), stroke);
}

/** The position of a bow's handles, within the gap before the next lane. @param {[number, number]} from
 * @param {[number, number]} to */
const bend = (from, to) => Math.max(from[0], to[0]) + 20 + Math.min(18, Math.abs(to[1] - from[1]) / 40);

/** The right end of a bow, at its middle. @param {[number, number]} from
 * @param {[number, number]} to */
export const bowReach = (from, to) => (from[0] + to[0]) / 8 + bend(from, to) * 0.75;

/**
 * A curve for a link outside the tree itself.
 * @param {Pen} pen @param {[number, number]} from @param {[number, number]} to
 * @param {{stroke: string, width: number, dash?: number[], alpha: number}} stroke
 */
export function drawCurve(pen, from, to, stroke) {
  const pull = Math.max(40, Math.abs(to[0] - from[0]) / 2);
  pen.line(bezierPoints(from, [from[0] + pull, from[1]], [to[0] - pull, to[1]], to), stroke);
}

/** @typedef {{left: number, right: number, taken: [number, number][]}} Crossing a lane that a line has to
 * cross, with the heights that are taken there */

const BESIDE = 8; // half of the gap between two cards

/**
 * The heights at which a line crosses lanes without covering anything: in each lane the free height that
 * is nearest to the height in the lane before.
 * @param {number} from @param {Crossing[]} lanes
 * @returns {number[]}
 */
export function freeHeights(from, lanes) {
  let at = from;
  return lanes.map(({ taken }) => {
    const blocks = (/** @type {number} */ y) =>
      taken.some(([top, bottom]) => y > top - BESIDE + 0.5 && y < bottom + BESIDE - 0.5);
    if (!blocks(at)) return at;
    const ways = taken.flatMap(([top, bottom]) => [top - BESIDE, bottom + BESIDE]);
    const free = ways.filter((y) => !blocks(y));
    free.sort((one, other) => Math.abs(one - at) - Math.abs(other - at));
    at = free[0] ?? at;
    return at;
  });
}

/**
 * A line that crosses lanes at free heights and bends between them.
 * @param {Pen} pen @param {[number, number]} from @param {[number, number]} to @param {Crossing[]} lanes
 * @param {{stroke: string, width: number, dash?: number[], alpha: number}} stroke
 */
export function drawAround(pen, from, to, lanes, stroke) {
  const heights = freeHeights(from[1], lanes);
  /** @type {[number, number][]} */
  const points = [from];
  lanes.forEach(({ left, right }, place) => {
    points.push(...swing(/** @type {[number, number]} */ (points.at(-1)), [left, heights[place]]));
    points.push([right, heights[place]]);
  });
  points.push(...swing(/** @type {[number, number]} */ (points.at(-1)), to));
  pen.line(points, stroke);
}

/** @param {[number, number]} from @param {[number, number]} to */
function swing(from, to) {
  const pull = Math.max(12, (to[0] - from[0]) / 2);
  return bezierPoints(from, [from[0] + pull, from[1]], [to[0] - pull, to[1]], to);
}

/** A curve with two handles as a series of short lines, which both pens can draw.
 * @param {[number, number]} from @param {[number, number]} pulled @param {[number, number]} pulling
 * @param {[number, number]} to @returns {[number, number][]} */
function bezierPoints(from, pulled, pulling, to) {
  /** @type {[number, number][]} */
  const points = [];
  for (let step = 0; step <= 24; step += 1) {
    const t = step / 24;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    points.push([
      a * from[0] + b * pulled[0] + c * pulling[0] + d * to[0],
      a * from[1] + b * pulled[1] + c * pulling[1] + d * to[1],
    ]);
  }
  return points;
}
