"""The rows of one table by column, each cell with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pohon_graph.graph.cells import split_list
from pohon_graph.loading.closeness import suggestion
from pohon_graph.loading.headings import (
    CODES,
    COLUMNS,
    FREE,
    LISTS,
    column_name,
    column_of,
    head_of,
    known_columns,
    synonyms,
)
from pohon_graph.loading.nodes import Leaf, Map, Node, Number, Place, Seq, Source
from pohon_graph.loading.quoting import shown

# The urusan that end in a naught, 2.10, 2.20 and 3.30, as Excel leaves them; 1.6 may be 1.06, and is told.
_SHORTENED = re.compile(r"2\.[12]|3\.3")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table as it was read: `name` is one of COLUMNS, `at` the table's own place.

    In a `closed` one every filled cell belongs to a column: what lies beyond the head's last cell has
    slipped there.
    """

    name: str
    at: Place
    rows: list[list[Leaf]]
    closed: bool = False


class TableRow:
    """The filled cells of one row by column."""

    __slots__ = ("at", "cells")

    def __init__(self, at: Place, cells: dict[str, Leaf]) -> None:
        self.at = at
        self.cells = cells

    def text(self, column: str) -> str | None:
        """The text of a cell without blanks around it; None where it is empty."""
        cell = self.cells.get(column)
        return cell.text.strip() if cell is not None and cell.text else None

    def place(self, column: str) -> Place:
        """Where a cell stands, or the row where it is empty."""
        return self.cells[column].at if column in self.cells else self.at

    def node(self, *columns: str, of: str | None = None) -> Map:
        """The row as a mapping of some of its columns, the cells of LISTS as lists.

        The mapping's place is the cell in the column `of`, else the row's.
        """
        node = Map(self.place(of) if of else self.at)
        for column in columns:
            if column in self.cells:
                put(node, column, self._value(column))
        return node

    def items(self, column: str) -> list[Leaf]:
        """The texts of a cell that holds several."""
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


def table_rows(sheet: Sheet, source: Source) -> Iterator[TableRow]:
    """The rows below the head that hold anything; unknown and repeated columns are noted."""
    known = synonyms(sheet.name)
    head = head_of([[cell.text for cell in row] for row in sheet.rows[:20]], known)
    if not sheet.rows:
        source.problem(sheet.at, "table-without-head", known=known_columns(sheet.name))
        return
    columns = _columns(sheet.rows[head], sheet.name, known, source)
    for row in sheet.rows[head + 1 :]:
        if sheet.closed:
            _refuse_more(row, len(columns), source)
        cells = {
            column: _trimmed(column, cell)
            for column, cell in zip(columns, row, strict=False)
            if column and cell.text and not cell.text.isspace()
        }
        if cells:
            yield TableRow(next(iter(cells.values())).at, cells)


def _refuse_more(row: list[Leaf], columns: int, source: Source) -> None:
    filled = [place for place, cell in enumerate(row, 1) if cell.text and not cell.text.isspace()]
    if filled and filled[-1] > columns:
        source.problem(row[0].at, "more-cells", cells=filled[-1], columns=columns)


def _trimmed(column: str, cell: Leaf) -> Leaf:
    if column in FREE:
        return cell
    text = (cell.text or "").strip()
    if column in CODES and isinstance(cell, Number):
        text = text.replace(",", ".")
        if column == "urusan" and _SHORTENED.fullmatch(text):
            text += "0"
    return Leaf(text, cell.at)


def _columns(head: list[Leaf], table: str, known: dict[str, str], source: Source) -> list[str]:
    columns: list[str] = []
    written: dict[str, str] = {}
    for cell in head:
        column = column_of(cell.text, known)
        if column is None:
            hint = suggestion((cell.text or "").strip(), [*COLUMNS[table], *known])
            names = known_columns(table)
            source.problem(cell.at, "unknown-column", column=shown(cell.text or ""), known=names, hint=hint)
        elif column and column in written:
            _tell_twice(cell, written[column], column_name(table, column), source)
        elif column:
            written[column] = shown(cell.text or "")
        columns.append(column or "")
    return columns


def _tell_twice(cell: Leaf, first: str, name: str, source: Source) -> None:
    second = shown(cell.text or "")
    if second.casefold() == first.casefold():
        source.problem(cell.at, "duplicate-column", column=second)
    else:
        source.problem(cell.at, "same-column", first=first, second=second, column=name)
