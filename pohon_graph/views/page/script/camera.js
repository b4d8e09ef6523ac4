// @ts-check
/** The view of the picture: its scale, and its part on the screen. */
import { COMFORTABLE, GRID, OPENING } from "./theme.js";

/** @typedef {import("./picture.js").Place} Place */

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

export class Camera {
  /** @param {HTMLElement} place @param {any} network of vis-network, which moves and zooms */
  constructor(place, network) {
    this.place = place;
    this.network = network;
    /** @type {import("./picture.js").Drawing | null} the one on the screen */
    this.drawing = null;
    network.on("zoom", () => this.#limit());
  }

  get scale() {
    return this.network.getScale();
  }

  /** The height of the fixed strip at the top of the screen. */
  get head() {
    return this.drawing?.head(this.place.clientWidth) ?? 0;
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

  /** The scale at which a height just fits. @param {number} height */
  scaleFor(height) {
    return this.#room(this.head).height / height;
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

  /** Show all of the drawing, as small as needed. @param {number} [most] its largest scale */
  fit(most = 1.25) {
    if (!this.drawing) return;
    this.#resize();
    const { bounds, rim } = this.drawing;
    const scale = Math.max(LEAST, Math.min(most, this.fitting(bounds, this.head, rim)));
    this.#lookAt(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, scale);
  }

  /**
   * Show a part of the picture at a readable scale: all of it if possible, else its left edge (or its
   * right one), with `anchor` in the middle of the height.
   * @param {Place} bounds @param {number} anchor @param {"left" | "right"} edge
   * @param {number} [comfortable] the scale for a part that does not fit
   */
  open(bounds, anchor, edge = "left", comfortable = COMFORTABLE) {
    this.#resize();
    const room = this.#room(this.head);
    const whole = this.fitting(bounds, this.head);
    // A part that does not fit has to be moved anyway, so show it as large as its width allows.
    const scale =
      whole >= OPENING
        ? Math.min(LARGE, whole)
        : Math.max(OPENING, Math.min(comfortable, room.width / bounds.width));
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
