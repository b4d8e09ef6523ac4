import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingChosen } from "../../../pohon_graph/views/page/script/lenses.js";
import { Model } from "../../../pohon_graph/views/page/script/model.js";
import { pairsOf } from "../../../pohon_graph/views/page/script/shared_pairs.js";
import { composeShared } from "../../../pohon_graph/views/page/script/shared_scene.js";
import { packed } from "./packed.js";

// Agencies: 0 is the partner, 1 is ours. Goals 0 to 5 are ours, 6 to 8 the partner's.
const ours = { tree: "ours", rank: 0 };
const theirs = { tree: "theirs", rank: 0 };
const goals = [
  { ...ours, title: "paired", partners: ["partner"] },
  { ...ours, title: "unanswered", partners: ["partner"] },
  { ...ours, title: "rejected", partners: ["partner"] },
  { ...ours, title: "named elsewhere", partners: ["partner"] },
  { ...ours, title: "named, not recorded", partners: ["partner"] },
  { ...ours, title: "not shared" },
  { ...theirs, title: "answer", partners: ["us"] },
  { ...theirs, title: "without a crosscut" },
  { ...theirs, title: "waits for us", partners: ["us"] },
];
const rows = { paired: { 0: [6], 4: [7], 5: [0] }, named: { 3: "their words" } };
const statuses = ["accepted", "proposed", "rejected", "", "accepted", "proposed", "proposed"];

/** The pairs with partner 0; `tree` is the one that is shown, `isLoaded` whether theirs is on the page. */
function pairs({ tree = -1, isLoaded = true, choice = {} } = {}) {
  const data = packed(goals);
  Object.assign(data.crosscuts, rows, { status: statuses });
  data.trees[0].agency = 1;
  data.trees[1].agency = isLoaded ? 0 : -1;
  const state = {
    tree,
    kept: [0, 1, 2, 3, 4],
    choice: { ...nothingChosen(), partner: new Set(["0"]), ...choice },
  };
  return pairsOf(new Model(data), state).map((one) => [
    one.ours,
    one.theirs,
    one.status,
    one.back,
    one.missing,
  ]);
}

test("each of our goals has its answer or the reason why it is missing", () => {
  assert.deepEqual(pairs(), [
    [0, 6, "accepted", "proposed", ""],
    [1, -1, "proposed", null, "answer-none"],
    [2, -1, "rejected", null, "answer-rejected"],
    [3, -1, "", null, "answer-unknown"],
    [4, 7, "accepted", null, ""], // they record no crosscut with us
    [-1, 8, "proposed", null, "answer-none"],
  ]);
});

test("a partner whose tree is not on the page is not said to have no answer", () => {
  const missing = pairs({ isLoaded: false }).map((one) => one[4]);
  assert.deepEqual(missing, ["", "answer-not-here", "answer-rejected", "answer-elsewhere", ""]);
});

test("a similar goal is named as a candidate, not as an answer", () => {
  rows.candidates = { 1: [7] };
  const [, unanswered] = pairs();
  rows.candidates = {};
  assert.deepEqual(unanswered.slice(0, 2), [1, -1]);
  assert.equal(unanswered[4], "answer-none candidates: “without a crosscut”.");
});

test("with another lens, or another tree, nothing of ours is called missing", () => {
  assert.equal(pairs({ choice: { level: new Set(["0"]) } }).length, 5);
  assert.equal(pairs({ tree: 1 }).filter((one) => one[0] < 0).length, 0);
});

/** The pairs of our goals 0 and 1 with their goal 2, which records several crosscuts with us. */
function severalBack(paired, named = {}) {
  const data = packed([
    { ...ours, title: "first", partners: ["partner"] },
    { ...ours, title: "second", partners: ["partner"] },
    { ...theirs, title: "answer", partners: ["us", "us"] },
  ]);
  Object.assign(data.crosscuts, { paired, named, status: ["accepted", "accepted", "rejected", "proposed"] });
  data.trees[0].agency = 1;
  data.trees[1].agency = 0;
  const state = { tree: -1, kept: [0, 1], choice: { ...nothingChosen(), partner: new Set(["0"]) } };
  return pairsOf(new Model(data), state).map((one) => [one.ours, one.theirs, one.back, one.missing]);
}

test("of several crosscuts back to us the one that names our goal counts", () => {
  const found = severalBack({ 0: [2], 1: [2], 2: [1], 3: [0] });
  assert.deepEqual(found, [
    [0, 2, "proposed", ""],
    [1, 2, "rejected", ""],
  ]);
});

test("a crosscut back counts for another goal only if it names none", () => {
  const [first, second] = severalBack({ 0: [2], 1: [2], 2: [1] });
  assert.deepEqual([first[2], second[2]], ["proposed", "rejected"]);
  const found = severalBack({ 0: [2], 2: [1] }, { 3: "their words" });
  assert.deepEqual(found[0], [0, 2, null, ""]);
});

test("a crosscut of theirs that names another goal of ours is a pair or a row of its own", () => {
  assert.deepEqual(severalBack({ 0: [2], 2: [0] }, { 3: "their words" }).slice(-1), [
    [-1, 2, null, "answer-unknown"],
  ]);
});

test("a goal of ours that they name, but which records nothing, is named", () => {
  const data = packed([
    { ...ours, title: "named" },
    { ...theirs, title: "waits", partners: ["partner", "us"] },
  ]);
  Object.assign(data.crosscuts, { paired: { 1: [0] }, status: ["", "accepted"] });
  data.trees[0].agency = 1;
  data.trees[1].agency = 0;
  const state = { tree: 0, kept: [], choice: { ...nothingChosen(), partner: new Set(["0"]) } };
  const found = pairsOf(new Model(data), state).map((one) => [one.ours, one.theirs, one.missing]);
  assert.deepEqual(found, [[-1, 1, "answer-named"]]);
});

test("rows do not overlap, and a missing side has a place as well", () => {
  const model = new Model(packed(goals));
  const made = [
    { partner: 0, ours: 0, theirs: 6, status: "", back: "", missing: "" },
    { partner: 0, ours: 1, theirs: -1, status: "", back: null, missing: "no answer" },
  ];
  const content = (goal) => ({ height: 100 + goal, width: 300 });
  const scene = composeShared(model, made, 300, () => (text) => text.length * 6, content);
  assert.equal(scene.sides.length, 4);
  assert.ok(scene.sides[2].y >= scene.sides[0].y + 106); // below the taller of the two
  assert.ok(scene.sides[3].x === scene.sides[1].x && scene.sides[3].height > 20);
});
