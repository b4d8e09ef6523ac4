"""A load on either engine names the edits of the trees that it replaces."""

from __future__ import annotations

from pathlib import Path

from pohon_graph.engines import Engine
from pohon_graph.store import Store

SEED = Path(__file__).parents[2] / "data" / "dinsos-2024.yaml"


def test_a_load_compares_with_the_stored_tree(seed_engine: Engine, tmp_path: Path) -> None:
    """The places are those of both files."""
    changed = tmp_path / "changed.yaml"
    changed.write_text(
        SEED.read_text("utf-8").replace("rumah layak huni PPKS", "hunian layak bagi PPKS"), "utf-8"
    )
    change = Store(seed_engine).load(changed)
    (tree,) = change.edits.trees
    (edit,) = tree.edits
    (subject,) = edit.subjects
    assert (edit.kind, edit.changes[0].after) == ("reworded", "Tersedianya hunian layak bagi PPKS")
    assert subject.before and subject.before.source == f"{SEED}:216"
    assert subject.after and subject.after.source == f"{changed}:216"
