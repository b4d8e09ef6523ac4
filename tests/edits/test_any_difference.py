"""Whatever two trees differ in, the answer can be written in every format and language."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from pohon_graph import loading, texts
from pohon_graph.edits.compare import compare_tree
from pohon_graph.edits.edit import Edits
from pohon_graph.edits.tree_side import TreeSide
from pohon_graph.fields import AGENCY, CROSSCUT, INDICATOR, OFFICER, OWNER, PROGRAM, TREE
from pohon_graph.reports.answers.diff import edits_html
from pohon_graph.reports.edit_list import edits_document, edits_text
from tests.generated.trees import tree


def made(seed: int, path: Path) -> TreeSide:
    """A generated tree of one agency."""
    path.write_text(json.dumps(tree(random.Random(seed), "dinsos", "2025", ["dinsos-2025"])), "utf-8")
    graph = loading.read([path]).graphs[0]
    return TreeSide(graph, graph.trees()[0]["id"])


@pytest.mark.parametrize("seed", range(24))
def test_any_two_trees_can_be_compared_and_written(seed: int, tmp_path: Path) -> None:
    """A tree and itself have no difference."""
    one, other = made(seed, tmp_path / "a.json"), made(seed + 1000, tmp_path / "b.json")
    assert compare_tree(one, made(seed, tmp_path / "c.json")).edits == ()
    found = Edits((compare_tree(one, other),))
    for lang in texts.LANGUAGES:
        texts.use(lang)
        text, page, answer = edits_text(found), edits_html(found), json.dumps(edits_document(found))
        assert "None" not in text and "None" not in page and answer


def test_every_field_that_can_differ_has_a_name() -> None:
    """In the texts of edits."""
    keys = {
        key for thing in (TREE, INDICATOR, OWNER, CROSSCUT, OFFICER, PROGRAM, AGENCY) for key in thing.stored
    }
    assert [key for key in sorted(keys) if not texts.has(f"edits.value.{key}")] == []
