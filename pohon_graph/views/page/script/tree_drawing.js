// @ts-check
/** Draws a scene: the ground, the cards and the fixed strip at the top; finds the thing at a point. */
import { drawCard, drawKnob, drawSmall, knobWidth } from "./cards.js";
import { bowReach, drawAround, drawBow, drawCurve, drawStep } from "./lines.js";
import { drawSign, drawStatus, drawTag, statusLine } from "./sharing.js";
import { CARD, GRID, OPENING, READABLE, levelColour } from "./theme.js";
import { wrap } from "./wrap.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./pen.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./scene.js").State} State */
/** @typedef {import("./scene.js").Card} Card */
/** @typedef {import("./scene.js").PartnerBox} PartnerBox */
/** @typedef {(size: number, weight?: number) => (text: string) => number} Measures */

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
  scene.lanes.forEach((lane, place) => {
    if (place % 2 === 0) {
      const x = lane.x - (GRID.lane - CARD.width) / 2;
      pen.box(x, reach.top, GRID.lane, reach.bottom - reach.top, { fill: theme.lane });
    }
  });
  const late = [];
  for (const [parent, child] of scene.steps) {
    const [from, to] = [look(parent.goal), look(child.goal)];
    if (to.onPath) late.push([parent, child]);
    else
      drawStep(pen, parent, child, {
        stroke: theme.line,
        width: 1.3,
        alpha: from.faded || to.faded ? 0.35 : 1,
      });
  }
  for (const [parent, child] of late)
    drawStep(pen, parent, child, { stroke: theme.path, width: 2.6, alpha: 1 });
  for (const [parent, child] of scene.further) {
    const faded = look(parent.goal).faded || look(child.goal).faded;
    const stroke = { stroke: theme.line, width: 1.3, dash: [2, 3], alpha: faded ? 0.35 : 1 };
    drawCurve(
      pen,
      [parent.x + CARD.width, parent.y + parent.content.height / 2 + 8],
      [child.x, child.y + child.content.height / 2 + 8],
      stroke,
    );
  }
  for (const { from, to, status } of scene.counterparts) {
    const faded = look(from.goal).faded || look(to.goal).faded;
    drawBow(pen, ...bowEnds(from, to), statusLine(status, theme, faded ? 0.35 : 1));
  }
  drawNames(pen, scene, theme, scale, measures);
  for (const box of scene.partners) {
    for (const { card, tag } of box.shared) {
      const from = /** @type {[number, number]} */ ([card.x + CARD.width, card.y + tag.y + tag.height / 2]);
      const to = /** @type {[number, number]} */ ([box.x, box.y + box.height / 2]);
      drawAround(pen, from, to, obstacles(scene, card.lane), statusLine(tag.status, theme));
    }
  }
}

/** The ends of the bow between two paired goals: below the knob of the upper goal, and above the knob of
 * the lower one.
 * @param {Card} from @param {Card} to @returns {[[number, number], [number, number]]} */
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
    drawStatus(pen, [bowReach(start, end), (start[1] + end[1]) / 2], status, theme, measures(CARD.note));
  }
}

/** The names of several trees, each with a line above it, on top of the lines.
 * @param {Pen} pen @param {Scene} scene @param {Theme} theme @param {number} scale
 * @param {Measures} measures */
function drawNames(pen, scene, theme, scale, measures) {
  const across = scene.lanes.length * GRID.lane;
  const size = Math.min(26, Math.max(16, 9.5 / scale)); // stays readable when zoomed out
  for (const { text, note, y } of scene.names) {
    pen.line(
      [
        [-GRID.margin, y],
        [across, y],
      ],
      { stroke: theme.laneEdge, width: 1.5 },
    );
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

/** The obstacles in each lane to the right of one, for lines that cross it. @param {Scene} scene
 * @param {number} lane @returns {import("./lines.js").Crossing[]} */
function obstacles(scene, lane) {
  /** @type {import("./lines.js").Crossing[]} */
  const lanes = [];
  const last = scene.lanes.length - 1; // the lane of the partners
  for (let at = lane + 1; at < last; at += 1)
    lanes.push({ left: at * GRID.lane, right: at * GRID.lane + CARD.width, taken: [] });
  for (const card of scene.cards.values())
    lanes[card.lane - lane - 1]?.taken.push([card.y, card.y + card.content.total]);
  return lanes;
}

/** @param {Pen} pen @param {Card} card @param {number} rank
 * @param {import("./cards.js").Look} look @param {number} scale
 * @param {(size: number, weight?: number) => (text: string) => number} measures */
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
 * The lanes' names in a strip at the top, in the pen's own measure.
 * @param {Pen} pen @param {Scene} scene @param {Theme} theme @param {number} width of the strip
 * @param {(x: number) => number} across from x in the picture to x in the strip
 * @param {(size: number, weight?: number) => (text: string) => number} measures
 */
function drawHeads(pen, scene, theme, width, across, measures) {
  pen.box(0, 0, width, GRID.head, { fill: theme.paper });
  pen.line(
    [
      [0, GRID.head],
      [width, GRID.head],
    ],
    { stroke: theme.laneEdge },
  );
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
 * @param {(size: number, weight?: number) => (text: string) => number} measures
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
      if (scale >= READABLE) drawStatuses(pen, scene, look, theme, measures);
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
    placeOf(goal) {
      const card = scene.cards.get(goal);
      return card && { x: card.x, y: card.y, width: CARD.width, height: card.content.height };
    },
  };
}
