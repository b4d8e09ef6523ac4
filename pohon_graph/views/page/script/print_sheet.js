// @ts-check
/** The printed page: the picture, followed by every goal with all its facts. */
import { element, fill, isolated } from "./elements.js";
import { svgOf } from "./export_files.js";
import { goalFacts, indicatorFacts } from "./goal_facts.js";
import { say } from "./texts.js";
import { fact, factLines, whose } from "./widgets.js";

/** @typedef {import("./model.js").Model} Model */

const MOST = 2000; // goals on paper

/**
 * The goals that fit on paper, in the forest's order, and a note if that is not all of them.
 * @param {Model} model @param {number[]} goals @param {number} tree
 * @returns {{shown: number[], note: HTMLElement | null}}
 */
export function onPaper(model, goals, tree) {
  const shown = goals.length > MOST ? upper(model, tree) : goals;
  const part = { shown: shown.length, count: goals.length };
  const isAll = part.shown === part.count;
  return { shown, note: isAll ? null : element("p", { class: "note", text: say("outline-part", part) }) };
}

/** The entries of goals, with the names of several trees between them.
 * @param {Model} model @param {number[]} goals @param {number} tree @param {boolean} findings
 * @returns {HTMLElement[]} */
export function entriesOf(model, goals, tree, findings) {
  return goals.flatMap((goal, place) => {
    const number = model.tree[goal];
    const isFirst = !model.trees[tree] && (place === 0 || model.tree[goals[place - 1]] !== number);
    const name = isFirst ? [element("h2", {}, isolated(model.treeName(number)))] : [];
    return [...name, entry(model, goal, findings)];
  });
}

/** The picture as it is on the screen, and every goal with all its facts.
 * @param {HTMLElement} sheet @param {Model} model @param {import("./state.js").State} state
 * @param {import("./picture.js").Drawing} drawing @param {string} title */
export function layPaper(sheet, model, state, drawing, title) {
  const { shown, note } = onPaper(model, model.goalsOf(state.tree), state.tree);
  const picture = svgOf(drawing);
  picture.setAttribute("preserveAspectRatio", "xMidYMin meet"); // close below the title
  fill(
    sheet,
    element("figure", {}, element("figcaption", {}, isolated(title)), picture),
    note,
    ...entriesOf(model, shown, state.tree, state.findings),
    ...unplaced(model, state.tree),
  );
}

/** The indicators without a goal. @param {Model} model @param {number} tree */
export function unplaced(model, tree) {
  const found = model.unplaced(tree);
  if (!found.length) return [];
  const entries = found.map((indicator) => {
    const lines = factLines(indicatorFacts(model, indicator, null));
    return element(
      "section",
      { class: "entry", style: "--depth:0" },
      ...whose(model, indicator, tree),
      ...lines,
    );
  });
  return [element("h2", { text: say("unplaced") }), ...entries];
}

/** The first goals by depth, in the forest's order. @param {Model} model @param {number} tree */
function upper(model, tree) {
  const found = new Set();
  let edge = model.roots(tree);
  while (edge.length && found.size + edge.length <= MOST) {
    for (const goal of edge) found.add(goal);
    edge = edge.flatMap((goal) => model.children(goal));
  }
  return [...found].sort((one, other) => one - other);
}

/** @param {Model} model @param {number} goal @param {boolean} findings */
function entry(model, goal, findings) {
  const lines = factLines(goalFacts(model, goal, null));
  for (const finding of findings ? model.findings.open(goal) : []) {
    lines.push(
      fact(
        `${say(model.findings.rule(finding).severity)} ${model.findings.rule(finding).code}`,
        model.findings.sentence(finding),
      ),
    );
  }
  const depth = model.path(goal).length - 1;
  const level = `${model.rank[goal] + 1}. ${model.levelName(goal)}`;
  return element(
    "section",
    { class: "entry", style: `--depth:${Math.min(depth, 8)}` },
    element("p", { class: "goal" }, isolated(model.title(goal))),
    element("p", { class: "quiet", text: level }),
    ...lines,
  );
}
