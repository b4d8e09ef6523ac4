// @ts-check
/** The entries of the official nomenclature for a goal's sub-activity and for its programmes. */
import { element, isolated } from "./elements.js";
import { say } from "./texts.js";
import { fact } from "./widgets.js";

/** @typedef {import("./model.js").Model} Model */

const SAID = ["kinerja", "unit", "definition", "executor"];

/** The entries that a goal and its programmes match, each once. @param {Model} model @param {number} goal */
export function official(model, goal) {
  const programs = model.programsOf(goal).map((number) => model.programs[number].official);
  const own = model.data.goals.official[goal];
  /** @type {Map<number, string>} */
  const found = new Map();
  for (const [entry, how] of [...(own ? [own] : []), ...programs.filter((match) => match.length)])
    if (!found.has(entry)) found.set(entry, how);
  return [...found].map(([entry, how]) => block(model.data.official[entry], how));
}

/** @param {Record<string, any>} entry @param {string} how the match was found */
function block(entry, how) {
  const notes = [say(`matched-${how || "name"}`), entry.regulation, entry.spm ? say("official-spm") : ""];
  const facts = SAID.filter((key) => entry[key]).map((key) => fact(say(`official-${key}`), entry[key]));
  const indicators = entry.indicators.length
    ? [fact(say("official-indicators"), entry.indicators.join("; "))]
    : [];
  return element(
    "div",
    { class: "block" },
    element("p", {}, isolated(`${entry.code ?? ""} ${entry.title ?? ""}`.trim())),
    element("p", { class: "quiet note" }, isolated(notes.filter(Boolean).join(" · "))),
    ...facts,
    ...indicators,
  );
}
