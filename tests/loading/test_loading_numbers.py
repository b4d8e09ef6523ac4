"""Targets are read as Indonesian planning documents write them."""

from __future__ import annotations

import math
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_graph.graph.numbers import read_target, unit_key

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
        # scale words
        ("2,5 triliun rupiah", (2.5e12, "rupiah", None)),
        ("5 miliar", (5e9, None, None)),
        ("4,6 juta", (4600000, None, None)),
        ("1.500 juta", (1.5e9, None, None)),
        ("5 ribu orang", (5000, "orang", None)),
        ("2 ribu triliun", (2e15, None, None)),
        ("5 M", (5, "M", None)),
        ("2,5 t", (2.5, "t", None)),
        ("5 Tahun", (5, "Tahun", None)),
        ("5 Tim", (5, "Tim", None)),
        # money
        ("Rp 2.500.000", (2500000, "Rp", None)),
        ("Rp20.000,-", (20000, "Rp", None)),
        ("Rp4.605.640.000,00", (4605640000, "Rp", None)),
        ("Rp. 2,5 T", (2.5e12, "Rp", None)),
        ("Rp 5.000 per orang", (5000, "Rp per orang", None)),
        # what stands around the number
        ("1 (satu) dokumen", (1, "dokumen", None)),
        ("minimal 80 persen", (80, "persen", None)),
        ("≥ 80 %", (80, "%", None)),
        ("Level 3", (3, "Level", None)),
        ("80 Persen (%)", (80, "Persen (%)", None)),
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
        ("1500 orang (1500)", (1500, "orang (1500)", None)),
    ],
)
def test_a_number_is_read_with_its_unit_and_year(text: str, wanted: Wanted) -> None:
    """Value, unit and year of one text."""
    assert read_target(text) == wanted


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
    assert read_target(text) == (None, unit, None)


def test_a_range_keeps_its_year() -> None:
    """The year is read beside whatever else the text is."""
    assert read_target("10-15 % (2026)") == (None, "%", 2026)


@pytest.mark.parametrize(
    "text", ["1:20", "1 : 20", "3/4", "1 guru : 20 siswa", "3 dari 5 desa", "31/12/2026"]
)
def test_a_ratio_has_no_value(text: str) -> None:
    """Nothing is made of two numbers that stand against each other."""
    assert read_target(text).value is None


@pytest.mark.parametrize("text", ["N/A", "n/a", "-", "–", "BB", "tidak ada", "", "  ", "Tahun n", "A (80,5)"])
def test_what_is_no_number_has_no_value_and_no_unit(text: str) -> None:
    """Grades, dashes and words are kept as text only."""
    assert read_target(text) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
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
        ("Persen Poin", "persen poin"),
        ("", None),
        (None, None),
    ],
)
def test_units_are_compared_casefolded(unit: str | None, key: str | None) -> None:
    """Blanks are folded, the three ways to write per cent are one unit."""
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
    """Whatever is written, the reading is a finite number or none."""
    read = read_target(text)
    assert read.value is None or math.isfinite(read.value)
    assert read.unit is None or read.unit.strip()


@pytest.mark.parametrize("part", ["pada ", "1 ", "(", "((1", "sampai ", "Rp ", "1.", "- ", "tahun 2026 "])
def test_an_endless_text_is_no_work(part: str) -> None:
    """A target of a megabyte is told apart from a target in no time."""
    start = time.perf_counter()
    for size in (100, 900, 10**6):
        read_target((part * size)[:size])
    assert time.perf_counter() - start < 1


def test_a_long_target_has_the_indicators_unit() -> None:
    """An essay has no value and no unit of its own."""
    assert read_target("15 % " * 1000, "orang") == (None, "orang", None)
