"""Finds the head of a table and the column that each of its cells names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pohon_graph.documents.nodes import Leaf, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import TABLES
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.sheets import Sheet, SheetRow
from pohon_graph.loading.table_columns import (
    GOALS,
    INDICATORS,
    TARGETS,
    column_name,
    is_numbering,
    known_columns,
    synonyms,
)
from pohon_graph.suggest import did_you_mean

_SEARCHED = 100  # rows in which the head of a table is looked for, below its letterhead and titles
_LISTED = 8  # headings that a sentence repeats
_YEAR = re.compile(r"(?:target )?(?:tahun |thn |th )?(?:ke )?(?:19|20)[0-9]{2}")
_OF_TARGETS = frozenset({"target", "year", "quarter"})
_WITH_YEARS = frozenset({GOALS, INDICATORS, TARGETS})


@dataclass(slots=True)
class Head:
    """The columns of a table by their place: those that are read, those of row numbers, and the others.

    `left` has the headings of the others as written, except those `refused` with a problem. `last` is
    the index in the sheet of the first row after the head, `width` the number of cells in the head's row.
    `years` are the headings of columns that hold the targets of one year.
    """

    last: int
    width: int
    columns: dict[int, str] = field(default_factory=dict)
    numbers: set[int] = field(default_factory=set)
    left: dict[int, Leaf] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)
    years: dict[int, Leaf] = field(default_factory=dict)


def read_head(sheet: Sheet, source: Source) -> Head | None:
    """The head of a sheet that has rows. None, with a problem noted, if its rows cannot be read."""
    known = synonyms(sheet.name)
    place = _find(sheet.rows, known)
    row = sheet.rows[place]
    if not any(normalise(cell.text or "") in known for cell in row.cells.values()):
        _refuse_unknown(sheet, row, source)
        return None
    if _has_two_rows(sheet, place, source):
        return None
    head = Head(place + 1, row.width)
    _name_columns(head, row, sheet.name, known, source)
    _check_years(head, sheet.name, source)
    if head.last < len(sheet.rows) and _own_cells(sheet.rows[head.last], row) == {}:
        head.last += 1  # a row of only the head's merged cells
    return head


def _find(rows: list[SheetRow], known: dict[str, str]) -> int:
    """The index of the head: the first row that names two columns, else the first filled row."""
    for place, row in enumerate(rows[:_SEARCHED]):
        if sum(normalise(cell.text or "") in known for cell in row.cells.values()) > 1:
            return place
    return 0


def _refuse_unknown(sheet: Sheet, row: SheetRow, source: Source) -> None:
    found = [shown(cell.text or "") for cell in row.cells.values()]
    headings = ", ".join(f"“{text}”" for text in found[:_LISTED])
    place = sheet.area([row])
    source.problem(place, "unknown-head", found=headings, known=known_columns(sheet.name))


def _has_two_rows(sheet: Sheet, place: int, source: Source) -> bool:
    """Whether the head continues in the row below it. That layout is not supported and is reported."""
    row = sheet.rows[place]
    if place + 1 == len(sheet.rows) or sheet.rows[place + 1].gap:
        return False
    below = sheet.rows[place + 1]
    own = _own_cells(below, row)
    years = [cell for cell in own.values() if _YEAR.fullmatch(normalise(cell.text or ""))]
    merged = len(own) < len(below.cells)
    wide = any(number == row.number for number, _ in sheet.wide)
    if not own or not (len(years) == len(own) > 1 or (merged and wide)):
        return False
    first = years[0] if years else next(iter(own.values()))
    key = "years-below-head" if years else "head-of-two-rows"
    source.problem(first.at, key, text=shown(first.text or ""))
    return True


def _own_cells(below: SheetRow, head: SheetRow) -> dict[int, Leaf]:
    """The cells of a row that are not merged with those of the head above it."""
    return {column: cell for column, cell in below.cells.items() if head.cells.get(column) is not cell}


def _name_columns(head: Head, row: SheetRow, table: str, known: dict[str, str], source: Source) -> None:
    written: dict[str, str] = {}
    for place, cell in row.cells.items():
        name = normalise(cell.text or "")
        column = known.get(name)
        if column is None:
            if is_numbering(name):
                head.numbers.add(place)
            else:
                _leave_out(head, place, cell, table, source)
        elif column in written:
            _tell_twice(cell, written[column], column_name(table, column), source)
            head.refused.add(place)
        else:
            written[column] = shown(cell.text or "")
            head.columns[place] = column


def _leave_out(head: Head, place: int, cell: Leaf, table: str, source: Source) -> None:
    """Leave out an unknown heading. One near a known heading is a mistake, any other an extra column."""
    text = (cell.text or "").strip()
    if table in _WITH_YEARS and _YEAR.fullmatch(normalise(text)):
        head.years[place] = Leaf(normalise(text)[-4:], cell.at)
        return
    hint = did_you_mean(text, [*TABLES[table].columns, *synonyms(table)])
    if hint:
        known = known_columns(table)
        source.problem(cell.at, "unknown-column", column=shown(text), known=known, hint=hint)
        head.refused.add(place)
    else:
        head.left[place] = cell


def _check_years(head: Head, table: str, source: Source) -> None:
    """Refuse columns of years in a table that has one column of targets or no indicators, and a year that
    comes twice."""
    named = set(head.columns.values())
    fits = table == GOALS and "indicator" in named and not named & _OF_TARGETS
    taken: set[str | None] = set()
    for place, year in list(head.years.items()):
        if not fits or year.text in taken:
            source.problem(year.at, "year-as-heading", column=shown(year.text or ""))
            head.refused.add(place)
            del head.years[place]
        taken.add(year.text)


def _tell_twice(cell: Leaf, first: str, name: str, source: Source) -> None:
    second = shown(cell.text or "")
    if second.casefold() == first.casefold():
        source.problem(cell.at, "duplicate-column", column=second)
    else:
        source.problem(cell.at, "same-column", first=first, second=second, column=name)
