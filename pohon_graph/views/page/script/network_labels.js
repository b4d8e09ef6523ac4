// @ts-check
/** The places for the names of a network's things. */

/** @typedef {import("./network.js").Knot} Knot */

/**
 * @typedef {object} Label in pixels of the screen, with its middle at x
 * @property {number} knot @property {string[]} lines @property {number} x @property {number} y
 * @property {number} width @property {number} height
 */

/** Room around the network for labels in pixels of the screen, because labels do not grow with it. */
export const RIM = { x: 70, y: 48 };

/**
 * The labels for which there is room, in order: none covers another label or a knot, or leaves the rim. A
 * pressing label may cover the small squares of indicators.
 * @param {Knot[]} knots @param {number[]} strong the knots that stay free @param {number} scale
 * @param {{knot: number, lines: string[], width: number, isPressing?: boolean}[]} wanted by weight
 * @param {number} lineHeight
 * @returns {Label[]}
 */
export function labelsThatFit(knots, strong, scale, wanted, lineHeight) {
  /** @type {Label[]} */
  const placed = [];
  const discs = knots.map((knot) => ({ x: knot.x * scale, y: knot.y * scale, radius: knot.radius * scale }));
  const edge = (/** @type {"x" | "y"} */ axis, /** @type {1 | -1} */ side) =>
    Math.max(...discs.map((disc) => side * disc[axis] + disc.radius)) + RIM[axis];
  const [left, right, top, bottom] = [-edge("x", -1), edge("x", 1), -edge("y", -1), edge("y", 1)];
  const isFree = (/** @type {Label} */ label) =>
    label.x - label.width / 2 >= left &&
    label.x + label.width / 2 <= right &&
    label.y >= top &&
    label.y + label.height <= bottom &&
    placed.every(
      (other) =>
        Math.abs(other.x - label.x) * 2 >= other.width + label.width + 6 ||
        other.y + other.height + 2 <= label.y ||
        label.y + label.height + 2 <= other.y,
    );
  const isClear = (/** @type {Label} */ label, /** @type {number[]} */ of) =>
    of.every(
      (number) =>
        number === label.knot ||
        Math.abs(discs[number].x - label.x) >= label.width / 2 + discs[number].radius + 1 ||
        discs[number].y + discs[number].radius + 1 <= label.y ||
        discs[number].y - discs[number].radius - 1 >= label.y + label.height,
    );
  const large = strong.filter((number) => knots[number].thing !== "indicator");
  for (const { knot, lines, width, isPressing } of wanted) {
    const disc = discs[knot];
    const height = lines.length * lineHeight;
    const across = disc.radius + 5 + width / 2;
    const aside = disc.radius * 0.7 + width / 2;
    const [below, above, level] = [
      disc.y + disc.radius + 3,
      disc.y - disc.radius - 3 - height,
      disc.y - height / 2,
    ];
    const spots = [
      [disc.x, below],
      [disc.x, above],
      [disc.x + across, level],
      [disc.x - across, level],
      [disc.x + aside, below - 4],
      [disc.x - aside, below - 4],
      [disc.x + aside, above + 4],
      [disc.x - aside, above + 4],
    ];
    const free = spots.map(([x, y]) => ({ knot, lines, x, y, width, height })).filter(isFree);
    const label =
      free.find((one) => isClear(one, strong)) ?? (isPressing && free.find((one) => isClear(one, large)));
    if (label) placed.push(label);
  }
  return placed;
}
