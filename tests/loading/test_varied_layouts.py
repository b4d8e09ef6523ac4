"""Sheets that differ from the usual ones in one heading, one title, or the columns of a code."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Alignment

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.proposals import proposal
from tests.goal_lines import goals_of, lines
from tests.small_workbooks import Rows, save

STAIRS: Rows = [
    ["POHON KINERJA DINAS KOPERASI KABUPATEN CONTOH TAHUN 2025"],
    ["Ultimate Outcome", "Immediate Outcome", "Operasional", "Indikator", "Target", "PIC"],
    ["Meningkatnya koperasi", None, None, "Koperasi sehat", 45, "Kepala Dinas"],
    [None, "Meningkatnya pengawasan", None, "Koperasi diawasi", 35, "Kepala Bidang Koperasi"],
    [None, None, "Terlaksananya pemeriksaan", "Koperasi diperiksa", 70, "JF Pengawas Ahli Muda"],
]
QUARTERS: Rows = [
    ["RENCANA AKSI DINAS SOSIAL KABUPATEN CONTOH TAHUN 2025"],
    ["Sasaran Strategis", "Indikator", "Target", "Triwulan I", None, "Triwulan II", None],
    [None, None, None, "Target", "Realisasi", "Target", "Realisasi"],
    ["Meningkatnya layanan", "Aduan selesai", 100, 25, 20, 50, 45],
]
PARTS: Rows = [
    ["TABEL T-C.27 DINAS PERIKANAN KABUPATEN CONTOH TAHUN 2025"],
    ["Tujuan", "Sasaran", "Indikator Sasaran", "Kode", None, None, "Program dan Kegiatan",
     "Indikator Kinerja Tujuan, Sasaran, Program dan Kegiatan", "Target"],
    ["Meningkatnya kesejahteraan", None, None, None, None, None, None, "Nilai tukar", 104],
    [None, "Meningkatnya produksi", "Produksi ikan", None, None, None, None, "Produksi ikan", 15500],
    [None, None, None, 3, "25", "03", "PROGRAM PERIKANAN TANGKAP", "Produksi tangkap", 9100],
    [None, None, None, 3, "25", "06", "PROGRAM PENGOLAHAN", "Unit bersertifikat", 22],
]  # fmt: skip
AGREEMENT: Rows = [
    ["PERJANJIAN KINERJA TAHUN 2025"],
    ["KEPALA SEKSI DESTINASI"],
    ["KEPALA DINAS PARIWISATA"],
    ["DINAS PARIWISATA KOTA CONTOH"],
    ["Jabatan : Kepala Seksi Destinasi"],
    [],
    ["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"],
    [1, "Tertatanya destinasi", "Destinasi yang ditata", "3 lokasi"],
    [],
    [None, "Program", "Anggaran", "Keterangan"],
    [1, "Program Destinasi", 1000, "APBD"],
    [],
    [None, "PIHAK KEDUA,", None, "PIHAK PERTAMA,"],
    [None, "(nama)", None, "(nama)"],
]
SUPERIORS: Rows = [
    ["PENJENJANGAN KINERJA BADAN KEUANGAN KOTA CONTOH TAHUN 2025"],
    ["Eselon", "Kinerja", "Indikator", "Target", "Kinerja Atasan yang Didukung"],
    ["II.b", "Meningkatnya pengelolaan keuangan", "Opini", "WTP", "-"],
    ["III.b", "Meningkatnya tertib aset", "Aset bersertifikat", 72, "Meningkatnya pengelolaan keuangan"],
    ["III.b", "Meningkatnya mutu laporan", "Laporan", 3, "Meningkatnya pengelolaan keuangan"],
    ["IV.a", "Terlaksananya inventarisasi", "OPD", 30, "Meningkatnya tertib aset"],
]
PARENT_CODES: Rows = [
    ["POHON KINERJA DINAS PERDAGANGAN KABUPATEN CONTOH TAHUN 2025"],
    ["Kode", "Kode Induk", "Jenjang", "Kinerja", "Indikator", "Target"],
    ["K1", None, "Strategic", "Meningkatnya perdagangan", "Nilai ekspor", 11],
    ["K1.1", "K1", "Tactical", "Meningkatnya mutu pasar", "Pasar layak", 65],
    ["K1.2", "K1", "Tactical", "Stabilnya harga", "Koefisien variasi", 8],
    ["K1.1.1", "K1.1", "Operational", "Terlaksananya revitalisasi", "Pasar", 3],
]
OUTCOMES: Rows = [
    ["LOGIC MODEL DINAS PANGAN PROVINSI CONTOH TAHUN 2025"],
    ["Final Outcome", "Indikator", "Target", "Intermediate Outcome", "Indikator", "Target", "Output",
     "Indikator", "Target"],
    ["Meningkatnya pangan", "Indeks", 75, "Meningkatnya produksi", "Produksi", 120, "Tersalurkannya benih",
     "Benih", 500],
]  # fmt: skip
OFFICERS: Rows = [
    ["POHON KINERJA DINAS KESEHATAN KABUPATEN CONTOH TAHUN 2025"],
    ["Kepala Dinas", "Kepala Bidang", "Kepala Seksi", "Indikator", "Target", "Satuan"],
    ["Meningkatnya layanan", None, None, "Indeks", 85, None],
    [None, "Meningkatnya mutu medik", None, "Kepatuhan", 95, None],
    [None, None, "Terlaksananya audit", "Audit", 12, None],
]
BOOKS: Final[dict[str, tuple[Rows, tuple[str, ...], str]]] = {
    "a level alone is the heading of its goals": (STAIRS, (), """
        ultimate Meningkatnya koperasi; Koperasi sehat 2025=45; @kepala-dinas
         immediate Meningkatnya pengawasan; Koperasi diawasi 2025=35; @kepala-bidang-koperasi
          operational Terlaksananya pemeriksaan; Koperasi diperiksa 2025=70; @jf-pengawas-ahli-muda"""),
    "indicators of programmes wait if goals have indicators of their own": (PARTS, ("D2:F2",), """
        ultimate Meningkatnya kesejahteraan; Nilai tukar 2025=104
         ultimate Meningkatnya produksi; Produksi ikan 2025=15500"""),
    "the goal of the superior is the one above": (SUPERIORS, (), """
        ultimate Meningkatnya pengelolaan keuangan; Opini 2025=WTP
         intermediate Meningkatnya tertib aset; Aset bersertifikat 2025=72
          operational Terlaksananya inventarisasi; OPD 2025=30
         intermediate Meningkatnya mutu laporan; Laporan 2025=3"""),
    "codes with letters name the goal above": (PARENT_CODES, (), """
        ultimate Meningkatnya perdagangan; Nilai ekspor 2025=11
         intermediate Meningkatnya mutu pasar; Pasar layak 2025=65
          operational Terlaksananya revitalisasi; Pasar 2025=3
         intermediate Stabilnya harga; Koefisien variasi 2025=8"""),
    "final outcomes are above intermediate ones": (OUTCOMES, (), """
        ultimate Meningkatnya pangan; Indeks 2025=75
         intermediate Meningkatnya produksi; Produksi 2025=120
          operational Tersalurkannya benih; Benih 2025=500"""),
    "officers alone are headings of results": (OFFICERS, (), """
        ultimate Meningkatnya layanan; Indeks 2025=85
         intermediate Meningkatnya mutu medik; Kepatuhan 2025=95
          operational Terlaksananya audit; Audit 2025=12"""),
    "an agreement needs no second party": (AGREEMENT, (), """
        immediate Tertatanya destinasi; Destinasi yang ditata 2025=3 lokasi; @kepala-seksi-destinasi"""),
}  # fmt: skip


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


@pytest.mark.parametrize("name", BOOKS)
def test_a_sheet_gives_its_goals_and_no_others(name: str) -> None:
    """The goals, with their indicators, targets and owners, are those that a reader sees."""
    rows, merged, expected = BOOKS[name]
    save({"X": rows}, merged=merged, sheet="X")
    assert "".join(f"\n        {line}" for line in lines(goals_of("t.xlsx"))) == expected


def test_a_quarter_above_target_and_realisation_is_read() -> None:
    """The quarter is in the upper heading, so no value of it is one of the year."""
    save({"X": QUARTERS}, merged=("D2:E2", "F2:G2"), sheet="X")
    ((indicator,),) = (one["indicators"] for one in goals_of("t.xlsx"))
    found = [(one.get("kind"), one.get("quarter"), one["target"]) for one in indicator["target"]]
    assert sorted(found, key=str) == sorted(
        [(None, None, "100"), (None, 1, "25"), (None, 2, "50"), ("actual", 1, "20"), ("actual", 2, "45")],
        key=str,
    )
    assert not [one for one in read(["t.xlsx"]).notices if "second value" in one.sentence]


def test_a_code_may_have_a_column_for_each_part() -> None:
    """Two programmes whose codes begin alike stay two."""
    save({"X": PARTS}, merged=("D2:F2",), sheet="X")
    (graph,) = read(["t.xlsx"]).graphs
    programs = to_document(graph, graph.trees()[0]["id"])["programs"]
    assert {one["code"] for one in programs} == {"3.25.03", "3.25.06"}


def test_signatures_below_programmes_are_no_programmes() -> None:
    """The table of programmes ends at the parties; the title of an office is no agency."""
    save({"X": AGREEMENT})
    (graph,) = read(["t.xlsx"]).graphs
    tree = to_document(graph, graph.trees()[0]["id"])
    assert [one["title"] for one in tree["programs"]] == ["Program Destinasi"]
    assert [one["title"] for one in tree["agencies"]] == ["DINAS PARIWISATA KOTA CONTOH"]


@pytest.mark.parametrize(
    ("cell", "partners"),
    [
        ("DPMPTSP, Satpol PP dan Dinas Sosial", ["DPMPTSP", "satpol-pp", "dinas-sosial"]),
        ("Dinas Koperasi, Usaha Kecil, dan Perdagangan", ["dinas-koperasi-usaha-kecil-dan-perdagangan"]),
    ],
)
def test_commas_part_agencies_and_are_in_their_names(cell: str, partners: list[str]) -> None:
    """A comma parts two agencies if the next word begins the name of one."""
    head = ["Sasaran Strategis", "Indikator", "OPD Terkait"]
    title = ["CASCADING BADAN RISET KOTA CONTOH TAHUN 2025"]
    save({"X": [title, head, ["Meningkatnya riset", "Jumlah riset", cell]]})
    assert goals_of("t.xlsx")[0]["crosscuts"] == partners


def test_outcome_beside_intermediate_outcome_needs_a_level() -> None:
    """OUTCOME alone would be on the level of the intermediate ones, so the load stops and asks."""
    rows = [list(row) for row in OUTCOMES]
    rows[1][0] = "Outcome"
    with pytest.raises(InputError, match="A2: which level does the goal in the column “Outcome” have"):
        read([save({"X": rows})])


def test_a_mapping_with_a_level_to_fill_in_leaves_the_order_to_the_answer() -> None:
    """The column whose level is asked for is not below the others; indicators go to the lowest goal."""
    rows = [list(row) for row in OFFICERS]
    rows[1][0] = "Direktur"
    save({"X": rows})
    shown = proposal("t.xlsx", Answers())
    assert shown is not None and "under" not in shown.text
    text = shown.text.replace("{goal: ,", "{goal: ultimate,")
    Path("t.map.yaml").write_text(text, encoding="utf-8")
    expected = BOOKS["officers alone are headings of results"][2]
    assert "".join(f"\n        {line}" for line in lines(goals_of("t.xlsx"))) == expected


def test_indents_give_the_cascade_of_an_outline() -> None:
    """Blanks in front do the same as the indent of a cell; URAIAN names goals if its cells are results."""
    rows: Rows = [
        ["CASCADING BADAN KEPEGAWAIAN KOTA CONTOH TAHUN 2025"],
        ["Uraian", "Jabatan", "Indikator", "Target"],
        ["Meningkatnya profesionalitas", "Kepala Badan", "Indeks", 82],
        ["   Meningkatnya kompetensi", "Kepala Bidang Diklat", "Peserta", 85],
        ["      Terlaksananya diklat", "Analis Ahli Muda", "Diklat", 60],
        ["   Meningkatnya layanan", "Kepala Bidang Mutasi", "Tepat waktu", 95],
    ]
    save({"X": rows})
    depths = [len(line) - len(line.lstrip()) for line in lines(goals_of("t.xlsx"))]
    assert depths == [0, 1, 2, 1]
    book = load_workbook("t.xlsx")
    for number, indent in ((4, 1), (5, 2), (6, 1)):
        cell = book["X"].cell(number, 1)
        cell.value, cell.alignment = str(cell.value).strip(), Alignment(indent=indent)
    book.save("t.xlsx")
    assert [len(line) - len(line.lstrip()) for line in lines(goals_of("t.xlsx"))] == depths


def test_a_column_that_reads_like_goals_is_asked_about() -> None:
    """Its indicators are read as those of the goals before, which may be wrong."""
    rows = [list(row) for row in STAIRS]
    rows[1][2] = "Bawahan"
    save({"X": rows})
    assert any("in one row it reads like a goal" in one.sentence for one in read(["t.xlsx"]).notices)


RECAP: Rows = [
    ["REKAPITULASI CASCADING KABUPATEN CONTOH TAHUN 2026"],
    ["Sasaran RPJMD", "Perangkat Daerah", "Sasaran Strategis", "Indikator", "Sasaran Program", "Indikator"],
    ["Meningkatnya daya saing", "Dinas Koperasi, UKM dan Perdagangan", "Meningkatnya akuntabilitas", "Nilai",
     "Meningkatnya koperasi", "Koperasi sehat"],
    [None, None, None, None, "Meningkatnya usaha", "Usaha baru"],
    [None, "Inspektorat", "Meningkatnya akuntabilitas", "Nilai", "Meningkatnya asistensi", "Jumlah"],
]  # fmt: skip


def _trees() -> dict[str, str]:
    graphs = read(["t.xlsx"]).graphs
    documents = [to_document(graph, one["id"]) for graph in graphs for one in graph.trees()]
    return {one["agency"]: "\n".join(lines(one["goals"])) for one in documents}


def test_a_column_of_agencies_gives_a_tree_for_each() -> None:
    """Agencies may have goals with the same words; a goal above those of several is in each tree."""
    save({"X": RECAP}, merged=("A3:A5", "B3:B4", "C3:C4", "D3:D4"), sheet="X")
    found = _trees()
    assert found["Inspektorat"].split("\n") == [
        "regional Meningkatnya daya saing",
        " ultimate Meningkatnya akuntabilitas; Nilai",
        "  intermediate Meningkatnya asistensi; Jumlah",
    ]
    assert found["dinas-koperasi-ukm-dan-perdagangan"].count("\n") == 3


def test_a_mapping_file_may_say_that_a_column_names_agencies() -> None:
    """If a title names an agency, the column is asked about, and the question says the answer."""
    title = ["CASCADING DINAS SOSIAL KABUPATEN CONTOH TAHUN 2026"]
    save({"X": [title, *RECAP[1:]]}, merged=("A3:A5", "B3:B4", "C3:C4", "D3:D4"), sheet="X")
    assert list(_trees()) == ["dinas-sosial-kabupaten-contoh"]
    (asked,) = [one.sentence for one in read(["t.xlsx"]).notices if "agencies" in one.sentence]
    assert "“B: agency”" in asked
    Path("t.map.yaml").write_text("sheets: [{sheet: X, columns: {B: agency}}]", encoding="utf-8")
    assert list(_trees()) == ["dinas-koperasi-ukm-dan-perdagangan", "Inspektorat"]


@pytest.mark.parametrize(("period", "trees"), [("2026-2030", 1), ("2030-2034", 2)])
def test_sheets_of_one_plan_may_name_two_periods(period: str, trees: int) -> None:
    """Tables of programmes begin a year after the goals; goals in common make one tree (asked)."""
    head = ["Sasaran Strategis", "Indikator", "Target 2030"]
    row = ["Meningkatnya penempatan kerja", "Pencari kerja", 55]
    name = "DINAS TENAGA KERJA KABUPATEN CONTOH TAHUN"
    save({"A": [[f"{name} 2025-2029"], head, row], "B": [[f"{name} {period}"], head, row]})
    found = read(["t.xlsx"])
    assert sum(len(graph.trees()) for graph in found.graphs) == trees
    assert sum("both are read as one tree" in one.sentence for one in found.notices) == 2 - trees
