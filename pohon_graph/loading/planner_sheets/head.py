"""Finds the head of a planner's table, of one row or of several, and the headings above each column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.months import is_month
from pohon_graph.loading.planner_sheets.flat_headings import names_flat_table
from pohon_graph.loading.planner_sheets.heading_roles import (
    ACTUAL,
    level_of_path,
    role_of,
)
from pohon_graph.loading.planner_sheets.heading_times import counts_years, is_year
from pohon_graph.loading.sheet_maps.workbook_map import SheetMap

_SEARCHED: Final = 100  # rows in which a head is looked for
_MOST_ROWS: Final = 4  # of a head
_LONGEST_ABBREVIATION: Final = 3  # words: `Pagu Indikatif Rp.`
_COLUMN_NUMBER = re.compile(r"\(?\s*0*([0-9]{1,2}|[a-z])\s*\)?\.?(?:\s*=.*)?", re.IGNORECASE | re.ASCII)
_PLANS: Final = ("murni", "induk", "semula", "perubahan")
_ABOUT_QUARTERS = re.compile(r"triwulan|kuartal|\btw\b|quarter", re.IGNORECASE)
_QUARTER = re.compile(r"(?:(?:triwulan|tw)\s*)?(?:i|ii|iii|iv|[1-4])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """The rows `top` to `bottom` of a head, and the first row of the table itself."""

    top: int
    bottom: int
    first: int
    paths: dict[int, list[tuple[Leaf, int]]]  # by column, its headings with the column where each begins

    def texts(self, column: int) -> list[str]:
        """The headings of a column, the upper one first."""
        return [leaf.text or "" for leaf, _ in self.paths[column]]


def find_head(grid: Grid, after: int = 0) -> Head | None:
    """The first head below row `after`."""
    for row in [number for number in grid.numbers if number > after][:_SEARCHED]:
        if is_head(grid, row):
            return _head(grid, _top(grid, row), _bottom(grid, row))
    return None


def head_in(grid: Grid, given: SheetMap) -> Head | None:
    """The head in the rows that a mapping file gives; None, with that noted, if they are empty."""
    top, bottom = given.head or (1, 1)
    if not any(top <= number <= bottom for number in grid.numbers):
        given.problem(given.at, "no-head", rows=f"{top}-{bottom}")
        return None
    return _head(grid, top, bottom, given.rows[0] if given.rows else None)


def _head(grid: Grid, top: int, bottom: int, first: int | None = None) -> Head:
    if first is None:
        first = _next(grid, bottom)
        if first is not None and _numbers_columns(_own(grid, first)):
            first = _next(grid, first)
    return Head(top, bottom, first or bottom + 1, dict(_paths(grid, top, bottom)))


def is_head(grid: Grid, row: int) -> bool:
    """Whether a row begins a head: at least three of its cells, and half of them, name something known."""
    cells = list(_own(grid, row).values())
    if names_flat_table(cell.text or "" for cell in cells):
        return True
    cells = [cell for cell in cells if not _says_when(cell)] or cells
    known = sum(_is_heading(cell) for cell in cells)
    whole = len(cells) == 2 == known and any(role_of(cell.text or "") == "title" for cell in cells)
    return (known >= 3 and 2 * known >= len(cells)) or whole


def _says_when(cell: Leaf) -> bool:
    """Whether a cell only names a year or a quarter, which any table may do."""
    text = (cell.text or "").strip()
    return is_year(text) or (
        _QUARTER.fullmatch(text) is not None and _ABOUT_QUARTERS.search(text) is not None
    )


def _own(grid: Grid, row: int) -> dict[int, Leaf]:
    return {column: leaf for column in grid.rows.get(row, {}) if (leaf := grid.own(row, column)) is not None}


def _is_heading(cell: Leaf) -> bool:
    """Whether a cell names something known and is not a sentence; a point may end an abbreviation: `Ket.`."""
    text = (cell.text or "").strip()
    ends_sentence = text.endswith((".", ";")) and len(text.split()) > _LONGEST_ABBREVIATION
    return role_of(text) is not None and not ends_sentence


def _next(grid: Grid, row: int) -> int | None:
    return next((number for number in grid.numbers if number > row), None)


def _top(grid: Grid, row: int) -> int:
    """The first row of the head with headings in `row`: the one above it may name levels or officers."""
    above = _own(grid, row - 1)
    named = [column for column, cell in above.items() if _is_group(cell)]
    levels = [column for column in named if level_of_path([above[column].text or ""]).level]
    fits = all(grid.seen(row, column) is not None for column in levels)
    return row - 1 if len(levels) > 1 and fits and 2 * len(named) > len(above) else row


def _is_group(cell: Leaf) -> bool:
    return _is_heading(cell) or level_of_path([cell.text or ""]).level is not None


def _bottom(grid: Grid, top: int) -> int:
    """The last row of a head that begins in row `top`."""
    bottom = _merged_down(grid, top, top)
    while bottom - top < _MOST_ROWS and _goes_on(grid, bottom):
        bottom = _merged_down(grid, top, bottom + 1)
    return bottom


def _merged_down(grid: Grid, top: int, bottom: int) -> int:
    merges = (grid.merge(row, column) for row in range(top, bottom + 1) for column in range(grid.width))
    return max([bottom, *(merge.bottom for merge in merges if merge and merge.bottom - top < _MOST_ROWS)])


def _goes_on(grid: Grid, bottom: int) -> bool:
    """Whether the row after `bottom` has further headings, below wide ones or empty cells."""
    below, above = _own(grid, bottom + 1), _own(grid, bottom)
    under = [column for column in below if column not in above or _is_wide(grid, bottom, column)]
    moments = [_is_moment(cell, grid.seen(bottom, column)) for column, cell in below.items()]
    if not below or (_numbers_columns(below) and not all(moments)):
        return False
    named = [
        is_moment or _is_heading(cell) or _is_below(grid, bottom, column, cell)
        for is_moment, (column, cell) in zip(moments, below.items(), strict=True)
    ]
    return all(named) and len(under) >= (1 if all(moments) else 2)


def _is_below(grid: Grid, row: int, column: int, cell: Leaf) -> bool:
    """Whether a cell lies below a wide heading and names a part of it: a partner below MITRA, or below TARGET
    a month, or the plan before or after its amendment."""
    above = grid.seen(row, column)
    role = role_of(above.text or "") if above is not None else None
    if not _is_wide(grid, row, column):
        return False
    text = cell.text or ""
    is_part = normalise(text) in _PLANS if role == "target" else False
    return role == "crosscuts" or is_part or (role in ("target", ACTUAL) and is_month(text))


def _is_moment(cell: Leaf, above: Leaf | None) -> bool:
    """Whether a cell names a year, or a quarter; a number alone does so only below a heading of quarters, or
    below one that counts years."""
    text = (cell.text or "").strip()
    if is_year(text):
        return True
    heading = (above.text or "") if above is not None else ""
    if counts_years([heading]) and text.isdigit():
        return True
    about = _ABOUT_QUARTERS.search(heading)
    return _QUARTER.fullmatch(text) is not None and (about is not None or not text.isdigit())


def _is_wide(grid: Grid, row: int, column: int) -> bool:
    merge = grid.merge(row, column)
    return merge is not None and merge.right > merge.left


def _paths(grid: Grid, top: int, bottom: int) -> Iterator[tuple[int, list[tuple[Leaf, int]]]]:
    for column in range(grid.width):
        path: list[tuple[Leaf, int]] = []
        for row in range(top, bottom + 1):
            found = _heading(grid, row, column, bottom)
            if found is not None and found not in path:
                path.append(found)
        if path:
            yield column, path


def _heading(grid: Grid, row: int, column: int, bottom: int) -> tuple[Leaf, int] | None:
    """The heading that a reader sees at a cell: its own, a merged one, or a wide one on the left."""
    leaf = grid.seen(row, column)
    if leaf is not None:
        merge = grid.merge(row, column)
        return leaf, merge.left if merge else column
    if row == bottom or not _has_below(grid, row, column, bottom):
        return None
    for left in range(column - 1, -1, -1):  # a wide heading that is not merged
        leaf = grid.own(row, left)
        if leaf is not None:
            return (leaf, left) if _has_below(grid, row, left, bottom) else None
        if not _has_below(grid, row, left, bottom):
            return None
    return None


def _has_below(grid: Grid, row: int, column: int, bottom: int) -> bool:
    return any(grid.own(below, column) is not None for below in range(row + 1, bottom + 1))


def _numbers_columns(cells: dict[int, Leaf]) -> bool:
    """Whether a row only numbers the columns, in any order: 1 2 3, (1) (2) (3), a b c."""
    found = [_COLUMN_NUMBER.fullmatch((cell.text or "").strip()) for cell in cells.values()]
    numbers = [_value(one[1]) for one in found if one]
    if len(numbers) < 3 or len(numbers) < len(found):
        return False
    return min(numbers) in {0, 1} and len(set(numbers)) == len(numbers) > max(numbers) // 2


def _value(text: str) -> int:
    return int(text) if text.isdigit() else ord(text.lower()) - ord("a") + 1
