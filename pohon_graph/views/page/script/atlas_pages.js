// @ts-check
/** Divides a tree among pages: each branch that fits has one, and a card refers to the page of its branch. */
import { fits, fittest } from "./hanging_layout.js";
import { CARD } from "./theme.js";

/** @typedef {import("./hanging_layout.js").Branches} Branches */
/** @typedef {import("./hanging_layout.js").Hanging} Hanging */
/** @typedef {{width: number, height: number}} Area */

/**
 * @typedef {object} AtlasPage
 * @property {number} above the parent of its first goals, -1 at the top @property {number[]} roots
 * @property {Set<number>} cut the goals on it whose branches have pages of their own
 * @property {Hanging} layout
 */

export class Atlas {
  /** @param {Branches} branches the whole tree @param {(goal: number) => number} parent
   * @param {(goal: number) => import("./card_content.js").Content} reference a card that refers to a page
   * @param {Area} area in pixels */
  constructor(branches, parent, reference, area) {
    this.branches = branches;
    this.parent = parent;
    this.reference = reference;
    this.area = area;
    /** @type {AtlasPage[]} */
    this.pages = [];
    this.#divide(branches.roots);
  }

  /** The number of the page on which a goal's own branch begins, counted from 0. @param {number} goal */
  pageOf(goal) {
    return this.pages.findIndex(({ roots }) => roots.includes(goal));
  }

  /** Goals of one parent together on a page, as many as fit; if one alone does not fit, cut its branches.
   * @param {number[]} goals */
  #divide(goals) {
    /** @type {number[]} */
    let group = [];
    const flush = () => {
      if (group.length) this.#add(group, new Set());
      group = [];
    };
    for (const goal of goals) {
      const isTogether = !group.length || this.parent(group[0]) === this.parent(goal);
      if (isTogether && this.#fits([...group, goal])) group.push(goal);
      else {
        flush();
        if (this.#fits([goal])) group.push(goal);
        else this.#cut(goal);
      }
    }
    flush();
  }

  /** A goal with as much below it as fits, from the top down; the rest follows on other pages.
   * @param {number} goal */
  #cut(goal) {
    const { children } = this.branches;
    const ofBranches = (/** @type {number} */ of) => children(of).filter((child) => children(child).length);
    const waiting = ofBranches(goal);
    let cut = new Set(waiting);
    for (const child of waiting) {
      const next = ofBranches(child);
      const opened = new Set([...cut, ...next]);
      opened.delete(child);
      if (!this.#fits([goal], opened)) continue;
      cut = opened;
      waiting.push(...next); // which this loop comes to as well
    }
    // A goal with very many children leaves the last ones to the next pages as well.
    for (const child of [...children(goal)].reverse()) if (!this.#fits([goal], cut)) cut.add(child);
    this.#add([goal], cut);
    const ofParent = (/** @type {number} */ one) => this.parent(one);
    this.#divide([...cut].sort((one, other) => ofParent(one) - ofParent(other) || one - other));
  }

  /** @param {number[]} roots @param {Set<number>} [cut] */
  #fits(roots, cut = new Set()) {
    const { width, height } = this.area;
    return this.#ink(roots, cut) <= width * height && fits(this.#branches(roots, cut), this.area);
  }

  /** The area of the cards, which is counted sooner than they are placed. @param {number[]} goals
   * @param {Set<number>} cut @returns {number} */
  #ink(goals, cut) {
    const { content, children, width = CARD.width } = this.branches;
    let ink = 0;
    for (let edge = goals; edge.length;) {
      for (const goal of edge) ink += width * (cut.has(goal) ? this.reference(goal) : content(goal)).total;
      edge = edge.flatMap((goal) => (cut.has(goal) ? [] : children(goal)));
    }
    return ink;
  }

  /** @param {number[]} roots @param {Set<number>} cut @returns {Branches} */
  #branches(roots, cut) {
    const { content, children, width } = this.branches;
    return {
      width,
      roots,
      children: (goal) => (cut.has(goal) ? [] : children(goal)),
      content: (goal) => (cut.has(goal) ? this.reference(goal) : content(goal)),
    };
  }

  /** @param {number[]} roots @param {Set<number>} cut */
  #add(roots, cut) {
    const layout = fittest(this.#branches(roots, cut), this.area);
    this.pages.push({ above: this.parent(roots[0]), roots, cut, layout });
  }
}
