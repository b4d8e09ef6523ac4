"""Turns a sheet of xlrd into filled cells, as the reader of XLSX gives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pohon_graph.documents.file_limits import CELLS, CHARACTERS
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import COLUMNS, Cell, Merge, SheetContent

_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5
_ERRORS: Final = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
    0x2A: "#N/A",
}  # fmt: skip


def read_cells(book: Any, sheet: Any) -> SheetContent:
    """The filled cells of a sheet. Raises Refused for more than any real sheet holds."""
    content = SheetContent()
    characters = 0
    for count, cell in enumerate(_cells(book, sheet), 1):
        characters += len(cell.text)
        if count > CELLS:
            raise Refused("many-cells", limit=CELLS)
        if characters > CHARACTERS:
            raise Refused("many-characters", limit=f"{CHARACTERS // 1024 // 1024} MB")
        content.rows.setdefault(cell.row, {})[cell.column] = cell
    for top, bottom, left, right in sheet.merged_cells:  # the ends are outside
        content.merges.append(Merge(top + 1, left, bottom, right - 1))
    content.hidden_rows = {
        row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden or info.height == 0
    }
    hidden = [column for column, info in sheet.colinfo_map.items() if info.hidden or info.width == 0]
    content.hidden_columns = [(column, column) for column in hidden if column < COLUMNS]
    return content


def _cells(book: Any, sheet: Any) -> Iterator[Cell]:
    for row in range(sheet.nrows):
        kinds, values = sheet.row_types(row), sheet.row_values(row)
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True)):
            made = _made(kind, value)
            if made is not None:
                style = sheet.cell_xf_index(row, column)
                struck = kind == _TEXT and _is_struck(book, sheet.rich_text_runlist_map.get((row, column)))
                yield Cell(row + 1, column, made[0], made[1], style, struck)


def _made(kind: int, value: Any) -> tuple[str, str] | None:
    """The kind and text of a cell as in XLSX; None for an empty one."""
    if kind == _TEXT:
        return ("str", value) if value else None
    if kind in (_NUMBER, _DATE):
        return "n", repr(float(value))
    if kind == _BOOLEAN:
        return "b", str(int(value))
    return ("e", _ERRORS.get(value, "#N/A")) if kind == _ERROR else None


def _is_struck(book: Any, runs: list[tuple[int, int]] | None) -> bool:
    """Whether a part of a text is struck through."""
    return any(book.font_list[font].struck_out for _, font in runs or ())
