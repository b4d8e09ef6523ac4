"""The rows of the form: one for each indicator of each goal, numbered along the cascade."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any, Final

from pohon_graph.closed_words import TARGET_KINDS
from pohon_graph.exports.form_labels import Labels, value_label
from pohon_graph.exports.nested_document import nested
from pohon_graph.fields import Field
from pohon_graph.form_columns import (
    ID,
    NUMBER,
    REFERENCES,
    FormColumn,
    Time,
    after_targets,
    before_targets,
    target_columns,
)
from pohon_graph.graph.safe_cells import join_details, join_list
from pohon_graph.graph.target_numbers import read_target

Document = Mapping[str, Any]

_MOST_YEARS: Final = 12  # of a period, each with an empty column


@dataclass(slots=True)
class Line:
    """One row: its cells by heading. A row that `goes_on` has the number of a goal above it."""

    depth: int = 0
    level: str = ""
    goes_on: bool = False
    cells: dict[str, str] = field(default_factory=dict)


class FormLines:
    """The rows of one tree, and the columns that they need."""

    def __init__(self, document: Document) -> None:
        flat = list(flattened(document["goals"]))
        self.labels = Labels(document, flat)
        self.loose: Sequence[Document] = document.get("indicators", ())
        self._indicators = [one for goal in flat for one in goal.get("indicators", ())] + [*self.loose]
        self._years = _years(document["period"])
        self.times = self._times()
        self._places = {time: place for place, time in enumerate(self.times)}
        self.goals = [line for goal, number in _numbered(flat) for line in self._goal(goal, number)]
        self.unplaced = [line for one in self.loose for line in self._indicator(one)]

    def columns(self, lines: Iterable[Line]) -> list[FormColumn]:
        """The columns of these rows, with those that are always there."""
        filled = {heading for line in lines for heading in line.cells}
        years = {Time(year=year) for year in self._years}
        targets = [
            column
            for time in self.times
            for column in target_columns(time)
            if column.heading in filled or (time in years and column.key == "target")
        ]
        before, after = (
            [column for column in columns if column.is_always_there or column.heading in filled]
            for columns in (before_targets(), after_targets())
        )
        return [*before, *targets, *after]

    def _times(self) -> list[Time]:
        """The times of all targets: by kind first, or by year first if that needs fewer rows."""
        used = [[_time(target) for target in _targets(one)] for one in self._indicators]
        times = {time for some in used for time in some} | {Time(year=year) for year in self._years}
        orders = [sorted(times, key=_by_kind), sorted(times, key=_by_year)]
        return min(orders, key=lambda order: sum(_turns(some, order) for some in used))

    def _goal(self, goal: Document, number: str) -> Iterator[Line]:
        line = Line(number.count("."), goal["level"], cells={_HEADINGS["goal", NUMBER, None]: number})
        self._fill(line, _with_plain_parents(goal), "goal")
        line.cells[_HEADINGS["goal", "level", None]] = self.labels.levels[goal["level"]]
        indicators = goal.get("indicators", ())
        if not indicators:
            yield line
        for one in indicators:
            for further in self._indicator(one):
                line.cells |= further.cells
                yield line
                line = Line(line.depth, line.level, True, {_HEADINGS["goal", NUMBER, None]: number})

    def _indicator(self, indicator: Document) -> Iterator[Line]:
        """The rows of an indicator: one, and more if its targets are not in the order of the columns."""
        line, last = Line(), -1
        self._fill(line, indicator, "indicator")
        for target in _targets(indicator):
            time = _time(target)
            if self._places[time] <= last:
                yield line
                line = Line(goes_on=True)
            last = self._places[time]
            for column in target_columns(time):
                if column.key in target and column.field is not None:
                    line.cells[column.heading] = value_label(target[column.key], column.field)
        yield line

    def _fill(self, line: Line, entry: Document, of: str) -> None:
        for column in _COLUMNS[of]:
            if column.inner is None and column.key in entry and column.field is not None:
                self._put(line, column.key, entry[column.key], of, column.field)

    def _put(self, line: Line, key: str, value: Any, of: str, of_field: Field) -> None:
        if key in REFERENCES:
            self._refer(line, key, value, of)
        elif key == "programs":
            line.cells[_HEADINGS[of, key, None]] = join_list(self.labels.of["programs"][id_] for id_ in value)
        elif of_field.inner:
            first, *others = of_field.inner.keys
            inner = {first: value} if isinstance(value, str) else value
            line.cells[_HEADINGS[of, key, None]] = str(inner[first])
            for other in others:
                if other in inner:
                    line.cells[_HEADINGS[of, f"{key}_{other}", None]] = str(inner[other])
        elif isinstance(value, list):
            line.cells[_HEADINGS[of, key, None]] = join_list(map(str, value))
        else:
            line.cells[_HEADINGS[of, key, None]] = value_label(value, of_field)

    def _refer(self, line: Line, key: str, items: Sequence[str | Document], of: str) -> None:
        """The things that a list refers to by their names, and the details of each."""
        thing = REFERENCES[key]
        first, *others = thing.keys
        entries = [{first: item} if isinstance(item, str) else item for item in items]
        names = (self.labels.referred(thing, entry[first]) for entry in entries)
        line.cells[_HEADINGS[of, key, None]] = join_list(names)
        for other in others:
            if any(other in entry for entry in entries):
                said = (entry.get(other) for entry in entries)
                texts = (None if one is None else value_label(one, thing.keys[other]) for one in said)
                line.cells[_HEADINGS[of, key, other]] = join_details(texts)


_COLUMNS: Final = {
    of: [column for column in (*before_targets(), *after_targets()) if column.of == of]
    for of in ("goal", "indicator")
}
_HEADINGS: Final = {
    (column.of, column.key, column.inner): column.heading for some in _COLUMNS.values() for column in some
}
HEADING_OF_ID: Final = _HEADINGS["goal", ID, None]
HEADING_OF_NUMBER: Final = _HEADINGS["goal", NUMBER, None]


def flattened(goals: Iterable[Document]) -> Iterator[dict[str, Any]]:
    """Every goal without nesting, in file order; `parents` has all the goals above it, with their bases."""
    waiting: list[tuple[Document, str | None]] = [(goal, None) for goal in reversed(list(goals))]
    while waiting:
        goal, above = waiting.pop()
        basis = goal.get("basis", "stated")
        listed = [above, *goal.get("parents", ())] if above else goal.get("parents", ())
        parents = [
            {"goal": parent, "basis": basis} if isinstance(parent, str) else {"basis": basis, **parent}
            for parent in listed
        ]
        flat = {key: value for key, value in goal.items() if key not in ("children", "parents")}
        yield {**flat, "parents": parents} if parents else flat
        waiting += [(child, goal["id"]) for child in reversed(goal.get("children", []))]


def _with_plain_parents(goal: Document) -> Document:
    """The goal, with those of its listed parents that have its own basis by their ids alone."""
    own = {"basis": goal.get("basis", "stated")}
    parents = [
        parent["goal"] if isinstance(parent, Mapping) and {"basis": parent.get("basis")} == own else parent
        for parent in goal.get("parents", ())
    ]
    return {**goal, "parents": parents} if parents else goal


def _numbered(flat: Sequence[dict[str, Any]]) -> Iterator[tuple[Document, str]]:
    """Every goal with its number, parents before their children."""
    tops = nested({"goals": flat})["goals"]
    waiting = [(goal, str(place)) for place, goal in reversed(list(enumerate(tops, 1)))]
    while waiting:
        goal, number = waiting.pop()
        yield goal, number
        below = list(enumerate(goal.get("children", ()), 1))
        waiting += [(child, f"{number}.{place}") for place, child in reversed(below)]


def _years(period: str) -> range:
    first, _, last = (str(period) or str(date.today().year)).partition("-")
    years = range(int(first), int(last or first) + 1)
    return years if len(years) <= _MOST_YEARS else range(0)


def _targets(indicator: Document) -> list[Document]:
    written = indicator.get("target", [])
    return [{"target": written}] if isinstance(written, str) else written


def _time(target: Document) -> Time:
    said = read_target(target["target"])
    return Time(
        target.get("kind", TARGET_KINDS[0]),
        target.get("year") or said.year,
        target.get("quarter") or said.quarter,
    )


def _by_kind(time: Time) -> tuple[int, int, int]:
    return TARGET_KINDS.index(time.kind), time.year or 0, time.quarter or 0


def _by_year(time: Time) -> tuple[int, int, int]:
    return time.year or 0, time.quarter or 0, TARGET_KINDS.index(time.kind)


def _turns(times: Sequence[Time], order: Sequence[Time]) -> int:
    """How often a list of targets goes back in the order of the columns."""
    places = {time: place for place, time in enumerate(order)}
    return sum(places[b] <= places[a] for a, b in pairwise(times))
