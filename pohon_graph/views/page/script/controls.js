// @ts-check
/** The buttons above the picture, the menu and the help. */
import { STATUSES, statusName } from "./crosscut_signs.js";
import { button, byId, element, fill } from "./elements.js";
import { savePng, saveSvg } from "./exports.js";
import { SEVERITIES } from "./findings.js";
import { ranksOf } from "./open_branches.js";
import { languageInForce, say, tongue } from "./texts.js";
import { badge, numberMark, statusMark } from "./widgets.js";

const VIEWS = /** @type {const} */ (["tree", "network", "outline"]);

/** @typedef {typeof VIEWS[number]} View */

/** The signs on a card, with their meanings. @returns {[Node | string, string][]} */
function signs() {
  const knob = element("span", { class: "knob" }, "+4");
  return [
    [numberMark(0), say("sign-level")],
    [knob, say("sign-knob")],
    ...STATUSES.map(
      (status) =>
        /** @type {[Node, string]} */ ([statusMark(status), `${say("sign-partner")}: ${statusName(status)}`]),
    ),
    [element("span", { class: "line further" }), say("further-parent")],
    ...SEVERITIES.map((severity) => /** @type {[Node, string]} */ ([badge(severity, true), say(severity)])),
    .../** @type {[string, string][]} */ ([
      [say("indicator-short"), say("sign-indicator")],
      [say("owner-short"), say("owner")],
      [say("program-short"), say("program")],
    ]).filter(([short, whole]) => short !== whole),
  ];
}

/** @param {string} id */
const select = (id) => /** @type {HTMLSelectElement} */ (byId(id));

/** Fill a list of choices. @param {string} id @param {[number, string][]} choices @param {number} chosen */
function offer(id, choices, chosen) {
  fill(byId(id), ...choices.map(([value, text]) => element("option", { value, text })));
  select(id).value = String(chosen);
}

export class Controls {
  /** @param {import("./app.js").App} app */
  constructor(app) {
    this.model = app.model;
    this.app = app;
    byId("language").addEventListener("click", () => app.turnLanguage());
    byId("menu").addEventListener("click", () => this.menu(byId("menu-items").hidden));
    select("trees").addEventListener("change", () => app.showTree(Number(select("trees").value)));
    select("years").addEventListener("change", () => app.showYear(Number(select("years").value)));
  }

  /** Show everything in the current language. @param {import("./state.js").State} state @param {View} view */
  show({ tree, year }, view) {
    this.#views(view);
    this.#opening(tree);
    this.#trees(tree);
    this.#years(tree, year);
    const { app } = this;
    byId("tools").setAttribute("aria-label", say("tools"));
    const zoom = (/** @type {string} */ sign, /** @type {string} */ key, /** @type {number} */ factor) =>
      button(sign, () => app.camera.zoom(factor), { "aria-label": say(key), title: say(key) });
    fill(
      byId("zooming"),
      zoom("−", "zoom-out", 0.8),
      zoom("+", "zoom-in", 1.25),
      button(say("fit"), () => app.camera.fit()),
    );
    byId("language").textContent = say("language");
    byId("language").lang = languageInForce() === "id" ? "en" : "id"; // the label is in the other language
    byId("menu").textContent = say("menu");
    const items = /** @type {[string, () => void][]} */ ([
      ["overview", () => app.overview()],
      ["save-svg", () => saveSvg(app)],
      ["save-png", () => savePng(app)],
      ["present", () => app.presentation.start()],
      ["print", () => app.printing.ask()],
      ["help", () => this.help()],
    ]);
    fill(
      byId("menu-items"),
      ...items.map(([key, act]) =>
        button(
          say(key),
          () => {
            this.menu(false);
            act();
          },
          { class: "row" },
        ),
      ),
    );
  }

  /** @param {View} view */
  #views(view) {
    byId("views").setAttribute("aria-label", say("view"));
    fill(
      byId("views"),
      ...VIEWS.map((one) =>
        button(say(`view-${one}`), () => this.app.see(one), {
          "aria-pressed": view === one,
          "data-to-view": one,
        }),
      ),
    );
  }

  /** @param {View} view */
  mark(view) {
    for (const one of byId("views").children)
      one.setAttribute("aria-pressed", String(one.getAttribute("data-to-view") === view));
  }

  /** @param {number} tree */
  #opening(tree) {
    const place = byId("opening");
    const ranks = ranksOf(this.model, tree);
    place.hidden = !ranks.length;
    place.setAttribute("aria-label", say("open-to"));
    fill(
      place,
      element("span", { class: "quiet", text: say("open-to") }),
      ...ranks.map((rank) => {
        const label = say("open-to-level", { number: rank + 1, name: this.levelName(tree, rank) });
        return button(String(rank + 1), () => this.app.openTo(rank), {
          "data-rank": rank,
          title: label,
          "aria-label": label,
        });
      }),
    );
  }

  /** @param {number} tree @param {number} rank */
  levelName(tree, rank) {
    const level = this.model.trees[Math.max(0, tree)].levels[rank];
    return level === undefined ? "" : this.model.levels[level].name[tongue()];
  }

  /** @param {number} tree */
  #trees(tree) {
    const { trees } = this.model;
    byId("tree-choice").hidden = trees.length < 2;
    const one = trees.length === 1 ? trees[0] : trees[tree];
    if (trees.length) {
      const title = one?.title ?? say("several", { count: trees.length });
      byId("name").textContent = title;
      document.title = title;
    }
    byId("whose").textContent = one?.caption[tongue()] ?? "";
    const names = /** @type {[number, string][]} */ (trees.map((_, at) => [at, this.model.treeName(at)]));
    offer("trees", [[-1, say("all-trees")], ...names], tree);
  }

  /** Offer the years that have targets, if there are several. @param {number} tree
   * @param {number} year */
  #years(tree, year) {
    const years = this.model.years(tree);
    if (year && !years.includes(year)) years.push(year);
    const own = new Set(this.model.trees.filter((_, one) => tree < 0 || one === tree).map((one) => one.year));
    const usual = own.size === 1 && !own.has(0) ? `${[...own][0]} (${say("year-own")})` : say("year-each");
    byId("year-choice").hidden = years.length < 2;
    const names = /** @type {[number, string][]} */ (years.map((one) => [one, String(one)]));
    offer("years", [[0, usual], ...names], year);
  }

  /** @param {boolean} open @returns {boolean} whether anything changed */
  menu(open) {
    const items = byId("menu-items");
    if (items.hidden === !open) return false;
    if (!open && items.contains(document.activeElement)) byId("menu").focus();
    items.hidden = !open;
    byId("menu").setAttribute("aria-expanded", String(open));
    if (open) /** @type {HTMLElement | null} */ (items.firstElementChild)?.focus();
    return true;
  }

  help() {
    const list = (/** @type {[Node | string, string][]} */ entries) =>
      element(
        "dl",
        {},
        ...entries.flatMap(([sign, text]) => [element("dt", {}, sign), element("dd", { text })]),
      );
    const keys = /** @type {[string, string][]} */ ([
      ["↑ ↓ ← →", "key-arrows"],
      ["Enter", "key-enter"],
      ["/", "key-slash"],
      ["1 … 9", "key-numbers"],
      ["+ − 0", "key-zoom"],
      ["p", "key-present"],
      ["Esc", "key-escape"],
      ["?", "key-help"],
    ]).map(([key, text]) => /** @type {[Node, string]} */ ([element("kbd", { text: key }), say(text)]));
    const dialog = /** @type {HTMLDialogElement} */ (byId("help"));
    dialog.setAttribute("aria-label", say("help"));
    fill(
      dialog,
      element("h2", { text: say("signs") }),
      list(signs()),
      element("h2", { text: say("keys") }),
      list(keys),
      button(say("close"), () => dialog.close()),
    );
    dialog.showModal();
    dialog.scrollTop = 0;
  }
}
