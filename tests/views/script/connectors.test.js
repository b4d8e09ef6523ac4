import assert from "node:assert/strict";
import { test } from "node:test";
import { freeHeights } from "../../../pohon_graph/views/page/script/connectors.js";

const lane = (...taken) => ({ left: 0, right: 200, taken });

test("a line stays at its height where nothing is in its way", () => {
  assert.deepEqual(freeHeights(50, [lane(), lane([80, 120])]), [50, 50]);
});

test("a line goes through the nearest gap, and on from there", () => {
  assert.deepEqual(freeHeights(50, [lane([0, 60], [76, 120]), lane([60, 90])]), [68, 52]);
});

test("a line never crosses a card, however the cards stand", () => {
  for (let from = -40; from < 400; from += 7) {
    const cards = [
      [0, 90],
      [106, 180],
      [196, 330],
    ];
    const [height] = freeHeights(from, [lane(...cards)]);
    assert.ok(cards.every(([top, bottom]) => height <= top - 4 || height >= bottom + 4));
  }
});
