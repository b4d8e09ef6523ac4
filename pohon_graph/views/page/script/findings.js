// @ts-check
/** The findings of the audit: their rules, sentences and causes, and the goals that they are about. */
import { append } from "./forest.js";
import { tongue } from "./texts.js";

/** The gravest first. */
export const SEVERITIES = ["error", "warning", "info"];

/** The sign of a severity next to its count: a shape, so that nothing depends on colour alone. */
export const SIGNS = /** @type {Record<string, string>} */ ({ error: "✕", warning: "!", info: "i" });

export class Findings {
  /** @param {import("./packed_data.js").Data["report"]} report null if the page has none
   * @param {(goal: number) => string} title of a goal */
  constructor(report, title) {
    this.isKnown = report !== null;
    this.title = title;
    this.columns = /** @type {NonNullable<typeof report>} */ (
      report ?? { count: 0, rules: [], sentences: [], rule: [], goal: [], tree: [] }
    );
    /** @type {any[]} */
    this.rules = this.columns.rules;
    /** @type {string[][]} by language */
    this.sentences = this.columns.sentences.map((/** @type {string} */ text) => text.split("\n"));
    /** @type {Map<number, number[]>} findings by goal, -1 for those about none */
    this.ofGoals = new Map();
    this.columns.goal.forEach((goal, finding) => append(this.ofGoals, goal, finding));
  }

  /** Findings of a goal, or those about none for -1. @param {number} goal @returns {number[]} */
  of(goal) {
    return this.ofGoals.get(goal) ?? [];
  }

  /** Findings of a goal that are not suppressed. @param {number} goal */
  open(goal) {
    return this.of(goal).filter((finding) => !this.isSuppressed(finding));
  }

  /** @param {number} finding */
  isSuppressed(finding) {
    return this.columns.suppressed[finding] === 1;
  }

  /** @param {number} finding */
  rule(finding) {
    return this.rules[this.columns.rule[finding]];
  }

  /** @param {string} code @returns {any} */
  ruleOf(code) {
    return this.rules.find((rule) => rule.code === code);
  }

  /** The findings of a rule that are not suppressed. @param {string} code @returns {number[]} */
  ofRule(code) {
    return [...this.columns.rule.keys()].filter(
      (finding) => this.rule(finding).code === code && !this.isSuppressed(finding),
    );
  }

  /** The cause that a finding shares with others. @param {number} finding
   * @returns {{kind: string, name: string}} */
  cause(finding) {
    const { cause, causes } = this.columns;
    return { kind: causes.kind[cause[finding]], name: causes.name[cause[finding]] };
  }

  /** The sentence of a finding. @param {number} finding @param {number} [language] its number */
  sentence(finding, language = tongue()) {
    const { goal, said } = this.columns;
    const text = this.sentences[language][said[language][finding]];
    return goal[finding] >= 0 ? text.replaceAll("\u0001", () => this.title(goal[finding])) : text;
  }

  /** The severities of a goal's findings, each with its count. @param {number} goal
   * @returns {{severity: string, count: number}[]} */
  badges(goal) {
    const found = this.open(goal).map((finding) => this.rule(finding).severity);
    return SEVERITIES.map((severity) => ({
      severity,
      count: found.filter((one) => one === severity).length,
    })).filter(({ count }) => count);
  }

  /** The open findings of a goal by rule, the grave ones first: a rule with the number of its findings.
   * @param {number} goal @returns {{rule: any, count: number}[]} */
  rulesOf(goal) {
    return this.byRule(this.open(goal)).map(([rule, found]) => ({
      rule: this.rules[rule],
      count: found.length,
    }));
  }

  /** Findings by cause, in reading order. @param {number[]} findings @returns {number[][]} */
  byCause(findings) {
    /** @type {Map<number, number[]>} */
    const groups = new Map();
    for (const finding of findings) append(groups, this.columns.cause[finding], finding);
    return [...groups].sort((one, other) => one[0] - other[0]).map(([, group]) => group);
  }

  /** Findings by rule, the grave ones first. @param {number[]} findings @returns {[number, number[]][]} */
  byRule(findings) {
    /** @type {Map<number, number[]>} */
    const groups = new Map();
    for (const finding of findings) append(groups, this.columns.rule[finding], finding);
    const grave = (/** @type {number} */ rule) => SEVERITIES.indexOf(this.rules[rule].severity);
    return [...groups].sort((one, other) => grave(one[0]) - grave(other[0]) || one[0] - other[0]);
  }
}
