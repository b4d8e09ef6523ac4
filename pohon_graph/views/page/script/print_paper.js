// @ts-check
/** Sheets of paper, and how large the picture's type becomes on them. */
import { languageInForce } from "./texts.js";

/** @typedef {{width: number, height: number}} Area in millimetres @typedef {keyof typeof PAPERS} Paper */

/** Short and long side, in millimetres. */
export const PAPERS = /** @type {const} */ ({
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
});

export const MARGIN = 10; // millimetres, as in print.css
export const HEAD = 26; // for the title and the legend
export const CAPTION = 14; // for the title alone, as in print.css
export const LEAST = 5; // points; smaller type is not printed unasked
const POINTS = 72 / 25.4; // of a millimetre
const SMALLEST = 11; // pixels of the smallest type on a card
const READ = 9 / 13; // points of a pixel in an atlas: titles of 9 points, nothing below 7

/** The part of a sheet that can be printed on, without its head. @param {Paper} paper
 * @param {boolean} isUpright @param {number} [head] @returns {Area} */
export function areaOf(paper, isUpright, head = HEAD) {
  const [short, long] = PAPERS[paper].map((side) => side - 2 * MARGIN);
  return isUpright ? { width: short, height: long - head } : { width: long, height: short - head };
}

/** The same in pixels of an atlas. @param {Area} area @returns {Area} */
export function pixelsOf({ width, height }) {
  return { width: (width * POINTS) / READ, height: (height * POINTS) / READ };
}

/** The smallest type of a picture that fills an area, in points. @param {Area} picture in pixels
 * @param {Area} area */
export const smallestType = (picture, area) =>
  SMALLEST * POINTS * Math.min(area.width / picture.width, area.height / picture.height);

/** The size of type as it is said. @param {number} type in points */
export const pointsText = (type) => {
  const decimals = type.toFixed(1);
  return languageInForce() === "id" ? decimals.replace(".", ",") : decimals;
};

/** Whether type is at least of a size, as the sizes are said. @param {number} type @param {number} least */
export const isAtLeast = (type, least) => Number(type.toFixed(1)) >= least;

/** The smallest type in an atlas. */
export const ATLAS_TYPE = SMALLEST * READ;
