"""An edit is reported as the edit that was made."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest

from pohon_graph import loading
from pohon_graph.edits.compare import compare_tree
from pohon_graph.edits.edit import Compared
from pohon_graph.edits.tree_side import TreeSide
from pohon_graph.graph.tree_document import to_document
from tests.generated.edits import EDITS, Expected, walk

SEED = Path(__file__).parents[2] / "data" / "dinsos-2024.yaml"
EACH = 8  # 13 edits, so often, with ids and without: 208


def side(document: dict[str, Any], path: Path) -> TreeSide:
    """A tree as it is after loading."""
    path.write_text(json.dumps(document), "utf-8")
    graph = loading.read([path]).graphs[0]
    return TreeSide(graph, graph.trees()[0]["id"])


def is_reported(found: Compared, expected: Expected) -> bool:
    """Whether the edit has its line, and two lines at most."""
    if expected.kind is None:
        return not found.edits
    lines = [e for e in found.edits if e.kind == expected.kind and e.subjects[0].title == expected.title]
    return bool(lines) and len(found.edits) <= 2


@pytest.mark.parametrize("has_ids", [True, False])
def test_generated_edits_are_reported_as_they_were_made(tmp_path: Path, has_ids: bool) -> None:
    """At least 95 of 100, with ids in the file or without."""
    graph = loading.read([SEED]).graphs[0]
    original = to_document(graph, graph.trees()[0]["id"])
    if not has_ids:
        for goal, _ in walk(original["goals"]):
            goal.pop("id")
    old = side(original, tmp_path / "old.json")
    wrong = []
    for number in range(EACH):
        for edit in EDITS:
            chance = random.Random(f"{edit.__name__} {number}")
            document = copy.deepcopy(original)
            expected = edit(chance, document)
            found = compare_tree(old, side(document, tmp_path / "new.json"))
            if not is_reported(found, expected):
                wrong.append(
                    (edit.__name__, number, expected, [(e.kind, e.what, e.subjects) for e in found.edits])
                )
    assert len(wrong) <= 0.05 * EACH * len(EDITS), wrong
