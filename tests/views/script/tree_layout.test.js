import assert from "node:assert/strict";
import { test } from "node:test";
import { layOut } from "../../../pohon_graph/views/page/script/tree_layout.js";

/** Lay out goals given as [rank, parent, height]. */
function laid(goals, gap = 10) {
  const children = (goal) => goals.flatMap(([, parent], number) => (parent === goal ? [number] : []));
  const tops = layOut({
    roots: children(-1),
    children,
    lane: (goal) => goals[goal][0],
    size: (goal) => ({ height: goals[goal][2] ?? 40, middle: (goals[goal][2] ?? 40) / 2 }),
    lanes: 1 + Math.max(...goals.map(([rank]) => rank)),
    gap,
    rootGap: () => 30,
  });
  return goals.map(([rank, parent, height = 40], goal) => ({
    goal,
    rank,
    parent,
    height,
    top: tops.get(goal),
  }));
}

const middle = ({ top, height }) => top + height / 2;

function assertApart(cards, gap) {
  for (const one of cards) {
    for (const other of cards) {
      if (one.goal >= other.goal || one.rank !== other.rank) continue;
      const [upper, lower] = one.top < other.top ? [one, other] : [other, one];
      assert.ok(lower.top >= upper.top + upper.height + gap - 1e-6, `${upper.goal} and ${lower.goal} touch`);
    }
  }
}

test("a parent stands amid its first and last child", () => {
  const cards = laid([
    [0, -1],
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
  assert.equal(middle(cards[0]), (middle(cards[1]) + middle(cards[3])) / 2);
  assertApart(cards, 10);
});

test("an only child stands level with its parent, whatever their heights", () => {
  const cards = laid([
    [0, -1, 120],
    [1, 0, 30],
  ]);
  assert.equal(middle(cards[0]), middle(cards[1]));
});

test("a child on its parent's own level stands below it", () => {
  const cards = laid([
    [0, -1],
    [0, 0],
    [1, 1],
    [1, 1],
  ]);
  assert.equal(cards[1].top, cards[0].top + 50);
  assert.equal(middle(cards[1]), (middle(cards[2]) + middle(cards[3])) / 2);
});

test("children keep their order from top to bottom", () => {
  const cards = laid([
    [0, -1],
    [1, 0, 90],
    [2, 1],
    [2, 1],
    [1, 0, 20],
    [3, 0],
    [1, 0],
  ]);
  assert.ok(cards[1].top < cards[4].top && cards[4].top < cards[5].top && cards[5].top < cards[6].top);
});

test("trees stand wholly below each other", () => {
  const cards = laid([
    [0, -1],
    [1, 0],
    [1, 0],
    [0, -1],
    [2, 3],
  ]);
  const bottom = Math.max(...cards.slice(0, 3).map((card) => card.top + card.height));
  assert.ok(cards.slice(3).every((card) => card.top >= bottom + 30 - 1e-6));
});

test("no two cards of any forest touch", () => {
  let seed = 3;
  const random = (most) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % most;
  };
  for (let round = 0; round < 300; round += 1) {
    const goals = [];
    for (let number = 0; number < 1 + random(40); number += 1) {
      const parent = number === 0 || random(8) === 0 ? -1 : random(number);
      // Mostly one level down, but the same, two down and even one up are met as well.
      const rank =
        parent < 0 ? random(2) : Math.max(0, Math.min(5, goals[parent][0] + [1, 1, 1, 0, 2, -1][random(6)]));
      goals.push([rank, parent, 20 + random(120)]);
    }
    const cards = laid(goals, 8);
    assert.ok(
      cards.every((card) => Number.isFinite(card.top)),
      JSON.stringify(goals),
    );
    assertApart(cards, 8);
  }
});
