// @ts-check
/** Goals shared with partners: the look, the name and the sign of each status. */
import { say } from "./texts.js";
import { CARD } from "./theme.js";

/** @typedef {import("./pens.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {import("./card_content.js").Tag} Tag */
/** @typedef {import("./card_drawing.js").Look} Look */

/** In the order of the legend; the last one is for crosscuts without a status. */
export const STATUSES = /** @type {const} */ (["accepted", "proposed", "rejected", ""]);

/** The lines of each status differ in shape, so that colour alone never distinguishes them.
 * @type {Record<string, {width: number, dash?: number[]}>} */
const LINES = {
  accepted: { width: 2.2 },
  proposed: { width: 1.8, dash: [8, 4] },
  rejected: { width: 1.8, dash: [1.5, 3.5] },
  "": { width: 1.6, dash: [7, 3, 1.5, 3] },
};

/** @param {string} status @param {Theme} theme @param {number} [alpha] */
export function statusLine(status, theme, alpha = 1) {
  return { stroke: status === "rejected" ? theme.quiet : theme.path, alpha, ...(LINES[status] ?? LINES[""]) };
}

/** @param {string} status */
export const statusName = (status) => (status ? say(`word-${status}`) : say("status-none"));

/** The status, and the scope if it is not the usual one. @param {string} status @param {string} scope */
export const statusText = (status, scope) =>
  scope === "internal" ? `${say("word-internal")} · ${statusName(status)}` : statusName(status);

/** The distance of a tag from the card's left edge. */
export const TAG_LEFT = 24;

/**
 * A crosscutting partner below the card of the shared goal; its line and a word show the status.
 * @param {Pen} pen @param {number} x @param {number} y the card's corner
 * @param {Tag} tag @param {number} height of the card @param {Look} look
 */
export function drawTag(pen, x, y, tag, height, look) {
  const { theme } = look;
  const alpha = look.faded ? 0.3 : 1;
  const left = x + TAG_LEFT;
  const top = y + tag.y;
  const { width } = tag;
  const line = statusLine(tag.status, theme, alpha);
  /** @type {[number, number][]} */
  const way = [
    [x + 12, y + height],
    [x + 12, top + tag.height / 2],
    [left, top + tag.height / 2],
  ];
  pen.line(way, line);
  pen.box(left, top, width, tag.height, { fill: theme.card, radius: CARD.tag / 2 });
  pen.box(left, top, width, tag.height, { ...line, radius: CARD.tag / 2 });
  drawSign(pen, left + 20, top + tag.height / 2, tag.status, theme.ink, alpha);
  let base = top + 16;
  for (const text of tag.lines) {
    pen.write(left + 34, base, text, { size: CARD.text, weight: 600, fill: theme.ink, alpha });
    base += CARD.textLine;
  }
  for (const text of tag.notes) {
    pen.write(left + 34, base - 1.5, text, { size: CARD.note, fill: theme.quiet, alpha });
    base += CARD.noteLine;
  }
}

/** Two opposite arrows, the sign of sharing; struck through if it was rejected.
 * @param {Pen} pen @param {number} x @param {number} y @param {string} status @param {string} ink
 * @param {number} alpha */
export function drawSign(pen, x, y, status, ink, alpha) {
  const stroke = { stroke: ink, width: 1.4, alpha };
  const line = (/** @type {[number, number][]} */ ...points) =>
    pen.line(
      points.map(([across, down]) => [x + across, y + down]),
      stroke,
    );
  line([-7, -2.5], [7, -2.5]);
  line([4, -5.5], [7, -2.5], [4, 0.5]);
  line([7, 3], [-7, 3]);
  line([-4, 0], [-7, 3], [-4, 6]);
  if (status === "rejected") line([-7, 8], [7, -8]);
}

/** The word of a status on its line, on a patch of paper. @param {Pen} pen @param {[number, number]} at
 * @param {string} name @param {Theme} theme
 * @param {(text: string) => number} measure in type of `CARD.note` */
export function drawStatus(pen, [x, y], name, theme, measure) {
  const width = measure(name) + 8;
  pen.box(x - width / 2, y - 7.5, width, 15, { fill: theme.paper, alpha: 0.94, radius: 4 });
  pen.write(x, y + 4, name, { size: CARD.note, fill: theme.ink, align: "center" });
}
