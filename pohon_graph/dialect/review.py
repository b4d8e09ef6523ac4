"""The whole check of one query of a rule: only reads, only the common subset, only known names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pohon_graph.dialect import gate
from pohon_graph.dialect.cursor import Fault
from pohon_graph.dialect.kinds import EdgeKind, Kind, NodeKind, PathKind
from pohon_graph.dialect.lexer import Unreadable
from pohon_graph.dialect.names import check_names, revived
from pohon_graph.dialect.reading import read_query
from pohon_graph.errors import QueryError
from pohon_graph.texts import say


@dataclass(frozen=True, slots=True)
class Review:
    """The columns that a query returns, in order, what each can be, and everything wrong, by line.

    `is_read` is False where the query could not be read to its end.
    """

    columns: list[str]
    kinds: dict[str, Kind]
    faults: list[Fault]
    is_read: bool = True

    @property
    def whole(self) -> list[str]:
        """The columns that hold nodes, edges or paths and not values of theirs."""
        holders = NodeKind | EdgeKind | PathKind
        return [name for name in self.columns if isinstance(self.kinds.get(name), holders)]


def review(cypher: str, parameters: Mapping[str, Kind]) -> Review:
    """Check `cypher`, which may use `parameters`. Line 1 is its first line.

    Where it cannot be read to its end, the first place that stops the reading is the only fault.
    """
    try:
        query, outside = read_query(gate.only_read(cypher))
    except Unreadable as problem:
        return Review([], {}, [Fault(problem.line, str(problem))], is_read=False)
    kinds, faults = check_names(query, parameters)
    return Review(query.columns(), kinds, sorted({*outside, *faults}))


def refuse_revived(cypher: str) -> None:
    """Raise QueryError where a query by hand uses a name anew that a grouping WITH has dropped.

    kglite takes the name for what it was before and answers wrongly, without an error. A text that
    cannot be followed to its end passes: it may leave the common subset, and its engine judges it.
    """
    try:
        faults = revived(read_query(gate.only_read(cypher))[0])
    except Unreadable:
        return
    if faults:
        line, sentence = faults[0]
        raise QueryError(say("dialect.at-line", line=line, sentence=sentence))
