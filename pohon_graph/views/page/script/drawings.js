// @ts-check
/** The drawing of a state, as a tree or a network, in the colours that the reader's system asks for. */
import { cardContent } from "./card_content.js";
import { weave } from "./network.js";
import { webDrawing } from "./network_drawing.js";
import { sharedDrawing } from "./shared_drawing.js";
import { pairsOf } from "./shared_pairs.js";
import { composeShared } from "./shared_scene.js";
import { textMeasures } from "./text_widths.js";
import { THEMES, strengthened } from "./theme.js";
import { treeDrawing } from "./tree_drawing.js";
import { compose, listedGoals } from "./tree_scene.js";

/** @typedef {import("./state.js").State} State */

export class Drawings {
  /** @param {import("./model.js").Model} model */
  constructor(model) {
    this.model = model;
    this.measures = textMeasures();
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.narrow = matchMedia("(max-width: 720px)");
    this.strong = matchMedia("(forced-colors: active), (prefers-contrast: more)");
    /** @type {import("./tree_scene.js").Scene | undefined} the one that is shown */
    this.scene = undefined;
    /** @type {Map<number, import("./card_content.js").Content>} */
    this.contents = new Map();
    /** @type {{kept: number[], scene: import("./shared_scene.js").SharedScene} | undefined} */
    this.shared = undefined;
    /** @type {import("./network.js").Web | undefined} */
    this.web = undefined;
    this.webKey = "";
  }

  /** The drawing of a state. @param {import("./controls.js").View} view @param {State} state
   * @returns {import("./picture.js").Drawing} */
  of(view, state, theme = this.#theme()) {
    const { model, measures } = this;
    if (view === "network") return webDrawing(model, this.#web(state), state, theme, measures);
    if (this.isShared(state)) return sharedDrawing(model, this.#shared(state), state, theme, measures);
    return treeDrawing(model, this.scene ?? this.compose(state), state, theme, measures);
  }

  /** The drawing of a slide: one branch of the tree. @param {State} state */
  presented(state) {
    return treeDrawing(this.model, this.compose(state), state, this.#theme(), this.measures);
  }

  /** The drawing for print and export: on white, without the keyboard focus.
   * @param {import("./controls.js").View} view @param {State} state */
  printed(view, state) {
    return this.of(view, { ...state, focused: -1 }, THEMES.light);
  }

  /** The shown goals drawn for paper: the cards name their findings or have none. They are taller,
   * so they are placed apart. @param {import("./controls.js").View} view @param {State} state
   * @param {boolean} findings */
  onPaper(view, state, findings) {
    const apart = new Drawings(this.model);
    apart.measures = this.measures;
    return apart.printed(view, { ...state, findings: findings && state.findings, isPaper: true });
  }

  /** The goals that a view shows. @param {import("./controls.js").View} view @param {State} state */
  goalsIn(view, state) {
    return view === "network" ? this.#web(state).goals : listedGoals(this.model, state);
  }

  /** Whether only the goals shared with chosen partners are drawn: the tree comes back with another goal.
   * @param {State} state */
  isShared(state) {
    if (!state.choice.partner.size || !state.kept?.length) return false;
    return state.selected < 0 || this.#shared(state).sides.some(({ goal }) => goal === state.selected);
  }

  /** @param {State} state */
  #shared(state) {
    const kept = state.kept ?? [];
    if (this.shared?.kept !== kept) {
      const { findings, year, isPaper } = state;
      const width = this.narrow.matches ? 170 : 320;
      const contentOf = (/** @type {number} */ goal) =>
        cardContent(this.model, goal, this.measures, { findings, year, width, isShort: true, isPaper });
      const scene = composeShared(this.model, pairsOf(this.model, state), width, this.measures, contentOf);
      this.shared = { kept, scene };
    }
    return this.shared.scene;
  }

  /** Compose everything again, because its texts have changed. */
  forget() {
    this.contents.clear();
    this.shared = undefined;
  }

  #theme() {
    const theme = THEMES[this.dark.matches ? "dark" : "light"];
    return this.strong.matches ? strengthened(theme) : theme;
  }

  /** The open cards of a state with their places. @param {State} state */
  compose(state) {
    return compose(this.model, state, this.measures, (goal) => this.#content(goal, state));
  }

  /** @param {number} goal @param {State} state */
  #content(goal, state) {
    let content = this.contents.get(goal);
    if (!content) {
      content = cardContent(this.model, goal, this.measures, state);
      this.contents.set(goal, content);
    }
    return content;
  }

  /** The network, which is built again only if its goals have changed. @param {State} state */
  #web({ tree, selected, kept }) {
    const seeds = selected >= 0 ? [selected] : (kept ?? []).slice(0, 20);
    const key = `${tree} ${seeds}`;
    if (
      !this.web ||
      (key !== this.webKey && this.web.goals.length < this.web.all) ||
      this.webKey.split(" ")[0] !== String(tree)
    )
      this.web = weave(this.model, tree, seeds);
    this.webKey = key;
    return this.web;
  }
}
