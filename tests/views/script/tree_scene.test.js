import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingChosen } from "../../../pohon_graph/views/page/script/lenses.js";
import { Model } from "../../../pohon_graph/views/page/script/model.js";
import { compose } from "../../../pohon_graph/views/page/script/tree_scene.js";
import { packed } from "./packed.js";

const HEIGHT = 100;
const scene = (shared) => {
  const fan = Array.from({ length: 60 }, (_, place) => ({
    title: `goal ${place}`,
    rank: 1,
    under: 0,
    partners: shared(place) ? ["dinkes"] : [],
  }));
  const model = new Model(packed([{ title: "top", rank: 0 }, ...fan]));
  const state = {
    tree: -1,
    open: new Set([0]),
    selected: -1,
    focused: -1,
    choice: { ...nothingChosen(), partner: new Set(["0"]) },
    bright: null,
    kept: null,
    year: 0,
    findings: false,
  };
  const tag = { partner: 0, status: "", lines: [], notes: [], y: HEIGHT, height: 0 };
  const content = { title: "", width: 200, height: HEIGHT, total: HEIGHT, rows: [], badges: [] };
  const made = compose(
    model,
    state,
    () => (text) => text.length * 6,
    (goal) => ({ ...content, tags: model.partnersOf(goal).length ? [tag] : [] }),
  );
  return { cards: made.cards, box: made.partners[0] };
};

test("a partner stands amid the goals that are shared with it", () => {
  const { cards, box } = scene((place) => place === 10 || place === 12);
  const middle = (cards.get(11).y + cards.get(13).y + HEIGHT) / 2;
  assert.equal(box.y + box.height / 2, middle);
});

test("a partner of goals far apart stands by the first, so that both are seen at once", () => {
  const { cards, box } = scene((place) => place % 7 === 3);
  const first = cards.get(4);
  assert.ok(box.y > first.y);
  assert.ok(box.y + box.height - first.y < 400);
});
