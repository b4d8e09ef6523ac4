// @ts-check
/** Draws a scene: its lines, cards and partners; finds the thing at a point. */
import { drawCard, drawKnob, drawSmall, knobWidth } from "./card_drawing.js";
import { around, bow, bowReach, step } from "./connectors.js";
import { drawSign, drawStatus, drawTag, statusLine, statusName } from "./crosscut_signs.js";
import { drawFurther, drawLetters } from "./further_parents.js";
import { wrap } from "./text_wrap.js";
import { CARD, GRID, OPENING, READABLE } from "./theme.js";
import { drawBands, drawHeads, drawNames } from "./tree_lanes.js";
import { LEGEND, drawTreeLegend } from "./tree_legend.js";

/** @typedef {import("./connectors.js").Point} Point */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./pens.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {import("./tree_scene.js").Scene} Scene */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./tree_scene.js").Card} Card */
/** @typedef {import("./tree_scene.js").PartnerBox} PartnerBox */
/** @typedef {import("./text_widths.js").Measures} Measures */

/**
 * The look of each card in a state.
 * @param {Model} model @param {State} state @param {Theme} theme
 */
function looks(model, state, theme) {
  const path = new Set(state.selected >= 0 ? model.path(state.selected) : []);
  return (/** @type {number} */ goal) => ({
    theme,
    faded: state.bright !== null && !state.bright.has(goal) && goal !== state.selected,
    selected: goal === state.selected,
    onPath: path.has(goal),
    focused: goal === state.focused,
    branch: /** @type {"leaf" | "open" | "closed"} */ (
      model.childCount[goal] === 0 ? "leaf" : state.open.has(goal) ? "open" : "closed"
    ),
    below: model.below(goal),
  });
}

/**
 * Draw the bands of the lanes and all lines, which are under the cards.
 * @param {Pen} pen @param {Scene} scene @param {ReturnType<typeof looks>} look @param {Theme} theme
 * @param {{top: number, bottom: number}} reach of the bands
 * @param {number} scale @param {Measures} measures
 */
function drawGround(pen, scene, look, theme, reach, scale, measures) {
  drawBands(pen, scene, theme, reach);
  const faint = (/** @type {Card[]} */ ...cards) => (cards.some((card) => look(card.goal).faded) ? 0.35 : 1);
  const isOnPath = (/** @type {[Card, Card]} */ [, child]) => look(child.goal).onPath;
  for (const [parent, child] of scene.steps.filter((one) => !isOnPath(one)))
    pen.line(step(parent, child), { stroke: theme.line, width: 1.3, alpha: faint(parent, child) });
  for (const [parent, child] of scene.steps.filter(isOnPath))
    pen.line(step(parent, child), { stroke: theme.path, width: 2.6, alpha: 1 });
  drawFurther(pen, scene.further, theme, look);
  for (const { from, to, status } of scene.counterparts)
    pen.line(bow(...bowEnds(from, to)), statusLine(status, theme, faint(from, to)));
  drawNames(pen, scene, theme, scale, measures);
  const { bounds, legend } = scene;
  const below = bounds.y + bounds.height - LEGEND.above - legend.length * LEGEND.row;
  if (legend.length) drawTreeLegend(pen, legend, below, theme);
  for (const box of scene.partners) {
    for (const { card, tag } of box.shared) {
      /** @type {Point} */
      const from = [card.x + CARD.width, card.y + tag.y + tag.height / 2];
      const points = around(from, [box.x, box.y + box.height / 2], obstacles(scene, card.lane));
      pen.line(points, statusLine(tag.status, theme));
    }
  }
}

/** The ends of the bow between two paired goals: below the knob of the upper goal, and above the knob of
 * the lower one.
 * @param {Card} from @param {Card} to @returns {[Point, Point]} */
function bowEnds(from, to) {
  const [upper, lower] = from.y <= to.y ? [from, to] : [to, from];
  return [
    [upper.x + CARD.width, upper.y + upper.content.height - 12],
    [lower.x + CARD.width, lower.y + 14],
  ];
}

/** The words on the bows, on top of all cards, because a word is wider than the gap of a bow.
 * @param {Pen} pen @param {Scene} scene @param {ReturnType<typeof looks>} look @param {Theme} theme
 * @param {Measures} measures */
function drawStatuses(pen, scene, look, theme, measures) {
  for (const { from, to, status } of scene.counterparts) {
    if (look(from.goal).faded || look(to.goal).faded) continue;
    const [start, end] = bowEnds(from, to);
    const middle = (start[1] + end[1]) / 2;
    drawStatus(pen, [bowReach(start, end), middle], statusName(status), theme, measures(CARD.note));
  }
}

/** The obstacles in each lane to the right of one, for lines that cross it. @param {Scene} scene
 * @param {number} lane @returns {import("./connectors.js").Crossing[]} */
function obstacles(scene, lane) {
  /** @type {import("./connectors.js").Crossing[]} */
  const lanes = [];
  const last = scene.lanes.length - 1; // the lane of the partners
  for (let at = lane + 1; at < last; at += 1)
    lanes.push({ left: at * GRID.lane, right: at * GRID.lane + CARD.width, taken: [] });
  for (const card of scene.cards.values())
    lanes[card.lane - lane - 1]?.taken.push([card.y, card.y + card.content.total]);
  return lanes;
}

/** @param {Pen} pen @param {Card} card @param {number} rank
 * @param {import("./card_drawing.js").Look} look @param {number} scale
 * @param {Measures} measures */
function drawOne(pen, card, rank, look, scale, measures) {
  if (scale < READABLE) {
    drawSmall(pen, card.x, card.y, card.content, rank, look, scale, measures);
    return;
  }
  for (const tag of card.content.tags) drawTag(pen, card.x, card.y, tag, card.content.height, look);
  drawCard(pen, card.x, card.y, card.content, rank, look);
  const [x, y] = knobPlace(card);
  drawKnob(pen, x, y, look);
}

/** The left middle of a card's knob. @param {Card} card @returns {[number, number]} */
const knobPlace = (card) => [card.x + CARD.width - 4, card.y + card.content.height / 2];

/** @param {Pen} pen @param {PartnerBox} box @param {Theme} theme @param {number} scale
 * @param {Measures} measures */
function drawPartner(pen, box, theme, scale, measures) {
  pen.box(box.x, box.y, CARD.width, box.height, {
    fill: theme.card,
    stroke: theme.path,
    width: 2,
    radius: 14,
  });
  if (scale < READABLE) {
    const size = Math.min(9.2 / scale, 24);
    const most = Math.max(1, Math.floor((box.height - 6) / (size * 1.12)));
    wrap(box.lines.join(" "), CARD.width - 20, most, measures(size)).forEach((line, place) => {
      pen.write(box.x + 10, box.y + size * (1.2 + place * 1.12), line, { size, fill: theme.ink });
    });
    return;
  }
  drawSign(pen, box.x + 24, box.y + box.height / 2, "", theme.ink, 1);
  box.lines.forEach((line, place) => {
    const y = box.y + box.height / 2 + (place - (box.lines.length - 1) / 2) * CARD.titleLine + 5;
    pen.write(box.x + 46, y, line, { size: CARD.title, weight: 700, fill: theme.ink });
  });
}

/**
 * The thing at a point of the picture.
 * @param {Scene} scene @param {ReturnType<typeof looks>} look @param {number} x @param {number} y
 * @param {number} scale
 * @returns {{goal: number, part: "knob" | "card"} | {partner: number} | null}
 */
function hit(scene, look, x, y, scale) {
  for (const card of scene.cards.values()) {
    const goalLook = look(card.goal);
    const [left, middle] = knobPlace(card);
    const slack = Math.min(14, 5 / scale); // fingers are wide
    if (
      goalLook.branch !== "leaf" &&
      Math.abs(y - middle) <= CARD.knob + slack &&
      x >= left - slack &&
      x <= left + knobWidth(goalLook) + slack
    )
      return { goal: card.goal, part: "knob" };
  }
  for (const card of scene.cards.values()) {
    if (x < card.x || x > card.x + CARD.width || y < card.y || y > card.y + card.content.total) continue;
    if (y <= card.y + card.content.height) return { goal: card.goal, part: "card" };
    const tag = card.content.tags.find((one) => y >= card.y + one.y && y <= card.y + one.y + one.height);
    if (tag) return { partner: tag.partner };
  }
  const box = scene.partners.find(
    (one) => x >= one.x && x <= one.x + CARD.width && y >= one.y && y <= one.y + one.height,
  );
  return box ? { partner: box.partner } : null;
}

/**
 * The drawing of the tree, with the cards of a scene.
 * @param {Model} model @param {Scene} scene @param {State} state @param {Theme} theme
 * @param {Measures} measures
 * @returns {import("./picture.js").Drawing}
 */
export function treeDrawing(model, scene, state, theme, measures) {
  const look = looks(model, state, theme);
  return {
    nodes: scene.nodes,
    bounds: scene.bounds,
    head: () => GRID.head,
    rim: { x: GRID.margin, y: GRID.margin },
    least: OPENING,
    paper: theme.paper,
    ink: theme.ink,
    drawGround: (pen, reach, scale) => drawGround(pen, scene, look, theme, reach, scale, measures),
    drawOver(pen, scale) {
      if (scale < READABLE) return;
      drawStatuses(pen, scene, look, theme, measures);
      drawLetters(pen, scene.further, theme);
    },
    drawNode(pen, id, scale) {
      const number = Number(id.slice(1));
      const card = id.startsWith("g") ? scene.cards.get(number) : undefined;
      const box = card ? undefined : scene.partners.find((one) => one.partner === number);
      if (card) drawOne(pen, card, model.rank[number], look(number), scale, measures);
      else if (box) drawPartner(pen, box, theme, scale, measures);
    },
    drawTop: (pen, width, across) => drawHeads(pen, scene, theme, width, across, measures),
    hit: (x, y, scale) => hit(scene, look, x, y, scale),
    begin(camera, place) {
      const edge = state.choice.partner.size ? "right" : "left";
      camera.open(scene.bounds, place.y + place.height / 2, edge);
    },
    placeOf(goal) {
      const card = scene.cards.get(goal);
      return card && { x: card.x, y: card.y, width: CARD.width, height: card.content.height };
    },
  };
}
