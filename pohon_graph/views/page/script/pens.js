// @ts-check
/** Two pens with the same strokes: one draws on a canvas, the other writes SVG. */
import { FAMILY, font } from "./theme.js";

/**
 * @typedef {object} Stroke
 * @property {string} [fill] @property {string} [stroke] @property {number} [width]
 * @property {number[]} [dash] @property {number} [radius] @property {number} [alpha]
 */

/**
 * @typedef {object} Type
 * @property {number} size @property {number} [weight] @property {string} fill
 * @property {"left" | "center" | "right"} [align] @property {number} [alpha] @property {boolean} [slanted]
 */

/**
 * @typedef {object} Pen
 * @property {(x: number, y: number, width: number, height: number, stroke: Stroke) => void} box
 * @property {(points: [number, number][], stroke: Stroke) => void} line
 * @property {(points: [number, number][], stroke: Stroke) => void} shape a closed one
 * @property {(x: number, y: number, radius: number, stroke: Stroke) => void} dot
 * @property {(x: number, y: number, text: string, type: Type) => void} write `y` is the base line
 */

/** @param {Pen} pen @param {[number, number]} from @param {[number, number]} to @param {Stroke} stroke */
export const straight = (pen, from, to, stroke) => pen.line([from, to], stroke);

/** @param {CanvasRenderingContext2D} context @returns {Pen} */
export function canvasPen(context) {
  const ink = (/** @type {Stroke} */ stroke) => {
    context.globalAlpha = stroke.alpha ?? 1;
    if (stroke.fill) {
      context.fillStyle = stroke.fill;
      context.fill();
    }
    if (stroke.stroke) {
      context.strokeStyle = stroke.stroke;
      context.lineWidth = stroke.width ?? 1;
      if (stroke.dash) context.setLineDash(stroke.dash);
      context.stroke();
      if (stroke.dash) context.setLineDash([]);
    }
    context.globalAlpha = 1;
  };
  return {
    box(x, y, width, height, stroke) {
      context.beginPath();
      if (stroke.radius) roundedPath(context, x, y, width, height, stroke.radius);
      else context.rect(x, y, width, height);
      ink(stroke);
    },
    line(points, stroke) {
      context.beginPath();
      points.forEach(([x, y], place) => (place ? context.lineTo(x, y) : context.moveTo(x, y)));
      ink({ ...stroke, fill: undefined });
    },
    shape(points, stroke) {
      context.beginPath();
      points.forEach(([x, y], place) => (place ? context.lineTo(x, y) : context.moveTo(x, y)));
      context.closePath();
      ink(stroke);
    },
    dot(x, y, radius, stroke) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      ink(stroke);
    },
    write(x, y, text, type) {
      context.globalAlpha = type.alpha ?? 1;
      context.font = (type.slanted ? "italic " : "") + font(type.size, type.weight);
      context.fillStyle = type.fill;
      context.textAlign = type.align ?? "left";
      context.textBaseline = "alphabetic";
      context.fillText(text, x, y);
      context.globalAlpha = 1;
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y
 * @param {number} width @param {number} height @param {number} radius */
function roundedPath(context, x, y, width, height, radius) {
  const round = Math.min(radius, width / 2, height / 2);
  context.moveTo(x + round, y);
  context.arcTo(x + width, y, x + width, y + height, round);
  context.arcTo(x + width, y + height, x, y + height, round);
  context.arcTo(x, y + height, x, y, round);
  context.arcTo(x, y, x + width, y, round);
  context.closePath();
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * A pen whose strokes become elements of `parent`; texts go in as text, never as markup.
 * @param {SVGElement} parent
 * @returns {Pen}
 */
export function svgPen(parent) {
  const add = (
    /** @type {string} */ name,
    /** @type {Record<string, string | number | undefined>} */ attributes,
  ) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined)
        element.setAttribute(key, typeof value === "number" ? String(round(value)) : value);
    }
    parent.append(element);
    return element;
  };
  const ink = (/** @type {Stroke} */ stroke) => ({
    fill: stroke.fill ?? "none",
    stroke: stroke.stroke,
    "stroke-width": stroke.stroke ? (stroke.width ?? 1) : undefined,
    "stroke-dasharray": stroke.dash?.join(" "),
    opacity: stroke.alpha,
  });
  return {
    box(x, y, width, height, stroke) {
      add("rect", { x, y, width, height, rx: stroke.radius, ...ink(stroke) });
    },
    line(points, stroke) {
      const path = points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ");
      add("polyline", { points: path, ...ink({ ...stroke, fill: undefined }) });
    },
    shape(points, stroke) {
      add("polygon", { points: points.map(([x, y]) => `${round(x)},${round(y)}`).join(" "), ...ink(stroke) });
    },
    dot(x, y, radius, stroke) {
      add("circle", { cx: x, cy: y, r: radius, ...ink(stroke) });
    },
    write(x, y, text, type) {
      const anchor = { left: undefined, center: "middle", right: "end" }[type.align ?? "left"];
      add("text", {
        x,
        y,
        fill: type.fill,
        "font-family": FAMILY,
        "font-size": type.size,
        "font-weight": type.weight,
        "font-style": type.slanted ? "italic" : undefined,
        "text-anchor": anchor,
        opacity: type.alpha,
      }).textContent = text;
    },
  };
}

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;

/** An empty SVG for a part of the drawing. @param {number} x @param {number} y
 * @param {number} width @param {number} height @returns {SVGSVGElement} */
export function emptySvg(x, y, width, height) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", [x, y, width, height].map(round).join(" "));
  svg.setAttribute("width", String(round(width)));
  svg.setAttribute("height", String(round(height)));
  return svg;
}
