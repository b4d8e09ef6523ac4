// @ts-check
/** The panel while lenses are on: the goals that they keep, each with a link to its place in the picture. */
import { element, isolated } from "./elements.js";
import { ruleBlock } from "./finding_blocks.js";
import { crosscutText, goalFacts } from "./goal_facts.js";
import { isMeant } from "./lenses.js";
import { say } from "./texts.js";
import { factLines, goalLink, heading, rest, statusMark } from "./widgets.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./widgets.js").Hooks} Hooks */

const MOST = 100;

/** @param {Model} model @param {import("./state.js").State} state @param {Hooks} hooks */
export function lensed(model, state, hooks) {
  const kept = state.kept ?? [];
  const { choice } = state;
  const head = element("h2", { text: say("lens-result") });
  if (choice.rule.size || choice.severity.size) return [head, ...findings(model, state, hooks)];
  if (!kept.length) return [head, element("p", { text: say("lens-none") })];
  const rows = kept
    .slice(0, MOST)
    .map((goal) =>
      element(
        "li",
        {},
        goalLink(model, hooks, goal),
        ...(choice.partner.size ? shared(model, goal, choice.partner, state.year) : []),
      ),
    );
  return [
    head,
    heading(say("goals", { count: kept.length })),
    element("ul", { class: "family" }, ...rows),
    rest(kept.length - MOST),
  ];
}

/** The duties of each side: indicators, targets and owners of a shared goal, and the status of the sharing.
 * @param {Model} model @param {number} goal @param {Set<string>} partners @param {number} year */
function shared(model, goal, partners, year) {
  const rows = model.crosscuts(goal).filter((row) => partners.has(String(model.partner(row))));
  const facts = goalFacts(model, goal, year).filter(({ key }) => key !== "program" && key !== "crosscut");
  return [
    element(
      "div",
      { class: "brief" },
      ...factLines(facts),
      ...rows.map((row) =>
        element("p", { class: "status" }, statusMark(model.status(row)), isolated(crosscutText(model, row))),
      ),
    ),
  ];
}

/** @param {Model} model @param {import("./state.js").State} state @param {Hooks} hooks */
function findings(model, state, hooks) {
  const { choice } = state;
  const meant = (/** @type {number} */ goal) =>
    model.findings.open(goal).filter((finding) => isMeant(model, finding, choice));
  const about = [...(state.kept ?? []).flatMap(meant), ...meant(-1)];
  if (!about.length) return [element("p", { text: say("lens-none") })];
  return [
    heading(say("findings"), about.length),
    ...model.findings.byRule(about).map(([rule, found]) => ruleBlock(model, rule, found, hooks, MOST)),
  ];
}
