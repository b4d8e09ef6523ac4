"""What a load sends to a server: few messages, each of them planned well."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.bundled import statement
from pohon_graph.engines import Engine, Write, statements, write_messages
from pohon_graph.engines.load_orders import COMMON
from pohon_graph.engines.stored_trees import OWN_EDGES
from pohon_graph.graph.model import CROSSCUT, OWN, OWNED
from pohon_graph.ontology import EDGES, NODES
from pohon_graph.store import Store
from tests.neo4j.server import Server

SEED = Path(__file__).resolve().parents[2] / "data" / "dinsos-2024.yaml"


def test_kinds_go_together_and_rows_hold_no_more_than_they_should() -> None:
    """One statement names both kinds; what has no value, and what is no property, stays here."""
    writes = [
        Write("create", "Officer", [{"id": "a", "title": "A", "rank": None, "other": 1}]),
        Write("create", "Program", []),
    ]
    ((text, parameters),) = write_messages.messages(writes)
    assert parameters == {"rows": [[{"id": "a", "title": "A"}], []]}
    assert re.findall(r"\$rows\[(\d)\]", text) == ["0", "1"]
    assert [*re.findall(r"CREATE \(n:(\w+)\)", text)] == ["Officer", "Program"]


def test_nothing_to_write_is_no_message() -> None:
    """Kinds without rows are named only beside others with rows."""
    assert (
        list(write_messages.messages([Write("create", "Officer", []), Write("create", "Program", [])])) == []
    )


def test_many_rows_go_in_several_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each row once, in its own list, in order, and no message with more than there may be."""
    monkeypatch.setattr(write_messages, "BATCH", 3)
    edges = [{"start": str(n), "end": "x", "order": n} for n in range(5)]
    writes = [Write("create", OWNED, edges[:4]), Write("create", CROSSCUT, edges[4:])]
    sent = [parameters["rows"] for _, parameters in write_messages.messages(writes)]
    assert [[len(rows) for rows in batch] for batch in sent] == [[3, 0], [1, 1]]
    assert [row for place in (0, 1) for batch in sent for row in batch[place]] == edges


def test_priming_names_every_word() -> None:
    """A word that a server has never seen would be an error in a query."""
    text = statements.prime_server()
    names = {name for node in NODES.values() for name in node.properties}
    names |= {name for edge in EDGES for name in edge.properties}
    assert names <= set(re.findall(r"(\w+): \$id", text))
    assert {edge.type for edge in EDGES} == set(re.findall(r"\[:(\w+)\]", text))
    assert all(f":{label}" in text for label in NODES)


@pytest.mark.neo4j
def test_a_load_sends_few_statements(neo4j_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example into an empty store, and again: a journey of a fifth of a second each is bearable."""
    from pohon_graph.engines import bolt

    sent: list[str] = []
    run = bolt.run

    def counted(run_: Any, cypher: str, *more: Any) -> Any:
        sent.append(cypher)
        return run(run_, cypher, *more)

    monkeypatch.setattr(bolt, "run", counted)
    store = Store(neo4j_engine)
    store.load(SEED)
    first = len(sent)
    store.load(SEED)
    assert first <= 16  # three of them look at the schema
    assert len(sent) - first <= 13


@pytest.mark.neo4j
def test_a_change_leaves_properties_of_others(neo4j_engine: Engine) -> None:
    """What has no value any more goes; what another application noted on a node of ours stays."""
    goal = {"id": "g", "title": "Satu", "tree": "t", "kind": "outcome", "rank": 1}
    neo4j_engine.write(lambda writer: writer.put([Write("create", "Goal", [goal])]))
    neo4j_engine.write(lambda writer: writer.run("MATCH (g:Goal) SET g.colour = 'biru'"))
    changed = {"id": "g", "title": "Dua", "tree": "t", "rank": 1}
    neo4j_engine.write(lambda writer: writer.put([Write("change", "Goal", [changed])]))
    found = neo4j_engine.read("MATCH (g:Goal) RETURN properties(g) AS row").rows[0][0]
    assert found == changed | {"colour": "biru"}


@pytest.mark.neo4j
def test_every_statement_of_a_load_is_planned_well(neo4j_engine: Engine, neo4j: Server) -> None:
    """No plan looks at all nodes, nor puts more side by side than what unique ids find."""
    Store(neo4j_engine).load(SEED)
    people = ("Officer", "Program")
    kinds: list[tuple[Any, ...]] = [OWN, people, COMMON, OWN_EDGES]
    texts = [
        statements.together(tuple(statements.write_maps("create", each) for each in kind)) for kind in kinds
    ]
    texts += [statements.write_maps("change", kind) for kind in ("Goal", OWNED)]
    texts += [statements.write_maps("remove", kind) for kind in ("Goal", OWNED)]
    texts += [statements.own_of(), statement("read", "heads.cypher")]
    texts += [statements.shared_of(people), statements.shared_of(COMMON), statements.listed_of(people)]
    given: dict[str, Any] = {"rows": [[]] * len(OWN_EDGES), "trees": [], **{label: [] for label in NODES}}
    with neo4j.driver() as driver:
        for text in texts:
            plan = driver.execute_query(f"EXPLAIN {text}", given).summary.plan
            assert plan is not None
            check(plan)


def check(plan: dict[str, Any]) -> None:
    """Look at a plan's operator and at those below it."""
    operator = plan["operatorType"].partition("@")[0]
    assert operator != "AllNodesScan"
    if operator == "CartesianProduct":
        for below in plan["children"]:
            assert below["operatorType"].startswith(("NodeUniqueIndexSeek", "CartesianProduct", "Argument"))
    for below in plan.get("children", ()):
        check(below)
