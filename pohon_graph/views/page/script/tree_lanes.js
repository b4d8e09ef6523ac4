// @ts-check
/** Draws the lanes of a scene: their bands, the strip of their names, and the names of several trees. */
import { straight } from "./pens.js";
import { wrap } from "./text_wrap.js";
import { CARD, GRID, levelColour } from "./theme.js";

/** @typedef {import("./text_widths.js").Measures} Measures */
/** @typedef {import("./pens.js").Pen} Pen */
/** @typedef {import("./tree_scene.js").Scene} Scene */
/** @typedef {import("./theme.js").Theme} Theme */

/** A band for every second lane. @param {Pen} pen @param {Scene} scene @param {Theme} theme
 * @param {{top: number, bottom: number}} reach */
export function drawBands(pen, scene, theme, reach) {
  for (const lane of scene.lanes.filter((_, place) => place % 2 === 0)) {
    const x = lane.x - (GRID.lane - CARD.width) / 2;
    pen.box(x, reach.top, GRID.lane, reach.bottom - reach.top, { fill: theme.lane });
  }
}

/** The names of several trees, each with a line above it, on top of the lines.
 * @param {Pen} pen @param {Scene} scene @param {Theme} theme @param {number} scale
 * @param {Measures} measures */
export function drawNames(pen, scene, theme, scale, measures) {
  const across = scene.lanes.length * GRID.lane;
  const size = Math.min(26, Math.max(16, 9.5 / scale)); // stays readable when zoomed out
  for (const { text, note, y } of scene.names) {
    straight(pen, [-GRID.margin, y], [across, y], { stroke: theme.laneEdge, width: 1.5 });
    const width = measures(size, 700)(text) + 8;
    pen.box(-4, y + 24 - size, width, size * 1.4, { fill: theme.paper, alpha: 0.9, radius: 4 });
    pen.write(0, y + 24, text, { size, weight: 700, fill: theme.ink });
    if (!note) continue;
    const small = size * 0.78;
    const room = measures(small)(note) + 8;
    pen.box(-4, y + 29, room, small * 1.35, { fill: theme.paper, alpha: 0.9, radius: 4 });
    pen.write(0, y + 29 + small, note, { size: small, fill: theme.quiet });
  }
}

/**
 * The lanes' names in a strip at the top, in the pen's own measure.
 * @param {Pen} pen @param {Scene} scene @param {Theme} theme @param {number} width of the strip
 * @param {(x: number) => number} across from x in the picture to x in the strip
 * @param {Measures} measures
 */
export function drawHeads(pen, scene, theme, width, across, measures) {
  pen.box(0, 0, width, GRID.head, { fill: theme.paper });
  straight(pen, [0, GRID.head], [width, GRID.head], { stroke: theme.laneEdge });
  const room = across(GRID.lane) - across(0);
  const words = 26; // they begin after the number
  const space = room - words - 14;
  const size = space < 130 ? 11 : 12.5;
  // Other names of the levels are shown for all levels or for none.
  const both = scene.lanes.every(
    ({ title, note }) => measures(size, 700)(title) <= space && measures(11)(note) <= space,
  );
  for (const lane of scene.lanes) {
    const left = across(lane.x);
    if (left > width || left + room < 0) continue;
    if (lane.rank >= 0) drawLaneNumber(pen, left, Math.min(19, room - 1), lane.rank);
    if (space < 60) continue;
    const x = lane.rank >= 0 ? left + words : left;
    const isAlone = !both || !lane.note;
    const lines = both ? [lane.title] : wrap(lane.title.replaceAll("/", "/ "), space, 3, measures(size, 700));
    lines.forEach((line, place) => {
      const y = isAlone ? GRID.head / 2 + 4 + (place - (lines.length - 1) / 2) * (size + 1.5) : 20;
      pen.write(x, y, line, { size, weight: 700, fill: theme.ink });
    });
    if (!isAlone) pen.write(x, 35, lane.note, { size: 11, fill: theme.quiet });
  }
}

/** A level's number on its colour; only the colour if the lanes are too narrow for a number.
 * @param {Pen} pen @param {number} left @param {number} width @param {number} rank */
function drawLaneNumber(pen, left, width, rank) {
  const colour = levelColour(rank);
  pen.box(left, 9, width, 26, { fill: colour.fill, radius: Math.min(4, width / 4) });
  if (width < 12) return;
  const type = { size: 13, weight: 700, fill: colour.ink, align: /** @type {const} */ ("center") };
  pen.write(left + width / 2, 27, String(rank + 1), type);
}
