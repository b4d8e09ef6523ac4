"""Stores that another version of the program wrote: refused, never read with half of what rules need."""

from __future__ import annotations

import os

import kglite
import neo4j
import pytest

from pohon_graph.graph.model import FACTS
from pohon_graph.ontology import ONTOLOGY
from tests.faults.commands import Answer, pohon
from tests.faults.states import State
from tests.faults.test_reads_beside_a_writer import QUESTIONS

STAMPS = {
    "older facts": f"SET s.facts = {FACTS - 1}",
    "newer facts": f"SET s.facts = {FACTS + 1}",
    "older words": f"SET s.ontology = {ONTOLOGY - 1}",
    "newer words": f"SET s.ontology = {ONTOLOGY + 1}",
    "no stamp": "DELETE s",
}


def change_stamp(address: str, change: str) -> None:
    """Make the store say another thing of itself, behind the program's back."""
    statement = f"MATCH (s:PohonStore {{id: 'pohon'}}) {change}"
    if address.endswith(".kgl"):
        graph = kglite.load(address)
        graph.cypher(statement)
        graph.save(address)
        return
    login = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    with neo4j.GraphDatabase.driver(address, auth=login) as driver:
        driver.execute_query(statement)


def assert_refused(answer: Answer) -> None:
    """It ended with a sentence and nothing else."""
    assert (answer.code, answer.out) == (3, b""), answer
    assert answer.err and "Traceback" not in answer.err, answer


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_store_of_another_version_gives_no_answer(address: str, states: list[State], stamp: str) -> None:
    """Every reading is refused; a newer store is not written to, an older one is read again once loaded."""
    assert pohon("load", states[0].folder, "--store", address).code == 0
    right = pohon(*QUESTIONS["stats"], "--store", address)
    change_stamp(address, STAMPS[stamp])
    for name in ("stats", "export", "audit"):
        assert_refused(pohon(*QUESTIONS[name], "--store", address))
    loaded = pohon("load", states[0].folder, "--store", address)
    if stamp.startswith("older"):
        assert loaded.code == 0, loaded
        assert pohon(*QUESTIONS["stats"], "--store", address) == right
    elif stamp.startswith("newer"):
        assert_refused(loaded)
    else:
        assert loaded.code in (0, 3), loaded
