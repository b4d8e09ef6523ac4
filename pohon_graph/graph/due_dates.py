"""Finds when a target is due: the year, the quarter and the amendment in its text."""

from __future__ import annotations

import re
from typing import NamedTuple

_YEAR = r"(?:19|20)[0-9]{2}"
_DASH = "[-–—~]"
_YEAR_WORD = r"(?:tahun|thn\.?|th\.?|ta\.?)"
_BEFORE_YEAR = r"(?:(?:pada|di|untuk|per|dalam|akhir|sampai(?: dengan)?|hingga|s/d)\s+)*"


def _to_year(group: str) -> str:
    return rf"(?:\s*{_DASH}\s*(?P<{group}>{_YEAR}))?"


# (2026), (tahun 2025-2029), pada tahun 2026, Tahun 2026:
_YEARS = re.compile(
    rf"\(\s*{_YEAR_WORD}?\s*(?P<a>{_YEAR}){_to_year('b')}\s*\)"
    rf"|\b{_BEFORE_YEAR}{_YEAR_WORD}\s+(?P<c>{_YEAR}){_to_year('d')}(?![0-9])\s*[:=]?",
    re.IGNORECASE,
)
# 2025 = 75%, 2025-2029: 75%
_IN_FRONT = re.compile(rf"(?P<a>{_YEAR}){_to_year('b')}\s*[:=]\s*(?=\S)")
_NAMED_BY_SIGN = re.compile(rf"\b{_YEAR}\s*[:=]")
_ANY_YEAR = re.compile(_YEAR)
# 75% 2025
_AT_END = re.compile(rf"(?<=[^\W\d_]|[%‰)]),?\s+(?P<a>{_YEAR})$")
# A number after one of these is an amount, even if it looks like a year.
_AMOUNT_FOLLOWS = frozenset({
    "per", "dari", "dan", "atau", "serta", "s/d", "sd", "s.d.", "s.d", "sampai", "dengan", "hingga",
    "banding", "berbanding", "rp", "idr", "kali", "x", "minimal", "maksimal", "sebesar", "sebanyak",
})  # fmt: skip
# TW I 2025: 20%. Not the quarters of TW I-IV.
_QUARTER_WORD = r"(?:tw|triwulan)[.\s]*(?P<quarter>iv|i{1,3}|[1-4])(?![\w.])"
_QUARTER = re.compile(
    rf"{_QUARTER_WORD}(?!\s*(?:{_DASH}\s*[ivx1-4]|[/&]|s/?d|sampai|dan\b))[\s,]*"
    rf"(?:\(?(?:{_YEAR_WORD}\s*)?(?P<a>{_YEAR})\)?(?=\s*(?:[:=]|[-+<>≥≤±]?[0-9]|Rp\b)))?\s*[:=]?\s*",
    re.IGNORECASE,
)
_QUARTER_IN_BRACKETS = re.compile(rf"\(\s*{_QUARTER_WORD}[\s,]*(?P<a>{_YEAR})?\s*\)", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# 18% (perubahan), 18% (Perubahan RPJMD)
_AMENDED = re.compile(
    r"\(\s*(?:target\s+)?(?:perubahan|revisi)(?:\s+(?:target|rpjmd|renstra|rkpd|renja|apbd|pk|dpa|anggaran))?\s*\)",
    re.IGNORECASE,
)


class Moment(NamedTuple):
    """When a target is due; a part is None if the text lacks it."""

    year: int | None
    quarter: int | None
    amended: bool  # it is the target after an amendment


def names_several_years(text: str) -> bool:
    """Whether the text holds the targets of several years: 2025: 75%; 2026: 80%."""
    return len(_NAMED_BY_SIGN.findall(text)) > 1


def take_moment(text: str) -> tuple[str, Moment]:
    """The text without its moment, and the moment.

    A year counts if the text names only one. Whitespace in `text` must be collapsed.
    """
    text, quarter, quarter_years = _take_quarter(text)
    text, amended = _take(_AMENDED, text)
    years = _Years(quarter_years)
    if _ANY_YEAR.search(text):
        text = years.taken_from(text)
    return text, Moment(years.only(), quarter, amended)


def _take_quarter(text: str) -> tuple[str, int | None, list[str]]:
    found = _QUARTER.match(text) or ("(" in text and _QUARTER_IN_BRACKETS.search(text))
    if not found:
        return text, None, []
    written = found["quarter"].lower()
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
    return rest, _ROMAN.get(written) or int(written), [found["a"]] if found["a"] else []


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    rest, times = pattern.subn(" ", text) if "(" in text else (text, 0)
    return (" ".join(rest.split()), True) if times else (text, False)


class _Years:
    """The years found in a text."""

    def __init__(self, found: list[str]) -> None:
        self.found = set(map(int, found))
        self.spans = 0

    def only(self) -> int | None:
        return next(iter(self.found)) if len(self.found) == 1 and not self.spans else None

    def taken_from(self, text: str) -> str:
        rest = " ".join(_YEARS.sub(self._take, text).split())
        if first := _IN_FRONT.match(rest):
            self._take(first)
            rest = rest[first.end() :]
        elif (last := _AT_END.search(rest)) and _is_year(rest[: last.start()]):
            self._take(last)
            rest = rest[: last.start()]
        return rest

    def _take(self, found: re.Match[str]) -> str:
        groups = found.groupdict()
        self.found.add(int(groups.get("a") or groups["c"]))
        self.spans += bool(groups.get("b") or groups.get("d"))
        return " "


def _is_year(before: str) -> bool:
    """Whether a year-like number after `before` is a year: an amount precedes it, and no amount word."""
    words = before.casefold().split()
    return any(char in "0123456789" for char in before) and words[-1] not in _AMOUNT_FOLLOWS
