// @ts-check
/** The text of targets, and the targets of an indicator to show for a year. `graph/target_text.py` does the
 * same in Python, and a test compares the two. */
import { say } from "./texts.js";

/**
 * @typedef {object} Target
 * @property {string} text with its unit @property {string} kind
 * @property {number} year 0 for none @property {number} quarter 0 for none
 * @property {boolean} said whether the text itself names the year
 */

const PLANNED = ["target", "revised"];

/** @param {{kind: string}} target */
export const isPlanned = (target) => PLANNED.includes(target.kind);

/** @param {number} quarter */
export const quarterName = (quarter) => say(`goals-quarter-${quarter}`);

/** @param {Target} target @param {boolean} [isReplaced] by a revised one of the same time */
export function targetText(target, isReplaced) {
  const dates = [];
  if (target.quarter && !target.text.includes(quarterName(target.quarter)))
    dates.push(quarterName(target.quarter));
  if (target.year && !target.said) dates.push(String(target.year));
  const notes = dates.length ? [dates.join(" ")] : [];
  const isNew = target.kind === "revised" && !target.text.toLowerCase().includes("perubahan");
  if (isReplaced || isNew) notes.push(say(`goals-target-${isReplaced ? "replaced" : "revised"}`));
  return notes.length ? `${target.text} (${notes.join(", ")})` : target.text;
}

/** The places of targets that a revised one of the same year and quarter replaces.
 * @param {Target[]} targets */
export function replaced(targets) {
  const time = (/** @type {Target} */ one) => `${one.year} ${one.quarter}`;
  const revised = new Set(targets.filter((one) => one.kind === "revised").map(time));
  return new Set(
    targets.flatMap((one, place) => (one.kind === "target" && revised.has(time(one)) ? [place] : [])),
  );
}

/** The places of the targets that are shown for a year.
 * @param {Target[]} targets @param {number} year @returns {number[]} */
function shownIn(targets, year) {
  const planned = targets.flatMap((one, place) => (isPlanned(one) ? [place] : []));
  const chosen = yearShown(new Set(planned.map((place) => targets[place].year)), year);
  const ofYear = planned.filter((place) => targets[place].year === chosen);
  const whole = ofYear.filter((place) => !targets[place].quarter);
  const order = (/** @type {number} */ place) =>
    targets[place].quarter * 2 + Number(targets[place].kind !== "revised");
  return (whole.length ? whole : ofYear).sort((one, other) => order(one) - order(other) || one - other);
}

/** @param {Set<number>} years @param {number} year */
function yearShown(years, year) {
  const dated = [...years].filter(Boolean).sort((one, other) => one - other);
  const before = dated.filter((one) => one <= year);
  if (before.length) return before[before.length - 1];
  return years.has(0) || !dated.length ? 0 : dated[0];
}

/** The targets of an indicator as a card shows them. @param {Target[]} targets @param {number} year
 * @returns {string[]} */
export function cardTexts(targets, year) {
  const gone = replaced(targets);
  return shownIn(targets, year).map((place) => targetText(targets[place], gone.has(place)));
}
