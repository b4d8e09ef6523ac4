import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isChosen,
  matching,
  nothingChosen,
  tally,
  through,
  withLines,
} from "../../../pohon_graph/views/page/script/lenses.js";
import { Model } from "../../../pohon_graph/views/page/script/model.js";
import { packed, report } from "./packed.js";

const goals = [
  { title: "a", rank: 0 },
  { title: "b", rank: 1, under: 0, owners: ["kadis"], partners: ["dinkes"] },
  { title: "c", rank: 2, under: 1, owners: ["kabid", "kadis"], partners: ["dinkes", "dinsos"] },
  { title: "d", rank: 2, under: 1, owners: ["kabid"], programs: ["p"] },
  { title: "e", rank: 2, under: 1, tree: "u" },
];
const model = new Model(
  packed(goals, {
    report: report(
      [
        ["E1", "error", 1],
        ["W1", "warning", 1],
        ["W1", "warning", 2],
        ["E1", "error", 3],
        ["E2", "error", 2],
      ],
      [3],
    ),
  }),
);
const choose = (choice) => ({
  ...nothingChosen(),
  ...Object.fromEntries(Object.entries(choice).map(([kind, values]) => [kind, new Set(values)])),
});
const kept = (choice, tree = -1) => matching(model, choose(choice), tree);

test("values of one lens add up, lenses narrow each other", () => {
  assert.deepEqual(kept({ partner: ["0"] }), [1, 2]);
  assert.deepEqual(kept({ partner: ["0", "1"] }), [1, 2]);
  assert.deepEqual(kept({ partner: ["0"], level: ["2"] }), [2]);
  assert.deepEqual(kept({ officer: ["0"], partner: ["1"] }), [2]);
  assert.deepEqual(kept({ officer: ["1"], partner: ["0"], program: ["0"] }), []);
});

test("a lens looks at the chosen tree only", () => {
  assert.deepEqual(kept({ level: ["2"] }, 0), [2, 3]);
  assert.deepEqual(kept({ level: ["2"] }, 1), [4]);
});

test("suppressed findings keep nothing bright", () => {
  assert.deepEqual(kept({ rule: ["E1"] }), [1]);
});

test("a rule and a severity are meant of one finding", () => {
  assert.deepEqual(kept({ severity: ["error"] }), [1, 2]);
  assert.deepEqual(kept({ rule: ["W1"], severity: ["error"] }), []);
  assert.deepEqual(kept({ rule: ["W1", "E2"], severity: ["error"] }), [2]);
});

test("counts say what each further choice would leave", () => {
  const choice = choose({ partner: ["0"] });
  assert.deepEqual(Object.fromEntries(tally(model, choice, -1, "level")), { 1: 1, 2: 1 });
  assert.deepEqual(Object.fromEntries(tally(model, choice, -1, "partner")), { 0: 2, 1: 1 });
  assert.deepEqual(Object.fromEntries(tally(model, choose({ severity: ["warning"] }), -1, "rule")), {
    W1: 2,
  });
  for (const [value, count] of tally(model, choice, -1, "officer")) {
    assert.equal(kept({ partner: ["0"], officer: [value] }).length, count);
  }
});

test("a chosen value that keeps nothing is still listed, with 0", () => {
  assert.equal(tally(model, choose({ level: ["5"], partner: ["0"] }), -1, "level").get("5"), 0);
});

test("what is kept brings its line to the top along", () => {
  assert.deepEqual([...withLines(model, [3])].sort(), [0, 1, 3]);
  assert.equal(isChosen(nothingChosen()), false);
});

test("a partner's own goal that answers to a shared one stays bright, whichever of the two names the other", () => {
  const both = [
    { title: "a", rank: 0 },
    { title: "b", rank: 1, under: 0, partners: ["dinkes"] },
    { title: "c", rank: 0, tree: "u" },
    { title: "d", rank: 1, under: 2, tree: "u", partners: ["dinsos"] },
    { title: "e", rank: 1, under: 2, tree: "u", partners: ["dinsos"] },
  ];
  for (const paired of [{ 0: [3] }, { 1: [1] }]) {
    const data = packed(both);
    data.crosscuts.paired = paired;
    data.trees[1].agency = 0; // Dinas Kesehatan's own
    const { kept, bright, shown } = through(new Model(data), choose({ partner: ["0"] }), -1);
    assert.deepEqual(kept, [1]);
    assert.deepEqual(shown, [1, 3]);
    assert.deepEqual([...bright].sort(), [0, 1, 2, 3]);
  }
});
