// @ts-check
/** The panel at the start: the levels, the partners and the findings, each with its count. */
import { STATUSES, statusName } from "./crosscut_signs.js";
import { element } from "./elements.js";
import { ruleBlock } from "./finding_blocks.js";
import { fullName } from "./goal_facts.js";
import { indicatorBlock } from "./indicator_block.js";
import { addOne } from "./lenses.js";
import { say, tongue } from "./texts.js";
import { badge, countRow, heading, numberMark, rest, statusMark, whose } from "./widgets.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./widgets.js").Hooks} Hooks */

const MOST = 30; // partners that are listed, and findings of a rule that are not about a goal
const MANY = 1e6; // more than there are levels

/** @param {Model} model @param {import("./state.js").State} state @param {Hooks} hooks
 * @returns {import("./elements.js").Inside[]} */
export function overview(model, state, hooks) {
  const { levels, partners, total } = counted(model, state.tree);
  if (!total) return [element("p", { text: say("empty") })];
  return [
    element("h2", { text: say("overview") }),
    element("p", { class: "quiet", text: say("overview-help") }),
    heading(say("levels"), say("goals", { count: total })),
    element(
      "ul",
      { class: "rows" },
      ...levels.map(([key, count]) => {
        const [rank, name] = [Math.floor(key / MANY), model.levels[key % MANY].name[tongue()]];
        return countRow(numberMark(rank), name, count, () => hooks.openTo(rank), {
          title: say("open-to-level", { number: rank + 1, name }),
        });
      }),
    ),
    parents(model, state.tree),
    ...(partners.length
      ? [
          heading(say("partners")),
          element(
            "ul",
            { class: "rows" },
            ...partners
              .slice(0, MOST)
              .map(([partner, count]) =>
                countRow(
                  element("span", { class: "partner", "aria-hidden": "true" }),
                  fullName(model.agencies[partner]),
                  count,
                  () => hooks.lens("partner", String(partner)),
                ),
              ),
          ),
          statuses(model, state.tree),
        ]
      : []),
    ...unplaced(model, state.tree),
    ...(state.findings && model.findings.isKnown ? rules(model, state.tree, hooks) : []),
  ];
}

/** The number of goals of each level and each partner. @param {Model} model @param {number} tree */
function counted(model, tree) {
  /** @type {Map<number, number>} by rank and level in one number */
  const levels = new Map();
  /** @type {Map<number, number>} */
  const partners = new Map();
  const goals = model.goalsOf(tree);
  for (const goal of goals) {
    addOne(levels, model.rank[goal] * MANY + model.level[goal]);
    if (model.crosscuts(goal).length) for (const partner of model.partnersOf(goal)) addOne(partners, partner);
  }
  return {
    levels: [...levels].sort((one, other) => Math.floor(one[0] / MANY) - Math.floor(other[0] / MANY)),
    partners: [...partners].sort((one, other) => other[1] - one[1]),
    total: goals.length,
  };
}

/** The legend for the lines of other parents, if the tree has any. @param {Model} model
 * @param {number} tree */
function parents(model, tree) {
  const has = [...model.otherParents.keys()].some((goal) => tree < 0 || model.tree[goal] === tree);
  const sign = element("span", { class: "line further", "aria-hidden": "true" });
  return (
    has &&
    element(
      "p",
      { class: "quiet statuses" },
      element("span", { class: "status" }, sign, say("further-parent")),
    )
  );
}

/** The legend for the lines of the tree's crosscuts. @param {Model} model @param {number} tree */
function statuses(model, tree) {
  const found = new Set();
  for (const goal of model.goalsOf(tree))
    for (const row of model.crosscuts(goal)) found.add(model.status(row));
  const signs = STATUSES.filter((status) => found.has(status)).map((status) =>
    element("span", { class: "status" }, statusMark(status), statusName(status)),
  );
  return element("p", { class: "quiet statuses", "aria-label": say("statuses") }, ...signs);
}

/** The indicators without a goal. @param {Model} model @param {number} tree */
function unplaced(model, tree) {
  const found = model.unplaced(tree);
  if (!found.length) return [];
  return [
    heading(say("unplaced"), found.length),
    element("p", { class: "quiet", text: say("unplaced-help") }),
    ...found.slice(0, MOST).flatMap((one) => [...whose(model, one, tree), indicatorBlock(model, one)]),
    rest(found.length - MOST),
  ];
}

/** Findings by rule, the grave ones first. @param {Model} model @param {number} tree @param {Hooks} hooks */
function rules(model, tree, hooks) {
  const { columns } = model.findings;
  const shownHere = [...columns.rule.keys()].filter((finding) => {
    const of = columns.tree[finding];
    return !model.findings.isSuppressed(finding) && (tree < 0 || of < 0 || of === tree);
  });
  const list = model.findings.byRule(shownHere).map(([number, findings]) => {
    const rule = model.findings.rules[number];
    return countRow(
      badge(rule.severity),
      rule.title[tongue()] || rule.code,
      findings.length,
      () => hooks.lens("rule", rule.code),
      { "data-code": rule.code },
    );
  });
  const broken = model.findings.rules.filter((rule) => rule.status === "error");
  return [
    heading(say("findings"), shownHere.length),
    list.length ? element("ul", { class: "rows" }, ...list) : element("p", { text: say("no-findings") }),
    ...broken.map((rule) => element("p", { class: "missing", text: `${rule.code}: ${say("rule-error")}` })),
    ...general(
      model,
      shownHere.filter((finding) => columns.goal[finding] < 0),
      hooks,
    ),
  ];
}

/** Findings not about a goal. @param {Model} model @param {number[]} findings @param {Hooks} hooks */
function general(model, findings, hooks) {
  if (!findings.length) return [];
  return [
    heading(say("without-goal"), findings.length),
    ...model.findings.byRule(findings).map(([rule, found]) => ruleBlock(model, rule, found, hooks, MOST)),
  ];
}
