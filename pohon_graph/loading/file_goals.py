"""The goals of a file in file order, each with its id and its level."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pohon_graph.documents.nodes import Broken, Leaf, Map, Node, Place, Source
from pohon_graph.fields import GOAL
from pohon_graph.loading.id_register import Register
from pohon_graph.loading.mapping import Fields, mapping
from pohon_graph.loading.tree_levels import Levels


@dataclass(slots=True)
class GoalRecord:
    """One goal as the file has it. `id` is its id inside the file, empty until all ids are known."""

    fields: Fields
    above: GoalRecord | None  # the goal it is nested in
    at: Place
    id: str
    title: str
    rank: int  # of its level; 0 if that could not be read
    basis: str | None


def read_goals(
    fields: Fields, levels: Levels, *, by_title: bool = False
) -> tuple[deque[GoalRecord], Register]:
    """Every goal, parents before their children, and the ids of all of them. Only the records hold the
    goals' nodes."""
    source = fields.source
    register = Register("goal", source, by_title=by_title)
    place, is_empty = fields.place("goals"), _is_empty(fields.values.get("goals"))
    nodes = fields.take("goals")
    if not nodes and is_empty:
        source.problem(place, "no-goals")
    records = deque(_in_file_order(nodes, levels, source))
    _give_ids(records, register)
    return records, register


def _is_empty(goals: Node | None) -> bool:
    """Whether nothing is written there, or only an empty list."""
    if isinstance(goals, Leaf):
        return goals.text is None and not isinstance(goals, Broken)
    return not isinstance(goals, Map)


def _in_file_order(nodes: list[Node], levels: Levels, source: Source) -> Iterator[GoalRecord]:
    waiting: list[tuple[Node, GoalRecord | None]] = [(node, None) for node in reversed(nodes)]
    while waiting:
        node, above = waiting.pop()
        fields = mapping(node, GOAL, source)
        if fields is None:
            continue
        record = _record(fields, above, levels)
        yield record
        waiting += [(child, record) for child in reversed(fields.take("children"))]


def _record(fields: Fields, above: GoalRecord | None, levels: Levels) -> GoalRecord:
    return GoalRecord(
        fields=fields,
        above=above,
        at=fields.at,
        id="",
        title=fields.text("title", required=True) or "?",
        rank=levels.rank_of(fields) or 0,
        basis=fields.word("basis"),
    )


def _give_ids(records: Iterable[GoalRecord], register: Register) -> None:
    """Reserve given ids first, so that no default can take one from lower down in the file."""
    unnamed = []
    for record in records:
        given = record.fields.text("id")
        if given is None:
            unnamed.append(record)
            record.fields.refuse_blank("id")
        else:
            record.id = given
            register.reserve(given, record.fields.place("id"))
    for record in unnamed:
        record.id = register.default(record.title, record.at)
    for record in records:
        register.name(record.id, record.title)
