// @ts-check
/** The panel while lenses are on: what they keep, each a way to its place in the picture. */
import { element, isolated } from "./elements.js";
import { isMeant } from "./lenses.js";
import { byRule, fact, goalLink, heading, ruleBlock } from "./parts.js";
import { say, shown } from "./say.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./parts.js").Hooks} Hooks */

const MOST = 100;

/** @param {Model} model @param {import("./scene.js").State} state @param {Hooks} hooks */
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
        ...(choice.partner.size ? shared(model, goal, choice.partner) : []),
      ),
    );
  return [
    head,
    heading(say("goals", { count: kept.length })),
    element("ul", { class: "family" }, ...rows),
    rest(kept.length),
  ];
}

/** @param {number} count */
const rest = (count) =>
  count > MOST ? element("p", { class: "quiet", text: `… +${shown(count - MOST)}` }) : null;

/** What each side owes: indicator, target and owner of a shared goal, and where it stands.
 * @param {Model} model @param {number} goal @param {Set<string>} partners */
function shared(model, goal, partners) {
  const indicators = model.indicators(goal);
  const targets = indicators
    .flatMap((one) => model.targets(one))
    .filter((one) => model.targetKinds[one] === "target");
  const owners = model.ownersOf(goal).map((one) => model.officers[one].title);
  const status = model
    .crosscuts(goal)
    .filter((row) => partners.has(String(model.partner(row))))
    .map((row) => {
      const said = say(model.statuses[row] ? `status-${model.statuses[row]}` : "status-none");
      return `${model.agencies[model.partner(row)].title} · ${said}`;
    });
  const line = (/** @type {string} */ key, /** @type {string[]} */ texts) =>
    texts.length
      ? fact(say(key), texts.join("; "))
      : element("p", { class: "missing", text: say(`missing-${key}`) });
  return [
    element(
      "div",
      { class: "brief" },
      line(
        "indicator",
        indicators.map((one) => model.indicatorTitles.at(one)),
      ),
      line(
        "target",
        targets.map((one) => model.targetText(one)),
      ),
      line("owner", owners),
      element("p", { class: "quiet" }, isolated([...new Set(status)].join("; "))),
    ),
  ];
}

/** @param {Model} model @param {import("./scene.js").State} state @param {Hooks} hooks */
function findings(model, state, hooks) {
  const { choice } = state;
  const meant = (/** @type {number} */ goal) =>
    (model.findingsOf.get(goal) ?? []).filter(
      (finding) => !model.suppressed.has(finding) && isMeant(model, finding, choice),
    );
  const about = [...(state.kept ?? []).flatMap(meant), ...meant(-1)];
  if (!about.length) return [element("p", { text: say("lens-none") })];
  return [
    heading(say("findings"), about.length),
    ...byRule(model, about).map(([rule, found]) => ruleBlock(model, rule, found, hooks, MOST)),
  ];
}
