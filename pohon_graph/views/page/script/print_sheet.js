// @ts-check
/** The printed page: the picture, followed by every goal with all its facts. */
import { element, fill, isolated } from "./elements.js";
import { sizeOf, svgOf } from "./export_files.js";
import { goalFacts, indicatorFacts } from "./goal_facts.js";
import { CAPTION, LEAST, areaOf, isAtLeast, pointsText, smallestType } from "./print_paper.js";
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
  return { shown, note: noteOf(isAll ? "" : say("outline-part", part)) };
}

/** @param {string} [text] */
export const noteOf = (text) => (text ? element("p", { class: "note", text }) : null);

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

/** The picture as it is on the screen if it is readable on A4, and every goal with all its facts.
 * @param {HTMLElement} sheet @param {Model} model @param {import("./state.js").State} state
 * @param {import("./picture.js").Drawing} drawing @param {string} title */
export function layPaper(sheet, model, state, drawing, title) {
  const { shown, note } = onPaper(model, model.goalsOf(state.tree), state.tree);
  fill(
    sheet,
    ...pictureOn("A4", drawing, title),
    note,
    ...entriesOf(model, shown, state.tree, state.findings),
    ...unplaced(model, state.tree),
  );
}

/** The picture, or a sentence in its place if its type would be too small. The browser alone knows the
 * orientation, so the style sheet chooses between them if only one orientation is readable.
 * @param {import("./print_paper.js").Paper} paper @param {import("./picture.js").Drawing} drawing
 * @param {string} title */
function pictureOn(paper, drawing, title) {
  const turns = [true, false].map((isUpright) => {
    const type = smallestType(sizeOf(drawing), areaOf(paper, isUpright, CAPTION));
    return { name: isUpright ? "upright" : "flat", type, isReadable: isAtLeast(type, LEAST) };
  });
  const [readable, small] = [true, false].map((is) => turns.filter(({ isReadable }) => isReadable === is));
  const type = pointsText(Math.max(...small.map((turn) => turn.type)));
  const words = noteOf(say("print-left-out", { paper, type, print: say("print") }));
  const leftOut = element("section", { class: "left-out" }, element("h2", {}, isolated(title)), words);
  if (!readable.length) return [leftOut];
  const figure = figureOf(drawing, title);
  if (!small.length) return [figure];
  figure.classList.add(`if-${readable[0].name}`);
  leftOut.classList.add(`if-${small[0].name}`);
  return [figure, leftOut];
}

/** @param {import("./picture.js").Drawing} drawing @param {string} title */
function figureOf(drawing, title) {
  const picture = svgOf(drawing);
  picture.setAttribute("preserveAspectRatio", "xMidYMin meet"); // close below the title
  return element("figure", {}, element("figcaption", {}, isolated(title)), noteOf(drawing.note), picture);
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
  const open = findings ? model.findings.byRule(model.findings.open(goal)) : [];
  for (const [, ofRule] of open) {
    for (const finding of ofRule) {
      const { severity, code } = model.findings.rule(finding);
      lines.push(fact(`${say(severity)} ${code}`, model.findings.sentence(finding)));
    }
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
