"""Readers beside writers: every answer is of one state (see `Engine.steady`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pohon_graph.engines import Engine, Writer
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.errors import StoreBusy, StoreError
from pohon_graph.store import Store, open_store
from tests.conftest import SEED
from tests.neo4j.server import Server

COUNT = "MATCH (g:Goal) RETURN count(g) AS goals"
MADE = "CREATE (:Goal {id: $id, title: $id, tree: 't'})"


def goals(engine: Engine) -> int:
    return int(engine.read(COUNT).rows[0][0])


def make(engine: Engine, id_: str) -> None:
    def work(writer: Writer) -> None:
        writer.run(MADE, {"id": id_})

    engine.write(work)


@pytest.fixture(params=["kglite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def pair(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Engine, Engine]]:
    """A reader and a writer of one store that holds one goal; the writer waits for nobody."""
    embedded = request.param == "kglite"
    address = str(tmp_path / "g.kgl") if embedded else request.getfixturevalue("neo4j_url")
    with closing(open_engine(address)) as reader, closing(open_engine(address, wait=0)) as writer:
        make(writer, "first")
        yield reader, writer


def test_two_questions_see_one_state(pair: tuple[Engine, Engine]) -> None:
    """What is written between two questions is in both answers or in neither."""
    reader, writer = pair
    written: list[str] = []

    def work() -> tuple[int, int]:
        before = goals(reader)
        if not written:
            make(writer, "second")
            written.append("second")
        return before, goals(reader)

    before, after = reader.steady(work)
    assert before == after
    assert goals(reader) == 2


def test_an_error_that_comes_of_a_mix_is_none(pair: tuple[Engine, Engine]) -> None:
    """Where somebody wrote meanwhile, what goes wrong is no answer either; else it is raised."""
    reader, writer = pair
    written: list[str] = []

    def work() -> int:
        before = goals(reader)
        if not written:
            make(writer, "second")
            written.append("second")
        if goals(reader) != before:
            raise KeyError("a goal that was not there before")
        return before

    assert reader.steady(work) in (1, 2)

    def wrong() -> None:
        goals(reader)
        raise KeyError("our own mistake")

    with pytest.raises(KeyError, match="our own"):
        reader.steady(wrong)


def test_a_reader_beside_somebody_who_writes_without_end_gets_an_answer(pair: tuple[Engine, Engine]) -> None:
    """At last the reader takes a turn of its own; nobody can write then, and nothing of the turn stays."""
    reader, writer = pair
    refused = []

    def work() -> tuple[int, int]:
        before = goals(reader)
        try:
            make(writer, f"goal-{before}")
        except StoreBusy as error:
            refused.append(str(error))
        return before, goals(reader)

    before, after = reader.steady(work)
    assert before == after
    turn = reader.stamp().turn
    make(writer, "last")
    assert reader.stamp().turn == turn + 1
    assert refused or reader.name == "kglite"


def test_a_turn_is_counted_and_signed(pair: tuple[Engine, Engine]) -> None:
    """Each write that changes something counts, and says which program wrote."""
    reader, writer = pair
    first = reader.stamp()
    make(writer, "second")
    second = reader.stamp()
    assert second.turn == first.turn + 1
    assert second.tokens[1:] == first.tokens
    assert (second.program, second.ontology, second.facts) != (None, None, None)


def test_answers_that_belong_together_are_asked_for_together(tmp_path: Path) -> None:
    """The trees and the graph that holds them are of one state of the store."""
    with open_store(tmp_path / "own.kgl") as store:
        store.load(SEED)
        trees, graph = store.of_one_state(lambda: (store.trees(), store.graph()))
    assert [tree["id"] for tree in trees] == list(graph.nodes["Tree"])


@pytest.fixture
def shared(neo4j: Server, neo4j_engine: Engine) -> Engine:
    """A store with one goal, in a database where another application has nodes under labels of its own."""
    with neo4j.driver() as driver:
        driver.execute_query("CREATE (:Room {id: 'a'})-[:OWNED_BY]->(:Person {id: 'b'})")
    make(neo4j_engine, "ours")
    return neo4j_engine


OTHERS = "MATCH (n) WHERE NOT n:Goal AND NOT n:PohonStore RETURN count(n) AS others"


def others(neo4j: Server) -> int:
    with neo4j.driver() as driver:
        return int(driver.execute_query(OTHERS).records[0]["others"])


def test_nodes_under_other_labels_are_nobodys_business(neo4j: Server, shared: Engine) -> None:
    """A shared database works as long as labels differ, and what is not ours stays."""
    make(shared, "more")
    assert goals(shared) == 2
    assert others(neo4j) == 2


def test_a_foreign_node_under_our_labels_is_refused_before_anything(neo4j: Server, shared: Engine) -> None:
    """Neither a question nor a write touches a database in which somebody else uses one of our labels."""
    with neo4j.driver() as driver:
        driver.execute_query("CREATE (:Officer {name: 'Somebody'})")
    for attempt in (lambda: goals(shared), lambda: make(shared, "more")):
        with pytest.raises(StoreError, match=r"Officer 1.*NEO4J_DATABASE"):
            attempt()
    assert others(neo4j) == 3
    assert shared.inspect(lambda: goals(shared)) == 1
    with neo4j.driver() as driver:
        driver.execute_query("MATCH (o:Officer) DELETE o")
    assert goals(shared) == 1


def test_a_foreign_node_that_comes_while_we_write_undoes_the_write(neo4j: Server, shared: Engine) -> None:
    """The counts are looked at again before a write commits."""

    def work(writer: Writer) -> None:
        writer.run(MADE, {"id": "more"})
        with neo4j.driver() as driver:
            driver.execute_query("CREATE (:Officer {name: 'Somebody'})")

    with pytest.raises(StoreError, match="Officer"):
        shared.write(work)
    assert shared.inspect(lambda: goals(shared)) == 1
    assert others(neo4j) == 3


def test_a_node_that_a_foreign_edge_hangs_on_is_not_removed(
    neo4j: Server, neo4j_engine: Engine, tmp_path: Path
) -> None:
    """Nothing that somebody else wrote goes, not even a connection to what is ours."""
    with closing(Store(neo4j_engine)) as store:
        store.load(SEED)
        with neo4j.driver() as driver:
            driver.execute_query(
                "MATCH (g:Goal {id: 'dinsos-2024/database-ppks'}) CREATE (:Note)-[:ABOUT]->(g)"
            )
        with pytest.raises(StoreError, match="NEO4J_DATABASE"):
            store.drop("dinsos-2024")
        assert [tree["id"] for tree in store.trees()] == ["dinsos-2024"]
        with neo4j.driver() as driver:
            assert len(driver.execute_query("MATCH (:Note)-[:ABOUT]->(g:Goal) RETURN g").records) == 1


def test_a_node_that_is_gone_is_missed_until_it_is_written_again(neo4j: Server, shared: Engine) -> None:
    """Nothing is answered from a store of which something is missing; a write may put it back."""
    with neo4j.driver() as driver:
        driver.execute_query("MATCH (g:Goal) DELETE g")
    with pytest.raises(StoreError, match=r"Goal 1.*pohon verify"):
        goals(shared)
    make(shared, "ours")
    assert goals(shared) == 1


def test_labels_of_ours_without_a_record_of_who_wrote_them_are_refused(
    neo4j: Server, neo4j_engine: Engine
) -> None:
    """A database that another application, or an earlier version, filled is neither read nor written."""
    with neo4j.driver() as driver:
        driver.execute_query("CREATE (:Goal {id: 'x'})")
    for attempt in (lambda: goals(neo4j_engine), lambda: make(neo4j_engine, "more")):
        with pytest.raises(StoreError, match="Goal 1"):
            attempt()
