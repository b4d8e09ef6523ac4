"""Workbooks as offices have them: other words, merged cells, years in columns, totals, notes and signatures.

Each was written with the goals that should come out, before it was read for the first time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers
from tests.goal_lines import goals_of, lines
from tests.small_workbooks import Rows, save

PLANNING: Rows = [
    ["POHON KINERJA BADAN PERENCANAAN PEMBANGUNAN DAERAH"],
    ["KABUPATEN SUKAMAJU"],
    ["TAHUN ANGGARAN 2026"],
    [],
    ["NO", "TUJUAN", "INDIKATOR TUJUAN", "TARGET 2026", "SASARAN", "INDIKATOR SASARAN", "SATUAN", "TARGET"],
    [None, None, None, None, None, None, None, "2026", "2027"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
    [1, "Terwujudnya perencanaan yang bermutu", "Indeks perencanaan", 82.5, "Meningkatnya mutu dokumen",
     "Keselarasan", "%", 95, 97],
    [None, None, None, None, None, "Tepat waktu", "%", 100, 100],
    [None, None, None, None, "Meningkatnya pemanfaatan penelitian", "Persentase penelitian", "%", 60, 70],
    ["JUMLAH SASARAN", None, None, None, 2],
    [],
    [None, None, None, None, None, None, None, "Sukamaju, 5 Januari 2026"],
    [None, None, None, None, None, None, None, "NIP. 19700101 199503 1 001"],
]  # fmt: skip
MERGED: Final = (
    *(f"{column}5:{column}6" for column in "ABCDEFG"), "H5:I5",
    *(f"{column}8:{column}10" for column in "ABCD"), "E8:E9",
)  # fmt: skip
REPEATED: Rows = [
    ["Lampiran Keputusan Kepala Dinas Pekerjaan Umum Kabupaten Contoh"],
    ["Nomor 188 Tahun 2024"],
    ["MATRIKS CASCADING KINERJA TAHUN 2025"],
    [],
    ["No", "Kinerja Eselon II", None, None, "Kinerja Eselon III", None, None, None],
    [None, "Sasaran", "Indikator", "Target", "Sasaran", "Indikator", "Target", "Pejabat"],
    [1, "Meningkatnya kemantapan jalan", "Jalan mantap", "72,5 %", "Meningkatnya mutu jalan", "Panjang",
     "410 km", "Kepala Bidang Bina Marga"],
    [None, "sda", "sda", "sda", "Meningkatnya mutu jembatan", "Jembatan baik", "85 unit", "sda"],
    [2, "Meningkatnya layanan air minum", "Akses", "91 %", "-", "-", "-", "-"],
]  # fmt: skip
INDICATORS: Rows = [
    ["INDIKATOR KINERJA UTAMA"],
    ["DINAS KESEHATAN KOTA CONTOH"],
    ["PERIODE 2025 - 2026"],
    [],
    ["No", "Sasaran Strategis", "IKU", "Sat", "Formula Perhitungan", "PIC", "Baseline 2024", "Target Tahun"],
    [None, None, None, None, None, None, None, 2025, 2026],
    [1, "Meningkatnya mutu hidup", "Usia", "tahun", "Hasil BPS",
     "Kadis", "71,5", "71,7", "71,9"],
    [None, None, "Kematian ibu", "orang", "Jumlah kematian", "A", 120, 115, 110],
    [2, "Meningkatnya mutu layanan", "Puskesmas", "%", "-", "Kepala Bidang Yankes", 40, 45, 50],
    [None, "Rata-rata capaian"],
]  # fmt: skip
CODED: Rows = [
    ["INSPEKTORAT DAERAH KABUPATEN CONTOH"],
    ["TAHUN 2025"],
    ["Tujuan", "IKT", "Sasaran Strategis", "Indikator Sasaran", "Target", "Penanggung Jawab"],
    ["T1. Terwujudnya pengawasan", None, "SS1.1 Meningkatnya tindak lanjut", "TLHP selesai",
     "≥ 80%", "Inspektur"],
    [None, None, "SS1.2 Meningkatnya mutu SAKIP", "Nilai SAKIP", "A (80,5)", "Sekretaris; Irban I"],
]  # fmt: skip
ABBREVIATED: Rows = [
    ["RSUD CONTOH"],
    ["2025"],
    ["Sasaran Strategis", "IKU", "Target", "Sasaran Program", "IKP", "Target", "Sasaran Kegiatan",
     "IKK", "Target"],
    ["Meningkatnya mutu", "1. Kepuasan\n2. Kematian", "1. 85\n2. 2,5 permil",
     "Meningkatnya layanan", "SPM", "90%", "Terlaksananya visite", "Visite", "100%"],
    [None, None, None, None, None, None, "Terlaksananya audit", "Jumlah audit", 12],
]  # fmt: skip
PARENTS: Rows = [
    ["POHON KINERJA DINAS PERPUSTAKAAN TAHUN 2025"],
    ["No", "Level", "Kinerja", "Mendukung Kinerja", "Indikator", "Target 2025", "Satuan"],
    [1, "Ultimate Outcome", "Meningkatnya literasi", None, "Indeks", 65, "poin"],
    [2, "Immediate Outcome", "Meningkatnya koleksi", "Meningkatnya layanan", "Jumlah koleksi", 500, "judul"],
    [3, "Intermediate Outcome", "Meningkatnya layanan", "Meningkatnya literasi", "Puas", 85, "%"],
]
DISTRICT: Rows = [
    ["KECAMATAN SUKAMAJU TAHUN 2025"],
    ["Tujuan Renstra", "Sasaran ESS III", "Indikator ESS III", "Sasaran ESS IV", "Indikator ESS IV"],
    ["Meningkatnya layanan", "Meningkatnya mutu layanan", "IKM", "Terlaksananya administrasi", "Dokumen"],
]
BOOKS: Final[dict[str, tuple[Rows, tuple[str, ...], str]]] = {
    "planning": (PLANNING, MERGED, """
        ultimate Terwujudnya perencanaan yang bermutu; Indeks perencanaan 2026=82,5
         ultimate Meningkatnya mutu dokumen; Keselarasan 2026=95 2027=97; Tepat waktu 2026=100 2027=100
         ultimate Meningkatnya pemanfaatan penelitian; Persentase penelitian 2026=60 2027=70"""),
    "repeated": (REPEATED, ("A5:A6", "B5:D5", "E5:H5"), """
        ultimate Meningkatnya kemantapan jalan; Jalan mantap 2025=72,5 %
         intermediate Meningkatnya mutu jalan; Panjang 2025=410 km; @kepala-bidang-bina-marga
         intermediate Meningkatnya mutu jembatan; Jembatan baik 2025=85 unit; @kepala-bidang-bina-marga
        ultimate Meningkatnya layanan air minum; Akses 2025=91 %"""),
    "indicators": (INDICATORS, ("H5:I5", "A7:A8", "B7:B8"), """
        ultimate Meningkatnya mutu hidup; Usia 2025=71,7 2026=71,9; Kematian ibu 2025=115 2026=110; @Kadis; @A
        ultimate Meningkatnya mutu layanan; Puskesmas 2025=45 2026=50; @kepala-bidang-yankes"""),
    "coded": (CODED, (), """
        ultimate Terwujudnya pengawasan
         ultimate Meningkatnya tindak lanjut; TLHP selesai 2025=≥ 80%; @Inspektur
         ultimate Meningkatnya mutu SAKIP; Nilai SAKIP 2025=A (80,5); @Sekretaris; @irban-i"""),
    "abbreviated": (ABBREVIATED, ("A4:A5", "B4:B5", "C4:C5", "D4:D5"), """
        ultimate Meningkatnya mutu; Kepuasan 2025=85; Kematian 2025=2,5 permil
         intermediate Meningkatnya layanan; SPM 2025=90%
          immediate Terlaksananya visite; Visite 2025=100%
          immediate Terlaksananya audit; Jumlah audit 2025=12"""),
    "parents": (PARENTS, (), """
        ultimate Meningkatnya literasi; Indeks 2025=65
         intermediate Meningkatnya layanan; Puas 2025=85
          immediate Meningkatnya koleksi; Jumlah koleksi 2025=500"""),
    "district": (DISTRICT, (), """
        ultimate Meningkatnya layanan
         ultimate Meningkatnya mutu layanan; IKM
          intermediate Terlaksananya administrasi; Dokumen"""),
}  # fmt: skip


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def told(answers: Answers | None = None) -> str:
    """The goals of the workbook, one a line, indented below those above."""
    return "".join(f"\n        {line}" for line in lines(goals_of("t.xlsx", answers)))


def asked() -> str:
    """Everything that is said of the workbook, also if it is refused."""
    try:
        return "\n".join(str(one) for one in read(["t.xlsx"]).notices)
    except InputError as error:
        return "\n".join(str(one) for one in error.problems)


@pytest.mark.parametrize("name", BOOKS)
def test_a_book_gives_its_goals(name: str) -> None:
    """Each with its level, indicators, targets and owners, below the right one."""
    rows, merged, expected = BOOKS[name]
    save({"Lembar": rows}, merged=merged, sheet="Lembar")
    assert told() == expected


def test_levels_below_one_heading_are_asked_about() -> None:
    """Three columns of goals below a merged SASARAN / KINERJA are three levels, which no word names."""
    rows: Rows = [
        ["KECAMATAN SUKAMAJU TAHUN 2025"],
        ["No", "Sasaran / Kinerja", None, None, "Indikator", "Target"],
        [1, "Meningkatnya layanan", None, None, "Indeks", 88],
        [None, None, "Meningkatnya administrasi", None, "Persentase", "95 %"],
        [None, None, None, "Terlaksananya adminduk", "Jumlah", 1200],
    ]
    save({"Lembar": rows}, merged=["B2:D2"], sheet="Lembar")
    assert [f"!{cell}2: which level" in asked() for cell in "BCD"] == [True] * 3


def test_the_year_of_a_regulation_is_no_period() -> None:
    """NOMOR 12 TAHUN 2023 names a regulation."""
    rows: Rows = [
        ["LAMPIRAN PERATURAN BUPATI CONTOH NOMOR 12 TAHUN 2023"],
        ["DINAS PERIKANAN"],
        ["Sasaran Strategis", "Indikator", "Target"],
        ["Meningkatnya produksi", "Produksi", "12.000 ton"],
    ]
    save({"Lembar": rows})
    assert "which year or period?" in asked()


def test_a_sentence_that_differs_in_a_word_is_asked_about() -> None:
    """Two sheets of one agency mean one goal by "kelembagaan" and "lembaga"."""
    titles: Rows = [["DINAS KOPERASI KABUPATEN CONTOH TAHUN 2025"]]
    first = ["Meningkatnya daya saing", "Meningkatnya mutu kelembagaan koperasi daerah", "Sehat"]
    second = ["Meningkatnya mutu lembaga koperasi daerah", "Meningkatnya pembinaan", "Jumlah"]
    save({
        "A": [*titles, ["Tujuan", "Sasaran", "Indikator Sasaran"], first],
        "B": [*titles, ["Sasaran", "Sasaran Program", "Indikator Program"], second],
    })  # fmt: skip
    assert (
        told()
        == """
        ultimate Meningkatnya daya saing
         ultimate Meningkatnya mutu kelembagaan koperasi daerah; Sehat
          intermediate Meningkatnya pembinaan; Jumlah"""
    )
    assert "differs in one word from Meningkatnya mutu kelembagaan" in asked()


def test_programmes_on_a_sheet_of_their_own_do_not_stop_the_goals() -> None:
    """They are declared, and their indicators asked about."""
    goals: Rows = [
        ["DINAS SOSIAL TAHUN 2025"],
        ["Sasaran Strategis", "IKU", "Target"],
        ["Meningkatnya X", "A", "60%"],
    ]
    programmes: Rows = [["Kode", "Program / Kegiatan", "Indikator", "Target"],
                        ["1.06.04", "PROGRAM REHABILITASI SOSIAL", "Persentase", "70%"]]  # fmt: skip
    save({"IKU": goals, "Program": programmes})
    (graph,) = read(["t.xlsx"]).graphs
    assert [row["title"] for row in graph.nodes["Program"].values()] or "REHABILITASI" in str(graph.edges)
    assert "!C2: one indicator of a programme" in asked()


def test_columns_of_equal_headings_in_another_order_stop_the_load() -> None:
    """Two columns INDIKATOR side by side, two columns TARGET after them: the order says nothing."""
    head = ["Sasaran Strategis", "Sasaran Program", "Indikator", "Indikator", "Target", "Target"]
    save({"X": [["DINAS SOSIAL TAHUN 2025"], head, ["Meningkatnya A", "Meningkatnya B", "a", "b", 1, 2]]})
    assert "do the indicators in C, D belong" in asked()
    head = ["Sasaran Strategis", "Indikator", "Sasaran Program", "Indikator", "Target", "Target"]
    save({"X": [["DINAS SOSIAL TAHUN 2025"], head, ["Meningkatnya A", "a", "Meningkatnya B", "b", 1, 2]]})
    assert "the columns E, F have the same heading" in asked()


def test_a_column_of_agencies_is_asked_about() -> None:
    """A region's matrix names the agency of each row; no goal is said to be of another one in silence."""
    head = ["Sasaran RPJMD", "Indikator", "OPD Pengampu", "Sasaran OPD"]
    first = ["Menurunnya kemiskinan", "Persentase", "Dinas Sosial", "A"]
    save({"X": [["DINAS SOSIAL TAHUN 2025"], head, first, [None, None, "Dinas Tenaga Kerja", "B"]]})
    assert "this column names 2 agencies" in asked()


def test_partners_below_a_merged_heading_are_agencies() -> None:
    """The row below MITRA names them, although no word of it is a known heading."""
    rows: Rows = [
        ["DINAS SOSIAL TAHUN 2025"],
        [None, "SASARAN PROGRAM", "INDIKATOR", "TARGET", "MITRA"],
        [None, None, None, None, "Dinas Kesehatan", "BPBD"],
        [1, "Tersedianya rumah", "Jumlah rumah", 20, "x", "data korban"],
    ]
    save({"Lembar": rows}, merged=["E2:F2"], sheet="Lembar")
    (graph,) = read(["t.xlsx"]).graphs
    assert {"Dinas Kesehatan", "BPBD"} <= {
        row["title"] for rows in graph.edges.values() for row in rows if "title" in row
    }


LEVELS: Final[list[Any]] = [
    "SASARAN STRATEGIS",
    "INDIKATOR",
    "TARGET",
    "SASARAN PROGRAM",
    "INDIKATOR",
    "TARGET",
]
FIRST: Final[list[Any]] = ["Meningkatnya A", "IA", "10 %", "Meningkatnya B", "IB", "5 orang"]
SECOND: Final[list[Any]] = [None, None, None, "Meningkatnya C", "IC", "6 orang"]
NOTE, BY = ["*) data sementara"], ["Dibuat oleh Subbag Perencanaan"]


@pytest.mark.parametrize("below", [[NOTE, BY], [BY], [[], BY], [[], ["Data masih bergerak"], ["Ditutup"]]])
def test_texts_below_a_matrix_are_no_goals(below: Rows) -> None:
    """A footnote, a line about the author, and loose texts after an empty row end the table."""
    save({"X": [["DINAS SOSIAL TAHUN 2025"], LEVELS, FIRST, SECOND, *below]})
    (graph,) = read(["t.xlsx"]).graphs
    titles = {row["title"] for row in graph.nodes["Goal"].values()}
    assert titles == {"Meningkatnya A", "Meningkatnya B", "Meningkatnya C"}


def test_a_matrix_goes_on_below_an_empty_row() -> None:
    """A goal alone in its row is a goal if measured rows follow."""
    alone = ["Meningkatnya D"]
    save({"X": [["DINAS SOSIAL TAHUN 2025"], LEVELS, FIRST, [], alone, SECOND]})
    (graph,) = read(["t.xlsx"]).graphs
    assert "Meningkatnya D" in {row["title"] for row in graph.nodes["Goal"].values()}


def test_ids_shares_and_amended_targets_are_what_they_are() -> None:
    """A column of ids has no goals, a share is no actual value, an amended target is a revised one."""
    head = ["ID Sasaran", "Sasaran Strategis", "Indikator", "Realisasi 2024", "Target 2025", "Capaian (%)",
            "Target Perubahan 2025"]  # fmt: skip
    save(
        {
            "X": [
                ["DINAS SOSIAL TAHUN 2025"],
                head,
                ["ppks", "Meningkatnya A", "IA", "9 %", "10 %", 90, "11 %"],
            ]
        }
    )
    (graph,) = read(["t.xlsx"]).graphs
    assert [row["title"] for row in graph.nodes["Goal"].values()] == ["Meningkatnya A"]
    targets = [(row["kind"], row["year"], row["text"]) for row in graph.nodes["Target"].values()]
    assert sorted(targets) == [("actual", 2024, "9 %"), ("revised", 2025, "11 %"), ("target", 2025, "10 %")]


def test_a_plain_heading_names_the_goals_of_an_outline() -> None:
    """URAIAN beside a column of levels, or above results, whose levels are then asked for. Otherwise it says
    nothing, and the refusal says so."""
    head = ["JENIS", "URAIAN", "INDIKATOR", "TARGET", "SATUAN", "KETERANGAN"]
    rows: Rows = [
        ["Strategic", "Meningkatnya A", "IA", 5, "Indeks"],
        ["Tactical", "Meningkatnya B", "IB", 6, "Ton"],
    ]
    titles: Rows = [["DINAS PERIKANAN TAHUN 2025"], []]
    (graph,) = read([save({"X": [*titles, head, *rows]})]).graphs
    assert [row["level"] for row in graph.nodes["Goal"].values()] == ["ultimate", "intermediate"]
    save({"X": [*titles, ["NO", *head[1:]], *rows]})
    with pytest.raises(InputError, match="X!B3: which level do the goals in the column “URAIAN” have"):
        read(["t.xlsx"])
    save({"X": [*titles, ["NO", *head[1:]], [1, "Penataan A", *rows[0][2:]]]})
    with pytest.raises(InputError, match="X!A3: this table has indicators, but no heading names goals"):
        read(["t.xlsx"])


def test_a_misspelt_level_is_asked_about_with_the_word_it_may_mean() -> None:
    """Of "Imediate outcome" only "outcome" is known, which alone would be another level."""
    head = ["LEVEL", "SASARAN", "INDIKATOR"]
    rows: Rows = [
        ["Ultimate Outcome", "Naiknya A", "IA"],
        ["Imediate outcome", "Naiknya B", "IB"],
        ["Outcome", "C", "IC"],
    ]
    save({"X": [["DINKES KAB. CONTOH TAHUN 2025"], head, *rows]})
    with pytest.raises(InputError) as refused:
        read(["t.xlsx"])
    (problem,) = refused.value.problems
    assert str(problem).startswith("t.xlsx!X!A4: Imediate outcome is no") and "“Immediate outcome”?" in str(
        problem
    )


def test_owners_are_officers_and_divisions_among_them_are_named() -> None:
    """A sign between two positions separates them; one inside the name of a division does not."""
    head = ["SASARAN STRATEGIS", "INDIKATOR", "PENANGGUNG JAWAB"]
    owners = ["Kabid Kesmas / Kabid Yankes", "Kepala Bidang Sarana dan Prasarana", "Bidang P2P"]
    rows: Rows = [[f"Naiknya {place}", f"I{place}", owner] for place, owner in enumerate(owners)]
    loaded = read([save({"X": [["DINKES KAB. CONTOH TAHUN 2025"], head, *rows]})])
    (graph,) = loaded.graphs
    titles = [one["title"] for one in to_document(graph, graph.trees()[0]["id"])["officers"]]
    assert titles == ["Kabid Kesmas", "Kabid Yankes", "Kepala Bidang Sarana dan Prasarana", "Bidang P2P"]
    assert [str(one)[:12] for one in loaded.notices if "is a division" in str(one)] == ["t.xlsx!X!C5:"]


def test_officers_of_a_district_own_goals_of_a_higher_level() -> None:
    """Also where only the jobs say levels: the camat is the head of the agency. It is asked about."""
    head = ["NO", "SASARAN", "INDIKATOR", "PENANGGUNG JAWAB"]
    jobs = ["Camat Harapan", "Sekretaris Camat", "Kasi Trantib", "Kasubbag Umum"]
    rows: Rows = [[place, f"Meningkatnya {place}", f"I{place}", job] for place, job in enumerate(jobs)]
    loaded = read([save({"X": [["KECAMATAN HARAPAN TAHUN 2025"], head, *rows]})])
    levels = [row["level"] for row in loaded.graphs[0].nodes["Goal"].values()]
    assert levels == ["ultimate", "intermediate", "intermediate", "intermediate"]
    assert any("derived from the jobs: Camat Harapan = ultimate" in str(one) for one in loaded.notices)


def test_amounts_that_may_be_slips_are_named_with_their_cells() -> None:
    """0,65 below a percentage and 20,000 are read as they are, with a notice, as in the form's tables."""
    head = ["Sasaran Strategis", "Indikator", "Satuan", "Target"]
    rows: Rows = [
        ["Meningkatnya A", "Persentase rumah", None, 0.65],
        ["Meningkatnya B", "Jumlah", "orang", "20,000"],
    ]
    save({"X": [["DINAS SOSIAL TAHUN 2025"], head, *rows, ["Meningkatnya C", "Indeks", "nilai", 0.65]]})
    told = [
        str(one.place)
        for one in read(["t.xlsx"]).notices
        if "0,65" in one.sentence or "20,000" in one.sentence
    ]
    assert told == ["t.xlsx!X!D3", "t.xlsx!X!D4"]


@pytest.mark.parametrize(
    ("unit", "target", "says"),
    [
        ("orang", "seribu lima ratus", "is written in words"),
        ("orang", "dua ratus orang", "is written in words"),
        ("%", "kurang dari 4", "is read as 4;"),
        ("batang", "±215.000", "is read as 215.000;"),
        ("orang", "500-an", "is read as 500;"),
        ("ekor", "16.000 kg", "its indicator's unit is ekor; kg is read"),
        ("km", "12.000 m", "its indicator's unit is km"),
        *[(unit, target, None) for unit, target in (
            ("hari", "7 hari kerja"), ("persen", "85,5 %"), ("dokumen", "12 dok"), ("Unit/Paket", "10 unit"),
            ("poin", "Nilai 80"), ("nilai", "BB"), ("orang", "≥ 80"), ("opini", "WTP"), ("Rp", "2 miliar"),
            ("orang", "1.500 (seribu lima ratus)"), ("Kg/kapita", "35 kg/kapita/tahun"),
        )],
    ],
)  # fmt: skip
def test_targets_in_words_and_doubtful_ones_are_named(unit: str, target: str, says: str | None) -> None:
    """With their cell; texts that planners write rightly are not."""
    head = ["Sasaran Strategis", "Indikator", "Satuan", "Target"]
    save({"X": [["DINAS SOSIAL TAHUN 2025"], head, ["Meningkatnya A", "Jumlah", unit, target]]})
    told = [str(one) for one in read(["t.xlsx"]).notices if "!D3: “" in str(one)]
    assert (len(told) == 1 and says in told[0]) if says else not told, told
