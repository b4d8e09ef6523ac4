// @ts-check
/** The picture on the screen. vis-network moves, zooms and repaints it; this program draws its content. */
import { Camera } from "./camera.js";
import { canvasPen } from "./pens.js";

/** @typedef {import("./pens.js").Pen} Pen */
/** @typedef {{x: number, y: number, width: number, height: number}} Place */
/** @typedef {{goal: number, part: "knob" | "card"}} GoalHit */
/** @typedef {{partner: number} | {officer: number} | {program: number}} LensHit */
/** @typedef {GoalHit | {indicator: number} | LensHit} Hit */

/**
 * Something that can be shown on the screen, saved and printed.
 * @typedef {object} Drawing
 * @property {({id: string} & Place)[]} nodes for vis-network, each with its place
 * @property {Place} bounds @property {string} paper @property {string} ink
 * @property {(width: number) => number} head the height of the top strip, by the width of the screen
 * @property {string} [note] a sentence about the goals left out
 * @property {{x: number, y: number}} rim room around the bounds, in pixels of the screen
 * @property {number} least the smallest scale at which it is readable
 * @property {(pen: Pen, reach: {top: number, bottom: number}, scale: number) => void} drawGround
 * @property {(pen: Pen, id: string, scale: number) => void} drawNode
 * @property {(pen: Pen, scale: number, over?: number | null) => void} [drawOver] draws on top of all nodes;
 * `over` is the thing under the pointer
 * @property {(x: number, y: number) => number | null} [over] the thing at a point
 * @property {(pen: Pen, width: number, across: (x: number) => number) => void} drawTop
 * @property {(x: number, y: number, scale: number) => Hit | null} hit
 * @property {(x: number, y: number) => string} [tip] for the thing under the pointer
 * @property {(goal: number) => Place | undefined} placeOf
 * @property {(camera: Camera, place: Place) => void} begin shows the view at the start, around a place
 */

export class Picture {
  /**
   * @param {HTMLElement} place
   * @param {Record<string, any>} options what pyvis says about the network
   * @param {{touched: (what: Hit) => void, toggle: (goal: number) => void}} hooks
   */
  constructor(place, options, hooks) {
    const { vis } = /** @type {any} */ (globalThis);
    this.place = place;
    this.hooks = hooks;
    this.nodes = new vis.DataSet();
    /** @type {Drawing | null} */
    this.drawing = null;
    this.waiting = false;
    /** @type {number | null} the thing under the pointer */
    this.under = null;
    /** @type {Map<string, {width: number, height: number}>} */
    this.sizes = new Map();
    this.network = new vis.Network(place, { nodes: this.nodes, edges: new vis.DataSet() }, options);
    this.camera = new Camera(place, this.network);
    // The keyboard walks the tree of text, so Tab must skip the frame of vis-network.
    for (const inside of place.querySelectorAll("[tabindex]")) inside.setAttribute("tabindex", "-1");
    this.network.on("beforeDrawing", (/** @type {CanvasRenderingContext2D} */ context) =>
      this.#ground(context),
    );
    this.network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ context) => this.#top(context));
    this.network.on("click", (/** @type {any} */ event) => this.#click(event.pointer));
    this.network.on("doubleClick", (/** @type {any} */ event) => this.#doubleClick(event.pointer));
    place.addEventListener("pointermove", (event) => this.#hover(event));
    place.addEventListener("pointerleave", () => this.#point(null));
    // vis-network has handled the touch by now. The browser's click after it would hit the sheet that has
    // come up under the finger.
    place.addEventListener("touchend", (event) => event.cancelable && event.preventDefault());
  }

  /** Show a drawing. Each card is drawn at the place of a vis-network node. @param {Drawing} drawing */
  show(drawing) {
    const known = this.drawing?.nodes === drawing.nodes;
    if (!known) {
      this.under = null;
      this.#change(drawing);
    }
    this.drawing = drawing;
    this.camera.drawing = drawing;
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
        drawNode: () => this.drawing?.drawNode(canvasPen(ctx), id, this.camera.scale),
        nodeDimensions: this.sizes.get(id) ?? { width, height },
      }),
    };
  }

  /** @param {CanvasRenderingContext2D} context */
  #ground(context) {
    if (!this.drawing) return;
    const top = this.network.DOMtoCanvas({ x: 0, y: 0 }).y;
    const bottom = this.network.DOMtoCanvas({ x: 0, y: this.place.clientHeight }).y;
    this.drawing.drawGround(canvasPen(context), { top, bottom }, this.camera.scale);
  }

  /** Draw the fixed strip at the top of the screen. @param {CanvasRenderingContext2D} context */
  #top(context) {
    if (!this.drawing) return;
    this.drawing.drawOver?.(canvasPen(context), this.camera.scale, this.under);
    const ratio = context.canvas.width / context.canvas.clientWidth;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const across = (/** @type {number} */ x) => this.network.canvasToDOM({ x, y: 0 }).x;
    this.drawing.drawTop(canvasPen(context), this.place.clientWidth, across);
    context.restore();
  }

  /** @param {{canvas: {x: number, y: number}, DOM: {x: number, y: number}}} pointer */
  #at(pointer) {
    if (!this.drawing || pointer.DOM.y <= this.camera.head) return null;
    return this.drawing.hit(pointer.canvas.x, pointer.canvas.y, this.camera.scale);
  }

  /** @param {any} pointer */
  #click(pointer) {
    const what = this.#at(pointer);
    if (what) this.hooks.touched(what);
  }

  /** @param {any} pointer */
  #doubleClick(pointer) {
    const what = this.#at(pointer);
    if (what && "goal" in what && what.part === "card") this.hooks.toggle(what.goal);
  }

  /** @param {PointerEvent} event */
  #hover(event) {
    if (event.buttons) return;
    const box = this.place.getBoundingClientRect();
    const spot = { x: event.clientX - box.left, y: event.clientY - box.top };
    const canvas = this.network.DOMtoCanvas(spot);
    const over = this.#at({ DOM: spot, canvas });
    this.#point(over ? (this.drawing?.over?.(canvas.x, canvas.y) ?? null) : null);
    const tip = spot.y > this.camera.head ? (this.drawing?.tip?.(canvas.x, canvas.y) ?? "") : "";
    if (this.place.title !== tip) this.place.title = tip;
    this.place.style.cursor = over ? "pointer" : "grab";
  }

  /** Name the thing under the pointer. @param {number | null} thing */
  #point(thing) {
    if (thing === this.under) return;
    this.under = thing;
    this.#soon();
  }
}
