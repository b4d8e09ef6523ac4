import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "../../../pohon_graph/views/page/script/model.js";
import { MOST_GOALS, goalsAround, weave } from "../../../pohon_graph/views/page/script/network.js";
import { webDrawing } from "../../../pohon_graph/views/page/script/network_drawing.js";
import { labelsThatFit } from "../../../pohon_graph/views/page/script/network_labels.js";
import { legend, legendHeight, legendRows } from "../../../pohon_graph/views/page/script/network_signs.js";
import { THEMES } from "../../../pohon_graph/views/page/script/theme.js";
import { packed } from "./packed.js";

const chain = (count) =>
  Array.from({ length: count }, (_, number) => ({
    title: `goal ${number}`,
    rank: number % 6,
    under: number ? (number % 10 === 1 ? 0 : number - 1) : undefined,
    indicators: [`i ${number}`],
    owners: [`o ${number % 5}`],
    programs: [`p ${number % 7}`],
    partners: number % 9 ? [] : ["dinkes"],
  }));

test("goals, indicators, officers, programmes and agencies are knots, once each", () => {
  const web = weave(new Model(packed(chain(20))), -1, []);
  const kinds =
    Object.groupBy?.(web.knots, (knot) => knot.thing) ??
    web.knots.reduce((all, knot) => ({ ...all, [knot.thing]: [...(all[knot.thing] ?? []), knot] }), {});
  assert.deepEqual(Object.fromEntries(Object.entries(kinds).map(([kind, knots]) => [kind, knots.length])), {
    goal: 20,
    indicator: 20,
    officer: 5,
    program: 7,
    agency: 1,
  });
  assert.equal(web.threads.filter((thread) => thread.kind === "cascade").length, 19);
  assert.equal(web.threads.filter((thread) => thread.kind === "share").length, 3);
});

test("no knot covers another, and the same web always stands the same way", () => {
  const model = new Model(packed(chain(50)));
  const { knots } = weave(model, -1, []);
  for (const [at, one] of knots.entries()) {
    for (const other of knots.slice(at + 1)) {
      assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius, `${at}`);
    }
  }
  assert.deepEqual(weave(model, -1, []).knots, knots);
});

test("of many goals those around the chosen one are shown", () => {
  const model = new Model(packed(chain(500)));
  const goals = goalsAround(model, -1, [40]);
  assert.equal(goals.length, MOST_GOALS);
  assert.ok([40, 39, 38, 31, 0].every((goal) => goals.includes(goal)));
});

test("labels lie neither on each other nor on a knot", () => {
  const { knots } = weave(new Model(packed(chain(50))), -1, []);
  const wanted = knots.map((_, knot) => ({ knot, lines: ["xx", "yy"], width: 90 }));
  const labels = labelsThatFit(knots, [...knots.keys()], 0.8, wanted, 13);
  assert.ok(labels.length > 10);
  for (const [at, one] of labels.entries()) {
    for (const other of labels.slice(at + 1)) {
      const beside = Math.abs(one.x - other.x) >= (one.width + other.width) / 2;
      assert.ok(beside || one.y + one.height <= other.y || other.y + other.height <= one.y);
    }
    for (const [number, knot] of knots.entries()) {
      if (number === one.knot) continue;
      const [x, y, radius] = [knot.x * 0.8, knot.y * 0.8, knot.radius * 0.8];
      const beside = Math.abs(x - one.x) >= one.width / 2 + radius;
      assert.ok(beside || y + radius <= one.y || y - radius >= one.y + one.height);
    }
  }
});

test("the names that say most have a place of their own", () => {
  const model = new Model(packed(chain(33)));
  const { knots } = weave(model, -1, []);
  const wanted = knots.flatMap(({ thing, number }, knot) =>
    thing === "agency" || (thing === "goal" && model.rank[number] < 2)
      ? [{ knot, lines: ["x", "y", "z"], width: 120, isPressing: true }]
      : [],
  );
  assert.ok(wanted.length > 6);
  const labels = labelsThatFit(knots, [...knots.keys()], 0.65, wanted, 13.5);
  assert.equal(labels.length, wanted.length);
});

test("of several trees each has its top in the web, and a tree alone is counted alone", () => {
  const trees = ["a", "b"].flatMap((tree) => chain(40).map((goal) => ({ ...goal, tree })));
  trees.slice(40).forEach((goal) => (goal.under = goal.under === undefined ? undefined : goal.under + 40));
  const model = new Model(packed(trees));
  const both = weave(model, -1, []);
  assert.equal(both.all, 80);
  assert.ok([0, 40].every((top) => both.goals.includes(top)));
  const one = weave(model, 1, []);
  assert.deepEqual([one.goals.length, one.all], [40, 40]);
});

test("a goal and the one of another tree that answers to it are joined, once", () => {
  const shared = { title: "x", rank: 0, partners: ["p"] };
  const data = packed([
    { ...shared, tree: "a" },
    { ...shared, tree: "b" },
  ]);
  data.crosscuts.paired = { 0: [1], 1: [0] };
  const { knots, threads } = weave(new Model(data), -1, []);
  const pairs = threads.filter(({ from, to }) => knots[from].thing === "goal" && knots[to].thing === "goal");
  assert.equal(pairs.length, 1);
});

test("the legend takes the rows that its width asks for, and leaves nothing out", () => {
  const measures = () => (text) => text.length * 6;
  const entries = Array.from({ length: 8 }, () => ({ sign: 25, text: "twelve signs", draw: () => {} }));
  for (const [width, count] of [
    [2000, 1],
    [400, 3],
    [300, 4],
  ]) {
    const { rows } = legendRows(entries, width, measures);
    assert.equal(rows.length, count);
    assert.equal(rows.flat().length, entries.length);
    assert.ok(legendHeight(entries, width, measures) >= count * 19);
  }
});

test("the legend names every line and every thing that is in the network, and no other", () => {
  const model = new Model(packed(chain(20)));
  const web = weave(model, -1, []);
  const words = legend(model, web, THEMES.light, 1_000).map(({ text }) => text);
  const bonds = [...new Set(web.threads.map(({ kind }) => kind))].filter((kind) => kind !== "share");
  for (const kind of bonds) assert.ok(words.includes(`thread-${kind}`), kind);
  assert.ok(!words.includes("thread-part") && !words.includes("thread-of"));
  for (let level = 0; level < 6; level += 1) assert.ok(words.includes(`L${level}`));
  assert.ok(legend(model, web, THEMES.light, 400).length < words.length); // a phone has no room for all levels
});

test("the thing under the pointer, or else the goal with the focus, has its whole name", () => {
  const title = `${"Persentase keluarga yang ".repeat(5)}terlayani`;
  const model = new Model(
    packed([
      { title: "goal", rank: 0, indicators: [title] },
      { title: "other", rank: 0 },
    ]),
  );
  const web = weave(model, -1, []);
  const state = { tree: -1, selected: -1, focused: 1, kept: null, bright: null, choice: {}, year: 0 };
  const drawing = webDrawing(model, web, state, THEMES.light, () => (text) => text.length * 6);
  const written = (over) => {
    const lines = [];
    const write = (x, y, text, { weight }) => weight === 700 && lines.push(text);
    drawing.drawOver({ write, box: () => {}, dot: () => {} }, 1, over);
    return lines.join(" ");
  };
  const knot = web.knots.findIndex(({ thing }) => thing === "indicator");
  assert.equal(drawing.over(web.knots[knot].x, web.knots[knot].y), knot);
  assert.deepEqual(drawing.hit(web.knots[knot].x, web.knots[knot].y), { indicator: 0 });
  assert.equal(written(knot), title);
  assert.equal(written(null), "other");
});
