// @ts-check
/** Export of the picture: as an SVG or PNG file, on paper, or as text on the clipboard. */
import { canvasPen, emptySvg, svgPen } from "./pens.js";
import { oneLine } from "./text_wrap.js";

/** @typedef {import("./picture.js").Drawing} Drawing */

const MARGIN = 4;

const BAND = 48; // for a title
const NARROWEST = 480; // with a title

/** @typedef {{text: string, measure: (text: string) => number}} Title measured in type of `TITLE` */

/** The size of a title's type, in pixels. */
export const TITLE = 20;

/** The whole drawing with a margin of paper. @param {Drawing} drawing @param {Title} [title] */
function sheetOf({ bounds, head, rim }, title) {
  const least = title ? (NARROWEST - bounds.width) / 2 : 0;
  const [across, down] = [Math.max(rim.x + MARGIN, least), rim.y + MARGIN];
  const part = {
    x: bounds.x - across,
    y: bounds.y - down,
    width: bounds.width + 2 * across,
    height: bounds.height + 2 * down,
  };
  const band = title ? BAND : 0;
  const top = head(part.width);
  return { ...part, head: top, band, whole: part.height + top + band };
}

/** The size of a drawing as a picture. @param {Drawing} drawing @param {Title} [title] */
export function sizeOf(drawing, title) {
  const { width, whole } = sheetOf(drawing, title);
  return { width, height: whole };
}

/** @param {import("./pens.js").Pen} pen @param {Drawing} drawing @param {ReturnType<typeof sheetOf>} sheet */
function drawAll(pen, drawing, sheet) {
  pen.box(sheet.x, sheet.y - sheet.head - sheet.band, sheet.width, sheet.whole, { fill: drawing.paper });
  drawing.drawGround(pen, { top: sheet.y, bottom: sheet.y + sheet.height }, 1);
  for (const node of drawing.nodes) drawing.drawNode(pen, node.id, 1);
  drawing.drawOver?.(pen, 1);
}

/** The title in one line, in smaller type if it is long. @param {import("./pens.js").Pen} pen
 * @param {Title} title @param {number} width @param {string} fill */
function drawTitle(pen, { text, measure }, width, fill) {
  const room = width - 2 * TITLE;
  const size = Math.max(TITLE * 0.6, Math.min(TITLE, (TITLE * room) / Math.max(1, measure(text))));
  pen.write(TITLE, BAND * 0.65, oneLine(text, (room * TITLE) / size, measure), { size, weight: 700, fill });
}

/** @param {Drawing} drawing @param {Title} [title] above the picture @returns {SVGSVGElement} */
export function svgOf(drawing, title) {
  const sheet = sheetOf(drawing, title);
  const svg = emptySvg(0, 0, sheet.width, sheet.whole);
  const group = (/** @type {number} */ x, /** @type {number} */ y) => {
    const made = /** @type {SVGElement} */ (document.createElementNS(svg.namespaceURI, "g"));
    made.setAttribute("transform", `translate(${x} ${y})`);
    svg.append(made);
    return svgPen(made);
  };
  drawAll(group(-sheet.x, sheet.band + sheet.head - sheet.y), drawing, sheet);
  drawing.drawTop(group(0, sheet.band), sheet.width, (x) => x - sheet.x);
  if (title) drawTitle(group(0, 0), title, sheet.width, drawing.ink);
  return svg;
}

const LONGEST = 8000; // browsers refuse canvases with sides of much more pixels

/** The size of a drawing as a PNG, and whether its type is as large as on the screen.
 * @param {Drawing} drawing @param {Title} title
 * @returns {{ratio: number, width: number, height: number, isReadable: boolean}} */
export function pngSize(drawing, title) {
  const { width, height } = sizeOf(drawing, title);
  const ratio = Math.min(2, LONGEST / Math.max(width, height));
  return { ratio, width, height, isReadable: ratio >= 1 };
}

/** @param {Drawing} drawing @param {Title} title @returns {Promise<Blob | null>} */
export function pngOf(drawing, title) {
  const sheet = sheetOf(drawing, title);
  const { ratio } = pngSize(drawing, title);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(sheet.width * ratio);
  canvas.height = Math.round(sheet.whole * ratio);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const pen = canvasPen(context);
  const at = (/** @type {number} */ x, /** @type {number} */ y) =>
    context.setTransform(ratio, 0, 0, ratio, x * ratio, y * ratio);
  at(-sheet.x, sheet.band + sheet.head - sheet.y);
  drawAll(pen, drawing, sheet);
  at(0, sheet.band);
  drawing.drawTop(pen, sheet.width, (x) => x - sheet.x);
  at(0, 0);
  drawTitle(pen, title, sheet.width, drawing.ink);
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
