"""Reads the rows of one table by column, each cell with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pohon_graph.documents.nodes import Broken, Leaf, Map, Node, Number, Place, Seq, Source, Unfit
from pohon_graph.fields import TABLES, Form
from pohon_graph.graph.safe_cells import split_list
from pohon_graph.loading.sheets import Sheet, SheetRow
from pohon_graph.loading.table_columns import LISTS, known_columns
from pohon_graph.loading.table_end import body
from pohon_graph.loading.table_head import Head, read_head
from pohon_graph.loading.unread_parts import tell_unread

# Columns of real dates; a date in any other column is a spreadsheet's mistake.
_DATES = frozenset({"date"})
# The urusan 2.10, 2.20 and 3.30 as Excel shortens them. 1.6 may be 1.06, so it is reported instead.
_SHORTENED = re.compile(r"2\.[12]|3\.3")


class TableRow:
    """The filled cells of one row by column."""

    __slots__ = ("at", "cells")

    def __init__(self, at: Place, cells: dict[str, Leaf]) -> None:
        self.at = at
        self.cells = cells

    def text(self, column: str) -> str | None:
        """The text of a cell without blanks around it; None if it is empty."""
        cell = self.cells.get(column)
        return cell.text.strip() if cell is not None and cell.text else None

    def place(self, column: str) -> Place:
        """The place of a cell, or of the row if the cell is empty."""
        return self.cells[column].at if column in self.cells else self.at

    def node(self, *columns: str, of: str | None = None) -> Map:
        """The row as a mapping of some of its columns, with the cells of LISTS as lists.

        The place of the mapping is that of the cell in column `of`, else that of the row.
        """
        node = Map(self.place(of) if of else self.at)
        for column in columns:
            if column in self.cells:
                put(node, column, self._value(column))
        return node

    def items(self, column: str) -> list[Leaf]:
        """The texts of a cell that may have several."""
        cell = self.cells.get(column)
        return [Leaf(text, cell.at) for text in split_list(cell.text or "")] if cell else []

    def _value(self, column: str) -> Node:
        if column in LISTS:
            return listed(self.place(column), self.items(column))
        return self.cells[column]


def put(node: Map, key: str, value: Node) -> None:
    """Add a key to a mapping."""
    node.entries.append((Leaf(key, value.at), value))


def listed(at: Place, items: Sequence[Leaf | Map]) -> Seq:
    """A list node of these items."""
    node = Seq(at)
    node.items += items
    return node


def table_rows(sheet: Sheet, source: Source) -> list[TableRow] | None:
    """The rows below the head that are not empty. None, with a problem noted, if the head is unreadable."""
    if not sheet.rows:
        source.problem(sheet.at, "table-without-head", known=known_columns(sheet.name))
        return []
    head = read_head(sheet, source)
    if head is None:
        return None
    rows = list(body(sheet, head, source))
    tell_unread(sheet, head, rows, source)
    found = ((one, _table_row(one, head, sheet, source)) for one in rows)
    return [row for one, first in found for row in _by_year(one, first, head, sheet, source)]


def _by_year(
    row: SheetRow, first: TableRow | None, head: Head, sheet: Sheet, source: Source
) -> Iterator[TableRow]:
    """A row with the first of its targets by year, then a row for each of the others."""
    form = TABLES[sheet.name].columns["target"].form if head.years else "free"
    cells = [
        {"target": fit("target", form, row.cells[place], source), "year": year}
        for place, year in head.years.items()
        if place in row.cells
    ]
    if first is not None:
        first.cells.update(cells.pop(0) if cells else {})
        yield first
    yield from (TableRow(one["target"].at, one) for one in cells)


def _table_row(row: SheetRow, head: Head, sheet: Sheet, source: Source) -> TableRow | None:
    if sheet.closed:
        _refuse_more(row, head, sheet, source)
    forms = TABLES[sheet.name].columns
    cells = {
        head.columns[place]: fit(head.columns[place], forms[head.columns[place]].form, cell, source)
        for place, cell in row.cells.items()
        if place in head.columns
    }
    return TableRow(next(iter(cells.values())).at, cells) if cells else None


def _refuse_more(row: SheetRow, head: Head, sheet: Sheet, source: Source) -> None:
    """Report a row of a CSV file with too many cells, which an unquoted separator has moved."""
    if row.width > head.width:
        place = sheet.place(row.number, 0)
        source.problem(place, "more-cells", cells=row.width, columns=head.width)


def fit(column: str, form: Form, cell: Leaf, source: Source) -> Leaf:
    """The cell as its column requires it, without blanks around codes and words."""
    if isinstance(cell, Unfit):
        return _unfit(column, form, cell, source)
    if form == "free":
        return cell
    text = (cell.text or "").strip()
    if form == "code" and isinstance(cell, Number):
        text = _code(column, text, cell.places)
    return Leaf(text, cell.at)


def _unfit(column: str, form: Form, cell: Unfit, source: Source) -> Leaf:
    if column in _DATES and cell.key == "cell-date":
        return Leaf(cell.text, cell.at)
    if form == "code" and cell.code is not None:
        source.notice(cell.at, "time-code", time=cell.text, code=cell.code)
        return Leaf(cell.code, cell.at)
    source.problem(cell.at, cell.key, value=cell.text)
    return Broken(cell.at)


def _code(column: str, text: str, places: int) -> str:
    """A code that Excel took for a number, with the point and the final zeros that the cell shows."""
    text = text.replace(",", ".")
    whole, _, decimals = text.partition(".")
    if places > len(decimals):
        return f"{whole}.{decimals.ljust(places, '0')}"
    return f"{text}0" if column == "urusan" and _SHORTENED.fullmatch(text) else text
