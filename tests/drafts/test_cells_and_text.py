"""Posters that are drawn in the cells of a sheet, and posters as plain text."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from pohon_graph.drafts.poster_draft import draft_of
from pohon_graph.errors import InputError
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers
from tests.drafts.drawn_tree import Card, drawn, facts, seed
from tests.drafts.test_office_posters import TITLE, asked, document

THIN = Side(style="thin")
ROWS, PITCH, STEP = 9, 12, 20.25  # of a box; from one row of boxes to the next; points a column


def frame(sheet: Worksheet, top: int, left: int, bottom: int, right: int) -> None:
    """Draw the sides of a rectangle of cells."""
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            edges = {
                "left": column == left, "right": column == right, "top": row == top, "bottom": row == bottom
            }  # fmt: skip
            draw(sheet, row, column, *(side for side, is_edge in edges.items() if is_edge))


def draw(sheet: Worksheet, row: int, column: int, *sides: str) -> None:
    """Add borders to a cell."""
    cell = sheet.cell(row, column)
    kept = {side: getattr(cell.border, side) for side in ("left", "right", "top", "bottom")}
    cell.border = Border(**{**kept, **dict.fromkeys(sides, THIN)})


def in_cells(top: Card, path: Path) -> str:
    """A tree in cells: boxes of merged cells, and stems, bars and stubs of borders."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = TITLE
    columns = {card: 3 + 2 * round(card.x / 40) for card in top.all()}
    rows = {card: 4 + PITCH * round((card.y - 50) / 150) for card in top.all()}
    for card in top.all():
        row, column = rows[card], columns[card]
        for nth, line in enumerate(card.lines):
            sheet.merge_cells(
                start_row=row + nth, start_column=column, end_row=row + nth, end_column=column + 3
            )
            sheet.cell(row + nth, column, line)
        frame(sheet, row, column, row + ROWS - 1, column + 3)
        if not card.below:
            continue
        places = [columns[one] + 2 for one in card.below] + [column + 2]
        draw(sheet, row + ROWS, column + 2, "left")
        for place in range(min(places), max(places)):
            draw(sheet, row + ROWS + 1, place, "top")
        for one in card.below:
            for down in range(row + ROWS + 1, rows[one]):
                draw(sheet, down, columns[one] + 2, "left")
    book.save(path)
    return str(path)


def test_the_bundled_tree_from_cells(tmp_path: Path) -> None:
    """Borders around texts are boxes, and borders between them are edges; a load names the command."""
    top = drawn(seed())
    path = in_cells(top, tmp_path / "cells.xlsx")
    made = draft_of(path, Answers())
    assert facts(document(made)) == facts(seed())
    assert "basis: inferred" not in made.text
    with pytest.raises(InputError) as refused:
        read([path])
    assert f"pohon draft {path}" in refused.value.problems[0].sentence


TEXT = """POHON KINERJA DINAS SOSIAL 2024

MENURUNNYA PPKS

IK : Jumlah PPKS
Target : 200 orang

KEPALA DINAS SOSIAL

TERSEDIANYA DATA
YANG TERPADU

IK : Jumlah laporan
yang

terbit
Target : 2 Laporan
*CROSSCUTTING DENGAN DINAS KESEHATAN

KINERJA SUB SEKTOR /
INTERMEDIATE OURCOME

MENURUNNYA  PPKS

IK: Jumlah PPKS
Target : 300 orang
KEPALA BIDANG A SERTA KEPALA BIDANG B DAN C
1. PROGRAM SATU*

2. PROGRAM DUA
"""


def test_plain_text_gives_goals_and_asks_for_every_edge(tmp_path: Path) -> None:
    """Broken lines are joined, a repeated goal is one goal, and different targets are asked."""
    path = tmp_path / "poster.txt"
    path.write_text(TEXT, encoding="utf-8")
    made = document(draft_of(str(path), Answers()))
    found = facts(made)
    assert found["goals"] == {"menurunnya ppks", "tersedianya data yang terpadu"} and not found["edges"]
    assert found["indicators"] == {
        ("menurunnya ppks", "jumlah ppks", ("200orang",)),
        ("tersedianya data yang terpadu", "jumlah laporan yang terbit", ("2laporan",)),
    }
    assert {owner for _, owner in found["owners"]} == {
        "kepala dinas sosial", "kepala bidang a", "kepala bidang b dan c"
    }  # fmt: skip
    assert {one for _, one in found["programs"]} == {"program satu", "program dua"}
    assert found["crosscuts"] == {("tersedianya data yang terpadu", "dinas kesehatan")}
    assert sum(one.startswith("Teks tidak memuat garis") for one in asked(made)) == 2
    assert any("200 orang dan 300 orang" in one for one in asked(made))


def test_other_texts_are_refused(tmp_path: Path) -> None:
    """A text without indicators and a tree file are not posters."""
    for name, content in (("a.txt", "Catatan rapat\n"), ("a.yaml", "pohon: 1\n"), ("b.txt", "")):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        with pytest.raises(InputError) as refused:
            draft_of(str(path), Answers())
        assert len(refused.value.problems) == 1


OUTLINE = """POHON KINERJA DINAS PERHUBUNGAN TAHUN 2025

1. Meningkatnya kelancaran lalu lintas
IK: Kecepatan rata-rata
Target: 32 km
Kepala Dinas Perhubungan

1.1. Tertatanya parkir
IK: Persentase ruas tertib
Target: 76 %

1.1.1 Teruji berkala kendaraan
IK: Jumlah kendaraan
Target: 5.600 unit
Penguji Kendaraan
"""


def test_an_outline_names_the_likely_goal_above(tmp_path: Path) -> None:
    """Numbers begin goals, also without a usual word, and each question has the goal above as a candidate. A
    line after a whole target is an owner, with a question."""
    path = tmp_path / "poster.txt"
    path.write_text(OUTLINE, encoding="utf-8")
    made = document(draft_of(str(path), Answers()))
    ids = ["meningkatnya-kelancaran-lalu-lintas", "tertatanya-parkir", "teruji-berkala-kendaraan"]
    found = [
        (one["place"], one.get("candidates")) for one in made["questions"] if "Teks tidak" in one["text"]
    ]
    assert found == [(ids[0], None), (ids[1], ids[:1]), (ids[2], ids[1:2])]
    assert ("teruji berkala kendaraan", "jumlah kendaraan", ("5600unit",)) in facts(made)["indicators"]
    assert any("“Penguji Kendaraan” dibaca sebagai penanggung jawab" in one for one in asked(made))


def test_the_code_of_a_programme_is_not_part_of_its_name(tmp_path: Path) -> None:
    """The code gives the kind, too; a number in a list is no code."""
    poster = tmp_path / "pohon.txt"
    poster.write_text(
        "Menurunnya PPKS\nIK : Jumlah PPKS\nTarget : 200 orang\n"
        "Program : 1.06.04 PROGRAM REHABILITASI SOSIAL\n\nTerpenuhinya kebutuhan dasar\nIK : Jumlah orang\n"
        "1. PROGRAM PERLINDUNGAN SOSIAL\n",
        encoding="utf-8",
    )
    programs = document(draft_of(str(poster), Answers()))["programs"]
    assert [(one["title"], one.get("code"), one["kind"]) for one in programs] == [
        ("PROGRAM REHABILITASI SOSIAL", "1.06.04", "program"),
        ("PROGRAM PERLINDUNGAN SOSIAL", None, "program"),
    ]
