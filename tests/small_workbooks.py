"""Small workbooks as planners have them: merged cells, formats, hidden and struck-through parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

Rows = list[list[Any]]
Tables = dict[str, Rows]

HEAD = ["No", "ID Sasaran", "Sasaran", "Jenjang", "Sasaran Induk", "Indikator", "Satuan", "Target", "Tahun",
        "Pengampu", "Crosscutting dengan"]  # fmt: skip
TOP = [1, "ppks", "Menurunnya PPKS", "ultimate", None, "Jumlah PPKS", "orang", 200, 2024, "kadis", None]
BELOW = [2, "rumah", "Tersedianya rumah layak huni", "intermediate", "ppks", "Persentase rumah layak huni",
         None, "20%", 2024, "kabid", "perkimtan"]  # fmt: skip
BASE: Tables = {
    "Identitas": [["Perangkat Daerah", "Tahun", "Judul"], ["Dinas Sosial", 2024, "Pohon Dinas Sosial"]],
    "Perangkat Daerah": [
        ["Kode", "Nama OPD", "Singkatan", "Urusan"],
        ["dinsos", "Dinas Sosial", "Dinsos", "1.06"],
        ["perkimtan", "Dinas Perumahan", "PERKIMTAN", "1.04"],
    ],
    "Pejabat": [["Kode", "Nama Jabatan"], ["kadis", "Kepala Dinas Sosial"], ["kabid", "Kepala Bidang PJS"]],
    "Sasaran": [HEAD, TOP, BELOW],
}


def goals(*rows: list[Any], head: list[Any] = HEAD) -> Tables:
    """The usual tables with these rows of goals."""
    return {**BASE, "Sasaran": [head, *rows]}


def row(*cells: Any, **columns: Any) -> list[Any]:
    """A row of goals: `cells` from the left, or by column letter: `row(H=18, I=2026)`."""
    made = [*cells, *[None] * (len(HEAD) - len(cells))]
    for letter, value in columns.items():
        made[ord(letter) - ord("A")] = value
    return made


def save(
    tables: Mapping[str, Rows],
    path: str = "t.xlsx",
    *,
    merged: Iterable[str] = (),
    formats: Mapping[str, str] | None = None,
    hidden: Iterable[str | int] = (),
    struck: Iterable[str] = (),
    sheet: str = "Sasaran",
) -> str:
    """Write the tables as sheets. `merged` ranges, `formats` by cell, `hidden` columns (letters), rows
    (numbers) and sheets (names), and `struck` cells are those of `sheet`."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in tables.items():
        page = book.create_sheet(name)
        for number, cells in enumerate(rows, 1):
            for column, value in enumerate(cells, 1):
                if value is not None:
                    page.cell(number, column, value)
    page = book[sheet] if sheet in tables else book.worksheets[0]
    for cell, form in (formats or {}).items():
        page[cell].number_format = form
    for cell in struck:
        page[cell].font = Font(strike=True)
    for one in hidden:
        if isinstance(one, int):
            page.row_dimensions[one].hidden = True
        elif one in tables:
            book[one].sheet_state = "hidden"
        else:
            page.column_dimensions[one].hidden = True
    for area in merged:
        page.merge_cells(area)
    book.save(path)
    return path


def letter(column: int) -> str:
    """The letters of a column by its number from 1."""
    return str(get_column_letter(column))
