// @ts-check
/** The widths of texts on the picture. */
import { font } from "./theme.js";

/** @typedef {(size: number, weight?: number) => (text: string) => number} Measures of texts in a type */

/** @returns {Measures} */
export function textMeasures() {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  /** @type {Map<string, (text: string) => number>} */
  const byFont = new Map();
  return (/** @type {number} */ size, weight = 400) => {
    const name = font(size, weight);
    let measure = byFont.get(name);
    if (!measure) {
      /** @type {Map<string, number>} */
      const known = new Map();
      measure = (text) => {
        let width = known.get(text);
        if (width === undefined) {
          if (context.font !== name) context.font = name;
          width = context.measureText(text).width;
          if (text.length < 40 && known.size < 20_000) known.set(text, width);
        }
        return width;
      };
      byFont.set(name, measure);
    }
    return measure;
  };
}
