// @ts-check
/** The lines from a goal's other parents. Each has a letter at both ends and a way around the cards. */
import { around, bow } from "./connectors.js";
import { CARD, GRID } from "./theme.js";

/** @typedef {import("./connectors.js").Point} Point */
/** @typedef {import("./pens.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {import("./tree_scene.js").Card} Card */
/** @typedef {{letter: string, parent: Card, child: Card, points: Point[], ends: Point[]}} FurtherLine */

const TAG = 8; // radius of a letter's disc
const STEP = 2 * TAG + 1;
const KNOB = CARD.knob + TAG + 2; // kept free around the knob
export const FURTHER_DASH = [7, 3];

/** The letters of a line: a to z, then aa, ab and so on. @param {number} number @returns {string} */
function letterOf(number) {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letterOf(Math.floor(number / 26) - 1) + last;
}

/**
 * @param {[Card, Card][]} further parent and child @param {Iterable<Card>} cards all that are shown
 * @returns {FurtherLine[]}
 */
export function furtherLines(further, cards) {
  /** @type {Map<number, [number, number][]>} the heights taken in each lane */
  const taken = new Map();
  for (const card of cards)
    taken.set(card.lane, [...(taken.get(card.lane) ?? []), [card.y, card.y + card.content.total]]);
  /** @type {Map<string, number>} lines that leave or reach a card so far */
  const used = new Map();
  const next = (/** @type {string} */ name) => {
    used.set(name, (used.get(name) ?? -1) + 1);
    return used.get(name) ?? 0;
  };
  return further.map(([parent, child], number) => {
    const isRight = child.lane > parent.lane;
    const [from, beyond] = leaving(parent, next(`from ${parent.goal}`));
    const [to, before] = reaching(child, next(`to ${child.goal}`), isRight);
    const points = isRight ? around(from, to, crossings(taken, parent, child, number)) : bow(from, to);
    const side = isRight ? -1 : 1;
    const ends = /** @type {Point[]} */ ([
      [from[0] + TAG + 2 + beyond, from[1]],
      [to[0] + side * (TAG + 2 + before), to[1]],
    ]);
    return { letter: letterOf(number), parent, child, points, ends };
  });
}

/** The point at which a line leaves a parent: on its right edge from the bottom, never under the knob. More
 * lines than there is room for have their letters farther out.
 * @param {Card} card @param {number} place @returns {[Point, number]} the point, and how far out */
function leaving({ x, y, content }, place) {
  const middle = content.height / 2;
  const slots = [];
  for (let down = content.height - TAG - 2; down >= TAG; down -= STEP)
    if (Math.abs(down - middle) >= KNOB) slots.push(down);
  if (!slots.length) slots.push(content.height - 2);
  return [[x + CARD.width, y + slots[place % slots.length]], STEP * Math.floor(place / slots.length)];
}

/** The point at which a line reaches a child: on its left edge from below its first parent's line, or on
 * its right edge if the parent is not to the left.
 * @param {Card} card @param {number} place @param {boolean} isLeft @returns {[Point, number]} */
function reaching({ x, y, content }, place, isLeft) {
  const { height } = content;
  if (!isLeft) return [[x + CARD.width, y + TAG + 2], STEP * (place + 1)];
  const slots = [];
  for (let away = STEP; away <= height / 2 - 2; away += STEP)
    slots.push(height / 2 + away, height / 2 - away);
  if (!slots.length) slots.push(height - 2);
  return [[x, y + slots[place % slots.length]], STEP * Math.floor(place / slots.length)];
}

/** The lanes that a line crosses; each line keeps its distance from the others in a gap between cards.
 * @param {Map<number, [number, number][]>} taken @param {Card} parent @param {Card} child
 * @param {number} number of the line */
function crossings(taken, parent, child, number) {
  const shift = ((number % 4) - 1.5) * 3;
  const lanes = [];
  for (let lane = parent.lane + 1; lane < child.lane; lane += 1) {
    const heights = (taken.get(lane) ?? []).map(
      ([top, bottom]) => /** @type {Point} */ ([top + shift, bottom + shift]),
    );
    lanes.push({ left: lane * GRID.lane, right: lane * GRID.lane + CARD.width, taken: heights });
  }
  return lanes;
}

/** @param {Theme} theme @param {number} number of the line */
export const furtherLook = (theme, number) => ({
  stroke: theme.threads[number % theme.threads.length],
  width: 1.8,
  dash: FURTHER_DASH,
});

/** @param {Pen} pen @param {FurtherLine[]} lines @param {Theme} theme
 * @param {(goal: number) => {faded: boolean, selected: boolean}} look */
export function drawFurther(pen, lines, theme, look) {
  lines.forEach(({ parent, child, points }, number) => {
    const ends = [look(parent.goal), look(child.goal)];
    const width = ends.some(({ selected }) => selected) ? 3 : 1.8;
    const alpha = ends.some(({ faded }) => faded) ? 0.35 : 1;
    pen.line(points, { ...furtherLook(theme, number), width, alpha });
  });
}

/** The letters at both ends of each line. @param {Pen} pen @param {FurtherLine[]} lines
 * @param {Theme} theme */
export function drawLetters(pen, lines, theme) {
  lines.forEach(({ letter, ends }, number) => {
    for (const [x, y] of ends) drawLetter(pen, x, y, letter, theme, number);
  });
}

/** @param {Pen} pen @param {number} x @param {number} y @param {string} letter @param {Theme} theme
 * @param {number} number of the line */
export function drawLetter(pen, x, y, letter, theme, number) {
  pen.dot(x, y, TAG, { fill: theme.card, stroke: furtherLook(theme, number).stroke, width: 1.6 });
  pen.write(x, y + 3.6, letter, { size: 10.5, weight: 700, fill: theme.ink, align: "center" });
}
