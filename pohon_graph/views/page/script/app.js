// @ts-check
/** The page: carries out the reader's actions and shows the state in every part. */
import { Controls } from "./controls.js";
import { Drawings } from "./drawings.js";
import { byId, notice } from "./elements.js";
import { listen } from "./events.js";
import { LensBar } from "./lens_bar.js";
import { nothingChosen } from "./lenses.js";
import { openAtStart, openDownTo } from "./open_branches.js";
import { Outline } from "./outline.js";
import { Panel } from "./panel.js";
import { Picture } from "./picture.js";
import { Presentation } from "./presentation.js";
import { Printing } from "./print_dialog.js";
import { SearchBox } from "./search_box.js";
import { OPEN, applyLenses, firstState } from "./state.js";
import { Steps } from "./steps.js";
import { languageInForce, say, speak } from "./texts.js";
import { GRID, OPENING } from "./theme.js";
import { touch } from "./touch.js";
import { listedGoals } from "./tree_scene.js";

/** @typedef {import("./lenses.js").Kind} Kind */

const FIRST = 45; // most cards that are open at the start
const LISTED = 14; // goals of a list that are open at the start

export class App {
  /** @param {import("./model.js").Model} model @param {Record<string, any>} options */
  constructor(model, options) {
    this.model = model;
    this.state = firstState(model);
    this.drawings = new Drawings(model);
    /** @type {import("./controls.js").View} */
    this.view = matchMedia("(max-width: 720px)").matches ? "outline" : "tree";
    this.picture = new Picture(byId("picture"), options, this);
    this.camera = this.picture.camera;
    this.outline = new Outline(byId("list"), model, this);
    this.panel = new Panel(byId("panel"), model, this);
    this.lensBar = new LensBar(byId("lenses"), byId("chosen"), model, this);
    this.searchBox = new SearchBox(
      /** @type {HTMLInputElement} */ (byId("query")),
      byId("hits"),
      model,
      this,
    );
    this.controls = new Controls(this);
    this.steps = new Steps(this);
    this.printing = new Printing(this);
    this.presentation = new Presentation(this);
  }

  start() {
    listen(this);
    byId("app").hidden = false;
    this.see(this.view);
    this.#openFirst();
    const { partner, focus } = this.model.data.opens;
    this.say();
    this.reopen();
    if (partner >= 0) {
      this.state.choice.partner.add(String(partner));
      this.filter(this.state.choice);
    }
    this.steps.begin(focus);
  }

  // -- display ----------------------------------------------------------------------------------

  /** Show the state everywhere. `held` is a goal that keeps its place on the screen.
   * @param {number} [held] */
  show(held) {
    const before = held === undefined ? undefined : this.picture.drawing?.placeOf(held);
    this.drawings.scene = this.drawings.compose(this.state);
    this.repaint();
    if (held !== undefined) this.camera.hold(before, this.picture.drawing?.placeOf(held));
    this.lensBar.show(this.state);
  }

  /** Show the state if the cards have not changed. */
  repaint() {
    this.#draw();
    this.outline.show(listedGoals(this.model, this.state), this.state);
    this.panel.show(this.state);
  }

  #draw() {
    if (this.presentation.isOn) this.presentation.draw();
    else this.picture.show(this.drawings.of(this.view, this.state));
  }

  /** Show everything in the current language. */
  say() {
    document.documentElement.lang = languageInForce();
    for (const place of byId("app").querySelectorAll("[data-say]"))
      place.textContent = say(place.getAttribute("data-say") ?? "");
    this.drawings.forget();
    this.searchBox.say();
    this.controls.show(this.state, this.view);
    this.show();
  }

  turnLanguage() {
    speak(languageInForce() === "id" ? "en" : "id");
    this.say();
  }

  /** @param {import("./controls.js").View} view */
  see(view) {
    this.view = view;
    byId("app").setAttribute("data-view", view);
    this.controls.mark(view);
    if (!this.drawings.scene) return;
    this.steps.tell(true);
    this.#draw();
    requestAnimationFrame(() => {
      this.reopen();
      this.#reveal(this.state.selected);
    });
  }

  /** Return to the view at the start: the whole picture, or an edge of it at a readable scale. */
  reopen() {
    const { drawing } = this.picture;
    const { scene } = this.drawings;
    if (!drawing || !scene || this.view === "outline") return;
    const { selected, kept } = this.state;
    const goals = selected >= 0 ? [selected] : (kept ?? [...scene.cards.keys()]);
    const place = goals.map((goal) => drawing.placeOf(goal)).find(Boolean) ?? drawing.bounds;
    drawing.begin(this.camera, place);
  }

  /** @param {number} goal */
  #reveal(goal) {
    const place = this.picture.drawing?.placeOf(goal);
    if (place && this.view !== "outline") this.camera.reveal(place, this.panel.covering());
  }

  // -- goals ------------------------------------------------------------------------------------

  /** Act on the thing in the picture that was pressed. @param {import("./picture.js").Hit} what */
  touched(what) {
    touch(this, what);
  }

  /** @param {number} goal */
  choose(goal) {
    this.#select(goal);
    requestAnimationFrame(() => (this.view === "outline" ? this.outline.reveal(goal) : this.#reveal(goal)));
  }

  /** Show another goal as the chosen one; -1 for none. @param {number} goal */
  #select(goal) {
    this.panel.raise(false);
    const wasShared = this.drawings.isShared(this.state);
    this.state.selected = goal;
    this.steps.tell(goal >= 0);
    this.#draw();
    if (this.drawings.isShared(this.state) !== wasShared) this.reopen();
    this.panel.show(this.state);
    this.outline.mark(goal);
  }

  /** Open the line to a goal and choose it. @param {number} goal */
  jump(goal) {
    const tree = this.model.tree[goal];
    if (this.state.tree >= 0 && tree !== this.state.tree) this.#turnTo(tree);
    for (const above of this.model.path(goal).slice(0, -1)) this.state.open.add(above);
    this.drawings.scene = this.drawings.compose(this.state);
    this.outline.show(listedGoals(this.model, this.state), this.state);
    this.choose(goal);
    this.outline.focus(goal);
  }

  /** Open or close a branch. @param {number} goal */
  toggle(goal) {
    if (!this.model.childCount[goal]) return;
    if (!this.state.open.delete(goal)) this.state.open.add(goal);
    this.show(goal);
  }

  /** Follow the keyboard focus. @param {number} goal */
  moved(goal) {
    if (this.state.focused === goal) return;
    this.state.focused = goal;
    this.#draw();
    this.#reveal(goal);
  }

  /** Show the panel without a goal: the overview, or the goals that the lenses keep. */
  overview() {
    this.#select(-1);
    this.panel.raise(true);
  }

  /** Close the details. */
  close() {
    this.outline.leave(this.state.selected);
    this.#select(-1);
  }

  // -- levels, trees, years and lenses ----------------------------------------------------------

  /** Open every branch down to a level. @param {number} rank */
  openTo(rank) {
    const { open, all } = openDownTo(this.model, this.state.tree, rank, OPEN);
    this.state.open = open;
    if (!all) notice(say("too-many", { shown: OPEN }));
    if (this.view === "network") this.see("tree");
    this.show();
    this.reopen();
  }

  /** The open goals at the start: down to the requested level, or as many as fit at a readable scale. */
  #openFirst() {
    const { model, state } = this;
    const isList = this.view === "outline";
    const fits = (/** @type {Set<number>} */ open) =>
      isList || this.camera.fitting(this.drawings.compose({ ...state, open }).bounds, GRID.head) >= OPENING;
    state.open = openAtStart(model, state.tree, model.data.opens.level, isList ? LISTED : FIRST, OPEN, fits);
  }

  /** @param {number} tree */
  showTree(tree) {
    this.#turnTo(tree);
    this.steps.tell(true);
    this.#openFirst();
    this.controls.show(this.state, this.view);
    this.filter(this.state.choice);
  }

  /** @param {number} tree */
  #turnTo(tree) {
    this.state.tree = tree;
    this.state.selected = -1;
    this.drawings.web = undefined;
    this.controls.show(this.state, this.view);
  }

  /** Show the targets of a year, or of each tree's own year for 0. @param {number} year */
  showYear(year) {
    this.state.year = year;
    this.searchBox.hits.year = year;
    this.drawings.forget();
    this.steps.tell(true);
    this.show();
  }

  /** Choose a value of a lens, or give it up. @param {Kind} kind @param {string} value */
  lens(kind, value) {
    const chosen = this.state.choice[kind];
    if (!chosen.delete(value)) chosen.add(value);
    this.state.selected = -1;
    this.filter(this.state.choice);
  }

  clearLenses() {
    this.filter(nothingChosen());
  }

  /** Show the goals that the lenses keep. @param {import("./lenses.js").Choice} choice */
  filter(choice) {
    const { state } = this;
    state.choice = choice;
    this.steps.tell(true);
    applyLenses(this.model, state);
    this.show();
    this.reopen();
    if (this.view === "outline" && state.kept?.length) this.outline.reveal(state.kept[0]);
  }
}
