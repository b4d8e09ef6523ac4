import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "../../../pohon_graph/views/page/script/model.js";
import { Lines } from "../../../pohon_graph/views/page/script/packed_data.js";
import { packed, report } from "./packed.js";

const model = new Model(
  packed(
    [
      { title: "Top", rank: 0 },
      { title: "Left", rank: 1, under: 0, indicators: ["i", "j"] },
      { title: "Leaf", rank: 2, under: 1, owners: ["x", "y"] },
      { title: "Right", rank: 1, under: 0 },
      { title: "Leaf", rank: 0, tree: "u" },
    ],
    {
      further: { parent: [3], child: [2] },
      report: report(
        [
          ["E1", "error", 2],
          ["E1", "error", -1],
        ],
        [1],
      ),
    },
  ),
);

test("a column of lines gives each row back", () => {
  const lines = new Lines("satu\n\ntiga", 3);
  assert.deepEqual([lines.at(0), lines.at(1), lines.at(2)], ["satu", "", "tiga"]);
  assert.equal(new Lines("", 1).at(0), "");
});

test("children, paths, roots and siblings follow from how far back parents stand", () => {
  assert.deepEqual(model.children(0), [1, 3]);
  assert.deepEqual(model.path(2), [0, 1, 2]);
  assert.deepEqual(model.roots(), [0, 4]);
  assert.deepEqual(model.roots(1), [4]);
  assert.deepEqual(model.siblings(1), [3]);
  assert.equal(model.below(0), 3);
});

test("a further parent is known on both sides", () => {
  assert.deepEqual(model.parents(2), [1, 3]);
  assert.deepEqual(model.allChildren(3), [2]);
});

test("what hangs on a goal is its own", () => {
  assert.deepEqual(
    model.indicators(1).map((one) => model.indicatorTitle(one)),
    ["i", "j"],
  );
  assert.deepEqual(model.indicators(2), []);
  assert.deepEqual(model.ownersOf(2), [0, 1]);
});

test("a goal is found by its whole id, or by the part behind the tree", () => {
  assert.equal(model.find("t/left"), 1);
  assert.equal(model.find("left"), 1);
  assert.equal(model.find("u/leaf"), 4);
  assert.equal(model.find("leaf"), 2);
  assert.equal(model.find("eaf"), -1);
  assert.equal(model.find(""), -1);
});

test("a finding's sentence names its goal, and suppressed ones are not counted", () => {
  assert.equal(model.findings.sentence(0, 0), "Leaf salah");
  assert.equal(model.findings.sentence(0, 1), "Leaf is wrong");
  assert.deepEqual(model.findings.badges(2), [{ severity: "error", count: 1 }]);
  assert.deepEqual(model.findings.open(-1), []);
});
