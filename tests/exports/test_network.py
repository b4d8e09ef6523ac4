"""The graph in networkx, GraphML and GEXF."""

from __future__ import annotations

import io
import json
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
    goals = [key for key, values in graph.nodes(data=True) if values["kind"] == "Goal"]
    cascade = [1 for *_, values in graph.edges(data=True) if values["kind"] == "CASCADES_TO"]
    assert (len(goals), len(cascade)) == (33, 32)
    goal = graph.nodes["dinsos-2024/rumah-layak-huni"]
    assert (goal["label"], goal["rank"]) == ("Tersedianya rumah layak huni PPKS", 3)
    assert graph.has_edge("dinsos-2024/rumah-layak-huni", "perkimtan", key="CROSSCUTS_WITH")


def test_nothing_is_none_and_lists_are_lists(seed: Graph) -> None:
    """What has no value is absent; a list of urusan can be counted."""
    graph = to_networkx(seed)
    rows = [values for _, values in graph.nodes(data=True)] + [v for *_, v in graph.edges(data=True)]
    kinds = {type(value) for values in rows for value in values.values()}
    assert kinds <= {str, int, float, bool, list}
    assert graph.nodes["perkimtan"]["urusan"] == ["1.04", "2.10"]


def test_no_attribute_stands_in_the_way_of_other_libraries(seed: Graph) -> None:
    """pyvis, pandas, Cytoscape and node-link JSON keep `source`, `id`, `name`, `value` ... for themselves."""
    graph = to_networkx(seed)
    rows = [values for _, values in graph.nodes(data=True)] + [v for *_, v in graph.edges(data=True)]
    taken = {"id", "name", "title", "value", "key", "source", "target", "from", "to", "dest", "n_id",
             "shape", "color", "size", "group", "width", "weight", "directed"}  # fmt: skip
    assert taken.isdisjoint(name for values in rows for name in values)
    assert all({"kind", "label"} <= values.keys() for _, values in graph.nodes(data=True))


def test_pyvis_draws_the_graph_by_itself(seed: Graph) -> None:
    """`Network().from_nx(graph)`: every node with its title as its label, every link between two."""
    from pyvis.network import Network

    graph = to_networkx(seed)
    drawn, directed = Network(), Network(directed=True)
    drawn.from_nx(to_networkx(seed))
    directed.from_nx(to_networkx(seed))
    assert {node["id"]: node["label"] for node in drawn.nodes} == {
        key: values["label"] for key, values in graph.nodes(data=True)
    }
    assert len(directed.edges) == graph.number_of_edges()


def test_node_link_and_cytoscape_json_come_back_whole(seed: Graph) -> None:
    """What networkx writes as JSON it reads again, with every attribute."""
    graph = to_networkx(seed)
    linked = nx.node_link_graph(json.loads(json.dumps(nx.node_link_data(graph))))
    assert nx.utils.graphs_equal(linked, graph)
    drawn = json.loads(json.dumps(nx.cytoscape_data(graph, name="label")))["elements"]
    assert {node["data"]["id"] for node in drawn["nodes"]} == set(graph.nodes)
    goal = next(n["data"] for n in drawn["nodes"] if n["data"]["id"] == "dinsos-2024/rumah-layak-huni")
    assert goal["label"] == "Tersedianya rumah layak huni PPKS" and goal["kind"] == "Goal"
    assert len(drawn["edges"]) == graph.number_of_edges()


def test_a_target_is_labelled_with_its_unit_and_year() -> None:
    """The unit of the field `unit` is in the label, the text stays as it was written."""
    with open_store(":memory:") as store:
        load(store.engine, DINKES.replace('target: "70 Tahun"', 'target: "70", unit: Tahun'))
        graph = to_networkx(store.graph())
    targets = [values for _, values in graph.nodes(data=True) if values["kind"] == "Target"]
    assert [(values["label"], values["text"]) for values in targets] == [
        ("70 Tahun", "70"),
        ("kondisi awal 68 Tahun", "68 Tahun"),
        ("90% (2024)", "90%"),
        ("realisasi 85% (2023)", "85%"),
    ]


def test_no_folder_of_the_writer_is_handed_on(tmp_path: Path) -> None:
    """A tree loaded by its absolute path names the file alone; neither path nor digest of it is there."""
    file = tmp_path / "dinkes.yaml"
    file.write_text(DINKES, encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(file)
        graph = store.graph()
    assert graph.nodes["Goal"]["dinkes-2024/jaminan"]["source"].startswith(str(tmp_path))
    assert str(tmp_path).encode() not in graphml(graph) + gexf(graph)
    assert to_networkx(graph).nodes["dinkes-2024/jaminan"]["origin"].startswith("dinkes.yaml:")


def test_only_matched_entries_of_the_nomenclature_are_drawn(seed: Graph) -> None:
    """Entries that nothing matches are left out."""
    graph = to_networkx(seed)
    entries = [key for key, values in graph.nodes(data=True) if values["kind"] == "Nomenclature"]
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
    assert graph.nodes["dinkes/kadis"]["kind"] == "Officer"
    assert graph.nodes["Program:dinkes/kadis"]["label"] == "Program Kadis"
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
    assert {values["kind"] for _, values in drawn.nodes(data=True)} == {
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
        written = {name: "; ".join(v) if isinstance(v, list) else v for name, v in values.items()}
        if values["kind"] != "Officer":  # whose `rank` is called `officer_rank` there
            assert found.nodes[key] == written
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
    """Gephi shows a node's title and knows its kind."""
    wanted = to_networkx(seed)
    found = nx.read_gexf(io.BytesIO(gexf(seed)))
    assert set(found.nodes) == set(wanted.nodes)
    assert found.number_of_edges() == wanted.number_of_edges()
    goal = found.nodes["dinsos-2024/rumah-layak-huni"]
    assert (goal["label"], goal["kind"]) == ("Tersedianya rumah layak huni PPKS", "Goal")


@pytest.mark.parametrize("write", [graphml, gexf])
def test_characters_that_xml_cannot_hold_are_replaced(write: object, seed: Graph) -> None:
    """A control character in a title gives a file that still can be read."""
    import copy

    graph = copy.deepcopy(seed)
    graph.nodes["Goal"]["dinsos-2024/data-ppks"]["title"] = "a\x0bb <&> \ud800"
    text = write(graph)  # type: ignore[operator]
    assert "a\ufffdb &lt;&amp;&gt; \ufffd".encode() in text
    ElementTree.fromstring(text)
