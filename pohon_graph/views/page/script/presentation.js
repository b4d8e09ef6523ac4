// @ts-check
/** Presentation: the tree on the whole screen, one branch after the other. */
import { button, byId, element, fill, isolated } from "./elements.js";
import { nothingChosen } from "./lenses.js";
import { say, shown } from "./texts.js";
import { openGoals } from "./tree_scene.js";

/** @typedef {{goal: number, open: Set<number>}} Slide a branch, and which of its branches are open */

const COMFORTABLE = 0.95; // a slide opens as much of its branch as fits at this scale
const LARGEST = 2.2;
const HEAD = 44; // of the lanes' names
const COUNTED = 500; // goals of a page whose slides are all made at the start
const ABOVE = 2; // goals above a slide that are named

export class Presentation {
  /** @param {import("./app.js").App} app */
  constructor(app) {
    this.app = app;
    this.isOn = false;
    /** @type {Slide[]} */
    this.slides = [];
    /** @type {number[]} branches that have no slide yet, the next one last */
    this.waiting = [];
    this.at = 0;
    document.addEventListener("fullscreenchange", () => {
      if (document.fullscreenElement) this.draw();
      else this.leave();
    });
    addEventListener("resize", () => this.draw());
  }

  /** Begin with the tree that is shown. */
  async start() {
    const { model, state } = this.app;
    this.waiting = model.roots(state.tree).reverse();
    if (!this.waiting.length) return;
    this.isOn = true;
    this.slides = [];
    byId("app").classList.add("presenting");
    byId("slides").hidden = false;
    try {
      await document.documentElement.requestFullscreen();
    } catch {
      // Not allowed: the window takes the place of the screen.
    }
    while (this.#extend() && this.app.model.count <= COUNTED);
    this.show(0);
  }

  /** @returns {boolean} whether it was on */
  leave() {
    if (!this.isOn) return false;
    this.isOn = false;
    byId("app").classList.remove("presenting");
    byId("slides").hidden = true;
    if (document.fullscreenElement) document.exitFullscreen();
    byId("menu").focus();
    this.app.repaint();
    this.app.reopen();
    return true;
  }

  /** Show a slide, and make the slides up to it. @param {number} place */
  show(place) {
    while (this.slides.length <= place && this.#extend());
    this.at = Math.min(Math.max(0, place), this.slides.length - 1);
    this.#bar();
    this.draw();
  }

  /** Show the slide of a branch. @param {number} goal */
  go(goal) {
    if (!this.app.model.childCount[goal]) return;
    while (!this.slides.some((slide) => slide.goal === goal) && this.#extend());
    const place = this.slides.findIndex((slide) => slide.goal === goal);
    if (place >= 0) this.show(place);
  }

  /** @param {string} key @returns {boolean} whether it has a meaning here */
  key(key) {
    const steps = /** @type {Record<string, () => unknown>} */ ({
      ArrowRight: () => this.show(this.at + 1),
      ArrowDown: () => this.show(this.at + 1),
      PageDown: () => this.show(this.at + 1),
      ArrowLeft: () => this.show(this.at - 1),
      ArrowUp: () => this.show(this.at - 1),
      PageUp: () => this.show(this.at - 1),
      Home: () => this.show(0),
      Escape: () => this.leave(),
    });
    steps[key]?.();
    return key in steps;
  }

  /** Draw the slide in the whole window. */
  draw() {
    if (!this.isOn || !this.slides.length) return;
    const { drawings, picture, camera } = this.app;
    picture.show(drawings.presented(this.#state(this.slides[this.at])));
    requestAnimationFrame(() => this.isOn && camera.fit(LARGEST));
  }

  /** Make the next slide; the branches that it leaves closed come next. @returns {boolean} whether there was
   * a branch without one */
  #extend() {
    const goal = this.waiting.pop();
    if (goal === undefined) return false;
    const slide = { goal, open: this.#opened(goal) };
    this.slides.push(slide);
    const { childCount } = this.app.model;
    const closed = openGoals(this.app.model, this.#state(slide)).filter(
      (one) => childCount[one] && !slide.open.has(one),
    );
    this.waiting.push(...closed.reverse());
    return true;
  }

  /** The open branches of a slide: level by level as long as everything fits. @param {number} goal */
  #opened(goal) {
    const { model, camera, drawings } = this.app;
    let open = new Set([goal]);
    for (let edge = model.children(goal); edge.length;) {
      const next = edge.filter((one) => model.childCount[one]);
      const more = new Set([...open, ...next]);
      const { bounds } = drawings.compose(this.#state({ goal, open: more }));
      if (!next.length || camera.fitting(bounds, HEAD) < COMFORTABLE) break;
      open = more;
      edge = next.flatMap((one) => model.children(one));
    }
    return open;
  }

  /** The page's state with nothing but a branch. @param {Slide} slide */
  #state({ goal, open }) {
    const plain = { selected: -1, focused: -1, kept: null, bright: null, choice: nothingChosen() };
    return { ...this.app.state, ...plain, root: goal, open };
  }

  /** The line above a slide: its place in the tree, its number, and the buttons. */
  #bar() {
    const { model } = this.app;
    const { goal } = this.slides[this.at];
    const path = model.path(goal).map((one) => model.title(one));
    const place = `${path.length > ABOVE + 1 ? "… › " : ""}${path.slice(-ABOVE - 1).join(" › ")}`;
    const total = this.waiting.length ? "…" : shown(this.slides.length);
    const isLast = this.at === this.slides.length - 1 && !this.waiting.length;
    const words = element("p", { role: "status", class: "grow" });
    words.append(element("b", { text: `${shown(this.at + 1)} / ${total}` }), " ", isolated(place));
    const had = document.activeElement?.getAttribute("data-slide") ?? "next";
    const step = (/** @type {string} */ name, /** @type {() => unknown} */ act, more = {}) =>
      button(say(`slide-${name}`), act, { "data-slide": name, ...more });
    fill(
      byId("slides"),
      words,
      step("back", () => this.show(this.at - 1), { disabled: this.at === 0 }),
      step("next", () => this.show(this.at + 1), { disabled: isLast, class: "strong" }),
      step("leave", () => this.leave()),
    );
    const buttons = [...byId("slides").querySelectorAll("button")];
    const same = buttons.find((one) => one.getAttribute("data-slide") === had && !one.disabled);
    (same ?? buttons[2]).focus();
  }
}
