"""The options that choose what a picture holds and where it opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.errors import UsageError
from pohon_graph.graph.model import Graph
from pohon_graph.store import open_store
from pohon_graph.views.selection import select

TREE = """\
pohon: 1
agency: dinsos
period: 2025
levels: [Tematik, {id: puncak, title: Kinerja Puncak, as: ultimate}, tactical, Pelayanan]
agencies: [{id: dinsos, title: Dinas Sosial}]
goals: [{id: a, title: Menurunnya kemiskinan, level: puncak}]
"""


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    """A stored tree with levels of its own."""
    path = tmp_path / "t.yaml"
    path.write_text(TREE, encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(path)
        return store.graph()


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("puncak", "puncak"), ("PUNCAK", "puncak"), ("kinerja puncak", "puncak"), ("ultimate", "puncak"),
        ("Kinerja Strategis OPD", "puncak"), ("Sasaran Program", "tactical"), ("none", "Tematik"),
        ("sub tematik", "Tematik"), ("pelayanan", "Pelayanan"),
    ],
)  # fmt: skip
def test_a_level_is_named_by_id_title_or_known_name(graph: Graph, name: str, level: str) -> None:
    """In either language and any case, as in a tree file."""
    assert select(graph, level=name).level == level


@pytest.mark.parametrize("name", ["process", "", "atas"])
def test_a_level_that_the_trees_have_not_lists_those_that_they_have(graph: Graph, name: str) -> None:
    """A known name of a level that no tree maps to is none of theirs."""
    with pytest.raises(UsageError, match="Tematik, puncak, tactical, Pelayanan"):
        select(graph, level=name)
