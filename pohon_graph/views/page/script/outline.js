// @ts-check
/** The open goals as a tree of text, for screen readers, the keyboard and phones. */
import { element, fill, isolated } from "./elements.js";
import { goalFacts, indicatorFacts } from "./facts.js";
import { SIGNS } from "./findings.js";
import { say, shown } from "./say.js";
import { levelColour } from "./theme.js";

/** @typedef {import("./model.js").Model} Model */

/**
 * @typedef {object} Hooks
 * @property {(goal: number) => void} choose @property {(goal: number) => void} toggle
 * @property {(goal: number) => void} moved
 */

/** Labels that are shorter on a card. @type {Record<string, string>} */
const SHORT = { indicator: "indicator-short", owner: "owner-short" };

/** @param {import("./facts.js").Fact[]} facts */
const words = (facts) =>
  facts.map(({ key, text, missing }) =>
    missing
      ? element("span", { class: "fact missing", text })
      : element("span", { class: `fact ${key}` }, `${say(SHORT[key] ?? key)}: `, isolated(text)),
  );

const LOOSE = 200; // indicators without a goal that are listed

export class Outline {
  /** @param {HTMLElement} place @param {Model} model @param {Hooks} hooks */
  constructor(place, model, hooks) {
    this.place = place;
    this.model = model;
    this.hooks = hooks;
    /** @type {number[]} */
    this.goals = [];
    /** @type {Map<number, HTMLElement>} */
    this.items = new Map();
    this.at = -1;
    this.tree = element("div", { role: "tree", id: "goals" });
    this.tree.addEventListener("keydown", (event) => this.#key(event));
    this.tree.addEventListener("click", (event) => this.#click(event));
    this.tree.addEventListener("focusin", (event) => this.#focused(event));
    this.empty = element("p");
    this.loose = element("section");
    place.append(this.tree, this.empty, this.loose);
  }

  /**
   * @param {number[]} goals the open ones
   * @param {import("./scene.js").State} state
   */
  show(goals, state) {
    const had = this.tree.contains(document.activeElement);
    this.goals = goals;
    this.items = new Map();
    this.tree.setAttribute("aria-label", say("tree-label"));
    const depth = new Map();
    const items = goals.map((goal) => {
      const parent = this.model.parent[goal];
      depth.set(goal, parent >= 0 && depth.has(parent) ? depth.get(parent) + 1 : 1);
      const item = this.#item(goal, depth.get(goal), state);
      this.items.set(goal, item);
      return item;
    });
    this.#place(goals);
    this.tree.replaceChildren(...items);
    this.empty.textContent = goals.length ? "" : say("empty");
    this.#showLoose(state);
    const stay = this.items.has(this.at)
      ? this.at
      : this.items.has(state.selected)
        ? state.selected
        : goals[0];
    this.#make(stay ?? -1);
    if (had && stay !== undefined) this.items.get(stay)?.focus({ preventScroll: true });
  }

  /** Show the indicators without a goal, below the goals. @param {import("./scene.js").State} state */
  #showLoose({ tree, year }) {
    const found = this.model.unplaced(tree);
    const items = found
      .slice(0, LOOSE)
      .map((one) =>
        element(
          "div",
          { class: "loose" },
          element("span", { class: "words" }, ...words(indicatorFacts(this.model, one, year))),
        ),
      );
    const more = found.length - items.length;
    fill(
      this.loose,
      found.length > 0 && element("h2", { text: say("unplaced") }),
      ...items,
      more > 0 && element("p", { class: "quiet", text: `… +${shown(more)}` }),
    );
  }

  /** The position of each goal among its siblings. @param {number[]} goals */
  #place(goals) {
    /** @type {Map<number, number[]>} */
    const families = new Map();
    for (const goal of goals) {
      const parent = this.model.parent[goal];
      const family = families.get(parent);
      if (family) family.push(goal);
      else families.set(parent, [goal]);
    }
    for (const family of families.values()) {
      family.forEach((goal, place) => {
        this.items.get(goal)?.setAttribute("aria-posinset", String(place + 1));
        this.items.get(goal)?.setAttribute("aria-setsize", String(family.length));
      });
    }
  }

  /** @param {number} goal @param {number} depth @param {import("./scene.js").State} state */
  #item(goal, depth, state) {
    const { model } = this;
    const branch = model.childCount[goal] > 0;
    const open = state.open.has(goal);
    const colour = levelColour(model.rank[goal]);
    const faded = state.bright !== null && !state.bright.has(goal);
    return element(
      "div",
      {
        role: "treeitem",
        class: `item${faded ? " faded" : ""}`,
        "data-goal": goal,
        tabindex: -1,
        "aria-level": depth,
        "aria-expanded": branch ? open : null,
        "aria-selected": goal === state.selected,
        style: `--depth:${Math.min(depth, 9) - 1};--level:${colour.fill};--level-ink:${colour.ink}`,
      },
      element("span", {
        class: "knob",
        "aria-hidden": "true",
        text: branch ? (open ? "−" : `+${shown(model.below(goal))}`) : "",
      }),
      element("span", {
        class: "number",
        text: String(model.rank[goal] + 1),
        title: model.levelName(goal),
      }),
      element("span", { class: "words" }, ...this.#words(goal, state)),
    );
  }

  /** The full text of the card. @param {number} goal @param {import("./scene.js").State} state */
  #words(goal, { findings, year }) {
    const { model } = this;
    const level = element("span", {
      class: "unseen",
      text: `${model.levelName(goal)}: `,
    });
    const said = [level, isolated(model.title(goal), "title")];
    if (model.trees.length > 1 && model.parent[goal] < 0)
      said.push(
        element("span", { class: "fact" }, `${say("tree")}: `, isolated(model.treeName(model.tree[goal]))),
      );
    said.push(...words(goalFacts(model, goal, year)));
    if (findings) said.push(...this.#badges(goal));
    if (model.childCount[goal])
      said.push(element("span", { class: "unseen", text: say("below", { count: model.below(goal) }) }));
    return said;
  }

  /** @param {number} goal */
  #badges(goal) {
    const badges = this.model.findings
      .badges(goal)
      .map(({ severity, count }) =>
        element(
          "span",
          { class: `badge ${severity}` },
          element("span", { "aria-hidden": "true", text: `${SIGNS[severity]} ` }),
          element("span", { class: "unseen", text: `${say(severity)}: ` }),
          shown(count),
        ),
      );
    return badges.length ? [element("span", { class: "badges" }, ...badges)] : [];
  }

  /** Make a goal the one that Tab reaches. @param {number} goal */
  #make(goal) {
    this.items.get(this.at)?.setAttribute("tabindex", "-1");
    this.at = goal;
    this.items.get(goal)?.setAttribute("tabindex", "0");
  }

  /** @param {number} goal */
  focus(goal) {
    if (!this.items.has(goal)) return;
    this.#make(goal);
    this.items.get(goal)?.focus({ preventScroll: true });
    this.#keep(goal);
  }

  /** Move the focus to the goal that Tab would reach. */
  enter() {
    this.focus(this.at);
  }

  /** Mark the chosen goal if nothing else has changed. @param {number} goal */
  mark(goal) {
    for (const item of this.tree.querySelectorAll('[aria-selected="true"]'))
      item.setAttribute("aria-selected", "false");
    this.items.get(goal)?.setAttribute("aria-selected", "true");
  }

  /** Scroll only as far as needed to show a goal. @param {number} goal */
  #keep(goal) {
    const item = this.items.get(goal)?.getBoundingClientRect();
    const room = this.place.getBoundingClientRect();
    if (!item || room.height < 40) return; // next to the picture the list takes no room
    if (item.top < room.top) this.place.scrollTop += item.top - room.top - 8;
    else if (item.bottom > room.bottom) this.place.scrollTop += item.bottom - room.bottom + 8;
  }

  /** Bring a goal into view, above the sheet of its details. @param {number} goal */
  reveal(goal) {
    const item = this.items.get(goal);
    // Not scrollIntoView, which would move the page around the list as well.
    if (item)
      this.place.scrollTop += item.getBoundingClientRect().top - this.place.getBoundingClientRect().top - 8;
  }

  /** Return from the details of a goal. @param {number} goal */
  leave(goal) {
    const inPanel = document.activeElement?.closest("#panel");
    if (inPanel) this.focus(goal);
  }

  /** @param {Event} event @returns {number} */
  #goalOf(event) {
    const item = /** @type {HTMLElement} */ (event.target).closest("[data-goal]");
    return item ? Number(item.getAttribute("data-goal")) : -1;
  }

  /** @param {FocusEvent} event */
  #focused(event) {
    const goal = this.#goalOf(event);
    if (goal < 0) return;
    this.#make(goal);
    this.hooks.moved(goal);
  }

  /** @param {Event} event */
  #click(event) {
    const goal = this.#goalOf(event);
    if (goal < 0) return;
    const knob = /** @type {HTMLElement} */ (event.target).closest(".knob");
    if (knob && this.model.childCount[goal] > 0) this.hooks.toggle(goal);
    else this.hooks.choose(goal);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const goal = this.at;
    const place = this.goals.indexOf(goal);
    const item = this.items.get(goal);
    const open = item?.getAttribute("aria-expanded");
    const steps = /** @type {Record<string, () => void>} */ ({
      ArrowDown: () => this.focus(this.goals[place + 1]),
      ArrowUp: () => this.focus(this.goals[place - 1]),
      Home: () => this.focus(this.goals[0]),
      End: () => this.focus(this.goals[this.goals.length - 1]),
      ArrowRight: () =>
        open === "false" ? this.hooks.toggle(goal) : open === "true" && this.focus(this.goals[place + 1]),
      ArrowLeft: () => (open === "true" ? this.hooks.toggle(goal) : this.focus(this.model.parent[goal])),
      Enter: () => this.hooks.choose(goal),
      " ": () => this.hooks.choose(goal),
    });
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  }
}
