"""The rows of a column that lists programmes, kegiatan and sub kegiatan, told apart by their codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.nomenclature_codes import in_front, tier
from pohon_graph.loading.planner_sheets import heading_roles as h
from pohon_graph.loading.planner_sheets.drafts import Programme
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.texts_of_cells import AFFAIR, is_none, one_line


@dataclass(frozen=True, slots=True)
class CodedRow:
    """A row with a filled cell in the column of programmes: a programme, an affair, or another text.

    `codes` are the cells with the parts of its code.
    """

    row: int
    cell: Leaf
    codes: list[Leaf]
    programme: Programme | None
    is_affair: bool


def coded_rows(table: Table) -> Iterator[CodedRow]:
    """The rows in which the column of programmes is filled."""
    column = table.only("programs")
    for row in table.rows if column is not None else ():
        cell = table.own(row, column) if column is not None else None
        if cell is not None and not is_none(cell.text or ""):
            yield _coded(row, cell, code_cells(table, row))


def code_cells(table: Table, row: int) -> list[Leaf]:
    """The cells of the code of a row: one, or its parts in columns below one heading, `1 | 06 | 02`."""
    columns = table.with_role(h.CODE)
    own = [table.own(row, one) for one in columns if one.heading == columns[0].heading]
    return [leaf for leaf in own if leaf is not None]


def whole_code(cells: Sequence[Leaf]) -> Leaf | None:
    """The code whose parts these cells have."""
    text = ".".join((one.text or "").strip(" .") for one in cells)
    return Leaf(text, cells[0].at) if cells else None


def _coded(row: int, cell: Leaf, codes: list[Leaf]) -> CodedRow:
    line = one_line(cell)
    written, title = in_front(line.text or "")
    if written is None and (code := whole_code(codes)) is not None:
        written = code.text
    kind = tier(written) if written else None
    is_affair = (written is not None and kind in (None, "urusan")) or bool(AFFAIR.match(line.text or ""))
    programme = None
    if written is not None and not is_affair:
        programme = Programme(Leaf(title.strip(), cell.at), written, (), kind)
    return CodedRow(row, cell, codes, programme, is_affair)
