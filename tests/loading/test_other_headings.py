"""Sheets of a kecamatan, a library, a hospital and an inspectorate, whose heads have other words and signs.

Each was written with the goals that should come out, before it was read for the first time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from pohon_graph import texts
from pohon_graph.loading import read
from tests.goal_lines import goals_of, lines
from tests.small_workbooks import Rows, save

PARTIES: Rows = [
    ["PERJANJIAN KINERJA TAHUN 2026"],
    ["KECAMATAN SUKAMAJU KABUPATEN CONTOH"],
    [],
    ["Nama", ": (nama)"],
    ["Jabatan", ": Kepala Seksi Pelayanan"],
    ["Selanjutnya disebut PIHAK PERTAMA"],
    ["Jabatan", ": Camat Sukamaju"],
    ["Selaku atasan pihak pertama, selanjutnya disebut PIHAK KEDUA"],
    [],
]
AGREEMENT: Rows = [
    *PARTIES,
    ["No.", "Sasaran", "Indikator Kinerja", "Satuan", "Target"],
    [1, "Meningkatnya ketepatan layanan", "Dokumen selesai", "Persen", 98],
    [],
    ["No.", "Program", "Anggaran (Rp)", "Ket."],
    [1, "Program Pelayanan Publik", 250000000, "APBD"],
]
RENSTRA: Rows = [
    ["Tabel 4.3 Renstra Dinas Perpustakaan Tahun 2025-2029"],
    [],
    ["Bidang Urusan/Program/Outcome/Kegiatan/Subkegiatan/Output", "Indikator Outcome/Output", "Target 2026"],
    ["2.23 URUSAN PEMERINTAHAN BIDANG PERPUSTAKAAN"],
    ["2.23.02 PROGRAM PEMBINAAN PERPUSTAKAAN"],
    ["Meningkatnya layanan perpustakaan", "Perpustakaan terakreditasi (%)", 22],
    ["2.23.02.2.01 Pengelolaan Perpustakaan"],
    ["Terkelolanya perpustakaan", "Jumlah kunjungan (orang)", 24000],
    ["2.24 BIDANG URUSAN KEARSIPAN"],
    ["2.24.02 PROGRAM PENGELOLAAN ARSIP"],
    ["Meningkatnya pengelolaan arsip", "Arsip dikelola (berkas)", 1500],
]
ROLES: Rows = [
    ["MATRIKS PEMBAGIAN PERAN DAN HASIL"],
    ["RSUD KABUPATEN CONTOH"],
    ["TAHUN 2026"],
    [],
    ["No", "Pegawai", "Hasil Kerja / Outcome Kepala Bidang Pelayanan", None, None],
    [None, None, "Meningkatnya mutu rawat inap", "Meningkatnya keselamatan pasien", "Terwujudnya rekam"],
    [None, None, "Indikator : Kepatuhan (Target : 100 %)", "Indikator : Infeksi (Target : 1,5 %)",
     "Indikator : Kelengkapan (Target : 95 %)"],
    [1, "Perawat Ahli Muda", "Terlaksananya asuhan keperawatan", "-", "Terisinya rekam medis"],
]  # fmt: skip
BOOKS: Final[dict[str, tuple[Rows, str]]] = {
    "an agreement whose second head has abbreviations": (AGREEMENT, """
        intermediate Meningkatnya ketepatan layanan; Dokumen selesai 2026=98; @kepala-seksi-pelayanan"""),
    "affairs without a dash after their code": (RENSTRA, """
        intermediate Meningkatnya layanan perpustakaan; Perpustakaan terakreditasi (%) 2026=22
         immediate Terkelolanya perpustakaan; Jumlah kunjungan (orang) 2026=24000
        intermediate Meningkatnya pengelolaan arsip; Arsip dikelola (berkas) 2026=1500"""),
    "results of a leader in the words of an outcome": (ROLES, """
        intermediate Meningkatnya mutu rawat inap; Kepatuhan 2026=100 %; @kepala-bidang-pelayanan
         operational Terlaksananya asuhan keperawatan; @perawat-ahli-muda
        intermediate Meningkatnya keselamatan pasien; Infeksi 2026=1,5 %; @kepala-bidang-pelayanan
        intermediate Terwujudnya rekam; Kelengkapan 2026=95 %; @kepala-bidang-pelayanan
         operational Terisinya rekam medis; @perawat-ahli-muda"""),
}  # fmt: skip
CROSSCUTS: Rows = [
    ["INSPEKTORAT DAERAH TAHUN 2025"],
    ["Sasaran Strategis", "Indikator", "Sasaran Program", "Indikator", "Crosscutting"],
    ["Meningkatnya pengawasan", "Maturitas SPIP", "Meningkatnya tindak lanjut", "Rekomendasi",
     "BKPSDM; Semua Perangkat Daerah"],
]  # fmt: skip
ANSWER: Final = """sheets:
  - sheet: X
    answers:
      - {cell: E3, about: crosscut-partner, answer: Dinas Sosial}
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


@pytest.mark.parametrize("name", BOOKS)
def test_a_sheet_gives_its_goals_and_no_others(name: str) -> None:
    """A head is one also in abbreviations, an affair is not a goal, and results have several names."""
    rows, expected = BOOKS[name]
    merged = ("A5:A7", "B5:B7", "C5:E5") if rows is ROLES else ()
    save({"X": rows}, merged=merged, sheet="X")
    assert "".join(f"\n        {line}" for line in lines(goals_of("t.xlsx"))) == expected


def test_words_that_name_no_agency_are_no_partner() -> None:
    """They are asked about in their cell, and the answer belongs to the goal left of it, not to the first one
    of the row."""
    save({"X": CROSSCUTS})
    (below,) = goals_of("t.xlsx")[0]["children"]
    assert below["crosscuts"] == ["BKPSDM"]
    assert [
        str(one.place) for one in read(["t.xlsx"]).notices if "not the name of one agency" in one.sentence
    ] == ["t.xlsx!X!E3"]
    Path("t.map.yaml").write_text(ANSWER, encoding="utf-8")
    (above,) = goals_of("t.xlsx")
    assert "crosscuts" not in above
    assert above["children"][0]["crosscuts"] == ["BKPSDM", "dinas-sosial"]
