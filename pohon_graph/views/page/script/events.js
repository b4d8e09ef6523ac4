// @ts-check
/** Handlers for keys, changes of the address, and printing. */
import { byId } from "./elements.js";
import { isChosen } from "./lenses.js";
import { ranksOf } from "./open_branches.js";

/** @typedef {import("./app.js").App} App */

/** @param {App} app */
export function listen(app) {
  addEventListener("hashchange", () => app.steps.follow(-1));
  for (const wish of [app.drawings.dark, app.drawings.strong])
    wish.addEventListener("change", () => app.repaint());
  addEventListener("keydown", (event) => press(app, event));
  addEventListener("pointerdown", (event) => {
    const at = /** @type {Element} */ (event.target);
    if (!at.closest("#actions")) app.controls.menu(false);
    if (!at.closest("#search")) app.searchBox.close();
    if (!at.closest(".lens")) app.lensBar.close();
  });
}

/** @param {App} app @param {KeyboardEvent} event */
function press(app, event) {
  const at = /** @type {HTMLElement} */ (event.target);
  if (at.closest("dialog")) return;
  if (app.presentation.isOn) {
    if (app.presentation.key(event.key)) event.preventDefault();
    return;
  }
  if (event.key === "Escape") escape(app);
  if (event.altKey || event.ctrlKey || event.metaKey || at.closest("input, select, textarea")) return;
  const acts = /** @type {Record<string, () => void>} */ ({
    "/": () => byId("query").focus(),
    "?": () => app.controls.help(),
    p: () => app.presentation.start(),
    "+": () => app.camera.zoom(1.25),
    "-": () => app.camera.zoom(0.8),
    0: () => app.camera.fit(),
  });
  const list = at.closest(".popover");
  if (list && event.key === "ArrowDown") acts[event.key] = () => step(list, at, 1);
  if (list && event.key === "ArrowUp") acts[event.key] = () => step(list, at, -1);
  // If the focus has not been on a goal yet, begin with the first one.
  if (event.key.startsWith("Arrow") && at === document.body) acts[event.key] = () => app.outline.enter();
  const rank = Number(event.key) - 1;
  const toLevel = ranksOf(app.model, app.state.tree).includes(rank) ? () => app.openTo(rank) : undefined;
  const act = acts[event.key] ?? toLevel;
  if (!act) return;
  event.preventDefault();
  act();
}

/** Move to the next button of an open list, and from the last to the first. @param {Element} list
 * @param {HTMLElement} from @param {number} by */
function step(list, from, by) {
  const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".row")]);
  const at = rows.indexOf(from);
  rows[(at < 0 ? 0 : at + by + rows.length) % rows.length]?.focus();
}

/** Close one thing, the first that is open: a list, the menu, the search, the details, then the lenses.
 * @param {App} app */
function escape(app) {
  if (app.searchBox.close() || app.lensBar.close() || app.controls.menu(false)) return;
  if (document.activeElement === byId("query")) {
    // Back to the goals, so that the other keys work again.
    byId("query").blur();
    app.outline.enter();
    return;
  }
  if (app.panel.raise(false)) return;
  if (app.state.selected >= 0) app.close();
  else if (isChosen(app.state.choice)) app.clearLenses();
}
