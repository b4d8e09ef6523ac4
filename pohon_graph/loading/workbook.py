"""An XLSX workbook as the tables of one tree, one a sheet.

A cell of a number is read as an Indonesian planner would write that number: `13,5`, and `15 %` where
the cell is shown as a percentage.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pohon_graph.graph.words import normalise
from pohon_graph.loading.closeness import suggestion
from pohon_graph.loading.headings import COLUMNS, TABLES_BY_NAME
from pohon_graph.loading.limits import CELLS, FILE
from pohon_graph.loading.nodes import Leaf, Number, Source, Unreadable
from pohon_graph.loading.reading import check_file
from pohon_graph.loading.table_rows import Sheet

_FORMULA, _ERROR = "f", "e"
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")  # how a cell says a character that XML would lose


def workbook_sheets(path: str, source: Source) -> list[Sheet]:
    """The tables of a workbook. Raises Unreadable where it cannot be opened."""
    check_file(path, source)
    _check_archive(path, source)
    try:
        return _sheets(path, source)
    except Unreadable:
        raise
    except Exception as error:  # a damaged workbook can raise anything
        source.problem(0, "damaged-workbook")
        raise Unreadable from error


def _check_archive(path: str, source: Source) -> None:
    """A workbook is an archive, and an archive may unpack to anything."""
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        source.problem(0, "damaged-workbook")
        raise Unreadable from error
    if size > FILE:
        megabytes = f"{size / 1024 / 1024:.0f} MB"
        source.problem(0, "large-file", size=megabytes, limit=f"{FILE / 1024 / 1024:.0f} MB")
        raise Unreadable


def _sheets(path: str, source: Source) -> list[Sheet]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=False)
    results: Any = None
    sheets: dict[str, Sheet] = {}
    try:
        for page in book.worksheets:
            name = TABLES_BY_NAME.get(normalise(page.title))
            place = f"{source.name}!{page.title}"
            if name is None:
                hint = suggestion(page.title, list(COLUMNS))
                source.notice(0, "unknown-table", table=page.title, hint=hint)
                continue
            if name in sheets:
                source.problem(place, "two-tables", table=name, first=sheets[name].at)
                continue
            rows = [list(row) for row in _rows(page, source)]
            if any(cell.data_type == _FORMULA for row in rows for cell in row):
                # Formulas were read as they are written; what they came to stands in a second reading.
                results = results or load_workbook(path, read_only=True, data_only=True)
                rows = _with_results(rows, [list(row) for row in _rows(results[page.title], source)])
            sheets[name] = Sheet(name, place, [_leaves(row, place, source) for row in rows])
    finally:
        book.close()
        if results is not None:
            results.close()
    return list(sheets.values())


def _rows(page: Any, source: Source) -> Iterator[tuple[Any, ...]]:
    page.reset_dimensions()  # a sheet may claim a million rows that it does not have
    cells = 0
    for row in page.iter_rows():
        cells += len(row)
        if cells > CELLS:
            source.problem(f"{source.name}!{page.title}", "many-cells", limit=CELLS)
            raise Unreadable
        yield row


class _Unknown:
    """A formula that was never worked out."""

    def __init__(self, cell: Any) -> None:
        self.value, self.data_type, self.number_format = None, _FORMULA, "General"
        self.coordinate = cell.coordinate


def _with_results(rows: list[list[Any]], results: list[list[Any]]) -> list[list[Any]]:
    """The rows with what their formulas came to."""
    return [
        [
            cell if cell.data_type != _FORMULA else found if found.value is not None else _Unknown(cell)
            for cell, found in zip(row, found_row, strict=True)
        ]
        for row, found_row in zip(rows, results, strict=True)
    ]


def _leaves(row: list[Any], place: str, source: Source) -> list[Leaf]:
    return [_leaf(cell, place, source) for cell in row]


def _leaf(cell: Any, place: str, source: Source) -> Leaf:
    if cell.value is None and cell.data_type != _FORMULA:
        return Leaf(None, place)
    at = f"{place}!{cell.coordinate}"
    if cell.data_type in (_FORMULA, _ERROR):
        source.problem(at, "formula" if cell.data_type == _FORMULA else "cell-error", value=cell.value)
        return Leaf(None, at)
    kind = Number if isinstance(cell.value, float) else Leaf
    return kind(_text(cell.value, cell.number_format or ""), at)


def _text(value: Any, number_format: str) -> str:
    """A cell's value as it would be written by hand."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        number = Decimal(f"{value:.15g}")  # all the digits that a spreadsheet itself shows
        percent = "%" in number_format
        plain = f"{(number * 100 if percent else number).normalize():f}"
        return plain.replace(".", ",") + (" %" if percent else "")
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), str(value))
