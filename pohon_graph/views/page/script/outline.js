// @ts-check
/** The open goals as a tree of text, for screen readers, the keyboard and phones. */
import { element, fill } from "./elements.js";
import { append } from "./forest.js";
import { goalItem, looseItems } from "./outline_items.js";
import { say } from "./texts.js";

/** @typedef {import("./model.js").Model} Model */

/**
 * @typedef {object} Hooks
 * @property {(goal: number) => void} choose @property {(goal: number) => void} toggle
 * @property {(goal: number) => void} moved the keyboard focus
 */

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
   * @param {import("./state.js").State} state
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
      const item = goalItem(this.model, goal, depth.get(goal), state);
      this.items.set(goal, item);
      return item;
    });
    this.#place(goals);
    this.tree.replaceChildren(...items);
    this.empty.textContent = goals.length ? "" : say("empty");
    fill(this.loose, ...looseItems(this.model, state));
    const stay = this.items.has(this.at)
      ? this.at
      : this.items.has(state.selected)
        ? state.selected
        : goals[0];
    this.#make(stay ?? -1);
    if (had && stay !== undefined) this.items.get(stay)?.focus({ preventScroll: true });
  }

  /** The position of each goal among its siblings. @param {number[]} goals */
  #place(goals) {
    /** @type {Map<number, number[]>} */
    const families = new Map();
    for (const goal of goals) append(families, this.model.parent[goal], goal);
    for (const family of families.values()) {
      family.forEach((goal, place) => {
        this.items.get(goal)?.setAttribute("aria-posinset", String(place + 1));
        this.items.get(goal)?.setAttribute("aria-setsize", String(family.length));
      });
    }
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
