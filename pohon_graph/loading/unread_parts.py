"""Notices of unread parts of a table, and of hidden parts that are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pohon_graph.documents.nodes import Leaf, Place, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.loading.sheets import Sheet, SheetRow, letters_of
from pohon_graph.loading.table_columns import is_row_number
from pohon_graph.loading.table_head import Head
from pohon_graph.texts import say

_LISTED = 10  # places that a notice repeats


def tell_unread(sheet: Sheet, head: Head, rows: Sequence[SheetRow], source: Source) -> None:
    """Name the columns left out, with their number of cells, and hidden or struck-through parts."""
    counts: dict[int, list[Leaf]] = {column: [] for column in head.left}
    known = {*head.refused, *head.columns, *head.years}
    for row in rows:
        for column, cell in row.cells.items():
            slipped = sheet.closed and column >= head.width  # which is reported as a separate problem
            number = column in head.numbers and is_row_number(cell.text or "")
            if not (column in known or slipped or number):
                counts.setdefault(column, []).append(cell)
    for column, cells in sorted(counts.items()):
        _tell_column(sheet, head, column, cells, source)
    _tell_hidden(sheet, head, rows, source)
    if sheet.unseen:
        source.notice(sheet.at, "below-merged", cells=_listed(map(_cell, sheet.unseen)))


def _tell_column(sheet: Sheet, head: Head, column: int, cells: list[Leaf], source: Source) -> None:
    heading = head.left.get(column)
    if heading is not None:
        text = shown((heading.text or "").strip())
        source.notice(heading.at, "column-left-out", column=text, count=len(cells))
    else:
        name = letters_of(column) if not sheet.closed else str(column + 1)
        source.notice(cells[0].at, "cells-without-heading", column=name, count=len(cells))


def _tell_hidden(sheet: Sheet, head: Head, rows: Sequence[SheetRow], source: Source) -> None:
    if sheet.hidden:
        source.notice(sheet.at, "hidden-table")
    hidden = [row.number for row in rows if row.hidden]
    if hidden:
        source.notice(sheet.at, "hidden-rows", rows=_listed(_ranges(hidden)))
    named = (column for column, name in head.columns.items() if name != "id")  # forms hide their ids
    columns = sorted(sheet.hidden_columns.intersection(named))
    if columns:
        source.notice(sheet.at, "hidden-columns", columns=_listed(map(letters_of, columns)))
    read = [cell.at for row in rows for column, cell in row.cells.items() if column in head.columns]
    struck = [_cell(at) for at in dict.fromkeys(read) if at in sheet.struck] if sheet.struck else []
    if struck:
        source.notice(sheet.at, "struck-cells", cells=_listed(struck))


def _cell(at: Place) -> str:
    return str(at).rpartition("!")[2]


def _ranges(numbers: Sequence[int]) -> list[str]:
    """Sorted numbers as texts, with consecutive ones as `3-7`."""
    made: list[str] = []
    first = last = numbers[0]
    for number in [*numbers[1:], None]:
        if number == last + 1:
            last = number
            continue
        made.append(str(first) if first == last else f"{first}-{last}")
        first = last = number or 0
    return made


def _listed(names: Iterable[str]) -> str:
    found = list(names)
    more = say("load.and-more", count=len(found) - _LISTED) if len(found) > _LISTED else ""
    return "; ".join(found[:_LISTED]) + more
