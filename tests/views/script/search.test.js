import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "../../../pohon_graph/views/page/script/model.js";
import { Search, folded, places } from "../../../pohon_graph/views/page/script/search.js";
import { packed, report } from "./packed.js";

const model = new Model(
  packed([
    { title: "Menurunnya kemiskinan", rank: 0, owners: ["Bupati"] },
    {
      title: "Terpenuhinya Café sosial",
      rank: 1,
      under: 0,
      indicators: ["Persentase PPKS", "Jumlah orang"],
      owners: ["Kepala Dinas"],
    },
    {
      title: "Rumah layak huni",
      rank: 2,
      under: 1,
      partners: ["Dinas PERKIMTAN"],
      programs: ["Program Rumah"],
    },
    { title: "Rumah singgah", rank: 2, under: 1, indicators: ["Rumah layak"], owners: ["Kepala Dinas"] },
  ]),
);
/** A search of which every goal can be found. */
function prepared(data) {
  const made = new Search(data);
  while (made.prepare());
  return made;
}

const search = prepared(model);
const found = (query) =>
  search
    .hits(query, 99)
    .levels.flatMap((level) => level.goals)
    .sort();

test("case and accents do not matter", () => {
  assert.equal(folded("CAFÉ Ünïcode"), "cafe unicode");
  assert.deepEqual(found("cafe"), [1]);
  assert.deepEqual(found("CAFÉ"), [1]);
});

test("every word must stand somewhere in the goal or in what hangs on it", () => {
  assert.deepEqual(found("rumah"), [2, 3]);
  assert.deepEqual(found("rumah layak"), [2, 3]);
  assert.deepEqual(found("rumah kepala"), [3]);
  assert.deepEqual(found("rumah perkimtan"), [2]);
  assert.deepEqual(found("1.06"), [2]);
  assert.deepEqual(found("ppks orang"), [1]);
  assert.deepEqual(found("rumah bupati"), []);
});

test("an id finds its goal", () => {
  assert.deepEqual(found("rumah-singgah"), [3]);
});

test("a word does not reach over the end of a goal", () => {
  assert.deepEqual(found("kemiskinan terpenuhinya"), []);
  assert.deepEqual(found("sosialrumah"), []);
});

test("hits are grouped by level with whole counts and the first of each", () => {
  const { total, levels } = search.hits("rumah", 1);
  assert.equal(total, 2);
  assert.deepEqual(levels, [{ rank: 2, count: 2, goals: [2] }]);
});

test("nothing typed finds nothing", () => {
  assert.deepEqual(search.hits("   ", 9), { total: 0, levels: [] });
});

test("officers, programmes and partners are found by name", () => {
  assert.deepEqual(search.things("kepala"), { officer: [1], program: [], partner: [], unplaced: [] });
  assert.deepEqual(search.things("rumah").program, [0]);
  assert.deepEqual(search.things("perkimtan").partner, [0]);
});

test("runs of goals are searched alike wherever they begin", () => {
  const title = (number) => (number % 3 ? `goal ${number}` : `sasaran ${number}`);
  const goals = Array.from({ length: 9_001 }, (_, number) => ({ title: title(number), rank: 0 }));
  const many = prepared(new Model(packed(goals)));
  assert.equal(many.hits("sasaran", 5).total, 3_001);
  assert.deepEqual(many.hits("sasaran 9000", 5).levels[0].goals, [9_000]);
  assert.deepEqual(many.hits("3999", 5).levels[0].goals, [3_999]);
});

test("typing on finds the same as searching anew", () => {
  const words = ["rumah", "layak", "huni", "dinas", "kepala", "ppks", "cafe"];
  for (const one of words) {
    for (const other of words) {
      const whole = `${one} ${other}`;
      for (let end = 1; end <= whole.length; end += 1) found(whole.slice(0, end));
      const typed = found(whole);
      assert.deepEqual(
        typed,
        prepared(model)
          .hits(whole, 99)
          .levels.flatMap((level) => level.goals)
          .sort(),
      );
    }
  }
});

test("a run of goals with more different words than can be numbered is searched all the same", () => {
  const words = (number) => Array.from({ length: 90 }, (_, at) => `w${number * 90 + at}x`).join(" ");
  const many = prepared(
    new Model(packed(Array.from({ length: 900 }, (_, number) => ({ title: words(number), rank: 0 })))),
  );
  for (const number of [0, 700, 899]) {
    assert.ok(many.hits(`w${number * 90 + 39}x`, 2_000).levels[0].goals.includes(number));
  }
  assert.equal(many.hits("w10x", 9).total, 1);
  assert.equal(many.hits("no-such-word", 9).total, 0);
});

test("before all is prepared, hits are of what is, and it is told", () => {
  const goals = Array.from({ length: 5_000 }, () => ({ title: "sasaran", rank: 0 }));
  const begun = new Search(new Model(packed(goals)));
  assert.equal(begun.hits("sasaran", 5).total, 0);
  assert.equal(begun.isReady, false);
  begun.prepare();
  assert.ok(begun.hits("sasaran", 5).total > 0);
  while (begun.prepare());
  assert.equal(begun.isReady, true);
  assert.equal(begun.hits("sasaran", 5).total, 5_000);
});

test("the words of a query are marked where they stand", () => {
  assert.deepEqual(places("Rumah layak huni", "HUNI rumah"), [
    [0, 5],
    [12, 16],
  ]);
  assert.deepEqual(places("tidak ada", "rumah"), []);
});

/** The goals that a finished search finds with a typing error forgiven. */
function nearly(of, query) {
  of.hits(query, 9);
  const near = of.nearly(query);
  while (near.step());
  return of
    .nearHits(near, 99)
    .levels.flatMap((level) => level.goals)
    .sort();
}

/** Every word that is one typing error away: a letter too many, too few or wrong, or two swapped. */
function typos(word) {
  const letters = [...word];
  return letters.flatMap((_, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const wrong = [`${before}x${word.slice(at)}`, `${before}${after}`, `${before}x${after}`];
    const swapped = word[at + 1] ? [before + word[at + 1] + word[at] + word.slice(at + 2)] : [];
    return [...wrong, ...swapped];
  });
}

test("any single typing error in a longer word is forgiven", () => {
  const hits = { rumah: [2, 3], kemiskinan: [0], terpenuhinya: [1], perkimtan: [2], persentase: [1] };
  for (const [word, goals] of Object.entries(hits))
    for (const typo of typos(word)) {
      const exact = found(typo);
      const both = [...exact, ...nearly(search, typo)].sort();
      assert.deepEqual(
        goals.filter((goal) => !both.includes(goal)),
        [],
        typo,
      );
      assert.ok(exact.length || places(word, typo, true).length, typo);
    }
});

test("two errors, short words, codes and numbers are not forgiven", () => {
  for (const query of ["kemixkinxn", "hunx", "perkimatn1", "1.07", "rumah xyzab"])
    assert.deepEqual(nearly(search, query), [], query);
  assert.deepEqual(nearly(search, "rumha layka"), [2, 3]); // one error in each word
  assert.deepEqual(search.nearThings("prekimtan").partner, [0]);
});

test("the hits of a forgiving search are not among the exact ones, in any run of goals", () => {
  const title = (number) => (number % 1_000 === 999 ? "kesehatan" : number === 1_500 ? "kesehatn" : "lain");
  const goals = Array.from({ length: 3_000 }, (_, number) => ({ title: title(number), rank: 0 }));
  const many = prepared(new Model(packed(goals)));
  assert.equal(many.hits("kesehatn", 9).total, 1);
  assert.deepEqual(nearly(many, "kesehatn"), [1_999, 2_999, 999]);
});

test("a rule's code finds the goals with its findings, however it is typed", () => {
  const goals = [0, 1, 2].map((rank) => ({ title: `Sasaran ${rank}`, rank }));
  const findings = [
    ["OWN003", "error", 0],
    ["OWN003", "error", 2],
    ["IND001", "info", 1],
  ];
  const coded = prepared(new Model(packed(goals, { report: report(findings, [1]) })));
  const goalsOf = (query) => coded.hits(query, 9).levels.flatMap((level) => level.goals);
  for (const typed of ["o", "ow", "own", "own0", "own00"]) goalsOf(typed);
  assert.deepEqual(goalsOf("own003"), [0]); // the other finding is suppressed
  assert.deepEqual(goalsOf("IND001 sasaran"), [1]);
  assert.deepEqual(coded.rules("own"), ["OWN003"]);
});
