"""Reads the rows of a table: which goal, indicator and value each cell gives, and to what it belongs.

An empty cell means "as above" while nothing above it in the cascade has changed. A merged cell speaks for
all its rows, `-` for none; a cell merged sideways speaks for its first column alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from pohon_graph.closed_words import DIRECTIONS
from pohon_graph.documents.nodes import Leaf, Place, Unfit
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.known_words import meant
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.heading_units import unit_of_headings, with_unit
from pohon_graph.loading.planner_sheets import heading_roles as h
from pohon_graph.loading.planner_sheets import texts_of_cells as cells
from pohon_graph.loading.planner_sheets.coded_rows import code_cells, whole_code
from pohon_graph.loading.planner_sheets.columns import ATTRIBUTES, OF_GOALS, VALUES, Column
from pohon_graph.loading.planner_sheets.drafts import Measure, Partner, Statement, Value
from pohon_graph.loading.planner_sheets.officers_of_cells import officers
from pohon_graph.loading.planner_sheets.partners_of_cells import partners
from pohon_graph.loading.planner_sheets.programmes import read_programmes
from pohon_graph.loading.planner_sheets.table import Table

_KINDS: Final = {"target": "target", h.ACTUAL: "actual", "baseline": "baseline"}


class Walk:
    """The state of one pass over the rows of a table. `year` is that of values without another."""

    def __init__(self, table: Table, year: int | None) -> None:
        self.table = table
        self.ledger = table.ledger
        self.year = year
        self.indicator_columns = table.with_role("indicator")
        self.attribute_columns, self.value_columns = table.with_role(*ATTRIBUTES), table.with_role(*VALUES)
        self.goal_columns = table.with_role(*OF_GOALS)
        self.kinds = {one.place: _kind(one) for one in self.value_columns}
        self.units = {one.place: unit_of_headings(one.path) for one in self.value_columns}
        self.found: list[Statement] = []
        self.current: dict[int, Statement | None] = {}
        self.by_cell: dict[Place, Statement] = {}
        self.known: dict[tuple[object, ...], Statement] = {}
        self.measures: dict[int, list[Measure]] = {}
        self.measures_of: dict[int, Statement | None] = {}
        self.measures_by_cell: dict[Place, list[Measure]] = {}
        self.last: dict[int, Leaf] = {}  # by column, the cell to which "as above" refers
        self.fresh: set[int] = set()  # what the row in hand has begun, by `id`

    def statements(self) -> list[Statement]:
        """The goals of all rows."""
        for row in self.table.rows:
            self.fresh.clear()
            self.read(row)
        leave_rest(self.table)
        return self.found

    def read(self, row: int) -> None:
        """Read one row."""
        self._statements(row)
        self.read_measures(row)
        for column in self.goal_columns:
            self._of_goal(row, column)

    def read_measures(self, row: int) -> None:
        """Read the indicators of one row, with their values."""
        for column in self.indicator_columns:
            self._indicator(row, column)
        for column in self.attribute_columns:
            self._attribute(row, column)
        for column in self.value_columns:
            self._value(row, column)

    def level(self, row: int, column: Column) -> str | None:
        """The level of a goal in this cell."""
        return column.level.level

    def key(self, row: int, column: Column, above: Statement | None) -> tuple[object, ...]:
        """What makes two equal titles one goal."""
        return column.place, id(above)

    def goal(self, column: Column) -> Statement | None:
        """The goal to which the cells of a column belong: the lowest of those that it may mean."""
        return next((goal for one in column.of if (goal := self.current.get(one.place))), None)

    def _statements(self, row: int) -> None:
        changed = False
        above: Statement | None = None
        for column in self.table.statements:
            before = self.current.get(column.place)
            now = self._statement(row, column, above, before=None if changed else before)
            changed = changed or now is not before
            self.current[column.place] = now
            above = now or above

    def _statement(
        self, row: int, column: Column, above: Statement | None, before: Statement | None
    ) -> Statement | None:
        leaf = self.table.own(row, column)
        if leaf is None:
            merged = self.table.seen(row, column)
            if self.table.spread(row, column) is not None:
                return None
            if merged is not None:
                return self.by_cell.get(merged.at)
            return None if self.table.is_empty_none else before
        text = self._text(leaf)
        if text is None:
            return None
        if cells.is_as_above(text):
            self.ledger.fact(leaf)
            return before
        return self._named(leaf, row, column, above)

    def _named(self, leaf: Leaf, row: int, column: Column, above: Statement | None) -> Statement:
        number, title = cells.numbered(leaf)
        agency = self.table.agencies.get(row)
        key = (*self.key(row, column, above), agency and agency.text, normalise(title.text or ""))
        self.ledger.fact(leaf)
        goal = self.known.get(key)
        if goal is None:
            level = self.table.level_at(leaf) or self.level(row, column)
            goal = Statement(title, column.place, row, level, column.kind, number, above, agency=agency)
            self.known[key] = goal
            self.found.append(goal)
            self.fresh.add(id(goal))
            self._check_number(goal)
        self.by_cell[leaf.at] = goal
        return goal

    def _check_number(self, goal: Statement) -> None:
        """Ask if the number in front of a goal does not continue that of the goal above it."""
        number, above = goal.number, goal.above.number if goal.above else None
        if number and above and "." in number and number.rpartition(".")[0] != above:
            self.ledger.ask(goal.title.at, "number", number=number, above=above)

    def _indicator(self, row: int, column: Column) -> None:
        goal, place = self.goal(column), column.place
        leaf = self.table.own(row, column)
        if leaf is not None:
            text = self._text(leaf)
            if text is None or not cells.is_as_above(text):
                self.measures[place] = (
                    [] if text is None else self._measures(self._items(row, column, leaf), goal)
                )
            else:
                self.ledger.fact(leaf)
        elif self.table.spread(row, column) is not None:
            self.measures[place] = []
        elif (merged := self.table.seen(row, column)) is not None:
            self.measures[place] = self.measures_by_cell.get(merged.at, [])
        elif goal is not self.measures_of.get(place) or self.table.is_empty_none:
            self.measures[place] = []
        self.measures_of[place] = goal

    def _items(self, row: int, column: Column, leaf: Leaf) -> list[Leaf]:
        """The indicators of a cell, which the values next to it count if they are lines without a mark."""
        beside = (self.table.own(row, one) for one in self.value_columns if one.of and one.of[0] is column)
        return cells.listed_with(leaf, [one for one in beside if one is not None])

    def _measures(self, items: Sequence[Leaf], goal: Statement | None) -> list[Measure]:
        made, leaf = [], items[0]
        for item in items:
            _, title = cells.numbered(item)
            same = (one for one in goal.measures if cells.same(one.title, title)) if goal else iter(())
            measure = next(same, None)
            if measure is None:
                measure = Measure(title)
                self.fresh.add(id(measure))
                if goal is not None:
                    goal.measures.append(measure)
            made.append(measure)
        if goal is None:
            self.ledger.ask(leaf.at, "indicator-without-goal", [leaf], text=shown(leaf.text or ""))
        else:
            self.ledger.fact(leaf)
        self.measures_by_cell[leaf.at] = made
        return made

    def _attribute(self, row: int, column: Column) -> None:
        for measure, part in self._parts(row, column):
            key = column.role or ""
            if key == "direction" and meant(part.text or "", DIRECTIONS) is None:
                self.ledger.ask(part.at, "direction", [part], text=shown(part.text or ""))
            elif not cells.same(first := measure.attributes.setdefault(key, cells.one_line(part)), part):
                self.ledger.ask_which("second-attribute", part, first)

    def _value(self, row: int, column: Column) -> None:
        year = column.year or (None if column.role == "baseline" else self.year)
        unit, kind = self.units[column.place], self.kinds[column.place]
        for measure, text in self._parts(row, column):
            part = text if "unit" in measure.attributes else with_unit(text, unit, measure.title)
            value = Value(part, kind, year, column.quarter)
            time = value.kind, value.year, value.quarter
            before = [one for one in measure.values if (one.kind, one.year, one.quarter) == time]
            if not before:
                measure.values.append(value)
            elif not cells.same(before[0].text, part):
                self.ledger.ask_which("second-value", part, before[0].text)

    def _parts(self, row: int, column: Column) -> Iterable[tuple[Measure, Leaf]]:
        """The indicators to which a cell belongs, each with its part of the text."""
        measures = self.measures.get(column.of[0].place, []) if column.of else []
        leaf = self._leaf(row, column, measures)
        text = self._text(leaf) if leaf is not None else None
        if leaf is None or text is None:
            return ()
        goal = self.measures_of.get(column.of[0].place) if column.of else None
        short = column.role in ("unit", *VALUES)  # so each line is one part
        parts = [leaf] if len(measures) == 1 else cells.listed(leaf, len(measures) if short else 0)
        if column.role in ATTRIBUTES and len(parts) == 1:
            parts *= len(measures)
        if goal is None or not measures or len(parts) != len(measures):
            self.ledger.ask(leaf.at, "value-without-indicator", [leaf], text=shown(text))
            return ()
        self.ledger.fact(leaf)
        return zip(measures, parts, strict=True)

    def _of_goal(self, row: int, column: Column) -> None:
        goal = self.goal(column)
        leaf = self._leaf(row, column, [goal] if goal else [])
        text = self._text(leaf) if leaf is not None else None
        if leaf is None or text is None:
            return
        if goal is None:
            self.ledger.ask(leaf.at, "cell-without-goal", [leaf], text=shown(text))
            return
        self.ledger.fact(leaf)
        self._add(goal, leaf, column, row)

    def _add(self, goal: Statement, leaf: Leaf, column: Column, row: int) -> None:
        match column.role:
            case "owners":
                _extend(goal.owners, officers(leaf))
            case h.DIVISION:
                _extend(goal.divisions, [cells.one_line(leaf)])
            case "crosscuts" if column.partner:
                note = None if cells.is_mark(leaf.text or "") else cells.one_line(leaf)
                goal.partners.append(Partner(Leaf(column.partner, leaf.at), note))
            case "crosscuts":
                self._partners(goal, leaf)
            case _:
                known = [one.title for one in goal.programmes]
                codes = code_cells(self.table, row)
                self.ledger.fact(*codes)
                for one in read_programmes(leaf, whole_code(codes), column.path[-1]):
                    if not any(cells.same(one.title, title) for title in known):
                        goal.programmes.append(one)

    def _partners(self, goal: Statement, leaf: Leaf) -> None:
        """Give a goal the agencies of a cell; words that name none are asked about."""
        named, unnamed = partners(leaf)
        title, known = shown(goal.title.text or ""), [one.title for one in goal.partners]
        _extend(known, named)
        goal.partners += [Partner(name) for name in known[len(goal.partners) :]]
        for one in unnamed:
            self.ledger.ask(
                one.at, "crosscut-partner", [leaf], goal=title, text=shown(one.text or ""), of=goal.title.at,
                sentence="crosscut-unnamed",
            )  # fmt: skip

    def _leaf(self, row: int, column: Column, things: Sequence[object]) -> Leaf | None:
        """The own cell of a row, or the one above to which it refers; for things that the row begins, also
        one that is merged downwards."""
        leaf = self.table.own(row, column)
        if leaf is None and any(id(thing) in self.fresh for thing in things):
            leaf = self.table.seen(row, column)
        if leaf is not None and cells.is_as_above(leaf.text or "") and column.place in self.last:
            return Leaf(self.last[column.place].text, leaf.at)
        if leaf is not None:
            self.last[column.place] = leaf
        return leaf

    def _text(self, leaf: Leaf) -> str | None:
        """The text of a cell; None, with that noted, if it says "none" or became something else."""
        if isinstance(leaf, Unfit):
            self.ledger.ask(leaf.at, leaf.key, [leaf], value=leaf.text)
            return None
        text = (leaf.text or "").strip()
        if cells.is_none(text):
            self.ledger.leave("none", [leaf])
            return None
        return text


def _kind(column: Column) -> str:
    """The kind of the values of a column; the target of an amended plan is a revised one."""
    is_revised = column.role == "target" and any("perubahan" in normalise(one).split() for one in column.path)
    return "revised" if is_revised else _KINDS[column.role or ""]


def _extend(known: list[Leaf], more: Sequence[Leaf]) -> None:
    for one in more:
        if not any(cells.same(one, each) for each in known):
            known.append(one)


def leave_rest(table: Table) -> None:
    """Note the cells of unread columns, and those below the table, as left out."""
    unread: dict[int, list[tuple[int, Leaf]]] = {}
    for row in table.rows:
        for place, leaf in table.grid.rows[row].items():
            if leaf.at not in table.ledger.fates:
                unread.setdefault(place, []).append((row, leaf))
    for column in table.columns:
        own = [leaf for row, leaf in unread.get(column.place, ()) if table.own(row, column) is not None]
        reason = "numbers" if column.role == h.NUMBER else "column"
        table.ledger.leave(reason, own, " ".join(" / ".join(column.path[-2:]).split()))
    for row in table.below:
        table.ledger.leave("below", table.grid.rows[row].values())
