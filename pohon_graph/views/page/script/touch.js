// @ts-check
/** A press on the picture opens a goal or an indicator; on anything else it is a lens. */

/** @param {import("./app.js").App} app @param {import("./picture.js").Hit} what */
export function touch(app, what) {
  if (app.presentation.isOn) {
    if ("goal" in what) app.presentation.go(what.goal);
  } else if ("goal" in what) {
    if (what.part === "knob") app.toggle(what.goal);
    else if (app.view === "network") app.jump(what.goal);
    else app.choose(what.goal);
  } else if ("indicator" in what) {
    app.jump(app.model.goalOf(what.indicator));
    app.panel.mark(what.indicator);
  } else {
    const [[kind, number]] = Object.entries(what);
    app.lens(/** @type {import("./lenses.js").Kind} */ (kind), String(number));
  }
}
