import assert from "node:assert/strict";
import { test } from "node:test";
import { Atlas } from "../../../pohon_graph/views/page/script/atlas_pages.js";
import { fits, fittest } from "../../../pohon_graph/views/page/script/hanging_layout.js";
import { areaOf, pixelsOf } from "../../../pohon_graph/views/page/script/print_paper.js";
import { CARD } from "../../../pohon_graph/views/page/script/theme.js";

/** Numbers by chance that are the same in every run. */
function chance(seed) {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % most;
  };
}

/** A tree by chance: its branches, and the parent of each goal. */
function tree(goals, seed) {
  const next = chance(seed);
  const parent = Array.from({ length: goals }, (_, goal) =>
    goal ? next(Math.min(goal, 2 + Math.floor(goal / 3))) : -1,
  );
  const heights = parent.map(() => 52 + next(260));
  const below = parent.map((_, goal) => parent.flatMap((above, child) => (above === goal ? [child] : [])));
  const children = (goal) => below[goal];
  const content = (goal) => ({ height: heights[goal], total: heights[goal] });
  return { branches: { roots: [0], children, content }, parent };
}

function assertApart(cards, width = CARD.width) {
  cards.forEach((one, place) => {
    for (const other of cards.slice(place + 1)) {
      const isApart =
        one.x + width <= other.x ||
        other.x + width <= one.x ||
        one.y + one.content.total <= other.y ||
        other.y + other.content.total <= one.y;
      assert.ok(isApart, `${one.goal} and ${other.goal}`);
    }
  });
}

/** No point of a line is inside a card. */
function assertClear({ cards, lines }, width = CARD.width) {
  for (const points of lines)
    for (let at = 1; at < points.length; at += 1) {
      const [x, y] = [0, 1].map((axis) => (points[at - 1][axis] + points[at][axis]) / 2);
      const inside = cards.find(
        (card) => x > card.x && x < card.x + width && y > card.y && y < card.y + card.content.total,
      );
      assert.equal(inside, undefined, `${x}, ${y}`);
    }
}

test("a poster holds every goal once, apart from each other, with a line to each child", () => {
  for (const [goals, seed, width] of [
    [1, 1, 200],
    [24, 2, 310],
    [111, 3, 200],
    [149, 4, 250],
  ]) {
    const branches = { ...tree(goals, seed).branches, width };
    const poster = fittest(branches, areaOf("A0", false));
    assert.deepEqual(
      poster.cards.map(({ goal }) => goal).sort((one, other) => one - other),
      Array.from({ length: goals }, (_, goal) => goal),
    );
    assertApart(poster.cards, width);
    assertClear(poster, width);
    assert.ok(poster.lines.length >= goals - 1);
    for (const { x, y, content } of poster.cards)
      assert.ok(x >= 0 && x + width <= poster.width + 0.1 && y + content.total <= poster.height + 0.1);
  }
});

test("in an atlas each goal is a whole card once, and each page fits its paper", () => {
  for (const [goals, seed, paper, isUpright] of [
    [33, 5, "A4", true],
    [149, 6, "A3", false],
    [60, 7, "A4", false],
  ]) {
    const { branches, parent } = tree(goals, seed);
    const reference = () => ({ height: 60, total: 60 });
    const area = pixelsOf(areaOf(paper, isUpright));
    const atlas = new Atlas(branches, (goal) => parent[goal], reference, area);
    const whole = atlas.pages.flatMap(({ layout, cut }) =>
      layout.cards.flatMap(({ goal }) => (cut.has(goal) ? [] : [goal])),
    );
    assert.deepEqual(
      whole.sort((one, other) => one - other),
      Array.from({ length: goals }, (_, goal) => goal),
    );
    for (const { layout, cut, roots, above } of atlas.pages) {
      assert.ok(layout.width <= area.width && layout.height <= area.height);
      assertApart(layout.cards);
      assertClear(layout);
      for (const goal of cut) assert.ok(atlas.pageOf(goal) >= 0);
      for (const root of roots) assert.equal(parent[root], above);
    }
  }
});

test("a branch fits a page if the best layout of it does", () => {
  for (let seed = 1; seed < 40; seed += 1) {
    const { branches } = tree(4 + seed, seed);
    const { width, height } = fittest(branches, { width: 4, height: 3 });
    const scale = Math.max(width / 4, height / 3);
    for (const [share, isEnough] of [
      [1, true],
      [0.99, false],
    ])
      // prettier-ignore
      assert.equal(fits(branches, { width: 4 * scale * share, height: 3 * scale * share }), isEnough);
  }
});
