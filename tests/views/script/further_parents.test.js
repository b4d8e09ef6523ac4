import assert from "node:assert/strict";
import { test } from "node:test";
import { furtherLines } from "../../../pohon_graph/views/page/script/further_parents.js";
import { CARD, GRID } from "../../../pohon_graph/views/page/script/theme.js";

/** Cards of 80 pixels in four lanes, a gap apart. */
const cards = Array.from({ length: 24 }, (_, goal) => {
  const lane = Math.floor(goal / 6);
  const y = (goal % 6) * (80 + GRID.gap) + lane * 20;
  return { goal, lane, x: lane * GRID.lane, y, content: { height: 80, total: 80 } };
});
const pairs = [
  [0, 23], [0, 18], [0, 9], [5, 18], [3, 20], [3, 21], [2, 20], [7, 19], [8, 19], [1, 19], [12, 14], [20, 3],
].map((pair) => pair.map((goal) => cards[goal])); // prettier-ignore
const lines = furtherLines(pairs, cards);

test("no line of another parent crosses a card", () => {
  for (const { parent, child, points, letter } of lines)
    for (const [x, y] of points.slice(1, -1))
      for (const card of cards) {
        const isInside = x > card.x + 1 && x < card.x + CARD.width - 1 && y > card.y + 1 && y < card.y + 79;
        assert.ok(
          !isInside || (child.lane <= parent.lane && card.lane > child.lane),
          `${letter} at ${x}, ${y}`,
        );
      }
});

test("each line has its own letter, and no two letters of a card cover each other", () => {
  assert.equal(new Set(lines.map(({ letter }) => letter)).size, lines.length);
  const ends = lines.flatMap((line) => [
    { goal: line.parent.goal, at: line.ends[0] },
    { goal: line.child.goal, at: line.ends[1] },
  ]);
  ends.forEach((one, place) => {
    for (const other of ends.slice(place + 1))
      if (one.goal === other.goal)
        assert.ok(Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]) >= 14, String(one.goal));
  });
});

test("letters go on after z", () => {
  const many = furtherLines(
    Array.from({ length: 28 }, () => [cards[0], cards[23]]),
    cards,
  );
  assert.deepEqual([25, 26, 27].map((number) => many[number].letter), ["z", "aa", "ab"]); // prettier-ignore
});
