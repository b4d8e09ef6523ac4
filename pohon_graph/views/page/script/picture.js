// @ts-check
/** The picture on the screen. vis-network moves, zooms and repaints it; this program draws its content. */
import { canvasPen } from "./pen.js";
import { COMFORTABLE, font, GRID, OPENING } from "./theme.js";

/** @typedef {import("./pen.js").Pen} Pen */
/** @typedef {{x: number, y: number, width: number, height: number}} Place */
/** @typedef {{goal: number, part: "knob" | "card"}} GoalHit */
/** @typedef {GoalHit | {partner: number} | {officer: number} | {program: number}} Hit */

/**
 * Something that can be shown on the screen, saved and printed.
 * @typedef {object} Drawing
 * @property {({id: string} & Place)[]} nodes for vis-network, each with its place
 * @property {Place} bounds @property {string} paper @property {string} ink
 * @property {(width: number) => number} head the height of the top strip, by the width of the screen
 * @property {{x: number, y: number}} rim room around the bounds, in pixels of the screen
 * @property {number} least the smallest scale at which it is readable
 * @property {(pen: Pen, reach: {top: number, bottom: number}, scale: number) => void} drawGround
 * @property {(pen: Pen, id: string, scale: number) => void} drawNode
 * @property {(pen: Pen, scale: number) => void} [drawOver] draws on top of all nodes
 * @property {(pen: Pen, width: number, across: (x: number) => number) => void} drawTop
 * @property {(x: number, y: number, scale: number) => Hit | null} hit
 * @property {(x: number, y: number) => string} [tip] for the thing under the pointer
 * @property {(goal: number) => Place | undefined} placeOf
 */

const LEAST = 0.03;
const MOST = 2.5;
const LARGE = 1.15; // the scale at which a small picture opens

/** The middle of a view that shows a point of a span and nothing outside the span; the middle of the span
 * if it is shorter than the view.
 * @param {number} point @param {number} view @param {number} start @param {number} length */
function within(point, view, start, length) {
  if (view >= length) return start + length / 2;
  return Math.min(Math.max(point, start + view / 2), start + length - view / 2);
}

/** Widths of texts, by type. */
export function textMeasures() {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  /** @type {Map<string, (text: string) => number>} */
  const byFont = new Map();
  return (/** @type {number} */ size, weight = 400) => {
    const name = font(size, weight);
    let measure = byFont.get(name);
    if (!measure) {
      /** @type {Map<string, number>} */
      const known = new Map();
      measure = (text) => {
        let width = known.get(text);
        if (width === undefined) {
          if (context.font !== name) context.font = name;
          width = context.measureText(text).width;
          if (text.length < 40 && known.size < 20_000) known.set(text, width);
        }
        return width;
      };
      byFont.set(name, measure);
    }
    return measure;
  };
}

export class Picture {
  /**
   * @param {HTMLElement} place
   * @param {Record<string, any>} options what pyvis says about the network
   * @param {{chosen: (what: Hit) => void, opened: (goal: number) => void}} hooks
   */
  constructor(place, options, hooks) {
    const { vis } = /** @type {any} */ (globalThis);
    this.place = place;
    this.hooks = hooks;
    this.nodes = new vis.DataSet();
    /** @type {Drawing | null} */
    this.drawing = null;
    this.waiting = false;
    /** @type {Map<string, {width: number, height: number}>} */
    this.sizes = new Map();
    this.network = new vis.Network(place, { nodes: this.nodes, edges: new vis.DataSet() }, options);
    // The keyboard walks the tree of text, so Tab must skip the frame of vis-network.
    for (const inside of place.querySelectorAll("[tabindex]")) inside.setAttribute("tabindex", "-1");
    this.network.on("beforeDrawing", (/** @type {CanvasRenderingContext2D} */ context) =>
      this.#ground(context),
    );
    this.network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ context) => this.#top(context));
    this.network.on("zoom", () => this.#limit());
    this.network.on("click", (/** @type {any} */ event) => this.#click(event.pointer));
    this.network.on("doubleClick", (/** @type {any} */ event) => this.#doubleClick(event.pointer));
    place.addEventListener("pointermove", (event) => this.#hover(event));
    // vis-network has handled the touch by now. The browser's click after it would hit the sheet that has
    // come up under the finger.
    place.addEventListener("touchend", (event) => event.cancelable && event.preventDefault());
  }

  get scale() {
    return this.network.getScale();
  }

  /** The height of the fixed strip at the top of the screen. */
  get head() {
    return this.drawing?.head(this.place.clientWidth) ?? 0;
  }

  /** Show a drawing. Each card is drawn at the place of a vis-network node. @param {Drawing} drawing */
  show(drawing) {
    const known = this.drawing?.nodes === drawing.nodes;
    if (!known) this.#change(drawing);
    this.drawing = drawing;
    this.#soon();
  }

  /** @param {Drawing} drawing */
  #change(drawing) {
    // vis-network draws at every change of its nodes, which is wasted while more changes follow.
    this.drawing = null;
    this.sizes = new Map(drawing.nodes.map((node) => [node.id, { width: node.width, height: node.height }]));
    const gone = this.nodes.getIds().filter((/** @type {string} */ id) => !this.sizes.has(id));
    if (gone.length) this.nodes.remove(gone);
    this.nodes.update(drawing.nodes.map((node) => this.#node(node)));
    this.#place(drawing);
  }

  /** Draw once before the next frame, after all changes until then. */
  #soon() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.network.redraw();
    });
  }

  /** Give vis-network the place of every node. It skips nodes off the screen, and would notice that a node
   * has moved only after skipping it once. @param {Drawing} drawing */
  #place(drawing) {
    const context = this.place.querySelector("canvas")?.getContext("2d");
    for (const { id } of drawing.nodes) this.network.body.nodes[id]?.updateBoundingBox(context, false);
  }

  /** @param {{id: string} & Place} node */
  #node({ id, x, y, width, height }) {
    return {
      id,
      x: x + width / 2,
      y: y + height / 2,
      shape: "custom",
      size: Math.max(width, height) / 2,
      // vis-network keeps the first renderer of a node, so the renderer looks up the current drawing.
      ctxRenderer: (/** @type {{ctx: CanvasRenderingContext2D}} */ { ctx }) => ({
        drawNode: () => this.drawing?.drawNode(canvasPen(ctx), id, this.scale),
        nodeDimensions: this.sizes.get(id) ?? { width, height },
      }),
    };
  }

  /** @param {CanvasRenderingContext2D} context */
  #ground(context) {
    if (!this.drawing) return;
    const top = this.network.DOMtoCanvas({ x: 0, y: 0 }).y;
    const bottom = this.network.DOMtoCanvas({ x: 0, y: this.place.clientHeight }).y;
    this.drawing.drawGround(canvasPen(context), { top, bottom }, this.scale);
  }

  /** Draw the fixed strip at the top of the screen. @param {CanvasRenderingContext2D} context */
  #top(context) {
    if (!this.drawing) return;
    this.drawing.drawOver?.(canvasPen(context), this.scale);
    const ratio = context.canvas.width / context.canvas.clientWidth;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const across = (/** @type {number} */ x) => this.network.canvasToDOM({ x, y: 0 }).x;
    this.drawing.drawTop(canvasPen(context), this.place.clientWidth, across);
    context.restore();
  }

  /** @param {{canvas: {x: number, y: number}, DOM: {x: number, y: number}}} pointer */
  #at(pointer) {
    if (!this.drawing || pointer.DOM.y <= this.head) return null;
    return this.drawing.hit(pointer.canvas.x, pointer.canvas.y, this.scale);
  }

  /** @param {any} pointer */
  #click(pointer) {
    const what = this.#at(pointer);
    if (what) this.hooks.chosen(what);
  }

  /** @param {any} pointer */
  #doubleClick(pointer) {
    const what = this.#at(pointer);
    if (what && "goal" in what && what.part === "card") this.hooks.opened(what.goal);
  }

  /** @param {PointerEvent} event */
  #hover(event) {
    if (event.buttons) return;
    const box = this.place.getBoundingClientRect();
    const spot = { x: event.clientX - box.left, y: event.clientY - box.top };
    const canvas = this.network.DOMtoCanvas(spot);
    const over = this.#at({ DOM: spot, canvas });
    const tip = spot.y > this.head ? (this.drawing?.tip?.(canvas.x, canvas.y) ?? "") : "";
    if (this.place.title !== tip) this.place.title = tip;
    this.place.style.cursor = over ? "pointer" : "grab";
  }

  #limit() {
    const { scale } = this;
    if (scale < LEAST || scale > MOST) this.zoom(1);
  }

  /** @param {number} factor */
  zoom(factor) {
    const scale = Math.min(MOST, Math.max(LEAST, this.scale * factor));
    this.network.moveTo({ scale, position: this.network.getViewPosition() });
  }

  /** The room below the fixed strip. @param {number} head @param {{x: number, y: number}} [rim] */
  #room(head, rim = { x: GRID.margin, y: GRID.margin }) {
    return {
      width: Math.max(1, this.place.clientWidth - 2 * rim.x),
      height: Math.max(1, this.place.clientHeight - head - 2 * rim.y),
    };
  }

  /** The scale at which a part of a drawing just fits. @param {Place} bounds @param {number} head
   * @param {{x: number, y: number}} [rim] */
  fitting(bounds, head, rim) {
    const room = this.#room(head, rim);
    return Math.min(room.width / bounds.width, room.height / bounds.height);
  }

  /** Apply the new size now: if vis-network notices it by itself, it changes the scale, too. */
  #resize() {
    const canvas = this.place.querySelector("canvas");
    const { clientWidth, clientHeight } = this.place;
    if (
      canvas &&
      canvas.clientWidth === clientWidth &&
      canvas.clientHeight === clientHeight &&
      Math.abs(canvas.height - clientHeight * devicePixelRatio) < 2
    )
      return;
    this.network.setSize("100%", "100%");
    this.network.redraw();
  }

  /** Show all of the drawing, however small. */
  fit() {
    if (!this.drawing) return;
    this.#resize();
    const { bounds, rim } = this.drawing;
    const scale = Math.max(LEAST, Math.min(1.25, this.fitting(bounds, this.head, rim)));
    this.#lookAt(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, scale);
  }

  /**
   * Show a part of the picture at a readable scale: all of it if possible, else its left edge (or its
   * right one), with `anchor` in the middle of the height.
   * @param {Place} bounds @param {number} anchor @param {"left" | "right"} edge
   */
  open(bounds, anchor, edge = "left") {
    this.#resize();
    const room = this.#room(this.head);
    const whole = this.fitting(bounds, this.head);
    // A part that does not fit has to be moved anyway, so show it as large as its width allows.
    const scale =
      whole >= OPENING
        ? Math.min(LARGE, whole)
        : Math.max(OPENING, Math.min(COMFORTABLE, room.width / bounds.width));
    const y = within(anchor, room.height / scale, bounds.y, bounds.height);
    const side = edge === "left" ? bounds.x : bounds.x + bounds.width;
    this.#lookAt(within(side, room.width / scale, bounds.x, bounds.width), y, scale);
  }

  /** Bring a place into view at a readable scale. @param {Place} place
   * @param {number} [covered] height of the panel over the lower part of the picture */
  reveal(place, covered = 0) {
    if (!this.drawing) return;
    const { bounds, least, rim } = this.drawing;
    const scale = Math.max(this.scale, least);
    const corner = this.network.canvasToDOM({ x: place.x, y: place.y });
    const end = this.network.canvasToDOM({ x: place.x + place.width, y: place.y + place.height });
    const inside =
      corner.x >= 8 &&
      corner.y >= this.head + 8 &&
      end.x <= this.place.clientWidth - 8 &&
      end.y <= this.place.clientHeight - covered - 8;
    if (inside && scale === this.scale) return;
    // If the whole picture is readable at once, show the way to the place as well.
    const whole = covered ? 0 : this.fitting(bounds, this.head, rim);
    const near = whole >= least && scale <= LARGE ? Math.min(scale, whole) : scale;
    const room = this.#room(this.head, rim);
    const x = within(place.x + place.width / 2, room.width / near, bounds.x, bounds.width);
    const tall = Math.max(1, room.height - covered) / near;
    const y = within(place.y + place.height / 2, tall, bounds.y, bounds.height);
    this.#lookAt(x, y + covered / 2 / near, near);
  }

  /** Keep a place at the same point of the screen while the picture around it changes.
   * @param {Place | undefined} before @param {Place | undefined} after */
  hold(before, after) {
    if (!before || !after) return;
    const at = this.network.getViewPosition();
    this.network.moveTo({
      position: { x: at.x + after.x - before.x, y: at.y + after.y - before.y },
      scale: this.scale,
    });
  }

  /** Move a place to the middle at a scale. @param {Place} place @param {number} scale */
  centre(place, scale) {
    this.#lookAt(place.x + place.width / 2, place.y + place.height / 2, scale);
  }

  /** @param {number} x @param {number} y @param {number} scale */
  #lookAt(x, y, scale) {
    this.network.moveTo({ position: { x, y: y - this.head / 2 / scale }, scale, animation: false });
  }
}
