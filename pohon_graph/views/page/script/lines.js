// @ts-check
/** The lines between cards: steps of the cascade, and what is shared with partners. */
import { CARD, GRID } from "./theme.js";

/** @typedef {import("./pen.js").Pen} Pen */
/** @typedef {import("./scene.js").Card} Card */

/**
 * The points of the step from a parent to a child: along the gap before the child's lane, or down
 * the left edge where both stand on one lane.
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
 * A bow to the right of both ends, for what joins two cards of one lane or of two trees.
 * @param {Pen} pen @param {[number, number]} from @param {[number, number]} to
 * @param {{stroke: string, width: number, dash?: number[], alpha: number}} stroke
 */
export function drawBow(pen, from, to, stroke) {
  const x = Math.max(from[0], to[0]) + 26 + Math.min(60, Math.abs(to[1] - from[1]) / 12);
  drawBezier(pen, from, [x, from[1]], [x, to[1]], to, stroke);
}

/**
 * A curve for what does not belong to the tree itself.
 * @param {Pen} pen @param {[number, number]} from @param {[number, number]} to
 * @param {{stroke: string, width: number, dash?: number[], alpha: number}} stroke
 */
export function drawCurve(pen, from, to, stroke) {
  const pull = Math.max(40, Math.abs(to[0] - from[0]) / 2);
  drawBezier(pen, from, [from[0] + pull, from[1]], [to[0] - pull, to[1]], to, stroke);
}

/**
 * A curve with two handles, as a row of short lines: both pens can draw those.
 * @param {Pen} pen @param {[number, number]} from @param {[number, number]} pulled
 * @param {[number, number]} pulling @param {[number, number]} to
 * @param {{stroke: string, width: number, dash?: number[], alpha: number}} stroke
 */
function drawBezier(pen, from, pulled, pulling, to, stroke) {
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
  pen.line(points, stroke);
}
