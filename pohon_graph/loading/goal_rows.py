"""Turns the rows of the tables of goals, indicators and targets into nodes, one after the other.

A row continues the goal above it if it names none, if it shares a merged cell with that goal, or if it
repeats the goal (exports fill every row). In the same way, it may add targets to the indicator above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pohon_graph.documents.nodes import Leaf, Map, Place, Seq, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import GOAL, INDICATOR, TARGET
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.target_numbers import read_target
from pohon_graph.graph.units import unit_key
from pohon_graph.loading.doubtful_amounts import check_amount
from pohon_graph.loading.table_columns import GOALS, column_name
from pohon_graph.loading.table_rows import TableRow, listed, put
from pohon_graph.texts import say

_PARENT_BASIS = "@"  # `parent@inferred`: no id holds an `@`
_LISTS = ("programs", "owners", "crosscuts")
_MEASURES = ("unit", "target", "year", "baseline")
_TARGET = ("year", "quarter", "target")  # on an indicator's own row, whose `kind` is that of the goal


Time = tuple[str | None, str | None]  # a year and a quarter as they are written


@dataclass(slots=True)
class IndicatorRows:
    """An indicator and the targets of its rows; `row` is the last row."""

    node: Map
    number: str | None
    title: Leaf | None
    row: TableRow
    unit: Leaf | None = None
    baseline: Leaf | None = None
    targets: list[Map] = field(default_factory=list)
    owners: list[Leaf | Map] = field(default_factory=list)
    times: set[Time] = field(default_factory=set)  # years and quarters of the targets

    @property
    def norm(self) -> str:
        """The title in normal form, for comparison."""
        return _text(self.title)


@dataclass(slots=True)
class GoalRows:
    """A goal with its first row, its indicators and the references of its rows."""

    node: Map
    row: TableRow
    indicators: list[IndicatorRows] = field(default_factory=list)
    lists: dict[str, list[Leaf | Map]] = field(default_factory=dict)

    @property
    def at(self) -> Place:
        """The place of the goal's first row."""
        return self.row.at


class Goals:
    """The goals of one set of tables, in the order of their rows."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.all: list[GoalRows] = []

    def add(self, row: TableRow) -> None:
        """Add one row of the table of goals."""
        goal = self.all[-1] if self.all else None
        again = goal is not None and _repeats(row, goal.row)
        if goal is None or not (again or _goes_on(row, goal.row)):
            goal = GoalRows(row.node(*GOAL.single, of="title"), row)
            self.all.append(goal)
        elif not again:
            self._refuse_other(row, goal)
        if not again:
            _extend(goal, "parents", row.items("parents"), again=False)
        for column in _LISTS:
            _extend(goal, column, row.items(column), again=again)
        self._measure(goal, row)

    def add_indicator(self, goal: GoalRows, row: TableRow, column: str, number: str | None = None) -> None:
        """Add a row that names an indicator in `column`: a new one, or the last one again."""
        if goal.indicators and _is_merged(row, goal.indicators[-1].title, column):
            self._go_on(goal.indicators[-1], row)
            return
        title = row.cells.get(column)
        node = Map(row.place(column))
        if title is not None:
            put(node, "title", title)
        for name in INDICATOR.stored:
            if name in row.cells:
                put(node, name, row.cells[name])
        unit, baseline = row.cells.get("unit"), row.cells.get("baseline")
        indicator = IndicatorRows(node, number, title, row, unit, baseline)
        goal.indicators.append(indicator)
        self._put_baseline(indicator, row)
        self.add_target(indicator, row, _TARGET)

    def add_target(self, indicator: IndicatorRows, row: TableRow, columns: Sequence[str]) -> None:
        """Add the target of a row, if it has one, with the values of `columns`."""
        if "target" in row.cells:
            self._check(row.cells["target"], indicator, row)
            indicator.targets.append(row.node(*columns, of="target"))
            indicator.times.add(_time(row))
        elif "year" in row.cells:
            self.source.problem(row.place("year"), "year-without-target")

    def add_listed_target(self, indicator: IndicatorRows, row: TableRow) -> None:
        """Add a row of the table of targets, in which a target is required."""
        if "target" in row.cells:
            self._check(row.cells["target"], indicator, row)
        indicator.targets.append(row.node(*TARGET.keys, of="target"))

    def finished(self) -> list[Map]:
        """The goals as nodes."""
        return [_finished(goal) for goal in self.all]

    def _refuse_other(self, row: TableRow, goal: GoalRows) -> None:
        """Report a row that continues a goal but contradicts it."""
        for column in GOAL.single:
            if column in row.cells and not _same(row, goal.row, column):
                name = column_name(GOALS, column)
                self.source.problem(row.place(column), "row-without-goal", column=name)

    def _measure(self, goal: GoalRows, row: TableRow) -> None:
        last = goal.indicators[-1] if goal.indicators else None
        if last is not None and _measures_again(row, last):
            self._go_on(last, row)
        elif "indicator" in row.cells:
            self.add_indicator(goal, row, "indicator")
        else:
            for column in _MEASURES:
                if column in row.cells:
                    name = column_name(GOALS, column)
                    self.source.problem(row.place(column), "row-without-indicator", column=name)

    def _go_on(self, indicator: IndicatorRows, row: TableRow) -> None:
        """Add another row of an indicator: a target with its own year, unit and baseline."""
        merged = _is_merged(row, indicator.row.cells.get("target"), "target")
        if not merged or _time(row) not in {*indicator.times, (None, None)}:
            self._add_unit(indicator, row)
            self.add_target(indicator, row, _TARGET)
        if indicator.baseline is None:
            indicator.baseline = row.cells.get("baseline")
            self._put_baseline(indicator, row)
        elif "baseline" in row.cells and _text(row.cells["baseline"]) != _text(indicator.baseline):
            first = self.source.place(indicator.baseline.at)
            text = shown(indicator.baseline.text or "")
            self.source.problem(row.place("baseline"), "second-baseline", baseline=text, first=first)
        indicator.row = row

    def _add_unit(self, indicator: IndicatorRows, row: TableRow) -> None:
        """Append the unit to the number of a target if it differs from the indicator's unit."""
        unit, target = row.text("unit"), row.cells.get("target")
        own = indicator.unit.text if indicator.unit is not None else None
        if unit is None or target is None or unit_key(unit) == unit_key(own):
            return
        named = read_target(target.text or "").unit
        if named is None:
            row.cells["target"] = Leaf(f"{(target.text or '').strip()} {unit}", target.at)
        elif unit_key(named) != unit_key(unit):
            self.source.problem(row.place("unit"), "second-unit", unit=shown(unit), named=shown(named))

    def _check(self, cell: Leaf, indicator: IndicatorRows, row: TableRow) -> None:
        own = indicator.unit.text if indicator.unit is not None else None
        title = indicator.title.text if indicator.title is not None else None
        check_amount(cell, title or "", row.text("unit") or own, self.source)

    def _put_baseline(self, indicator: IndicatorRows, row: TableRow) -> None:
        if "baseline" in row.cells:
            self._check(row.cells["baseline"], indicator, row)
            baseline = Map(row.place("baseline"))
            put(baseline, "target", row.cells["baseline"])
            if "baseline_year" in row.cells:
                put(baseline, "year", row.cells["baseline_year"])
            put(indicator.node, "baseline", baseline)
        elif "baseline_year" in row.cells:
            thing = say("load.thing.baseline")
            self.source.problem(row.place("baseline_year"), "required", thing=thing, key="baseline")


def named(indicators: Sequence[IndicatorRows], name: str | None) -> list[IndicatorRows]:
    """The indicators that a row of targets may refer to: all, the one with a number, those with a title."""
    if name is None:
        return list(indicators)
    numbered = [one for place, one in enumerate(indicators, 1) if name == (one.number or str(place))]
    return numbered or [one for one in indicators if one.norm == normalise(name)]


def _goes_on(row: TableRow, above: TableRow) -> bool:
    """Whether a row names no new goal: its cell is empty or merged with the one above."""
    names = [column for column in ("id", "title") if column in row.cells]
    return not names or any(_is_merged(row, above.cells.get(column), column) for column in names)


def _repeats(row: TableRow, above: TableRow) -> bool:
    """Whether a row names the same goal as the row above: by id, else by title, level and parents."""
    if "id" in row.cells:
        said = [column for column in ("title", "level", "parents") if column in row.cells]
    else:
        said = ["title", "level", "parents"]
    if row.text("id") not in {above.text("id"), None}:
        return False
    return ("id" in row.cells or "title" in row.cells) and all(_same(row, above, one) for one in said)


def _measures_again(row: TableRow, last: IndicatorRows) -> bool:
    """Whether a row continues the last indicator of its goal."""
    title = row.cells.get("indicator")
    if title is None:
        said = [column for column in _MEASURES if column in row.cells]
        merged = [column for column in said if _is_merged(row, last.row.cells.get(column), column)]
        return "target" in said or (bool(said) and said == merged)
    if _is_merged(row, last.title, "indicator"):
        return True
    unit = row.cells.get("unit")
    repeats = _text(title) == last.norm and (unit is None or _text(unit) == _text(last.unit))
    times = {*last.times, _time(row)}
    return repeats and len(times) > len(last.times) and all(year is not None for year, _ in times)


def _time(row: TableRow) -> Time:
    return row.text("year"), row.text("quarter")


def _is_merged(row: TableRow, above: Leaf | None, column: str) -> bool:
    """Whether the row's cell in `column` is merged with the cell above."""
    return above is not None and column in row.cells and row.cells[column].at == above.at


def _same(row: TableRow, above: TableRow, column: str) -> bool:
    return _text(row.cells.get(column)) == _text(above.cells.get(column))


def _text(cell: Leaf | None) -> str:
    return normalise(cell.text or "") if cell is not None else ""


def _extend(goal: GoalRows, column: str, items: list[Leaf], *, again: bool) -> None:
    """Add the references of a row, without those that a merged or repeated cell above already gave."""
    known = goal.lists.setdefault(column, [])
    cells = {one.at for one in known}
    texts = {one.text for one in known if isinstance(one, Leaf)} if again else set()
    for item in items:
        if item.at not in cells and item.text not in texts:
            known.append(_parent(item) if column == "parents" else item)


def _parent(item: Leaf) -> Leaf | Map:
    goal, mark, basis = (item.text or "").rpartition(_PARENT_BASIS)
    if not mark:
        return item
    node = Map(item.at)
    put(node, "goal", Leaf(goal.strip(), item.at))
    put(node, "basis", Leaf(basis.strip(), item.at))
    return node


def measures(goal: GoalRows) -> Seq | None:
    """The indicators of a goal as a list node, if it has any."""
    for indicator in goal.indicators:
        if indicator.targets:
            put(indicator.node, "target", listed(indicator.targets[0].at, indicator.targets))
        if indicator.owners:
            put(indicator.node, "owners", listed(indicator.owners[0].at, indicator.owners))
    nodes = [indicator.node for indicator in goal.indicators]
    return listed(nodes[0].at, nodes) if nodes else None


def _finished(goal: GoalRows) -> Map:
    for name, items in goal.lists.items():
        if items:
            node = Seq(items[0].at)
            node.items += items
            put(goal.node, name, node)
    indicators = measures(goal)
    if indicators is not None:
        put(goal.node, "indicators", indicators)
    return goal.node
