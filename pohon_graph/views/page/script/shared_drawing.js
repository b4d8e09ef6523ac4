// @ts-check
/** Draws the goals that are shared with chosen partners: two columns, and between them each side's status. */
import { drawCard, drawSmall } from "./card_drawing.js";
import { STATUSES, drawStatus, statusLine, statusName } from "./crosscut_signs.js";
import { drawLegend, legendHeight } from "./network_signs.js";
import { straight } from "./pens.js";
import { BETWEEN } from "./shared_scene.js";
import { say } from "./texts.js";
import { CARD, COMFORTABLE, GRID, OPENING, READABLE } from "./theme.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./pens.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {import("./shared_scene.js").SharedScene} SharedScene */
/** @typedef {import("./text_widths.js").Measures} Measures */

const SCREENS = 2; // on which a list of pairs is shown if its type stays readable
const DASH = [5, 4]; // of the box of a missing side

/**
 * @param {Model} model @param {SharedScene} scene @param {import("./state.js").State} state
 * @param {Theme} theme @param {Measures} measures
 * @returns {import("./picture.js").Drawing}
 */
export function sharedDrawing(model, scene, state, theme, measures) {
  const entries = legend(scene, theme);
  const { bounds, sides, width } = scene;
  const head = (/** @type {number} */ wide) => legendHeight(entries, wide, measures);
  return {
    nodes: scene.nodes,
    bounds,
    head,
    rim: { x: GRID.margin, y: GRID.margin },
    least: OPENING,
    paper: theme.paper,
    ink: theme.ink,
    drawGround(pen) {
      for (const heading of scene.headings) drawHeading(pen, heading, theme);
      for (const { y, pair } of scene.links)
        straight(pen, [width, y], [width + BETWEEN, y], statusLine(pair.status, theme));
    },
    drawNode: (pen, id, scale) =>
      drawSide(pen, model, sides[Number(id.slice(1))], width, state, theme, scale, measures),
    drawOver(pen, scale) {
      if (scale >= READABLE) for (const link of scene.links) drawWords(pen, link, width, theme, measures);
    },
    drawTop: (pen, wide) => drawLegend(pen, wide, entries, theme, measures),
    hit(x, y) {
      const side = sides.find(
        (one) => x >= one.x && x <= one.x + width && y >= one.y && y <= one.y + one.height,
      );
      return side && side.goal >= 0 ? { goal: side.goal, part: "card" } : null;
    },
    begin(camera, place) {
      const scale = camera.scaleFor(bounds.height / SCREENS);
      const comfortable = Math.max(OPENING, Math.min(COMFORTABLE, scale));
      camera.open(bounds, place.y + place.height / 2, "left", comfortable);
    },
    placeOf(goal) {
      const side = sides.find((one) => one.goal === goal);
      return side && { x: side.x, y: side.y, width, height: side.height };
    },
  };
}

/** @param {Pen} pen @param {import("./shared_scene.js").Heading} heading @param {Theme} theme */
function drawHeading(pen, { x, y, titles, notes }, theme) {
  titles.forEach((text, place) => {
    pen.write(x, y + 18 * place, text, { size: 15, weight: 700, fill: theme.ink });
  });
  notes.forEach((text, place) => {
    pen.write(x, y + 18 * titles.length + 15 * place - 2, text, { size: 12, fill: theme.quiet });
  });
}

/** @param {Pen} pen @param {Model} model @param {import("./shared_scene.js").Side} side @param {number} width
 * @param {import("./state.js").State} state @param {Theme} theme @param {number} scale
 * @param {Measures} measures */
function drawSide(pen, model, side, width, state, theme, scale, measures) {
  const { goal, x, y, content } = side;
  if (!content) {
    drawMissing(pen, side, width, theme);
    return;
  }
  const look = {
    theme,
    faded: false,
    selected: goal === state.selected,
    onPath: false,
    focused: goal === state.focused,
    branch: /** @type {const} */ ("leaf"),
    below: 0,
  };
  if (scale < READABLE) {
    drawSmall(pen, x, y, content, model.rank[goal], look, scale, measures);
    return;
  }
  pen.write(x, y - 5, side.above, { size: CARD.note, fill: theme.quiet });
  drawCard(pen, x, y, content, model.rank[goal], look);
}

/** The box of a missing side: dashed and without a level, with the reason in it. @param {Pen} pen
 * @param {import("./shared_scene.js").Side} side @param {number} width @param {Theme} theme */
function drawMissing(pen, { x, y, height, lines }, width, theme) {
  pen.box(x, y, width, height, { fill: theme.paper, radius: CARD.radius });
  pen.box(x, y, width, height, { stroke: theme.quiet, width: 1.4, dash: DASH, radius: CARD.radius });
  lines.forEach((text, place) => {
    const base = y + 10 + (place + 0.75) * CARD.textLine;
    pen.write(x + 12, base, text, { size: CARD.text, fill: theme.ink, slanted: true });
  });
}

/** The status on the line; that of each side if they differ. @param {Pen} pen
 * @param {SharedScene["links"][number]} link @param {number} width @param {Theme} theme
 * @param {Measures} measures */
function drawWords(pen, { y, pair }, width, theme, measures) {
  const x = width + BETWEEN / 2;
  const measure = measures(CARD.note);
  if (pair.missing || pair.back === pair.status) {
    drawStatus(pen, [x, y], statusName(pair.status), theme, measure);
    return;
  }
  const theirs = pair.back === null ? say("shared-not-back") : statusName(pair.back);
  drawStatus(pen, [x, y - 10], `${say("shared-us")}: ${statusName(pair.status)}`, theme, measure);
  drawStatus(pen, [x, y + 10], `${say("shared-them")}: ${theirs}`, theme, measure);
}

/** The meaning of each line, and of a dashed box. @param {SharedScene} scene @param {Theme} theme
 * @returns {import("./network_signs.js").Entry[]} */
function legend(scene, theme) {
  const statuses = STATUSES.filter((status) => scene.links.some(({ pair }) => pair.status === status));
  const lines = statuses.map((status) => ({
    sign: 34,
    text: `${say("crosscut")}: ${statusName(status)}`,
    draw: (/** @type {Pen} */ pen, /** @type {number} */ x, /** @type {number} */ y) =>
      straight(pen, [x, y], [x + 28, y], statusLine(status, theme)),
  }));
  if (!scene.links.some(({ pair }) => pair.missing)) return lines;
  const missing = {
    sign: 34,
    text: say("shared-missing"),
    draw: (/** @type {Pen} */ pen, /** @type {number} */ x, /** @type {number} */ y) =>
      pen.box(x, y - 6, 27, 12, { stroke: theme.quiet, width: 1.4, dash: DASH, radius: 3 }),
  };
  return [...lines, missing];
}
