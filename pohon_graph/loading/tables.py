"""A tree from tables, one a kind of thing, turned into the nodes that a tree file would give.

Goals stand in one flat table, with the goals above them in `parents`; the other tables refer to them
by id or, where only one goal has it, by title. A row without an id and a title belongs to the goal
of the row above: its further indicators, owners and so on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pohon_graph.graph.document import FORMAT
from pohon_graph.graph.words import normalise, slug
from pohon_graph.loading import headings as h
from pohon_graph.loading.closeness import suggestion
from pohon_graph.loading.nodes import Broken, Leaf, Map, Place, Seq, Source
from pohon_graph.loading.quoting import shown
from pohon_graph.loading.table_rows import Sheet, TableRow, listed, put, table_rows
from pohon_graph.texts import say

_PARENT_BASIS = "@"  # `parent@inferred`: no id holds an `@`


@dataclass(slots=True)
class _Indicator:
    """An indicator on its way to a node."""

    node: Map
    number: str | None
    title: str
    targets: list[Map] = field(default_factory=list)


@dataclass(slots=True)
class _Goal:
    """A goal on its way to a node."""

    node: Map
    at: Place
    indicators: list[_Indicator] = field(default_factory=list)
    lists: dict[str, list[Leaf | Map]] = field(default_factory=dict)


def tree_of_tables(sheets: Sequence[Sheet], at: Place, source: Source) -> Map:
    """The tables of one tree as the node of a tree file; what is wrong with them is noted in `source`."""
    return _Tables(sheets, at, source).tree()


class _Tables:
    def __init__(self, sheets: Sequence[Sheet], at: Place, source: Source) -> None:
        self.source = source
        self.at = at
        self.sheets = {sheet.name: sheet for sheet in sheets}
        self.goals: list[_Goal] = []
        self.by_id: dict[str, _Goal] = {}
        self.by_title: dict[str, list[_Goal]] = {}

    def tree(self) -> Map:
        agencies = self._rows(h.AGENCIES)
        node = self._head(agencies)
        for name, rows in (
            (h.AGENCIES, agencies),
            (h.OFFICERS, self._rows(h.OFFICERS)),
            (h.PROGRAMS, self._rows(h.PROGRAMS)),
        ):
            if rows:
                put(node, name, listed(rows[0].at, [row.node(*h.COLUMNS[name]) for row in rows]))
        for row in self._rows(h.GOALS):
            self._goal(row)
        self._name_goals()
        for row in self._rows(h.INDICATORS):
            self._indicator(row)
        for row in self._rows(h.TARGETS):
            self._target(row)
        for row in self._rows(h.OWNERS):
            self._refer(row, "owners", "officer", "role")
        for row in self._rows(h.CROSSCUTS):
            self._refer(row, "crosscuts", "agency", "scope", "status", "note", "counterpart")
        if self.goals or h.GOALS in self.sheets:
            place = self.goals[0].at if self.goals else self.sheets[h.GOALS].at
            put(node, "goals", listed(place, [_finished(goal) for goal in self.goals]))
        return node

    def _rows(self, name: str) -> list[TableRow]:
        sheet = self.sheets.get(name)
        return list(table_rows(sheet, self.source)) if sheet else []

    def _head(self, agencies: Sequence[TableRow]) -> Map:
        rows = self._rows(h.TREE)
        for further in rows[1:]:
            self.source.problem(further.at, "second-tree-row")
        if rows:
            _agency_by_id(rows[0], agencies)
            node = rows[0].node(*h.COLUMNS[h.TREE])
        else:
            node = self._unknown_tree()
        if not rows or "pohon" not in rows[0].cells:
            put(node, "pohon", Leaf(str(FORMAT), node.at))
        return node

    def _unknown_tree(self) -> Map:
        """What stands for the one row of the tree where there is none; it is told once."""
        sheet = self.sheets.get(h.TREE)
        node = Map(sheet.at if sheet else self.at)
        if sheet is None:
            self.source.problem(self.at, "no-tree-table")
        elif sheet.rows:
            self.source.problem(sheet.at, "no-tree-row")
        for key in ("agency", "period"):
            put(node, key, Broken(node.at))
        return node

    def _goal(self, row: TableRow) -> None:
        if "id" in row.cells or "title" in row.cells or not self.goals:
            goal = _Goal(row.node("id", "title", "level", "kind", "basis"), row.at)
            self.goals.append(goal)
        else:
            goal = self.goals[-1]
            for column in ("level", "kind", "basis"):
                if column in row.cells:
                    self.source.problem(row.place(column), "row-without-goal", column=column)
        for item in row.items("parents"):
            goal.lists.setdefault("parents", []).append(_parent(item))
        for column in ("programs", "owners", "crosscuts"):
            goal.lists.setdefault(column, []).extend(row.items(column))
        if "indicator" in row.cells:
            self._add_indicator(goal, row, row.cells["indicator"], None)
        elif "target" in row.cells and goal.indicators:
            goal.indicators[-1].targets.append(row.node("year", "target"))
        else:
            for column in ("unit", "target", "year", "baseline"):
                if column in row.cells:
                    self.source.problem(row.place(column), "row-without-indicator", column=column)

    def _add_indicator(self, goal: _Goal, row: TableRow, title: Leaf | None, number: str | None) -> None:
        node = Map(row.at)
        if title is not None:
            put(node, "title", title)
        for column in ("unit", "definition", "formula", "data_source", "direction"):
            if column in row.cells:
                put(node, column, row.cells[column])
        if "baseline" in row.cells:
            baseline = Map(row.place("baseline"))
            put(baseline, "target", row.cells["baseline"])
            if "baseline_year" in row.cells:
                put(baseline, "year", row.cells["baseline_year"])
            put(node, "baseline", baseline)
        elif "baseline_year" in row.cells:
            self.source.problem(
                row.place("baseline_year"), "required", thing=_thing("baseline"), key="baseline"
            )
        indicator = _Indicator(node, number, normalise(title.text or "") if title else "")
        if "target" in row.cells:
            indicator.targets.append(row.node("year", "target"))
        elif "year" in row.cells:
            self.source.problem(row.place("year"), "year-without-target")
        goal.indicators.append(indicator)

    def _name_goals(self) -> None:
        for goal in self.goals:
            named = {key.text: value.text for key, value in goal.node.entries if isinstance(value, Leaf)}
            title = named.get("title") or ""
            self.by_title.setdefault(normalise(title), []).append(goal)
            self.by_title.setdefault(slug(title), []).append(goal)
            if named.get("id"):
                self.by_id.setdefault(named["id"] or "", goal)

    def _find(self, row: TableRow) -> _Goal | None:
        """The goal that a row belongs to, by id, else by the only title or slug."""
        name = row.text("goal")
        if name is None:
            self.source.problem(row.at, "empty-cell", column="goal")
            return None
        if name in self.by_id:
            return self.by_id[name]
        named = self.by_title.get(normalise(name)) or self.by_title.get(name) or []
        if len({id(goal) for goal in named}) == 1:
            return named[0]
        hint = suggestion(name, list(self.by_id)) if not named else ""
        key = "unknown-reference" if not named else "several-goals"
        self.source.problem(row.place("goal"), key, thing=_thing("goal"), id=shown(name), hint=hint)
        return None

    def _indicator(self, row: TableRow) -> None:
        goal = self._find(row)
        if goal is not None:
            self._add_indicator(goal, row, row.cells.get("title"), row.text("indicator"))

    def _target(self, row: TableRow) -> None:
        goal = self._find(row)
        if goal is None:
            return
        name = row.text("indicator")
        found = _named(goal.indicators, name)
        if len(found) == 1:
            found[0].targets.append(row.node("year", "target", "kind"))
            return
        key = "no-such-indicator" if not found else "several-indicators"
        self.source.problem(row.place("indicator"), key, name=shown(name or ""), count=len(goal.indicators))

    def _refer(self, row: TableRow, name: str, *columns: str) -> None:
        goal = self._find(row)
        if goal is not None:
            goal.lists.setdefault(name, []).append(row.node(*columns))


def _agency_by_id(tree: TableRow, agencies: Sequence[TableRow]) -> None:
    """Put the agency's id where its title is written, and only one agency has that title."""
    written = tree.text("agency") or ""
    ids = [row.text("id") for row in agencies]
    named = [row.text("id") for row in agencies if normalise(row.text("title") or "") == normalise(written)]
    if written and written not in ids and len(named) == 1 and named[0]:
        tree.cells["agency"] = Leaf(named[0], tree.place("agency"))


def _named(indicators: list[_Indicator], name: str | None) -> list[_Indicator]:
    """The indicators that a target's row can mean: by number, else by title; without a name all."""
    if name is None:
        return indicators
    numbered = [one for place, one in enumerate(indicators, 1) if name == (one.number or str(place))]
    return numbered or [one for one in indicators if one.title == normalise(name)]


def _parent(item: Leaf) -> Leaf | Map:
    goal, mark, basis = (item.text or "").rpartition(_PARENT_BASIS)
    if not mark:
        return item
    node = Map(item.at)
    put(node, "goal", Leaf(goal.strip(), item.at))
    put(node, "basis", Leaf(basis.strip(), item.at))
    return node


def _finished(goal: _Goal) -> Map:
    for name, items in goal.lists.items():
        if items:
            node = Seq(items[0].at)
            node.items += items
            put(goal.node, name, node)
    for indicator in goal.indicators:
        if indicator.targets:
            put(indicator.node, "target", listed(indicator.targets[0].at, indicator.targets))
    if goal.indicators:
        nodes = [indicator.node for indicator in goal.indicators]
        put(goal.node, "indicators", listed(nodes[0].at, nodes))
    return goal.node


def _thing(name: str) -> str:
    return say(f"load.thing.{name}")
