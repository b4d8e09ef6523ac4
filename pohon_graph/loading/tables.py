"""Turns the tables of a tree, one for each kind of thing, into the nodes of a tree file.

Goals are in one flat table, with the goals above them in `parents`. The other tables refer to them by
id or by a unique title. A row without an id and a title adds indicators, owners and so on to the goal
of the row above.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pohon_graph.documents.nodes import Broken, Leaf, Map, Place, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import CROSSCUT, GOVERNMENT, OWNER, TABLES, TREE, Thing
from pohon_graph.graph.normalised_text import normalise, slug
from pohon_graph.graph.tree_document import FORMAT
from pohon_graph.loading import table_columns as h
from pohon_graph.loading.goal_rows import GoalRows, Goals, IndicatorRows, measures, named
from pohon_graph.loading.sheets import Sheet
from pohon_graph.loading.table_rows import TableRow, listed, put, table_rows
from pohon_graph.loading.undeclared_names import referred, undeclared
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say

_WHOLE: Final[Place] = 0  # where problems of all tables together are reported


def tree_of_tables(sheets: Sequence[Sheet], source: Source) -> Map:
    """The tables of one tree as the node of a tree file. Problems are noted in `source`."""
    return Tables(sheets, source).tree()


class Tables:
    """The tables of one tree, and the goals that are made of them."""

    def __init__(self, sheets: Sequence[Sheet], source: Source) -> None:
        self.source = source
        self.sheets = {sheet.name: sheet for sheet in sheets}
        self.unread: set[str] = set()  # tables with unreadable rows, already reported
        self.goals = Goals(source)
        self.unplaced = GoalRows(Map(_WHOLE), TableRow(_WHOLE, {}))  # holds the indicators without a goal
        self.by_id: dict[str, GoalRows] = {}
        self.by_title: dict[str, list[GoalRows]] = {}

    def tree(self) -> Map:
        """The node of the tree."""
        agencies = self._rows(h.AGENCIES)
        tree = self._rows(h.TREE)
        self.fill()
        node = self._with_lists(tree, agencies)
        if h.GOALS in self.unread:
            put(node, "goals", Broken(self.sheets[h.GOALS].at))
        elif self.goals.all or h.GOALS in self.sheets:
            place = self.goals.all[0].at if self.goals.all else self.sheets[h.GOALS].at
            put(node, "goals", listed(place, self.finished()))
        unplaced = measures(self.unplaced)
        if unplaced is not None:
            put(node, "indicators", unplaced)
        return node

    def fill(self) -> None:
        """Make the goals and the indicators without a goal."""
        for row in self._rows(h.GOALS):
            self.goals.add(row)
        self._name_goals()
        for row in self._rows(h.INDICATORS):
            self._indicator(row)
        for row in self._rows(h.TARGETS):
            self._target(row)
        for row in self._rows(h.OWNERS):
            self._owner(row)
        for row in self._rows(h.CROSSCUTS):
            self._refer(row, CROSSCUT)

    def finished(self) -> list[Map]:
        """The nodes of the goals at the top of the file."""
        return self.goals.finished()

    def _with_lists(self, tree: Sequence[TableRow], agencies: Sequence[TableRow]) -> Map:
        """The tree's own row, with the lists of things that its goals refer to."""
        entries = {
            h.AGENCIES: self.agencies(tree, agencies),
            h.OFFICERS: self.entries(h.OFFICERS, self._rows(h.OFFICERS)) or self._officers_by_name(),
            h.PROGRAMS: self.programs(self._rows(h.PROGRAMS)),
            h.LEVELS: self.entries(h.LEVELS, self._rows(h.LEVELS)),
        }
        node = self._head(tree, agencies)
        for name, found in entries.items():
            if name in self.unread:
                put(node, name, Broken(self.sheets[name].at))
            elif found:
                put(node, name, listed(found[0].at, found))
        return node

    def entries(self, name: str, rows: Sequence[TableRow]) -> list[Map]:
        """The rows of a table as entries of the tree's list."""
        return [row.node(*TABLES[name].keys) for row in rows]

    def agencies(self, tree: Sequence[TableRow], rows: Sequence[TableRow]) -> list[Map]:
        """The entries of agencies, with `tree` as the row of the tree."""
        return self.entries(h.AGENCIES, rows) or self._agencies_by_name(tree)

    def programs(self, rows: Sequence[TableRow]) -> list[Map]:
        """The entries of programmes."""
        return self.entries(h.PROGRAMS, rows)

    def _agencies_by_name(self, tree: Sequence[TableRow]) -> list[Map]:
        """The tree's agency and its partners as named, for a tree without a table of agencies."""
        if self.has_table(h.AGENCIES):
            return []
        own = [row.cells["agency"] for row in tree[:1] if "agency" in row.cells]
        named = [*own, *self.referred("crosscuts", "agency")]
        entries = undeclared(named, "undeclared-agencies", _WHOLE, self.source)
        if own:
            tree[0].cells["agency"] = Leaf(_id_of(entries[0]), own[0].at)
        return entries

    def has_table(self, name: str) -> bool:
        """Whether a table lists the things of one kind, so that no other name is one of them."""
        return name in self.sheets

    def _officers_by_name(self) -> list[Map]:
        if self.has_table(h.OFFICERS):
            return []
        named = self.referred("owners", "officer")
        return undeclared(named, "undeclared-officers", _WHOLE, self.source)

    def referred(self, name: str, key: str) -> list[Leaf]:
        """The cells that refer to things under `key` of a list, such as the officers of owners."""
        found = [leaf for goal in self.goals.all for leaf in referred(goal.lists.get(name, ()), key)]
        if name == "owners":
            for goal in (*self.goals.all, self.unplaced):
                found += [leaf for one in goal.indicators for leaf in referred(one.owners, key)]
        return found

    def _rows(self, name: str) -> list[TableRow]:
        sheet = self.sheets.get(name)
        rows = table_rows(sheet, self.source) if sheet else []
        if rows is None:
            self.unread.add(name)
        return rows or []

    def _head(self, rows: Sequence[TableRow], agencies: Sequence[TableRow]) -> Map:
        for further in rows[1:]:
            self.source.problem(further.at, "second-tree-row")
        if rows:
            _agency_by_id(rows[0], agencies)
            node = _tree_node(rows[0])
        else:
            node = self._unknown_tree()
        if not rows or "pohon" not in rows[0].cells:
            put(node, "pohon", Leaf(str(FORMAT), node.at))
        return node

    def _unknown_tree(self) -> Map:
        """Placeholder for a missing `tree` row, so the problem is reported only once."""
        sheet = self.sheets.get(h.TREE)
        node = Map(sheet.at if sheet else _WHOLE)
        if sheet is None:
            self.source.problem(_WHOLE, "no-tree-table")
        elif sheet.rows and h.TREE not in self.unread:
            self.source.problem(sheet.at, "no-tree-row")
        for key in ("agency", "period"):
            put(node, key, Broken(node.at))
        return node

    def _name_goals(self) -> None:
        for goal in self.goals.all:
            named = {key.text: value.text for key, value in goal.node.entries if isinstance(value, Leaf)}
            title = named.get("title") or ""
            self.by_title.setdefault(normalise(title), []).append(goal)
            self.by_title.setdefault(slug(title), []).append(goal)
            if named.get("id"):
                self.by_id.setdefault(named["id"] or "", goal)

    def _find(self, row: TableRow) -> GoalRows | None:
        """The goal that a row belongs to, by id, else by a unique title or slug."""
        name = row.text("goal")
        if name is None:
            self.source.problem(row.at, "empty-cell", column="goal")
            return None
        if name in self.by_id:
            return self.by_id[name]
        named = self.by_title.get(normalise(name)) or self.by_title.get(name) or []
        if len({id(goal) for goal in named}) == 1:
            return named[0]
        hint = did_you_mean(name, list(self.by_id)) if not named else ""
        key = "unknown-reference" if not named else "several-goals"
        self.source.problem(row.place("goal"), key, thing=_thing("goal"), id=shown(name), hint=hint)
        return None

    def _indicator(self, row: TableRow) -> None:
        goal = self._find(row) if "goal" in row.cells else self.unplaced
        if goal is not None:
            self.goals.add_indicator(goal, row, "title", row.text("indicator"))
            owners = goal.indicators[-1].owners
            if "owners" in row.cells and row.place("owners") not in {one.at for one in owners}:  # merged
                owners += row.items("owners")

    def _target(self, row: TableRow) -> None:
        found = self._measured(row)
        if found is not None:
            self.goals.add_listed_target(found, row)

    def _owner(self, row: TableRow) -> None:
        """Add an owner to the goal that the row names, or to one of its indicators."""
        if "indicator" not in row.cells:
            self._refer(row, OWNER)
        elif (found := self._measured(row)) is not None:
            found.owners.append(row.node(*OWNER.keys, of="officer"))

    def _measured(self, row: TableRow) -> IndicatorRows | None:
        """The indicator that a row belongs to. A row without a goal refers to one without a goal."""
        loose = "goal" not in row.cells and "indicator" in row.cells and self.unplaced.indicators
        goal = self.unplaced if loose else self._find(row)
        if goal is None:
            return None
        name = row.text("indicator")
        found = named(goal.indicators, name)
        if len(found) == 1:
            return found[0]
        key = "no-such-indicator" if not found else "several-indicators"
        self.source.problem(row.place("indicator"), key, name=shown(name or ""), count=len(goal.indicators))
        return None

    def _refer(self, row: TableRow, thing: Thing) -> None:
        goal = self._find(row)
        if goal is not None:
            goal.lists.setdefault(thing.table, []).append(row.node(*thing.keys, of=next(iter(thing.keys))))


def _tree_node(row: TableRow) -> Map:
    """The row of the tree as a mapping, with the government's columns in a separate mapping."""
    node = row.node(*(key for key in TREE.keys if key != "government"))
    columns = {key: "government" if key == "id" else f"government_{key}" for key in GOVERNMENT.keys}
    said = {key: row.cells[column] for key, column in columns.items() if column in row.cells}
    if said:
        government = Map(next(iter(said.values())).at)
        for key, cell in said.items():
            put(government, key, cell)
        put(node, "government", government)
    return node


def _agency_by_id(tree: TableRow, agencies: Sequence[TableRow]) -> None:
    """Replace the agency's title or other name by its id, if only one agency has that name."""
    written = tree.text("agency") or ""
    ids = [row.text("id") for row in agencies]
    if not written or written in ids:
        return
    for names in (_titles, _aliases):
        named = [row.text("id") for row in agencies if normalise(written) in names(row)]
        if len(named) == 1 and named[0]:
            tree.cells["agency"] = Leaf(named[0], tree.place("agency"))
            return


def _titles(agency: TableRow) -> set[str]:
    return {normalise(agency.text("title") or "")}


def _aliases(agency: TableRow) -> set[str]:
    return {normalise(alias.text or "") for alias in agency.items("aliases")}


def _id_of(entry: Map) -> str | None:
    return next(value.text for key, value in entry.entries if key.text == "id" and isinstance(value, Leaf))


def _thing(name: str) -> str:
    return say(f"load.thing.{name}")
