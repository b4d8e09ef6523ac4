"""Graphs that are put aside come back as they were."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from pohon_graph.graph import packed_graphs
from pohon_graph.graph.model import DECLARES_AGENCY, IN_TREE
from pohon_graph.graph.packed_graphs import Shelf
from pohon_graph.loading import read
from tests.generated import forest


@pytest.mark.parametrize("most", [1, 20, 10_000])
def test_graphs_come_back_in_order_and_whole(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether they are packed or still open, by place or one after the other."""
    monkeypatch.setattr(packed_graphs, "_MANY", most)
    graphs = read(forest(random.Random(5)).files(tmp_path)).graphs
    shelved = Shelf(graphs)
    assert list(shelved) == graphs
    assert [shelved[place] for place in range(len(shelved))] == graphs
    assert shelved.goals == [len(graph.nodes["Goal"]) for graph in graphs]
    heads = [shelved.head(place) for place in range(len(shelved))]
    assert [head.trees() for head in heads] == [graph.trees() for graph in graphs]
    assert [head.edges[DECLARES_AGENCY] for head in heads] == [
        graph.edges[DECLARES_AGENCY] for graph in graphs
    ]
    assert not any(head.nodes["Goal"] or head.edges[IN_TREE] for head in heads)


def test_graphs_that_are_read_onto_a_shelf_are_nowhere_else(tmp_path: Path) -> None:
    """Else they would take their memory all the same."""
    files = forest(random.Random(5)).files(tmp_path)
    shelved = Shelf()
    assert read(files, shelf=shelved).graphs == []
    assert list(shelved) == read(files).graphs


@pytest.mark.parametrize("most", [1, 10_000])
def test_a_taken_graph_is_released(most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its last user gets all of it, and the others keep their places."""
    monkeypatch.setattr(packed_graphs, "_MANY", most)
    graphs = read(forest(random.Random(5)).files(tmp_path)).graphs
    shelved = Shelf(graphs)
    assert [shelved.take(place) for place in range(len(graphs))] == graphs
    assert len(shelved) == len(graphs)
    assert shelved._open and not any(graph.nodes["Goal"] for graph in shelved._open.values())
