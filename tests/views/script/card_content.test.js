import assert from "node:assert/strict";
import { test } from "node:test";
import { cardContent } from "../../../pohon_graph/views/page/script/card_content.js";
import { Model } from "../../../pohon_graph/views/page/script/model.js";
import { learn } from "../../../pohon_graph/views/page/script/texts.js";
import { STATUSES, statusLine } from "../../../pohon_graph/views/page/script/crosscut_signs.js";
import { CARD, THEMES } from "../../../pohon_graph/views/page/script/theme.js";
import { packed, report } from "./packed.js";

learn({
  languages: ["id", "en"],
  open: "id",
  say: { "more-indicators": ["{count} lagi", "{count} more"], "word-accepted": ["disepakati", "accepted"] },
});

const measures = () => (text) => text.length * 6;
const card = (data) => cardContent(new Model(data), 0, measures, { findings: false, year: 0 });

/** A goal with that many indicators, each with a target of its own. */
function goal(count, more = {}) {
  const data = packed([
    { title: "g", rank: 0, indicators: Array.from({ length: count }, (_, at) => `i${at}`), ...more },
  ]);
  data.indicators.targets = 1;
  const text = Array.from({ length: count }, (_, at) => `${at} Orang`).join("\n");
  data.targets = { count, text, year: 2025, said: 0, quarter: 0, kind: "target" };
  return data;
}

test("each indicator is followed by its own target, and nothing is on anything else", () => {
  const { rows, height } = card(goal(4));
  const texts = rows.map((row) => row.text).slice(1);
  assert.deepEqual(
    texts.map((text) => text.split(": ")[1]),
    [0, 1, 2, 3].flatMap((at) => [`i${at}`, `${at} Orang (2025)`]),
  );
  for (const [at, row] of rows.entries()) assert.ok(!at || row.y >= rows[at - 1].y + CARD.textLine);
  assert.ok(height > rows.at(-1).y);
});

test("of very many indicators the rest is counted", () => {
  const texts = card(goal(15)).rows.map((row) => row.text);
  assert.equal(texts.at(-1), "3 lagi");
  assert.ok(texts.some((text) => text.includes("11 Orang")));
  assert.ok(!texts.some((text) => text.includes("12 Orang")));
});

test("a partner's tag says the status, and is below the card", () => {
  const data = goal(1, { partners: ["dinkes", "disdik"] });
  data.crosscuts.status = ["accepted", "accepted"];
  const { tags, height, total } = card(data);
  assert.deepEqual(
    tags.map((tag) => tag.notes),
    [["disepakati"], ["disepakati"]],
  );
  assert.ok(tags[0].y >= height && tags[1].y >= tags[0].y + tags[0].height);
  assert.equal(total, tags[1].y + tags[1].height);
});

test("on paper a card names its open findings, the grave ones first, inside the box", () => {
  const found = [["AAA001", "info", 0], ["BBB001", "error", 0], ["BBB001", "error", 0], ["CCC001", "warning", 0]]; // prettier-ignore
  const data = goal(1);
  data.report = report(found, [3]);
  data.report.rules.forEach((rule) => (rule.title = [`Judul ${rule.code} `.repeat(5).trim(), ""]));
  const showing = { findings: true, year: 0, isPaper: true };
  const { rows, badges, height, width } = cardContent(new Model(data), 0, measures, showing);
  const marked = rows.filter((row) => row.severity);
  assert.deepEqual(
    marked.map((row) => row.text.split(": ")[0]),
    ["error BBB001", "info AAA001"],
  );
  assert.ok(rows.some((row) => row.text.includes("(2)")));
  assert.deepEqual(badges, []);
  assert.ok(rows.at(-1).y < height && rows.at(-1) !== marked.at(-1));
  for (const row of rows) assert.ok(row.x + measures()(row.text) <= width);
  const onScreen = cardContent(new Model(data), 0, measures, { ...showing, isPaper: false });
  assert.ok(onScreen.badges.length === 2 && !onScreen.rows.some((row) => row.severity));
});

test("every status has a line of its own shape", () => {
  const shapes = STATUSES.map((status) => String(statusLine(status, THEMES.light).dash));
  assert.equal(new Set(shapes).size, STATUSES.length);
});
