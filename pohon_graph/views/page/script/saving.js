// @ts-check
/** Taking the picture along: as an SVG or PNG file, on paper, or a text on the clipboard. */
import { canvasPen, emptySvg, svgPen } from "./pen.js";

/** @typedef {import("./picture.js").Drawing} Drawing */

const MARGIN = 4;

/** The whole of a drawing with some paper around it. @param {Drawing} drawing */
function sheetOf({ bounds, head, rim }) {
  const [across, down] = [rim.x + MARGIN, rim.y + MARGIN];
  const part = {
    x: bounds.x - across,
    y: bounds.y - down,
    width: bounds.width + 2 * across,
    height: bounds.height + 2 * down,
  };
  return { ...part, head, whole: part.height + head };
}

/** @param {import("./pen.js").Pen} pen @param {Drawing} drawing @param {ReturnType<typeof sheetOf>} sheet */
function drawAll(pen, drawing, sheet) {
  pen.box(sheet.x, sheet.y - sheet.head, sheet.width, sheet.whole, { fill: drawing.paper });
  drawing.drawGround(pen, { top: sheet.y, bottom: sheet.y + sheet.height }, 1);
  for (const node of drawing.nodes) drawing.drawNode(pen, node.id, 1);
  drawing.drawOver?.(pen, 1);
}

/** @param {Drawing} drawing @returns {SVGSVGElement} */
export function svgOf(drawing) {
  const sheet = sheetOf(drawing);
  const svg = emptySvg(0, 0, sheet.width, sheet.whole);
  const group = () => {
    const made = /** @type {SVGElement} */ (document.createElementNS(svg.namespaceURI, "g"));
    svg.append(made);
    return made;
  };
  const picture = group();
  picture.setAttribute("transform", `translate(${-sheet.x} ${sheet.head - sheet.y})`);
  drawAll(svgPen(picture), drawing, sheet);
  drawing.drawTop(svgPen(group()), sheet.width, (x) => x - sheet.x);
  return svg;
}

/** @param {Drawing} drawing @returns {Promise<Blob | null>} */
export function pngOf(drawing) {
  const sheet = sheetOf(drawing);
  // Browsers refuse canvases much beyond 8,000 pixels a side.
  const ratio = Math.min(2, 8000 / Math.max(sheet.width, sheet.whole));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(sheet.width * ratio);
  canvas.height = Math.round(sheet.whole * ratio);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const pen = canvasPen(context);
  context.setTransform(ratio, 0, 0, ratio, -sheet.x * ratio, (sheet.head - sheet.y) * ratio);
  drawAll(pen, drawing, sheet);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawing.drawTop(pen, sheet.width, (x) => x - sheet.x);
  return new Promise((done) => {
    canvas.toBlob(done, "image/png");
  });
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
