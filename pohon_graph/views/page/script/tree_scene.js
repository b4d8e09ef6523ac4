// @ts-check
/** The content of the picture in a state: cards, lines, lanes and partners with their places. */
import { furtherLines } from "./further_parents.js";
import { wrap } from "./text_wrap.js";
import { say, tongue } from "./texts.js";
import { CARD, GRID } from "./theme.js";
import { layOut } from "./tree_layout.js";
import { LEGEND, legendOf } from "./tree_legend.js";

/** @typedef {import("./text_widths.js").Measures} Measures */
/** @typedef {import("./model.js").Model} Model */

/** @typedef {import("./state.js").State} State */

/**
 * @typedef {object} Card
 * @property {number} goal @property {number} x @property {number} y @property {number} lane
 * @property {import("./card_content.js").Content} content
 */

/**
 * @typedef {object} PartnerBox
 * @property {number} partner @property {number} x @property {number} y @property {number} height
 * @property {string[]} lines of its name
 * @property {{card: Card, tag: import("./card_content.js").Tag}[]} shared with it
 */

/**
 * @typedef {object} Scene
 * @property {Map<number, Card>} cards @property {[Card, Card][]} steps
 * @property {import("./further_parents.js").FurtherLine[]} further
 * @property {ReturnType<typeof legendOf>} legend below the cards
 * @property {{from: Card, to: Card, status: string}[]} counterparts
 * @property {{x: number, rank: number, title: string, note: string}[]} lanes
 * @property {PartnerBox[]} partners
 * @property {{text: string, note: string, y: number}[]} names of several trees
 * @property {{x: number, y: number, width: number, height: number}} bounds
 * @property {import("./picture.js").Drawing["nodes"]} nodes
 */

/** The first goals of the picture: the tops, or a single branch. @param {Model} model @param {State} state */
const rootsOf = (model, { root = -1, tree }) => (root >= 0 ? [root] : model.roots(tree));

/** The open goals, in the forest's order. @param {Model} model @param {State} state */
export function openGoals(model, state) {
  /** @type {number[]} */
  const found = [];
  const waiting = rootsOf(model, state).reverse();
  while (waiting.length) {
    const goal = /** @type {number} */ (waiting.pop());
    found.push(goal);
    if (state.open.has(goal)) waiting.push(...model.children(goal).reverse());
  }
  return found;
}

/** The open goals that a list holds: with a partner chosen, only the shared ones and the lines to them.
 * @param {Model} model @param {State} state */
export function listedGoals(model, state) {
  const { bright, choice, kept, selected } = state;
  const goals = openGoals(model, state);
  if (!choice.partner.size || !bright || !kept?.length) return goals;
  const path = new Set(selected >= 0 ? model.path(selected) : []);
  return goals.filter((goal) => bright.has(goal) || path.has(goal));
}

/**
 * @param {Model} model @param {State} state
 * @param {Measures} measures
 * @param {(goal: number) => import("./card_content.js").Content} contentOf
 * @returns {Scene}
 */
export function compose(model, state, measures, contentOf) {
  const several = state.tree < 0 && model.trees.length > 1;
  const goals = openGoals(model, state);
  const ranks = goals.map((goal) => model.rank[goal]);
  const first = ranks.reduce((least, rank) => Math.min(least, rank), 99);
  const last = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  const tops = layOut({
    roots: rootsOf(model, state),
    children: (goal) => (state.open.has(goal) ? model.children(goal) : []),
    lane: (goal) => model.rank[goal] - first,
    size: (goal) => ({ height: contentOf(goal).total, middle: contentOf(goal).height / 2 }),
    lanes: Math.max(1, last - first + 1),
    gap: GRID.gap,
    rootGap: (root) => (several && isFirstOfTree(model, root) ? GRID.treeGap : GRID.rootGap),
  });
  /** @type {Map<number, Card>} */
  const cards = new Map(
    goals.map((goal) => {
      const lane = model.rank[goal] - first;
      return [goal, { goal, lane, x: lane * GRID.lane, y: tops.get(goal) ?? 0, content: contentOf(goal) }];
    }),
  );
  const lanes = [];
  for (let rank = first; rank <= last; rank += 1)
    lanes.push(laneOf(model, state.tree, rank, (rank - first) * GRID.lane));
  const partners = partnerBoxes(model, state, cards, lanes.length * GRID.lane, measures);
  if (partners.length)
    lanes.push({ x: lanes.length * GRID.lane, rank: -1, title: say("partners"), note: "" });
  const names = several ? treeNames(model, cards) : [];
  const nodes = nodesOf(cards, partners);
  const bounds = boundsOf(nodes, lanes.length);
  if (names.length) {
    bounds.y -= GRID.treeName;
    bounds.height += GRID.treeName;
    for (const { text, note } of names)
      bounds.width = Math.max(bounds.width, measures(16, 700)(text), measures(12.5)(note));
  }
  const lines = linesOf(model, cards);
  const further = furtherLines(lines.further, cards.values());
  const legend = legendOf(cards.values(), further.length > 0);
  if (legend.length) bounds.height += LEGEND.above + legend.length * LEGEND.row;
  for (const { text } of legend) bounds.width = Math.max(bounds.width, 44 + measures(12)(text));
  return { cards, lanes, partners, names, ...lines, further, legend, bounds, nodes };
}

/** The places that vis-network draws at. @param {Map<number, Card>} cards @param {PartnerBox[]} partners */
function nodesOf(cards, partners) {
  const knob = 64; // the knob extends over a card's edge
  const nodes = [...cards.values()].map((card) => ({
    id: `g${card.goal}`,
    x: card.x - knob,
    y: card.y,
    width: CARD.width + 2 * knob,
    height: card.content.total,
  }));
  for (const box of partners) {
    nodes.push({ id: `p${box.partner}`, x: box.x, y: box.y, width: CARD.width, height: box.height });
  }
  return nodes;
}

/** @param {Model} model @param {number} root */
const isFirstOfTree = (model, root) => root === 0 || model.tree[root - 1] !== model.tree[root];

/** Each tree's name and the line above its first card.
 * @param {Model} model @param {Map<number, Card>} cards */
function treeNames(model, cards) {
  /** @type {Map<number, number>} */
  const tops = new Map();
  for (const card of cards.values()) {
    const tree = model.tree[card.goal];
    tops.set(tree, Math.min(tops.get(tree) ?? Infinity, card.y));
  }
  return [...tops].map(([tree, top]) => ({
    text: model.trees[tree].title,
    note: model.trees[tree].caption[tongue()],
    y: top - GRID.treeName,
  }));
}

/** @param {Model} model @param {Map<number, Card>} cards */
function linesOf(model, cards) {
  /** @type {[Card, Card][]} */
  const steps = [];
  /** @type {[Card, Card][]} */
  const further = [];
  /** @type {Scene["counterparts"]} */
  const counterparts = [];
  for (const card of cards.values()) {
    const parent = cards.get(model.parent[card.goal]);
    if (parent) steps.push([parent, card]);
    for (const other of model.otherParents.get(card.goal) ?? []) {
      const from = cards.get(other);
      if (from) further.push([from, card]);
    }
    for (const row of model.crosscuts(card.goal)) {
      for (const other of model.paired(row)) {
        const to = cards.get(other);
        // Join each pair once, even if both goals name each other.
        if (to && !counterparts.some((one) => one.from === to && one.to === card))
          counterparts.push({ from: card, to, status: model.status(row) });
      }
    }
  }
  return { steps, further, counterparts };
}

/** A lane's official name: that of the level, if all shown trees use the same name.
 * @param {Model} model @param {number} tree @param {number} rank @param {number} x */
function laneOf(model, tree, rank, x) {
  const trees = tree >= 0 ? [model.trees[tree]] : model.trees;
  const levels = [...new Set(trees.map((one) => one.levels[rank]).filter((level) => level !== undefined))];
  const level = levels.length === 1 ? model.levels[levels[0]] : null;
  const title = level
    ? level.name[tongue()]
    : levels.map((one) => model.levels[one].name[tongue()]).join(" / ");
  return { x, rank, title, note: level ? level.note[tongue()] : "" };
}

/** The largest distance of a partner below the first card shared with it, so that both are on the screen. */
const NEAR = 240;

/** The chosen partners as boxes in a separate lane, each near the goals that are shared with it.
 * @param {Model} model @param {State} state @param {Map<number, Card>} cards @param {number} x
 * @param {Measures} measures
 * @returns {PartnerBox[]} */
function partnerBoxes(model, state, cards, x, measures) {
  const boxes = [...state.choice.partner].map(Number).map((partner) => {
    const shared = [...cards.values()].flatMap((card) =>
      card.content.tags.filter((tag) => tag.partner === partner).map((tag) => ({ card, tag })),
    );
    const lines = wrap(model.agencies[partner].title, CARD.width - 60, 5, measures(CARD.title, 700));
    const height = Math.max(44, 24 + lines.length * CARD.titleLine);
    const middles = shared.map(({ card }) => card.y + card.content.height / 2);
    const mean = middles.reduce((sum, one) => sum + one, 0) / (middles.length || 1);
    const middle = Math.min(mean, (middles[0] ?? mean) + NEAR);
    return { partner, x, y: middle - height / 2, height, lines, shared };
  });
  boxes.sort((one, other) => one.y - other.y);
  boxes.forEach((box, place) => {
    if (place) box.y = Math.max(box.y, boxes[place - 1].y + boxes[place - 1].height + 24);
  });
  return boxes;
}

/** @param {Scene["nodes"]} nodes @param {number} lanes */
function boundsOf(nodes, lanes) {
  if (!nodes.length) return { x: 0, y: 0, width: CARD.width, height: 60 };
  const y = nodes.reduce((top, node) => Math.min(top, node.y), Infinity);
  const bottom = nodes.reduce((most, node) => Math.max(most, node.y + node.height), -Infinity);
  const width = Math.max(1, lanes) * GRID.lane - (GRID.lane - CARD.width) + 34;
  return { x: 0, y, width, height: bottom - y };
}
