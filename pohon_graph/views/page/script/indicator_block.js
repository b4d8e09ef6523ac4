// @ts-check
/** An indicator in the panel: its targets of all years as a table, its definition and its owners. */
import { element, isolated } from "./elements.js";
import { ownerText } from "./goal_facts.js";
import { isPlanned, quarterName, targetText } from "./target_text.js";
import { knows, say } from "./texts.js";
import { fact } from "./widgets.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./target_text.js").Target} Target */

const COLUMNS = ["target", "revised", "actual"];

/** @param {Model} model @param {number} indicator */
export function indicatorBlock(model, indicator) {
  const targets = model.targets(indicator);
  return element(
    "div",
    { class: "block", "data-indicator": indicator },
    element("p", {}, isolated(model.indicatorTitle(indicator))),
    ...(targets.length > 1 ? [table(targets)] : targets.map((one) => fact(say(one.kind), targetText(one)))),
    targets.some(isPlanned) ? null : element("p", { class: "missing", text: say("missing-target") }),
    ...owners(model, indicator),
    ...meta(model, indicator),
  );
}

/** All targets of an indicator: a row for each year or quarter, a column for each kind.
 * @param {Target[]} targets */
function table(targets) {
  const kinds = COLUMNS.filter((kind) => targets.some((one) => one.kind === kind));
  const rows = [...times(targets)].map(([time, ofTime]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row", text: time }),
      ...kinds.map((kind) => cell(ofTime.filter((one) => one.kind === kind))),
    ),
  );
  const baseline = targets.filter((one) => one.kind === "baseline").map((one) => targetText(one));
  return element(
    "div",
    {},
    baseline.length ? fact(say("baseline"), baseline.join("; ")) : null,
    kinds.length
      ? element(
          "table",
          { class: "years" },
          element(
            "thead",
            {},
            element(
              "tr",
              {},
              element("th", { scope: "col", text: say("period") }),
              ...kinds.map((kind) => element("th", { scope: "col", text: say(kind) })),
            ),
          ),
          element("tbody", {}, ...rows),
        )
      : null,
  );
}

/** Targets by year and quarter, in chronological order; those without a year come first.
 * @param {Target[]} targets @returns {Map<string, Target[]>} */
function times(targets) {
  const dated = targets.filter((one) => one.kind !== "baseline");
  // A whole year comes before its quarters.
  dated.sort((one, other) => one.year - other.year || one.quarter - other.quarter);
  /** @type {Map<string, Target[]>} */
  const found = new Map();
  for (const one of dated) {
    const time = [one.quarter ? quarterName(one.quarter) : "", one.year || ""].join(" ").trim() || "–";
    found.set(time, [...(found.get(time) ?? []), one]);
  }
  return found;
}

/** @param {Target[]} targets */
function cell(targets) {
  return element("td", {}, isolated(targets.map((one) => one.text).join("; ")));
}

/** @param {Model} model @param {number} indicator */
function owners(model, indicator) {
  const texts = model.indicatorOwners(indicator).map(([officer, role]) => ownerText(model, officer, role));
  return texts.length ? [fact(say("indicator-owner"), texts.join("; "))] : [];
}

/** The other facts about an indicator. @param {Model} model @param {number} indicator */
function meta(model, indicator) {
  const { texts, words } = model.data.indicators;
  const shown = (/** @type {string} */ text) => (knows(`word-${text}`) ? say(`word-${text}`) : text);
  return [
    ...Object.keys(texts).map((name) => [name, texts[name][indicator]]),
    ...Object.keys(words).map((name) => [name, words[name][indicator] && shown(words[name][indicator])]),
  ].flatMap(([name, text]) => (text ? [fact(say(name), text)] : []));
}
