// @ts-check
/** The search field with the list of its hits. */
import { fill } from "./elements.js";
import { Search } from "./search.js";
import { Hits } from "./search_hits.js";
import { say } from "./texts.js";

/** @typedef {import("./model.js").Model} Model */

const FEW = 3; // with fewer goals as hits, a typing error is forgiven

// Safari has no requestIdleCallback.
const idle =
  "requestIdleCallback" in globalThis
    ? (/** @type {() => void} */ work) => requestIdleCallback(work)
    : (/** @type {() => void} */ work) => setTimeout(work, 30);

/** Go on for some milliseconds, as long as there is work. @param {number} time @param {() => boolean} step */
function workFor(time, step) {
  for (const until = performance.now() + time; performance.now() < until && step(););
}

export class SearchBox {
  /**
   * @param {HTMLInputElement} field @param {HTMLElement} list @param {Model} model
   * @param {import("./search_hits.js").Hooks} hooks
   */
  constructor(field, list, model, hooks) {
    this.field = field;
    this.list = list;
    this.search = new Search(model);
    this.hits = new Hits(model, this.search, hooks, () => this.close());
    /** @type {HTMLElement[]} */
    this.options = [];
    this.at = -1;
    this.isAwaited = false; // Enter came before everything was searched
    /** @type {object | null} the search under way that forgives, if few goals hold the query as typed */
    this.forgiving = null;
    field.addEventListener("input", () => {
      this.isAwaited = false;
      this.#type();
    });
    field.addEventListener("focus", () => field.value && this.#type());
    field.addEventListener("keydown", (event) => this.#key(event));
    list.setAttribute("role", "listbox");
    this.#prepare();
  }

  /** Make everything searchable while nobody waits. */
  #prepare() {
    const step = () => {
      // A few pieces at a time, so short that a key never has to wait.
      workFor(12, () => this.search.prepare());
      if (!this.search.isReady) idle(step);
      else if (this.list.hidden) idle(() => this.search.warm());
      else this.#type();
    };
    idle(step);
  }

  say() {
    this.field.placeholder = say("search");
    this.field.setAttribute("aria-label", say("search-label"));
    this.list.setAttribute("aria-label", say("search-label"));
  }

  #type() {
    const query = this.field.value.trim();
    if (!query) {
      this.close();
      return;
    }
    // Make more of the goals searchable, as far as time allows.
    workFor(5, () => this.search.prepare());
    this.forgiving = null;
    this.#show(this.hits.rows(query, null), -1);
    if (!this.search.isReady) return;
    if (this.hits.total < FEW) this.#forgive(query);
    else if (this.isAwaited) this.#take();
  }

  /** Search with a typing error forgiven, only while nobody waits, until the reader types on.
   * @param {string} query */
  #forgive(query) {
    const own = (this.forgiving = {});
    /** @type {import("./search_near.js").NearSearch | undefined} */
    let near;
    const step = () => {
      if (own !== this.forgiving) return;
      const search = (near ??= this.search.nearly(query));
      workFor(12, () => search.step());
      if (!search.isDone) {
        idle(step);
        return;
      }
      this.forgiving = null;
      this.#show(this.hits.rows(query, search), this.at);
      if (this.isAwaited) this.#take();
    };
    idle(step);
  }

  /** @param {HTMLElement[]} rows @param {number} marked */
  #show(rows, marked) {
    this.options = rows.filter((row) => row.getAttribute("role") === "option");
    fill(this.list, ...rows);
    this.list.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    this.#mark(marked);
  }

  /** @param {number} place */
  #mark(place) {
    this.at = place;
    this.options.forEach((option, number) => {
      option.setAttribute("aria-selected", String(number === place));
      option.id = `hit-${number}`;
    });
    if (place >= 0) {
      this.field.setAttribute("aria-activedescendant", `hit-${place}`);
      this.options[place].scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const count = this.options.length;
    if (event.key === "Enter" && !this.list.hidden) this.#take();
    else if (event.key === "ArrowDown" && count) this.#mark((this.at + 1) % count);
    else if (event.key === "ArrowUp" && count) this.#mark((this.at - 1 + count) % count);
    else return;
    event.preventDefault();
  }

  /** Go to the marked hit, or else the first goal, when Enter is pressed. */
  #take() {
    const first = this.options.find((option) => option.hasAttribute("data-to")) ?? this.options[0];
    const chosen = this.at >= 0 ? this.options[this.at] : first;
    const isComplete = this.search.isReady && (!this.forgiving || first);
    this.isAwaited = !isComplete && this.at < 0;
    if (!this.isAwaited) chosen?.click();
  }

  /** @returns {boolean} whether it was open */
  close() {
    const was = !this.list.hidden;
    this.isAwaited = false;
    this.forgiving = null;
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
    return was;
  }
}
