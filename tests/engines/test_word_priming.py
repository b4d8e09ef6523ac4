"""That a store knows every word of the ontology, and that making sure of it costs a known store nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import kglite

from pohon_graph.engines.kglite_graph import Transaction
from pohon_graph.engines.stamp import Stamp
from pohon_graph.engines.word_priming import prime
from pohon_graph.ontology import EDGES, NODES, STORE
from pohon_graph.store import open_store

SEED = Path(__file__).resolve().parents[2] / "data" / "dinsos-2024.yaml"


def primed(graph: kglite.KnowledgeGraph) -> bool:
    """Prime the graph; whether that wrote anything."""
    with graph.begin() as transaction:
        writer = Transaction(transaction, Stamp())
        prime(writer)
    return writer.changed


def rows(graph: kglite.KnowledgeGraph, cypher: str) -> list[dict[str, Any]]:
    """The rows of a query."""
    view: Any = graph.cypher(cypher)
    return list(view.to_list())


def unknown(graph: kglite.KnowledgeGraph) -> list[str]:
    """What kglite says of words it does not know, asked for every property of every kind."""
    kglite.set_query_warning_policy("silent")
    asked = [
        f"MATCH (n:{label}) RETURN n.{name}" for label, node in NODES.items() for name in node.properties
    ]
    for edge in EDGES:
        match = f"MATCH (:{edge.start})-[r:{edge.type}]->(:{edge.end})"
        asked += [f"{match} RETURN r.{name}" for name in edge.properties]
    views: list[Any] = [graph.cypher(cypher) for cypher in asked]
    return [warning for view in views for warning in view.warnings]


HELD = "MATCH (n) RETURN DISTINCT labels(n)[0] AS labels ORDER BY labels"


def of_a_government(folder: Path) -> Path:
    """The example as the tree of a government, so that every label holds a node."""
    path = folder / "tree.yaml"
    text = SEED.read_text(encoding="utf-8")
    path.write_text(text.replace("agency: dinsos", "government: kab\nagency: dinsos", 1), encoding="utf-8")
    return path


def old() -> kglite.KnowledgeGraph:
    """A graph with data, written before most of the words were thought of."""
    graph = kglite.KnowledgeGraph()
    graph.cypher("CREATE (a:Goal {id: 'a', title: 'A'})-[:CASCADES_TO {basis: 'stated'}]->(:Goal {id: 'b'})")
    return graph


def test_an_older_file_learns_every_word_and_keeps_what_it_holds(tmp_path: Path) -> None:
    """Priming makes all words known, of kinds there are and of others, and leaves no node of its own."""
    path = str(tmp_path / "old.kgl")
    old().save(path)
    graph = kglite.load(path)
    assert unknown(graph)
    assert primed(graph)
    assert unknown(graph) == []
    assert rows(graph, "MATCH (n) RETURN count(n) AS nodes") == [{"nodes": 2}]
    assert rows(graph, "MATCH (a:Goal)-[r:CASCADES_TO]->(b) RETURN a.title, r.basis, b.id") == [
        {"a.title": "A", "r.basis": "stated", "b.id": "b"}
    ]


def test_a_file_that_knows_all_words_is_not_written_to(tmp_path: Path) -> None:
    """Opening a store primes it; if every label holds a node that changes nothing, and all stay known."""
    path = tmp_path / "graph.kgl"
    with open_store(path) as store:
        store.load(of_a_government(tmp_path))
    graph = kglite.load(str(path))
    assert [row["labels"] for row in rows(graph, HELD)] == sorted([*NODES, STORE])
    assert not primed(graph)
    assert unknown(graph) == []


def test_reading_a_store_with_an_empty_label_leaves_its_file_alone(tmp_path: Path) -> None:
    """A store without a government is primed in memory only: to read it is not to write it."""
    path = tmp_path / "graph.kgl"
    with open_store(path) as store:
        store.load(SEED)
    before = path.read_bytes()
    with open_store(path) as store:
        assert store.query("MATCH (g:Government) RETURN g.code AS code").rows == []
    assert path.read_bytes() == before
