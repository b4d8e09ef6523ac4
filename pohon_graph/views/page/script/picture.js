// @ts-check
/** The picture on the screen: vis-network is the camera, the hand and the brush; the cards are ours. */
import { canvasPen } from "./pen.js";
import { drawGround, drawHeads, drawOne, drawPartner, hit } from "./scene.js";
import { font, CARD, GRID, OPENING } from "./theme.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./theme.js").Theme} Theme */

const LEAST = 0.03;
const MOST = 2.5;

/** Widths of texts, by type; a word is measured once. */
export function textMeasures() {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  /** @type {Map<string, (text: string) => number>} */
  const byFont = new Map();
  return (/** @type {number} */ size, weight = 400) => {
    const name = font(size, weight);
    let measure = byFont.get(name);
    if (!measure) {
      measure = (text) => {
        if (context.font !== name) context.font = name;
        return context.measureText(text).width;
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
   * @param {{measures: ReturnType<typeof textMeasures>,
   *   chosen: (what: NonNullable<ReturnType<typeof hit>>) => void, opened: (goal: number) => void}} hooks
   */
  constructor(place, options, hooks) {
    const { vis } = /** @type {any} */ (globalThis);
    this.place = place;
    this.hooks = hooks;
    this.nodes = new vis.DataSet();
    /** @type {Scene | null} */
    this.scene = null;
    /** @type {ReturnType<import("./scene.js").looks>} */
    this.look = /** @type {any} */ (null);
    /** @type {Theme} */
    this.theme = /** @type {any} */ (null);
    /** @type {ArrayLike<number>} */
    this.ranks = [];
    this.network = new vis.Network(place, { nodes: this.nodes, edges: new vis.DataSet() }, options);
    this.network.on("beforeDrawing", (/** @type {CanvasRenderingContext2D} */ context) => this.#ground(context));
    this.network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ context) => this.#heads(context));
    this.network.on("zoom", () => this.#limit());
    this.network.on("click", (/** @type {any} */ event) => this.#click(event.pointer));
    this.network.on("doubleClick", (/** @type {any} */ event) => this.#doubleClick(event.pointer));
    place.addEventListener("pointermove", (event) => this.#hover(event));
  }

  get scale() { return this.network.getScale(); }

  /**
   * Show a scene. The node of vis-network for each card is a place to draw at.
   * @param {Scene} scene @param {ReturnType<import("./scene.js").looks>} look
   * @param {Theme} theme @param {ArrayLike<number>} ranks by goal
   */
  show(scene, look, theme, ranks) {
    this.scene = scene;
    this.look = look;
    this.theme = theme;
    this.ranks = ranks;
    const wanted = new Map();
    for (const { goal, x, y, content } of scene.cards.values()) {
      wanted.set(`g${goal}`, this.#node(`g${goal}`, x, y, content.total, (pen) => this.#card(pen, goal)));
    }
    for (const { partner, x, y, height } of scene.partners) {
      wanted.set(`p${partner}`, this.#node(`p${partner}`, x, y, height, (pen) => this.#partner(pen, partner)));
    }
    const gone = this.nodes.getIds().filter((/** @type {string} */ id) => !wanted.has(id));
    if (gone.length) this.nodes.remove(gone);
    this.nodes.update([...wanted.values()]);
  }

  /** Draw again what is shown, as it looks now. @param {ReturnType<import("./scene.js").looks>} look */
  repaint(look) {
    this.look = look;
    this.network.redraw();
  }

  // vis-network keeps the first brush it is given for a node, so a brush asks for what is shown now.

  /** @param {import("./pen.js").Pen} pen @param {number} goal */
  #card(pen, goal) {
    const card = this.scene?.cards.get(goal);
    if (card) drawOne(pen, card, this.ranks[goal], this.look(goal), this.scale, this.hooks.measures);
  }

  /** @param {import("./pen.js").Pen} pen @param {number} partner */
  #partner(pen, partner) {
    const box = this.scene?.partners.find((one) => one.partner === partner);
    if (box) drawPartner(pen, box, this.theme, this.scale);
  }

  /** @param {string} id @param {number} x @param {number} y @param {number} height
   * @param {(pen: import("./pen.js").Pen) => void} draw */
  #node(id, x, y, height, draw) {
    const width = CARD.width + 2 * 64; // the knob hangs over the edge
    return {
      id, x: x + CARD.width / 2, y: y + height / 2, shape: "custom", size: width / 2,
      ctxRenderer: (/** @type {{ctx: CanvasRenderingContext2D}} */ { ctx }) => ({ drawNode: () => draw(canvasPen(ctx)), nodeDimensions: { width, height } }),
    };
  }

  /** @param {CanvasRenderingContext2D} context */
  #ground(context) {
    if (!this.scene) return;
    const top = this.network.DOMtoCanvas({ x: 0, y: 0 }).y;
    const bottom = this.network.DOMtoCanvas({ x: 0, y: this.place.clientHeight }).y;
    drawGround(canvasPen(context), this.scene, this.look, this.theme, { top, bottom });
  }

  /** The lanes' names keep their place at the top of the screen. @param {CanvasRenderingContext2D} context */
  #heads(context) {
    if (!this.scene) return;
    const ratio = context.canvas.width / context.canvas.clientWidth;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const across = (/** @type {number} */ x) => this.network.canvasToDOM({ x, y: 0 }).x;
    drawHeads(canvasPen(context), this.scene, this.theme, this.place.clientWidth, across, this.hooks.measures);
    context.restore();
  }

  /** @param {{canvas: {x: number, y: number}, DOM: {x: number, y: number}}} pointer */
  #at(pointer) {
    if (!this.scene || pointer.DOM.y <= GRID.head) return null;
    return hit(this.scene, this.look, pointer.canvas.x, pointer.canvas.y);
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
    const box = this.place.getBoundingClientRect();
    const spot = { x: event.clientX - box.left, y: event.clientY - box.top };
    const over = this.#at({ DOM: spot, canvas: this.network.DOMtoCanvas(spot) });
    this.place.style.cursor = over ? "pointer" : "grab";
  }

  #limit() {
    const scale = this.scale;
    if (scale < LEAST || scale > MOST) this.zoom(1);
  }

  /** @param {number} factor */
  zoom(factor) {
    const scale = Math.min(MOST, Math.max(LEAST, this.scale * factor));
    this.network.moveTo({ scale, position: this.network.getViewPosition() });
  }

  /** The room for cards, below the names of the lanes. */
  #room() {
    return {
      width: this.place.clientWidth - 2 * GRID.margin,
      height: this.place.clientHeight - GRID.head - 2 * GRID.margin,
    };
  }

  /** The scale at which a part of the picture just fits. @param {{width: number, height: number}} bounds */
  fitting(bounds) {
    const room = this.#room();
    return Math.min(room.width / bounds.width, room.height / bounds.height);
  }

  /** Show all of a part of the picture, however small. @param {Scene["bounds"]} bounds */
  fit(bounds) {
    const scale = Math.max(LEAST, Math.min(1.25, this.fitting(bounds)));
    this.#lookAt(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, scale);
  }

  /**
   * Show a part of the picture at a scale that can be read: all of it where that is possible, else
   * its left edge, with `anchor` in the middle of the height.
   * @param {Scene["bounds"]} bounds @param {number} anchor
   */
  open(bounds, anchor) {
    const scale = Math.max(OPENING, Math.min(1.15, this.fitting(bounds)));
    const room = this.#room();
    const wide = Math.min(bounds.width, room.width / scale);
    const fits = bounds.height * scale <= room.height;
    const low = bounds.y + room.height / scale / 2;
    const high = bounds.y + bounds.height - room.height / scale / 2;
    const y = fits ? bounds.y + bounds.height / 2 : Math.min(Math.max(anchor, low), high);
    const x = bounds.width * scale <= room.width ? bounds.x + bounds.width / 2 : bounds.x + wide / 2;
    this.#lookAt(x, y, scale);
  }

  /** Bring a card into view, at a scale at which it can be read. @param {import("./scene.js").Card} card */
  reveal(card) {
    const scale = Math.max(this.scale, OPENING);
    const corner = this.network.canvasToDOM({ x: card.x, y: card.y });
    const end = this.network.canvasToDOM({ x: card.x + CARD.width, y: card.y + card.content.height });
    const inside = corner.x >= 8 && corner.y >= GRID.head + 8
      && end.x <= this.place.clientWidth - 8 && end.y <= this.place.clientHeight - 8;
    if (inside && scale === this.scale) return;
    this.#lookAt(card.x + CARD.width / 2, card.y + card.content.height / 2, scale);
  }

  /** Keep a card where it stood on the screen, though the picture has changed around it.
   * @param {import("./scene.js").Card | undefined} before @param {import("./scene.js").Card | undefined} after */
  hold(before, after) {
    if (!before || !after) return;
    const at = this.network.getViewPosition();
    this.network.moveTo({
      position: { x: at.x + after.x - before.x, y: at.y + after.y - before.y }, scale: this.scale,
    });
  }

  /** @param {number} x @param {number} y @param {number} scale */
  #lookAt(x, y, scale) {
    this.network.moveTo({ position: { x, y: y - GRID.head / 2 / scale }, scale, animation: false });
  }

  /** The part of the picture on the screen. */
  view() {
    const from = this.network.DOMtoCanvas({ x: 0, y: GRID.head });
    const to = this.network.DOMtoCanvas({ x: this.place.clientWidth, y: this.place.clientHeight });
    return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
  }
}
