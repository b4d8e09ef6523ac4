"""The references of a goal: the goals above it, its owners, programmes and partners.

A reference that is repeated word for word is read once, with a notice. Two that contradict each other
are an error, because only one of them can be right.
"""

from __future__ import annotations

from typing import Any

from pohon_graph import fields as things
from pohon_graph.documents.nodes import Map, Node, Place, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.model import CASCADE, CROSSCUT, DELIVERED, OWNED, EdgeKey, Graph
from pohon_graph.loading.declarations import Declared
from pohon_graph.loading.file_goals import GoalRecord
from pohon_graph.loading.id_register import Register
from pohon_graph.loading.mapping import Fields, filled_text
from pohon_graph.loading.tree_header import Header

Said = dict[Any, tuple[Any, Place]]  # by the thing referred to, its details and the place


class Links:
    """Writes the edges of the goals of one file."""

    def __init__(self, header: Header, declared: Declared, goals: Register, graph: Graph) -> None:
        self.header = header
        self.declared = declared
        self.goals = goals
        self.graph = graph

    def add(self, record: GoalRecord, goal_id: str) -> None:
        """Put all edges of one goal into the graph, except those to its indicators."""
        self._parents(record, goal_id)
        self.owners(record.fields, OWNED, goal_id)
        self._programs(record.fields, goal_id)
        self._crosscuts(record.fields, goal_id)

    def _parents(self, record: GoalRecord, goal_id: str) -> None:
        source = record.fields.source
        basis = record.basis or "stated"
        said: Said = {}
        if record.above is not None:
            above = record.above.id
            said[above] = basis, record.at
            self._cascade(above, goal_id, basis, nested=True, source=source.place(record.at))
        for node in record.fields.items("parents"):
            found = _reference(node, things.PARENT, "parents", source)
            if found is None:
                continue
            id_, said_of = found
            own = said_of["basis"] or basis
            known = self._above(id_, node.at, source)
            if known and _new(said, known, own, node.at, "parents", id_, source):
                self._cascade(known, goal_id, own, nested=False, source=source.place(node.at))

    def _above(self, id_: str, at: Place, source: Source) -> str | None:
        if "/" in id_ and not (self.goals.unknown or self.goals.has_title(id_)):  # an id has no `/`
            source.problem(at, "other-tree", id=shown(id_))
            return None
        return self.goals.refer(id_, at)

    def _cascade(self, above: str, goal_id: str, basis: str, *, nested: bool, source: str) -> None:
        start = f"{self.header.tree}/{above}"
        self.graph.link(CASCADE, start, goal_id, basis=basis, nested=nested, source=source)

    def owners(self, owned: Fields, key: EdgeKey, owned_id: str) -> None:
        """Put the edges of kind `key` from a goal or an indicator to its owners into the graph."""
        said: Said = {}
        for node in owned.items("owners"):
            found = _reference(node, things.OWNER, "owners", owned.source)
            if found is None:
                continue
            id_, said_of = found
            known = self.declared.officers.refer(id_, node.at)
            if known and _new(said, known, said_of, node.at, "owners", id_, owned.source):
                self.graph.link(
                    key, owned_id, self.header.own(known), **said_of, order=len(said),
                    source=owned.source.place(node.at),
                )  # fmt: skip

    def _programs(self, goal: Fields, goal_id: str) -> None:
        said: Said = {}
        for node in goal.items("programs"):
            id_ = filled_text(node, "programs", goal.source)
            known = self.declared.programs.refer(id_, node.at) if id_ else None
            if known and _new(said, known, None, node.at, "programs", known, goal.source):
                self.graph.link(
                    DELIVERED, goal_id, self.header.own(known), order=len(said),
                    source=goal.source.place(node.at),
                )  # fmt: skip

    def _crosscuts(self, goal: Fields, goal_id: str) -> None:
        said: Said = {}
        for node in goal.items("crosscuts"):
            found = _reference(node, things.CROSSCUT, "crosscuts", goal.source)
            if found is None:
                continue
            id_, said_of = found
            said_of["scope"] = said_of["scope"] or "external"
            said_of["counterpart"] = self._stored(said_of["counterpart"])
            known = self.declared.agencies.refer(id_, node.at)
            # Two things may be shared with one partner, but one thing cannot have two states.
            what = known, *(value for key, value in said_of.items() if key != "status")
            if known and _new(said, what, said_of["status"], node.at, "crosscuts", known, goal.source):
                self.graph.link(
                    CROSSCUT, goal_id, self.header.shared(known), **said_of, order=len(said),
                    source=goal.source.place(node.at),
                )  # fmt: skip

    def _stored(self, counterpart: str | None) -> str | None:
        """The id in the store of a goal that is named with its tree. A file may leave out its own
        government."""
        if counterpart is not None and "/" in counterpart and ":" not in counterpart:
            return self.header.shared(counterpart)
        return counterpart


def _reference(
    node: Node, thing: things.Thing, name: str, source: Source
) -> tuple[str, dict[str, Any]] | None:
    """The id that an item names, alone or under the thing's first key, and its other values."""
    if isinstance(node, Map):
        fields = Fields(node, thing, source)
        id_ = fields.text(next(iter(thing.keys)), required=True)
        return (id_, fields.said()) if id_ is not None else None
    id_ = filled_text(node, name, source)
    return (id_, dict.fromkeys(thing.stored)) if id_ is not None else None


def _new(said: Said, what: Any, detail: Any, at: Place, key: str, id_: str, source: Source) -> bool:
    """Whether this is the first reference to `what`."""
    if what not in said:
        said[what] = detail, at
        return True
    before, first = said[what]
    where = source.place(first)
    if before == detail:
        source.notice(at, "repeated", key=key, id=shown(id_), first=where)
    else:
        source.problem(at, "contradiction", key=key, id=shown(id_), first=where)
    return False
