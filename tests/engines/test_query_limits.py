"""A query by hand is bounded in time and rows, on both engines."""

from __future__ import annotations

import time

import pytest

from pohon_graph.engines import Engine
from pohon_graph.engines.query_limits import ROWS, SECONDS, Limits
from pohon_graph.errors import QueryError, QueryLimit
from pohon_graph.store import Store
from tests.conftest import SEED

ENDLESS = "MATCH " + ", ".join(f"(g{i}:Goal)" for i in range(7)) + " RETURN count(g0.id + g6.id) AS x"


def test_a_query_that_takes_too_long_is_ended_with_a_sentence(seed_engine: Engine) -> None:
    """The engine itself gives up, soon after the time is over, and can be asked again."""
    store, start = Store(seed_engine), time.monotonic()
    with pytest.raises(QueryLimit, match=r"1 detik.*--timeout"):
        store.query(ENDLESS, timeout=1)
    assert time.monotonic() - start < 15
    assert store.query("RETURN 1 AS one").rows == [(1,)]


def test_an_answer_with_too_many_rows_is_refused(seed_engine: Engine) -> None:
    """One row too many refuses the answer, which is never cut off without a word."""
    store = Store(seed_engine)
    query = "UNWIND range(1, 20) AS n RETURN n ORDER BY n"
    with pytest.raises(QueryLimit, match=r"19.*--rows"):
        store.query(query, rows=19)
    assert len(store.query(query, rows=20).rows) == 20
    assert len(store.query(query, rows=None, timeout=None).rows) == 20


def test_the_rows_after_the_bound_are_not_waited_for(neo4j_engine: Engine) -> None:
    """A server that could send for hours is left as soon as there is one row too many."""
    Store(neo4j_engine).load(SEED)
    start = time.monotonic()
    with pytest.raises(QueryLimit):
        neo4j_engine.read("UNWIND range(1, 1000000000) AS n RETURN n", None, Limits(rows=5))
    assert time.monotonic() - start < 15


@pytest.mark.parametrize(
    "query", ["RETURN range(1, 1000000000) AS x", "MATCH (:Goal) " * 9 + "RETURN count(*) AS x"]
)
def test_what_no_memory_holds_is_refused(query: str, kglite_engine: Engine) -> None:
    """The embedded engine has bounds of its own for what a query holds; they are called by what they are."""
    Store(kglite_engine).load(SEED)
    with pytest.raises(QueryLimit, match="terlalu banyak baris") as caught:
        Store(kglite_engine).query(query)
    assert "max_work_units" not in str(caught.value)


def test_an_unknown_word_is_still_refused(seed_engine: Engine) -> None:
    """Within limits a query is checked as without: a mistyped word never passes for no rows."""
    with pytest.raises(QueryError) as caught:
        Store(seed_engine).query("MATCH (g:Gaol) RETURN g.id AS id")
    assert not isinstance(caught.value, QueryLimit)


def test_bounds_are_there_without_asking() -> None:
    """Whoever says nothing gets thirty seconds and a hundred thousand rows."""
    assert (Limits().seconds, Limits().rows) == (SECONDS, ROWS) == (30, 100_000)
