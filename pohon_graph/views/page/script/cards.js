// @ts-check
/** The content of a goal's card, and its drawing. */
import { programText } from "./facts.js";
import { SIGNS } from "./findings.js";
import { say, shown } from "./say.js";
import { TAG_LEFT, statusText } from "./sharing.js";
import { CARD, levelColour } from "./theme.js";
import { oneLine, wrap } from "./wrap.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./pen.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */

/**
 * @typedef {object} Row one line of text, placed relative to the card's corner
 * @property {number} x @property {number} y @property {string} text
 * @property {"title" | "plain" | "quiet" | "missing"} tone
 */

/**
 * @typedef {object} Tag a partner below the card
 * @property {number} partner @property {string} status @property {string[]} lines of its name
 * @property {string[]} notes about the sharing @property {number} y @property {number} height
 */

/**
 * @typedef {object} Content
 * @property {number} height of the card itself
 * @property {number} total with the partners' tags below it
 * @property {string} title @property {Row[]} rows
 * @property {{severity: string, count: number, x: number, width: number}[]} badges
 * @property {Tag[]} tags
 */

/**
 * @typedef {object} Look
 * @property {Theme} theme @property {boolean} faded @property {boolean} selected
 * @property {boolean} onPath @property {boolean} focused
 * @property {"closed" | "open" | "leaf"} branch @property {number} below goals below it
 */

const INDICATORS = 12; // of a goal, on its card
const BETWEEN = 3; // room between two indicators

const TEXT_WIDTH = CARD.width - CARD.bar - 2 * CARD.pad;

/**
 * @param {Model} model @param {number} goal
 * @param {(size: number, weight?: number) => (text: string) => number} measures
 * @param {{findings: boolean, year: number}} showing findings, and targets of a year (0: the tree's own)
 * @returns {Content}
 */
export function cardContent(model, goal, measures, showing) {
  const left = CARD.bar + CARD.pad;
  /** @type {Row[]} */
  const rows = [];
  let y = 7;
  const add = (/** @type {string} */ text, /** @type {number} */ most, /** @type {Row["tone"]} */ tone) => {
    const title = tone === "title";
    const measure = title ? measures(CARD.title, 700) : measures(CARD.text);
    const step = title ? CARD.titleLine : CARD.textLine;
    for (const line of wrap(text, TEXT_WIDTH, most, measure)) {
      rows.push({ x: left, y: y + step - 4, text: line, tone });
      y += step;
    }
  };
  add(model.title(goal), 8, "title");
  y += 2;
  for (const [text, most, tone, gap] of facts(model, goal, showing.year)) {
    y += gap ?? 0;
    add(text, most, tone);
  }
  y += 7;
  const badges = showing.findings ? badgesOf(model, goal, measures) : [];
  if (badges.length) y += CARD.badge + 2;
  const height = Math.max(y, 52);
  const tags = tagsOf(model, goal, measures, height);
  return {
    title: model.title(goal),
    height,
    total: tags.reduce((sum, tag) => sum + CARD.tagGap + tag.height, height),
    rows,
    badges,
    tags,
  };
}

/** @typedef {[string, number, Row["tone"], number?]} Fact text, most lines, tone, room above */

/** The lines below the title. @param {Model} model @param {number} goal @param {number} year
 * @returns {Fact[]} */
function facts(model, goal, year) {
  return [
    ...indicatorFacts(model, goal, year),
    ...ownerFacts(model, goal),
    ...model
      .programsOf(goal)
      .map(
        (one) => /** @type {Fact} */ ([`${say("program-short")}: ${programText(model, one)}`, 7, "quiet"]),
      ),
  ];
}

/** Each indicator, followed by its own targets. @param {Model} model @param {number} goal
 * @param {number} year @returns {Fact[]} */
function indicatorFacts(model, goal, year) {
  const indicators = model.indicators(goal);
  const found = indicators.slice(0, INDICATORS).flatMap((indicator, place) => {
    const targets = model.cardTargets(indicator, year);
    const title = `${say("indicator-short")}: ${model.indicatorTitle(indicator)}`;
    return /** @type {Fact[]} */ ([
      [title, 6, "quiet", place ? BETWEEN : 0],
      targets.length
        ? [`${say("target")}: ${targets.join("; ")}`, 4, "plain"]
        : [say("missing-target"), 2, "missing"],
    ]);
  });
  const more = indicators.length - INDICATORS;
  if (more > 0) found.push([say("more-indicators", { count: more }), 2, "quiet"]);
  if (model.lacks(goal, "indicator")) found.push([say("missing-indicator"), 2, "missing"]);
  return found;
}

/** @param {Model} model @param {number} goal @returns {Fact[]} */
function ownerFacts(model, goal) {
  const owners = model.ownersOf(goal).map((officer) => model.officers[officer].title);
  if (owners.length) return [[`${say("owner-short")}: ${owners.join("; ")}`, 5, "quiet", BETWEEN]];
  return model.lacks(goal, "owner") ? [[say("missing-owner"), 2, "missing", BETWEEN]] : [];
}

/** @param {Model} model @param {number} goal
 * @param {(size: number, weight?: number) => (text: string) => number} measures */
function badgesOf(model, goal, measures) {
  let x = CARD.bar + CARD.pad;
  return model.findings.badges(goal).map(({ severity, count }) => {
    const width = 28 + measures(11, 700)(shown(count));
    const badge = { severity, count, x, width };
    x += width + 5;
    return badge;
  });
}

/** @param {Model} model @param {number} goal
 * @param {(size: number, weight?: number) => (text: string) => number} measures
 * @param {number} below @returns {Tag[]} */
function tagsOf(model, goal, measures, below) {
  let y = below;
  const room = CARD.width - TAG_LEFT - 42;
  return model.sharings(goal).map(({ partner, status, scope }) => {
    const lines = wrap(model.agencies[partner].title, room, 5, measures(CARD.text, 600));
    const notes = wrap(statusText(status, scope), room, 2, measures(CARD.note));
    const height = CARD.tag + (lines.length - 1) * CARD.textLine + notes.length * CARD.noteLine;
    const tag = { partner, status, lines, notes, y: y + CARD.tagGap, height };
    y = tag.y + height;
    return tag;
  });
}

/**
 * @param {Pen} pen @param {number} x @param {number} y the card's corner
 * @param {Content} content @param {number} rank @param {Look} look
 */
export function drawCard(pen, x, y, content, rank, look) {
  const { theme } = look;
  const alpha = look.faded ? 0.3 : 1;
  const colour = levelColour(rank);
  const strong = look.selected || look.onPath;
  pen.box(x, y, CARD.width, content.height, { fill: theme.card, radius: CARD.radius });
  pen.box(x, y, CARD.bar + CARD.radius, content.height, { fill: colour.fill, radius: CARD.radius, alpha });
  pen.box(x + CARD.bar, y, CARD.radius + 2, content.height, { fill: theme.card });
  pen.box(x, y, CARD.width, content.height, {
    stroke: strong ? theme.path : theme.edge,
    width: look.selected ? 2.5 : look.onPath ? 2 : 1,
    radius: CARD.radius,
    alpha,
  });
  if (look.focused) {
    pen.box(x - 4, y - 4, CARD.width + 8, content.height + 8, {
      stroke: theme.focus,
      width: 2.5,
      radius: CARD.radius + 3,
    });
  }
  pen.write(x + 1 + CARD.bar / 2, y + 20, String(rank + 1), {
    size: 13,
    weight: 700,
    fill: colour.ink,
    align: "center",
    alpha,
  });
  for (const row of content.rows) writeRow(pen, x, y, row, theme, alpha);
  drawBadges(pen, x, y, content, theme, alpha);
}

/** @param {Pen} pen @param {number} x @param {number} y @param {Row} row @param {Theme} theme
 * @param {number} alpha */
function writeRow(pen, x, y, row, theme, alpha) {
  const title = row.tone === "title";
  pen.write(x + row.x, y + row.y, row.text, {
    size: title ? CARD.title : CARD.text,
    weight: title ? 700 : 400,
    fill: title || row.tone === "plain" ? theme.ink : theme.quiet,
    slanted: row.tone === "missing",
    alpha,
  });
}

/** @param {Pen} pen @param {number} x @param {number} y @param {Content} content
 * @param {Theme} theme @param {number} alpha */
function drawBadges(pen, x, y, content, theme, alpha) {
  const top = y + content.height - CARD.badge - 7;
  for (const badge of content.badges) {
    const look = theme.severity[badge.severity];
    pen.box(x + badge.x, top, badge.width, CARD.badge, {
      fill: look.fill,
      stroke: look.edge,
      radius: 4,
      alpha,
    });
    pen.write(x + badge.x + 9, top + 13, SIGNS[badge.severity], {
      size: 11,
      weight: 700,
      fill: look.ink,
      align: "center",
      alpha,
    });
    pen.write(x + badge.x + 18, top + 13, shown(badge.count), {
      size: 11,
      weight: 700,
      fill: look.ink,
      alpha,
    });
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
 * @param {(size: number, weight?: number) => (text: string) => number} measures
 */
export function drawSmall(pen, x, y, content, rank, look, scale, measures) {
  const colour = levelColour(rank);
  const alpha = look.faded ? 0.35 : 1;
  const size = Math.min(9.2 / scale, 60);
  const bar = Math.max(CARD.bar, size * 0.8);
  const room = CARD.width - bar - 8;
  const most = Math.floor((content.height - 4) / (size * 1.12));
  const title = most >= 2 && room > 5 * size;
  pen.box(x, y, CARD.width, content.height, { fill: look.theme.card, radius: CARD.radius });
  if (!title) pen.box(x, y, CARD.width, content.height, { fill: colour.fill, radius: CARD.radius, alpha });
  if (title) {
    pen.box(x, y, bar, content.height, { fill: colour.fill, alpha });
    const lines = smallTitle(content, size, room, most, measures);
    lines.forEach((line, place) => {
      pen.write(x + bar + 5, y + size * (1.02 + place * 1.12), line, { size, fill: look.theme.ink, alpha });
    });
  }
  const number = title ? size : Math.min(48, content.height * 0.7);
  pen.write(
    title ? x + bar / 2 : x + CARD.width / 2,
    title ? y + size * 1.02 : y + content.height / 2 + number * 0.35,
    String(rank + 1),
    { size: number, weight: 700, fill: colour.ink, align: "center", alpha },
  );
  const strong = look.selected || look.onPath;
  pen.box(x, y, CARD.width, content.height, {
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
 * @param {(size: number, weight?: number) => (text: string) => number} measures */
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
