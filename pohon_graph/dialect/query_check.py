"""The full check of a rule's query: it only reads, keeps to the common subset and uses known names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pohon_graph.dialect import read_only_gate
from pohon_graph.dialect.cursor import Fault
from pohon_graph.dialect.lexer import Unreadable
from pohon_graph.dialect.names import check_names, revived
from pohon_graph.dialect.parser import read_query
from pohon_graph.dialect.variable_types import EdgeKind, Kind, NodeKind, PathKind
from pohon_graph.errors import QueryError
from pohon_graph.texts import say


@dataclass(frozen=True, slots=True)
class Review:
    """The columns of a query in order, the type of each, and all faults by line.

    `is_read` is False if the query could not be read to its end.
    """

    columns: list[str]
    kinds: dict[str, Kind]
    faults: list[Fault]
    is_read: bool = True

    @property
    def whole(self) -> list[str]:
        """The columns that hold whole nodes, edges or paths instead of their values."""
        holders = NodeKind | EdgeKind | PathKind
        return [name for name in self.columns if isinstance(self.kinds.get(name), holders)]


def review(cypher: str, parameters: Mapping[str, Kind]) -> Review:
    """Check `cypher`, which may use `parameters`. Line 1 is its first line.

    If it cannot be read to its end, the place that stops the reader is the only fault.
    """
    try:
        query, outside = read_query(read_only_gate.only_read(cypher))
    except Unreadable as problem:
        return Review([], {}, [Fault(problem.line, str(problem))], is_read=False)
    kinds, faults = check_names(query, parameters)
    return Review(query.columns(), kinds, sorted({*outside, *faults}))


def refuse_revived(cypher: str) -> None:
    """Raise QueryError if an ad hoc query reuses a name that a grouping WITH has dropped.

    kglite would reuse the old value and give a wrong answer without an error. A query that cannot be
    read to its end passes: it may leave the common subset, and then its engine decides.
    """
    try:
        faults = revived(read_query(read_only_gate.only_read(cypher))[0])
    except Unreadable:
        return
    if faults:
        line, sentence = faults[0]
        raise QueryError(say("dialect.at-line", line=line, sentence=sentence))
