// Writes what the script says of every goal of a page: read by a test that compares it with the library.
import { readFileSync } from "node:fs";
import { goalFacts, indicatorFacts } from "../../../pohon_graph/views/page/script/goal_facts.js";
import { Model } from "../../../pohon_graph/views/page/script/model.js";
import { learn } from "../../../pohon_graph/views/page/script/texts.js";

const { data, say, years } = JSON.parse(readFileSync(0, "utf8"));
const found = {};
for (const open of ["id", "en"]) {
  learn({ languages: ["id", "en"], open, say });
  const model = new Model(data);
  const goals = [...Array(model.count).keys()];
  found[open] = {
    facts: goals.map((goal) => goalFacts(model, goal, null).map(({ text }) => text)),
    unplaced: model.unplaced(-1).map((one) => indicatorFacts(model, one, null).map(({ text }) => text)),
    cards: goals.map((goal) =>
      model
        .indicators(goal)
        .map((one) => [model.indicatorTitle(one), ...years.map((year) => model.cardTargets(one, year))]),
    ),
  };
}
process.stdout.write(JSON.stringify(found));
