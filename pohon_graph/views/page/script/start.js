// @ts-check
/** Reads the page's data and starts it. */
import { App } from "./app.js";
import { byId } from "./elements.js";
import { Model } from "./model.js";
import { learn } from "./texts.js";

/** The data block, decompressed if needed. @param {HTMLElement} block */
async function read(block) {
  const text = block.textContent ?? "";
  if (block.getAttribute("type") === "application/json") return JSON.parse(text);
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

/** Start the page. If the picture cannot be drawn, the page stays the outline that it is without a script. */
export async function start() {
  try {
    learn(JSON.parse(byId("texts").textContent ?? ""));
    const model = new Model(await read(byId("data")));
    new App(model, JSON.parse(byId("options").textContent ?? "")).start();
  } catch (error) {
    document.documentElement.classList.remove("scripted");
    byId("app").hidden = true;
    throw error;
  }
}
