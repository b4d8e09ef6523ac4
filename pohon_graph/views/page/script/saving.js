// @ts-check
/** Taking the picture along: as an SVG or PNG file, on paper, or a text on the clipboard. */
import { Model } from "./model.js";
import { canvasPen, emptySvg, svgPen } from "./pen.js";
import { drawGround, drawHeads, drawOne, drawPartner, looks } from "./scene.js";
import { GRID, THEMES } from "./theme.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {{x: number, y: number, width: number, height: number}} Part */
/** @typedef {ReturnType<import("./picture.js").textMeasures>} Measures */

/**
 * Draw a part of a scene with any pen, on light paper: lanes' names on top, then the cards.
 * @param {import("./pen.js").Pen} pen @param {Model} model @param {Scene} scene
 * @param {import("./scene.js").State} state @param {Part} part @param {Measures} measures
 */
function drawPart(pen, model, scene, state, part, measures) {
  const theme = THEMES.light;
  const look = looks(model, { ...state, focused: -1 }, theme);
  pen.box(part.x, part.y, part.width, part.height, { fill: theme.paper });
  drawGround(pen, scene, look, theme, { top: part.y, bottom: part.y + part.height });
  for (const card of scene.cards.values()) {
    const seen = card.y < part.y + part.height && card.y + card.content.total > part.y
      && card.x < part.x + part.width && card.x + GRID.lane > part.x;
    if (seen) drawOne(pen, card, model.rank[card.goal], look(card.goal), 1, measures);
  }
  for (const box of scene.partners) drawPartner(pen, box, theme, 1);
}

/** @param {Model} model @param {Scene} scene @param {import("./scene.js").State} state
 * @param {Part} part @param {Measures} measures @returns {SVGSVGElement} */
export function svgOf(model, scene, state, part, measures) {
  const svg = emptySvg(0, 0, part.width, part.height + GRID.head);
  const ns = svg.namespaceURI;
  const group = /** @type {SVGElement} */ (document.createElementNS(ns, "g"));
  group.setAttribute("transform", `translate(${-part.x} ${GRID.head - part.y})`);
  const strip = /** @type {SVGElement} */ (document.createElementNS(ns, "g"));
  svg.append(group, strip);
  drawPart(svgPen(group), model, scene, state, part, measures);
  drawHeads(svgPen(strip), scene, THEMES.light, part.width, (x) => x - part.x, measures);
  return svg;
}

/** @param {Model} model @param {Scene} scene @param {import("./scene.js").State} state
 * @param {Part} part @param {Measures} measures @returns {Promise<Blob | null>} */
export function pngOf(model, scene, state, part, measures) {
  // Browsers refuse canvases much beyond 8,000 pixels a side.
  const ratio = Math.min(2, 8000 / Math.max(part.width, part.height + GRID.head));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(part.width * ratio);
  canvas.height = Math.round((part.height + GRID.head) * ratio);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const pen = canvasPen(context);
  context.setTransform(ratio, 0, 0, ratio, -part.x * ratio, (GRID.head - part.y) * ratio);
  drawPart(pen, model, scene, state, part, measures);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawHeads(pen, scene, THEMES.light, part.width, (x) => x - part.x, measures);
  return new Promise((done) => { canvas.toBlob(done, "image/png"); });
}

/** @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {string} text @returns {Promise<boolean>} whether it is on the clipboard */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
