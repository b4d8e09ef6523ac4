"""Small stores of a server are copied for our own questions, and the answers are the server's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pohon_graph.engines import Ask, Engine, Parameters, Result, server_copy
from pohon_graph.engines.graph_reader import read_trees
from pohon_graph.errors import StoreEmpty
from pohon_graph.graph.model import Graph
from pohon_graph.reports import render
from pohon_graph.rules import runner
from pohon_graph.store import Store
from tests.conftest import SEED
from tests.neo4j.server import Server

DAY = date(2024, 6, 30)
RULE = """\
// code: OWNX001
// name: an-offices-own
// severity: warning
// title.id: Aturan kantor
// title.en: A rule of an office
// counts.id: sasaran
// counts.en: goals
// message.id: {title}
// message.en: {title}
// why.id: Uji.
// why.en: A test.
// fix.id: Uji.
// fix.en: A test.
// source: uji
// population: MATCH (g:Goal) RETURN g.id AS node
MATCH (g:Goal) RETURN g.id AS node, 1 / (g.rank - g.rank) AS never
"""


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many statements each copy that is made took."""
    made: list[int] = []

    def counted(ask: Ask) -> Engine:
        asked: list[str] = []

        def noting(cypher: str, parameters: Parameters | None) -> Result:
            asked.append(cypher)
            return ask(cypher, parameters)

        copy = original(noting)
        made.append(len(asked))
        return copy

    original = server_copy.copied
    monkeypatch.setattr(server_copy, "copied", counted)
    return made


@pytest.fixture
def store(neo4j_engine: Engine) -> Store:
    """The seed tree on a server."""
    opened = Store(neo4j_engine)
    opened.load(SEED)
    return opened


def rows(graph: Graph) -> tuple[object, ...]:
    """All that a graph holds, whatever the order."""
    edges = {key: sorted(map(repr, map(sorted_items, found))) for key, found in graph.edges.items()}
    nodes = {
        label: {id_: sorted_items(row) for id_, row in found.items()} for label, found in graph.nodes.items()
    }
    return nodes, edges


def sorted_items(row: dict[str, object]) -> list[tuple[str, object]]:
    return sorted((name, value) for name, value in row.items() if value is not None)


def test_a_copy_holds_what_the_store_holds(seed_engine: Engine) -> None:
    """Every node and edge with every property, on both engines, by two statements."""
    asked: list[str] = []

    def ask(cypher: str, parameters: Parameters | None) -> Result:
        asked.append(cypher)
        return seed_engine.read(cypher, parameters)

    copy = server_copy.copied(ask)
    assert len(asked) == 2
    assert rows(read_trees(copy.read, None)) == rows(read_trees(seed_engine.read, None))


def test_an_audit_of_a_copy_is_that_of_the_server(store: Store, copies: list[int]) -> None:
    """The same bytes as from rules that all ran on the server."""
    near = store.audit(as_of=DAY)
    assert copies == [2]
    far = runner.audit(store.engine, [outcome.rule for outcome in near.outcomes], DAY)
    assert copies == [2]
    assert render(replace(near, tables=far.tables), "json") == render(far, "json")


def test_one_answer_takes_one_copy(store: Store, copies: list[int], tmp_path: Path) -> None:
    """However many questions belong to it."""
    store.view(tmp_path / "page.html")
    assert copies == [2]
    store.of_one_state(lambda: (store.crosscut(), store.stats(), store.trees()))
    assert copies == [2, 2]


def test_a_copy_does_not_outlive_its_state(store: Store) -> None:
    """The next answer is of the store as it then is."""
    assert store.audit(["CAS"]).trees
    store.drop("dinsos-2024")
    with pytest.raises(StoreEmpty):
        store.audit(["CAS"])


def test_a_users_query_goes_to_the_server(store: Store, copies: list[int]) -> None:
    """So does a single question, for which a copy would take longer."""
    assert store.query("MATCH (g:Goal) RETURN count(g) AS goals").rows == [(33,)]
    assert len(store.trees()) == 1
    assert store.nomenclature()
    assert store.of_one_state(lambda: store.query("MATCH (t:Tree) RETURN count(t) AS trees")).rows == [(1,)]
    assert copies == []


def test_a_large_store_is_not_copied(
    store: Store, copies: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above the bound the server answers all."""
    near = store.stats()
    monkeypatch.setattr(server_copy, "MOST", 100)
    assert store.stats() == near
    assert copies == [2]


def test_labels_and_edges_of_others_stay_out_of_a_copy(store: Store, neo4j: Server) -> None:
    """A further label changes nothing, and an edge that somebody else drew is not one of ours."""
    before = rows(store.graph())
    with neo4j.driver() as driver:
        driver.execute_query(
            "MATCH (g:Goal) SET g:Imported CREATE (g)-[:OWNED_BY]->(:Person {id: 'somebody'})"
        )
        driver.execute_query("MATCH (g:Goal), (t:Tree) CREATE (t)-[:OWNED_BY]->(g)")
    assert rows(store.graph()) == before


@pytest.mark.parametrize("most", [0, server_copy.MOST])
def test_a_rule_that_fails_fails_alone(
    store: Store, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a copy as on the server, and it does not hide the others."""
    (tmp_path / "OWNX001-an-offices-own.cypher").write_text(RULE, encoding="utf-8")
    monkeypatch.setattr(server_copy, "MOST", most)
    report = store.audit(["OWNX001", "OWN005"], rules=[tmp_path], as_of=DAY)
    assert {outcome.rule.code: outcome.status for outcome in report.outcomes} == {
        "OWN005": "pass",
        "OWNX001": "error",
    }
    assert report.failed_rules
