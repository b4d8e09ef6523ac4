// @ts-check
/** The legend below the picture of a tree: the lines of crosscuts and of other parents that are in it. */
import { STATUSES, statusLine, statusName } from "./crosscut_signs.js";
import { drawLetter, furtherLook } from "./further_parents.js";
import { straight } from "./pens.js";
import { say } from "./texts.js";

/** @typedef {import("./pens.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {import("./tree_scene.js").Card} Card */

const TYPE = 12;
const SIGN = 36;
export const LEGEND = { above: 14, row: 20 };

/** The names of the entries, statuses first. @param {Iterable<Card>} cards @param {boolean} hasFurther
 * @returns {{status: string | null, text: string}[]} null for other parents */
export function legendOf(cards, hasFurther) {
  const found = new Set([...cards].flatMap(({ content }) => content.tags.map(({ status }) => status)));
  const statuses = STATUSES.filter((status) => found.has(status)).map((status) => ({
    status,
    text: `${say("crosscut")}: ${statusName(status)}`,
  }));
  return hasFurther ? [...statuses, { status: null, text: say("further-parent") }] : statuses;
}

/** A row for each entry, because a picture may be as narrow as one card. @param {Pen} pen
 * @param {ReturnType<typeof legendOf>} entries @param {number} y @param {Theme} theme */
export function drawTreeLegend(pen, entries, y, theme) {
  entries.forEach(({ status, text }, place) => {
    const middle = y + LEGEND.above + (place + 0.5) * LEGEND.row;
    const look = status === null ? furtherLook(theme, 0) : statusLine(status, theme);
    straight(pen, [0, middle], [28, middle], look);
    if (status === null) for (const x of [0, 28]) drawLetter(pen, x, middle, "a", theme, 0);
    pen.write(SIGN + 6, middle + 4, text, { size: TYPE, fill: theme.ink });
  });
}
