"""The cells of .xls and .ods workbooks as text, row by row, like those of `loading.xlsx.cell_values`."""

from __future__ import annotations

from collections.abc import Iterator

from pohon_graph.loading.book_reader import open_book
from pohon_graph.loading.xlsx.cell_values import Cells, Damaged
from pohon_graph.loading.xlsx.package import BROKEN
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import Cell


class OtherBook:
    """A workbook open for reading. Raises Damaged if it cannot be read."""

    def __init__(self, path: str) -> None:
        self._opened = open_book(path)
        try:
            self._reader = self._opened.__enter__()
        except (Refused, OSError, *BROKEN) as error:
            raise Damaged(str(error)) from error
        self._parts = {part.title: part for part in self._reader.parts}
        self.sheets = {title: part.part for title, part in self._parts.items()}

    def __enter__(self) -> OtherBook:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.__exit__(None, None, None)

    def rows(self, title: str, *, last: int | None = None) -> Iterator[tuple[int, Cells]]:
        """The filled rows of a sheet, each with its number from 1, until about row `last`."""
        try:
            content = self._reader.content(self._parts[title])
        except (Refused, *BROKEN) as error:
            raise Damaged(str(error)) from error
        for number, cells in sorted(content.rows.items()):
            if last is not None and number > last:
                return
            row = [""] * (max(cells) + 1)
            for column, cell in cells.items():
                row[column] = _text(cell)
            yield number, row


def _text(cell: Cell) -> str:
    if cell.kind == "n":
        return f"{float(cell.text):.15g}"
    return "" if cell.kind == "e" else cell.text
