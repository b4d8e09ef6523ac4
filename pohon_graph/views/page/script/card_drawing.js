// @ts-check
/** Draws a goal's card and the knob that opens its branch. */
import { SIGNS } from "./findings.js";
import { oneLine, wrap } from "./text_wrap.js";
import { shown } from "./texts.js";
import { CARD, levelColour } from "./theme.js";

/** @typedef {import("./card_content.js").Content} Content */
/** @typedef {import("./text_widths.js").Measures} Measures */
/** @typedef {import("./pens.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */

const MARK = { size: 13, away: 18, up: 10.5 }; // of a finding, from the start of its text

/**
 * @typedef {object} Look
 * @property {Theme} theme @property {boolean} faded @property {boolean} selected
 * @property {boolean} onPath @property {boolean} focused
 * @property {"closed" | "open" | "leaf"} branch @property {number} below goals below it
 */

/**
 * @param {Pen} pen @param {number} x @param {number} y the card's corner
 * @param {Content} content @param {number} rank @param {Look} look
 */
export function drawCard(pen, x, y, content, rank, look) {
  const { theme } = look;
  const alpha = look.faded ? 0.3 : 1;
  const colour = levelColour(rank);
  const strong = look.selected || look.onPath;
  pen.box(x, y, content.width, content.height, { fill: theme.card, radius: CARD.radius });
  pen.box(x, y, CARD.bar + CARD.radius, content.height, { fill: colour.fill, radius: CARD.radius, alpha });
  pen.box(x + CARD.bar, y, CARD.radius + 2, content.height, { fill: theme.card });
  pen.box(x, y, content.width, content.height, {
    stroke: strong ? theme.path : theme.edge,
    width: look.selected ? 2.5 : look.onPath ? 2 : 1,
    radius: CARD.radius,
    alpha,
  });
  if (look.focused) {
    const ring = { stroke: theme.focus, width: 2.5, radius: CARD.radius + 3 };
    pen.box(x - 4, y - 4, content.width + 8, content.height + 8, ring);
  }
  const type = { size: 13, weight: 700, fill: colour.ink, align: /** @type {const} */ ("center"), alpha };
  pen.write(x + 1 + CARD.bar / 2, y + 20, String(rank + 1), type);
  for (const row of content.rows) writeRow(pen, x, y, row, theme, alpha);
  drawBadges(pen, x, y, content, theme, alpha);
}

/** @param {Pen} pen @param {number} x @param {number} y @param {import("./card_content.js").Row} row
 * @param {Theme} theme @param {number} alpha */
function writeRow(pen, x, y, row, theme, alpha) {
  const title = row.tone === "title";
  if (row.severity) drawMark(pen, x + row.x - MARK.away, y + row.y - MARK.up, row.severity, theme, alpha);
  pen.write(x + row.x, y + row.y, row.text, {
    size: title ? CARD.title : CARD.text,
    weight: title ? 700 : 400,
    fill: title || row.tone === "plain" ? theme.ink : theme.quiet,
    slanted: row.tone === "missing",
    alpha,
  });
}

/** The mark of a finding that is named beside it. @param {Pen} pen @param {number} x @param {number} y
 * @param {string} severity @param {Theme} theme @param {number} alpha */
function drawMark(pen, x, y, severity, theme, alpha) {
  const { fill, edge, ink } = theme.severity[severity];
  pen.box(x, y, MARK.size, MARK.size, { fill, stroke: edge, radius: 3, alpha });
  const type = { size: 11, weight: 700, fill: ink, align: /** @type {const} */ ("center"), alpha };
  pen.write(x + MARK.size / 2, y + 10, SIGNS[severity], type);
}

/** @param {Pen} pen @param {number} x @param {number} y @param {Content} content
 * @param {Theme} theme @param {number} alpha */
function drawBadges(pen, x, y, content, theme, alpha) {
  const top = y + content.height - CARD.badge - 7;
  for (const badge of content.badges) {
    const look = theme.severity[badge.severity];
    const { fill, edge } = look;
    pen.box(x + badge.x, top, badge.width, CARD.badge, { fill, stroke: edge, radius: 4, alpha });
    const type = { size: 11, weight: 700, fill: look.ink, alpha };
    pen.write(x + badge.x + 9, top + 13, SIGNS[badge.severity], { ...type, align: "center" });
    pen.write(x + badge.x + 18, top + 13, shown(badge.count), type);
  }
}

/** The width of the knob that opens or closes a branch. @param {Look} look */
export function knobWidth(look) {
  return look.branch === "closed" ? Math.max(24, 13 + 6.6 * `+${shown(look.below)}`.length) : 2 * CARD.knob;
}

/** @param {Pen} pen @param {number} x @param {number} y its left middle @param {Look} look */
export function drawKnob(pen, x, y, look) {
  if (look.branch === "leaf") return;
  const { theme } = look;
  const alpha = look.faded ? 0.3 : 1;
  const width = knobWidth(look);
  const stroke = { stroke: theme.quiet, width: 1.2, radius: CARD.knob, alpha };
  pen.box(x, y - CARD.knob, width, 2 * CARD.knob, { fill: theme.card, radius: CARD.knob });
  pen.box(x, y - CARD.knob, width, 2 * CARD.knob, stroke);
  const text = look.branch === "closed" ? `+${shown(look.below)}` : "−";
  pen.write(x + width / 2, y + 4, text, { size: 11.5, weight: 700, fill: theme.ink, align: "center", alpha });
}

/**
 * A card that is too small to read: the colour and number of its level, and as much of its title as is
 * readable at this scale.
 * @param {Pen} pen @param {number} x @param {number} y @param {Content} content @param {number} rank
 * @param {Look} look @param {number} scale
 * @param {Measures} measures
 */
export function drawSmall(pen, x, y, content, rank, look, scale, measures) {
  const colour = levelColour(rank);
  const alpha = look.faded ? 0.35 : 1;
  const size = Math.min(9.2 / scale, 60);
  const bar = Math.max(CARD.bar, size * 0.8);
  const room = content.width - bar - 8;
  const most = Math.floor((content.height - 4) / (size * 1.12));
  const title = most >= 2 && room > 5 * size;
  pen.box(x, y, content.width, content.height, { fill: look.theme.card, radius: CARD.radius });
  if (!title) pen.box(x, y, content.width, content.height, { fill: colour.fill, radius: CARD.radius, alpha });
  if (title) {
    pen.box(x, y, bar, content.height, { fill: colour.fill, alpha });
    const lines = smallTitle(content, size, room, most, measures);
    lines.forEach((line, place) => {
      pen.write(x + bar + 5, y + size * (1.02 + place * 1.12), line, { size, fill: look.theme.ink, alpha });
    });
  }
  const number = title ? size : Math.min(48, content.height * 0.7);
  pen.write(
    title ? x + bar / 2 : x + content.width / 2,
    title ? y + size * 1.02 : y + content.height / 2 + number * 0.35,
    String(rank + 1),
    { size: number, weight: 700, fill: colour.ink, align: "center", alpha },
  );
  const strong = look.selected || look.onPath;
  pen.box(x, y, content.width, content.height, {
    stroke: strong ? look.theme.path : look.theme.edge,
    width: (look.selected ? 3 : look.onPath ? 2 : 0.8) / scale,
    radius: CARD.radius,
    alpha,
  });
}

/** @type {WeakMap<Content, {size: number, lines: string[]}>} */
const smallTitles = new WeakMap();

/** The title in large type, wrapped once for each size. @param {Content} content
 * @param {number} size @param {number} room @param {number} most
 * @param {Measures} measures */
function smallTitle(content, size, room, most, measures) {
  const known = smallTitles.get(content);
  if (known && known.size === size) return known.lines;
  // One measure is enough for all sizes, because widths grow with the type.
  const measure = measures(10);
  const width = room * (10 / size);
  const words = content.title
    .slice(0, 200)
    .split(" ")
    .map((word) => oneLine(word, width, measure));
  const lines = wrap(words.join(" "), width, most, measure);
  smallTitles.set(content, { size, lines });
  return lines;
}
