// @ts-check
/** A print by the choices of the reader: its pages, its smallest type, and its layout. */
import { Atlas } from "./atlas_pages.js";
import { cardContent, referenceContent } from "./card_content.js";
import { sizeOf, svgOf } from "./export_files.js";
import { titleOf } from "./exports.js";
import { best, fittest } from "./hanging_layout.js";
import { atlasFigure, overviewFigures, posterFigure } from "./print_figures.js";
import { ATLAS_TYPE, areaOf, pixelsOf, smallestType } from "./print_paper.js";
import { entriesOf, noteOf, onPaper, unplaced } from "./print_sheet.js";
import { say } from "./texts.js";

/**
 * @typedef {object} Choices
 * @property {"poster" | "atlas" | "outline"} form @property {import("./print_paper.js").Paper} paper
 * @property {boolean} isUpright @property {boolean} isAll or only the goals that are shown
 * @property {boolean} findings
 */

/**
 * @typedef {object} Plan
 * @property {number} pages 0 if they have to be counted from the outline that was laid out
 * @property {number} type the smallest, in points @property {() => (Node | null)[]} lay
 */

const OUTLINE_TYPE = 10; // points, as in print.css
const WIDTHS = [200, 250, 310, 380]; // of the cards of a poster: wide ones are lower
const ATLAS_WIDTHS = [200, 260, 340, 440, 560, 720];

/** @param {import("./app.js").App} app @param {Choices} choices @returns {Plan} */
export function planOf(app, choices) {
  const { model, state, drawings } = app;
  const all = choices.isAll ? model.goalsOf(state.tree) : drawings.goalsIn(app.view, state);
  const { shown, note } = onPaper(model, all, state.tree);
  if (choices.form === "outline") {
    const rest = () => (choices.isAll ? unplaced(model, state.tree) : []);
    const entries = () => entriesOf(model, shown, state.tree, choices.findings);
    const head = () => [heading(nameOf(app, choices)), note];
    return { pages: 0, type: OUTLINE_TYPE, lay: () => [...head(), ...entries(), ...rest()] };
  }
  return choices.form === "poster" ? poster(app, shown, choices, note) : atlas(app, shown, choices, note);
}

/** The name of a print: the tree, and the lenses if they chose its goals. @param {import("./app.js").App} app
 * @param {Choices} choices */
const nameOf = (app, { isAll }) => (isAll ? app.model.treeName(app.state.tree) : titleOf(app));

/** @param {string} text */
function heading(text) {
  const made = document.createElement("h2");
  made.textContent = text;
  return made;
}

/** A function of goals that keeps its results, because a layout is tried in many ways.
 * @template T @param {(goal: number) => T} make @returns {(goal: number) => T} */
function remembered(make) {
  /** @type {Map<number, T>} */
  const known = new Map();
  return (goal) => {
    const found = known.get(goal) ?? make(goal);
    known.set(goal, found);
    return found;
  };
}

/** The goals as a tree to lay out, with full cards. @param {import("./app.js").App} app
 * @param {number[]} goals @param {Choices} choices @param {number} [width] of the cards */
function branchesOf({ model, state, drawings }, goals, { findings }, width) {
  const inside = new Set(goals);
  const trees = state.tree < 0 && model.trees.length > 1;
  const wanted = { findings: findings && state.findings, year: state.year, trees };
  const showing = { ...wanted, width, parents: true, isPaper: true };
  return {
    roots: goals.filter((goal) => !inside.has(model.parent[goal])),
    children: remembered((goal) => model.children(goal).filter((child) => inside.has(child))),
    content: remembered((goal) => cardContent(model, goal, drawings.measures, showing)),
    width,
  };
}

/** One page: the picture as it is shown, or all goals from the top down. @param {import("./app.js").App} app
 * @param {number[]} goals @param {Choices} choices @param {HTMLElement | null} note @returns {Plan} */
function poster(app, goals, choices, note) {
  const { paper, isUpright, isAll, findings } = choices;
  const area = areaOf(paper, isUpright);
  if (!isAll && app.view !== "outline") {
    const drawing = app.drawings.onPaper(app.view, app.state, findings);
    const lay = () => [posterFigure(app, nameOf(app, choices), area, svgOf(drawing), noteOf(drawing.note))];
    return { pages: 1, type: smallestType(sizeOf(drawing), area), lay };
  }
  const layouts = WIDTHS.map((width) => fittest(branchesOf(app, goals, choices, width), area));
  const layout = best(layouts, area);
  const lay = () => [posterFigure(app, nameOf(app, choices), area, layout, note)];
  return { pages: 1, type: smallestType(layout, area), lay };
}

/** An overview, and the branches on pages. @param {import("./app.js").App} app
 * @param {number[]} goals @param {Choices} choices @param {HTMLElement | null} note @returns {Plan} */
function atlas(app, goals, choices, note) {
  const area = areaOf(choices.paper, choices.isUpright);
  const name = nameOf(app, choices);
  const all = ATLAS_WIDTHS.map((width) => divided(app, goals, choices, area, width));
  const { made, type, reference } = all.reduce((chosen, one) => (isBetter(one, chosen) ? one : chosen));
  const overviews = overviewFigures(app, name, made, area, note);
  const first = overviews.length + 1; // the number of the first page of branches
  const pages = overviews.length + made.pages.length;
  const refer = (/** @type {number} */ goal) =>
    reference(goal, `→ ${say("on-page", { page: first + made.pageOf(goal) })}`);
  const lay = () => [
    ...overviews,
    ...made.pages.map((page, number) => atlasFigure(app, made, number, area, { name, first, pages, refer })),
  ];
  return { pages, type, lay };
}

/** The branches on pages, with cards of a width. @param {import("./app.js").App} app @param {number[]} goals
 * @param {Choices} choices @param {import("./print_paper.js").Area} area @param {number} width */
function divided(app, goals, choices, area, width) {
  const { model, drawings } = app;
  const reference = (/** @type {number} */ goal, where = "") =>
    referenceContent(model, goal, drawings.measures, where, width);
  const made = new Atlas(
    branchesOf(app, goals, choices, width),
    (goal) => model.parent[goal],
    remembered((goal) => reference(goal)),
    pixelsOf(area),
  );
  const squeezed = made.pages.map(({ layout }) => smallestType(layout, area));
  return { made, reference, type: Math.min(ATLAS_TYPE, ...squeezed) };
}

/** Whether an atlas has larger type, or the same on fewer pages. @param {ReturnType<typeof divided>} one
 * @param {ReturnType<typeof divided>} other */
function isBetter(one, other) {
  const larger = one.type - other.type;
  return Math.abs(larger) < 0.05 ? one.made.pages.length < other.made.pages.length : larger > 0;
}
