// @ts-check
/** The pages of a print: a title, a legend, and the picture of a tree or of one of its branches. */
import { drawCard } from "./card_drawing.js";
import { STATUSES, drawTag, statusName } from "./crosscut_signs.js";
import { element, isolated } from "./elements.js";
import { emptySvg, svgPen } from "./pens.js";
import { HEAD, pixelsOf } from "./print_paper.js";
import { say } from "./texts.js";
import { THEMES } from "./theme.js";
import { numberMark, statusMark } from "./widgets.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./hanging_layout.js").Hanging} Hanging */
/** @typedef {import("./print_paper.js").Area} Area */
/** @typedef {import("./atlas_pages.js").Atlas} Atlas */
/** @typedef {import("./card_content.js").Content} Content */

const ROW = 5.2; // millimetres of a line of the overview

/** @param {Area} area @param {(Node | null)[]} head @param {...Node} inside */
function figure({ width, height }, head, ...inside) {
  const made = element(
    "figure",
    { class: "page", style: `width:${width}mm;height:${height + HEAD - 0.5}mm` },
    element("figcaption", { style: `height:${HEAD}mm` }, ...head),
    ...inside,
  );
  return made;
}

/** A title in one line; if it is too long, it is cut before the number of the page. @param {string} text
 * @param {{page: number, pages: number}} [place] */
const title = (text, place) =>
  element(
    "p",
    { class: "title" },
    isolated(text),
    place ? element("span", { text: `· ${say("page-of", place)}` }) : null,
  );

/** The levels and the statuses of crosscuts that the tree has. @param {App} app */
function legend({ model, state }) {
  /** @type {Map<string, number>} */
  const levels = new Map();
  const statuses = new Set();
  for (const goal of model.goalsOf(state.tree)) {
    levels.set(model.levelName(goal), model.rank[goal]);
    for (const { status } of model.sharings(goal)) statuses.add(status);
  }
  const sorted = [...levels].sort((one, other) => one[1] - other[1]);
  return element(
    "p",
    { class: "legend" },
    ...sorted.map(([name, rank]) => element("span", {}, numberMark(rank), isolated(name))),
    ...STATUSES.filter((status) => statuses.has(status)).map((status) =>
      element("span", {}, statusMark(status), `${say("crosscut")}: ${statusName(status)}`),
    ),
  );
}

/** @param {App} app @param {string} name of the print @param {Area} area
 * @param {SVGSVGElement | Hanging} picture @param {HTMLElement | null} note */
export function posterFigure(app, name, area, picture, note) {
  const isLaidOut = "cards" in picture; // a picture from the screen has its own legend
  const drawn = isLaidOut ? hangingSvg(app, picture, picture, (_, content) => content) : picture;
  drawn.setAttribute("preserveAspectRatio", "xMidYMin meet");
  return figure(area, [title(name), note, isLaidOut ? legend(app) : null], drawn);
}

/** @param {App} app @param {Atlas} atlas @param {number} number of the page @param {Area} area
 * @param {{name: string, first: number, pages: number, refer: (goal: number) => Content}} book */
export function atlasFigure(app, atlas, number, area, { name, first, pages, refer }) {
  const { above, cut, layout } = atlas.pages[number];
  const room = pixelsOf(area);
  const size = { width: Math.max(room.width, layout.width), height: Math.max(room.height, layout.height) };
  const drawn = hangingSvg(app, layout, size, (goal, content) => (cut.has(goal) ? refer(goal) : content));
  const place = { page: first + number, pages };
  return figure(area, [title(name, place), aboveLine(app, atlas, above, first), legend(app)], drawn);
}

/** The goals above the first ones of a page, the nearest with its page. @param {App} app @param {Atlas} atlas
 * @param {number} above @param {number} first */
function aboveLine({ model }, atlas, above, first) {
  if (above < 0) return null;
  const titles = model.path(above).map((goal) => model.title(goal));
  const nearest = titles.pop() ?? "";
  const at = atlas.pages.findIndex(({ layout }) => layout.cards.some(({ goal }) => goal === above));
  const page = say("on-page", { page: first + at });
  return element(
    "p",
    { class: "above" },
    ...(titles.length ? [isolated(titles.join(" › "), "higher"), element("span", { text: "›" })] : []),
    isolated(nearest, "nearest"),
    element("span", { text: `(${page})` }),
  );
}

/** The contents of an atlas: each page with the branches on it, on as many pages as needed.
 * @param {App} app @param {string} name of the print @param {Atlas} atlas @param {Area} area
 * @param {HTMLElement | null} note */
export function overviewFigures(app, name, atlas, area, note) {
  const { model } = app;
  const most = Math.floor(area.height / ROW) - 1;
  const lines = atlas.pages.flatMap(({ roots, layout }, number) =>
    roots.map((goal) => ({ goal, number, count: layout.cards.length })),
  );
  const figures = Math.max(1, Math.ceil(lines.length / most));
  return Array.from({ length: figures }, (_, place) => {
    const rows = lines.slice(place * most, (place + 1) * most).map(({ goal, number }) => {
      const depth = Math.min(8, model.path(goal).length - 1);
      const text = isolated(model.title(goal), "words");
      const page = element("b", { text: String(figures + 1 + number) });
      const style = `padding-left:${depth * 5}mm;height:${ROW}mm`;
      return element("p", { class: "line-of-page", style }, numberMark(model.rank[goal]), text, page);
    });
    const head = title(say("overview-of", { title: name }), {
      page: place + 1,
      pages: figures + atlas.pages.length,
    });
    return figure(area, [head, note, legend(app)], element("div", { class: "contents" }, ...rows));
  });
}

/** @param {App} app @param {Hanging} layout @param {Area} size
 * @param {(goal: number, content: Content) => Content} of */
function hangingSvg({ model }, layout, size, of) {
  const theme = { ...THEMES.light, paper: "#ffffff" };
  const svg = emptySvg(0, 0, size.width, size.height);
  const pen = svgPen(svg);
  const left = (size.width - layout.width) / 2;
  for (const points of layout.lines) {
    const moved = points.map(([x, y]) => /** @type {[number, number]} */ ([x + left, y]));
    pen.line(moved, { stroke: theme.line, width: 1.3 });
  }
  for (const { goal, x: from, y, content } of layout.cards) {
    const x = from + left;
    const look = { theme, faded: false, selected: false, onPath: false, focused: false };
    const card = of(goal, content);
    const whole = { ...look, branch: /** @type {const} */ ("leaf"), below: 0 };
    for (const tag of card.tags) drawTag(pen, x, y, tag, card.height, whole);
    drawCard(pen, x, y, card, model.rank[goal], whole);
  }
  return svg;
}
