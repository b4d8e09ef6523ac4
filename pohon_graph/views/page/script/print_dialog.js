// @ts-check
/** The dialog before a print: form, paper, and how many pages with which smallest type there will be. */
import { button, byId, element, fill } from "./elements.js";
import { titleOf } from "./exports.js";
import { HEAD, MARGIN, PAPERS, areaOf, isAtLeast, pointsText } from "./print_paper.js";
import { planOf } from "./print_plan.js";
import { layPaper } from "./print_sheet.js";
import { say } from "./texts.js";

/** @typedef {import("./print_plan.js").Choices} Choices */

const FORMS = /** @type {const} */ (["poster", "atlas", "outline"]);
const LARGEST = "A0";
const EVERYTHING = { isAll: true, findings: false };
/** The choices to begin with: the first that is readable, else the last. @type {Choices[]} */
const BEGINNINGS = [
  { form: "poster", paper: "A3", isUpright: false, ...EVERYTHING },
  { form: "poster", paper: "A3", isUpright: true, ...EVERYTHING },
  { form: "atlas", paper: "A4", isUpright: false, ...EVERYTHING },
  { form: "atlas", paper: "A3", isUpright: false, ...EVERYTHING },
];
const SMALL = 7; // points; below them the dialog advises another paper

export class Printing {
  /** @param {import("./app.js").App} app */
  constructor(app) {
    this.app = app;
    /** @type {Choices | undefined} those of the reader, once the dialog has been open */
    this.chosen = undefined;
    /** @type {import("./print_plan.js").Plan | null} the choice in the dialog, null without it */
    this.plan = null;
    this.status = element("p", { role: "status", class: "plan" });
    addEventListener("beforeprint", () => this.lay());
    addEventListener("afterprint", () => this.#end());
    matchMedia("print").addEventListener("change", (event) => event.matches && this.lay());
  }

  /** Fill the sheet: as the dialog chose, or without it the picture and the list. */
  lay() {
    const { app } = this;
    const sheet = byId("sheet");
    if (this.plan) fill(sheet, ...this.plan.lay());
    else layPaper(sheet, app.model, app.state, app.drawings.printed(app.view, app.state), titleOf(app));
  }

  get choices() {
    const isReadable = (/** @type {Choices} */ one) => isAtLeast(planOf(this.app, one).type, SMALL);
    this.chosen ??= { ...(BEGINNINGS.find(isReadable) ?? BEGINNINGS[BEGINNINGS.length - 1]) };
    return this.chosen;
  }

  ask() {
    const dialog = /** @type {HTMLDialogElement} */ (byId("printing"));
    const { choices } = this;
    const change = (/** @type {Partial<Choices>} */ some) => () => {
      Object.assign(choices, some);
      this.#estimate();
    };
    dialog.setAttribute("aria-label", say("print"));
    fill(
      dialog,
      element("h2", { text: say("print") }),
      group(
        "form",
        FORMS.map((form) => radio("form", say(`print-${form}`), choices.form === form, change({ form }))),
      ),
      group("paper", [
        this.#papers(),
        radio("turn", say("landscape"), !choices.isUpright, change({ isUpright: false })),
        radio("turn", say("upright"), choices.isUpright, change({ isUpright: true })),
      ]),
      group("goals", [
        radio("what", say("print-all"), choices.isAll, change({ isAll: true })),
        radio("what", say("print-shown"), !choices.isAll, change({ isAll: false })),
      ]),
      this.app.state.findings ? this.#findings() : null,
      this.status,
      element("p", { class: "quiet", text: say("print-hint") }),
      element(
        "p",
        { class: "acts" },
        button(say("print-now"), () => this.#print(dialog), { class: "strong" }),
        button(say("close"), () => dialog.close()),
      ),
    );
    dialog.showModal();
    this.#estimate();
  }

  #papers() {
    const names = /** @type {(keyof typeof PAPERS)[]} */ (Object.keys(PAPERS));
    const options = names.map((value) =>
      element("option", { value, text: value, selected: this.choices.paper === value }),
    );
    const onchange = (/** @type {Event} */ event) => {
      const { value } = /** @type {HTMLSelectElement} */ (event.target);
      this.choices.paper = /** @type {keyof typeof PAPERS} */ (value);
      this.#estimate();
    };
    return element("select", { "aria-label": say("paper"), onchange }, ...options);
  }

  #findings() {
    const onchange = (/** @type {Event} */ event) => {
      this.choices.findings = /** @type {HTMLInputElement} */ (event.target).checked;
      this.#estimate();
    };
    const box = element("input", { type: "checkbox", checked: this.choices.findings, onchange });
    return element("label", { class: "choice" }, box, say("with-findings"));
  }

  /** Say how many pages there will be, and how small their type. */
  #estimate() {
    const { choices } = this;
    const plan = planOf(this.app, choices);
    const pages = plan.pages || this.#count(plan);
    const key = plan.pages ? "print-plan" : "print-plan-about";
    const turn = say(choices.isUpright ? "upright" : "landscape").toLowerCase();
    const said = say(key, { count: pages, paper: choices.paper, turn, type: pointsText(plan.type) });
    const isSmall = !isAtLeast(plan.type, SMALL);
    this.status.textContent = isSmall ? `${said} ${say(adviceFor(choices))}` : said;
    this.status.classList.toggle("missing", isSmall);
  }

  /** The pages of an outline, by the height that it takes. @param {import("./print_plan.js").Plan} plan */
  #count(plan) {
    const { width, height } = areaOf(this.choices.paper, this.choices.isUpright);
    const sheet = byId("sheet");
    sheet.style.width = `${width}mm`;
    sheet.classList.add("measured");
    fill(sheet, ...plan.lay());
    const places = [...sheet.children].map((one) => {
      const { offsetTop, offsetHeight } = /** @type {HTMLElement} */ (one);
      return { top: offsetTop, bottom: offsetTop + offsetHeight };
    });
    sheet.classList.remove("measured");
    sheet.style.width = "";
    fill(sheet);
    return pagesOf(places, ((height + HEAD) * 96) / 25.4);
  }

  /** @param {HTMLDialogElement} dialog */
  #print(dialog) {
    dialog.close();
    const { choices } = this;
    this.plan = planOf(this.app, choices);
    const [short, long] = PAPERS[choices.paper];
    // The reader has chosen it here, so every page has it. Browsers do not know A0 by name.
    const size = choices.isUpright ? `${short}mm ${long}mm` : `${long}mm ${short}mm`;
    byId("paper-size").textContent = `@page { size: ${size}; margin: ${MARGIN}mm; }`;
    print();
  }

  #end() {
    this.plan = null;
    byId("paper-size").textContent = "";
  }
}

/** The key of the advice about small type: only choices that are left. @param {Choices} choices */
function adviceFor({ form, paper }) {
  if (paper !== LARGEST) return form === "poster" ? "print-small-poster" : "print-small-atlas";
  return form === "poster" ? "print-small-largest" : "print-small";
}

/** The pages of entries of which none is divided. @param {{top: number, bottom: number}[]} places
 * @param {number} height of a page */
function pagesOf(places, height) {
  let pages = 1;
  let start = 0;
  for (const { top, bottom } of places) {
    if (bottom - start <= height) continue;
    const more = Math.max(1, Math.ceil((bottom - top) / height));
    pages += more;
    start = more > 1 ? top + (more - 1) * height : top;
  }
  return pages;
}

/** @param {string} name @param {Node[]} inside */
function group(name, inside) {
  return element("fieldset", {}, element("legend", { text: say(`choose-${name}`) }), ...inside);
}

/** @param {string} name @param {string} text @param {boolean} checked @param {() => void} onchange */
function radio(name, text, checked, onchange) {
  const field = element("input", { type: "radio", name, checked, onchange });
  return element("label", { class: "choice" }, field, text);
}
