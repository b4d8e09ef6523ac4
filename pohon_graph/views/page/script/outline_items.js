// @ts-check
/** The texts of the outline: a goal with the full text of its card, and the indicators without a goal. */
import { element, isolated } from "./elements.js";
import { SIGNS } from "./findings.js";
import { goalFacts, indicatorFacts } from "./goal_facts.js";
import { say, shown } from "./texts.js";
import { levelColour } from "./theme.js";
import { rest } from "./widgets.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./state.js").State} State */

const LOOSE = 200; // indicators without a goal that are listed

/** Labels that are shorter on a card. @type {Record<string, string>} */
const SHORT = { indicator: "indicator-short", owner: "owner-short" };

/** @param {import("./goal_facts.js").Fact[]} facts */
const words = (facts) =>
  facts.map(({ key, text, missing }) =>
    missing
      ? element("span", { class: "fact missing", text })
      : element("span", { class: `fact ${key}` }, `${say(SHORT[key] ?? key)}: `, isolated(text)),
  );

/** The indicators without a goal. @param {Model} model @param {State} state */
export function looseItems(model, { tree, year }) {
  const found = model.unplaced(tree);
  if (!found.length) return [];
  const items = found.slice(0, LOOSE).map((one) => {
    const said = words(indicatorFacts(model, one, year));
    return element("div", { class: "loose" }, element("span", { class: "words" }, ...said));
  });
  return [element("h2", { text: say("unplaced") }), ...items, rest(found.length - LOOSE)];
}

/** @param {Model} model @param {number} goal @param {number} depth @param {State} state */
export function goalItem(model, goal, depth, state) {
  const branch = model.childCount[goal] > 0;
  const open = state.open.has(goal);
  const colour = levelColour(model.rank[goal]);
  const faded = state.bright !== null && !state.bright.has(goal);
  return element(
    "div",
    {
      role: "treeitem",
      class: `item${faded ? " faded" : ""}`,
      "data-goal": goal,
      tabindex: -1,
      "aria-level": depth,
      "aria-expanded": branch ? open : null,
      "aria-selected": goal === state.selected,
      style: `--depth:${Math.min(depth, 9) - 1};--level:${colour.fill};--level-ink:${colour.ink}`,
    },
    element("span", {
      class: "knob",
      "aria-hidden": "true",
      text: branch ? (open ? "−" : `+${shown(model.below(goal))}`) : "",
    }),
    element("span", { class: "number", text: String(model.rank[goal] + 1), title: model.levelName(goal) }),
    element("span", { class: "words" }, ...goalWords(model, goal, state)),
  );
}

/** The full text of the card. @param {Model} model @param {number} goal @param {State} state */
function goalWords(model, goal, { findings, year }) {
  const unseen = (/** @type {string} */ text) => element("span", { class: "unseen", text });
  const isTop = model.trees.length > 1 && model.parent[goal] < 0;
  return [
    unseen(`${model.levelName(goal)}: `),
    isolated(model.title(goal), "title"),
    isTop &&
      element("span", { class: "fact" }, `${say("tree")}: `, isolated(model.treeName(model.tree[goal]))),
    ...words(goalFacts(model, goal, year)),
    findings && badges(model, goal),
    model.childCount[goal] > 0 && unseen(say("below", { count: model.below(goal) })),
  ];
}

/** @param {Model} model @param {number} goal */
function badges(model, goal) {
  const found = model.findings
    .badges(goal)
    .map(({ severity, count }) =>
      element(
        "span",
        { class: `badge ${severity}` },
        element("span", { "aria-hidden": "true", text: `${SIGNS[severity]} ` }),
        element("span", { class: "unseen", text: `${say(severity)}: ` }),
        shown(count),
      ),
    );
  return found.length > 0 && element("span", { class: "badges" }, ...found);
}
