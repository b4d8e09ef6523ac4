// @ts-check
/** The reader's choices, and how they change together. */
import { isChosen, nothingChosen, through } from "./lenses.js";
import { openWays } from "./open_branches.js";

/** @typedef {import("./model.js").Model} Model */

/**
 * @typedef {object} State
 * @property {number} [root] the goal whose branch alone is shown
 * @property {number} tree -1 for all @property {Set<number>} open @property {number} selected
 * @property {number} focused by the keyboard @property {import("./lenses.js").Choice} choice
 * @property {Set<number> | null} bright null if nothing fades @property {boolean} findings
 * @property {number[] | null} kept the goals that the lenses keep
 * @property {Set<number> | null} before the goals that were open before the lenses
 * @property {number} year of the targets on the cards, 0 for each tree's own
 * @property {boolean} [isPaper] if the cards name their findings
 */

const TOGETHER = 6; // most trees that are shown together at the start
export const OPEN = 1000; // most cards that are opened at once

/** @param {Model} model @returns {State} */
export function firstState(model) {
  return {
    tree: model.trees.length > 1 && model.trees.length <= TOGETHER ? -1 : 0,
    open: new Set(),
    selected: -1,
    focused: -1,
    choice: nothingChosen(),
    bright: null,
    kept: null,
    before: null,
    year: 0,
    findings: model.findings.isKnown,
  };
}

/** Fade the goals that the lenses leave out, and open only the lines to the others.
 * @param {Model} model @param {State} state */
export function applyLenses(model, state) {
  if (isChosen(state.choice)) {
    state.before ??= state.open;
    const { kept, bright, shown } = through(model, state.choice, state.tree);
    Object.assign(state, { kept, bright, open: shown ? openWays(model, shown, OPEN / 4) : state.before });
  } else {
    Object.assign(state, { kept: null, bright: null, open: state.before ?? state.open, before: null });
  }
}
