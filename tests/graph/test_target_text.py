"""How a target is written, and which targets a year is shown with."""

from __future__ import annotations

import pytest

from pohon_graph.graph.goal_view import Indicator, Target, make_indicator
from pohon_graph.graph.indicator_text import indicator_text
from pohon_graph.graph.target_text import default_year, mark, shown, with_unit


@pytest.mark.parametrize(
    ("text", "unit", "written"),
    [
        ("20", "Orang", "20 Orang"),
        ("200 ORANG (2026)", "ORANG", "200 ORANG (2026)"),
        ("200 ORANG (2026)", "Orang", "200 ORANG (2026)"),
        ("15 %", "%", "15 %"),
        ("15", "%", "15 %"),
        ("15 persen", "%", "15 persen"),
        ("BB", "Predikat", "BB Predikat"),
        ("1:200", "guru", "1:200 guru"),
        ("80-85", "dokumen", "80-85 dokumen"),
        ("4.605.640.000", "Rp", "Rp 4.605.640.000"),
        ("20 sekali", "kali", "20 sekali"),
        ("13,5 (2026)", "juta USD", "13,5 juta USD (2026)"),
        ("13,5 (TW I 2026)", "juta USD", "13,5 juta USD (TW I 2026)"),
        ("BB (70,5)", "Predikat", "BB (70,5) Predikat"),
        ("12", None, "12"),
        ("12", " ", "12"),
    ],
)
def test_the_unit_follows_a_text_that_names_none(text: str, unit: str | None, written: str) -> None:
    """The text stays as it was written; the unit is added only if the text has no unit of its own."""
    assert with_unit(text, unit) == written


@pytest.mark.parametrize(
    ("text", "year", "quarter", "kind", "lang", "expected"),
    [
        ("20", 2025, None, "target", "id", "(2025)"),
        ("20 (2025)", 2025, None, "target", "id", ""),
        ("2025 orang", 2025, None, "target", "id", "(2025)"),
        ("20", 2025, 2, "target", "id", "(TW II 2025)"),
        ("20", 2025, 2, "target", "en", "(Q2 2025)"),
        ("18", 2025, None, "revised", "id", "(2025, perubahan)"),
        ("18", 2025, None, "replaced", "en", "(2025, original)"),
        ("18 (2025)", 2025, None, "revised", "id", "(perubahan)"),
        ("18% (perubahan)", 2025, None, "revised", "id", "(2025)"),
        ("20", None, None, "target", "id", ""),
    ],
)
def test_the_mark_says_what_the_text_does_not(
    text: str, year: int | None, quarter: int | None, kind: str, lang: str, expected: str
) -> None:
    """Year, quarter and revision are in brackets after the target, each only if the text lacks it."""
    assert mark(text, year, quarter, kind, lang) == expected


@pytest.mark.parametrize(
    ("given", "year", "expected"),
    [
        ([("target", 2025, None), ("target", 2026, None)], 2026, [1]),
        ([("target", 2025, None), ("target", 2027, None)], 2026, [0]),
        ([("target", None, None), ("target", 2027, None)], 2026, [0]),
        ([("target", 2027, None), ("target", 2028, None)], 2026, [0]),
        ([("target", 2025, None), ("revised", 2025, None)], 2025, [1, 0]),
        ([("target", 2025, 1), ("target", 2025, None), ("target", 2025, 2)], 2025, [1]),
        ([("target", 2025, 2), ("target", 2025, 1)], 2025, [1, 0]),
        ([("baseline", 2024, None), ("actual", 2025, None)], 2025, []),
        ([("actual", 2025, None), ("target", 2024, None)], 2025, [1]),
        ([], 2025, []),
    ],
)
def test_a_year_is_shown_with_its_own_targets_or_the_nearest_before(
    given: list[tuple[str, int | None, int | None]], year: int, expected: list[int]
) -> None:
    """The year's targets, else the latest year before, else the undated ones, else the first after."""
    targets = [Target("1", "1", 1.0, None, of, quarter, kind) for kind, of, quarter in given]
    assert shown(targets, year) == expected


@pytest.mark.parametrize(
    ("first", "last", "today", "expected"),
    [(2025, 2029, 2026, 2026), (2025, 2029, 2031, 2029), (2025, 2029, 2024, 2029), (2024, 2024, 2026, 2024),
     (None, None, 2026, 2026)],
)  # fmt: skip
def test_a_tree_is_shown_in_this_year_or_its_periods_last(
    first: int | None, last: int | None, today: int, expected: int
) -> None:
    """Outside its period a tree is shown in the period's last year."""
    assert default_year(first, last, today) == expected


def _indicator(unit: str | None, *targets: tuple[str, int | None, str]) -> Indicator:
    rows = [{"text": text, "year": year, "kind": kind} for text, year, kind in targets]
    return make_indicator({"id": "a#1", "title": "Jumlah layanan", "unit": unit}, rows)


def test_an_indicator_is_followed_by_its_own_targets() -> None:
    """Title, then every target with unit and year; baselines and actual values are named as such."""
    indicator = _indicator(
        "Orang",
        ("15", 2024, "baseline"),
        ("20", 2025, "target"),
        ("18", 2025, "revised"),
        ("9", 2025, "actual"),
    )
    assert indicator_text(indicator, lang="id") == (
        "Jumlah layanan: kondisi awal 15 Orang (2024); 20 Orang (2025, semula); 18 Orang (2025, perubahan); "
        "realisasi 9 Orang (2025)"
    )
    assert indicator_text(indicator, 2026, "en") == (
        "Jumlah layanan: 18 Orang (2025, revised); 20 Orang (2025, original)"
    )


def test_a_unit_that_no_target_shows_follows_the_title() -> None:
    """The unit of an indicator is never lost, also without a target, or where a text names another."""
    assert indicator_text(_indicator("Orang"), lang="id") == "Jumlah layanan (satuan Orang)"
    contradicted = _indicator("Orang", ("15 %", None, "target"))
    assert indicator_text(contradicted, lang="id") == "Jumlah layanan (satuan Orang): 15 %"
