"""A graph of kglite in memory: made, primed and locked, asked and written."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.engines import Parameters, Result, Write, statements, word_priming
from pohon_graph.engines.query_limits import LONGEST, OWN, Limits
from pohon_graph.engines.stamp import READ, Stamp, stamp_of
from pohon_graph.errors import QueryError, QueryLimit
from pohon_graph.files import reason
from pohon_graph.texts import say

if TYPE_CHECKING:
    import kglite

# kglite's message for a query that would exceed its memory limit.
_OVER_BUDGET: Final = re.compile("exceeding the .* (limit|ceiling|budget)")
_AT_ONCE: Final = 500  # rows per statement; kglite keeps them in memory twice


class Transaction:
    """`Writer` over a kglite transaction."""

    runs_once = True

    def __init__(self, transaction: kglite.Transaction, before: Stamp) -> None:
        self._transaction = transaction
        self.before = before
        self.changed = False

    def run(self, cypher: str, parameters: Parameters | None = None) -> Result:
        view: Any = self._transaction.cypher(cypher, params=dict(parameters or {}), timeout_ms=0)
        self.changed = self.changed or any((view.stats or {}).values())
        return _result(view)

    def put(self, writes: Sequence[Write]) -> None:
        for write in writes:
            text = statements.write(write.does, write.kind)
            while write.rows:  # memory falls with each portion
                self.run(text, {"rows": write.rows[:_AT_ONCE]})
                del write.rows[:_AT_ONCE]


def new_graph() -> kglite.KnowledgeGraph:
    """An empty graph with the schema and every word of the ontology."""
    import kglite

    graph = kglite.KnowledgeGraph()
    for text in statements.schema():
        graph.cypher(text)
    return prepared(graph)


def prepared(graph: kglite.KnowledgeGraph) -> kglite.KnowledgeGraph:
    """Prime and lock. A file keeps its words, but an older file lacks the words that a later
    version of the ontology added, so every opening primes."""
    import kglite

    kglite.set_query_warning_policy("silent")  # warnings become errors in `ask`
    with graph.begin() as transaction:
        word_priming.prime(Transaction(transaction, Stamp()))
    lock_graph(graph)
    return graph


def stamp_in(graph: kglite.KnowledgeGraph) -> Stamp:
    """The record of who wrote the graph."""
    import kglite

    try:
        return stamp_of(_result(graph.cypher(READ, timeout_ms=0)))
    except kglite.SchemaError:  # a file from before this node existed
        return Stamp()


def lock_graph(graph: kglite.KnowledgeGraph) -> None:
    """Let nobody write to the graph outside a transaction of the store."""
    graph.lock_schema()
    graph.read_only(True)


def ask(
    graph: kglite.KnowledgeGraph, text: str, parameters: Parameters | None, limits: Limits, *, strict: bool
) -> Result:
    """Run a query; if `strict`, a word that the graph does not know is an error."""
    import kglite

    try:
        view: Any = graph.cypher(
            text,
            params=dict(parameters or {}),
            timeout_ms=_milliseconds(limits),
            row_limit=limits.rows,
        )
    except kglite.CypherTimeoutError as error:
        raise limits.out_of_time() from error
    except (kglite.KgError, ValueError, TypeError, OverflowError, RecursionError) as error:
        line = first_line(error)
        if _OVER_BUDGET.search(line):
            size = re.split(r"\. | that applies", line)[0]
            raise QueryLimit(say("store.query-size", reason=size)) from error
        raise QueryError(say("store.query", reason=line)) from error
    if view.diagnostics.get("total_rows") is not None:
        raise limits.too_many_rows(view.diagnostics["total_rows"])
    if view.warnings and strict:
        raise QueryError(say("store.query", reason=" ".join(view.warnings)))
    return _result(view)


def _milliseconds(limits: Limits) -> int:
    """The time limit for kglite, which reads 0 as no limit. Even a rule that never ends fails in the end."""
    seconds = LONGEST if limits is OWN else limits.seconds or 0
    return math.ceil(seconds * 1000)


def _result(view: Any) -> Result:
    columns = tuple(view.columns)
    return Result(columns, list(zip(*map(view.column, columns), strict=True)))


def first_line(error: BaseException) -> str:
    """The first line of kglite's message."""
    return str(error).strip().partition("\n")[0]


def system_reason(error: BaseException) -> str:
    """The system's message under kglite's own, in the active language; without one, kglite's message."""
    line = first_line(error)
    said = re.search(r"\(os error (\d+)\)", line)
    return reason(OSError(int(said[1]), line)) if said else line
