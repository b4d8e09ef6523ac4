"""The graph in networkx, GraphML and GEXF."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from pohon_graph.exports import to_networkx
from pohon_graph.exports.network import gexf, graphml
from pohon_graph.graph.model import Graph
from pohon_graph.store import open_store
from tests.conftest import SEED
from tests.explore.worlds import DINKES, load


@pytest.fixture(scope="module")
def seed() -> Graph:
    """The seed as a store gives it."""
    with open_store(":memory:") as store:
        store.load(SEED)
        return store.graph()


def test_every_node_and_edge_is_there_with_its_properties(seed: Graph) -> None:
    """33 goals with their cascade of 32 edges; a node is keyed by its id."""
    graph = to_networkx(seed)
    goals = [key for key, values in graph.nodes(data=True) if values["label"] == "Goal"]
    cascade = [1 for *_, values in graph.edges(data=True) if values["relation"] == "CASCADES_TO"]
    assert (len(goals), len(cascade)) == (33, 32)
    goal = graph.nodes["dinsos-2024/rumah-layak-huni"]
    assert (goal["title"], goal["rank"]) == ("Tersedianya rumah layak huni PPKS", 3)
    assert graph.has_edge("dinsos-2024/rumah-layak-huni", "perkimtan", key="CROSSCUTS_WITH")


def test_nothing_is_none_and_lists_are_texts(seed: Graph) -> None:
    """Graph tools know neither; what has no value is absent."""
    graph = to_networkx(seed)
    rows = [values for _, values in graph.nodes(data=True)] + [v for *_, v in graph.edges(data=True)]
    kinds = {type(value) for values in rows for value in values.values()}
    assert kinds <= {str, int, float, bool}
    assert graph.nodes["perkimtan"]["urusan"] == "1.04; 2.10"


def test_only_matched_entries_of_the_nomenclature_are_drawn(seed: Graph) -> None:
    """Entries that nothing matches are left out."""
    graph = to_networkx(seed)
    entries = [key for key, values in graph.nodes(data=True) if values["label"] == "Nomenclature"]
    assert entries and all(graph.in_degree(key) for key in entries)


def test_two_things_of_one_id_stay_two(tmp_path: Path) -> None:
    """An officer and a programme may share an id; parallel crosscuts stay apart."""
    tree = DINKES.replace("goals:\n", "programs:\n  - {id: kadis, title: Program Kadis}\ngoals:\n", 1)
    tree = tree.replace(
        "- {agency: dinsos, status: accepted}",
        "- {agency: dinsos, note: satu}\n          - {agency: dinsos, note: dua}",
    )
    with open_store(":memory:") as store:
        load(store.engine, tree)
        graph = to_networkx(store.graph())
    assert graph.nodes["dinkes/kadis"]["label"] == "Officer"
    assert graph.nodes["Program:dinkes/kadis"]["title"] == "Program Kadis"
    edges = graph["dinkes-2024/jaminan"]["dinsos"]
    assert {key: values["note"] for key, values in edges.items()} == {
        "CROSSCUTS_WITH": "satu",
        "CROSSCUTS_WITH#2": "dua",
    }


def test_the_graph_of_a_file_alone_can_be_drawn() -> None:
    """Without the shared nodes of a store, edges to them are left out, not invented."""
    from pohon_graph.loading import read

    (graph,) = read([SEED]).graphs
    drawn = to_networkx(graph)
    assert {values["label"] for _, values in drawn.nodes(data=True)} == {
        "Tree",
        "Goal",
        "Indicator",
        "Target",
    }


def test_graphml_comes_back_as_it_was_with_types(seed: Graph) -> None:
    """The same nodes and edges; numbers stay numbers, texts texts."""
    wanted = to_networkx(seed)
    found = nx.read_graphml(io.BytesIO(graphml(seed)), force_multigraph=True)
    assert set(found.nodes) == set(wanted.nodes)
    assert found.number_of_edges() == wanted.number_of_edges()
    for key, values in wanted.nodes(data=True):
        if values["label"] != "Officer":  # whose `rank` is called `officer_rank` there
            assert found.nodes[key] == values
    assert found.nodes["dinsos/kadis"]["officer_rank"] == "jpt_pratama"


def test_graphml_ids_and_types_are_unique(seed: Graph) -> None:
    """Every edge has an id of its own, every property name one type."""
    root = ElementTree.fromstring(graphml(seed))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    ids = [edge.attrib["id"] for edge in root.iter(f"{space}edge")]
    assert len(ids) == len(set(ids))
    names = [(key.attrib["attr.name"], key.attrib["for"]) for key in root.iter(f"{space}key")]
    assert len(names) == len(set(names))


def test_gexf_comes_back_with_titles_as_labels(seed: Graph) -> None:
    """Gephi shows a node's title and knows its class."""
    wanted = to_networkx(seed)
    found = nx.read_gexf(io.BytesIO(gexf(seed)))
    assert set(found.nodes) == set(wanted.nodes)
    assert found.number_of_edges() == wanted.number_of_edges()
    goal = found.nodes["dinsos-2024/rumah-layak-huni"]
    assert (goal["label"], goal["class"]) == ("Tersedianya rumah layak huni PPKS", "Goal")


@pytest.mark.parametrize("write", [graphml, gexf])
def test_characters_that_xml_cannot_hold_are_replaced(write: object, seed: Graph) -> None:
    """A control character in a title gives a file that still can be read."""
    import copy

    graph = copy.deepcopy(seed)
    graph.nodes["Goal"]["dinsos-2024/data-ppks"]["title"] = "a\x0bb <&> \ud800"
    text = write(graph)  # type: ignore[operator]
    assert "a\ufffdb &lt;&amp;&gt; \ufffd".encode() in text
    ElementTree.fromstring(text)
