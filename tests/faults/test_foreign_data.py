"""A Neo4j that another application keeps its data in: not one node of it is ever touched."""

from __future__ import annotations

import pytest

from pohon_graph.ontology import EDGES, NODES
from tests.faults.commands import Answer, pohon
from tests.faults.contents import Contents
from tests.faults.size import times
from tests.faults.states import State
from tests.faults.test_reads_beside_a_writer import QUESTIONS
from tests.neo4j.server import Server

pytestmark = pytest.mark.neo4j

MANY = 1_000
_NODES = """
UNWIND range(1, $many) AS n
CREATE (f:{label} {{foreign: $label, number: n, title: 'Milik aplikasi lain'}})
FOREACH (_ IN CASE WHEN n % 3 = 0 THEN [1] ELSE [] END | SET f.id = 'lain-' + toString(n))
"""
_EDGES = """
MATCH (a {{foreign: $label}}), (b {{foreign: $label}}) WHERE b.number = a.number + 1
CREATE (a)-[:{type} {{note: a.number}}]->(b)
"""
_ALL = """
MATCH (f) WHERE f.foreign IS NOT NULL
RETURN f.foreign AS label, f.number AS number, labels(f) AS labels, properties(f) AS properties,
  [(f)-[r]->(o) | [type(r), r.note, coalesce(o.number, o.id)]] AS edges
ORDER BY label, number
"""


class Application:
    """The other application: it makes its nodes, and looks whether they are as it left them."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def adds(self, labels: list[str], many: int = MANY) -> None:
        """So many nodes under each label, and edges between them of one of our own types."""
        with self._server.driver() as driver:
            for place, label in enumerate(labels):
                kind = EDGES[place % len(EDGES)].type
                driver.execute_query(_NODES.format(label=label), label=label, many=many)
                driver.execute_query(_EDGES.format(type=kind), label=label)

    def owns(self) -> list[dict[str, object]]:
        """All that it has."""
        with self._server.driver() as driver:
            return [record.data() for record in driver.execute_query(_ALL).records]

    def leaves(self) -> None:
        """It removes its nodes."""
        with self._server.driver() as driver:
            driver.execute_query("MATCH (f) WHERE f.foreign IS NOT NULL DETACH DELETE f")


@pytest.fixture
def application(neo4j: Server, neo4j_url: str) -> Application:
    """An application that has nothing yet."""
    return Application(neo4j)


def asked(url: str, names: list[str] | None = None) -> dict[str, Answer]:
    """The answers to the questions, by name."""
    return {name: pohon(*QUESTIONS[name], "--store", url) for name in names or QUESTIONS}


def assert_refused(answer: Answer, url: str) -> None:
    """One sentence that names the database, and nothing else."""
    assert answer.code == 3 and not answer.out, answer
    assert url in answer.err and "Traceback" not in answer.err, answer


def test_a_database_with_foreign_nodes_of_our_labels_is_refused(
    neo4j_url: str, application: Application, states: list[State]
) -> None:
    """Whether they come before the first load or after it: nothing is written, deleted or answered."""
    known = Contents(states)
    labels = list(NODES)
    application.adds(labels, MANY // len(labels) + 1)
    theirs = application.owns()
    assert len(theirs) >= MANY
    for line in (("load", str(states[0].folder)), QUESTIONS["audit"], QUESTIONS["export"]):
        assert_refused(pohon(*line, "--store", neo4j_url), neo4j_url)
    assert application.owns() == theirs
    application.leaves()
    assert pohon("load", states[0].folder, "--store", neo4j_url).code == 0
    application.adds(labels, MANY // len(labels) + 1)
    for line in (("load", str(states[1].folder)), ("drop", "dinsos-2024"), *QUESTIONS.values()):
        assert_refused(pohon(*line, "--store", neo4j_url), neo4j_url)
    assert application.owns() == theirs
    application.leaves()
    assert known.state_of(neo4j_url) == 0


def test_foreign_nodes_of_other_labels_change_no_answer(
    neo4j_url: str, application: Application, states: list[State]
) -> None:
    """Under labels of their own they may lie beside ours; their edges may have types named like ours."""
    assert pohon("load", states[0].folder, "--store", neo4j_url).code == 0
    alone = asked(neo4j_url)
    application.adds(["Pegawai", "Dokumen"], MANY // 2)
    theirs = application.owns()
    assert asked(neo4j_url) == alone
    for _ in range(times(1, 20)):
        for step in (["load", states[1].folder], ["drop", "dinsos-2024"], ["load", states[0].folder]):
            answer = pohon(*step, "--store", neo4j_url)
            assert answer.code == 0, answer
    assert application.owns() == theirs
    assert asked(neo4j_url, ["export"]) == {"export": alone["export"]}


def test_foreign_edges_at_our_nodes_are_not_removed(
    neo4j_url: str, application: Application, states: list[State], neo4j: Server
) -> None:
    """Another application's node may point to a goal; a load that would remove that goal is refused."""
    known = Contents(states)
    assert pohon("load", states[1].folder, "--store", neo4j_url).code == 0
    application.adds(["Dokumen"], 2)
    goal = "dinsos-2024/s10"  # the last of its tree, which state 0 does not have
    with neo4j.driver() as driver:
        driver.execute_query(
            "MATCH (g:Goal {id: $goal}), (d:Dokumen {number: 1}) CREATE (d)-[:MENGUTIP {note: 0}]->(g)",
            goal=goal,
        )
    theirs = application.owns()
    assert_refused(pohon("load", states[0].folder, "--store", neo4j_url), neo4j_url)
    assert application.owns() == theirs and known.state_of(neo4j_url) == 1
    assert pohon("load", states[2].folder, "--store", neo4j_url).code == 0  # it has that goal, reworded
    assert application.owns() == theirs and known.state_of(neo4j_url) == 2
