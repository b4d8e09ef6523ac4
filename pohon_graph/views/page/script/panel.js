// @ts-check
/** The panel next to the picture: an overview, the goals that the lenses keep, or one goal. */
import { button, element, fill } from "./elements.js";
import { detail } from "./goal_detail.js";
import { lensed } from "./lens_results.js";
import { isChosen } from "./lenses.js";
import { overview } from "./overview.js";
import { say } from "./texts.js";

/** @typedef {import("./model.js").Model} Model */

export class Panel {
  /** @param {HTMLElement} place @param {Model} model @param {import("./widgets.js").Hooks} hooks */
  constructor(place, model, hooks) {
    this.place = place;
    this.model = model;
    this.hooks = hooks;
    this.shown = "";
  }

  /** Raise or lower the panel, which is a sheet on a phone. @param {boolean} up
   * @returns {boolean} whether that changed anything */
  raise(up) {
    const was = this.place.classList.contains("raised");
    this.place.classList.toggle("raised", up);
    return was !== up;
  }

  /** The height of the picture that the panel covers: 0 if the panel is next to it. */
  covering() {
    return getComputedStyle(this.place).position === "absolute" ? this.place.offsetHeight : 0;
  }

  /** @param {import("./state.js").State} state */
  show(state) {
    const goal = state.selected;
    const what = goal >= 0 ? "goal" : isChosen(state.choice) ? "lens-result" : "overview";
    const make = { goal: detail, "lens-result": lensed, overview }[what];
    this.place.setAttribute("aria-label", say(what));
    this.place.classList.toggle("detail", goal >= 0);
    const had = this.place.contains(document.activeElement);
    const [head, ...rest] = make(this.model, state, this.hooks);
    const close = button("✕", () => this.raise(false), { class: "close", "aria-label": say("close") });
    fill(this.place, goal < 0 ? element("div", { class: "title-line" }, head, close) : head, ...rest);
    if (had) this.place.focus({ preventScroll: true }); // the element that had the focus is gone
    // Reading the scroll position forces a layout of the whole page, so do it only for new contents.
    const shown = `${what} ${goal}`;
    if (shown !== this.shown && this.shown) this.place.scrollTop = 0;
    this.shown = shown;
  }

  /** Show an indicator of the goal that is open. @param {number} indicator */
  mark(indicator) {
    const block = this.place.querySelector(`[data-indicator="${indicator}"]`);
    if (!block) return;
    block.classList.add("marked");
    // Not scrollIntoView, which would move the page around the panel as well.
    this.place.scrollTop += block.getBoundingClientRect().top - this.place.getBoundingClientRect().top - 60;
  }
}
