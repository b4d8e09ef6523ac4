// @ts-check
/** All facts about one goal, in the panel and as text. */
import { statusName } from "./crosscut_signs.js";
import { button, element, isolated } from "./elements.js";
import { copyLink, copyText } from "./exports.js";
import { findingBlock } from "./finding_blocks.js";
import { SEVERITIES } from "./findings.js";
import { factText, goalFacts } from "./goal_facts.js";
import { indicatorBlock } from "./indicator_block.js";
import { official } from "./official_entries.js";
import { say } from "./texts.js";
import { goalLink, label, lensLink, numberMark, statusMark } from "./widgets.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./widgets.js").Hooks} Hooks */

const FAMILY = 60; // goals listed of a family

/** @param {Model} model @param {import("./state.js").State} state @param {Hooks} hooks */
export function detail(model, state, hooks) {
  const goal = state.selected;
  return [
    head(model, goal, hooks),
    element("h2", { id: "goal-title", tabindex: -1 }, isolated(model.title(goal))),
    path(model, hooks, goal),
    ...section("indicator", indicators(model, goal)),
    ...section("owner", owners(model, goal, hooks)),
    ...section("program", programs(model, goal, hooks)),
    ...section("official", official(model, goal)),
    ...section("crosscut", crosscuts(model, goal, hooks)),
    ...(state.findings ? section("findings", findings(model, goal)) : []),
    ...section("parents", family(model, hooks, model.parents(goal))),
    ...section("children", family(model, hooks, model.allChildren(goal))),
    ...section("siblings", family(model, hooks, model.siblings(goal))),
    ...section("source", source(model, goal)),
    element(
      "p",
      { class: "acts" },
      button(say("copy"), () => copyText(goalText(model, goal))),
      button(say("copy-link"), () => copyLink(model, goal)),
    ),
  ];
}

/** @param {string} key @param {Node[]} inside */
function section(key, inside) {
  return inside.length ? [element("section", {}, element("h3", { text: say(key) }), ...inside)] : [];
}

/** @param {Node[]} rows @param {string} [kind] */
const list = (rows, kind) => (rows.length ? [element("ul", { class: kind }, ...rows)] : []);

/** @param {string} text */
const note = (text) => element("span", { class: "quiet note" }, isolated(text));

/** @param {string} key */
const missing = (key) => element("p", { class: "missing", text: say(`missing-${key}`) });

/** @param {Model} model @param {number} goal @param {Hooks} hooks */
function head(model, goal, hooks) {
  const kind = model.data.goals.kind[goal];
  return element(
    "div",
    { class: "panel-head" },
    element(
      "p",
      { class: "level" },
      numberMark(model.rank[goal]),
      element(
        "span",
        {},
        model.levelName(goal),
        kind && element("span", { class: "quiet" }, " · ", isolated(kind)),
        model.trees.length > 1 && note(model.treeName(model.tree[goal])),
      ),
    ),
    button("✕", () => hooks.close(), { class: "close", "aria-label": say("close"), title: say("close") }),
  );
}

/** The breadcrumb: the line from the top. @param {Model} model @param {Hooks} hooks @param {number} goal */
function path(model, hooks, goal) {
  const above = model.path(goal).slice(0, -1);
  if (!above.length) return null;
  return element(
    "nav",
    { "aria-label": say("path"), class: "path" },
    element("ol", {}, ...above.map((one) => element("li", {}, goalLink(model, hooks, one)))),
  );
}

/** @param {Model} model @param {number} goal */
function indicators(model, goal) {
  const blocks = model.indicators(goal).map((indicator) => indicatorBlock(model, indicator));
  return blocks.length || !model.lacks(goal, "indicator") ? blocks : [missing("indicator")];
}

/** @param {Model} model @param {number} goal @param {Hooks} hooks */
function owners(model, goal, hooks) {
  const rows = model.owners(goal).map(([number, role]) => {
    const officer = model.officers[number];
    const notes = [role && say(`word-${role}`), officer.unit].filter(Boolean).join(" · ");
    return element("li", {}, lensLink(hooks, "officer", number, officer.title), notes && note(notes));
  });
  return rows.length || !model.lacks(goal, "owner") ? list(rows) : [missing("owner")];
}

/** @param {Model} model @param {number} goal @param {Hooks} hooks */
function programs(model, goal, hooks) {
  const rows = model.programsOf(goal).map((number) => {
    const program = model.programs[number];
    const whole = program.part_of >= 0 ? model.programs[program.part_of].title : "";
    const notes = [
      program.code,
      program.kind && say(`word-${program.kind}`),
      whole && say("part-of", { program: whole }),
    ];
    const said = notes.filter(Boolean).join(" · ");
    return element("li", {}, lensLink(hooks, "program", number, program.title), note(said));
  });
  return list(rows);
}

/** @param {Model} model @param {number} goal @param {Hooks} hooks */
function crosscuts(model, goal, hooks) {
  const rows = model.crosscuts(goal).map((row) => {
    const partner = model.partner(row);
    const status = model.status(row);
    const text = model.data.crosscuts.note[row];
    return element(
      "li",
      {},
      lensLink(hooks, "partner", partner, model.agencies[partner].title),
      element(
        "span",
        { class: "quiet note status" },
        statusMark(status),
        `${say(`word-${model.data.crosscuts.scope[row]}`)} · ${statusName(status)}`,
      ),
      text && element("p", {}, isolated(text)),
      ...counterparts(model, row, hooks),
    );
  });
  return list(rows);
}

/** The partner's goals that one of the two sides names. If there are none, the panel says so and offers
 * similar goals, marked as candidates.
 * @param {Model} model @param {number} row @param {Hooks} hooks */
function counterparts(model, row, hooks) {
  const { named, candidates } = model.data.crosscuts;
  const goals = model.paired(row);
  const linked = (/** @type {string} */ key, /** @type {number[]} */ found) =>
    found.length
      ? [element("div", {}, label(say(key)), ...found.map((one) => goalLink(model, hooks, one)))]
      : [];
  if (goals.length) return linked("counterpart", goals);
  if (named[row]) return [element("div", {}, label(say("counterpart")), isolated(named[row]))];
  if (!model.isUnnamed(row)) return [];
  const unnamed = element("p", { class: "missing", text: say("not-named") });
  return [unnamed, ...linked("candidates", candidates[row] ?? [])];
}

/** @param {Model} model @param {number} goal */
function findings(model, goal) {
  const grave = (/** @type {number} */ one) => SEVERITIES.indexOf(model.findings.rule(one).severity);
  return model.findings
    .byCause(model.findings.of(goal))
    .sort(([one], [other]) => grave(one) - grave(other))
    .map((ofCause) => findingBlock(model, ofCause));
}

/** @param {Model} model @param {Hooks} hooks @param {number[]} goals */
function family(model, hooks, goals) {
  const rows = goals.slice(0, FAMILY).map((goal) => element("li", {}, goalLink(model, hooks, goal)));
  if (goals.length > FAMILY)
    rows.push(element("li", { class: "quiet", text: `… ${say("goals", { count: goals.length })}` }));
  return list(rows, "family");
}

/** @param {Model} model @param {number} goal */
function source(model, goal) {
  const texts = [model.id(goal), model.data.goals.source.at(goal)].filter(Boolean);
  const lines = texts.map((text) => element("p", { class: "quiet" }, isolated(text)));
  if (model.data.goals.inferred[goal]) lines.push(element("p", { class: "quiet", text: say("inferred") }));
  return lines;
}

/** All facts about a goal as plain text, for the clipboard.
 * @param {Model} model @param {number} goal @returns {string} */
function goalText(model, goal) {
  const level = `${model.rank[goal] + 1}. ${model.levelName(goal)}`;
  const lines = [model.title(goal), model.treeName(model.tree[goal]), `${say("level")}: ${level}`];
  lines.push(...goalFacts(model, goal, null).map(factText));
  for (const finding of model.findings.open(goal)) {
    const { code, severity } = model.findings.rule(finding);
    lines.push(`${say(severity)} ${code}: ${model.findings.sentence(finding)}`);
  }
  return lines.join("\n");
}
