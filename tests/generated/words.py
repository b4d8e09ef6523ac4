"""What the generated trees are written with: words that rules look for, and words close to them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

LEVELS = ["regional", "ultimate", "intermediate", "immediate", "operational", "process"]
# Whole sets of levels, shorter ones, others' own, and one that does not begin with the region's.
LEVEL_SETS: list[list[Any]] = [
    LEVELS, LEVELS, LEVELS, LEVELS, LEVELS[1:5], LEVELS[2:4], LEVELS[2:4], LEVELS[2:5], ["a", "b"],
    ["regional", "intermediate", "immediate"], ["ultimate", "regional", "operational"],
    ["tematik", "strategic", "tactical", "operational"], ["Tematik", "Sub Tematik", "Sasaran Program"],
    [
        {"id": "visi", "title": "Visi", "as": "regional"}, {"id": "hasil", "as": "ultimate"},
        {"id": "tema", "as": "none"}, {"id": "antara", "title": "Sasaran antara", "as": "intermediate"},
        {"id": "kerja", "as": "intermediate"}, {"id": "proses", "as": "process"},
    ],
]  # fmt: skip
STANDARD = {
    "tematik": "none", "Tematik": "none", "Sub Tematik": "none", "strategic": "ultimate",
    "tactical": "intermediate", "Sasaran Program": "intermediate", "visi": "regional", "hasil": "ultimate",
    "tema": "none", "antara": "intermediate", "kerja": "intermediate", "proses": "process",
}  # fmt: skip
LOWEST = ("operational", "process", "a", "b")  # nothing says that a goal is above the sub kegiatan
AGENCIES: list[dict[str, Any]] = [
    {"id": "dinsos", "title": "Dinas Sosial", "urusan": ["1.06"]},
    {"id": "perkimtan", "title": "Dinas PERKIMTAN", "urusan": ["1.04", "2.10"]},
    {"id": "dinkes", "title": "Dinas Kesehatan", "urusan": ["1.02"]},
]
GOVERNMENTS: list[dict[str, Any]] = [
    {"id": "bwi", "title": "Kabupaten Contoh", "kind": "kabupaten_kota"}, {"id": "prov", "kind": "provinsi"},
    {"id": "kem", "kind": "kementerian_lembaga"},
]  # fmt: skip
TIERS = {"intermediate": "program", "immediate": "kegiatan", "operational": "sub_kegiatan"}
EXPECTED = {
    "regional": ["kepala_daerah"], "ultimate": ["jpt_pratama"], "intermediate": ["administrator"],
    "immediate": ["administrator"], "operational": ["pengawas", "fungsional"],
    "process": ["fungsional", "pelaksana"],
}  # fmt: skip
RANKS = [
    "administrator", "administrator", "administrator", "kepala_daerah", "jpt_madya", "jpt_pratama",
    "pengawas", "fungsional", "fungsional", "pelaksana", None,
]  # fmt: skip
TITLES = [
    "Menurunnya kemiskinan", "MENURUNKAN KEMISKINAN", "Menurunkan kemiskinan.", "Meningkatkan mutu layanan",
    "Meningkatnya mutu layanan", "Terlaksananya perbaikan rumah tidak layak huni",
    "Perbaikan rumah-rumah tidak layak huni", "Tersedianya perbaikan rumah yang layak huni",
    "Terlaksananya pengelolaan jaminan kesehatan masyarakat", "Tersedianya alat bantu",
    "Penyediaan permakanan", "Terwujudnya penyediaan makanan", "Data PPKS*", "1. Data PPKS", "Data  ganda",
    "Merata", "Media", "Melayani warga", "Nya", "Menyala menyapu", "-nya", "Me", "“Membina” keluarga",
    "Terpenuhinya layanan kedaruratan", "Terpenuhinya pemberian layanan kedaruratan",
    "Pendataan fakir miskin cakupan daerah kab/kota", "PENDATAAN FAKIR MISKIN DAN CAKUPAN DAERAH KAB. KOTA",
    "Tersedianya gaji pegawai", "Jumlah PPKS mandiri", "Nilai-nilai budaya", "% warga", "A. Data PPKS",
    "<p>Data</p>", "Data\u00ad PPKS", "Data &amp; PPKS",
    "Gaji pegawai", "Komersialisasi", "Menyanyakan data", "Layanan 24 jam (SPM)",
    "• Tersedianya data", "- Data", "Data - PPKS",
    "1.5 juta jiwa terlayani", "2) Data PPKS", "a. Data PPKS", "Data\u00a0 PPKS", "Data\tPPKS", " Data PPKS",
    "STRASSE", "Straße", "Café", "Cafe\u0301", "İlçe", "ﬁnal", "***", "–", "Data_PPKS", "Data 100% valid",
    "Ｍeningkat", "Data １ PPKS", "\u202aData PPKS", "Mé", "ME-NYA", "Data 1. PPKS", "3 layanan dasar",
    "Data 'PPKS' \\d", '"Data" PPKS', "🏠 Data", "Data PPKS\ndan RTLH", "Menata\nwarga", "2.\nData",
    "Media\u00adsi warga", "Data PP\u200bKS", "Pena-\nnganan warga",
    "Tersedianya Program Rehabilitasi Sosial",
    "Terlaksananya rehabilitasi dan sosial", "Persentase PPKS", "Cakupan layanan", "Luasnya layanan",
    "Meningkat layanan", "Metode layanan", "\uf0b7 Data", "<p>Data</p>", "Data &amp; PPKS", "â€“ Data",
    "ii. Data",
    "1.1 Data", "Berkurangnya kemiskinan", "Kemiskinan warga berkurang", "I. Data", "Melalui layanan",
]  # fmt: skip
INDICATORS = [
    "Jumlah PPKS", "Jumlah PPKS yang dibantu", "jumlah  ppks", "Persentase PPKS yang dibantu", "Rasio guru",
    "Persentase PPKS", "Pertumbuhan ekonomi, PDRB per kapita", "Jumlah anak, lansia, dan disabilitas",
    "Nilai (SAKIP, RB)", "Indeks a; indeks b", "Jumlah laporan", "Jumlah surat dan dokumen",
    "Honor pendamping", "Dokumen", "Sosialisasi", "Surat 1",
    "Jumlah peserta pada Tahun n", "Capaian ...", "TBD", "Laju pertumbuhan",
    "Mutu，waktu", "Angka 2,5 persen", "Berita acara", "Jumlah pelaporan", "Nilai XX",
    "Persentase capaian, mutu serta waktu", "Mutu; waktu atau biaya, jarak",
    "(Jumlah) PPKS", "Jumlahnya PPKS", "Persentase peningkatan laporan", "% PPKS", "Rasio-rasio",
    "Jumlah desa, dana desa", "Jumlah PPKS,", "Jumlah 1, 2 dan 3", "Jumlah 1,2,3", "Mutu (a dan b), waktu",
    "Mutu (a, b", "Mutu [a; (b, c)], waktu dan biaya", "Mutu) a, b",
    "Berita tentang acara", "Rapat-rapat", "Dokumentasi", "Laporan2", "Peserta tahun N+1", "Tahun ke-n",
    "Tahun nyata", "Maxxi", "Peserta 20XX", "xx", "XX1", "Tbd.", "Target TBDs", "Dua..titik", "Sisa…", "IXX",
    "Pertumbuhannya", "Peningkatan mutu", "***", "PPKS jumlah", "Jumlah jumlah PPKS", "Indeks STRASSE",
    "Indeks Straße", "Nilai SAKIP", "Nilai  SAKIP*", "Tahun\u00a0n", "Jumlah ٣, ٤", "XX,XX", "Tahun (n)",
    "Presentase PPKS", "% PPKS desa", "Banyaknya laporan", "Jumlah PPKS dan nilai SAKIP", "Medali PON XX",
    "Jumlah\nPPKS", "Jumlah anak,\nlansia\ndan disabilitas", "Tahun\nn", "Rapat\n", "🏠, 🚗", "Rasio\\guru",
    "Prosentase PPKS", "Presentase PPKS dan jumlah KK", "Jumlah PPKS dan persentase KK", "Jumlah a, jumlah",
    "Tingkat mutu, tingkat waktu", "Jumlah mutu dan tingkat waktu", "1. Jumlah PPKS 2. Nilai mutu",
    "Jumlah buku, majalah, dll.", "Persentase usaha Rp1.000.000,- ke atas", "Jumlah dokumen A, B & C",
    "Persentase laporan berkualitas", "Jumlah dokumen izin", "Jumlah surat persetujuan bangunan",
    "Jumlah PPKS selain anak", "Nilai laporan yang ditindaklanjuti", "Medali PON XX", "MEDALI PON XX",
    "Banyaknya PPKS", "Jumlah (a (b) c) PPKS, rata-rata waktu", "Rata-rata waktu, rata waktu layanan",
    "Jumlah PP\u00adKS", "Jumlah Keluarga yang Mendapat Bantuan", "Jumlah orang yang mendapat permakanan",
]  # fmt: skip
TARGETS = [
    "15%", "15 %", "15 persen", "15 Persen (%)", "120 %", "-5 %", "−5 %", "0 %", "100,0 %", "100,5 %",
    "20.000 KK", "200 ORANG (2026)", "200 orang", "200 Orang", "1 Laporan", "BB", "A+", "A/B", "BB (2025)",
    "N/A", "-", "%", "Orang", "10-20 %", "10-20", "3:1", "2,5T", "2,5 triliun", "2,5 t", "500 juta",
    "3 milyar", "3 trilyun", "3 miliar",
    "12 ribu (2024)", "5 juta orang", "3 ribuan", "74.26", "0,5 %", "7", "0", "12 Orang (2024)", "12 Orang",
    "sangat baik sekali", "Sangat-baik", "5 Unit Rumah", "5 unit  rumah", "5 Dokumen", "Rp 2,5 miliar",
    "Rp 2.500.000.000", "٣ Orang", "１５ %", "20 % per tahun", "1.234,5 Dokumen", "7 KK tahun 2025",
    "2024-2026: 5 Orang", "15 %*", "12 prosen", "BB (70,5)", "80 (B)", "100 (orang)", "TW I 2024: 5 %",
    "18% (perubahan)", "2025 = 75%", "TBD", "X%", "2,5 Orang", "5 org", "80-80 %", "3 M", "Juta", "B4", "WTP",
    "15 %*", "15 prosen", "100 Persentase", "BB (70,5)", "80 (B)", "100 (orang)", "X%", "TBD", "belum ada",
    "...",
    "1:200", "2,3:1.000", "80-85 %", "80-80 %", "20 siswa per guru", "Rp 2,5 M", "Rp20.000,-",
    "20\u00ad.000 orang",
    "2025 = 75%", "75% 2025", "TW I: 20 %", "2,5 orang", "2,5 Org", "1 dok", "1 Dokumen", "5 lap", "15 ‰",
    "100 %",
    "0 %", "nihil", "?",
]  # fmt: skip
UNITS = ["Orang", "orang", "org", "%", "persen", "% desa", "Unit Rumah", "KK", "Dok", " "]
PROGRAMS = [
    "Program Rehabilitasi Sosial", "Program Rehabilitasi dan Sosial", "PROGRAM REHABILITASI-SOSIAL",
    "Program Rehabilitasi", "Kegiatan Lain", "Penyediaan Permakanan", "Penyediaan  Permakanan.",
    "Penyediaan Pemakanan", "Perbaikan Rumah Tidak Layak Huni", "Penyediaan Alat Bantu",
    "Penyediaan Alat-Alat Bantu", "Yang Tidak Ada", "Dan", "Pengelolaan Jaminan Kesehatan Masyarakat",
    "Pengelolaan dan Jaminan Kesehatan Masyarakat Kab/Kota", "Gaji Pegawai", "Pemberian Layanan Kedaruratan",
    "Terlaksananya Penyediaan Alat Bantu", "1.06.04 - Program Rehabilitasi Sosial", "Penyediaan Alat Bantus",
    "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Penyediaan Permakanan bukan Makanan",
    "Pemberian Bimbingan Fisik, Mental, Spiritual, dan Sosial", "Fasilitasi Pemberdayaan Sosial KAT",
]  # fmt: skip
CODES = [
    "1.06.04", "1.06.04.2.01", "1.06.04.02.01", "1.06.04.2.01.0001", "1.06.04.02.01.0001", "1.06.04.2.01.01",
    "1.06", "1.06.05", "1.06.05.2.01.0003", "1.04.03.2.03", "X.XX.01", "X.XX.01.2.02.0001", "1.06.04.1.01",
    # Outside the syntax, or only just.
    "1.4.3", "1.06.04.2", "1.06.04.02", "1.06.04.01.01", "1.06.04.2.01.001", "0.06.04", "1-06-04", "1.06.04.",
    "1.XX.04", "1.06.02.02", "1.06.02.02.02", "1.06.2.2.01", " 1.06.04", "1.06.04 ", "1.٠٦.04", "x.xx.01",
    "1.06.04.02.01.02.03", "1.6.4", "1.06.01", "1.06.04.2.01.003", "1.06.01.2.02.0001",
]  # fmt: skip


def _official() -> list[dict[str, str]]:
    path = Path(__file__).resolve().parents[2] / "data" / "nomenclature.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


NOMENCLATURE = _official()
# Another table: units missing and different, one name twice, and a supporting affair.
OTHER_NOMENCLATURE = [
    {"code": code, "title": title, "unit": unit, "regulation": "contoh"}
    for code, title, unit in (
        ("1.06.04", "Program Rehabilitasi Sosial", ""),
        ("1.06.04.02.01.0001", "Penyediaan Permakanan", "ORANG"),
        ("1.06.04.2.01.0002", "Penyediaan Pemakanan", "Paket"),
        ("1.06.04.2.01.0003", "Penyediaan Alat Bantu", ""),
        ("1.04.03.2.03.0002", "Perbaikan Rumah Tidak Layak Huni", "Persen (%)"),
        ("2.10.03.2.03.0002", "Perbaikan Rumah yang Layak Huni", "Unit Rumah"),
        ("1.02.02.2.02.0026", "Pengelolaan Jaminan Kesehatan Masyarakat", "Dokumen"),
        ("1.02.02.2.02.0027", "Pengelolaan Jaminan Kesehatan dan Masyarakat", "Orang"),
        ("X.XX.01.2.02.0001", "Gaji Pegawai", "Orang"),
        ("1.06.06", "Layanan Kedaruratan", ""),
        ("1.06.06.2.01", "Pemberian Layanan Kedaruratan", "Orang"),
    )
]


def _several_tables() -> list[dict[str, str]]:
    """Two regulations, of other years and partly of one kind of government only, with all that official
    tables say: codes that went and came, other units, official indicators, minimum services."""
    rows = [
        # code, title, unit, indicator, spm; kind; in the old table, in the new one
        ("1.06.04", "Program Rehabilitasi Sosial", "", "", "", "", "both"),
        ("1.06.04.2.01", "Rehabilitasi Sosial Dasar", "", "", "", "kabupaten_kota", "both"),
        (
            "1.06.04.2.01.0001",
            "Penyediaan Permakanan",
            "Orang",
            "Jumlah orang yang mendapat permakanan",
            "SPM",
            "kabupaten_kota",
            "both",
        ),
        ("1.06.04.2.01.0003", "Penyediaan Alat Bantu", "Orang", "Jumlah PPKS yang dibantu", "", "", "old"),
        ("1.06.04.2.01.0004", "Penyediaan Alat Bantu", "Unit", "Jumlah PPKS yang dibantu", "", "", "new"),
        ("1.06.04.1.01.0003", "Penyediaan Alat Bantu", "Paket", "", "", "provinsi", "both"),
        ("1.06.05", "Program Perlindungan dan Jaminan Sosial", "", "", "", "", "new"),
        ("1.06.04.2.01.0005", "Pemberian Layanan Kedaruratan", "Laporan", "Jumlah laporan", "SPM", "", "new"),
        ("1.04.03.2.03.0002", "Perbaikan Rumah Tidak Layak Huni", "Unit Rumah", "", "", "", "both"),
        (
            "1.02.02.2.02.0026",
            "Pengelolaan Jaminan Kesehatan Masyarakat",
            "Dokumen",
            "Dokumen",
            "SPM",
            "",
            "old",
        ),
        ("1.01.01", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "", "", "", "", "new"),
        ("1.01.01.2.02.0001", "Gaji Pegawai", "Orang", "", "", "", "new"),
    ]
    found = []
    for code, title, unit, indicator, spm, kind, age in rows:
        row = {"code": code, "title": title, "unit": unit, "indicator": indicator, "spm": spm, "kind": kind}
        if age in ("both", "old"):
            found.append({**row, "regulation": "lama", "from": "2019", "until": "2024"})
        if age in ("both", "new"):
            was = "1.06.04.2.01.0003" if code.endswith("0004") else ""
            found.append({**row, "regulation": "baru", "from": "2025", "until": "", "previous": was})
    return found


SEVERAL_TABLES = _several_tables()
# Names with the codes that some year gave them, and one that belongs to another name.
OFFICIAL = [(row["title"], row["code"]) for row in SEVERAL_TABLES if row["code"].count(".") > 3]
OFFICIAL.append(("Penyediaan Permakanan", "1.06.04.2.01.0003"))
OFFICIAL_INDICATORS = {row["code"]: row["indicator"] for row in SEVERAL_TABLES if row["indicator"]}
