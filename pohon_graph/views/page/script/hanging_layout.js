// @ts-check
/**
 * A tree from the top down for paper: children next to each other below their parent, and from some depth on
 * one below the other, indented. Lines go between cards and never cross one.
 */
import { CARD } from "./theme.js";

/** @typedef {import("./card_content.js").Content} Content */
/** @typedef {import("./connectors.js").Point} Point */
/** @typedef {{goal: number, x: number, y: number, content: Content}} Placed */
/** @typedef {{cards: Placed[], lines: Point[][], width: number, height: number}} Hanging */

/**
 * @typedef {object} Branches
 * @property {number[]} roots @property {(goal: number) => number[]} children
 * @property {(goal: number) => Content} content @property {number} [width] of its cards
 */

const ACROSS = 18; // between neighbours
const DOWN = 36; // between two levels
const STACKED = 12; // between stacked cards
const INDENT = 24;
const TALLEST = [300, 450, 650, 900, 1300, 1900, 2800, Infinity]; // columns of stacked goals

/** The layout that fills an area best. @param {Branches} branches
 * @param {{width: number, height: number}} area @returns {Hanging} */
export const fittest = (branches, area) => best([...layouts(branches)], area);

/** The one of several layouts that fills an area best. @param {Hanging[]} all
 * @param {{width: number, height: number}} area */
export function best(all, area) {
  const fill = (/** @type {Hanging} */ { width, height }) =>
    Math.max(width / area.width, height / area.height);
  return all.reduce((chosen, one) => (fill(one) < fill(chosen) ? one : chosen));
}

/** Whether any layout fits into an area. @param {Branches} branches
 * @param {{width: number, height: number}} area */
export function fits(branches, area) {
  for (const { width, height } of layouts(branches, area))
    if (width <= area.width && height <= area.height) return true;
  return false;
}

/** The layouts that differ in the depth at which goals begin to be stacked, and in the height of a column of
 * them. One that leaves an area is given up half made. @param {Branches} branches
 * @param {{width: number, height: number}} [area] @returns {Iterable<Hanging>} */
function* layouts(branches, area) {
  const bands = bandsOf(branches);
  /** @type {Map<number, number>} */
  const heights = new Map();
  for (let from = 0; from < bands.length; from += 1)
    for (const tallest of TALLEST)
      yield new Layout(branches, { bands, heights, from, tallest, area }).whole();
}

/** The top of each depth if its goals are next to each other, and of the one below the last.
 * @param {Branches} branches */
function bandsOf({ roots, children, content }) {
  const tops = [0];
  for (let edge = roots; edge.length; edge = edge.flatMap((goal) => children(goal))) {
    const tallest = edge.reduce((most, goal) => Math.max(most, content(goal).total), 0);
    tops.push(tops[tops.length - 1] + tallest + DOWN);
  }
  return tops;
}

/**
 * @typedef {object} Way of laying out
 * @property {number[]} bands @property {Map<number, number>} heights of stacked branches, as far as known
 * @property {number} from the depth at which goals begin to be stacked
 * @property {number} tallest height of a column of them
 * @property {{width: number, height: number}} [area] outside of which it is given up
 */

class Layout {
  /** @param {Branches} branches @param {Way} way */
  constructor(branches, { bands, heights, from, tallest, area }) {
    this.branches = branches;
    this.card = branches.width ?? CARD.width;
    this.from = from;
    this.tallest = tallest;
    this.area = area;
    this.tops = bands;
    this.heights = heights;
    this.isGivenUp = false;
    /** @type {Placed[]} */
    this.cards = [];
    /** @type {Point[][]} */
    this.lines = [];
  }

  /** All branches next to each other. @returns {Hanging} */
  whole() {
    let x = 0;
    for (const root of this.branches.roots) if (!this.isGivenUp) x += this.put(root, 0, x) + ACROSS;
    const { cards, lines, isGivenUp } = this;
    const bottom = cards.reduce((most, { y, content }) => Math.max(most, y + content.total), 0);
    const width = isGivenUp ? Infinity : Math.max(1, x - ACROSS);
    return { cards, lines, width, height: Math.max(1, bottom) };
  }

  /** @param {number} goal @param {number} x @param {number} y @param {number} [at] its place in the list */
  #card(goal, x, y, at = this.cards.length) {
    const content = this.branches.content(goal);
    this.cards.splice(at, 0, { goal, x, y, content });
    const { area } = this;
    if (area && (x + this.card > area.width || y + content.total > area.height)) this.isGivenUp = true;
    return content;
  }

  /** Place a branch. @param {number} goal @param {number} depth @param {number} x
   * @returns {number} its width */
  put(goal, depth, x) {
    if (depth >= this.from) return this.#columns(goal, x, this.tops[this.from]);
    const first = this.cards.length;
    const middles = [];
    let width = 0;
    for (const child of this.branches.children(goal)) {
      if (this.isGivenUp) return width;
      const at = this.cards.length;
      width += this.put(child, depth + 1, x + width) + ACROSS;
      middles.push(this.cards[at].x + this.card / 2);
    }
    width = Math.max(this.card, width - ACROSS);
    const centre = middles.length ? (middles[0] + middles[middles.length - 1]) / 2 : x + this.card / 2;
    const left = Math.max(x, centre - this.card / 2);
    const content = this.#card(goal, left, this.tops[depth], first);
    this.#join(left + this.card / 2, this.tops[depth] + content.total, middles, this.tops[depth + 1]);
    return width;
  }

  /** Lines from a parent down to its children. @param {number} x @param {number} bottom
   * @param {number[]} middles @param {number} top */
  #join(x, bottom, middles, top) {
    const bus = top - DOWN / 2;
    const down = /** @type {Point[]} */ ([[x, bottom], [x, bus]]); // prettier-ignore
    for (const middle of middles) this.lines.push([...down, [middle, bus], [middle, top]]);
  }

  /** Place a branch in columns below its first goal. @param {number} goal @param {number} x
   * @param {number} y @returns {number} its width */
  #columns(goal, x, y) {
    const children = this.branches.children(goal);
    const heights = children.map((child) => this.#heightOf(child));
    const whole = heights.reduce((sum, one) => sum + one, 0);
    if (whole <= this.tallest || children.length < 2) return this.#stack(goal, x, y).width;
    const bottom = y + this.#card(goal, x, y).total;
    let left = x;
    for (const column of share(children, heights, Math.ceil(whole / this.tallest))) {
      const [from, to, bus] = [x + INDENT / 2, left + INDENT / 2, bottom + DOWN / 2];
      this.lines.push([[from, bottom], [from, bus], [to, bus]]); // prettier-ignore
      left += this.#below(column, left, bus, bottom + DOWN - STACKED).width + ACROSS;
    }
    return Math.max(this.card, left - ACROSS - x);
  }

  /** @param {number} goal @returns {number} */
  #heightOf(goal) {
    let height = this.heights.get(goal);
    if (height === undefined) {
      height = this.branches.content(goal).total + STACKED;
      for (const child of this.branches.children(goal)) height += this.#heightOf(child);
      this.heights.set(goal, height);
    }
    return height;
  }

  /** Place a branch one below the other. @param {number} goal @param {number} x @param {number} y
   * @returns {{width: number, bottom: number}} */
  #stack(goal, x, y) {
    const bottom = y + this.#card(goal, x, y).total;
    return this.#below(this.branches.children(goal), x, bottom, bottom);
  }

  /** Stack goals, each joined to a line at the left. @param {number[]} goals @param {number} x
   * @param {number} from the top of the line @param {number} bottom of the card above
   * @returns {{width: number, bottom: number}} */
  #below(goals, x, from, bottom) {
    let width = this.card;
    for (const goal of goals) {
      if (this.isGivenUp) break;
      const top = bottom + STACKED;
      const middle = top + this.branches.content(goal).height / 2;
      const line = x + INDENT / 2;
      this.lines.push([[line, from], [line, middle], [x + INDENT, middle]]); // prettier-ignore
      const below = this.#stack(goal, x + INDENT, top);
      width = Math.max(width, INDENT + below.width);
      ({ bottom } = below);
    }
    return { width, bottom };
  }
}

/** Goals in columns of about the same height. @param {number[]} goals @param {number[]} heights
 * @param {number} columns @returns {number[][]} */
function share(goals, heights, columns) {
  const most = heights.reduce((sum, one) => sum + one, 0) / columns;
  /** @type {number[][]} */
  const found = [[]];
  let filled = 0;
  goals.forEach((goal, place) => {
    if (filled && filled + heights[place] / 2 > most) {
      found.push([]);
      filled = 0;
    }
    found[found.length - 1].push(goal);
    filled += heights[place];
  });
  return found;
}
