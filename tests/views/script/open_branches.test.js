import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "../../../pohon_graph/views/page/script/model.js";
import {
  openAtStart,
  openDownTo,
  openWays,
  ranksOf,
} from "../../../pohon_graph/views/page/script/open_branches.js";
import { openGoals } from "../../../pohon_graph/views/page/script/tree_scene.js";
import { packed } from "./packed.js";

const model = new Model(
  packed([
    { title: "a", rank: 0 },
    { title: "a2", rank: 0, under: 0 },
    { title: "b", rank: 1, under: 1 },
    { title: "c", rank: 3, under: 2 },
    { title: "d", rank: 4, under: 3 },
    { title: "e", rank: 2, under: 1 },
    { title: "u", rank: 0, tree: "u" },
  ]),
);
const open = (rank, most = 99) => openGoals(model, { tree: 0, open: openDownTo(model, 0, rank, most).open });

test("down to a level shows every goal down to it and none below", () => {
  assert.deepEqual(open(0), [0, 1]);
  assert.deepEqual(open(1), [0, 1, 2, 5]);
  assert.deepEqual(open(3), [0, 1, 2, 3, 5]);
  assert.deepEqual(open(5), [0, 1, 2, 3, 4, 5]);
});

test("no more cards are opened than allowed, and it is told", () => {
  const { open: branches, all } = openDownTo(model, 0, 5, 4);
  assert.equal(all, false);
  assert.ok(openGoals(model, { tree: 0, open: branches }).length <= 4);
});

test("the ways to some goals are opened, and no other branch", () => {
  assert.deepEqual([...openWays(model, [3, 5], 99)].sort(), [0, 1, 2]);
  assert.deepEqual([...openWays(model, [6], 99)], []);
});

test("only levels that hold a goal are offered", () => {
  assert.deepEqual(ranksOf(model, 0), [0, 1, 2, 3, 4]);
  assert.deepEqual(ranksOf(model, 1), [0]);
});

test("a long first step down is opened at the start, a long second one is not", () => {
  const wide = (rank, under, count) =>
    Array.from({ length: count }, (_, at) => ({ title: `g${rank}-${at}`, rank, under }));
  const first = new Model(packed([{ title: "top", rank: 0 }, ...wide(1, 0, 200)]));
  assert.deepEqual([...openAtStart(first, 0, -1, 45, 1000, () => true)], [0]);
  const second = new Model(
    packed([{ title: "top", rank: 0 }, { title: "one", rank: 1, under: 0 }, ...wide(2, 1, 200)]),
  );
  assert.deepEqual([...openAtStart(second, 0, -1, 45, 1000, () => true)], [0]);
});
