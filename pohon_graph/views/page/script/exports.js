// @ts-check
/** Exports of the reader: a text, an SVG or a PNG file. */
import { isOnline, linkTo } from "./address.js";
import { notice, offer } from "./elements.js";
import { TITLE, copy, download, pngOf, pngSize, svgOf } from "./export_files.js";
import { nameOf } from "./lens_values.js";
import { KINDS } from "./lenses.js";
import { say } from "./texts.js";

/** @typedef {import("./app.js").App} App */

/** @param {string} text */
export async function copyText(text) {
  notice(say((await copy(text)) ? "copied" : "not-copied"));
}

/** @param {import("./model.js").Model} model @param {number} goal */
export async function copyLink(model, goal) {
  const link = linkTo(model, goal);
  const done = await copy(link);
  notice(done ? (isOnline() ? say("copied") : say("copied-link", { link })) : say("not-copied"));
}

/** The title of a picture: its tree and its lenses. @param {App} app */
export function titleOf(app) {
  const { model, state } = app;
  const lenses = KINDS.flatMap((kind) =>
    [...state.choice[kind]].map((value) => `${say(`lens-${kind}`)}: ${nameOf(model, kind, value)}`),
  );
  return [model.treeName(state.tree), ...lenses].join(" · ");
}

/** @param {App} app */
const heading = (app) => ({ text: titleOf(app), measure: app.drawings.measures(TITLE, 700) });

/** @param {App} app */
export function saveSvg(app) {
  const text = new XMLSerializer().serializeToString(
    svgOf(app.drawings.printed(app.view, app.state), heading(app)),
  );
  save(app, new Blob([text], { type: "image/svg+xml" }), "svg");
}

/** Save a PNG; one that nobody could read is not saved, and an SVG is offered. @param {App} app */
export async function savePng(app) {
  const drawing = app.drawings.printed(app.view, app.state);
  const { isReadable, width, height } = pngSize(drawing, heading(app));
  if (!isReadable) {
    const size = { width: Math.round(width), height: Math.round(height) };
    offer(say("png-too-large", size), say("save-svg"), () => saveSvg(app));
    return;
  }
  const blob = await pngOf(drawing, heading(app));
  if (blob) save(app, blob, "png");
}

/** @param {App} app @param {Blob} blob @param {string} ending */
function save(app, blob, ending) {
  const tree = app.model.trees[app.state.tree];
  const name = `${(tree ? tree.id : "pohon-kinerja").replace(/[^\w.-]+/g, "-")}.${ending}`;
  download(blob, name);
  notice(say("saved", { name }));
}
