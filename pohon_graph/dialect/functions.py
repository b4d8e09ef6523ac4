"""Functions: those that both engines answer alike, and the types that they return."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pohon_graph.dialect.cursor import Fault
from pohon_graph.dialect.syntax import Call, Expression, Literal, Operation
from pohon_graph.dialect.variable_types import (
    LABEL,
    TYPE,
    EdgeKind,
    Kind,
    ListKind,
    NodeKind,
    PathKind,
    WordKind,
    item_of,
    merged,
)
from pohon_graph.dialect.vocabulary import SHARED_FUNCTIONS
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say

_SHARED: Final = {name.upper() for name in SHARED_FUNCTIONS}
_LOOK_AROUND: Final = re.compile(r"\(\?<?[=!]")
_AGGREGATES: Final = frozenset({"COUNT", "COLLECT", "SUM", "AVG", "MIN", "MAX"})
_SAME_LIST: Final = frozenset({"TAIL", "REVERSE"})
_ONE_OF_LIST: Final = frozenset({"HEAD", "LAST"})
_ONE_OF_ROWS: Final = frozenset({"MIN", "MAX"})
_COMPARING: Final = frozenset({"=", "<>", "IN"})
_WORDS: Final[dict[str, Kind]] = {"TYPE": TYPE, "LABELS": ListKind(LABEL)}


def check_call(call: Call) -> list[Fault]:
    """A fault if the two engines do not answer this function alike."""
    if call.name.upper() in _SHARED:
        return []
    sentence = say("dialect.function-outside", name=call.name)
    return [Fault(call.line, sentence + did_you_mean(call.name, SHARED_FUNCTIONS))]


def refuse_look_around(matching: Operation) -> list[Fault]:
    """A fault if the pattern of `=~` uses lookaround, which one engine does not support."""
    texts = [value for value in _inside(matching.parts[1]) if isinstance(value, Literal) and value.is_text]
    return [
        Fault(value.line, say("dialect.look-around")) for value in texts if _LOOK_AROUND.search(value.text)
    ]


def compared_words(comparison: Operation, kinds: list[Kind]) -> Iterator[tuple[WordKind, Literal]]:
    """The texts that are compared with a label or a relationship type."""
    if comparison.sign not in _COMPARING:
        return
    for one, other in ((0, 1), (1, 0)):
        for word in (kinds[one], item_of(kinds[one])):
            if isinstance(word, WordKind):
                yield from ((word, text) for text in _texts(comparison.parts[other]))


def result_of(call: Call, arguments: list[Kind]) -> Kind:
    """The type of the result, by the types of the arguments."""
    name, first = call.name.upper(), arguments[0] if arguments else None
    if name == "COLLECT":
        return ListKind(first)
    if name in _SAME_LIST or name in _ONE_OF_ROWS:
        return first
    if name in _ONE_OF_LIST:
        return item_of(first)
    if name == "COALESCE":
        return merged(kind for kind in arguments if kind is not None)
    if name == "NODES" and isinstance(first, PathKind):
        return ListKind(first.nodes)
    if name == "RELATIONSHIPS" and isinstance(first, PathKind):
        return ListKind(first.edges)
    if name in ("STARTNODE", "ENDNODE"):
        return _end(first, is_start=name == "STARTNODE")
    return _WORDS.get(name)


def is_aggregate(value: Expression) -> bool:
    """Whether an expression aggregates several rows into one."""
    return any(isinstance(part, Call) and part.name.upper() in _AGGREGATES for part in _inside(value))


def _end(edge: Kind, *, is_start: bool) -> Kind:
    if not isinstance(edge, EdgeKind):
        return NodeKind()
    return NodeKind(frozenset(each.start if is_start else each.end for each in edge.edges))


def _texts(value: Expression) -> list[Literal]:
    """The text literals of an operand: the operand itself, or the items of a literal list."""
    is_list = isinstance(value, Operation) and value.sign in ("[]", "()")
    parts = [text for part in value.parts for text in _texts(part)] if is_list else [value]
    return [part for part in parts if isinstance(part, Literal) and part.is_text]


def _inside(value: Expression) -> list[Expression]:
    return [value, *(inner for part in value.parts for inner in _inside(part))]
