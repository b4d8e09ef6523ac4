// @ts-check
/** The points of the lines between cards: steps, bows, curves, and lines around cards. */
import { CARD, GRID } from "./theme.js";

/** @typedef {import("./tree_scene.js").Card} Card */
/** @typedef {[number, number]} Point */

/**
 * The points of the step from a parent to a child: along the gap before the child's lane, or down
 * the left edge if both are on one lane.
 * @param {Card} parent @param {Card} child
 * @returns {Point[]}
 */
export function step(parent, child) {
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

/** A bow to the right of both ends, to join two cards of one lane or of two trees. @param {Point} from
 * @param {Point} to */
export function bow(from, to) {
  const x = bend(from, to);
  return bezier(from, [x, from[1]], [x, to[1]], to);
}

/** The position of a bow's handles, within the gap before the next lane. @param {Point} from
 * @param {Point} to */
const bend = (from, to) => Math.max(from[0], to[0]) + 20 + Math.min(18, Math.abs(to[1] - from[1]) / 40);

/** The right end of a bow, at its middle. @param {Point} from
 * @param {Point} to */
export const bowReach = (from, to) => (from[0] + to[0]) / 8 + bend(from, to) * 0.75;

/** A curve that leaves one end to the right and reaches the other from the left, with handles of at least
 * this length. @param {Point} from @param {Point} to @param {number} least */
function curve(from, to, least) {
  const pull = Math.max(least, Math.abs(to[0] - from[0]) / 2);
  return bezier(from, [from[0] + pull, from[1]], [to[0] - pull, to[1]], to);
}

/** @typedef {{left: number, right: number, taken: Point[]}} Crossing a lane that a line has to
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

/** A line that crosses lanes at free heights and bends between them. @param {Point} from @param {Point} to
 * @param {Crossing[]} lanes */
export function around(from, to, lanes) {
  const heights = freeHeights(from[1], lanes);
  const points = [from];
  const swing = (/** @type {Point} */ end) =>
    points.push(...curve(/** @type {Point} */ (points.at(-1)), end, 12));
  lanes.forEach(({ left, right }, place) => {
    swing([left, heights[place]]);
    points.push([right, heights[place]]);
  });
  swing(to);
  return points;
}

/** A curve with two handles as a series of short lines, which both pens can draw.
 * @param {Point} from @param {Point} pulled @param {Point} pulling
 * @param {Point} to @returns {Point[]} */
function bezier(from, pulled, pulling, to) {
  /** @type {Point[]} */
  const points = [];
  for (let at = 0; at <= 24; at += 1) {
    const t = at / 24;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    points.push([
      a * from[0] + b * pulled[0] + c * pulling[0] + d * to[0],
      a * from[1] + b * pulled[1] + c * pulling[1] + d * to[1],
    ]);
  }
  return points;
}
