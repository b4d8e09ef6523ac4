// @ts-check
/** The goals as a forest: their order, parents, children, ranks and ids. */
import { unpacked } from "./packed_data.js";
import { say, tongue } from "./texts.js";

export class Forest {
  /** @param {any} packed the data block */
  constructor(packed) {
    const data = unpacked(packed);
    const { goals, further } = data;
    this.data = data;
    this.count = goals.count;
    this.trees = data.trees;
    this.levels = data.levels;
    this.tree = goals.tree;
    this.level = goals.level;
    /** The rank of each level by tree. */
    this.ranks = this.trees.map((tree) => new Map(tree.levels.map((level, rank) => [level, rank])));
    this.parent = new Int32Array(this.count);
    this.end = new Int32Array(this.count);
    this.rank = new Uint8Array(this.count);
    this.childCount = new Int32Array(this.count);
    this.#plant(goals.back);
    /** @type {Map<number, number[]>} the other parents, which are not drawn */
    this.otherParents = new Map();
    /** @type {Map<number, number[]>} */
    this.otherChildren = new Map();
    further.child.forEach((child, row) => {
      append(this.otherParents, child, further.parent[row]);
      append(this.otherChildren, further.parent[row], child);
    });
  }

  /** Find parents, children and the end of everything below a goal, from the distances back to parents.
   * @param {number[]} back */
  #plant(back) {
    const { count } = this;
    for (let goal = 0; goal < count; goal += 1) {
      this.parent[goal] = back[goal] ? goal - back[goal] : -1;
      if (back[goal]) this.childCount[goal - back[goal]] += 1;
      this.end[goal] = goal + 1;
      this.rank[goal] = this.ranks[this.tree[goal]].get(this.level[goal]) ?? 0;
    }
    for (let goal = count - 1; goal >= 0; goal -= 1) {
      const parent = this.parent[goal];
      if (parent >= 0 && this.end[parent] < this.end[goal]) this.end[parent] = this.end[goal];
    }
  }

  /** @param {number} goal */
  title(goal) {
    return this.data.goals.title.at(goal);
  }

  /** A goal's id in the store. @param {number} goal */
  id(goal) {
    return `${this.trees[this.tree[goal]].id}/${this.data.goals.id.at(goal)}`;
  }

  /** The name of a goal's level. @param {number} goal */
  levelName(goal) {
    return this.levels[this.level[goal]].name[tongue()];
  }

  /** A tree's title with its caption, which distinguishes it from others. @param {number} tree -1 for all */
  treeName(tree) {
    if (!this.trees[tree]) return say("several", { count: this.trees.length });
    const { title, caption } = this.trees[tree];
    return caption[tongue()] ? `${title} · ${caption[tongue()]}` : title;
  }

  /** The goals of a tree, in the forest's order. @param {number} tree -1 for all */
  goalsOf(tree) {
    const goals = [];
    for (let goal = 0; goal < this.count; goal += 1)
      if (tree < 0 || this.tree[goal] === tree) goals.push(goal);
    return goals;
  }

  /** The children that are drawn below a goal. @param {number} goal @returns {number[]} */
  children(goal) {
    const found = [];
    for (let child = goal + 1; child < this.end[goal]; child = this.end[child]) found.push(child);
    return found;
  }

  /** The goals without a parent. @param {number} [tree] of this tree only @returns {number[]} */
  roots(tree = -1) {
    const found = [];
    for (let goal = 0; goal < this.count; goal = this.end[goal]) {
      if (tree < 0 || this.tree[goal] === tree) found.push(goal);
    }
    return found;
  }

  /** From the top down to the goal itself. @param {number} goal @returns {number[]} */
  path(goal) {
    const found = [];
    for (let at = goal; at >= 0; at = this.parent[at]) found.push(at);
    return found.reverse();
  }

  /** The number of goals below. @param {number} goal */
  below(goal) {
    return this.end[goal] - goal - 1;
  }

  /** @param {number} goal @returns {number[]} every parent, the drawn one first */
  parents(goal) {
    const drawn = this.parent[goal] >= 0 ? [this.parent[goal]] : [];
    return [...drawn, ...(this.otherParents.get(goal) ?? [])];
  }

  /** @param {number} goal @returns {number[]} */
  allChildren(goal) {
    return [...this.children(goal), ...(this.otherChildren.get(goal) ?? [])];
  }

  /** @param {number} goal @returns {number[]} */
  siblings(goal) {
    const parent = this.parent[goal];
    const beside = parent >= 0 ? this.children(parent) : this.roots(this.tree[goal]);
    return beside.filter((other) => other !== goal);
  }

  /** The goal that a link names: by its whole id, or by the part after the tree if that is unique.
   * @param {string} name @returns {number} -1 if there is none */
  find(name) {
    if (!name) return -1;
    let found = -1;
    for (let goal = 0; goal < this.count; goal += 1) {
      const short = this.data.goals.id.at(goal);
      if (short === name || (name.endsWith(short) && this.id(goal) === name)) {
        if (this.id(goal) === name) return goal;
        if (found < 0) found = goal;
      }
    }
    return found;
  }
}

/** Add a value to its group. @template K, V @param {Map<K, V[]>} groups @param {K} key @param {V} value */
export function append(groups, key, value) {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
