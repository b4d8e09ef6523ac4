"""The form of the bundled tree, changed as a planner would change it in Excel, and read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from pohon_graph.errors import InputError
from pohon_graph.exports.form_workbook import form_xlsx
from pohon_graph.graph.model import Graph
from pohon_graph.loading import read

SEED = Path(__file__).resolve().parents[1] / "data" / "dinsos-2024.yaml"
TREE = "dinsos-2024"
Edit = Callable[[Any], object]


def seed() -> Graph:
    """The bundled tree."""
    return read([SEED]).graphs[0]


@dataclass
class Sheet:
    """The sheet of goals of an open form, by headings and numbers instead of letters and rows."""

    page: Any
    book: Any
    head: int = 3

    def column(self, heading: str) -> int:
        """The column with a heading."""
        return next(int(cell.column) for cell in self.page[self.head] if cell.value == heading)

    def row(self, number: str) -> int:
        """The first row of a goal."""
        return next(int(cell.row) for (cell,) in self.page.iter_rows(max_col=1) if cell.value == number)

    def at(self, number: str | int, heading: str) -> Any:
        """The cell of a goal, or of a row, in a column."""
        row = self.row(number) if isinstance(number, str) else number
        return self.page.cell(row, self.column(heading))

    def put(self, row: int, **cells: str) -> None:
        """Write cells of a row by the headings' first words."""
        for name, text in cells.items():
            heading = next(
                str(cell.value) for cell in self.page[self.head] if str(cell.value).startswith(name)
            )
            self.at(row, heading).value = text


def opened(content: bytes) -> Sheet:
    """The first sheet of a form."""
    book = openpyxl.load_workbook(BytesIO(content))
    return Sheet(book.worksheets[0], book)


def edited(change: Callable[[Sheet], object], content: bytes | None = None) -> str:
    """The path of a form, by default that of the bundled tree, after a change of its first sheet."""
    sheet = opened(form_xlsx(seed(), TREE) if content is None else content)
    change(sheet)
    sheet.book.save("t.xlsx")
    return "t.xlsx"


def told(path: str) -> list[tuple[str, str]]:
    """The place inside the file, and the sentence, of each problem of a file."""
    try:
        read([path])
    except InputError as error:
        return [(one.place.partition("!")[2], one.sentence) for one in error.problems]
    return []


def noted(path: str) -> list[tuple[str, str]]:
    """The same for the notices of a file that can be read."""
    return [(one.place.partition("!")[2], one.sentence) for one in read([path]).notices]
