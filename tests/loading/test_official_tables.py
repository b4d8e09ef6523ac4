"""The official nomenclature in the forms in which people have it, made small by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.model import Row
from pohon_graph.loading import read
from pohon_graph.loading.nomenclature import Naming

SIPD = [
    "JENIS PEMDA", "BIDANG", "PROGRAM", "KEGIATAN", "SUBKEGIATAN", "KINERJA", "INDIKATOR", "SATUAN", "TAG",
    "DEFINISI OPERASIONAL", "PELAKSANA", "SPM", "JENIS", "SUBKEGIATAN SEBELUMNYA",
]  # fmt: skip
AFFAIR = "1.06 URUSAN  PEMERINTAHAN BIDANG SOSIAL"
PROGRAM = "1.06.04 PROGRAM REHABILITASI SOSIAL"
BASIC = "1.06.04.2.01 Rehabilitasi Sosial\nDasar"
SHELTER = [
    "KABKOT", AFFAIR, PROGRAM, BASIC, "1.06.04.2.01.0001 Penyediaan  Permakanan",
    "Terpenuhinya Permakanan", "Jumlah Orang yang Mendapat Permakanan", "Orang", "[null]",
    "Cakupan:\n\n- makan  tiga kali", "Bidang Rehabilitasi", "SPM", "Layanan", None,
]  # fmt: skip
CLOTHES = [
    "KABKOT", AFFAIR, PROGRAM, BASIC, "1.06.04.2.01.0002 Penyediaan Sandang",
    "[null]", "Jumlah Paket", "Paket", '["STUNTING", "GEOPARK"]', None, None, "NON-SPM", "Layanan",
    "1.06.04.2.01.0012 Penyediaan Pakaian",
]  # fmt: skip
PROVINCE = [
    "PROV", AFFAIR, PROGRAM, "1.06.04.1.01 Rehabilitasi Sosial di Panti",
    "1.06.04.1.01.0001 Penyediaan Asrama", None, "Jumlah Orang", "Orang", "[null]", None, None,
    "NON-SPM", "Layanan", None,
]  # fmt: skip
PARTS = [
    "URUSAN/UNSUR", "BIDANG URUSAN/BIDANG UNSUR", "PROGRAM", "KEGIATAN", "SUB KEGIATAN",
    "NOMENKLATUR URUSAN KABUPATEN/KOTA", "KINERJA", "INDIKATOR", "SATUAN",
]  # fmt: skip


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def workbook(**sheets: Sequence[Sequence[Any]]) -> str:
    """A workbook of these sheets, and its path."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        page = book.create_sheet(title.replace("_", " "))
        for row in rows:
            page.append(list(row))
    book.save("tabel.xlsx")
    return "tabel.xlsx"


def by_code(rows: list[Row] | None, kind: str | None = "kabupaten_kota") -> dict[str, Row]:
    """The rows of one kind of government by code."""
    return {row["code"]: row for row in rows or () if row.get("kind") == kind}


def problems(*paths: str) -> list[tuple[str, str]]:
    """What is wrong with the files."""
    with pytest.raises(InputError) as refused:
        read(paths)
    return [(problem.place, problem.sentence) for problem in refused.value.problems]


def test_sipd_has_code_and_name_in_one_cell_for_each_tier() -> None:
    """Higher tiers are derived once for each kind of government, and names are tidied."""
    found = read([workbook(Data=[["Nomenklatur 2027"], [], SIPD, SHELTER, CLOTHES, PROVINCE])]).nomenclature
    own = by_code(found)
    assert {code: row["title"] for code, row in own.items()} == {
        "1.06": "URUSAN PEMERINTAHAN BIDANG SOSIAL",
        "1.06.04": "PROGRAM REHABILITASI SOSIAL",
        "1.06.04.2.01": "Rehabilitasi Sosial Dasar",
        "1.06.04.2.01.0001": "Penyediaan Permakanan",
        "1.06.04.2.01.0002": "Penyediaan Sandang",
    }
    assert list(by_code(found, "provinsi")) == ["1.06", "1.06.04", "1.06.04.1.01", "1.06.04.1.01.0001"]
    assert own["1.06.04.2.01.0001"]["source"] == "tabel.xlsx!Data!E4"


def test_sipd_says_what_an_entry_means_and_who_does_it() -> None:
    """`[null]` is nothing; definitions keep their lines; tags, marks and predecessors are read."""
    own = by_code(read([workbook(Data=[SIPD, SHELTER, CLOTHES])]).nomenclature)
    first, second = own["1.06.04.2.01.0001"], own["1.06.04.2.01.0002"]
    names = ("units", "kinerja", "indicators", "definition", "executor", "spm", "tags", "previous")
    assert [first.get(name) for name in names] == [
        ["Orang"], "Terpenuhinya Permakanan", ["Jumlah Orang yang Mendapat Permakanan"],
        "Cakupan:\n- makan tiga kali", "Bidang Rehabilitasi", True, None, None,
    ]  # fmt: skip
    assert [second.get(name) for name in names] == [
        ["Paket"], None, ["Jumlah Paket"], None, None, False, ["STUNTING", "GEOPARK"], ["1.06.04.2.01.0012"],
    ]  # fmt: skip
    assert "units" not in own["1.06.04"]


def test_what_was_read_from_which_rows_is_reported() -> None:
    """With the table's name, and the columns that nothing is read from."""
    notices = read([workbook(Data=[["Judul"], SIPD, SHELTER, PROVINCE])]).notices
    text = "\n".join(str(notice) for notice in notices)
    assert "rows 3 to 4: 2 affairs, 2 programmes, 2 activities, 2 sub-activities" in text
    assert "“tabel”, regencies and cities, every year; entries: 4" in text
    assert "not read: “JENIS”" in text


def test_a_sub_kegiatan_may_take_a_row_for_each_of_its_indicators() -> None:
    """Each of them, and each unit, is official."""
    again = [*SHELTER[:6], "Jumlah Porsi", "Porsi", *SHELTER[8:]]
    row = by_code(read([workbook(Data=[SIPD, SHELTER, again])]).nomenclature)["1.06.04.2.01.0001"]
    assert row["indicators"] == ["Jumlah Orang yang Mendapat Permakanan", "Jumlah Porsi"]
    assert (row["units"], row["unit"]) == (["Orang", "Porsi"], "Orang")


def test_the_annex_has_one_part_of_the_code_a_column() -> None:
    """Numbers lost their naughts, in front and at the end; a numbering of the columns is no entry."""
    rows: list[list[Any]] = [
        PARTS,
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
        ["X", None, None, None, None, "URUSAN X.XX"],
        [1, 6, None, None, None, "URUSAN PEMERINTAHAN BIDANG SOSIAL"],
        [1, 6, 4, None, None, "PROGRAM  REHABILITASI   SOSIAL"],
        [1, 6, 4, "2.01", None, "Rehabilitasi Sosial Dasar"],
        [
            1,
            6,
            4,
            "2.01",
            1,
            "Penyediaan     Permakanan",
            "Terpenuhinya  Permakanan",
            "Jumlah Orang",
            "Orang",
        ],
        [1, 6, 4, 2.1, None, "Rehabilitasi Sosial Lainnya"],
        [2, 10, 2, "2.01", 12, "Pengelolaan Izin Lokasi", None, None, "Dokumen"],
        [None, None, None, None, None, None, None, "Jakarta, 2 Mei"],
    ]
    found = read([workbook(Lampiran=rows)])
    own = by_code(found.nomenclature)
    assert list(own) == [
        "1.06", "1.06.04", "1.06.04.2.01", "1.06.04.2.01.0001", "1.06.04.2.10", "2.10.02.2.01.0012",
    ]  # fmt: skip
    assert own["1.06.04"]["title"] == "PROGRAM REHABILITASI SOSIAL"
    assert own["1.06.04.2.01.0001"]["performance"] == "permakanan"
    assert any("2 rows without a code" in str(notice) for notice in found.notices)


def test_headings_may_take_two_rows_and_merged_parts_go_on_downwards() -> None:
    """A part that a row leaves out is that of the row above."""
    text = (
        "LAMPIRAN;;;;;;\nKODE;;;;;NOMENKLATUR URUSAN;SATUAN\n"
        "URUSAN;BIDANG URUSAN;PROGRAM;KEGIATAN;SUB KEGIATAN;;\n"
        "1;06;04;;;Program Rehabilitasi Sosial;\n;;;2.01;;Rehabilitasi Sosial Dasar;\n"
        ";;;;0001;Penyediaan Permakanan;Orang\n"
    )
    Path("lampiran.csv").write_text(text, encoding="utf-8")
    own = by_code(read(["lampiran.csv"]).nomenclature)
    assert list(own) == ["1.06.04", "1.06.04.2.01", "1.06.04.2.01.0001"]
    assert own["1.06.04.2.01.0001"]["source"] == "lampiran.csv:6"


def test_one_column_of_codes_below_titles_in_a_tsv() -> None:
    """Whatever the file is called; lost naughts are put back."""
    text = "NOMENKLATUR\nTahun 2023\n\nNo\tKODE REKENING\tURAIAN\tSATUAN\n"
    text += "1\t1.6.4.2.1.1\tPenyediaan Permakanan\tOrang\n"
    Path("kode 2023.tsv").write_text(text, encoding="utf-8")
    (row,) = read(["kode 2023.tsv"]).nomenclature or [{}]
    assert (row["code"], row["title"], row["unit"]) == ("1.06.04.2.01.0001", "Penyediaan Permakanan", "Orang")
    assert row["regulation"] == "kode 2023"


def test_the_user_names_what_the_file_does_not() -> None:
    """Regulation, years and kind of government; what the file itself says wins."""
    Path("n.csv").write_text(
        "code,title,regulation,until\n1.06.02,A,K1,2024\n1.06.03,B,,\n", encoding="utf-8"
    )
    rows = read(["n.csv"], Naming("K2", 2025, 2026, "provinsi")).nomenclature or ()
    named = [(row["regulation"], row["first_year"], row["last_year"], row["kind"]) for row in rows]
    assert named == [("K1", 2025, 2024, "provinsi"), ("K2", 2025, 2026, "provinsi")]


@pytest.mark.parametrize(("authority", "kind"), [("1", "provinsi"), ("2", "kabupaten_kota"), ("3", None)])
def test_codes_say_whose_table_it_is(authority: str, kind: str | None) -> None:
    """The fourth part is 1 in provinces and 2 in regencies; a table of both fits every government."""
    Path("n.csv").write_text(f"code,title\n1.06.04.{authority}.01,A\n1.06.04,B\n", encoding="utf-8")
    assert {row.get("kind") for row in read(["n.csv"]).nomenclature or ()} == {kind}


def test_a_table_of_no_known_form_is_refused_with_its_headings() -> None:
    """With those that were looked for, in a workbook as in a text file."""
    Path("n.csv").write_text("Uraian,Pagu\nA,1\n", encoding="utf-8")
    for path in ("n.csv", workbook(Data=[["Uraian", "Pagu"], ["A", 1]])):
        ((_, sentence),) = problems(path)
        assert all(word in sentence for word in ("“Uraian”", "“Pagu”", "SUBKEGIATAN", "NOMENKLATUR"))


def test_an_input_that_is_both_a_tree_and_a_nomenclature_is_refused() -> None:
    """By the headings of one table, or by the sheets of a workbook."""
    Path("n.csv").write_text("Kode,Nomenklatur,Sasaran\n1.06,Sosial,Terwujudnya\n", encoding="utf-8")
    ((_, sentence),) = problems("n.csv")
    assert "“Sasaran”" in sentence and "“Nomenklatur”" in sentence
    ((_, sentence),) = problems(
        workbook(Data=[SIPD, SHELTER], Sasaran=[["Sasaran", "Jenjang"], ["A", "process"]])
    )
    assert "“Sasaran”" in sentence and "“Data”" in sentence


def test_a_code_that_is_none_is_reported_with_its_cell() -> None:
    """As is a name that contradicts another row's, and an unknown kind of government."""
    broken = [*SHELTER[:4], "1.06.04.2.01.00001 Penyediaan", *SHELTER[5:]]
    other = [*SHELTER[:4], "1.06.04.2.01.0001 Pengadaan Kursi", *SHELTER[5:]]
    desa = ["DESA", *SHELTER[1:]]
    found = problems(workbook(Data=[SIPD, SHELTER, broken, other, desa]))
    assert [at for at, _ in found if "E" in at.rpartition("!")[2]] == [
        "tabel.xlsx!Data!E3",
        "tabel.xlsx!Data!E4",
    ]
    assert any("DESA" in sentence for _, sentence in found)


def test_cells_are_read_as_excel_keeps_them() -> None:
    """Inline texts, escapes, gaps between cells, and results of formulas."""
    from pohon_graph.loading.xlsx.cell_values import Book

    book = Workbook()
    page = book.worksheets[0]
    page["B2"], page["D2"], page["A5"] = "_x0041_ satu", 2.1, True
    book.save("b.xlsx")
    with Book("b.xlsx") as opened:
        assert [*opened.rows(opened_title(opened))] == [(2, ["", "A satu", "", "2.1"]), (5, ["1"])]


def opened_title(book: Any) -> str:
    """The title of the only sheet."""
    (title,) = book.sheets
    return str(title)
