"""The names of months in titles, dates and headings."""

from __future__ import annotations

import re
from typing import Final

# Alternatives for patterns without regard to case.
MONTHS: Final = (
    "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
    "|january|february|march|may|june|july|august|october|december"
)
_SHORT: Final = "jan|feb|peb|mar|apr|jun|jul|agu|agt|ags|agst|sep|sept|okt|nov|nop|des"
_MONTH = re.compile(rf"(?:{MONTHS}|(?:{_SHORT})\.?|b ?(?:0?[1-9]|1[0-2]))", re.IGNORECASE)
# A half of a year, or a time up to a month: `Realisasi Semester I`, `s.d. Juni`. Up to December is the year.
_PART = re.compile(rf"\bsemester\b|\b(?:{MONTHS})\b", re.IGNORECASE)
# Several quarters of a year: `TW I-II`, `Triwulan I s.d. III`. Those from the first to the last are the year.
_QUARTER: Final = r"(?:triwulan|tw|kuartal)"
_QUARTERS = re.compile(
    rf"\b{_QUARTER}[\s.-]*(iv|i{{1,3}}|[1-4])\W+(?:(?:s\W?d|sampai(?: dengan)?|hingga|dan)\W+)?"
    rf"(?:{_QUARTER}\s*)?(iv|i{{1,3}}|[1-4])\b",
    re.IGNORECASE,
)
_YEAR_OF_QUARTERS: Final = (("i", "iv"), ("1", "4"))
_ALL = re.compile(r"\bdes(?:ember)?\b|\bdecember\b", re.IGNORECASE)


def is_month(text: str) -> bool:
    """Whether a heading only names a month: `Januari`, `Jan`, `B03`."""
    return _MONTH.fullmatch(text.strip()) is not None


def names_part_of_year(text: str) -> bool:
    """Whether a heading is about a month, a half of a year, several quarters, or the time up to a month."""
    if span := _QUARTERS.search(text.casefold()):
        return span.groups() not in _YEAR_OF_QUARTERS
    return is_month(text) or (_PART.search(text) is not None and _ALL.search(text) is None)
