// @ts-check
/** The rows of hits below the search field: things by name, then goals by level. */
import { nameIn } from "./address.js";
import { element } from "./elements.js";
import { programText } from "./goal_facts.js";
import { nameOf } from "./lens_values.js";
import { places } from "./search.js";
import { say, shown } from "./texts.js";
import { countMark, numberMark } from "./widgets.js";

/** @typedef {import("./search.js").Search} Search */
/** @typedef {import("./search_near.js").NearSearch} NearSearch */
/** @typedef {{query: string, nearly: boolean}} Sought `nearly` if a typing error is forgiven */

/**
 * @typedef {object} Hooks what a hit leads to
 * @property {(goal: number) => void} jump @property {() => void} overview
 * @property {(kind: import("./lenses.js").Kind, value: string) => void} lens
 */

const EACH = 6; // hits shown of each level
const ALL = 60;

/** @param {string} text @param {Sought} sought */
const marks = (text, { query, nearly }) => places(text, query, nearly);

const wait = () => element("p", { class: "quiet", text: "…" });

export class Hits {
  /** @param {import("./model.js").Model} model @param {Search} search @param {Hooks} hooks
   * @param {() => void} close the list */
  constructor(model, search, hooks, close) {
    this.model = model;
    this.search = search;
    this.hooks = hooks;
    this.close = close;
    this.year = 0; // of the targets that hits show
    this.total = 0; // goals that the last query found
  }

  /** The hits of a query, then those with a typing error. `total` becomes the number of the first.
   * @param {string} query @param {NearSearch | null} near null before it is finished
   * @returns {HTMLElement[]} */
  rows(query, near) {
    const linked = this.model.find(nameIn(this.model, query));
    const sought = { query, nearly: false };
    this.total = 1;
    if (linked >= 0) return [this.#hit(linked, sought)];
    const hits = this.search.hits(query, ALL);
    this.total = hits.total;
    const exact = [
      ...this.#rules(query),
      ...this.#named(sought, this.search.things(query)),
      ...this.#goals(sought, hits),
    ];
    if (!near) return exact.length ? exact : [wait()];
    const all = [...exact, ...this.#similar(query, near)];
    return all.length ? all : [element("p", { class: "quiet", text: say("no-hits") })];
  }

  /** The hits with a typing error. @param {string} query @param {NearSearch} near */
  #similar(query, near) {
    const sought = { query, nearly: true };
    const hits = this.search.nearHits(near, ALL);
    const rows = [...this.#named(sought, this.search.nearThings(query)), ...this.#goals(sought, hits)];
    return rows.length ? [element("p", { class: "quiet", text: say("near-hits") }), ...rows] : [];
  }

  /** Rules by their codes: choosing one is a lens. @param {string} query */
  #rules(query) {
    return this.search
      .rules(query)
      .slice(0, EACH)
      .map((code) => {
        const row = this.#option(() => this.hooks.lens("rule", code));
        const found = this.model.findings.ofRule(code).length;
        row.append(
          element("span", { class: "tag", text: say("lens-rule") }),
          this.#marked(nameOf(this.model, "rule", code), { query, nearly: false }),
          element("span", { class: "quiet", text: ` · ${say("findings")}: ${shown(found)}` }),
        );
        return row;
      });
  }

  /** Things by name. @param {Sought} sought @param {ReturnType<Search["things"]>} found */
  #named(sought, found) {
    return [...this.#things(sought, found), ...this.#loose(sought, found.unplaced)];
  }

  /** Officers, programmes and partners by name: choosing one is a lens.
   * @param {Sought} sought @param {ReturnType<Search["things"]>} found */
  #things(sought, found) {
    const { officers, programs, agencies, data } = this.model;
    const tables = { officer: officers, program: programs, partner: agencies };
    const used = new Set(data.crosscuts.agency);
    return /** @type {const} */ (["officer", "program", "partner"]).flatMap((kind) =>
      found[kind]
        .filter((number) => kind !== "partner" || used.has(number))
        .slice(0, 3)
        .map((number) => {
          const row = this.#option(() => this.hooks.lens(kind, String(number)));
          const title = nameOf(this.model, kind, number);
          row.append(
            element("span", { class: "tag", text: say(`lens-${kind}`) }),
            this.#marked(title, sought),
          );
          const { unit, aliases = [], urusan = [] } = tables[kind][number];
          this.#because(row, title, [unit, ...aliases, ...urusan].filter(Boolean), sought);
          return row;
        }),
    );
  }

  /** Indicators without a goal: choosing one leads to all of them.
   * @param {Sought} sought @param {number[]} found */
  #loose(sought, found) {
    const { model } = this;
    const all = model.unplaced(-1);
    const note = (/** @type {string} */ text) => element("span", { class: "quiet note", text });
    return found.slice(0, 3).map((place) => {
      const targets = model.cardTargets(all[place], this.year);
      const row = this.#option(() => this.hooks.overview());
      row.append(
        element("span", { class: "tag", text: say("indicator") }),
        this.#marked(model.indicatorTitle(all[place]), sought),
        note(say("unplaced")),
        ...(targets.length ? [note(`${say("target")}: ${targets.join("; ")}`)] : []),
      );
      return row;
    });
  }

  /** Goals by level. @param {Sought} sought @param {ReturnType<Search["hits"]>} found */
  #goals(sought, { total, levels }) {
    if (!total) return [];
    const most = total <= ALL ? ALL : EACH;
    const few = levels.reduce((sum, level) => sum + Math.min(most, level.count), 0);
    const head = element("p", {
      class: "quiet",
      text: say(few < total ? "hits-part" : "hits", { count: total, shown: few }),
    });
    return [
      head,
      ...levels.flatMap(({ rank, count, goals }) => {
        const name = this.model.levelName(goals[0]);
        const title = element("p", { class: "hit-level" }, numberMark(rank), name, countMark(count));
        return [title, ...goals.slice(0, most).map((goal) => this.#hit(goal, sought))];
      }),
    ];
  }

  /** @param {number} goal @param {Sought} sought */
  #hit(goal, sought) {
    const row = this.#option(() => this.hooks.jump(goal));
    row.setAttribute("data-to", String(goal));
    const { model } = this;
    row.append(this.#marked(model.title(goal), sought));
    this.#because(row, model.title(goal), this.#texts(goal), sought);
    return row;
  }

  /** Add the text that holds a word of the query, if the title holds none.
   * @param {HTMLElement} row @param {string} title @param {string[]} texts @param {Sought} sought */
  #because(row, title, texts, sought) {
    if (marks(title, sought).length) return;
    const because = texts.find((text) => marks(text, sought).length);
    if (because) row.append(element("span", { class: "quiet note" }, this.#marked(because, sought)));
  }

  /** The texts other than its title by which a goal is found. @param {number} goal */
  #texts(goal) {
    const { model } = this;
    return [
      ...model.indicators(goal).map((one) => {
        const targets = model.cardTargets(one, this.year);
        const title = `${say("indicator-short")}: ${model.indicatorTitle(one)}`;
        return targets.length ? `${title} – ${say("target")}: ${targets.join("; ")}` : title;
      }),
      ...model.ownersOf(goal).map((one) => `${say("owner-short")}: ${model.officers[one].title}`),
      ...model.programsOf(goal).map((one) => `${say("program")}: ${programText(model, one)}`),
      ...model.partnersOf(goal).map((one) => say("crosscut-with", { agency: model.agencies[one].title })),
      model.data.goals.id.at(goal),
      ...model.findings
        .open(goal)
        .map((finding) => `${model.findings.rule(finding).code}: ${model.findings.sentence(finding)}`),
    ];
  }

  /** A text with the words of the query marked. @param {string} text @param {Sought} sought */
  #marked(text, sought) {
    const short = text.length > 300 ? `${text.slice(0, 300)}…` : text;
    const made = element("bdi", { class: "grow" });
    let from = 0;
    for (const [start, end] of marks(short, sought)) {
      made.append(short.slice(from, start), element("mark", { text: short.slice(start, end) }));
      from = end;
    }
    made.append(short.slice(from));
    return made;
  }

  /** @param {() => void} act */
  #option(act) {
    const option = element("div", { role: "option", class: "hit", "aria-selected": "false" });
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => {
      this.close();
      act();
    });
    return option;
  }
}
