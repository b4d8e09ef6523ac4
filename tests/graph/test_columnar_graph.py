"""A graph as columns."""

from __future__ import annotations

import gc

import pytest

from pohon_graph.graph.columnar_graph import Wanted, tables
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import CASCADE, OWNED, Graph

WANTED: Wanted = {"Goal": ("title",), "Officer": ("title",), CASCADE: ("basis",), OWNED: ("order",)}


def graph() -> Graph:
    """Two goals, the second of which has two owners, one of them unknown."""
    made = Graph()
    made.add("Goal", {"id": "t/a", "title": "A", "norm": "a"})
    made.add("Goal", {"id": "t/b", "title": "B"})
    made.add("Officer", {"id": "x", "title": "X"})
    made.link(CASCADE, "t/a", "t/b", basis="stated")
    made.link(OWNED, "t/b", "y", order=1)
    made.link(OWNED, "t/b", "x", order=0)
    return made


def test_edges_stand_between_places() -> None:
    """The ends of an edge are the positions of its nodes; its properties stand beside them."""
    found = tables(graph(), WANTED)
    assert (found.nodes["Goal"].ids, found.nodes["Goal"].columns) == (["t/a", "t/b"], {"title": ["A", "B"]})
    cascade = found.edges[CASCADE]
    assert (cascade.starts, cascade.ends, cascade.columns) == ([0], [1], {"basis": ["stated"]})


def test_an_end_without_a_node_is_a_node_of_which_only_the_id_is_known() -> None:
    """A graph of one file names officers that it does not hold: they keep their edges."""
    found = tables(graph(), WANTED)
    officers = found.nodes["Officer"]
    assert [officers.ids[end] for end in found.edges[OWNED].ends] == ["y", "x"]
    assert (officers.row("x"), officers.row("y"), officers.row("z")) == ({"title": "X"}, {"title": None}, {})


def test_edges_are_found_by_where_they_start() -> None:
    """Each node's edges lie between two places of the sorted edges, in their order; most have none."""
    found = tables(graph(), WANTED)
    edges, begins = found.edges[OWNED].by_start(2)
    assert [edges[begins[node] : begins[node + 1]] for node in range(2)] == [[], [0, 1]]


@pytest.mark.parametrize("on", [True, False])
def test_the_search_for_garbage_is_as_it_was_before(on: bool) -> None:
    """It is put off inside only, also where that fails, and stays off where it was off."""
    (gc.enable if on else gc.disable)()
    try:
        with pytest.raises(AssertionError), search_put_off():
            assert gc.isenabled()
        assert gc.isenabled() is on
    finally:
        gc.enable()
