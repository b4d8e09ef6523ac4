"""Statements over Bolt: reads and writes inside a server transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.dialect import guard
from pohon_graph.engines import Parameters, Result, Write
from pohon_graph.engines.query_limits import OWN, Limits
from pohon_graph.engines.stamp import Stamp
from pohon_graph.engines.write_messages import messages
from pohon_graph.errors import QueryError
from pohon_graph.texts import say

if TYPE_CHECKING:
    import neo4j

# The server's wording for a label, relationship type or property that it has never seen.
_UNKNOWN_NAMES: Final = {"01N50", "01N51", "01N52"}

Run = Callable[..., "neo4j.Result"]  # `run` of a session or of a transaction


class BoltWriter:
    """`Writer` over a Neo4j transaction."""

    runs_once = False  # the server may ask for a repeat

    def __init__(self, transaction: neo4j.Transaction, before: Stamp) -> None:
        self._transaction = transaction
        self.before = before
        self.added = 0  # nodes created minus nodes deleted

    def run(self, cypher: str, parameters: Parameters | None = None) -> Result:
        result, summary = run(self._transaction.run, cypher, parameters)
        self.added += summary.counters.nodes_created - summary.counters.nodes_deleted
        return result

    def put(self, writes: Sequence[Write]) -> None:
        for cypher, parameters in messages(writes):
            self.run(cypher, parameters)
            parameters["rows"].clear()  # the driver keeps a transaction's parameters until it ends


def run(
    ask: Run, cypher: str, parameters: Parameters | None = None, limits: Limits = OWN
) -> tuple[Result, neo4j.ResultSummary]:
    result = ask(cypher, dict(parameters or {}))
    columns = tuple(result.keys())
    rows: list[tuple[Any, ...]] = []
    for record in result:
        if len(rows) == limits.rows:
            raise limits.too_many_rows()
        rows.append(tuple(record.values()))
    return Result(columns, rows), result.consume()


def ask(tx: neo4j.Transaction, cypher: str, parameters: Parameters | None) -> Result:
    guard(cypher)
    result, summary = run(tx.run, cypher, parameters)
    refuse_unknown_names(summary)
    return result


def ask_loosely(tx: neo4j.Transaction, cypher: str, parameters: Parameters | None) -> Result:
    guard(cypher)
    return look_around(tx, cypher, parameters)


def look_around(tx: neo4j.Transaction | neo4j.Session, cypher: str, parameters: Parameters | None) -> Result:
    """Run also statements that a query may not contain; the transaction is still read-only."""
    return run(tx.run, cypher, parameters)[0]


def refuse_unknown_names(summary: neo4j.ResultSummary) -> None:
    """A mistyped word matches nothing, and an empty result must not pass for "no findings"."""
    for status in summary.gql_status_objects:
        if status.gql_status in _UNKNOWN_NAMES:
            raise QueryError(say("store.query", reason=status.status_description))
