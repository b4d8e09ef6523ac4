// @ts-check
/** The page: keeps the reader's choices and shows them in every part. */
import { nameInAddress, named } from "./address.js";
import { cardContent } from "./cards.js";
import { Controls } from "./controls.js";
import { goalText } from "./detail.js";
import { byId } from "./elements.js";
import { listen } from "./keys.js";
import { LensBar } from "./lens_bar.js";
import { isChosen, nothingChosen, through } from "./lenses.js";
import { openAtStart, openDownTo, openWays } from "./opening.js";
import { Outline } from "./outline.js";
import { Panel } from "./panel.js";
import { Picture, textMeasures } from "./picture.js";
import { languageInForce, say, speak } from "./say.js";
import { compose, openGoals } from "./scene.js";
import { SearchBox } from "./search_box.js";
import { copyLink, copyText, savePng, saveSvg } from "./taking.js";
import { GRID, OPENING, THEMES, strengthened } from "./theme.js";
import { treeDrawing } from "./tree_drawing.js";
import { weave } from "./web.js";
import { LEGIBLE, webDrawing } from "./web_drawing.js";

/** @typedef {import("./model.js").Model} Model */

const FIRST = 45; // most cards that are open at the start
const LISTED = 14; // goals of a list that are open at the start
const OPEN = 1000; // most cards that are opened at once
const TOGETHER = 6; // most trees that are shown together at the start

/** @typedef {import("./lenses.js").Kind} Kind */
/** @typedef {import("./controls.js").View} View */

export class App {
  /** @param {Model} model @param {Record<string, any>} options */
  constructor(model, options) {
    this.model = model;
    this.measures = textMeasures();
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.strong = matchMedia("(forced-colors: active), (prefers-contrast: more)");
    /** @type {import("./scene.js").State} */
    this.state = {
      tree: model.trees.length > 1 && model.trees.length <= TOGETHER ? -1 : 0,
      open: new Set(),
      selected: -1,
      focused: -1,
      choice: nothingChosen(),
      bright: null,
      kept: null,
      year: 0,
      findings: model.findings.isKnown,
    };
    /** @type {Set<number> | undefined} the goals open before the lenses */
    this.before = undefined;
    /** @type {import("./web.js").Web | undefined} */
    this.web = undefined;
    this.webKey = "";
    /** @type {import("./scene.js").Scene | undefined} */
    this.scene = undefined;
    this.noticeTimer = 0;
    /** @type {View} */
    this.view = matchMedia("(max-width: 720px)").matches ? "outline" : "tree";
    /** @type {Map<number, import("./cards.js").Content>} */
    this.contents = new Map();
    const jump = (/** @type {number} */ goal) => this.jump(goal);
    const lens = (/** @type {Kind} */ kind, /** @type {string} */ value) => this.lens(kind, value);
    this.picture = new Picture(byId("picture"), options, {
      chosen: (what) => this.#touched(what),
      opened: (goal) => this.toggle(goal),
    });
    this.outline = new Outline(byId("list"), model, {
      choose: (goal) => this.choose(goal),
      toggle: (goal) => this.toggle(goal),
      moved: (goal) => this.#moved(goal),
    });
    this.panel = new Panel(byId("panel"), model, {
      choose: jump,
      lens,
      close: () => this.close(),
      openTo: (rank) => this.openTo(rank),
      copy: (goal) => copyText(this, goalText(model, goal)),
      copyLink: (goal) => copyLink(this, goal),
    });
    this.lensBar = new LensBar(byId("lenses"), byId("chosen"), model, {
      turn: lens,
      clear: () => this.clearLenses(),
    });
    this.searchBox = new SearchBox(/** @type {HTMLInputElement} */ (byId("query")), byId("hits"), model, {
      jump,
      lens,
      overview: () => this.overview(),
    });
    this.controls = new Controls(model, {
      see: (view) => this.see(view),
      openTo: (rank) => this.openTo(rank),
      zoom: (factor) => this.picture.zoom(factor),
      fit: () => this.picture.fit(),
      tree: (tree) => this.showTree(tree),
      year: (year) => this.showYear(year),
      language: () => this.turnLanguage(),
      overview: () => this.overview(),
      saveSvg: () => saveSvg(this),
      savePng: () => savePng(this),
    });
  }

  // -- display ----------------------------------------------------------------------------------

  get theme() {
    const theme = THEMES[this.dark.matches ? "dark" : "light"];
    return this.strong.matches ? strengthened(theme) : theme;
  }

  /** @param {number} goal */
  content(goal) {
    let content = this.contents.get(goal);
    if (!content) {
      content = cardContent(this.model, goal, this.measures, this.state);
      this.contents.set(goal, content);
    }
    return content;
  }

  /** The current picture for print and export: on white, without the keyboard focus. */
  printed() {
    return this.drawing(THEMES.light, { ...this.state, focused: -1 });
  }

  /** The current picture. @param {import("./theme.js").Theme} [theme]
   * @param {import("./scene.js").State} [state] */
  drawing(theme = this.theme, state = this.state) {
    const { model, measures } = this;
    if (this.view === "network") return webDrawing(model, this.#web(), state, theme, measures);
    return treeDrawing(model, this.scene ?? this.#compose(), state, theme, measures);
  }

  #compose(state = this.state) {
    return compose(this.model, state, this.measures, (goal) => this.content(goal));
  }

  /** The network, which is built again only if its goals have changed. */
  #web() {
    const { state } = this;
    const seeds = state.selected >= 0 ? [state.selected] : (state.kept ?? []).slice(0, 20);
    const key = `${state.tree} ${seeds}`;
    if (
      !this.web ||
      (key !== this.webKey && this.web.goals.length < this.web.all) ||
      this.webKey.split(" ")[0] !== String(state.tree)
    )
      this.web = weave(this.model, state.tree, seeds);
    this.webKey = key;
    return this.web;
  }

  /** Show the state everywhere. `held` is a goal that keeps its place on the screen.
   * @param {number} [held] */
  show(held) {
    const before = held === undefined ? undefined : this.picture.drawing?.placeOf(held);
    this.scene = this.#compose();
    this.repaint();
    if (held !== undefined) this.picture.hold(before, this.picture.drawing?.placeOf(held));
    this.lensBar.show(this.state);
  }

  /** Show the state if the cards have not changed. */
  repaint() {
    this.picture.show(this.drawing());
    this.outline.show(openGoals(this.model, this.state), this.state);
    this.panel.show(this.state);
  }

  /** Show everything in the current language. */
  say() {
    document.documentElement.lang = languageInForce();
    for (const place of byId("app").querySelectorAll("[data-say]"))
      place.textContent = say(place.getAttribute("data-say") ?? "");
    this.contents.clear();
    this.searchBox.say();
    this.controls.show(this.state, this.view);
    this.show();
  }

  turnLanguage() {
    speak(languageInForce() === "id" ? "en" : "id");
    this.say();
  }

  /** @param {View} view */
  see(view) {
    this.view = view;
    byId("app").setAttribute("data-view", view);
    this.controls.mark(view);
    if (!this.scene) return;
    this.picture.show(this.drawing());
    requestAnimationFrame(() => {
      this.reopen();
      this.#reveal(this.state.selected);
    });
  }

  /** @param {string} text */
  notice(text) {
    byId("notice").textContent = text;
    clearTimeout(this.noticeTimer);
    this.noticeTimer = setTimeout(() => {
      byId("notice").textContent = "";
    }, 6000);
  }

  // -- actions of the reader ---------------------------------------------------------------------

  /** @param {import("./picture.js").Hit} what */
  #touched(what) {
    if ("goal" in what) {
      if (what.part === "knob") this.toggle(what.goal);
      else if (this.view === "network") this.jump(what.goal);
      else this.choose(what.goal);
    } else {
      const [[kind, number]] = Object.entries(what);
      this.lens(/** @type {Kind} */ (kind), String(number));
    }
  }

  /** @param {number} goal */
  choose(goal) {
    this.#select(goal);
    requestAnimationFrame(() => (this.view === "outline" ? this.outline.reveal(goal) : this.#reveal(goal)));
  }

  /** Show another goal as the chosen one; -1 for none. @param {number} goal */
  #select(goal) {
    this.panel.raise(false);
    this.state.selected = goal;
    nameInAddress(this.model, goal);
    this.picture.show(this.drawing());
    this.panel.show(this.state);
    this.outline.mark(goal);
  }

  /** @param {number} goal */
  #reveal(goal) {
    const place = this.picture.drawing?.placeOf(goal);
    if (place && this.view !== "outline") this.picture.reveal(place, this.panel.covering());
  }

  /** Open the line to a goal and choose it. @param {number} goal */
  jump(goal) {
    const tree = this.model.tree[goal];
    if (this.state.tree >= 0 && tree !== this.state.tree) this.#turnTo(tree);
    for (const above of this.model.path(goal).slice(0, -1)) this.state.open.add(above);
    this.scene = this.#compose();
    this.outline.show(openGoals(this.model, this.state), this.state);
    this.choose(goal);
    this.outline.focus(goal);
  }

  /** @param {number} goal */
  toggle(goal) {
    if (!this.model.childCount[goal]) return;
    if (!this.state.open.delete(goal)) this.state.open.add(goal);
    this.show(goal);
  }

  /** @param {number} goal */
  #moved(goal) {
    if (this.state.focused === goal) return;
    this.state.focused = goal;
    this.picture.show(this.drawing());
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

  /** Open every branch down to a level. @param {number} rank */
  openTo(rank) {
    const { open, all } = openDownTo(this.model, this.state.tree, rank, OPEN);
    this.state.open = open;
    if (!all) this.notice(say("too-many", { shown: OPEN }));
    if (this.view === "network") this.see("tree");
    this.show();
    this.reopen();
  }

  /** @param {number} tree */
  showTree(tree) {
    nameInAddress(this.model, -1);
    this.#turnTo(tree);
    this.#opening();
    this.controls.show(this.state, this.view);
    this.#applyLenses();
  }

  /** Show the targets of a year, or of each tree's own year for 0. @param {number} year */
  showYear(year) {
    this.state.year = year;
    this.searchBox.year = year;
    this.contents.clear();
    this.show();
  }

  /** @param {number} tree */
  #turnTo(tree) {
    this.state.tree = tree;
    this.state.selected = -1;
    this.web = undefined;
    this.controls.show(this.state, this.view);
  }

  /** @param {Kind} kind @param {string} value */
  lens(kind, value) {
    const chosen = this.state.choice[kind];
    if (!chosen.delete(value)) chosen.add(value);
    this.state.selected = -1;
    nameInAddress(this.model, -1);
    this.#applyLenses();
  }

  clearLenses() {
    this.state.choice = nothingChosen();
    this.#applyLenses();
  }

  /** Fade the goals that the lenses leave out, and open only the lines to the others. */
  #applyLenses() {
    const { model, state } = this;
    if (isChosen(state.choice)) {
      this.before ??= state.open;
      const { kept, bright, shown } = through(model, state.choice, state.tree);
      Object.assign(state, { kept, bright, open: shown ? openWays(model, shown, OPEN / 4) : this.before });
    } else {
      state.open = this.before ?? state.open;
      this.before = undefined;
      state.kept = null;
      state.bright = null;
    }
    this.show();
    this.reopen();
    if (this.view === "outline" && state.kept?.length) this.outline.reveal(state.kept[0]);
  }

  /** Return to the view at the start: the whole picture, or an edge of it at a readable scale. */
  reopen() {
    const { drawing } = this.picture;
    if (!drawing || !this.scene || this.view === "outline") return;
    const { kept, choice, selected } = this.state;
    const goals = selected >= 0 ? [selected] : (kept ?? [...this.scene.cards.keys()]);
    const place = goals.map((goal) => drawing.placeOf(goal)).find(Boolean) ?? drawing.bounds;
    if (this.view === "tree") {
      this.picture.open(drawing.bounds, place.y + place.height / 2, choice.partner.size ? "right" : "left");
    } else if (this.picture.fitting(drawing.bounds, this.picture.head, drawing.rim) < LEGIBLE) {
      this.picture.centre(place, 0.7);
    } else {
      this.picture.fit();
    }
  }

  // -- start ------------------------------------------------------------------------------------

  start() {
    listen(this);
    byId("app").hidden = false;
    this.see(this.view);
    this.#opening();
    const { partner, focus } = this.model.data.opens;
    this.say();
    this.reopen();
    if (partner >= 0) {
      // The reader did not choose this, so the goal in the address stays.
      this.state.choice.partner.add(String(partner));
      this.#applyLenses();
    }
    this.follow(focus);
  }

  /** The open goals at the start: down to the requested level, or as many as fit at a readable scale. */
  #opening() {
    const { model, state } = this;
    const isList = this.view === "outline";
    const fits = (/** @type {Set<number>} */ open) =>
      isList || this.picture.fitting(this.#compose({ ...state, open }).bounds, GRID.head) >= OPENING;
    state.open = openAtStart(model, state.tree, model.data.opens.level, isList ? LISTED : FIRST, OPEN, fits);
  }

  /** Go to the goal in the address, or else to another one. @param {number} otherwise */
  follow(otherwise) {
    const wanted = named();
    const goal = wanted ? this.model.find(wanted) : otherwise;
    if (goal >= 0) {
      if (wanted) nameInAddress(this.model, goal, true);
      this.jump(goal);
    } else if (wanted) this.notice(say("no-such-goal", { goal: wanted.slice(0, 80) }));
    else if (this.state.selected >= 0) this.close();
  }
}
