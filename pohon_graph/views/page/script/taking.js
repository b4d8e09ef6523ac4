// @ts-check
/** Exports of the reader: a text, an SVG or a PNG file. */
import { isOnline, linkTo } from "./address.js";
import { KINDS } from "./lenses.js";
import { TITLE, copy, download, pngOf, svgOf } from "./saving.js";
import { say } from "./say.js";

/** @typedef {import("./app.js").App} App */

/** @param {App} app @param {string} text */
export async function copyText(app, text) {
  app.notice(say((await copy(text)) ? "copied" : "not-copied"));
}

/** @param {App} app @param {number} goal */
export async function copyLink(app, goal) {
  const link = linkTo(app.model, goal);
  const done = await copy(link);
  app.notice(done ? (isOnline() ? say("copied") : say("copied-link", { link })) : say("not-copied"));
}

/** The title of a picture: its tree and its lenses. @param {App} app */
export function titleOf(app) {
  const { model, state } = app;
  const tree = model.trees[state.tree];
  const name = tree ? model.treeName(state.tree) : say("several", { count: model.trees.length });
  const lenses = KINDS.flatMap((kind) =>
    [...state.choice[kind]].map((value) => `${say(`lens-${kind}`)}: ${app.lensBar.name(kind, value)}`),
  );
  return [name, ...lenses].join(" · ");
}

/** @param {App} app */
const heading = (app) => ({ text: titleOf(app), measure: app.measures(TITLE, 700) });

/** @param {App} app */
export function saveSvg(app) {
  const text = new XMLSerializer().serializeToString(svgOf(app.printed(), heading(app)));
  save(app, new Blob([text], { type: "image/svg+xml" }), "svg");
}

/** @param {App} app */
export async function savePng(app) {
  const blob = await pngOf(app.printed(), heading(app));
  if (blob) save(app, blob, "png");
}

/** @param {App} app @param {Blob} blob @param {string} ending */
function save(app, blob, ending) {
  const tree = app.model.trees[app.state.tree];
  const name = `${(tree ? tree.id : "pohon-kinerja").replace(/[^\w.-]+/g, "-")}.${ending}`;
  download(blob, name);
  app.notice(say("saved", { name }));
}
