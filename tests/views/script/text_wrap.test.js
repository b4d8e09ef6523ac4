import assert from "node:assert/strict";
import { test } from "node:test";
import { oneLine, wrap } from "../../../pohon_graph/views/page/script/text_wrap.js";

const measure = (text) => text.length; // every character is one wide

test("a text breaks at blanks and keeps every word", () => {
  assert.deepEqual(wrap("satu dua tiga empat", 9, 9, measure), ["satu dua", "tiga", "empat"]);
});

test("what does not fit the lines ends in an ellipsis within the width", () => {
  const lines = wrap("satu dua tiga empat lima", 9, 2, measure);
  assert.equal(lines.length, 2);
  assert.equal(lines[1], "tiga…");
  assert.ok(lines.every((line) => line.length <= 9));
});

test("a text that just fits has no ellipsis", () => {
  assert.deepEqual(wrap("satu dua tiga", 8, 2, measure), ["satu dua", "tiga"]);
  assert.deepEqual(wrap("satu dua tiga", 100, 1, measure), ["satu dua tiga"]);
});

test("a word wider than a line is broken", () => {
  assert.deepEqual(wrap("abcdefghij", 4, 3, measure), ["abcd", "efgh", "ij"]);
  assert.deepEqual(wrap("x".repeat(10_000), 10, 2, measure), ["xxxxxxxxxx", "xxxxxxxxx…"]);
});

test("a pair of code units is never cut in two", () => {
  for (const line of wrap("😀".repeat(40), 7, 5, measure)) {
    assert.ok(line.isWellFormed?.() ?? !/[\ud800-\udbff](?![\udc00-\udfff])/.test(line), line);
  }
});

test("nothing is no line", () => {
  assert.deepEqual(wrap("", 10, 3, measure), []);
  assert.equal(oneLine("pendek", 10, measure), "pendek");
  assert.equal(oneLine("terlalu panjang", 8, measure), "terlalu…");
});

test("no text makes more lines than allowed, or a wider one", () => {
  let seed = 7;
  const random = (most) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  for (let round = 0; round < 400; round += 1) {
    const words = Array.from({ length: random(20) }, () => "w".repeat(1 + random(15)));
    const [width, most] = [3 + random(20), 1 + random(5)];
    const lines = wrap(words.join(" "), width, most, measure);
    assert.ok(lines.length <= most);
    assert.ok(
      lines.every((line) => line.length <= width),
      JSON.stringify({ words, width, most, lines }),
    );
    const whole = lines.join("").replaceAll(" ", "");
    const cut = lines.length > 0 && lines[lines.length - 1].endsWith("…");
    assert.ok(cut ? words.join("").startsWith(whole.slice(0, -1)) : whole === words.join(""));
  }
});
