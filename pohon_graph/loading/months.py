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
_ALL = re.compile(r"\bdes(?:ember)?\b|\bdecember\b", re.IGNORECASE)


def is_month(text: str) -> bool:
    """Whether a heading only names a month: `Januari`, `Jan`, `B03`."""
    return _MONTH.fullmatch(text.strip()) is not None


def names_part_of_year(text: str) -> bool:
    """Whether a heading is about a month, a half of a year, or the time up to a month."""
    return is_month(text) or (_PART.search(text) is not None and _ALL.search(text) is None)
