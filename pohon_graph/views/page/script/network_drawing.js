// @ts-check
/** The drawing of the network of goals, indicators, officers, programmes and agencies. */
import { factText, goalFacts, indicatorFacts, programText } from "./goal_facts.js";
import { RIM, labelsThatFit } from "./network_labels.js";
import { ranking } from "./network_layout.js";
import { drawLegend, drawThing, legend, legendHeight, partNote, threadLook } from "./network_signs.js";
import { straight } from "./pens.js";
import { wrap } from "./text_wrap.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./pens.js").Pen} Pen */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {import("./network.js").Knot} Knot */
/** @typedef {import("./network.js").Web} Web */
/** @typedef {import("./text_widths.js").Measures} Measures */

const SIZE = 11.5; // of labels, on the screen
const LINE = 13.5;
/** The smallest scale at which a network opens; if it does not fit, only a part is shown. */
const LEGIBLE = 0.5;

/**
 * @param {Model} model @param {Web} web @param {import("./state.js").State} state
 * @param {Theme} theme @param {Measures} measures
 * @returns {import("./picture.js").Drawing}
 */
export function webDrawing(model, web, state, theme, measures) {
  const light = lightOf(model, web, state);
  const { knots } = web;
  /** @type {{scale: number, labels: import("./network_labels.js").Label[]}} */
  let labelled = { scale: 0, labels: [] };
  const labelsOf = (/** @type {number} */ scale) => {
    // A label may cover faded things.
    const strong = knots.flatMap((_, number) => (light(number) === "faded" ? [] : [number]));
    return labelsThatFit(knots, strong, scale, wanted(model, web, strong, light, scale, measures), LINE);
  };
  const labels = (/** @type {number} */ scale) => {
    if (labelled.scale !== scale) labelled = { scale, labels: labelsOf(scale) };
    return labelled.labels;
  };
  const entries = (/** @type {number} */ width) => legend(model, web, theme, width);
  const nodes = nodesOf(web);
  const bounds = boundsOf(nodes);
  return {
    nodes,
    bounds,
    head: (width) => legendHeight(entries(width), width, measures),
    note: partNote(web),
    rim: RIM,
    least: LEGIBLE,
    paper: theme.paper,
    ink: theme.ink,
    drawGround(pen) {
      for (const thread of web.threads) drawThread(pen, knots, thread, light, theme);
    },
    drawOver(pen, scale, over = null) {
      const at = knots.find((knot) => knot.thing === "goal" && knot.number === state.focused);
      if (at) pen.dot(at.x, at.y, at.radius + 8, { stroke: theme.focus, width: 2.5 });
      for (const label of labels(scale)) drawLabel(pen, label, scale, light(label.knot), theme);
      const middle = bounds.y + bounds.height / 2;
      const asked = over === null ? at : knots[over];
      if (asked) drawName(pen, knotName(model, asked), asked, middle, scale, theme, measures);
    },
    over(x, y) {
      const knot = knotAt(knots, x, y);
      return knot ? knots.indexOf(knot) : null;
    },
    drawNode: (pen, id) =>
      drawKnot(pen, model, knots[Number(id.slice(1))], light(Number(id.slice(1))), theme),
    drawTop: (pen, width) => drawLegend(pen, width, entries(width), theme, measures),
    hit: (x, y) => hitKnot(knots, x, y),
    begin(camera, place) {
      if (camera.fitting(bounds, camera.head, RIM) < LEGIBLE) camera.centre(place, 0.7);
      else camera.fit();
    },
    tip(x, y) {
      const knot = knotAt(knots, x, y);
      return knot ? knotTip(model, knot, state.year) : "";
    },
    placeOf(goal) {
      const knot = knots.find((one) => one.thing === "goal" && one.number === goal);
      return knot && { x: knot.x - 60, y: knot.y - 50, width: 120, height: 100 };
    },
  };
}

/** @type {WeakMap<Web, import("./picture.js").Drawing["nodes"]>} */
const nodesOfWebs = new WeakMap();

/** The same list for the same network, so that nothing is built again when only the light changes.
 * @param {Web} web */
function nodesOf(web) {
  let nodes = nodesOfWebs.get(web);
  if (!nodes) {
    nodes = web.knots.map((knot, number) => ({
      id: `k${number}`,
      x: knot.x - knot.radius,
      y: knot.y - knot.radius,
      width: 2 * knot.radius,
      height: 2 * knot.radius,
    }));
    nodesOfWebs.set(web, nodes);
  }
  return nodes;
}

/** @typedef {"plain" | "faded" | "near" | "chosen"} Light */

/**
 * The light of each knot: strong for the chosen goal and its neighbours, or for the goals of the lenses.
 * @param {Model} model @param {Web} web @param {import("./state.js").State} state
 * @returns {(knot: number) => Light}
 */
function lightOf(model, web, state) {
  const { knots, threads } = web;
  const isKept = (/** @type {Knot} */ knot) =>
    knot.thing === "goal" && (state.kept ?? []).includes(knot.number);
  const chosen = knots.findIndex((knot) => knot.thing === "goal" && knot.number === state.selected);
  const path = new Set(chosen >= 0 ? model.path(state.selected) : []);
  const heart = new Set(
    knots.flatMap((knot, number) => (number === chosen || (chosen < 0 && isKept(knot)) ? [number] : [])),
  );
  if (!heart.size) return () => (state.bright ? "faded" : "plain");
  const near = new Set();
  for (const { from, to, kind } of threads) {
    if (kind === "cascade" && chosen < 0) continue;
    if (heart.has(from)) near.add(to);
    if (heart.has(to)) near.add(from);
  }
  const line = chosen >= 0 ? path : (state.bright ?? new Set());
  return (number) => {
    if (number === chosen) return "chosen";
    const knot = knots[number];
    return heart.has(number) || near.has(number) || (knot.thing === "goal" && line.has(knot.number))
      ? "near"
      : "faded";
  };
}

/** The name of a knot. @param {Model} model @param {Knot} knot */
function knotName(model, { thing, number }) {
  switch (thing) {
    case "goal":
      return model.title(number);
    case "indicator":
      return model.data.indicators.title.at(number);
    case "officer":
      return model.officers[number].title;
    case "program":
      return model.programs[number].title;
    default:
      return model.agencies[number].title;
  }
}

/** The labels to place, the most important first. @param {Model} model @param {Web} web
 * @param {number[]} strong the knots that are not faded @param {(knot: number) => Light} light
 * @param {number} scale @param {Measures} measures */
function wanted(model, web, strong, light, scale, measures) {
  const measure = measures(SIZE);
  const weight = (/** @type {number} */ number) => {
    const shine = { chosen: -30, near: -15, plain: 0, faded: 20 }[light(number)];
    return shine + ranking(model, web.knots[number]);
  };
  return (
    strong
      // An indicator's long name is shown only at a large scale or next to the chosen goal.
      .filter((number) => web.knots[number].thing !== "indicator" || scale > 1.05 || light(number) === "near")
      .sort((one, other) => weight(one) - weight(other) || one - other)
      .map((knot) => {
        const lines = wrap(knotName(model, web.knots[knot]), 124, 3, measure);
        const isPressing = ranking(model, web.knots[knot]) <= 2;
        return { knot, lines, width: Math.max(...lines.map(measure)), isPressing };
      })
  );
}

/** @param {Pen} pen @param {import("./network_labels.js").Label} label @param {number} scale
 * @param {Light} light @param {Theme} theme */
function drawLabel(pen, label, scale, light, theme) {
  const [left, width] = [(label.x - label.width / 2 - 2) / scale, (label.width + 4) / scale];
  pen.box(left, label.y / scale, width, label.height / scale, { fill: theme.paper, alpha: 0.86 });
  label.lines.forEach((line, place) => {
    pen.write(label.x / scale, (label.y + (place + 0.8) * LINE) / scale, line, {
      size: SIZE / scale,
      fill: theme.ink,
      align: "center",
      weight: light === "chosen" ? 700 : 400,
    });
  });
}

const NAME = { width: 240, pad: 6, size: 13, line: 16 }; // of a name that is asked for, on the screen

/** The whole name of a thing under the pointer or the keyboard's focus: towards the middle of the picture, so
 * that no edge cuts it. @param {Pen} pen @param {string} name @param {Knot} knot @param {number} middle
 * @param {number} scale @param {Theme} theme @param {Measures} measures */
function drawName(pen, name, knot, middle, scale, theme, measures) {
  const measure = measures(NAME.size, 700);
  const lines = wrap(name, NAME.width, 8, measure);
  const width = (Math.max(...lines.map(measure)) + 2 * NAME.pad) / scale;
  const height = (lines.length * NAME.line + 2 * NAME.pad) / scale;
  const away = knot.radius + 6 / scale;
  const top = knot.y < middle ? knot.y + away : knot.y - away - height;
  const look = { stroke: theme.path, width: 1.5 / scale, radius: 5 / scale };
  pen.dot(knot.x, knot.y, knot.radius + 3 / scale, { stroke: theme.path, width: 2 / scale });
  pen.box(knot.x - width / 2, top, width, height, { fill: theme.card, ...look });
  lines.forEach((line, place) => {
    const base = top + (NAME.pad + (place + 0.78) * NAME.line) / scale;
    const type = { size: NAME.size / scale, weight: 700, fill: theme.ink };
    pen.write(knot.x, base, line, { ...type, align: "center" });
  });
}

/** @param {Pen} pen @param {Knot[]} knots @param {import("./network.js").Thread} thread
 * @param {(knot: number) => Light} light @param {Theme} theme */
function drawThread(pen, knots, { from, to, kind, status }, light, theme) {
  const faded = light(from) === "faded" || light(to) === "faded";
  const look = { ...threadLook(kind, status ?? "", theme), alpha: faded ? 0.18 : 0.85 };
  straight(pen, [knots[from].x, knots[from].y], [knots[to].x, knots[to].y], look);
}

/** @param {Pen} pen @param {Model} model @param {Knot} knot @param {Light} light @param {Theme} theme */
function drawKnot(pen, model, knot, light, theme) {
  const alpha = light === "faded" ? 0.3 : 1;
  const rank = knot.thing === "goal" ? model.rank[knot.number] : 0;
  drawThing(pen, knot.thing, knot.x, knot.y, knot.radius, rank, theme, alpha);
  if (light === "chosen") pen.dot(knot.x, knot.y, knot.radius + 4, { stroke: theme.path, width: 3 });
}

/** @param {Knot[]} knots @param {number} x @param {number} y */
const knotAt = (knots, x, y) => knots.find((one) => Math.hypot(one.x - x, one.y - y) <= one.radius + 4);

/** The tooltip of a knot. @param {Model} model @param {Knot} knot @param {number} year */
function knotTip(model, knot, year) {
  const { thing, number } = knot;
  if (thing === "goal")
    return [knotName(model, knot), ...goalFacts(model, number, year).map(factText)].join("\n");
  if (thing === "indicator") return indicatorFacts(model, number, year).map(factText).join("\n");
  return thing === "program" ? programText(model, number) : knotName(model, knot);
}

/** @param {Knot[]} knots @param {number} x @param {number} y
 * @returns {import("./picture.js").Hit | null} */
function hitKnot(knots, x, y) {
  const knot = knotAt(knots, x, y);
  if (!knot) return null;
  const { thing, number } = knot;
  if (thing === "goal") return { goal: number, part: "card" };
  if (thing === "indicator") return { indicator: number };
  if (thing === "officer") return { officer: number };
  if (thing === "program") return { program: number };
  return thing === "agency" ? { partner: number } : null;
}

/** @param {import("./picture.js").Place[]} nodes */
function boundsOf(nodes) {
  if (!nodes.length) return { x: 0, y: 0, width: 1, height: 1 };
  const [x, y] = [Math.min(...nodes.map((one) => one.x)), Math.min(...nodes.map((one) => one.y))];
  const right = Math.max(...nodes.map((one) => one.x + one.width));
  const bottom = Math.max(...nodes.map((one) => one.y + one.height));
  return { x, y, width: right - x, height: bottom - y };
}
