"""ORDER BY must decide the order of any two rows, or the engines may order them differently."""

from __future__ import annotations

from collections.abc import Callable

from pohon_graph.dialect.cursor import Fault
from pohon_graph.dialect.functions import is_aggregate
from pohon_graph.dialect.syntax import Expression, Item, Projecting, Property, Variable
from pohon_graph.dialect.variable_types import IdKind, Kind
from pohon_graph.texts import say

KindOf = Callable[[Expression], Kind]


def check_order(clause: Projecting, kind_of: KindOf) -> list[Fault]:
    """A fault unless the last sort key is an id or the keys cover all grouping values."""
    last = clause.order[-1]
    if isinstance(kind_of(last), IdKind) or _covers_groups(clause):
        return []
    return [Fault(last.line, say("dialect.order"))]


def _covers_groups(clause: Projecting) -> bool:
    """DISTINCT or an aggregate leaves one row for each set of grouping values."""
    groups = [item for item in clause.items if not is_aggregate(item.value)]
    if clause.everything or not (clause.is_distinct or len(groups) < len(clause.items)):
        return False
    return all(any(_same(item, key) for key in clause.order) for item in groups)


def _same(item: Item, key: Expression) -> bool:
    if isinstance(key, Variable) and key.name == item.alias:
        return True
    value = item.value
    if isinstance(key, Property) and isinstance(value, Property):
        ours, theirs = value.parts[0], key.parts[0]
        return (
            key.name == value.name
            and isinstance(ours, Variable)
            and isinstance(theirs, Variable)
            and ours.name == theirs.name
        )
    return isinstance(key, Variable) and isinstance(value, Variable) and key.name == value.name
