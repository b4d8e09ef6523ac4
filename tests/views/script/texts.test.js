// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { learn, say } from "../../../pohon_graph/views/page/script/texts.js";

test("a count of one has a text of its own", () => {
  for (const [open, one, two] of [
    ["id", "1 sasaran", "2 sasaran"],
    ["en", "1 goal", "2 goals"],
  ]) {
    const texts = { goals: ["{count} sasaran", "{count} goals"], "goals-1": ["1 sasaran", "1 goal"] };
    learn({ languages: ["id", "en"], open, say: texts });
    assert.equal(say("goals", { count: 1 }), one);
    assert.equal(say("goals", { count: 2 }), two);
  }
});
