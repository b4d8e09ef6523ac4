// @ts-check
/** The reader's steps in the address, which Back undoes one by one. */
import { addressed, writeAddress } from "./address.js";
import { notice } from "./elements.js";
import { isSameChoice, readSettings, writtenSettings } from "./address_settings.js";
import { say } from "./texts.js";

export class Steps {
  /** @param {import("./app.js").App} app */
  constructor(app) {
    this.app = app;
    /** @type {import("./address_settings.js").Settings | null} null until the page has opened */
    this.opening = null;
    this.isFollowing = false; // while the page changes because of its address
  }

  /** @returns {import("./address_settings.js").Settings} */
  #now() {
    const { state, view } = this.app;
    return { view, tree: state.tree, year: state.year, choice: structuredClone(state.choice) };
  }

  /** Remember the page as it opens, then follow its address. @param {number} focus the goal to
   * show if the address names none */
  begin(focus) {
    this.opening = this.#now();
    this.follow(focus);
  }

  /** Write the page's state into the address. Closing a goal is no step: Back would open it again.
   * @param {boolean} isStep */
  tell(isStep) {
    if (!this.opening || this.isFollowing) return;
    const { model, state } = this.app;
    const settings = writtenSettings(model, this.#now(), this.opening, state.selected);
    writeAddress(model, state.selected, settings, isStep);
  }

  /** Go to the goal and the settings in the address. @param {number} otherwise the goal if it names none */
  follow(otherwise) {
    const { app, opening } = this;
    if (!opening) return;
    const { goal: name, settings } = addressed(app.model);
    const goal = name ? app.model.find(name) : otherwise;
    this.isFollowing = true;
    this.#restore(readSettings(app.model, settings, opening, goal));
    if (goal >= 0) app.jump(goal);
    else if (name) notice(say("no-such-goal", { goal: name.slice(0, 80) }));
    else if (app.state.selected >= 0) app.close();
    this.isFollowing = false;
    if (goal >= 0 || !name) this.tell(false);
  }

  /** @param {import("./address_settings.js").Settings} wanted */
  #restore(wanted) {
    const { app } = this;
    const { view, tree, year, choice } = wanted;
    if (tree !== app.state.tree) app.showTree(tree);
    if (year !== app.state.year) app.showYear(year);
    if (view !== app.view) app.see(view);
    if (isSameChoice(app.model, this.#now(), wanted)) return;
    app.state.selected = -1;
    app.filter(choice);
  }
}
