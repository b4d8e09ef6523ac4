// @ts-check
/** The search field and its hits, listed by level. */
import { nameIn } from "./address.js";
import { element, fill } from "./elements.js";
import { fullName, programText } from "./facts.js";
import { numberMark } from "./parts.js";
import { say, shown } from "./say.js";
import { Search, places } from "./search.js";

/** @typedef {import("./model.js").Model} Model */

const EACH = 6; // hits shown of each level
const ALL = 60;

export class SearchBox {
  /**
   * @param {HTMLInputElement} field @param {HTMLElement} list @param {Model} model
   * @param {{jump: (goal: number) => void, overview: () => void,
   *   lens: (kind: import("./lenses.js").Kind, value: string) => void}} hooks
   */
  constructor(field, list, model, hooks) {
    this.field = field;
    this.list = list;
    this.model = model;
    this.hooks = hooks;
    this.search = new Search(model);
    /** @type {HTMLElement[]} */
    this.options = [];
    this.at = -1;
    this.year = 0; // of the targets that hits show
    this.isAwaited = false; // Enter came before everything was searchable
    field.addEventListener("input", () => {
      this.isAwaited = false;
      this.#type();
    });
    field.addEventListener("focus", () => field.value && this.#type());
    field.addEventListener("keydown", (event) => this.#key(event));
    list.setAttribute("role", "listbox");
    this.#prepare();
  }

  /** Make everything searchable while nobody waits. */
  #prepare() {
    // Safari has no requestIdleCallback.
    const idle =
      "requestIdleCallback" in globalThis
        ? (/** @type {() => void} */ work) => requestIdleCallback(work)
        : (/** @type {() => void} */ work) => setTimeout(work, 30);
    const step = () => {
      // A few pieces at a time, so short that a key never has to wait.
      for (const until = performance.now() + 12; performance.now() < until && this.search.prepare(););
      if (!this.search.isReady) idle(step);
      else if (this.list.hidden) idle(() => this.search.warm());
      else {
        this.#type();
        if (this.isAwaited) this.#take();
      }
    };
    idle(step);
  }

  say() {
    this.field.placeholder = say("search");
    this.field.setAttribute("aria-label", say("search-label"));
    this.list.setAttribute("aria-label", say("search-label"));
  }

  #type() {
    const query = this.field.value.trim();
    if (!query) {
      this.close();
      return;
    }
    // Make more of the goals searchable, as far as time allows.
    for (const until = performance.now() + 5; performance.now() < until && this.search.prepare(););
    const things = this.search.things(query);
    const rows = [...this.#things(query, things), ...this.#loose(query), ...this.#hits(query)];
    this.options = rows.filter((row) => row.getAttribute("role") === "option");
    fill(this.list, ...rows);
    this.list.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    this.#mark(-1);
  }

  /** Officers, programmes and partners by name: choosing one is a lens.
   * @param {string} query @param {ReturnType<Search["things"]>} found */
  #things(query, found) {
    const { model } = this;
    const tables = /** @type {const} */ ({
      officer: model.officers,
      program: model.programs,
      partner: model.agencies,
    });
    const used = new Set(model.data.crosscuts.agency);
    return /** @type {(keyof typeof tables)[]} */ (Object.keys(tables)).flatMap((kind) =>
      found[kind]
        .filter((number) => kind !== "partner" || used.has(number))
        .slice(0, 3)
        .map((number) => {
          const row = this.#option(() => this.hooks.lens(kind, String(number)));
          const thing = tables[kind][number];
          const title = kind === "program" ? `${thing.code} ${fullName(thing)}`.trim() : fullName(thing);
          row.append(
            element("span", { class: "tag", text: say(`lens-${kind}`) }),
            this.#marked(title, query),
          );
          const also = [thing.unit, ...(thing.aliases ?? []), ...(thing.urusan ?? [])].filter(Boolean);
          this.#because(row, title, also, query);
          return row;
        }),
    );
  }

  /** Indicators without a goal: choosing one leads to all of them.
   * @param {string} query */
  #loose(query) {
    const { model } = this;
    const all = model.unplaced(-1);
    return this.search
      .things(query)
      .unplaced.slice(0, 3)
      .map((place) => {
        const targets = model.cardTargets(all[place], this.year);
        const row = this.#option(() => this.hooks.overview());
        row.append(
          element("span", { class: "tag", text: say("indicator") }),
          this.#marked(model.indicatorTitle(all[place]), query),
          element("span", { class: "quiet note", text: say("unplaced") }),
        );
        if (targets.length)
          row.append(
            element("span", { class: "quiet note", text: `${say("target")}: ${targets.join("; ")}` }),
          );
        return row;
      });
  }

  /** @param {string} query */
  #hits(query) {
    const linked = this.model.find(nameIn(query));
    if (linked >= 0) return [this.#hit(linked, query)];
    const { total, levels } = this.search.hits(query, ALL);
    if (!total) return [element("p", { class: "quiet", text: this.search.isReady ? say("no-hits") : "…" })];
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
        const title = element(
          "p",
          { class: "hit-level" },
          numberMark(rank),
          name,
          element("span", { class: "count", text: shown(count) }),
        );
        return [title, ...goals.slice(0, most).map((goal) => this.#hit(goal, query))];
      }),
    ];
  }

  /** @param {number} goal @param {string} query */
  #hit(goal, query) {
    const row = this.#option(() => this.hooks.jump(goal));
    row.setAttribute("data-to", String(goal));
    const { model } = this;
    row.append(this.#marked(model.title(goal), query));
    this.#because(row, model.title(goal), this.#texts(goal), query);
    return row;
  }

  /** Add the text that holds a word of the query, if the title holds none.
   * @param {HTMLElement} row @param {string} title @param {string[]} texts @param {string} query */
  #because(row, title, texts, query) {
    if (places(title, query).length) return;
    const because = texts.find((text) => places(text, query).length);
    if (because) row.append(element("span", { class: "quiet note" }, this.#marked(because, query)));
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
    ];
  }

  /** A text with the words of the query marked. @param {string} text @param {string} query */
  #marked(text, query) {
    const short = text.length > 300 ? `${text.slice(0, 300)}…` : text;
    const made = element("bdi", { class: "grow" });
    let from = 0;
    for (const [start, end] of places(short, query)) {
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

  /** @param {number} place */
  #mark(place) {
    this.at = place;
    this.options.forEach((option, number) => {
      option.setAttribute("aria-selected", String(number === place));
      option.id = `hit-${number}`;
    });
    if (place >= 0) {
      this.field.setAttribute("aria-activedescendant", `hit-${place}`);
      this.options[place].scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const count = this.options.length;
    if (event.key === "Enter" && !this.list.hidden) this.#take();
    else if (event.key === "ArrowDown" && count) this.#mark((this.at + 1) % count);
    else if (event.key === "ArrowUp" && count) this.#mark((this.at - 1 + count) % count);
    else return;
    event.preventDefault();
  }

  /** Go to the marked hit, or else the first goal, when Enter is pressed. */
  #take() {
    const first = this.options.find((option) => option.hasAttribute("data-to")) ?? this.options[0];
    const chosen = this.at >= 0 ? this.options[this.at] : first;
    this.isAwaited = !this.search.isReady && this.at < 0;
    if (!this.isAwaited) chosen?.click();
  }

  /** @returns {boolean} whether it was open */
  close() {
    const was = !this.list.hidden;
    this.isAwaited = false;
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
    return was;
  }
}
