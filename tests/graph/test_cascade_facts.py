"""Rings, depth and branches of goals."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from pohon_graph.closed_words import LEVELS
from pohon_graph.graph.cascade_facts import MOST_BRANCHES, add_descent
from pohon_graph.graph.model import CASCADE, Graph


def graph_of(ranks: list[int], edges: list[tuple[int, int]]) -> Graph:
    graph = Graph()
    for number, rank in enumerate(ranks):
        graph.add("Goal", {"id": f"t/{number}", "tree": "t", "rank": rank, "standard_level": LEVELS[rank]})
    for start, end in edges:
        graph.link(CASCADE, f"t/{start}", f"t/{end}")
    add_descent(graph)
    return graph


def facts(graph: Graph, name: str) -> list[object]:
    return [row[name] for row in graph.nodes["Goal"].values()]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    ranks = draw(st.lists(st.integers(0, 5), min_size=1, max_size=14))
    number = st.integers(0, len(ranks) - 1)
    return graph_of(ranks, draw(st.lists(st.tuples(number, number), max_size=25, unique=True)))


def as_networkx(graph: Graph) -> nx.DiGraph[str]:
    plain: nx.DiGraph[str] = nx.DiGraph()
    plain.add_nodes_from(graph.nodes["Goal"])
    plain.add_edges_from((row["start"], row["end"]) for row in graph.edges[CASCADE])
    return plain


@given(graphs())
def test_circle_names_the_first_goal_of_the_ring(graph: Graph) -> None:
    """A goal that reaches itself bears the id of the first goal of its ring, any other goal None."""
    plain, goals = as_networkx(graph), list(graph.nodes["Goal"])
    expected: dict[str, str | None] = dict.fromkeys(goals)
    for ring in nx.strongly_connected_components(plain):
        if len(ring) > 1 or plain.has_edge(*ring, *ring):
            expected |= dict.fromkeys(ring, min(ring, key=goals.index))
    assert {id_: row["circle"] for id_, row in graph.nodes["Goal"].items()} == expected


@given(graphs())
def test_depth_counts_the_steps_from_the_top_level(graph: Graph) -> None:
    """Depth is the shortest way from any goal of the highest level in use."""
    plain, goals = as_networkx(graph), graph.nodes["Goal"]
    top = min(row["rank"] for row in goals.values())
    ways = nx.multi_source_dijkstra_path_length(
        plain, {id_ for id_, row in goals.items() if row["rank"] == top}
    )
    assert {id_: row["depth"] for id_, row in goals.items()} == {id_: ways.get(id_) for id_ in goals}


@given(graphs())
def test_branches_are_the_intermediate_goals_at_or_above(graph: Graph) -> None:
    """Branches are a goal's intermediate ancestors and itself, in file order."""
    plain, goals = as_networkx(graph), graph.nodes["Goal"]
    for id_, row in goals.items():
        above = nx.ancestors(plain, id_) | {id_}
        expected = [g for g in goals if g in above and goals[g]["standard_level"] == "intermediate"]
        assert row["branches"] == expected


def test_branches_stop_at_the_most() -> None:
    """A goal under more branches than are kept names the first ones of the file."""
    count = MOST_BRANCHES + 5
    graph = graph_of([2] * count + [3], [(number, count) for number in range(count)])
    assert facts(graph, "branches")[-1] == [f"t/{number}" for number in range(MOST_BRANCHES)]


def test_a_long_chain_that_closes() -> None:
    """A ring of 5,000 goals is one ring, however long."""
    count = 5_000
    graph = graph_of([0] + [1] * count, [(n, n + 1) for n in range(count)] + [(count, 1)])
    assert facts(graph, "circle") == [None] + ["t/1"] * count
    assert facts(graph, "depth") == list(range(count + 1))
