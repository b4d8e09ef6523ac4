"""Reads a target's text as Indonesian planning documents write it.

`20.000` is twenty thousand, `13,5` thirteen and a half, `2,5T` two and a half trillion (10**12),
`200 ORANG (2026)` two hundred people in 2026. What could be read in two ways is not read at all:
no value is better than a wrong one.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_YEAR = r"(?:19|20)[0-9]{2}"
_DASH = "[-–—~]"
_YEAR_WORD = r"(?:tahun|thn\.?|th\.?|ta\.?)"
_BEFORE_YEAR = r"(?:(?:pada|di|untuk|per|dalam|akhir|sampai(?: dengan)?|hingga|s/d)\s+)*"
_YEARS = re.compile(
    rf"\(\s*{_YEAR_WORD}?\s*(?P<a>{_YEAR})(?:\s*{_DASH}\s*(?P<b>{_YEAR}))?\s*\)"
    rf"|\b{_BEFORE_YEAR}{_YEAR_WORD}\s+(?P<c>{_YEAR})(?:\s*{_DASH}\s*(?P<d>{_YEAR}))?(?![0-9])\s*:?",
    re.IGNORECASE,
)

# Not inside a word (`A1`) and not in the middle of another number.
_NUMBER = re.compile(r"(?<![\w.,/])(?P<sign>[-+]?)(?P<digits>[0-9]+(?:\.[0-9]+)*(?:,[0-9]+)?)")
_BROKEN_NUMBER = re.compile(r"[.,][0-9]|\s[0-9]|[eE][-+]?[0-9]")  # 1,234.5 · 20 000 · 1e5
_NO_CENTS = re.compile(r"[,.]\s*[-–—]+(?![0-9])")  # Rp20.000,-
_CURRENCY = re.compile(r"\b(Rp|IDR|USD)\.?\s*(?=[-+]?[0-9])", re.IGNORECASE)

_SCALES = {
    "triliun": 10**12, "trilyun": 10**12, "miliar": 10**9, "milyar": 10**9, "juta": 10**6, "ribu": 10**3,
}  # fmt: skip
# A capital T is triliun; M stays a unit, because it is metre as often as miliar.
_SCALE = re.compile(rf"\s*(?:(?i:({'|'.join(_SCALES)}))|T)(?![^\W_])")

_UP_TO = (
    rf"(?:(?<![^\W\d_]){_DASH}|(?:\b|(?<=%))(?:s/d|s\.\s?d\.?|sd|sampai(?: dengan)?|hingga)(?:\s|(?=[0-9])))"
)
_RANGE = re.compile(rf"(?P<unit>[^0-9()]*?)\s*{_UP_TO}\s*(?P<currency>Rp\s*)?(?=[0-9])", re.IGNORECASE)
_RATIO = re.compile(r"[^0-9()]*(?::|/|\bberbanding\b)\s*[0-9]|\s*dari\s+[0-9]", re.IGNORECASE)
_SECOND_AMOUNT = re.compile(r"[^0-9()]*(?:[,;+&]|\b(?:dan|atau|serta)\b)\s*[0-9]", re.IGNORECASE)
_BOUND = re.compile(
    r"[<>≤≥=±≈:]+|\b(?:minimal|min|maksimal|maks|paling|sedikit|banyak|sekitar|kurang|lebih|dari|sebanyak|sebesar)\b\.?",
    re.IGNORECASE,
)
_SPELLED_OUT = re.compile(r"\([^()]*\)\s*(?=[^\s)])")  # 1 (satu) dokumen
_PERCENT = frozenset({"persen", "%"})
_EDGES = " \t.,;:-–—"
_LONGEST = 1000  # characters; a longer text is an essay, not a target


class Reading(NamedTuple):
    """What a target's text says; each part None where it says none."""

    value: float | None
    unit: str | None
    year: int | None


@lru_cache(maxsize=50_000)  # a tree says "1 Laporan" many times, and every target is read twice
def read_target(text: str, unit: str | None = None) -> Reading:
    """The number, unit and year that a target's text names.

    `unit` holds where the text names none. A ratio, a range, `N/A` and `-` have no value; the unit
    of a range is read all the same.
    """
    if len(text) > _LONGEST:
        return Reading(None, _blank_to_none(unit), None)
    folded = " ".join(text.replace("\N{MINUS SIGN}", "-").replace("\N{FULLWIDTH PERCENT SIGN}", "%").split())
    body, year = _take_year(folded)
    value, named = _amount(_CURRENCY.sub(r"\1 ", body))
    return Reading(value, named or _blank_to_none(unit), year)


@lru_cache(maxsize=8192)
def unit_key(unit: str | None) -> str | None:
    """The unit as it is compared: casefolded, blanks folded; `Persen`, `Persen (%)` and `%` are `%`."""
    if unit is None:
        return None
    key = " ".join(unit.casefold().split())
    words = key.replace("(", " ").replace(")", " ").replace("%", " % ").split()
    return "%" if words and _PERCENT.issuperset(words) else key or None


def _take_year(text: str) -> tuple[str, int | None]:
    """The text without the years it names, and the year where it names just one."""
    years: set[int] = set()
    spans = 0
    for found in _YEARS.finditer(text):
        years.add(int(found["a"] or found["c"]))
        spans += bool(found["b"] or found["d"])
    rest = " ".join(_YEARS.sub(" ", text).split()) if years else text
    return rest, years.pop() if len(years) == 1 and not spans else None


def _amount(text: str) -> tuple[float | None, str | None]:
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip()
    found = next((m for m in _NUMBER.finditer(text) if _outside_brackets(text, m.start())), None)
    if found is None:
        return None, None
    lead = " ".join(_BOUND.sub(" ", text[: found.start()]).split())
    rest = text[found.end() :]
    if _BROKEN_NUMBER.match(rest):
        return None, None
    rest, scale = _scaled(_NO_CENTS.sub("", rest, count=1) if _NO_CENTS.match(rest) else rest)
    if span := _RANGE.match(rest):
        return None, _range_unit(lead, span, rest)
    if _RATIO.match(rest) or _SECOND_AMOUNT.match(rest):
        return None, None
    value = _value(found["digits"], scale, negative=found["sign"] == "-")
    return value, _unit(lead, rest)


def _outside_brackets(text: str, position: int) -> bool:
    return text.count("(", 0, position) == text.count(")", 0, position)


def _scaled(rest: str) -> tuple[str, int]:
    """What follows the scale words, and what they multiply by."""
    scale = 1
    while found := _SCALE.match(rest):
        scale *= _SCALES[found[1].lower()] if found[1] else 10**12
        rest = rest[found.end() :]
    return rest, scale


def _range_unit(lead: str, span: re.Match[str], rest: str) -> str | None:
    second = _NUMBER.match(rest, span.end())
    after = _scaled(rest[second.end() :])[0] if second else ""
    return _unit(lead, after) if after.strip(_EDGES) else _unit(lead, span["unit"])


def _value(digits: str, scale: int, *, negative: bool) -> float | None:
    whole, comma, decimals = digits.partition(",")
    groups = whole.split(".")
    thousands = all(len(group) == 3 for group in groups[1:]) and not whole.startswith("0")
    if len(groups) == 1 or thousands:
        plain = "".join(groups) + (f".{decimals}" if comma else "")
    elif len(groups) == 2 and not comma:
        plain = whole  # 74.26 and 0.226: a point that cannot be a thousands mark
    else:
        return None
    value = float(Decimal(plain) * scale)
    return (-value if negative else value) if math.isfinite(value) else None


def _unit(lead: str, rest: str) -> str | None:
    """The unit after the number, or the one word before it: a currency, or `Level` in `Level 3`."""
    after = _SPELLED_OUT.sub("", rest.strip(), count=1) if rest.lstrip().startswith("(") else rest
    after = after.strip(_EDGES)
    if after.startswith("(") and after.endswith(")") and after.count("(") == 1:
        after = after[1:-1].strip(_EDGES)
    before = lead.strip(_EDGES + "(")
    if before.casefold() in {"rp", "idr", "usd", "$", "us$"}:
        return f"{before} {after}".rstrip()
    if after:
        return after
    return before if before and " " not in before else None


def _blank_to_none(text: str | None) -> str | None:
    return text if text and text.strip() else None
