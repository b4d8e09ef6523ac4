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
 * @property {(goal: number) => Content} content
 */

const ACROSS = 18; // between neighbours
const DOWN = 36; // between two levels
const STACKED = 12; // between stacked cards
const INDENT = 24;
const TALLEST = [300, 450, 650, 900, 1300, 1900, 2800, Infinity]; // columns of stacked goals

/** The layout that fills an area best. @param {Branches} branches
 * @param {{width: number, height: number}} area @returns {Hanging} */
export function fittest(branches, area) {
  const fill = (/** @type {Hanging} */ { width, height }) =>
    Math.max(width / area.width, height / area.height);
  const depths = Array.from({ length: depthOf(branches, branches.roots) + 1 }, (_, from) => from);
  const all = depths.flatMap((from) => TALLEST.map((tallest) => hang(branches, from, tallest)));
  return all.reduce((best, one) => (fill(one) < fill(best) ? one : best));
}

/** Whether a layout fits into an area. @param {Hanging} one @param {{width: number, height: number}} area */
export const fits = (one, area) => one.width <= area.width && one.height <= area.height;

/** @param {Branches} branches @param {number[]} goals @returns {number} */
function depthOf(branches, goals) {
  let depth = 0;
  for (let edge = goals; edge.length; edge = edge.flatMap((goal) => branches.children(goal))) depth += 1;
  return depth;
}

/** @param {Branches} branches @param {number} from the depth at which goals begin to be stacked
 * @param {number} tallest height of a column of them @returns {Hanging} */
function hang(branches, from, tallest) {
  const made = new Layout(branches, from, tallest);
  let x = 0;
  for (const root of branches.roots) x += made.put(root, 0, x) + ACROSS;
  const bottom = made.cards.reduce((most, { y, content }) => Math.max(most, y + content.total), 0);
  return {
    cards: made.cards,
    lines: made.lines,
    width: Math.max(1, x - ACROSS),
    height: Math.max(1, bottom),
  };
}

class Layout {
  /** @param {Branches} branches @param {number} from @param {number} tallest */
  constructor(branches, from, tallest) {
    this.branches = branches;
    this.from = from;
    this.tallest = tallest;
    /** @type {Placed[]} */
    this.cards = [];
    /** @type {Point[][]} */
    this.lines = [];
    this.tops = this.#bands();
  }

  /** The top of each depth at which goals are next to each other. */
  #bands() {
    const tops = [0];
    let edge = this.branches.roots;
    for (let depth = 0; depth < this.from && edge.length; depth += 1) {
      const tallest = edge.reduce((most, goal) => Math.max(most, this.branches.content(goal).total), 0);
      tops.push(tops[depth] + tallest + DOWN);
      edge = edge.flatMap((goal) => this.branches.children(goal));
    }
    return tops;
  }

  /** Place a branch. @param {number} goal @param {number} depth @param {number} x
   * @returns {number} its width */
  put(goal, depth, x) {
    if (depth >= this.from) return this.#columns(goal, x, this.tops[this.from]);
    const children = this.branches.children(goal);
    const first = this.cards.length;
    const middles = [];
    let width = 0;
    for (const child of children) {
      const at = this.cards.length;
      width += this.put(child, depth + 1, x + width) + ACROSS;
      middles.push(this.#middleOf(child, at));
    }
    width = Math.max(CARD.width, width - ACROSS);
    const centre = middles.length ? (middles[0] + middles[middles.length - 1]) / 2 : x + CARD.width / 2;
    const content = this.branches.content(goal);
    const left = Math.max(x, centre - CARD.width / 2);
    this.cards.splice(first, 0, { goal, x: left, y: this.tops[depth], content });
    this.#join(left + CARD.width / 2, this.tops[depth] + content.total, middles, this.tops[depth + 1]);
    return width;
  }

  /** The middle of a card that was placed from some place of the list on. @param {number} goal
   * @param {number} at */
  #middleOf(goal, at) {
    const card = this.cards.slice(at).find((one) => one.goal === goal);
    return (card?.x ?? 0) + CARD.width / 2;
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
    const content = this.branches.content(goal);
    this.cards.push({ goal, x, y, content });
    const bottom = y + content.total;
    let left = x;
    for (const column of share(children, heights, Math.ceil(whole / this.tallest))) {
      const [from, to, bus] = [x + INDENT / 2, left + INDENT / 2, bottom + DOWN / 2];
      this.lines.push([[from, bottom], [from, bus], [to, bus]]); // prettier-ignore
      left += this.#below(column, left, bus, bottom + DOWN - STACKED).width + ACROSS;
    }
    return Math.max(CARD.width, left - ACROSS - x);
  }

  /** @param {number} goal @returns {number} */
  #heightOf(goal) {
    const children = this.branches.children(goal);
    return (
      this.branches.content(goal).total +
      STACKED +
      children.reduce((sum, child) => sum + this.#heightOf(child), 0)
    );
  }

  /** Place a branch one below the other. @param {number} goal @param {number} x @param {number} y
   * @returns {{width: number, bottom: number}} */
  #stack(goal, x, y) {
    const content = this.branches.content(goal);
    this.cards.push({ goal, x, y, content });
    const bottom = y + content.total;
    return this.#below(this.branches.children(goal), x, bottom, bottom);
  }

  /** Stack goals, each joined to a line at the left. @param {number[]} goals @param {number} x
   * @param {number} from the top of the line @param {number} bottom of the card above
   * @returns {{width: number, bottom: number}} */
  #below(goals, x, from, bottom) {
    let width = CARD.width;
    for (const goal of goals) {
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
