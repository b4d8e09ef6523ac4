// @ts-check
/** The forest with everything that belongs to its goals: indicators, targets, owners, partners, findings. */
import { Findings } from "./findings.js";
import { Forest } from "./forest.js";
import { cardTexts, isPlanned } from "./target_text.js";
import { say } from "./texts.js";

export class Model extends Forest {
  /** @param {any} packed the data block */
  constructor(packed) {
    super(packed);
    const { officers, programs, agencies, report } = this.data;
    this.officers = officers;
    this.programs = programs;
    this.agencies = agencies;
    this.findings = new Findings(report, (goal) => this.title(goal));
  }

  /** Whether a goal lacks a thing that it should have. @param {number} goal
   * @param {"indicator" | "owner"} what */
  lacks(goal, what) {
    return Boolean(this.data.goals.missing[goal] & (what === "indicator" ? 1 : 2));
  }

  /** @param {number} goal */
  indicators(goal) {
    return part(this.data.goals.indicators, goal);
  }

  /** The indicators of a tree without a goal, or of all trees for -1. @param {number} tree
   * @returns {number[]} */
  unplaced(tree) {
    const { unplaced } = this.data.indicators;
    return Object.keys(unplaced).flatMap((at) => (tree < 0 || unplaced[+at] === tree ? [+at] : []));
  }

  /** The tree of an indicator, on a goal or not. @param {number} indicator */
  treeOf(indicator) {
    return this.data.indicators.unplaced[indicator] ?? this.tree[this.goalOf(indicator)];
  }

  /** The goal that an indicator measures; it must measure one. @param {number} indicator */
  goalOf(indicator) {
    const { indicators } = this.data.goals;
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (indicators[middle] <= indicator) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** An indicator's title, with its unit if none of its targets shows it. @param {number} indicator */
  indicatorTitle(indicator) {
    const { title, unit } = this.data.indicators;
    const text = title.at(indicator);
    return unit[indicator] ? `${text} (${say("goals-unit", { unit: unit[indicator] })})` : text;
  }

  /** Owners of a single indicator. @param {number} indicator @returns {[number, string][]} officer, role */
  indicatorOwners(indicator) {
    return this.data.indicators.owners[indicator] ?? [];
  }

  /** An indicator's own targets, in the order of the file. @param {number} indicator
   * @returns {import("./target_text.js").Target[]} */
  targets(indicator) {
    const { text, year, said, quarter, kind } = this.data.targets;
    return part(this.data.indicators.targets, indicator).map((row) => ({
      text: text.at(row),
      year: year[row],
      said: said[row] === 1,
      quarter: quarter[row],
      kind: kind[row],
    }));
  }

  /** An indicator's targets as a card shows them. @param {number} indicator
   * @param {number} year that the reader chose, 0 for the tree's own @returns {string[]} */
  cardTargets(indicator, year) {
    return cardTexts(this.targets(indicator), year || this.trees[this.treeOf(indicator)].year);
  }

  /** The years of targets, in order. @param {number} tree -1 for all */
  years(tree) {
    const { year, kind } = this.data.targets;
    const { targets } = this.data.indicators;
    const found = new Set();
    for (const goal of this.goalsOf(tree)) {
      const [from, to] = [this.data.goals.indicators[goal], this.data.goals.indicators[goal + 1]];
      for (let row = targets[from]; row < targets[to]; row += 1)
        if (isPlanned({ kind: kind[row] })) found.add(year[row]);
    }
    found.delete(0);
    return [...found].sort((one, other) => one - other);
  }

  /** The owners of a goal. @param {number} goal @returns {[number, string][]} officer, role */
  owners(goal) {
    const { officer, role } = this.data.owned;
    return part(this.data.goals.owners, goal).map((row) => [officer[row], role[row]]);
  }

  /** @param {number} goal the numbers of its officers */
  ownersOf(goal) {
    return this.owners(goal).map(([officer]) => officer);
  }

  /** @param {number} goal the numbers of its programmes */
  programsOf(goal) {
    return part(this.data.goals.programs, goal).map((row) => this.data.delivered.program[row]);
  }

  /** @param {number} goal rows of `crosscuts` */
  crosscuts(goal) {
    return part(this.data.goals.crosscuts, goal);
  }

  /** The partner's goals that belong to a crosscut: the one it names, else those that name its goal.
   * @param {number} row @returns {number[]} */
  paired(row) {
    return this.data.crosscuts.paired[row] ?? [];
  }

  /** Whether a crosscut names a goal of the partner, or is named by one. @param {number} row */
  namesGoal(row) {
    return this.paired(row).length > 0 || Boolean(this.data.crosscuts.named[row]);
  }

  /** Whether a crosscut should name a partner's goal, but neither names one nor is named in return.
   * @param {number} row */
  isUnnamed(row) {
    const { scope, status } = this.data.crosscuts;
    return scope[row] !== "internal" && status[row] !== "rejected" && !this.namesGoal(row);
  }

  /** @param {number} crosscut the number of the partner */
  partner(crosscut) {
    return this.data.crosscuts.agency[crosscut];
  }

  /** @param {number} crosscut */
  status(crosscut) {
    return this.data.crosscuts.status[crosscut];
  }

  /** The partners of a goal with status and scope, each once. @param {number} goal
   * @returns {{partner: number, status: string, scope: string}[]} */
  sharings(goal) {
    const found = new Map();
    for (const row of this.crosscuts(goal)) {
      const scope = this.data.crosscuts.scope[row];
      const one = { partner: this.partner(row), status: this.status(row), scope };
      found.set(Object.values(one).join(" "), one);
    }
    return [...found.values()];
  }

  /** @param {number} goal the numbers of its partners, each once */
  partnersOf(goal) {
    return [...new Set(this.crosscuts(goal).map((row) => this.partner(row)))];
  }
}

/** The rows of a child table that belong to a row. @param {Int32Array} starts @param {number} row
 * @returns {number[]} */
function part(starts, row) {
  const found = [];
  for (let at = starts[row]; at < starts[row + 1]; at += 1) found.push(at);
  return found;
}
