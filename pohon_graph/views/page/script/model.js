// @ts-check
/** The packed data as a forest with queries; `page_data.py` writes the data. */
import { say, tongue } from "./say.js";
import { cardTexts } from "./targets.js";

/**
 * A column of texts: one string with a line for each row. A row is cut out only on demand.
 */
export class Lines {
  /** @param {string} text @param {number} count */
  constructor(text, count) {
    this.text = text;
    this.count = count;
    this.starts = new Int32Array(count + 1);
    let from = 0;
    for (let row = 1; row < count; row += 1) {
      from = text.indexOf("\n", from) + 1;
      this.starts[row] = from;
    }
    this.starts[count] = text.length + 1;
  }

  /** @param {number} row @returns {string} */
  at(row) {
    return this.text.slice(this.starts[row], this.starts[row + 1] - 1);
  }

  /** The row that holds a character of the text. @param {number} position */
  rowOf(position) {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** @param {any} values one value for all rows, or a value for each @param {number} count */
function unfold(values, count) {
  return Array.isArray(values) ? values : new Array(count).fill(values);
}

/** The start of each row's part of a child table. @param {any} counts @param {number} rows */
function starts(counts, rows) {
  const many = Array.isArray(counts);
  const found = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) found[row + 1] = found[row] + (many ? counts[row] : counts);
  return found;
}

export class Model {
  /** @param {any} data the packed block */
  constructor(data) {
    const { goals, indicators, targets } = data;
    /** @type {number} */
    this.count = goals.count;
    this.data = data;
    /** @type {{id: string, title: string, caption: string[], period: string, year: number, years: number[],
     * agency: number, levels: number[]}[]} */
    this.trees = data.trees;
    this.levels = data.levels;
    this.officers = data.officers;
    this.programs = data.programs;
    this.agencies = data.agencies;
    this.report = data.report;
    this.titles = new Lines(goals.title, this.count);
    this.ids = new Lines(goals.id, this.count);
    this.sources = new Lines(goals.source, this.count);
    this.kinds = unfold(goals.kind, this.count);
    this.inferred = unfold(goals.inferred, this.count);
    /** @type {number[]} */
    this.tree = unfold(goals.tree, this.count);
    /** @type {number[]} */
    this.level = goals.level;
    this.indicatorTitles = new Lines(indicators.title, indicators.count);
    this.targetTexts = new Lines(targets.text, targets.count);
    this.targetColumns = Object.fromEntries(
      ["year", "said", "quarter", "kind"].map((name) => [name, unfold(targets[name], targets.count)]),
    );
    this.missing = unfold(goals.missing, this.count);
    this.indicatorStarts = starts(goals.indicators, this.count);
    this.targetStarts = starts(indicators.targets, indicators.count);
    this.ownerStarts = starts(goals.owners, this.count);
    this.programStarts = starts(goals.programs, this.count);
    this.crosscutStarts = starts(goals.crosscuts, this.count);
    this.roles = unfold(data.owned.role, data.owned.officer.length);
    const shared = data.crosscuts.agency.length;
    this.scopes = unfold(data.crosscuts.scope, shared);
    this.statuses = unfold(data.crosscuts.status, shared);
    this.ranks = this.trees.map(
      (/** @type {any} */ tree) =>
        new Map(tree.levels.map((/** @type {number} */ level, /** @type {number} */ rank) => [level, rank])),
    );
    this.parent = new Int32Array(this.count);
    this.end = new Int32Array(this.count);
    this.rank = new Uint8Array(this.count);
    this.childCount = new Int32Array(this.count);
    this.#plant(goals.back);
    /** @type {Map<number, number[]>} the other parents, which are not drawn */
    this.otherParents = new Map();
    /** @type {Map<number, number[]>} */
    this.otherChildren = new Map();
    this.#readFurther(data.further);
    const found = this.report ?? { goal: [], source: "", sentences: [], suppressed: [] };
    /** @type {Map<number, number[]>} findings by goal, -1 for those about none */
    this.findingsOf = new Map();
    found.goal.forEach((/** @type {number} */ goal, /** @type {number} */ finding) =>
      append(this.findingsOf, goal, finding),
    );
    /** @type {Set<number>} */
    this.suppressed = new Set(found.suppressed);
    this.findingSources = new Lines(found.source, found.goal.length);
    /** @type {string[][]} by language */
    this.sentences = found.sentences.map((/** @type {string} */ text) => text.split("\n"));
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

  /** @param {{parent: number[], child: number[], inferred: number[]}} further */
  #readFurther(further) {
    further.child.forEach((child, row) => {
      append(this.otherParents, child, further.parent[row]);
      append(this.otherChildren, further.parent[row], child);
    });
  }

  /** @param {number} goal */
  title(goal) {
    return this.titles.at(goal);
  }

  /** A goal's id in the store. @param {number} goal */
  id(goal) {
    return `${this.trees[this.tree[goal]].id}/${this.ids.at(goal)}`;
  }

  /** The children that are drawn below a goal. @param {number} goal @returns {number[]} */
  children(goal) {
    const found = [];
    for (let child = goal + 1; child < this.end[goal]; child = this.end[child]) found.push(child);
    return found;
  }

  /** The goals without a parent. @param {number} [tree] of this tree only @returns {number[]} */
  roots(tree) {
    const found = [];
    for (let goal = 0; goal < this.count; goal = this.end[goal]) {
      if (tree === undefined || tree < 0 || this.tree[goal] === tree) found.push(goal);
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

  /** @param {number} goal */
  indicators(goal) {
    return range(this.indicatorStarts, goal);
  }

  /** The goal that an indicator measures; it must measure one. @param {number} indicator */
  goalOf(indicator) {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.indicatorStarts[middle] <= indicator) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** An indicator's own targets, in the order of the file. @param {number} indicator
   * @returns {import("./targets.js").Target[]} */
  targets(indicator) {
    const { year, said, quarter, kind } = this.targetColumns;
    return range(this.targetStarts, indicator).map((row) => ({
      text: this.targetTexts.at(row),
      year: year[row],
      said: said[row] === 1,
      quarter: quarter[row],
      kind: kind[row],
    }));
  }

  /** An indicator's title, with its unit if none of its targets shows it. @param {number} indicator */
  indicatorTitle(indicator) {
    const title = this.indicatorTitles.at(indicator);
    const unit = this.data.indicators.unit[indicator];
    return unit ? `${title} (${say("goals-unit", { unit })})` : title;
  }

  /** An indicator's targets as a card of a tree shows them. @param {number} indicator @param {number} tree
   * @param {number} year that the reader chose, 0 for the tree's own @returns {string[]} */
  cardTargets(indicator, tree, year) {
    return cardTexts(this.targets(indicator), year || this.trees[tree].year);
  }

  /** Owners of a single indicator. @param {number} indicator @returns {[number, string][]} officer, role */
  indicatorOwners(indicator) {
    return this.data.indicators.owners[indicator] ?? [];
  }

  /** The indicators of a tree without a goal, or of all trees for -1. @param {number} tree
   * @returns {number[]} */
  unplaced(tree) {
    const { count, unplaced } = this.data.indicators;
    const first = count - unplaced.length;
    return [...unplaced.keys()].filter((at) => tree < 0 || unplaced[at] === tree).map((at) => first + at);
  }

  /** The tree of an indicator, on a goal or not. @param {number} indicator */
  treeOf(indicator) {
    const { count, unplaced } = this.data.indicators;
    const loose = indicator - (count - unplaced.length);
    return loose >= 0 ? unplaced[loose] : this.tree[this.goalOf(indicator)];
  }

  /** Whether a goal lacks a thing that it should have. @param {number} goal
   * @param {"indicator" | "owner"} what */
  lacks(goal, what) {
    return Boolean(this.missing[goal] & (what === "indicator" ? 1 : 2));
  }

  /** A tree's title with its caption, which distinguishes it from others. @param {number} tree */
  treeName(tree) {
    const { title, caption } = this.trees[tree];
    return caption[tongue()] ? `${title} · ${caption[tongue()]}` : title;
  }

  /** The years of targets, in order. @param {number} tree -1 for all */
  years(tree) {
    const found = new Set();
    for (let goal = 0; goal < this.count; goal += 1) {
      if (tree >= 0 && this.tree[goal] !== tree) continue;
      const [from, to] = [this.indicatorStarts[goal], this.indicatorStarts[goal + 1]];
      for (let row = this.targetStarts[from]; row < this.targetStarts[to]; row += 1)
        if (this.targetColumns.kind[row] === "target" || this.targetColumns.kind[row] === "revised")
          found.add(this.targetColumns.year[row]);
    }
    found.delete(0);
    return [...found].sort((one, other) => one - other);
  }

  /** @param {number} goal rows of `owned` */
  owned(goal) {
    return range(this.ownerStarts, goal);
  }

  /** @param {number} goal the numbers of its officers */
  ownersOf(goal) {
    return this.owned(goal).map((row) => this.data.owned.officer[row]);
  }

  /** @param {number} goal the numbers of its programmes */
  programsOf(goal) {
    return range(this.programStarts, goal).map((row) => this.data.delivered.program[row]);
  }

  /** @param {number} goal rows of `crosscuts` */
  crosscuts(goal) {
    return range(this.crosscutStarts, goal);
  }

  /** The partner's goals that belong to a crosscut: the one it names, else those that name its goal.
   * @param {number} row @returns {number[]} */
  paired(row) {
    return this.data.crosscuts.paired[row] ?? [];
  }

  /** Whether a crosscut should name a partner's goal, but neither names one nor is named in return.
   * @param {number} row */
  isUnnamed(row) {
    const { named } = this.data.crosscuts;
    const isStanding = this.scopes[row] !== "internal" && this.statuses[row] !== "rejected";
    return isStanding && !this.paired(row).length && !named[row];
  }

  /** @param {number} crosscut the number of the partner */
  partner(crosscut) {
    return this.data.crosscuts.agency[crosscut];
  }

  /** The partners of a goal with status and scope, each once. @param {number} goal
   * @returns {{partner: number, status: string, scope: string}[]} */
  sharings(goal) {
    const found = new Map();
    for (const row of this.crosscuts(goal)) {
      const one = { partner: this.partner(row), status: this.statuses[row], scope: this.scopes[row] };
      found.set(Object.values(one).join(" "), one);
    }
    return [...found.values()];
  }

  /** @param {number} goal the numbers of its partners, each once */
  partnersOf(goal) {
    return [...new Set(this.crosscuts(goal).map((row) => this.partner(row)))];
  }

  /** Findings of a goal that are not suppressed. @param {number} goal @returns {number[]} */
  openFindings(goal) {
    return (this.findingsOf.get(goal) ?? []).filter((finding) => !this.suppressed.has(finding));
  }

  /** @param {number} finding */
  rule(finding) {
    return this.report.rules[this.report.rule[finding]];
  }

  /** The cause that a finding shares with others. @param {number} finding */
  cause(finding) {
    const { kind, name } = this.report.causes;
    const number = this.report.cause[finding];
    return { kind: Array.isArray(kind) ? kind[number] : kind, name: name[number] };
  }

  /** The sentence of a finding. @param {number} finding @param {number} language its number */
  sentence(finding, language) {
    const goal = this.report.goal[finding];
    const text = this.sentences[language][this.report.said[language][finding]];
    return goal >= 0 ? text.replaceAll("\u0001", () => this.title(goal)) : text;
  }

  /** The number of findings of a goal by severity. @param {number} goal */
  badges(goal) {
    /** @type {Record<string, number>} */
    const counts = {};
    for (const finding of this.openFindings(goal)) {
      const { severity } = this.rule(finding);
      counts[severity] = (counts[severity] ?? 0) + 1;
    }
    return counts;
  }

  /** The goal that a link names: by its whole id, or by the part after the tree if that is unique.
   * @param {string} name @returns {number} -1 if there is none */
  find(name) {
    if (!name) return -1;
    let found = -1;
    for (let goal = 0; goal < this.count; goal += 1) {
      const short = this.ids.at(goal);
      if (short === name || (name.endsWith(short) && this.id(goal) === name)) {
        if (this.id(goal) === name) return goal;
        if (found < 0) found = goal;
      }
    }
    return found;
  }
}

/** The full name of an officer, a programme or an agency, with its government.
 * @param {{title: string, government?: string}} thing */
export const whole = ({ title, government }) => (government ? `${title} (${government})` : title);

/** @param {Int32Array} from @param {number} row @returns {number[]} */
function range(from, row) {
  const found = [];
  for (let at = from[row]; at < from[row + 1]; at += 1) found.push(at);
  return found;
}

/** @template K, V @param {Map<K, V[]>} groups @param {K} key @param {V} value */
function append(groups, key, value) {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
