"""Writes large workbooks in layouts of planners, made from the generated tree of that many goals.

Each row of the list is a goal with its number, level, owner, indicator, unit and targets of three years. The
matrix has three levels side by side, merged over the rows below them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks.generate import Row, document

_LIST = (
    "No", "Jenjang", "Sasaran", "Indikator", "Satuan", "Kondisi Awal", "Target 2025", "Target 2026",
    "Target 2027", "Penanggung Jawab", "Sumber Data",
)  # fmt: skip
_MATRIX = (
    "Sasaran Strategis", "Indikator Sasaran Strategis", "Sasaran Program", "Indikator Sasaran Program",
    "Sasaran Kegiatan", "Indikator Sasaran Kegiatan",
)  # fmt: skip
_LEVELS = {
    "regional": "Tujuan Daerah", "ultimate": "Ultimate Outcome", "intermediate": "Intermediate Outcome",
    "immediate": "Immediate Outcome", "operational": "Output", "process": "Proses",
}  # fmt: skip
_TITLE = ("Pohon Kinerja Dinas Sosial Kabupaten Contoh Periode 2025-2029",)


def numbered_list(path: Path, goals: int, *, formula: bool = False, bordered: int = 0) -> None:
    """A list of that many goals. With `formula` one target is a formula; `bordered` empty rows with borders
    follow."""
    book = Workbook()
    sheet = _begun(book, _LIST)
    made = document(goals, defects=0)
    posts = {officer["id"]: officer["title"] for officer in made["officers"]}
    for number, goal in _numbered(made["goals"]):
        (indicator,) = goal["indicators"]
        value, unit = _measured(indicator["target"])
        sheet.append(
            (number, _LEVELS[goal["level"]], goal["title"], indicator["title"], unit, value, value, value,
             value, posts[goal["owners"][0]], "Laporan bidang")
        )  # fmt: skip
    if formula:
        sheet["H4"] = "=G4*1"
    edge = Border(*[Side(style="thin")] * 4)
    for row in range(sheet.max_row + 1, sheet.max_row + 1 + bordered):
        for column in range(1, len(_LIST) + 1):
            sheet.cell(row, column).border = edge
    book.save(path)


def wide_matrix(path: Path, rows: int) -> None:
    """A matrix of that many rows: ten activities a programme, ten programmes a strategic goal."""
    book = Workbook()
    sheet = _begun(book, _MATRIX)
    titles = (goal for _, goal in _numbered(document(rows * 2, defects=0)["goals"]))
    for row in range(rows):
        cells: list[str | None] = []
        for every in (100, 10, 1):
            goal = next(titles) if row % every == 0 else None
            cells += (goal["title"], goal["indicators"][0]["title"]) if goal else (None, None)
        sheet.append(cells)
    for every, columns in ((100, "AB"), (10, "CD")):
        for first in range(4, rows + 4, every):
            last = min(first + every, rows + 4) - 1
            for column in columns:
                sheet.merge_cells(f"{column}{first}:{column}{last}")
    book.save(path)


def _begun(book: Workbook, heads: tuple[str, ...]) -> Worksheet:
    """The first sheet, with its title and headings in row 3."""
    sheet = book.worksheets[0]
    sheet.title = "Pohon Kinerja"
    for row in (_TITLE, (), heads):
        sheet.append(row)
    return sheet


def _numbered(goals: list[Row], above: str = "") -> Iterator[tuple[str, Row]]:
    """Each goal with its number in the cascade, such as 1.2.3."""
    for place, goal in enumerate(goals, 1):
        number = f"{above}{place}"
        yield number, goal
        yield from _numbered(goal.get("children", []), f"{number}.")


def _measured(target: Any) -> tuple[float, str]:
    """The number and the unit of a generated target."""
    number, _, unit = str(target).replace("%", " %").partition(" ")
    return float(number.replace(".", "").replace(",", ".")), unit.strip()
