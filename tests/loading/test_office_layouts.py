"""Sheets of offices with their own ways, such as a staircase of levels or indicators between the goals.

Each was written with the goals that should come out, before it was read for the first time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from pohon_graph import texts
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


def test_partners_belong_to_the_goal_on_their_left() -> None:
    """OPD in the heading of partners names agencies, not the level of the goals below SASARAN OPD."""
    save({"X": PARTNERS}, merged=("A2:B2", "C2:D2", "E2:E3"), sheet="X")
    (above,) = goals_of("t.xlsx")
    assert "crosscuts" not in above
    assert above["children"][0]["crosscuts"] == ["dinas-pupr"]
