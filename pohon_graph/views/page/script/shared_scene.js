// @ts-check
/** The places of shared goals: ours in one column, the partner's in the other, a row for each pair. */
import { oneLine, wrap } from "./text_wrap.js";
import { say, tongue } from "./texts.js";
import { CARD } from "./theme.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./shared_pairs.js").Pair} Pair */
/** @typedef {import("./text_widths.js").Measures} Measures */
/** @typedef {import("./card_content.js").Content} Content */

/**
 * @typedef {object} Side of a pair
 * @property {number} goal -1 if it is missing @property {number} x @property {number} y
 * @property {number} height @property {Content | null} content null if it is missing
 * @property {string[]} lines about a missing side @property {string} above the goal's parent
 */

/**
 * @typedef {object} SharedScene
 * @property {Side[]} sides @property {{y: number, pair: Pair}[]} links @property {Heading[]} headings
 * @property {number} width of a card @property {import("./picture.js").Place} bounds
 * @property {import("./picture.js").Drawing["nodes"]} nodes
 */

/** @typedef {{x: number, y: number, titles: string[], notes: string[]}} Heading */

export const BETWEEN = 150; // between the columns, for the words of a status
const ABOVE = 16; // for the parent's title
const GAP = 16;
const HEADING = { top: 18, title: 18, line: 15, gap: 8 };
const MOST = 250; // pairs that are drawn

/**
 * @param {Model} model @param {Pair[]} pairs @param {number} width of a card @param {Measures} measures
 * @param {(goal: number) => Content} contentOf a short card
 * @returns {SharedScene}
 */
export function composeShared(model, pairs, width, measures, contentOf) {
  const bounds = { x: 0, y: 0, width: 2 * width + BETWEEN, height: 0 };
  /** @type {SharedScene} */
  const scene = { width, sides: [], links: [], headings: [], nodes: [], bounds };
  const drawn = pairs.slice(0, MOST);
  let y = 0;
  drawn.forEach((pair, place) => {
    const before = drawn[place - 1];
    const isNew = before?.partner !== pair.partner;
    if (isNew) y = partnerHeading(model, pairs, pair.partner, measures, scene, y);
    if (model.trees.length > 1 && (isNew || treeOf(model, before) !== treeOf(model, pair)))
      y = treeHeading(model, pair, measures, scene, y);
    y = row(model, pair, measures, contentOf, scene, y);
  });
  if (pairs.length > MOST) {
    const notes = [say("shared-more", { count: pairs.length - MOST })];
    y = heading(scene, [{ x: 0, titles: [], notes }], y);
  }
  scene.nodes = scene.sides.map((side, number) => ({
    ...{ id: `s${number}`, x: side.x, y: side.y, width, height: side.height },
  }));
  bounds.height = Math.max(60, y - GAP);
  return scene;
}

/** The tree of our side; that of the partner if ours is missing. @param {Model} model @param {Pair} pair */
const treeOf = (model, { ours, theirs }) => (ours < 0 ? -1 - model.tree[theirs] : model.tree[ours]);

/** Both sides of a pair. @param {Model} model @param {Pair} pair @param {Measures} measures
 * @param {(goal: number) => Content} contentOf @param {SharedScene} scene @param {number} y
 * @returns {number} the height below it */
function row(model, pair, measures, contentOf, scene, y) {
  const side = (/** @type {number} */ goal, /** @type {number} */ x) => {
    const place = { goal, x, y: y + ABOVE };
    if (goal < 0) {
      const lines = wrap(pair.missing, scene.width - 24, 12, measures(CARD.text));
      return { ...place, height: 20 + lines.length * CARD.textLine, content: null, lines, above: "" };
    }
    const content = contentOf(goal);
    const parent = model.parent[goal];
    const above = parent < 0 ? "" : oneLine(`↑ ${model.title(parent)}`, scene.width, measures(CARD.note));
    return { ...place, height: content.height, content, lines: [], above };
  };
  const sides = [side(pair.ours, 0), side(pair.theirs, scene.width + BETWEEN)];
  const heights = sides.map(({ height }) => height);
  scene.sides.push(...sides);
  scene.links.push({ y: y + ABOVE + Math.min(...heights) / 2, pair });
  return y + ABOVE + Math.max(...heights) + GAP;
}

/** Put headings next to each other. @param {SharedScene} scene @param {Omit<Heading, "y">[]} headings
 * @param {number} y @returns {number} the height below them */
function heading(scene, headings, y) {
  for (const one of headings) scene.headings.push({ ...one, y: y + HEADING.top });
  const height = (/** @type {Omit<Heading, "y">} */ { titles, notes }) =>
    titles.length * HEADING.title + notes.length * HEADING.line;
  return y + HEADING.top + Math.max(...headings.map(height)) + HEADING.gap - HEADING.title / 2;
}

/** The names of both sides of a partner's pairs, and how many are recorded by both.
 * @param {Model} model @param {Pair[]} pairs @param {number} partner @param {Measures} measures
 * @param {SharedScene} scene @param {number} y @returns {number} */
function partnerHeading(model, pairs, partner, measures, scene, y) {
  const own = pairs.filter((pair) => pair.partner === partner);
  const answered = own.filter(({ back }) => back !== null).length;
  const isOnPage = model.trees.some(({ agency }) => agency === partner);
  const count = say("shared-count", { count: own.length, answered });
  const [bold, plain] = [measures(15, 700), measures(12)];
  const ours = { x: 0, titles: [say("shared-ours")], notes: wrap(count, scene.width, 2, plain) };
  const theirs = {
    x: scene.width + BETWEEN,
    titles: wrap(model.agencies[partner].title, scene.width, 3, bold),
    notes: isOnPage ? [] : wrap(say("shared-not-here"), scene.width, 2, plain),
  };
  return heading(scene, [ours, theirs], y);
}

/** The name of the tree of the pairs below. @param {Model} model @param {Pair} pair
 * @param {Measures} measures @param {SharedScene} scene @param {number} y @returns {number} */
function treeHeading(model, { ours, theirs }, measures, scene, y) {
  const { title, caption } = model.trees[model.tree[ours < 0 ? theirs : ours]];
  const titles = wrap(title, scene.width, 3, measures(15, 700));
  const notes = wrap(caption[tongue()], scene.width, 2, measures(12));
  return heading(scene, [{ x: ours < 0 ? scene.width + BETWEEN : 0, titles, notes }], y);
}
