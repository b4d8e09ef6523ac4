// @ts-check
/** The page: reads its data, keeps what the reader has chosen, and shows it in every part. */
import { cardContent } from "./cards.js";
import { button, byId, element, fill } from "./elements.js";
import { LensBar } from "./lens_bar.js";
import { isChosen, matching, nothingChosen, withLines } from "./lenses.js";
import { Model } from "./model.js";
import { Outline } from "./outline.js";
import { Panel, goalText } from "./panel.js";
import { Picture, textMeasures } from "./picture.js";
import { copy, download, pngOf, svgOf } from "./saving.js";
import { languageInForce, learn, say, speak, tongue } from "./say.js";
import { compose, looks, openGoals } from "./scene.js";
import { SearchBox } from "./search_box.js";
import { OPENING, THEMES } from "./theme.js";

const FIRST = 45; // cards that are open at the start, at the most
const LISTED = 14; // goals of a list that are open at the start
const OPEN = 1000; // cards that are opened at once

/** @typedef {import("./lenses.js").Kind} Kind */

class App {
  /** @param {Model} model @param {Record<string, any>} options */
  constructor(model, options) {
    this.model = model;
    this.measures = textMeasures();
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.phone = matchMedia("(max-width: 720px)");
    /** @type {import("./scene.js").State} */
    this.state = {
      tree: 0, open: new Set(), selected: -1, focused: -1, choice: nothingChosen(), bright: null,
      findings: model.report !== null,
    };
    this.view = this.phone.matches ? "outline" : "tree";
    /** @type {Map<number, import("./cards.js").Content>} */
    this.contents = new Map();
    const choose = (/** @type {number} */ goal) => this.choose(goal);
    const lens = (/** @type {Kind} */ kind, /** @type {string} */ value) => this.lens(kind, value);
    this.picture = new Picture(byId("picture"), options, {
      measures: this.measures, opened: (goal) => this.toggle(goal),
      chosen: (what) => ("partner" in what ? this.lens("partner", String(what.partner))
        : what.part === "knob" ? this.toggle(what.goal) : this.choose(what.goal)),
    });
    this.outline = new Outline(byId("list"), model, {
      choose, toggle: (goal) => this.toggle(goal), moved: (goal) => this.#moved(goal),
    });
    this.panel = new Panel(byId("panel"), model, {
      choose: (goal) => this.jump(goal), lens, close: () => this.close(), openTo: (rank) => this.openTo(rank),
      copy: (goal) => this.#copy(goalText(model, goal)),
      copyLink: (goal) => this.#copy(`${location.href.split("#")[0]}#${encodeURI(model.id(goal))}`),
    });
    this.lensBar = new LensBar(byId("lenses"), model, { turn: lens, clear: () => this.clearLenses() });
    this.searchBox = new SearchBox(/** @type {HTMLInputElement} */ (byId("query")), byId("hits"), model, {
      jump: (goal) => this.jump(goal), lens,
    });
  }

  // -- what is shown ----------------------------------------------------------------------------

  get theme() { return THEMES[this.dark.matches ? "dark" : "light"]; }

  /** @param {number} goal */
  content(goal) {
    let content = this.contents.get(goal);
    if (!content) {
      const showing = { findings: this.state.findings, tags: this.state.choice.partner.size === 0 };
      content = cardContent(this.model, goal, this.measures, showing);
      this.contents.set(goal, content);
    }
    return content;
  }

  #look() { return looks(this.model, this.state, this.theme); }

  /** Show the state everywhere. `held` is a goal that keeps its place on the screen.
   * @param {number} [held] */
  show(held) {
    const before = held === undefined ? undefined : this.scene?.cards.get(held);
    this.scene = compose(this.model, this.state, this.measures, (goal) => this.content(goal));
    this.picture.show(this.scene, this.#look(), this.theme, this.model.rank);
    if (held !== undefined) this.picture.hold(before, this.scene.cards.get(held));
    this.outline.show(openGoals(this.model, this.state), this.state);
    this.panel.show(this.state);
    this.lensBar.show(this.state);
  }

  /** Show everything in the language in force. */
  say() {
    document.documentElement.lang = languageInForce();
    for (const place of document.querySelectorAll("[data-say]")) place.textContent = say(place.getAttribute("data-say") ?? "");
    for (const place of document.querySelectorAll("[data-level]")) {
      place.textContent = this.model.levels[Number(place.getAttribute("data-level"))].name[tongue()];
    }
    for (const place of document.querySelectorAll("[data-finding]")) {
      place.textContent = this.model.sentence(Number(place.getAttribute("data-finding")), tongue());
    }
    this.contents.clear();
    this.searchBox.say();
    this.#controls();
    this.show();
  }

  #controls() {
    fill(byId("views"), ...["tree", "outline"].map((view) => button(say(`view-${view}`), () => this.see(view), {
      "aria-pressed": this.view === view, "data-view": view,
    })));
    byId("views").setAttribute("aria-label", say("view"));
    const ranks = [...new Set(this.#ranks())].sort((one, other) => one - other);
    byId("opening").setAttribute("aria-label", say("open-to"));
    fill(byId("opening"), element("span", { class: "quiet", text: say("open-to") }), ...ranks.map((rank) =>
      button(String(rank + 1), () => this.openTo(rank), { "data-rank": rank, title: say("open-to-level", { number: rank + 1, name: this.#levelName(rank) }), "aria-label": say("open-to-level", { number: rank + 1, name: this.#levelName(rank) }) })));
    fill(byId("zooming"), button("−", () => this.picture.zoom(0.8), { "aria-label": say("zoom-out"), title: say("zoom-out") }),
      button("+", () => this.picture.zoom(1.25), { "aria-label": say("zoom-in"), title: say("zoom-in") }),
      button(say("fit"), () => this.fit()));
    byId("language").textContent = say("language");
    byId("menu").textContent = say("menu");
    fill(byId("menu-items"), ...[
      ["save-svg", () => this.saveSvg()], ["save-png", () => this.savePng()], ["print", () => print()],
      ["help", () => this.help()],
    ].map(([key, act]) => button(say(/** @type {string} */ (key)), () => {
      this.#menu(false);
      /** @type {() => void} */ (act)();
    }, { class: "row" })));
  }

  *#ranks() {
    for (let goal = 0; goal < this.model.count; goal += 1) {
      if (this.state.tree < 0 || this.model.tree[goal] === this.state.tree) yield this.model.rank[goal];
    }
  }

  /** @param {number} rank */
  #levelName(rank) {
    const tree = this.model.trees[Math.max(0, this.state.tree)];
    const level = tree.levels[rank];
    return level === undefined ? "" : this.model.levels[level].name[tongue()];
  }

  /** @param {boolean} open */
  #menu(open) {
    byId("menu-items").hidden = !open;
    byId("menu").setAttribute("aria-expanded", String(open));
  }

  /** @param {string} view */
  see(view) {
    this.view = view;
    byId("app").setAttribute("data-view", view);
    for (const one of byId("views").children) one.setAttribute("aria-pressed", String(one.getAttribute("data-view") === view));
    if (view === "tree" && this.scene && !this.looked) requestAnimationFrame(() => this.reopen());
  }

  /** @param {string} text */
  notice(text) {
    byId("notice").textContent = text;
    clearTimeout(this.noticeTimer);
    this.noticeTimer = setTimeout(() => { byId("notice").textContent = ""; }, 6000);
  }

  // -- what the reader does ----------------------------------------------------------------------

  /** @param {number} goal */
  choose(goal) {
    this.state.selected = goal;
    this.#mark(goal);
    this.picture.repaint(this.#look());
    this.panel.show(this.state);
    this.outline.show(openGoals(this.model, this.state), this.state);
    requestAnimationFrame(() => {
      const card = this.scene?.cards.get(goal);
      if (card && this.view === "tree") this.picture.reveal(card);
    });
  }

  /** The address names the chosen goal, so that it can be sent. @param {number} goal */
  #mark(goal) {
    const hash = goal >= 0 ? `#${encodeURI(this.model.id(goal))}` : "#";
    try {
      history.replaceState(null, "", hash);
    } catch {
      // Some browsers allow no change of address for a page from a file.
    }
  }

  /** Open the way to a goal and choose it. @param {number} goal */
  jump(goal) {
    if (this.state.tree >= 0 && this.model.tree[goal] !== this.state.tree) this.state.tree = this.model.tree[goal];
    for (const above of this.model.path(goal).slice(0, -1)) this.state.open.add(above);
    this.show();
    this.choose(goal);
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
    this.picture.repaint(this.#look());
    const card = this.scene?.cards.get(goal);
    if (card && this.view === "tree") this.picture.reveal(card);
  }

  /** Close the details. */
  close() {
    this.state.selected = -1;
    this.#mark(-1);
    this.picture.repaint(this.#look());
    this.panel.show(this.state);
    this.outline.show(openGoals(this.model, this.state), this.state);
  }

  /** Open every branch down to a level. @param {number} rank */
  openTo(rank) {
    if (!this.#openTo(rank, OPEN)) this.notice(say("too-many", { shown: OPEN }));
    this.show();
    this.reopen();
  }

  /** @param {number} rank @param {number} most cards @returns {boolean} whether all could be opened */
  #openTo(rank, most) {
    const { model, state } = this;
    const open = new Set();
    let edge = model.roots(state.tree);
    let count = edge.length;
    while (edge.length) {
      const next = [];
      for (const goal of edge) {
        if (model.rank[goal] >= rank) continue;
        const children = model.children(goal).filter((child) => model.rank[child] <= rank);
        if (!children.length) continue;
        count += model.childCount[goal];
        if (count > most) {
          state.open = open;
          return false;
        }
        open.add(goal);
        next.push(...children);
      }
      edge = next;
    }
    state.open = open;
    return true;
  }

  /** @param {Kind} kind @param {string} value */
  lens(kind, value) {
    const chosen = this.state.choice[kind];
    if (!chosen.delete(value)) chosen.add(value);
    this.#focusLenses();
  }

  clearLenses() {
    this.state.choice = nothingChosen();
    this.#focusLenses();
  }

  /** Fade what the lenses leave out, and open the way to what they keep. */
  #focusLenses() {
    const { model, state } = this;
    this.contents.clear();
    state.bright = null;
    if (isChosen(state.choice)) {
      const kept = matching(model, state.choice, state.tree);
      state.bright = withLines(model, kept);
      const open = new Set();
      for (const goal of kept) {
        if (open.size > OPEN / 4) break;
        for (const above of model.path(goal).slice(0, -1)) open.add(above);
      }
      state.open = new Set([...state.open, ...open]);
      this.notice(kept.length ? say("lens-shown", { count: kept.length, total: [...this.#ranks()].length }) : say("lens-none"));
    }
    this.show();
    this.reopen();
  }

  fit() { if (this.scene) this.picture.fit(this.scene.bounds); }

  /** Look at the picture as at the start: all of it, or its left edge at a scale to read. */
  reopen() {
    if (!this.scene || this.view !== "tree") return;
    this.looked = true;
    const bright = [...this.scene.cards.values()].filter((card) => this.state.bright?.has(card.goal));
    const cards = bright.length ? bright : [...this.scene.cards.values()];
    if (!cards.length) return;
    const first = cards[0];
    this.picture.open(this.scene.bounds, first.y + first.content.height / 2);
  }

  /** @param {string} text */
  async #copy(text) { this.notice(say(await copy(text) ? "copied" : "not-copied")); }

  #part() {
    const { x, y, width, height } = /** @type {import("./scene.js").Scene} */ (this.scene).bounds;
    return { x: x - 30, y: y - 24, width: width + 60, height: height + 48 };
  }

  saveSvg() {
    if (!this.scene) return;
    const svg = svgOf(this.model, this.scene, this.state, this.#part(), this.measures);
    const name = `${this.#name()}.svg`;
    download(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }), name);
    this.notice(say("saved", { name }));
  }

  async savePng() {
    if (!this.scene) return;
    const blob = await pngOf(this.model, this.scene, this.state, this.#part(), this.measures);
    const name = `${this.#name()}.png`;
    if (blob) download(blob, name);
    this.notice(say("saved", { name }));
  }

  #name() {
    return (this.model.trees[Math.max(0, this.state.tree)]?.id ?? "pohon").replace(/[^\w.-]+/g, "-");
  }

  help() {
    const rows = [["← → ↑ ↓", "key-arrows"], ["Enter", "key-enter"], ["/", "key-slash"], ["1 … 9", "key-numbers"],
      ["+ − 0", "key-zoom"], ["Esc", "key-escape"], ["?", "key-help"]];
    const dialog = /** @type {HTMLDialogElement} */ (byId("help"));
    dialog.setAttribute("aria-label", say("help"));
    fill(dialog, element("h2", { text: say("keys") }), element("dl", {}, ...rows.flatMap(([key, text]) =>
      [element("dt", {}, element("kbd", { text: key })), element("dd", { text: say(text) })])),
    button(say("close"), () => dialog.close()));
    dialog.showModal();
  }

  // -- start ------------------------------------------------------------------------------------

  start() {
    this.#listen();
    byId("app").hidden = false;
    this.see(this.view);
    this.#opening();
    this.say();
    this.reopen();
    this.#follow();
  }

  /** Down to the level that fits the screen at a scale to read. */
  #opening() {
    const { model } = this;
    const { level, partner } = model.data.opens;
    const ranks = [...new Set(this.#ranks())].sort((one, other) => one - other);
    if (level >= 0) this.#openTo(Math.max(...model.ranks.map((/** @type {Map<number, number>} */ of) => of.get(level) ?? 0)), OPEN);
    else for (const rank of ranks) {
      const before = this.state.open;
      const fits = this.#openTo(rank, this.view === "tree" ? FIRST : LISTED) && this.#fits();
      if (!fits && rank > ranks[1]) {
        this.state.open = before;
        break;
      }
    }
    if (partner >= 0) {
      this.state.choice.partner.add(String(partner));
      this.#focusLenses();
    }
  }

  /** Whether what is open can be read without moving the picture. */
  #fits() {
    if (this.view !== "tree") return true;
    const scene = compose(this.model, this.state, this.measures, (goal) => this.content(goal));
    return this.picture.fitting(scene.bounds) >= OPENING;
  }

  /** Go to the goal that the address names, else to the one the page was made for. */
  #follow() {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      // Not encoded: taken as it is.
    }
    const goal = name ? this.model.find(name) : this.model.data.opens.focus;
    if (goal >= 0) this.jump(goal);
    else if (name) this.notice(say("no-such-goal", { goal: name.slice(0, 80) }));
  }

  #listen() {
    addEventListener("hashchange", () => this.#follow());
    this.dark.addEventListener("change", () => this.show());
    addEventListener("keydown", (event) => this.#key(event));
    byId("language").addEventListener("click", () => {
      speak(languageInForce() === "id" ? "en" : "id");
      this.say();
    });
    byId("menu").addEventListener("click", () => this.#menu(byId("menu-items").hidden));
    addEventListener("pointerdown", (event) => {
      const at = /** @type {Element} */ (event.target);
      if (!at.closest("#actions")) this.#menu(false);
      if (!at.closest("#search")) this.searchBox.close();
      if (!at.closest(".lens")) this.lensBar.close();
    });
    addEventListener("beforeprint", () => this.#sheet());
    matchMedia("print").addEventListener("change", (event) => event.matches && this.#sheet());
  }

  /** The picture for paper. */
  #sheet() {
    if (this.scene) fill(byId("sheet"), svgOf(this.model, this.scene, this.state, this.#part(), this.measures));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = /** @type {HTMLElement} */ (event.target);
    if (event.key === "Escape") this.#escape();
    if (event.altKey || event.ctrlKey || event.metaKey || at.closest("input, select, textarea, dialog")) return;
    const acts = /** @type {Record<string, () => void>} */ ({
      "/": () => byId("query").focus(), "?": () => this.help(), "+": () => this.picture.zoom(1.25),
      "-": () => this.picture.zoom(0.8), 0: () => this.fit(),
    });
    if (/^[1-9]$/.test(event.key)) acts[event.key] = () => this.openTo(Number(event.key) - 1);
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #escape() {
    if (this.searchBox.close() || this.lensBar.close()) return;
    if (!byId("menu-items").hidden) this.#menu(false);
    else if (this.state.selected >= 0) this.close();
    else if (isChosen(this.state.choice)) this.clearLenses();
  }
}

/** The data block, inflated where it is deflated. @param {HTMLElement} block */
async function read(block) {
  const text = block.textContent ?? "";
  if (block.getAttribute("type") === "application/json") return JSON.parse(text);
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

/** Where the picture cannot be made, the page stays the outline it is without a script. */
export async function start() {
  try {
    learn(JSON.parse(byId("texts").textContent ?? ""));
    const model = new Model(await read(byId("data")));
    new App(model, JSON.parse(byId("options").textContent ?? "")).start();
  } catch (error) {
    document.documentElement.classList.remove("scripted");
    byId("app").hidden = true;
    throw error;
  }
}
