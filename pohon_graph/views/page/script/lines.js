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
    return [[x, parent.y + parent.content.height], [x, child.y]];
  }
  const from = parent.y + parent.content.height / 2;
  const to = child.y + child.content.height / 2;
  if (child.lane < parent.lane) {
    const x = parent.x - (GRID.lane - CARD.width) / 3;
    return [[parent.x, from], [x, from], [x, to], [child.x + CARD.width, to]];
  }
  const bend = parent.x + CARD.width + (GRID.lane - CARD.width) * 0.68;
  return [[parent.x + CARD.width, from], [bend, from], [bend, to], [child.x, to]];
}

/**
 * @param {Pen} pen @param {Card} parent @param {Card} child
 * @param {{stroke: string, width: number, dash?: number[], alpha: number}} stroke
 */
export function drawStep(pen, parent, child, stroke) {
  pen.line(stepPoints(parent, child), stroke);
}

/**
 * A curve for what does not belong to the tree itself, as a row of short lines.
 * @param {Pen} pen @param {[number, number]} from @param {[number, number]} to
 * @param {{stroke: string, width: number, dash?: number[], alpha: number}} stroke
 */
export function drawCurve(pen, from, to, stroke) {
  const pull = Math.max(40, Math.abs(to[0] - from[0]) / 2);
  /** @type {[number, number][]} */
  const points = [];
  for (let step = 0; step <= 24; step += 1) {
    const t = step / 24;
    const u = 1 - t;
    const x = u * u * u * from[0] + 3 * u * u * t * (from[0] + pull) + 3 * u * t * t * (to[0] - pull) + t * t * t * to[0];
    const y = u * u * u * from[1] + 3 * u * u * t * from[1] + 3 * u * t * t * to[1] + t * t * t * to[1];
    points.push([x, y]);
  }
  pen.line(points, stroke);
}
