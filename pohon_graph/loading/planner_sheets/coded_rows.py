"""The rows of a column that lists programmes, kegiatan and sub kegiatan, told apart by their codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.nomenclature_codes import in_front, tier
from pohon_graph.loading.planner_sheets import heading_roles as h
from pohon_graph.loading.planner_sheets.drafts import Programme
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.texts_of_cells import AFFAIR, is_none, one_line


@dataclass(frozen=True, slots=True)
class CodedRow:
    """A row with a filled cell in the column of programmes: a programme, an affair, or another text."""

    row: int
    cell: Leaf
    code: Leaf | None
    programme: Programme | None
    is_affair: bool


def coded_rows(table: Table) -> Iterator[CodedRow]:
    """The rows in which the column of programmes is filled."""
    column, codes = table.only("programs"), table.only(h.CODE)
    for row in table.rows if column is not None else ():
        cell = table.own(row, column) if column is not None else None
        if cell is not None and not is_none(cell.text or ""):
            code = table.own(row, codes) if codes is not None else None
            yield _coded(row, cell, code)


def _coded(row: int, cell: Leaf, code: Leaf | None) -> CodedRow:
    line = one_line(cell)
    written, title = in_front(line.text or "")
    if written is None and code is not None:
        written = (code.text or "").strip().rstrip(".")
    kind = tier(written) if written else None
    is_affair = (written is not None and kind in (None, "urusan")) or bool(AFFAIR.match(line.text or ""))
    programme = None
    if written is not None and not is_affair:
        programme = Programme(Leaf(title.strip(), cell.at), written, (), kind)
    return CodedRow(row, cell, code, programme, is_affair)
