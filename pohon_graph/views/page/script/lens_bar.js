// @ts-check
/** The lenses as chips: the values on offer with their counts, and the chosen values. */
import { button, element, fill, isolated } from "./elements.js";
import { isUseful, markOf, nameOf, valuesOf } from "./lens_values.js";
import { KINDS, isChosen, tally } from "./lenses.js";
import { folded } from "./search.js";
import { say, shown } from "./texts.js";
import { countMark } from "./widgets.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./lenses.js").Kind} Kind */

const MOST = 200;

export class LensBar {
  /**
   * @param {HTMLElement} place for the values on offer @param {HTMLElement} below for the chosen values
   * @param {Model} model
   * @param {{lens: (kind: Kind, value: string) => void, clearLenses: () => void}} hooks
   */
  constructor(place, below, model, hooks) {
    this.place = place;
    this.below = below;
    this.chosen = element("span", { class: "chips" });
    // Always the same element, so that a screen reader announces its changes.
    this.outcome = element("span", { role: "status", class: "outcome" });
    below.append(this.chosen, this.outcome);
    this.model = model;
    this.hooks = hooks;
    /** @type {Kind | null} */
    this.open = null;
  }

  /** @param {import("./state.js").State} state */
  show(state) {
    this.state = state;
    const back = this.#focused();
    const chips = KINDS.filter((kind) => isUseful(this.model, kind, state.findings)).map((kind) =>
      this.#chip(kind),
    );
    const chosen = KINDS.flatMap((kind) => [...state.choice[kind]].map((value) => this.#chosen(kind, value)));
    const clear = isChosen(state.choice)
      ? button(say("lens-clear"), () => this.hooks.clearLenses(), { class: "chip clear" })
      : null;
    this.place.setAttribute("aria-label", say("lens"));
    fill(this.place, chips.length > 0 && element("span", { class: "quiet", text: say("lens") }), ...chips);
    fill(this.chosen, ...chosen, clear);
    this.below.classList.toggle("empty", !chosen.length);
    this.outcome.textContent = this.#outcome(state);
    this.#keepInside();
    back();
  }

  /** A function that restores the focus after all buttons have been made again.
   * @returns {() => void} */
  #focused() {
    const at = document.activeElement;
    if (!at || !(this.place.contains(at) || this.below.contains(at))) return () => {};
    const value = at.getAttribute("data-value");
    const kind = at.getAttribute("data-lens") ?? at.getAttribute("data-of") ?? KINDS[0];
    return () => {
      const same = [...this.place.querySelectorAll(".row")].find(
        (row) => row.getAttribute("data-value") === value,
      );
      const target = same ?? this.place.querySelector(`[data-lens="${kind}"]`);
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    };
  }

  /** Show the number of goals that stay bright. @param {import("./state.js").State} state */
  #outcome(state) {
    if (!state.kept) return "";
    if (!state.bright) return say("lens-no-goal");
    return state.kept.length
      ? say("lens-shown", { count: state.kept.length, total: this.model.goalsOf(state.tree).length })
      : say("lens-none");
  }

  /** Move the open list to the left if it would leave the screen. */
  #keepInside() {
    const list = this.place.querySelector(".popover");
    if (!(list instanceof HTMLElement) || getComputedStyle(list).position !== "absolute") return;
    const over = list.getBoundingClientRect().right - (innerWidth - 8);
    if (over > 0) list.style.left = `${-over}px`;
  }

  /** @param {Kind} kind */
  #chip(kind) {
    const isOpen = this.open === kind;
    const chip = button(`${say(`lens-${kind}`)} ▾`, () => this.#turn(kind), {
      class: "chip",
      "aria-expanded": isOpen,
      "aria-haspopup": "true",
      "data-lens": kind,
    });
    return element("span", { class: "lens" }, chip, isOpen ? this.#list(kind) : null);
  }

  /** @param {Kind} kind */
  #turn(kind) {
    this.open = this.open === kind ? null : kind;
    if (this.state) this.show(this.state);
    // On a touch screen, focus on the field would bring up a keyboard over the list.
    const first = matchMedia("(pointer: coarse)").matches ? ".popover .row" : ".popover input, .popover .row";
    const target = this.place.querySelector(this.open ? first : `[data-lens="${kind}"]`);
    if (target instanceof HTMLElement) target.focus();
  }

  /** Close the open list and keep the rest unchanged, because the reader may be pressing on it.
   * @returns {boolean} whether one was open */
  close() {
    if (!this.open) return false;
    const chip = this.place.querySelector(`[data-lens="${this.open}"]`);
    const inside = this.place.querySelector(".popover");
    const focused = inside?.contains(document.activeElement);
    this.open = null;
    inside?.remove();
    chip?.setAttribute("aria-expanded", "false");
    if (focused && chip instanceof HTMLElement) chip.focus();
    return true;
  }

  /** @param {Kind} kind */
  #list(kind) {
    const state = /** @type {import("./state.js").State} */ (this.state);
    const rows = valuesOf(this.model, kind, tally(this.model, state.choice, state.tree, kind));
    const list = element("ul", { class: "rows" });
    const show = (/** @type {string} */ query) => {
      const found = rows.filter((row) => folded(row.name).includes(folded(query)));
      const more = found.length - MOST;
      const rest = found.length ? more > 0 && `… +${shown(more)}` : say("no-hits");
      fill(
        list,
        ...found.slice(0, MOST).map((row) => element("li", {}, this.#option(kind, row))),
        rest && element("li", { class: "quiet rest", text: rest }),
      );
    };
    show("");
    const filter =
      rows.length > 12
        ? element("input", {
            type: "search",
            "aria-label": say("lens-find"),
            placeholder: say("lens-find"),
            oninput: (/** @type {Event} */ event) =>
              show(/** @type {HTMLInputElement} */ (event.target).value),
          })
        : null;
    const head = element(
      "p",
      { class: "sheet-head" },
      element("b", { text: say(`lens-${kind}`) }),
      button("✕", () => this.close(), { class: "close", "aria-label": say("close") }),
    );
    return element("div", { class: "popover" }, head, filter, list);
  }

  /** @param {Kind} kind @param {import("./lens_values.js").Value} row */
  #option(kind, row) {
    const chosen = this.state?.choice[kind].has(row.value);
    const option = button("", () => this.hooks.lens(kind, row.value), {
      class: "row",
      "aria-pressed": chosen,
      "data-value": row.value,
      "data-of": kind,
    });
    const mark = markOf(this.model, kind, row.value);
    option.append(
      element("span", { class: "tick", "aria-hidden": "true", text: chosen ? "✓" : "" }),
      ...(mark ? [mark] : []),
      isolated(row.name, "grow"),
      countMark(row.count),
    );
    return option;
  }

  /** @param {Kind} kind @param {string} value */
  #chosen(kind, value) {
    const name = nameOf(this.model, kind, value);
    const chip = button("", () => this.hooks.lens(kind, value), {
      class: "chip chosen",
      "data-of": kind,
      "aria-label": say("lens-remove", { name }),
    });
    chip.append(isolated(name, "name"), element("span", { "aria-hidden": "true", text: "✕" }));
    return chip;
  }
}
