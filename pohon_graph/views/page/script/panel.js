// @ts-check
/** The panel beside the picture: an overview, or all that is known of one goal. */
import { SEVERITIES, SIGNS } from "./cards.js";
import { button, element, fill, isolated } from "./elements.js";
import { Model } from "./model.js";
import { knows, say, shown, tongue } from "./say.js";
import { levelColour } from "./theme.js";

/**
 * @typedef {object} Hooks
 * @property {(goal: number) => void} choose @property {() => void} close
 * @property {(kind: import("./lenses.js").Kind, value: string) => void} lens
 * @property {(rank: number) => void} openTo @property {(goal: number) => void} copy
 * @property {(goal: number) => void} copyLink
 */

export class Panel {
  /** @param {HTMLElement} place @param {Model} model @param {Hooks} hooks */
  constructor(place, model, hooks) {
    this.place = place;
    this.model = model;
    this.hooks = hooks;
  }

  /** @param {import("./scene.js").State} state */
  show(state) {
    const goal = state.selected;
    this.place.setAttribute("aria-label", say(goal >= 0 ? "goal" : "overview"));
    this.place.classList.toggle("detail", goal >= 0);
    fill(this.place, ...(goal >= 0 ? this.#detail(goal, state) : this.#overview(state)));
    this.place.scrollTop = 0;
  }

  // -- overview ---------------------------------------------------------------------------------

  /** @param {import("./scene.js").State} state */
  #overview(state) {
    const { model } = this;
    const goals = [];
    for (let goal = 0; goal < model.count; goal += 1) {
      if (state.tree < 0 || model.tree[goal] === state.tree) goals.push(goal);
    }
    if (!goals.length) return [element("p", { text: say("empty") })];
    return [
      element("h2", { text: say("overview") }),
      element("p", { class: "quiet", text: say("overview-help") }),
      ...this.#levels(goals, state.tree),
      ...this.#partners(goals),
      ...(state.findings && model.report ? this.#rules(state.tree) : []),
    ];
  }

  /** The legend: each level's number, name and goals. @param {number[]} goals @param {number} tree */
  #levels(goals, tree) {
    const { model } = this;
    const counts = new Map();
    for (const goal of goals) {
      const key = `${model.rank[goal]} ${model.level[goal]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const rows = [...counts].map(([key, count]) => [...key.split(" ").map(Number), count])
      .sort((one, other) => one[0] - other[0]);
    const items = rows.map(([rank, level, count]) => element("li", {},
      button("", () => this.hooks.openTo(rank), { class: "row", title: say("open-to-level", { number: rank + 1, name: model.levels[level].name[tongue()] }) })));
    items.forEach((item, place) => {
      const [rank, level, count] = rows[place];
      const inside = /** @type {HTMLElement} */ (item.firstChild);
      inside.append(numberMark(rank), element("span", { class: "grow", text: model.levels[level].name[tongue()] }),
        element("span", { class: "count", text: shown(count) }));
    });
    return [element("h3", {}, say("levels"), element("span", { class: "count", text: say("goals", { count: goals.length }) })),
      element("ul", { class: "rows" }, ...items)];
  }

  /** @param {number[]} goals */
  #partners(goals) {
    const { model } = this;
    const counts = new Map();
    for (const goal of goals) {
      for (const partner of model.partnersOf(goal)) counts.set(partner, (counts.get(partner) ?? 0) + 1);
    }
    if (!counts.size) return [];
    const rows = [...counts].sort((one, other) => other[1] - one[1]);
    return [element("h3", { text: say("partners") }), element("ul", { class: "rows" }, ...rows.map(([partner, count]) =>
      element("li", {}, this.#lensRow("partner", String(partner), element("span", { class: "dashed", "aria-hidden": "true" }),
        model.agencies[partner].title, count))))];
  }

  /** @param {import("./lenses.js").Kind} kind @param {string} value @param {Node} mark
   * @param {string} text @param {number} count */
  #lensRow(kind, value, mark, text, count) {
    const row = button("", () => this.hooks.lens(kind, value), { class: "row" });
    row.append(mark, isolated(text, "grow"), element("span", { class: "count", text: shown(count) }));
    return row;
  }

  /** Findings by rule, the grave ones first. @param {number} tree */
  #rules(tree) {
    const { model } = this;
    const counts = new Map();
    for (const [goal, findings] of model.findingsOf) {
      if (goal >= 0 && tree >= 0 && model.tree[goal] !== tree) continue;
      for (const finding of findings) {
        if (model.suppressed.has(finding)) continue;
        const rule = model.report.rule[finding];
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
      }
    }
    const grave = (/** @type {number} */ rule) => SEVERITIES.indexOf(model.report.rules[rule].severity);
    const rows = [...counts].sort((one, other) => grave(one[0]) - grave(other[0]) || one[0] - other[0]);
    const total = rows.reduce((sum, [, count]) => sum + count, 0);
    const items = rows.map(([number, count]) => {
      const rule = model.report.rules[number];
      return element("li", {}, this.#lensRow("rule", rule.code, badge(rule.severity), rule.title[tongue()] || rule.code, count));
    });
    const head = element("h3", {}, say("findings"), element("span", { class: "count", text: shown(total) }));
    return [head, items.length ? element("ul", { class: "rows" }, ...items) : element("p", { text: say("no-findings") }),
      ...this.#general()];
  }

  /** Findings that are about no goal. */
  #general() {
    const findings = (this.model.findingsOf.get(-1) ?? []).filter((one) => !this.model.suppressed.has(one));
    if (!findings.length) return [];
    return [element("h3", { text: say("without-goal") }), ...findings.map((finding) => this.#finding(finding))];
  }

  // -- one goal ---------------------------------------------------------------------------------

  /** @param {number} goal @param {import("./scene.js").State} state */
  #detail(goal, state) {
    const { model, hooks } = this;
    const level = model.levels[model.level[goal]];
    const head = element("div", { class: "panel-head" },
      element("p", { class: "level" }, numberMark(model.rank[goal]), element("span", {}, level.name[tongue()],
        model.kinds[goal] ? element("span", { class: "quiet", text: ` · ${model.kinds[goal]}` }) : null)),
      button("✕", hooks.close, { class: "close", "aria-label": say("close"), title: say("close") }));
    return [
      head,
      element("h2", { id: "goal-title", tabindex: -1 }, isolated(model.title(goal))),
      ...this.#indicators(goal),
      ...this.#owners(goal),
      ...this.#programs(goal),
      ...this.#crosscuts(goal),
      ...(state.findings ? this.#findings(goal) : []),
      ...this.#family("path", model.path(goal).slice(0, -1)),
      ...this.#family("parents", model.parents(goal).slice(1)),
      ...this.#family("children", model.allChildren(goal)),
      ...this.#family("siblings", model.siblings(goal)),
      ...this.#source(goal),
      element("p", { class: "acts" }, button(say("copy"), () => hooks.copy(goal)),
        button(say("copy-link"), () => hooks.copyLink(goal))),
    ];
  }

  /** @param {string} key @param {Node[]} inside */
  #section(key, inside) {
    return inside.length ? [element("section", {}, element("h3", { text: say(key) }), ...inside)] : [];
  }

  /** @param {number} goal */
  #indicators(goal) {
    const { model } = this;
    const blocks = model.indicators(goal).map((indicator) => {
      const targets = model.targets(indicator).map((target) => {
        const kind = model.targetKinds[target];
        const unit = model.targetUnits.at(target);
        const text = model.targetText(target);
        const needless = !unit || text.toLowerCase().includes(unit.toLowerCase());
        return element("p", { class: "fact" }, element("span", { class: "label", text: `${say(kind)} ` }),
          isolated(text, "strong"), needless ? null : element("span", { class: "quiet" }, " · ", isolated(say("unit-of", { unit }))));
      });
      if (!targets.length) targets.push(element("p", { class: "missing", text: say("missing-target") }));
      return element("div", { class: "block" }, element("p", {}, isolated(model.indicatorTitles.at(indicator))),
        ...targets, ...this.#meta(indicator));
    });
    if (!blocks.length) blocks.push(element("p", { class: "missing", text: say("missing-indicator") }));
    return this.#section("indicator", blocks);
  }

  /** What is told about an indicator besides. @param {number} indicator */
  #meta(indicator) {
    const { indicators } = this.model.data;
    return ["definition", "formula", "data_source", "direction"].flatMap((name) => {
      const text = indicators[name][indicator];
      if (!text) return [];
      const value = name === "direction" && knows(`direction-${text}`) ? say(`direction-${text}`) : text;
      return [element("p", { class: "fact" }, element("span", { class: "label", text: `${say(name)} ` }), isolated(value))];
    });
  }

  /** @param {number} goal */
  #owners(goal) {
    const { model } = this;
    const rows = model.owned(goal).map((row) => {
      const officer = model.officers[model.data.owned.officer[row]];
      const role = model.roles[row];
      const notes = [role && say(`role-${role}`), officer.unit].filter(Boolean).join(" · ");
      return element("li", {}, this.#lensLink("officer", model.data.owned.officer[row], officer.title), notes ? element("span", { class: "quiet", text: ` · ${notes}` }) : null);
    });
    return this.#section("owner", [rows.length ? element("ul", {}, ...rows) : element("p", { class: "missing", text: say("missing-owner") })]);
  }

  /** @param {import("./lenses.js").Kind} kind @param {number} value @param {string} text */
  #lensLink(kind, value, text) {
    const link = button("", () => this.hooks.lens(kind, String(value)), { class: "link" });
    link.append(isolated(text));
    return link;
  }

  /** @param {number} goal */
  #programs(goal) {
    const { model } = this;
    const rows = model.programsOf(goal).map((number) => {
      const program = model.programs[number];
      const notes = [program.code, program.kind && say(`kind-${program.kind}`),
        program.part_of >= 0 && say("part-of", { program: model.programs[program.part_of].title })].filter(Boolean);
      return element("li", {}, this.#lensLink("program", number, program.title),
        element("span", { class: "quiet note" }, isolated(notes.join(" · "))));
    });
    return this.#section("program", rows.length ? [element("ul", {}, ...rows)] : []);
  }

  /** @param {number} goal */
  #crosscuts(goal) {
    const { model } = this;
    const { note, named } = model.data.crosscuts;
    const rows = model.crosscuts(goal).map((row) => {
      const status = model.statuses[row];
      const notes = [say(`scope-${model.scopes[row]}`), status ? say(`status-${status}`) : say("status-none")].join(" · ");
      const other = model.counterparts[row];
      return element("li", {}, this.#lensLink("partner", model.partner(row), model.agencies[model.partner(row)].title),
        element("span", { class: "quiet note", text: notes }), note[row] ? element("p", {}, isolated(note[row])) : null,
        other >= 0 ? element("p", {}, `${say("counterpart")}: `, this.#goalLink(other)) : named[row] ? element("p", {}, `${say("counterpart")}: `, isolated(named[row])) : null);
    });
    return this.#section("crosscut", rows.length ? [element("ul", {}, ...rows)] : []);
  }

  /** @param {number} goal */
  #findings(goal) {
    const findings = this.model.findingsOf.get(goal) ?? [];
    const grave = (/** @type {number} */ one) => SEVERITIES.indexOf(this.model.rule(one).severity);
    const sorted = [...findings].sort((one, other) => grave(one) - grave(other));
    return this.#section("findings", sorted.map((finding) => this.#finding(finding)));
  }

  /** @param {number} finding */
  #finding(finding) {
    const { model } = this;
    const rule = model.rule(finding);
    const hushed = model.suppressed.has(finding);
    const source = model.findingSources.at(finding);
    return element("div", { class: `finding ${rule.severity}${hushed ? " faded" : ""}` },
      element("p", {}, badge(rule.severity), element("b", { text: ` ${rule.code} ` }),
        isolated(rule.title[tongue()]), hushed ? element("span", { class: "quiet", text: ` · ${say("suppressed")}` }) : null),
      element("p", {}, isolated(model.sentence(finding, tongue()))),
      element("p", {}, element("span", { class: "label", text: `${say("why")}: ` }), isolated(rule.why[tongue()])),
      element("p", {}, element("span", { class: "label", text: `${say("fix")}: ` }), isolated(rule.fix[tongue()])),
      source ? element("p", { class: "quiet" }, isolated(source)) : null);
  }

  /** @param {string} key @param {number[]} goals */
  #family(key, goals) {
    const most = 60;
    const rows = goals.slice(0, most).map((goal) => element("li", {}, this.#goalLink(goal)));
    if (goals.length > most) rows.push(element("li", { class: "quiet", text: `… ${say("goals", { count: goals.length })}` }));
    const list = element(key === "path" ? "ol" : "ul", { class: "family" }, ...rows);
    if (!rows.length) return [];
    if (key === "path") return [element("nav", { "aria-label": say("path") }, element("h3", { text: say("path") }), list)];
    return this.#section(key, [list]);
  }

  /** @param {number} goal */
  #goalLink(goal) {
    const link = button("", () => this.hooks.choose(goal), { class: "link goal-link", "data-to": goal });
    link.append(numberMark(this.model.rank[goal]), isolated(this.model.title(goal)));
    return link;
  }

  /** @param {number} goal */
  #source(goal) {
    const texts = [this.model.id(goal), this.model.sources.at(goal)].filter(Boolean);
    const inferred = this.model.inferred[goal] ? [element("p", { class: "quiet", text: say("inferred") })] : [];
    return this.#section("source", [...texts.map((text) => element("p", { class: "quiet" }, isolated(text))), ...inferred]);
  }
}

/** The number of a level on its colour. @param {number} rank */
export function numberMark(rank) {
  const colour = levelColour(rank);
  return element("span", { class: "number", style: `--level:${colour.fill};--level-ink:${colour.ink}`, text: String(rank + 1) });
}

/** @param {string} severity */
export function badge(severity) {
  return element("span", { class: `badge ${severity}`, title: say(severity) },
    element("span", { "aria-hidden": "true", text: SIGNS[severity] }), element("span", { class: "unseen", text: say(severity) }));
}

/** All that is known of a goal as plain text, for the clipboard.
 * @param {Model} model @param {number} goal @returns {string} */
export function goalText(model, goal) {
  const lines = [model.title(goal), `${say("level")}: ${model.rank[goal] + 1}. ${model.levels[model.level[goal]].name[tongue()]}`];
  for (const indicator of model.indicators(goal)) {
    lines.push(`${say("indicator")}: ${model.indicatorTitles.at(indicator)}`);
    for (const target of model.targets(indicator)) {
      lines.push(`${say(model.targetKinds[target])}: ${model.targetText(target)}`);
    }
  }
  const row = (/** @type {string} */ key, /** @type {string[]} */ texts) => texts.length && lines.push(`${say(key)}: ${texts.join("; ")}`);
  row("owner", model.ownersOf(goal).map((one) => model.officers[one].title));
  row("program", model.programsOf(goal).map((one) => `${model.programs[one].code} ${model.programs[one].title}`.trim()));
  row("crosscut", model.partnersOf(goal).map((one) => model.agencies[one].title));
  for (const finding of model.openFindings(goal)) {
    lines.push(`${say(model.rule(finding).severity)} ${model.rule(finding).code}: ${model.sentence(finding, tongue())}`);
  }
  return lines.join("\n");
}
