"""Turns drafts of one agency and period into the nodes of a tree file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pohon_graph.closed_words import LEVELS, NO_LEVEL
from pohon_graph.documents.nodes import Leaf, Map, Place
from pohon_graph.graph.normalised_text import normalise, slug
from pohon_graph.graph.tree_document import FORMAT
from pohon_graph.loading.id_register import is_id
from pohon_graph.loading.planner_sheets.drafts import THEMES, Measure, Programme, Statement, Value
from pohon_graph.loading.planner_sheets.positions import rank_of
from pohon_graph.loading.planner_sheets.programmes import codes_above
from pohon_graph.loading.table_rows import listed, put


@dataclass(slots=True)
class Names:
    """The entries of one kind that goals refer to, by normalised title, each with an id."""

    entries: dict[str, Map] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def id_of(self, title: Leaf, key: str | None = None) -> str:
        """The id of the thing with this title, entered on first use; `key` sets equal titles apart."""
        name = key or normalise(title.text or "")
        if name not in self.ids:
            text = key or title.text or ""
            base = id_ = text if is_id(text) else slug(text)
            number = 1
            while id_ in self.taken:
                number += 1
                id_ = f"{base}-{number}"
            self.ids[name] = id_
            self.taken.add(id_)
            self.entries[name] = _map(title.at, id=id_, title=title)
        return self.ids[name]

    def add(self, title: Leaf, key: str | None = None, **values: str | None) -> str:
        """The same, with further values of its entry."""
        is_new = (key or normalise(title.text or "")) not in self.ids
        id_ = self.id_of(title, key)
        if is_new:
            entry = self.entries[key or normalise(title.text or "")]
            for name, value in values.items():
                if value:
                    put(entry, name, Leaf(value, title.at))
        return id_


class TreeNodes:
    """Collects the entries that goals refer to while their nodes are made. `kind` is that of the agency,
    `divisions` are those of officers by normalised position."""

    def __init__(
        self, agency: Leaf, period: Leaf, kind: str | None = None, divisions: Mapping[str, Leaf] | None = None
    ) -> None:
        self.divisions = divisions or {}
        self.agency = agency
        self.kind = kind
        self.period = period
        self.agencies, self.officers, self.programmes = Names(), Names(), Names()

    def tree(self, goals: Sequence[Statement], more: Iterable[Programme]) -> Map:
        """The node of the tree. `more` are programmes that no goal has."""
        node = Map(self.agency.at)
        own = self.agencies.add(self.agency, kind=self.kind)
        roots = self._goals(goals)
        for one in more:
            self._programme(one, None)
        put(node, "pohon", Leaf(str(FORMAT), node.at))
        put(node, "agency", Leaf(own, self.agency.at))
        put(node, "period", self.period)
        put(node, "levels", listed(node.at, list(_levels(goals, node.at))))
        for name, names in (
            ("agencies", self.agencies), ("officers", self.officers), ("programs", self.programmes)
        ):  # fmt: skip
            if names.entries:
                put(node, name, listed(node.at, list(names.entries.values())))
        put(node, "goals", listed(goals[0].title.at if goals else node.at, roots))
        return node

    def _goals(self, goals: Sequence[Statement]) -> list[Map]:
        nodes = {id(goal): self._goal(goal) for goal in goals}
        below: dict[int, list[Map]] = {}
        for goal in goals:
            below.setdefault(id(goal.above) if goal.above else 0, []).append(nodes[id(goal)])
        for goal in goals:
            if id(goal) in below:
                children = below[id(goal)]
                put(nodes[id(goal)], "children", listed(children[0].at, children))
        return below.get(0, [])

    def _goal(self, goal: Statement) -> Map:
        at = goal.title.at
        node = _map(at, id=goal.id, title=goal.title, level=goal.level, kind=goal.kind)
        owners = [Leaf(self._officer(one), one.at) for one in goal.owners]
        programmes = [Leaf(self._programme(one, goal), one.title.at) for one in goal.programmes]
        partners = [
            _map(one.title.at, agency=self.agencies.add(one.title), status=one.status, note=one.note)
            for one in goal.partners
        ]
        measures = [_measure(one) for one in goal.measures]
        for name, items in (
            ("indicators", measures), ("owners", owners), ("programs", programmes), ("crosscuts", partners)
        ):  # fmt: skip
            if items:
                put(node, name, listed(items[0].at, items))
        return node

    def _officer(self, position: Leaf) -> str:
        text = position.text or ""
        division = self.divisions.get(normalise(text))
        unit = division.text if division is not None else None
        return self.officers.add(position, rank=rank_of(text), unit=unit)

    def _programme(self, one: Programme, goal: Statement | None) -> str:
        code = one.code
        above = self._above(code) if code else self._part_of(one, goal)
        return self.programmes.add(one.title, code, kind=one.kind, code=code, part_of=above)

    def _above(self, code: str) -> str | None:
        """The programme with the longest code that this one continues."""
        return next(
            (self.programmes.ids[one] for one in codes_above(code) if one in self.programmes.ids), None
        )

    def _part_of(self, one: Programme, goal: Statement | None) -> str | None:
        """The programme of a goal above, for a kegiatan or sub kegiatan without a code."""
        above = goal.above if goal and one.kind in ("kegiatan", "sub_kegiatan") else None
        while above is not None and not above.programmes:
            above = above.above
        if above is None or len(above.programmes) != 1 or above.programmes[0].kind == one.kind:
            return None
        return self._programme(above.programmes[0], above)


def _levels(goals: Sequence[Statement], at: Place) -> Iterator[Leaf | Map]:
    """The levels of these goals from the top down; themes are mapped to none of the standard ones."""
    used = {goal.level for goal in goals}
    yield from (
        _map(at, **{"id": level, "title": title, "as": NO_LEVEL})
        for level, title in THEMES.items()
        if level in used
    )
    yield from (Leaf(level, at) for level in LEVELS if level in used)


def _measure(one: Measure) -> Map:
    node = _map(one.title.at, title=one.title, **one.attributes)
    targets = [_value(value) for value in one.values if value.kind != "baseline"]
    if targets:
        put(node, "target", listed(targets[0].at, targets))
    for value in one.values:
        if value.kind == "baseline":
            put(node, "baseline", _value(value))
            break
    return node


def _value(value: Value) -> Map:
    kind = None if value.kind in ("target", "baseline") else value.kind
    year, quarter = (str(one) if one else None for one in (value.year, value.quarter))
    return _map(value.text.at, target=value.text, year=year, quarter=quarter, kind=kind)


def _map(at: Place, **values: Leaf | str | None) -> Map:
    node = Map(at)
    for key, value in values.items():
        if value is not None:
            put(node, key, value if isinstance(value, Leaf) else Leaf(value, at))
    return node
