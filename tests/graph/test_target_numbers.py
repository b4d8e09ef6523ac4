"""Targets are read as Indonesian planning documents write them."""

from __future__ import annotations

import math
import time
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pohon_graph.graph.normalised_text import visible
from pohon_graph.graph.target_numbers import read_target, unit_key
from pohon_graph.ontology import READINGS

Wanted = tuple[float | None, str | None, int | None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # as the contract writes them
        ("20.000", (20000, None, None)),
        ("13,5", (13.5, None, None)),
        ("4.605.640.000", (4605640000, None, None)),
        ("2,5T", (2.5e12, None, None)),
        ("15 %", (15, "%", None)),
        ("15%", (15, "%", None)),
        ("200 ORANG (2026)", (200, "ORANG", 2026)),
        ("1 Laporan Data PPKS", (1, "Laporan Data PPKS", None)),
        ("74.26", (74.26, None, None)),
        ("0.226", (0.226, None, None)),
        # as the seed writes them
        ("20000 KK", (20000, "KK", None)),
        ("167 Berita Acara", (167, "Berita Acara", None)),
        ("1500 Rekomendasi", (1500, "Rekomendasi", None)),
        ("7 orang", (7, "orang", None)),
        # thousands and decimals
        ("1.234.567,89", (1234567.89, None, None)),
        ("617.666.666,66", (617666666.66, None, None)),
        ("9,7 km2", (9.7, "km2", None)),
        ("1.234,56 Ha", (1234.56, "Ha", None)),
        ("0,5 %", (0.5, "%", None)),
        ("0.226 %", (0.226, "%", None)),
        ("0.000", (0, None, None)),
        ("1.5", (1.5, None, None)),
        ("1.500", (1500, None, None)),
        ("0", (0, None, None)),
        ("010", (10, None, None)),
        ("-5 %", (-5, "%", None)),
        ("\N{MINUS SIGN}5%", (-5, "%", None)),
        ("+3,2 %", (3.2, "%", None)),
        ("500-an orang", (500, "orang", None)),
        ("500an", (500, None, None)),
        ("12 anak", (12, "anak", None)),
        # scale words
        ("2,5 triliun rupiah", (2.5e12, "rupiah", None)),
        ("5 miliar", (5e9, None, None)),
        ("4,6 juta", (4600000, None, None)),
        ("1.500 juta", (1.5e9, None, None)),
        ("5 ribu orang", (5000, "orang", None)),
        ("2 ribu triliun", (2e15, None, None)),
        ("5 M", (5, "M", None)),
        ("5 jt", (5e6, None, None)),
        ("5rb orang", (5000, "orang", None)),
        ("5 trilyun", (5e12, None, None)),
        ("2,5 t", (2.5, "t", None)),
        ("5 Tahun", (5, "Tahun", None)),
        ("5 Tim", (5, "Tim", None)),
        # money
        ("Rp 2.500.000", (2500000, "Rp", None)),
        ("Rp20.000,-", (20000, "Rp", None)),
        ("Rp4.605.640.000,00", (4605640000, "Rp", None)),
        ("Rp. 2,5 T", (2.5e12, "Rp", None)),
        ("Rp 5.000 per orang", (5000, "Rp", None)),
        ("Rp 2,5 M", (2.5e9, "Rp", None)),
        ("Rp2,5 miliar", (2.5e9, "Rp", None)),
        ("Anggaran Rp 5 m", (5e9, "Rp", None)),
        ("2,5 M rupiah", (2.5e9, "rupiah", None)),
        ("IDR 3 jt", (3e6, "IDR", None)),
        ("USD 5 M", (5, "USD M", None)),
        # what stands around the number
        ("1 (satu) dokumen", (1, "dokumen", None)),
        ("minimal 80 persen", (80, "persen", None)),
        ("≥ 80 %", (80, "%", None)),
        ("Level 3", (3, "Level", None)),
        ("80 Persen (%)", (80, "Persen", None)),
        ("80 (%)", (80, "%", None)),
        ("10 orang/hari", (10, "orang/hari", None)),
        ("100 Penerima Bantuan Covid-19", (100, "Penerima Bantuan Covid-19", None)),
        ("100 m²", (100, "m²", None)),
        ("100%.", (100, "%", None)),
        ("  15\N{NO-BREAK SPACE}%  ", (15, "%", None)),
        # years
        ("200 orang (tahun 2026)", (200, "orang", 2026)),
        ("200 orang pada tahun 2026", (200, "orang", 2026)),
        ("Tahun 2026: 200 orang", (200, "orang", 2026)),
        ("2,5 T (2026)", (2.5e12, None, 2026)),
        ("200 orang (2025-2029)", (200, "orang", None)),
        ("2026", (2026, None, None)),
        ("(2026)", (None, None, 2026)),
        ("1500 orang (1500)", (1500, "orang", None)),
        ("2025 = 75%", (75, "%", 2025)),
        ("2025: 75%", (75, "%", 2025)),
        ("Tahun 2026: 12 %", (12, "%", 2026)),
        ("75% 2025", (75, "%", 2025)),
        ("1 Dokumen Renja, 2026", (1, "Dokumen Renja", 2026)),
        ("2025-2029: 75%", (75, "%", None)),
        ("Rp 2025", (2025, "Rp", None)),
        ("7,5 kelahiran per 2000", (7.5, "kelahiran per 2000", None)),
        # what is no part of a unit
        ("15 %*", (15, "%", None)),
        ("15 %+", (15, "%", None)),
        ("15* %", (15, "%", None)),
        ("15 orang¹)", (15, "orang", None)),
        ("15 orang²", (15, "orang", None)),
        ("15 orang 1)", (15, "orang", None)),
        ("15% 1)**", (15, "%", None)),
        ("15 % (kumulatif)", (15, "%", None)),
        ("15 % (kumulatif", (15, "%", None)),
        ("15 unit (rumah (layak)) baru", (15, "unit baru", None)),
        ("10 orang dst", (10, "orang", None)),
        ("- 5 orang", (5, "orang", None)),
        ("• 5 orang", (5, "orang", None)),
        ("• 5", (5, None, None)),
        ("±15%", (15, "%", None)),
        ("<5%", (5, "%", None)),
        ("maks. 3%", (3, "%", None)),
        # what is in brackets after a number
        ("100 (orang)", (100, "orang", None)),
        ("100 (KK)", (100, "KK", None)),
        ("(100 m²)", (100, "m²", None)),
        ("1 (satu)", (1, None, None)),
        ("Orang (200)", (200, "Orang", None)),
        # what is measured against something
        ("20 siswa per guru", (20, "siswa per guru", None)),
        ("7,5 Kelahiran per 1000", (7.5, "Kelahiran per 1000", None)),
        ("305 per 100.000 KH", (305, "per 100.000 KH", None)),
        ("20 % dari 50 desa", (20, "% dari 50 desa", None)),
        ("5 ‰", (5, "‰", None)),
        # invisible characters
        ("20\u00ad.000 orang", (20000, "orang", None)),
        ("20.000\u202forang\ufeff", (20000, "orang", None)),
    ],
)
def test_a_number_is_read_with_its_unit_and_year(text: str, wanted: Wanted) -> None:
    """Value, unit and year of one text."""
    read = read_target(text)
    assert (read.value, read.unit, read.year) == wanted


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("10-15 %", "%"),
        ("10 – 15 orang", "orang"),
        ("10% - 15%", "%"),
        ("10 s/d 15 orang", "orang"),
        ("10 s.d. 15 orang", "orang"),
        ("10 sampai dengan 15 orang", "orang"),
        ("10 hingga 15 dokumen", "dokumen"),
        ("2 juta - 3 juta rupiah", "rupiah"),
        ("Rp 2 juta s.d. Rp 3 juta", "Rp"),
        ("80 - 90", None),
    ],
)
def test_a_range_has_a_unit_and_no_value(text: str, unit: str | None) -> None:
    """The unit of a range is read, its value is not."""
    read = read_target(text)
    assert (read.value, read.unit, read.reading) == (None, unit, "range")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("80-80", 80, None), ("80 - 80,0 %", 80, "%"), ("10-10 juta", 10e6, None), ("80% - 80%", 80, "%")],
)
def test_a_range_from_a_number_to_itself_is_that_number(text: str, value: float, unit: str | None) -> None:
    """80-80 is 80."""
    read = read_target(text)
    assert (read.value, read.unit, read.reading) == (value, unit, "value")


def test_a_range_keeps_its_year() -> None:
    """The year is read beside whatever else the text is."""
    read = read_target("10-15 % (2026)")
    assert (read.unit, read.year, read.reading) == ("%", 2026, "range")


@pytest.mark.parametrize(
    "text",
    ["1:20", "1 : 20", "3/4", "1 guru : 20 siswa", "3 dari 5 desa", "2,3:1.000", "100/100", "3 dari 2000"],
)
def test_a_ratio_has_no_value(text: str) -> None:
    """Nothing is made of two numbers that stand against each other."""
    read = read_target(text)
    assert (read.value, read.unit, read.reading) == (None, None, "ratio")


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("BB", None), ("WTP", None), ("A+", None), ("A/B", None), ("Utama", None), ("Sangat Baik", None),
        ("Wajar Tanpa Pengecualian*", None), ("sangat baik sekali", None), ("BB (2025)", None),
        ("BB (70,5)", 70.5), ("B (65,2)", 65.2), ("A (80-90)", None), ("Sangat Baik (90,00)", 90),
        ("80 (B)", 80), ("65,2 (CC)", 65.2), ("80 (A-)", 80), ("TW II: 80 (BB)", 80),
        ("3 (Terdefinisi)", 3), ("Level 4 (terkelola dan terukur)", 4), ("88,5 (Sangat Baik)", 88.5),
    ],
)  # fmt: skip
def test_a_grade_may_have_its_score_on_either_side(text: str, score: float | None) -> None:
    """Up to four words without a digit are a grade; the number in or before the brackets is its score."""
    read = read_target(text)
    assert (read.value, read.unit, read.reading) == (score, None, "grade")


@pytest.mark.parametrize(
    "text",
    ["x", "xx", "XX", "X%", "X %", "TBD", "tba", "...", "…", "..", "-", "–", "--", "?", "???", "N/A", "n/a",
     "NA", "nihil", "Belum", "belum ada", "Tidak ada", "kosong.", "2025: -", "- (2026)", "TW I: x",
     "\u200bTBD"],
)  # fmt: skip
def test_a_placeholder_is_no_grade(text: str) -> None:
    """What stands where a target is still to come has no value."""
    read = read_target(text)
    assert (read.value, read.unit, read.reading) == (None, None, "placeholder")


@pytest.mark.parametrize(
    "text",
    ["", "  ", "%", "(2026)", "31/12/2026", "B4", "٣ Orang", "2025: 75%; 2026: 80%",
     "Meningkatnya mutu layanan bagi semua warga"],
)  # fmt: skip
def test_what_is_neither_number_nor_grade_is_text(text: str) -> None:
    """Dates, essays and several targets in one are kept as text only."""
    read = read_target(text)
    assert (read.value, read.unit, read.reading) == (None, None, "text")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("TW I 2025: 20%", (20, "%", 2025, 1)),
        ("TW II: 20 %", (20, "%", None, 2)),
        ("tw. iii = 20 %", (20, "%", None, 3)),
        ("Triwulan IV 2025 = 3 laporan", (3, "laporan", 2025, 4)),
        ("TW 1 20%", (20, "%", None, 1)),
        ("20% (TW II)", (20, "%", None, 2)),
        ("20% (TW II 2025)", (20, "%", 2025, 2)),
        ("TW I 2025 orang", (2025, "orang", None, 1)),
        ("TW I-IV: 100%", (100, "%", None, None)),
        ("TW 12", (12, "TW", None, None)),
        ("Twin II 5", (5, None, None, None)),
    ],
)
def test_a_quarter_in_front_is_read(text: str, wanted: tuple[object, ...]) -> None:
    """TW or Triwulan with I to IV, whatever follows; a span of quarters is none."""
    read = read_target(text)
    assert (read.value, read.unit, read.year, read.quarter) == wanted


@pytest.mark.parametrize(
    ("text", "amended"),
    [("18% (perubahan)", True), ("18% (Perubahan RPJMD) (2025)", True), ("18% (revisi)", True),
     ("18% (perubahan iklim)", False), ("18 perubahan", False)],
)  # fmt: skip
def test_a_target_may_call_itself_amended(text: str, amended: bool) -> None:
    """Only a note in brackets that says nothing else."""
    assert (read_target(text).value, read_target(text).amended) == (18, amended)


@pytest.mark.parametrize(
    "text",
    [
        "1 orang, 2 KK",
        "5 = 6",
        "5*6",
        "1,234.56",
        "1,234,567",
        "20 000 KK",
        "1e5",
        "1.5.2",
        "0.226.000",
        "1 dokumen dan 2 laporan",
        "A1",
        "9" * 400,
    ],
)
def test_what_could_be_read_in_two_ways_is_not_read(text: str) -> None:
    """No value is better than a wrong one."""
    assert read_target(text).value is None


@pytest.mark.parametrize(
    ("text", "unit", "wanted"),
    [("15", "%", "%"), ("15 orang", "%", "orang"), ("N/A", "orang", "orang"), ("15", "  ", None)],
)
def test_the_indicators_unit_holds_where_the_text_names_none(
    text: str, unit: str, wanted: str | None
) -> None:
    """The text's own unit wins."""
    assert read_target(text, unit).unit == wanted


@pytest.mark.parametrize(
    ("unit", "key"),
    [
        ("%", "%"),
        ("Persen", "%"),
        ("Persen (%)", "%"),
        ("persen(%)", "%"),
        ("% (persen)", "%"),
        ("ORANG", "orang"),
        ("Unit  Rumah ", "unit rumah"),
        ("Persentase", "%"),
        ("presentase", "%"),
        ("Prosentase", "%"),
        ("prosen", "%"),
        ("pct", "%"),
        ("% desa", "%"),
        ("%/tahun", "%"),
        ("%*", "%"),
        ("％", "%"),
        ("(%)", "%"),
        ("‰", "‰"),
        ("m²", "m²"),
        ("Orang (jiwa)", "orang"),
        ("Orang¹)", "orang"),
        ("Orang/Bulan", "orang bulan"),
        ("dok", "dokumen"),
        ("Dok.", "dokumen"),
        ("Lap", "laporan"),
        ("org", "orang"),
        ("Keg.", "kegiatan"),
        ("bln", "bulan"),
        ("thn", "tahun"),
        ("Kel", "kelompok"),
        ("Dok Renja", "dokumen renja"),
        ("Rupiah", "rp"),
        ("do\u00adkumen", "dokumen"),
        ("*", None),
        ("", None),
        (None, None),
    ],
)
def test_units_are_compared_casefolded(unit: str | None, key: str | None) -> None:
    """By their words; notes do not count, abbreviations and the ways to write per cent are one unit."""
    assert unit_key(unit) == key


def grouped(number: int) -> str:
    """A whole number with Indonesian thousands marks."""
    return f"{number:,}".replace(",", ".")


@settings(deadline=None)
@given(st.integers(1, 10**15), st.integers(0, 99), st.sampled_from(["", " orang", " %", " Unit Rumah"]))
def test_a_number_that_was_written_out_is_read_back(whole: int, cents: int, unit: str) -> None:
    """Thousands marks, a decimal comma and a unit are taken apart as they were put together."""
    read = read_target(f"{grouped(whole)},{cents:02}{unit}")
    assert read.value == float(Decimal(whole) + Decimal(cents) / 100)
    assert read.unit == (unit.strip() or None)


@settings(deadline=None)
@given(st.integers(0, 10**12))
def test_thousands_marks_change_nothing(number: int) -> None:
    """`20.000` is `20000`."""
    assert read_target(grouped(number)).value == read_target(str(number)).value == number


@settings(deadline=None)
@given(st.integers(1, 999), st.text("0123456789", min_size=1, max_size=6))
def test_a_point_is_a_decimal_point_unless_three_digits_follow(whole: int, decimals: str) -> None:
    """One point before one, two, four or more digits cannot mark thousands."""
    wanted = whole * 1000 + int(decimals) if len(decimals) == 3 else float(f"{whole}.{decimals}")
    assert read_target(f"{whole}.{decimals}").value == wanted


@settings(deadline=None)
@given(st.text(max_size=80))
def test_no_text_is_too_odd_to_read(text: str) -> None:
    """Whatever is written, the reading is a finite number or none, and one of the known kinds."""
    read = read_target(text)
    assert read.value is None or math.isfinite(read.value)
    assert read.unit is None or read.unit.strip()
    assert read.reading in READINGS
    assert (read.value is not None) <= (read.reading in ("value", "grade"))


WRITTEN = st.sampled_from(
    ["20.000", "13,5", "Rp 2,5 M", "15 %", "200 ORANG (2026)", "1 Laporan Data", "10-15 %", "BB (70,5)",
     "80 (B)", "1:200", "TW I 2025: 20%", "18% (perubahan)", "20 siswa per guru", "5 (lima) orang",
     "2025 = 75%", "TBD"]
)  # fmt: skip
UNSEEN = st.sampled_from(["\u00ad", "\u200b", "\u200e", "\u202a", "\u2060", "\ufeff"])


@settings(deadline=None)
@given(WRITTEN, st.lists(st.tuples(st.integers(0, 30), UNSEEN), max_size=5))
def test_invisible_characters_change_nothing(text: str, unseen: list[tuple[int, str]]) -> None:
    """Wherever they are, the reading is the one without them."""
    marked = text
    for place, mark in unseen:
        marked = marked[:place] + mark + marked[place:]
    assert visible(marked) == text
    assert read_target(marked) == read_target(text)


@settings(deadline=None)
@given(
    WRITTEN,
    st.lists(
        st.sampled_from([" ", "  ", "\t", "\n", "\u00a0", "\u2007", "\u202f"]), min_size=20, max_size=20
    ),
)
def test_the_kind_and_number_of_blanks_change_nothing(text: str, blanks: list[str]) -> None:
    """Blanks around the text and in place of its own blanks are all one."""
    words = text.split(" ")
    spaced = blanks[-1] + "".join(w + b for w, b in zip(words, blanks, strict=False))
    assert read_target(spaced) == read_target(text)


UNIT_WORDS = [
    "orang",
    "Laporan",
    "KK",
    "%",
    "% desa",
    "Unit Rumah",
    "siswa per guru",
    "m²",
    "‰",
    "kali/tahun",
    "Dok.",
]


@settings(deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(UNIT_WORDS))
def test_the_unit_after_a_number_is_the_unit(number: int, unit: str) -> None:
    """`N unit` is N of that unit, with and without thousands marks, in the text or beside it."""
    for text in (f"{number} {unit}", f"{grouped(number)} {unit}"):
        read = read_target(text)
        assert (read.value, unit_key(read.unit), read.reading) == (number, unit_key(unit), "value")
    assert unit_key(read_target(grouped(number), unit).unit) == unit_key(unit)


TARGET_LIKE = st.text("0159.,- %()MTWI/:orangdesa²*=;\u00ad", max_size=24)


@settings(deadline=None, max_examples=500)
@given(TARGET_LIKE)
def test_reading_what_was_read_changes_nothing(text: str) -> None:
    """A value and a unit written out and read again are the same value and unit; so is a unit's key."""
    read = read_target(text)
    assume(not (read.unit or "").startswith("T"))  # 1:T is one T, and 1 T a trillion
    if read.reading == "value" and read.value is not None and 0 <= read.value < 1e9:
        whole, _, decimals = f"{read.value:.6f}".partition(".")
        again = read_target(f"{whole},{decimals} {read.unit or ''}")
        assert again.value == pytest.approx(read.value, abs=1e-6)
        assert unit_key(again.unit) == unit_key(read.unit)
    assert unit_key(unit_key(read.unit)) == unit_key(read.unit)


@pytest.mark.parametrize(
    "part",
    [
        "pada ",
        "1 ",
        "(",
        "((1",
        "sampai ",
        "Rp ",
        "1.",
        "- ",
        "tahun 2026 ",
        "TW I ",
        "2025 = ",
        "*",
        "1) ",
        "\u00ad",
    ],
)
def test_an_endless_text_is_no_work(part: str) -> None:
    """A target of a megabyte is told apart from a target in no time, however busy the machine is."""
    start = time.process_time()
    for size in (100, 900, 10**6):
        read_target((part * size)[:size])
    assert time.process_time() - start < 1


def test_a_long_target_has_the_indicators_unit() -> None:
    """An essay has no value and no unit of its own."""
    read = read_target("15 % " * 1000, "orang")
    assert (read.value, read.unit, read.reading) == (None, "orang", "text")
