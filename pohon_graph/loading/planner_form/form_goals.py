"""Turns the rows of the form into the nodes of goals, indicators and targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from pohon_graph.documents.nodes import Leaf, Map, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import GOAL
from pohon_graph.form_columns import ID, REFERENCES, FormColumn, Time
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.safe_cells import split_details, split_list
from pohon_graph.loading.goal_rows import GoalRows, Goals, IndicatorRows
from pohon_graph.loading.heading_units import with_unit
from pohon_graph.loading.planner_form.form_rows import FormGoal, FormRow, Number, dotted, number_of
from pohon_graph.loading.table_rows import TableRow, listed, put
from pohon_graph.texts import say

_DEFAULT_KIND: Final = Time().kind


class FormGoals:
    """Puts the goals of the form into `goals`, and indicators without a goal into `unplaced`."""

    def __init__(self, goals: Goals, unplaced: GoalRows, source: Source) -> None:
        self.goals = goals
        self.unplaced = unplaced
        self.source = source
        self.by_number: dict[Number, GoalRows] = {}
        self.ids: dict[str, str] = {}  # by number as text, the name of that goal in a reference

    def add(self, found: Sequence[FormGoal]) -> None:
        """Make the goals."""
        ids = {_said(goal, ID) for goal in found}
        for goal in found:
            number = dotted(goal.number)
            if number not in ids:  # an id may look like a number
                self.ids[number] = _said(goal, ID) or _said(goal, "title")
        for goal in found:
            self._goal(goal)

    def add_unplaced(self, rows: Iterable[FormRow]) -> None:
        """Make the indicators that belong to no goal."""
        for row in rows:
            self._measure(self.unplaced, row)

    def nested(self) -> list[Map]:
        """The nodes of the goals at the top, each with those below it."""
        nodes = dict(zip(self.by_number, self.goals.finished(), strict=True))
        below: dict[Number, list[Map]] = {}
        for number, node in nodes.items():
            below.setdefault(number[:-1] if number[:-1] in nodes else (), []).append(node)
        for number, children in below.items():
            if number:
                put(nodes[number], "children", listed(children[0].at, children))
        return below.get((), [])

    def _goal(self, found: FormGoal) -> None:
        first = found.first
        cells = {column.key: cell for column, cell in first.cells.items() if _is_own(column)}
        row = TableRow(first.at, cells)
        goal = GoalRows(row.node(*(key for key in GOAL.keys if key not in (*REFERENCES, "programs"))), row)
        self.by_number[found.number] = goal
        self.goals.all.append(goal)
        for each in found.rows:
            if each is not first:
                self._agree(each, found)
            self._lists(goal, each, found)
            self._measure(goal, each)

    def _agree(self, row: FormRow, goal: FormGoal) -> None:
        """Report a field of a further row that says something else than the first row."""
        for column, cell in row.cells.items():
            if _is_own(column) and column.key not in ("programs", *REFERENCES):
                self._require_same(cell, goal.first.cells.get(column), column, dotted(goal.number))

    def _require_same(self, cell: Leaf, first: Leaf | None, column: FormColumn, name: str) -> None:
        if first is None or normalise(first.text or "") != normalise(cell.text or ""):
            place = str(first.at).rpartition("!")[2] if first is not None else "-"
            said = say("form.second-value", column=column.heading, name=name, first=place)
            self.source.problems.append((cell.at, said))

    def _lists(self, goal: GoalRows, row: FormRow, found: FormGoal) -> None:
        """Add the lists of a row, unless a row above it has the same in them."""
        for column, cell in row.cells.items():
            if column.of != "goal" or column.inner or not (column.field and column.field.many):
                continue
            above = (one.cells.get(column) for one in takewhile(lambda one: one is not row, found.rows))
            if any(one is not None and one.text == cell.text for one in above):
                continue
            if column.key in REFERENCES:
                goal.lists.setdefault(column.key, []).extend(self._references(row, column, cell))
            else:
                items = [Leaf(text, cell.at) for text in split_list(cell.text or "")]
                goal.lists.setdefault(column.key, []).extend(items)

    def _references(self, row: FormRow, column: FormColumn, cell: Leaf) -> list[Leaf | Map]:
        """The things that a cell names, each with its details from the cells beside it."""
        thing = REFERENCES[column.key]
        first, *inner = thing.keys
        names = [self._name(text, column.key) for text in split_list(cell.text or "")]
        details = {key: self._details(row, column, key, len(names), cell) for key in inner}
        found: list[Leaf | Map] = []
        for place, name in enumerate(names):
            said = {key: some[place] for key, some in details.items() if some and some[place] is not None}
            if not said:
                found.append(Leaf(name, cell.at))
                continue
            node = Map(cell.at)
            put(node, first, Leaf(name, cell.at))
            for key, leaf in said.items():
                put(node, key, leaf)  # type: ignore[arg-type]
            found.append(node)
        return found

    def _name(self, text: str, key: str) -> str:
        """The name of a thing in a cell; a number among the parents means the goal with that number."""
        number = number_of(text) if key == "parents" else None
        return self.ids.get(dotted(number), text) if number is not None else text

    def _details(
        self, row: FormRow, column: FormColumn, key: str, count: int, named: Leaf
    ) -> list[Leaf | None]:
        cell = row.leaf(column.of, column.key, key)
        if cell is None:
            return []
        texts = split_details(cell.text or "", count)
        if len(texts) != count:
            said = say("form.details", count=len(texts), names=count, cell=str(named.at).rpartition("!")[2])
            self.source.problems.append((cell.at, said))
            return []
        return [Leaf(text, cell.at) if text is not None else None for text in texts]

    def _measure(self, goal: GoalRows, row: FormRow) -> None:
        cells = {
            c.key: cell for c, cell in row.cells.items() if c.of == "indicator" and c.key not in REFERENCES
        }
        targets = [column for column in row.cells if column.of == "target"]
        if "title" in cells and not _is_merged(cells["title"], goal):
            self._new(goal, row, cells)
        elif cells or targets:
            self._go_on(goal, row, cells)
        if goal.indicators:
            self._targets(goal.indicators[-1], row, targets)
            self._owners(goal.indicators[-1], row)

    def _new(self, goal: GoalRows, row: FormRow, cells: dict[str, Leaf]) -> None:
        node = TableRow(cells["title"].at, cells)
        self.goals.add_indicator(goal, node, "title")

    def _go_on(self, goal: GoalRows, row: FormRow, cells: dict[str, Leaf]) -> None:
        """Check that a row without an indicator only adds targets to the last one."""
        if not goal.indicators:
            for column, cell in row.cells.items():
                if column.of != "goal":
                    self.source.problem(cell.at, "row-without-indicator", column=column.heading)
            return
        last = goal.indicators[-1]
        for column, cell in row.cells.items():
            if column.of == "indicator" and column.key not in REFERENCES:
                self._require_same(
                    cell, last.row.cells.get(column.key), column, shown((last.title or cell).text or "")
                )

    def _targets(self, indicator: IndicatorRows, row: FormRow, columns: Sequence[FormColumn]) -> None:
        details = [column for column in columns if column.key != "target"]
        for column in columns:
            time = column.time
            if column.key != "target" or time is None:
                continue
            cell = row.cells[column]
            if indicator.unit is None:
                cell = with_unit(cell, row.units.get(column), indicator.title)
            cells = {"target": cell}
            if time.kind != _DEFAULT_KIND:
                cells["kind"] = Leaf(time.kind, cell.at)
            if time.year is not None:
                cells["year"] = Leaf(str(time.year), cell.at)
            if time.quarter is not None:
                cells["quarter"] = Leaf(str(time.quarter), cell.at)
            cells |= {one.key: row.cells[one] for one in details if one.time == time}
            self.goals.add_listed_target(indicator, TableRow(cell.at, cells))

    def _owners(self, indicator: IndicatorRows, row: FormRow) -> None:
        for column, cell in row.cells.items():
            is_named = column.of == "indicator" and column.key in REFERENCES and not column.inner
            if is_named and cell.at not in {one.at for one in indicator.owners}:  # else it is merged
                indicator.owners += self._references(row, column, cell)


def _is_own(column: FormColumn) -> bool:
    """Whether a column holds a field of the goal itself."""
    return column.of == "goal" and column.inner is None and column.key in GOAL.keys


def _is_merged(cell: Leaf, goal: GoalRows) -> bool:
    return bool(goal.indicators) and goal.indicators[-1].title is cell


def _said(goal: FormGoal, key: str) -> str:
    cell = goal.first.leaf("goal", key)
    return (cell.text or "").strip() if cell is not None else ""
