"""Sheets of offices with their own ways, such as a staircase of levels or indicators between the goals.

Each was written with the goals that should come out, before it was read for the first time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.proposals import proposal
from tests.goal_lines import goals_of, lines
from tests.small_workbooks import Rows, save

AGREEMENT: Rows = [
    ["PERJANJIAN KINERJA TAHUN 2025"],
    ["DINAS KEPENDUDUKAN KABUPATEN CONTOH"],
    [],
    ["Nama", ":", "(nama)"],
    ["Jabatan", ":", "Kepala Bidang Dafduk"],
    ["Selanjutnya disebut PIHAK PERTAMA"],
    ["Jabatan", ":", "Kepala Dinas Kependudukan"],
    ["Selaku atasan, selanjutnya disebut PIHAK KEDUA"],
    [],
    ["No", "Sasaran Kinerja", "Indikator Kinerja", "Satuan", "Target"],
    [1, "Meningkatnya kepemilikan dokumen", "Anak dengan KIA", "%", 72],
]
ROLES: Rows = [
    ["MATRIKS PERAN HASIL BADAN PERENCANAAN KOTA CONTOH"],
    ["PERIODE 2 JANUARI S.D. 31 DESEMBER 2025"],
    [],
    ["No", "Nama", "Jabatan", "Hasil Kerja Kepala Bidang Makro", None],
    [None, None, None, "1. Meningkatnya mutu rencana", "2. Meningkatnya pemanfaatan data"],
    [1, "Andi", "Perencana Ahli Muda", "Tersusunnya rancangan RKPD", "Tersusunnya analisis makro"],
]
STAIRS: Rows = [
    ["KERANGKA KINERJA DINAS PENDIDIKAN KOTA CONTOH TAHUN 2025"],
    ["URAIAN", None, None, None, "INDIKATOR", "SATUAN", "TARGET"],
    ["Tujuan", "Sasaran", "Program (Outcome)", "Kegiatan (Output)"],
    ["Meningkatnya mutu pendidikan", None, None, None, "Indeks pendidikan", "poin", 72],
    [None, "Meningkatnya mutu SD", None, None, "Nilai literasi", "poin", 68],
    [None, None, "Meningkatnya kompetensi guru", None, "Guru bersertifikat", "%", 76],
    [None, None, None, "Terlaksananya pelatihan guru", "Guru yang dilatih", "orang", 350],
    [None, None, "Meningkatnya sarana sekolah", None, "Ruang kelas baik", "%", 82],
]
CODES: Rows = [
    ["POHON KINERJA DINAS PERTANIAN KOTA CONTOH TAHUN 2025"],
    ["Kode", "Tingkat", "Uraian Kinerja", "Indikator", "Target"],
    ["A", "Tujuan", "Mewujudkan pertanian maju", "Kontribusi pertanian", "21 %"],
    ["A.1", "Sasaran", "Meningkatnya produksi pangan", "Produksi padi", "153 ton"],
    ["A.1.a", "Sasaran Program", "Meningkatnya produktivitas", "Produktivitas padi", "54 kw/ha"],
    ["A.2", "Sasaran", "Meningkatnya populasi ternak", "Populasi sapi", "18 ekor"],
    ["A.2.a", "Sasaran Program", "Meningkatnya kesehatan hewan", "Kasus penyakit", "5 kasus"],
]
OUTLINE: Rows = [
    ["Pohon Kinerja Dinas Desa Kabupaten Contoh Tahun 2025"],
    ["No", "Jenjang", "Kinerja / Indikator", "Target", "Satuan"],
    [1, "Ultimate Outcome", "Meningkatnya tata kelola desa"],
    [None, "Indikator", "Indeks desa membangun", "0,75", "indeks"],
    [2, "Intermediate Outcome", "Meningkatnya kapasitas aparatur"],
    [None, "Indikator 1", "Aparatur kompeten", 65, "%"],
    [None, "Indikator 2", "Aparatur lulus", 280, "orang"],
    [3, "Output", "Tersusunnya modul"],
]
NUMBERS: Rows = [
    ["CASCADING DINAS PERINDUSTRIAN KOTA CONTOH TAHUN 2025"],
    ["Sasaran Strategis", "Indikator", "Sasaran Program", "Indikator", "Sasaran Sub Kegiatan", "Indikator"],
    ["I. Meningkatnya daya saing", "Pertumbuhan", "I.A. Meningkatnya produktivitas", "IKM naik kelas",
     "I.A.1. Terlaksananya pelatihan", "Perajin"],
    [None, None, "I.B. Meningkatnya tertib niaga", "Alat ukur sah", "I.B.1 P.T. daerah tertib", "Alat tera"],
]  # fmt: skip
WORDS: Rows = [
    ["POHON KINERJA DINAS PERPUSTAKAAN KABUPATEN CONTOH TAHUN 2025"],
    ["No.", "Jenis Kinerja", "Pernyataan Kinerja", "Indikator", "Perangkat Daerah yang Terlibat"],
    [1, "Tujuan", "Meningkatnya literasi", "Indeks literasi", "Dinas Pendidikan"],
    [2, "Sasaran", "Meningkatnya layanan", "Perpustakaan terakreditasi"],
    [3, "Program", "Meningkatnya minat baca", "Gemar membaca"],
    ["No.", "Jenis Kinerja", "Pernyataan Kinerja", "Indikator", "Perangkat Daerah yang Terlibat"],
    [4, "Sasaran", "Meningkatnya tertib arsip", "Nilai pengawasan"],
]
ECHELONS: Rows = [
    ["DAFTAR KINERJA DINAS LINGKUNGAN HIDUP TAHUN 2025"],
    ["Kunci", "No Urut", "Eselon", "Kinerja", "Indikator"],
    ["k1", 1, "II.b", "Meningkatnya mutu lingkungan", "IKLH"],
    ["k2", 1.1, "III.b", "Meningkatnya pengelolaan sampah", "Sampah tertangani"],
    ["k3", "1.1.1.", "Fungsional", "Terangkutnya sampah", "Volume sampah"],
]
LABELS: Rows = [
    ["POHON KINERJA DINAS PETERNAKAN KABUPATEN CONTOH TAHUN 2025"],
    ["Tujuan/Sasaran/Program/Kegiatan", "Indikator", "Target"],
    ["Tujuan 1 : Meningkatnya kesejahteraan", "Nilai tukar", 104],
    ["Sasaran 1.1 : Meningkatnya produksi", "Produksi daging", 2100],
    ["Program 1.1.1 : Meningkatnya kesehatan ternak", "Ternak sehat", 92],
    ["Kegiatan 1.1.1.1 : Terlaksananya vaksinasi", "Ternak divaksin", 15000],
]
LINES: Rows = [
    ["CASCADING RSUD KABUPATEN CONTOH TAHUN 2025"],
    ["Sasaran Strategis", "Indikator", "Target", "Sasaran Program", "Indikator", "Target"],
    ["Sasaran 1: Meningkatnya layanan", "Kepuasan\nKamar terisi", "85 poin\n75 %",
     "Meningkatnya mutu", "a. Kepatuhan visite\nb. Angka infeksi", "95 %\n1,5 %"],
    [None, "Antre\nobat", "30 menit", "Meningkatnya sarana", "Alat berfungsi", "90 %"],
]  # fmt: skip
BOOKS: Final[dict[str, tuple[Rows, tuple[str, ...], str]]] = {
    "the colon after Jabatan is in a cell of its own": (AGREEMENT, (), """
        intermediate Meningkatnya kepemilikan dokumen; Anak dengan KIA 2025=72; @kepala-bidang-dafduk"""),
    "the period is named by its months": (ROLES, ("D4:E4",), """
        intermediate Meningkatnya mutu rencana; @kepala-bidang-makro
         operational Tersusunnya rancangan RKPD; @perencana-ahli-muda
        intermediate Meningkatnya pemanfaatan data; @kepala-bidang-makro
         operational Tersusunnya analisis makro; @perencana-ahli-muda"""),
    "results below Program and Kegiatan are goals": (STAIRS, ("A2:D2", "E2:E3", "F2:F3", "G2:G3"), """
        ultimate Meningkatnya mutu pendidikan; Indeks pendidikan 2025=72
         ultimate Meningkatnya mutu SD; Nilai literasi 2025=68
          intermediate Meningkatnya kompetensi guru; Guru bersertifikat 2025=76
           immediate Terlaksananya pelatihan guru; Guru yang dilatih 2025=350
          intermediate Meningkatnya sarana sekolah; Ruang kelas baik 2025=82"""),
    "numbers of goals are below the heading Kode": (CODES, (), """
        ultimate Mewujudkan pertanian maju; Kontribusi pertanian 2025=21 %
         ultimate Meningkatnya produksi pangan; Produksi padi 2025=153 ton
          intermediate Meningkatnya produktivitas; Produktivitas padi 2025=54 kw/ha
         ultimate Meningkatnya populasi ternak; Populasi sapi 2025=18 ekor
          intermediate Meningkatnya kesehatan hewan; Kasus penyakit 2025=5 kasus"""),
    "numbers have Roman parts and letters": (NUMBERS, (), """
        ultimate Meningkatnya daya saing; Pertumbuhan
         intermediate Meningkatnya produktivitas; IKM naik kelas
          operational Terlaksananya pelatihan; Perajin
         intermediate Meningkatnya tertib niaga; Alat ukur sah
          operational P.T. daerah tertib; Alat tera"""),
    "a tujuan is above its sasaran, and the head of a page comes again": (WORDS, (), """
        ultimate Meningkatnya literasi; Indeks literasi
         ultimate Meningkatnya layanan; Perpustakaan terakreditasi
          intermediate Meningkatnya minat baca; Gemar membaca
         ultimate Meningkatnya tertib arsip; Nilai pengawasan"""),
    "words in front of the goals give levels and numbers": (LABELS, (), """
        ultimate Meningkatnya kesejahteraan; Nilai tukar 2025=104
         ultimate Meningkatnya produksi; Produksi daging 2025=2100
          intermediate Meningkatnya kesehatan ternak; Ternak sehat 2025=92
           immediate Terlaksananya vaksinasi; Ternak divaksin 2025=15000"""),
    "lines are parallel if there are as many targets": (LINES, (), """
        ultimate Meningkatnya layanan; Kepuasan 2025=85 poin; Kamar terisi 2025=75 %; Antre obat 2025=30 menit
         intermediate Meningkatnya mutu; Kepatuhan visite 2025=95 %; Angka infeksi 2025=1,5 %
         intermediate Meningkatnya sarana; Alat berfungsi 2025=90 %"""),
    "a column of echelons gives the levels": (ECHELONS, (), """
        ultimate Meningkatnya mutu lingkungan; IKLH
         intermediate Meningkatnya pengelolaan sampah; Sampah tertangani
          operational Terangkutnya sampah; Volume sampah"""),
    "indicators are among the goals": (OUTLINE, (), """
        ultimate Meningkatnya tata kelola desa; Indeks desa membangun 2025=0,75
         intermediate Meningkatnya kapasitas aparatur; Aparatur kompeten 2025=65; Aparatur lulus 2025=280
          operational Tersusunnya modul"""),
}  # fmt: skip
PARTNERS: Rows = [
    ["CASCADING DINAS KESEHATAN KABUPATEN CONTOH TAHUN 2025"],
    ["SASARAN OPD", None, "SASARAN PROGRAM", None, "OPD TERKAIT"],
    ["Kinerja", "Indikator", "Kinerja", "Indikator"],
    ["Meningkatnya kesehatan", "Angka kematian ibu", "Meningkatnya layanan", "Persalinan", "Dinas PUPR"],
]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


@pytest.mark.parametrize("name", BOOKS)
def test_a_sheet_gives_its_goals_and_no_others(name: str) -> None:
    """What a column holds is said by its cells, too, and a label may be divided among cells."""
    rows, merged, expected = BOOKS[name]
    save({"X": rows}, merged=merged, sheet="X")
    assert "".join(f"\n        {line}" for line in lines(goals_of("t.xlsx"))) == expected


def test_a_shown_mapping_changes_nothing() -> None:
    """Targets may belong to the column of goals if rows of indicators are in it."""
    save({"X": OUTLINE}, sheet="X")
    before = goals_of("t.xlsx")
    shown = proposal("t.xlsx", Answers())
    assert shown is not None
    Path("t.map.yaml").write_text(shown.text, encoding="utf-8")
    assert goals_of("t.xlsx") == before


def test_goals_of_several_levels_in_one_column_are_asked_about() -> None:
    """A heading that names several levels gives none, and the question stops the load."""
    rows = [[cell.partition(" : ")[2] or cell, *rest] for cell, *rest in LABELS]
    with pytest.raises(InputError) as refused:
        goals_of(save({"X": rows}))
    assert any("A2: which level" in str(one) for one in refused.value.problems)


def test_values_of_months_are_left_out() -> None:
    """They are told as a column, not asked about as second values."""
    head = ["Sasaran", "Indikator", "Target", "Target Bulanan", None, "Penanggung Jawab"]
    goal = ["Meningkatnya kepatuhan", "Persentase kepatuhan", 86, 7, 14, "Kepala Badan Pendapatan"]
    months = [None, None, None, "Jan", "Feb"]
    titles = [["RENCANA AKSI BADAN PENDAPATAN TAHUN 2025"]]
    save({"X": [*titles, head, months, goal]}, merged=("D2:E2",), sheet="X")
    assert list(lines(goals_of("t.xlsx"))) == [
        "ultimate Meningkatnya kepatuhan; Persentase kepatuhan 2025=86; @kepala-badan-pendapatan"
    ]
    assert not [one for one in read(["t.xlsx"]).notices if "second value" in one.sentence]


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("Realisasi s.d. TW II", {"year": 2025, "kind": "actual", "quarter": 2, "target": 87}),
        ("Realisasi Triwulan III", {"year": 2025, "kind": "actual", "quarter": 3, "target": 87}),
        ("Realisasi s.d. Desember 2025", {"year": 2025, "kind": "actual", "target": 87}),
        ("Realisasi TW I-IV", {"year": 2025, "kind": "actual", "target": 87}),
        ("Realisasi TW I-II", None),
        ("Realisasi Triwulan I s.d. TW III", None),
        ("Realisasi Semester I", None),
        ("Realisasi s.d. Juni 2025", None),
    ],
)
def test_a_value_of_a_part_of_the_year_is_not_that_of_the_year(heading: str, kept: object) -> None:
    """A quarter is kept as one; what fits neither a quarter nor the year is left out as a column."""
    head = ["Sasaran Strategis", "Indikator", "Target 2025", heading]
    save({"X": [["KINERJA DINAS SOSIAL KOTA CONTOH TAHUN 2025"], head, ["Meningkatnya mutu", "IKM", 90, 87]]})
    (goal,) = goals_of("t.xlsx")
    values = goal["indicators"][0]["target"]
    found = [one for one in values if one.get("kind") == "actual"] if isinstance(values, list) else []
    assert [{**one, "target": int(one["target"])} for one in found] == ([kept] if kept else [])


def test_strategies_next_to_goals_are_no_goals() -> None:
    """They and the directions of policy are ways to the goals on their left."""
    head = ["Tujuan", "Sasaran", "Indikator", "Strategi", "Arah Kebijakan"]
    row = ["Menurunnya kemiskinan", "Meningkatnya kemandirian", "Graduasi", "Pendampingan", "Penguatan SDM"]
    save({"X": [["RENSTRA DINAS SOSIAL KOTA CONTOH TAHUN 2025"], head, row]})
    assert list(lines(goals_of("t.xlsx"))) == [
        "ultimate Menurunnya kemiskinan",
        " ultimate Meningkatnya kemandirian; Graduasi",
    ]


def test_levels_of_echelons_are_asked_about_and_hidden_columns_named_if_read() -> None:
    """A hidden column that is left out is only named among those."""
    path = save({"X": ECHELONS}, sheet="X", hidden=["A", "E"])
    said = [one.sentence for one in read([path]).notices]
    assert any("Eselon II.b = ultimate; Eselon III.b = intermediate" in one for one in said)
    assert any("hidden columns were read: E." in one for one in said)


def test_agencies_that_take_part_are_partners() -> None:
    """A column of agencies that take part is not one of other trees in the sheet."""
    save({"X": WORDS}, sheet="X")
    assert goals_of("t.xlsx")[0]["crosscuts"] == ["dinas-pendidikan"]
    assert not [one for one in read(["t.xlsx"]).notices if "Is that right" in one.sentence]


def test_indicators_of_programmes_in_a_matrix_are_one_question() -> None:
    """They and their targets wait together, equal ones of two programmes, too."""
    rows: Rows = [
        ["RENSTRA SATUAN POLISI PAMONG PRAJA TAHUN 2025"],
        ["Tujuan", "Sasaran", "Indikator Sasaran", "Program", "Indikator Program", "Target"],
        ["Terwujudnya ketertiban", "Meningkatnya ketertiban", "Indeks", "Program A", "Jumlah laporan", 60],
        [None, None, None, "Program B", "Jumlah laporan", 24],
    ]
    save({"X": rows})
    ((goal,),) = (one["children"] for one in goals_of("t.xlsx"))
    assert [one["title"] for one in goal["indicators"]] == ["Indeks"]
    asked = [one.sentence for one in read(["t.xlsx"]).notices if "?" in one.sentence]
    assert len(asked) == 1
    assert "E3, E4; their 2 values in the columns F wait" in asked[0]


def test_partners_belong_to_the_goal_on_their_left() -> None:
    """OPD in the heading of partners names agencies, not the level of the goals below SASARAN OPD."""
    save({"X": PARTNERS}, merged=("A2:B2", "C2:D2", "E2:E3"), sheet="X")
    (above,) = goals_of("t.xlsx")
    assert "crosscuts" not in above
    assert above["children"][0]["crosscuts"] == ["dinas-pupr"]
