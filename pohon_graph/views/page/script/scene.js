// @ts-check
/** What the picture holds in a state: cards, lines, lanes and partners with their places. */
import { drawCard, drawKnob, drawSharing, drawSmall, drawTag, knobWidth } from "./cards.js";
import { layOut } from "./layout.js";
import { drawBow, drawCurve, drawStep } from "./lines.js";
import { Model } from "./model.js";
import { say, tongue } from "./say.js";
import { CARD, GRID, READABLE, levelColour } from "./theme.js";
import { wrap } from "./wrap.js";

/** @typedef {import("./pen.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */

/**
 * @typedef {object} State what the reader has chosen
 * @property {number} tree -1 for all @property {Set<number>} open @property {number} selected
 * @property {number} focused by the keyboard @property {import("./lenses.js").Choice} choice
 * @property {Set<number> | null} bright null where nothing fades @property {boolean} findings
 * @property {number[] | null} kept the goals that the lenses keep
 */

/**
 * @typedef {object} Card
 * @property {number} goal @property {number} x @property {number} y @property {number} lane
 * @property {import("./cards.js").Content} content
 */

/** @typedef {{partner: number, x: number, y: number, height: number, lines: string[], cards: Card[]}} PartnerBox */

/**
 * @typedef {object} Scene
 * @property {Map<number, Card>} cards @property {[Card, Card][]} steps @property {[Card, Card][]} further
 * @property {[Card, Card][]} counterparts
 * @property {{x: number, rank: number, title: string, note: string}[]} lanes
 * @property {PartnerBox[]} partners @property {{text: string, y: number}[]} names of several trees
 * @property {{x: number, y: number, width: number, height: number}} bounds
 * @property {import("./picture.js").Drawing["nodes"]} nodes
 */

/** The open goals, in the forest's order. @param {Model} model @param {State} state */
export function openGoals(model, state) {
  /** @type {number[]} */
  const found = [];
  const waiting = model.roots(state.tree).reverse();
  while (waiting.length) {
    const goal = /** @type {number} */ (waiting.pop());
    found.push(goal);
    if (state.open.has(goal)) waiting.push(...model.children(goal).reverse());
  }
  return found;
}

/**
 * @param {Model} model @param {State} state
 * @param {(size: number, weight?: number) => (text: string) => number} measures
 * @param {(goal: number) => import("./cards.js").Content} contentOf
 * @returns {Scene}
 */
export function compose(model, state, measures, contentOf) {
  const several = state.tree < 0 && model.trees.length > 1;
  const goals = openGoals(model, state);
  const ranks = goals.map((goal) => model.rank[goal]);
  const first = ranks.reduce((least, rank) => Math.min(least, rank), 99);
  const last = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  const tops = layOut({
    roots: model.roots(state.tree),
    children: (goal) => (state.open.has(goal) ? model.children(goal) : []),
    lane: (goal) => model.rank[goal] - first,
    size: (goal) => ({ height: contentOf(goal).total, middle: contentOf(goal).height / 2 }),
    lanes: Math.max(1, last - first + 1), gap: GRID.gap,
    rootGap: (root) => (several && isFirstOfTree(model, root) ? GRID.treeGap : GRID.rootGap),
  });
  /** @type {Map<number, Card>} */
  const cards = new Map(goals.map((goal) => {
    const lane = model.rank[goal] - first;
    return [goal, { goal, lane, x: lane * GRID.lane, y: tops.get(goal) ?? 0, content: contentOf(goal) }];
  }));
  const lanes = [];
  for (let rank = first; rank <= last; rank += 1) lanes.push(laneOf(model, state.tree, rank, (rank - first) * GRID.lane));
  const partners = partnerBoxes(model, state, cards, lanes.length * GRID.lane, measures);
  if (partners.length) lanes.push({ x: lanes.length * GRID.lane, rank: -1, title: say("partners"), note: "" });
  const names = several ? treeNames(model, cards) : [];
  const bounds = boundsOf(cards, partners, lanes.length);
  if (names.length) {
    bounds.y -= GRID.treeName;
    bounds.height += GRID.treeName;
  }
  return { cards, lanes, partners, names, ...linesOf(model, cards), bounds, nodes: nodesOf(cards, partners) };
}

/** The places that vis-network draws at. @param {Map<number, Card>} cards @param {PartnerBox[]} partners */
function nodesOf(cards, partners) {
  const knob = 64; // the knob hangs over a card's edge
  const nodes = [...cards.values()].map((card) => ({
    id: `g${card.goal}`, x: card.x - knob, y: card.y, width: CARD.width + 2 * knob, height: card.content.total,
  }));
  for (const box of partners) {
    nodes.push({ id: `p${box.partner}`, x: box.x, y: box.y, width: CARD.width, height: box.height });
  }
  return nodes;
}

/** @param {Model} model @param {number} root */
const isFirstOfTree = (model, root) => root === 0 || model.tree[root - 1] !== model.tree[root];

/** Each tree's name and the line above its first card. @param {Model} model @param {Map<number, Card>} cards */
function treeNames(model, cards) {
  /** @type {Map<number, number>} */
  const tops = new Map();
  for (const card of cards.values()) {
    const tree = model.tree[card.goal];
    tops.set(tree, Math.min(tops.get(tree) ?? Infinity, card.y));
  }
  return [...tops].map(([tree, top]) => ({ text: model.trees[tree].title, y: top - GRID.treeName }));
}

/** @param {Model} model @param {Map<number, Card>} cards */
function linesOf(model, cards) {
  /** @type {[Card, Card][]} */
  const steps = [];
  /** @type {[Card, Card][]} */
  const further = [];
  /** @type {[Card, Card][]} */
  const counterparts = [];
  for (const card of cards.values()) {
    const parent = cards.get(model.parent[card.goal]);
    if (parent) steps.push([parent, card]);
    for (const other of model.otherParents.get(card.goal) ?? []) {
      const from = cards.get(other);
      if (from) further.push([from, card]);
    }
    for (const row of model.crosscuts(card.goal)) {
      const to = cards.get(model.counterparts[row]);
      if (to) counterparts.push([card, to]);
    }
  }
  return { steps, further, counterparts };
}

/** A lane's official name: the level's, where all trees shown call it the same.
 * @param {Model} model @param {number} tree @param {number} rank @param {number} x */
function laneOf(model, tree, rank, x) {
  const trees = tree >= 0 ? [model.trees[tree]] : model.trees;
  const levels = [...new Set(trees.map((one) => one.levels[rank]).filter((level) => level !== undefined))];
  const level = levels.length === 1 ? model.levels[levels[0]] : null;
  const title = level ? level.name[tongue()] : levels.map((one) => model.levels[one].name[tongue()]).join(" / ");
  return { x, rank, title, note: level ? level.note[tongue()] : "" };
}

/** The chosen partners as boxes in a lane of their own, each amid what is shared with it.
 * @param {Model} model @param {State} state @param {Map<number, Card>} cards @param {number} x
 * @param {(size: number, weight?: number) => (text: string) => number} measures
 * @returns {PartnerBox[]} */
function partnerBoxes(model, state, cards, x, measures) {
  const boxes = [...state.choice.partner].map(Number).map((partner) => {
    const shared = [...cards.values()].filter((card) => model.partnersOf(card.goal).includes(partner));
    const lines = wrap(model.agencies[partner].title, CARD.width - 60, 3, measures(CARD.title, 700));
    const height = Math.max(44, 24 + lines.length * CARD.titleLine);
    const middle = shared.reduce((sum, card) => sum + card.y + card.content.height / 2, 0) / (shared.length || 1);
    return { partner, x, y: middle - height / 2, height, lines, cards: shared };
  });
  boxes.sort((one, other) => one.y - other.y);
  boxes.forEach((box, place) => {
    if (place) box.y = Math.max(box.y, boxes[place - 1].y + boxes[place - 1].height + 24);
  });
  return boxes;
}

/** @param {Map<number, Card>} cards @param {PartnerBox[]} partners @param {number} lanes */
function boundsOf(cards, partners, lanes) {
  let top = Infinity;
  let bottom = -Infinity;
  for (const card of cards.values()) {
    top = Math.min(top, card.y);
    bottom = Math.max(bottom, card.y + card.content.total);
  }
  for (const box of partners) {
    top = Math.min(top, box.y);
    bottom = Math.max(bottom, box.y + box.height);
  }
  if (top > bottom) return { x: 0, y: 0, width: CARD.width, height: 60 };
  return { x: 0, y: top, width: Math.max(1, lanes) * GRID.lane - (GRID.lane - CARD.width) + 34, height: bottom - top };
}

/**
 * How each card looks in a state.
 * @param {Model} model @param {State} state @param {Theme} theme
 */
export function looks(model, state, theme) {
  const path = new Set(state.selected >= 0 ? model.path(state.selected) : []);
  return (/** @type {number} */ goal) => ({
    theme,
    faded: state.bright !== null && !state.bright.has(goal) && goal !== state.selected,
    selected: goal === state.selected,
    onPath: path.has(goal),
    focused: goal === state.focused,
    branch: /** @type {"leaf" | "open" | "closed"} */ (
      model.childCount[goal] === 0 ? "leaf" : state.open.has(goal) ? "open" : "closed"),
    below: model.below(goal),
  });
}

/**
 * The bands of the lanes and every line, which lie under the cards.
 * @param {Pen} pen @param {Scene} scene @param {ReturnType<typeof looks>} look @param {Theme} theme
 * @param {{top: number, bottom: number}} reach how far up and down the bands go
 */
export function drawGround(pen, scene, look, theme, reach) {
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
    else drawStep(pen, parent, child, { stroke: theme.line, width: 1.3, alpha: from.faded || to.faded ? 0.35 : 1 });
  }
  for (const [parent, child] of late) drawStep(pen, parent, child, { stroke: theme.path, width: 2.6, alpha: 1 });
  for (const [parent, child] of scene.further) {
    const faded = look(parent.goal).faded || look(child.goal).faded;
    const stroke = { stroke: theme.line, width: 1.3, dash: [2, 3], alpha: faded ? 0.35 : 1 };
    drawCurve(pen, [parent.x + CARD.width, parent.y + parent.content.height / 2 + 8], [child.x, child.y + child.content.height / 2 + 8], stroke);
  }
  const across = scene.lanes.length * GRID.lane;
  for (const name of scene.names) {
    pen.line([[-GRID.margin, name.y], [across, name.y]], { stroke: theme.laneEdge, width: 1.5 });
    pen.write(0, name.y + 24, name.text, { size: 16, weight: 700, fill: theme.ink });
  }
  for (const [from, to] of scene.counterparts) {
    const faded = look(from.goal).faded || look(to.goal).faded;
    const stroke = { stroke: theme.path, width: 1.8, dash: [7, 4], alpha: faded ? 0.35 : 1 };
    drawBow(pen, [from.x + CARD.width, from.y + 14], [to.x + CARD.width, to.y + 14], stroke);
  }
  for (const box of scene.partners) {
    for (const card of box.cards) {
      const from = /** @type {[number, number]} */ ([card.x + CARD.width, card.y + card.content.height / 2]);
      drawCurve(pen, from, [box.x, box.y + box.height / 2], { stroke: theme.path, width: 1.8, dash: [7, 4], alpha: 1 });
    }
  }
}

/** @param {Pen} pen @param {Card} card @param {number} rank
 * @param {import("./cards.js").Look} look @param {number} scale
 * @param {(size: number, weight?: number) => (text: string) => number} measures */
export function drawOne(pen, card, rank, look, scale, measures) {
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

/** @param {Pen} pen @param {PartnerBox} box @param {Theme} theme @param {number} scale */
export function drawPartner(pen, box, theme, scale) {
  pen.box(box.x, box.y, CARD.width, box.height, {
    fill: theme.card, stroke: theme.path, width: 2, dash: [7, 4], radius: 14,
  });
  if (scale < READABLE) return;
  drawSharing(pen, box.x + 24, box.y + box.height / 2, theme.ink, 1);
  box.lines.forEach((line, place) => {
    const y = box.y + box.height / 2 + (place - (box.lines.length - 1) / 2) * CARD.titleLine + 5;
    pen.write(box.x + 46, y, line, { size: CARD.title, weight: 700, fill: theme.ink });
  });
}

/**
 * The lanes' names in a strip at the top, in the pen's own measure.
 * @param {Pen} pen @param {Scene} scene @param {Theme} theme @param {number} width of the strip
 * @param {(x: number) => number} across where a place of the picture stands in the strip
 * @param {(size: number, weight?: number) => (text: string) => number} measures
 */
export function drawHeads(pen, scene, theme, width, across, measures) {
  pen.box(0, 0, width, GRID.head, { fill: theme.paper });
  pen.line([[0, GRID.head], [width, GRID.head]], { stroke: theme.laneEdge });
  for (const lane of scene.lanes) {
    const left = across(lane.x);
    const room = across(lane.x + GRID.lane) - left;
    if (left > width || left + room < 0) continue;
    const words = lane.rank >= 0 ? 26 : 0;
    if (lane.rank >= 0) {
      const colour = levelColour(lane.rank);
      pen.box(left, 9, 19, 26, { fill: colour.fill, radius: 4 });
      pen.write(left + 9.5, 27, String(lane.rank + 1), { size: 13, weight: 700, fill: colour.ink, align: "center" });
    }
    const space = room - words - 10;
    if (space < 60) continue;
    const size = space < 130 ? 11 : 12.5;
    const both = lane.note !== "" && measures(size, 700)(lane.title) <= space && measures(11)(lane.note) <= space;
    const lines = both ? [lane.title] : wrap(lane.title.replaceAll("/", "/ "), space, 3, measures(size, 700));
    lines.forEach((line, place) => {
      const y = both ? 20 : GRID.head / 2 + 4 + (place - (lines.length - 1) / 2) * (size + 1.5);
      pen.write(left + words, y, line, { size, weight: 700, fill: theme.ink });
    });
    if (both) pen.write(left + words, 35, lane.note, { size: 11, fill: theme.quiet });
  }
}

/**
 * What stands at a point of the picture.
 * @param {Scene} scene @param {ReturnType<typeof looks>} look @param {number} x @param {number} y
 * @returns {{goal: number, part: "knob" | "card"} | {partner: number} | null}
 */
export function hit(scene, look, x, y) {
  for (const card of scene.cards.values()) {
    const goalLook = look(card.goal);
    const [left, middle] = knobPlace(card);
    const slack = 5; // fingers are wide
    if (goalLook.branch !== "leaf" && Math.abs(y - middle) <= CARD.knob + slack
      && x >= left - slack && x <= left + knobWidth(goalLook) + slack) return { goal: card.goal, part: "knob" };
  }
  for (const card of scene.cards.values()) {
    if (x < card.x || x > card.x + CARD.width || y < card.y || y > card.y + card.content.total) continue;
    if (y <= card.y + card.content.height) return { goal: card.goal, part: "card" };
    const tag = card.content.tags.find((one) => y >= card.y + one.y && y <= card.y + one.y + CARD.tag);
    if (tag) return { partner: tag.partner };
  }
  const box = scene.partners.find((one) =>
    x >= one.x && x <= one.x + CARD.width && y >= one.y && y <= one.y + one.height);
  return box ? { partner: box.partner } : null;
}


/**
 * The tree as something to show, with the cards of a scene.
 * @param {Model} model @param {Scene} scene @param {State} state @param {Theme} theme
 * @param {(size: number, weight?: number) => (text: string) => number} measures
 * @returns {import("./picture.js").Drawing}
 */
export function treeDrawing(model, scene, state, theme, measures) {
  const look = looks(model, state, theme);
  return {
    nodes: scene.nodes, bounds: scene.bounds, head: GRID.head, paper: theme.paper,
    drawGround: (pen, reach) => drawGround(pen, scene, look, theme, reach),
    drawNode(pen, id, scale) {
      const number = Number(id.slice(1));
      const card = id.startsWith("g") ? scene.cards.get(number) : undefined;
      const box = card ? undefined : scene.partners.find((one) => one.partner === number);
      if (card) drawOne(pen, card, model.rank[number], look(number), scale, measures);
      else if (box) drawPartner(pen, box, theme, scale);
    },
    drawTop: (pen, width, across) => drawHeads(pen, scene, theme, width, across, measures),
    hit: (x, y) => hit(scene, look, x, y),
    placeOf(goal) {
      const card = scene.cards.get(goal);
      return card && { x: card.x, y: card.y, width: CARD.width, height: card.content.height };
    },
  };
}
