"""The statements that ship: every one runs on both engines without leaving their common ground."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.bundled import bundled
from pohon_graph.dialect.query_check import review
from pohon_graph.dialect.variable_types import of_value
from pohon_graph.engines import Engine
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.runner import parameters
from pohon_graph.store import Store
from tests.conftest import SEED
from tests.neo4j.server import Server
from tests.reports.audited import AS_OF

QUESTIONS = sorted(bundled("cypher", "questions").glob("*.cypher"))
PARAMETERS: dict[str, Any] = {
    "ids": ["a"],
    "trees": ["a"],
    "goal": "a",
    "id": "a",
    "as_of": AS_OF.isoformat(),
}
Statement = tuple[str, str, dict[str, Any]]  # a name, the text, what it is run with
# What the server says of every statement that it takes: "successful completion", with and without rows.
FINE = {"00000", "00001", "02000"}


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_stays_in_the_common_subset(path: Path) -> None:
    """Every name is one of the ontology, every construct one that both engines answer alike."""
    known = {name: of_value(value) for name, value in PARAMETERS.items()}
    faults = review(path.read_text(encoding="utf-8"), known).faults
    assert [fault.sentence for fault in faults] == []


def test_every_question_runs_on_an_empty_store(engine: Engine) -> None:
    """A store in which nothing is left answers every question, without an unknown word."""
    store = Store(engine)
    store.load(SEED)
    store.drop("dinsos-2024")
    for path in QUESTIONS:
        engine.read(path.read_text(encoding="utf-8"), PARAMETERS)


def test_neo4j_has_nothing_to_remark_on_any_rule_or_question(neo4j: Server, neo4j_engine: Engine) -> None:
    """EXPLAIN gives no notification: no unknown name, no deprecated form, no missing join."""
    Store(neo4j_engine).load(SEED)
    mistyped: Statement = ("mistyped", "MATCH (g:Gaol) RETURN g.titel AS title", {})
    remarks = {}
    with neo4j.driver() as driver:
        for name, text, values in (mistyped, *_statements()):
            summary = driver.execute_query(f"EXPLAIN {text}", values).summary
            said = [s.status_description for s in summary.gql_status_objects if s.gql_status not in FINE]
            if said:
                remarks[name] = said
    assert list(remarks) == ["mistyped"], remarks


def _statements() -> Iterator[Statement]:
    for path in QUESTIONS:
        yield path.stem, path.read_text(encoding="utf-8"), PARAMETERS
    for rule in catalogue():
        yield rule.code, rule.query, parameters(rule, AS_OF)
        yield f"{rule.code} population", rule.population, parameters(rule, AS_OF)
        yield f"{rule.code} count", rule.count, parameters(rule, AS_OF)
