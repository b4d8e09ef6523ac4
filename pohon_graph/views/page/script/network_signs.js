// @ts-check
/** The signs of the network: the shape of each thing, the look of each thread, and the legend of both. */
import { STATUSES, statusLine, statusName } from "./crosscut_signs.js";
import { straight } from "./pens.js";
import { say } from "./texts.js";
import { GRID, levelColour } from "./theme.js";

/** @typedef {import("./pens.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {import("./network.js").Web} Web */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./text_widths.js").Measures} Measures */

/** @param {import("./network.js").Bond} kind @param {string} status of a sharing @param {Theme} theme */
export function threadLook(kind, status, theme) {
  if (kind === "share") return statusLine(status, theme);
  const looks = {
    cascade: { stroke: theme.quiet, width: 2.2 },
    measure: { stroke: theme.line, width: 1 },
    owner: { stroke: theme.line, width: 1.2, dash: [4, 2] },
    program: { stroke: theme.line, width: 1.2, dash: [1.5, 3] },
    part: { stroke: theme.line, width: 2.4, dash: [2, 3] },
    of: { stroke: theme.edge, width: 4 },
  };
  return looks[kind];
}

/** A shape for each kind of thing, so that nothing depends on colour alone. @param {Pen} pen
 * @param {import("./network.js").Thing} thing @param {number} x @param {number} y @param {number} radius
 * @param {number} rank @param {Theme} theme @param {number} alpha */
export function drawThing(pen, thing, x, y, radius, rank, theme, alpha) {
  const under = { fill: theme.paper };
  const line = { fill: theme.card, stroke: theme.ink, width: 1.6, alpha };
  if (thing === "goal") {
    const colour = levelColour(rank);
    pen.dot(x, y, radius, under);
    pen.dot(x, y, radius, { fill: colour.fill, alpha });
    pen.write(x, y + radius * 0.33, String(rank + 1), {
      size: radius * 1.05,
      weight: 700,
      fill: colour.ink,
      align: "center",
      alpha,
    });
  } else if (thing === "officer") {
    pen.dot(x, y, radius, under);
    pen.shape(
      [
        [x - radius, y + radius],
        [x - radius * 0.8, y + radius * 0.25],
        [x - radius * 0.35, y],
        [x + radius * 0.35, y],
        [x + radius * 0.8, y + radius * 0.25],
        [x + radius, y + radius],
      ],
      line,
    );
    pen.dot(x, y - radius * 0.45, radius * 0.5, line);
  } else if (thing === "program") {
    /** @type {[number, number][]} */
    const diamond = [
      [x, y - radius],
      [x + radius, y],
      [x, y + radius],
      [x - radius, y],
    ];
    pen.shape(diamond, under);
    pen.shape(diamond, line);
  } else if (thing === "agency") {
    for (const look of [under, { ...line, width: 2 }])
      pen.box(x - radius, y - radius * 0.75, 2 * radius, radius * 1.5, { ...look, radius: 7 });
  } else {
    pen.box(x - radius, y - radius, 2 * radius, 2 * radius, { fill: theme.quiet, alpha });
  }
}

const ROW = 19; // of the legend
const EDGE = 16;

/** The legend in as many rows as the width requires. @param {Entry[]} entries @param {number} width
 * @param {Measures} measures */
export function legendRows(entries, width, measures) {
  const room = (/** @type {number} */ size) => (/** @type {Entry} */ entry) =>
    entry.sign + measures(size)(entry.text) + (size < 12 ? 11 : 18);
  const whole = entries.map(room(12.5)).reduce((sum, one) => sum + one, EDGE);
  const size = whole <= width ? 12.5 : 11.5;
  /** @type {{entry: Entry, x: number}[][]} */
  const rows = [[]];
  let x = EDGE;
  for (const entry of entries) {
    const needed = room(size)(entry);
    if (x > EDGE && x + needed - 8 > width) {
      rows.push([]);
      x = EDGE;
    }
    rows[rows.length - 1].push({ entry, x });
    x += needed;
  }
  return { size, rows };
}

/** The height of the legend's strip. @param {Entry[]} entries @param {number} width
 * @param {Measures} measures */
export function legendHeight(entries, width, measures) {
  return Math.max(GRID.head, ROW * legendRows(entries, width, measures).rows.length + 6);
}

/**
 * Draw the meaning of the signs in a strip at the top.
 * @param {Pen} pen @param {number} width @param {Entry[]} entries @param {Theme} theme
 * @param {Measures} measures
 */
export function drawLegend(pen, width, entries, theme, measures) {
  const head = legendHeight(entries, width, measures);
  const { size, rows } = legendRows(entries, width, measures);
  pen.box(0, 0, width, head, { fill: theme.paper });
  straight(pen, [0, head], [width, head], { stroke: theme.laneEdge });
  rows.forEach((row, place) => {
    const y = head / 2 + (place - (rows.length - 1) / 2) * ROW;
    for (const { entry, x } of row) {
      entry.draw(pen, x, y);
      pen.write(x + entry.sign, y + size * 0.36, entry.text, { size, fill: theme.ink });
    }
  });
}

/** @typedef {{sign: number, text: string, draw: (pen: Pen, x: number, y: number) => void}} Entry of the
 * legend; `sign` is the width of the sign */

/** @param {import("./network.js").Thread} thread @param {string} status */
const isShare = (thread, status) => thread.kind === "share" && thread.status === status;

const NARROW = 720; // a legend of this width does not name each level

/** The sentence about a network that has only some of the goals. @param {Web} web */
export const partNote = ({ goals, all }) =>
  goals.length < all ? say("network-part", { shown: goals.length, count: all }) : undefined;

/** @param {Model} model @param {Web} web @param {Theme} theme @param {number} width of the strip
 * @returns {Entry[]} */
export function legend(model, web, theme, width) {
  const note = partNote(web);
  return [
    ...(note ? [{ sign: 0, text: note, draw: () => {} }] : []),
    ...(width < NARROW ? [thingEntry("goal", say("node-goal"), 0, theme)] : levels(model, web, theme)),
    ...things(web, theme),
    ...threads(web, theme),
  ];
}

/** @param {import("./network.js").Thing} thing @param {string} text @param {number} rank
 * @param {Theme} theme @returns {Entry} */
function thingEntry(thing, text, rank, theme) {
  const radius = thing === "indicator" ? 5 : 9;
  return { sign: 25, text, draw: (pen, x, y) => drawThing(pen, thing, x + 9, y, radius, rank, theme, 1) };
}

/** Each level of the goals that are shown. @param {Model} model @param {Web} web @param {Theme} theme */
function levels(model, web, theme) {
  const names = new Map(web.goals.map((goal) => [model.levelName(goal), model.rank[goal]]));
  return [...names]
    .sort((one, other) => one[1] - other[1])
    .map(([name, rank]) => thingEntry("goal", name, rank, theme));
}

/** Each kind of thing that is shown. @param {Web} web @param {Theme} theme */
function things(web, theme) {
  const found = new Set(web.knots.map(({ thing }) => thing));
  const names = /** @type {[import("./network.js").Thing, string][]} */ ([
    ["indicator", say("indicator")],
    ["officer", say("node-officer")],
    ["program", say("program")],
    ["agency", say("node-agency")],
  ]);
  return names
    .filter(([thing]) => found.has(thing))
    .map(([thing, text]) => thingEntry(thing, text, 0, theme));
}

/** Each kind of line that is shown. @param {Web} web @param {Theme} theme @returns {Entry[]} */
function threads(web, theme) {
  const entry = (
    /** @type {import("./network.js").Bond} */ kind,
    status = "",
    text = say(`thread-${kind}`),
  ) => ({
    sign: 34,
    text,
    draw: (/** @type {Pen} */ pen, /** @type {number} */ x, /** @type {number} */ y) =>
      straight(pen, [x, y], [x + 28, y], threadLook(kind, status, theme)),
  });
  const kinds = new Set(web.threads.map(({ kind }) => kind));
  const statuses = STATUSES.filter((status) => web.threads.some((one) => isShare(one, status)));
  return [
    ...BONDS.filter((kind) => kinds.has(kind)).map((kind) => entry(kind)),
    ...statuses.map((status) => entry("share", status, `${say("thread-share")}: ${statusName(status)}`)),
  ];
}

const BONDS = /** @type {const} */ (["cascade", "measure", "owner", "program", "part", "of"]);
