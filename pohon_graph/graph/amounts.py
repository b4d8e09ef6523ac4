"""Reads numbers, with their units, as Indonesian planning documents write them.

`20.000` is twenty thousand, `13,5` thirteen and a half, `2,5T` two and a half trillion (10**12),
`Rp 2,5 M` two and a half billion. An ambiguous number is not read at all, because no value is better
than a wrong one.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import NamedTuple

from pohon_graph.graph.normalised_text import outside_brackets
from pohon_graph.graph.units import is_short_unit, is_spelled_number, plain_unit

# Not inside a word (`A1`) and not in the middle of another number.
_NUMBER = re.compile(r"(?<![\w.,/])(?P<sign>[-+]?)(?P<digits>[0-9]+(?:\.[0-9]+)*(?:,[0-9]+)?)")
_DIGIT = re.compile("[0-9]")
_BROKEN_NUMBER = re.compile(r"[.,][0-9]|\s[0-9]|[eE][-+]?[0-9]")  # 1,234.5 · 20 000 · 1e5
_NO_CENTS = re.compile(r"[,.]\s*[-–—]+(?![0-9])")  # Rp20.000,-
_CURRENCY = re.compile(r"\b(Rp|IDR|USD)\.?\s*(?=[-+]?[0-9])", re.IGNORECASE)
_RUPIAH = frozenset({"rp", "idr"})
_FOREIGN = frozenset({"usd", "$", "us$"})

_SCALES = {
    "triliun": 10**12, "trilyun": 10**12, "miliar": 10**9, "milyar": 10**9, "juta": 10**6, "jt": 10**6,
    "ribu": 10**3, "rb": 10**3, "t": 10**12, "m": 10**9,
}  # fmt: skip
_SCALE_WORD = "|".join(word for word in _SCALES if len(word) > 1)
# A capital T is triliun. M is a unit, because it is metre as often as miliar, except after Rp.
_SCALE = re.compile(rf"\s*((?i:{_SCALE_WORD})|T|M(?=\s+(?i:rupiah)\b))(?![^\W_])")
_SCALE_OF_MONEY = re.compile(rf"\s*({_SCALE_WORD}|T|M)(?![^\W_])", re.IGNORECASE)

_DASH = "[-–—~]"
_UP_TO = (
    rf"(?:(?<![^\W\d_]){_DASH}|(?:\b|(?<=%))(?:s/d|s\.\s?d\.?|sd|sampai(?: dengan)?|hingga)(?:\s|(?=[0-9])))"
)
_RANGE = re.compile(rf"(?P<unit>[^0-9]*?)\s*{_UP_TO}\s*(?P<currency>Rp\s*)?(?=[0-9])", re.IGNORECASE)
_DATE = re.compile(r"\s*/\s*[0-9]+\s*/\s*[0-9]")
_RATIO = re.compile(r"[^0-9]*(?::|/|\bberbanding\b)\s*[0-9]|\s*dari\s+[0-9]", re.IGNORECASE)
_SECOND_AMOUNT = re.compile(r"[^0-9]*(?:[,;+&=]|\b(?:dan|atau|serta)\b)\s*[0-9]", re.IGNORECASE)
_BOUND = re.compile(
    r"[<>≤≥=±≈:]+|\b(?:minimal|min|maksimal|maks|paling|sedikit|banyak|sekitar|kurang|lebih|dari|sebanyak|sebesar)\b\.?",
    re.IGNORECASE,
)
_ROUNDED = re.compile(r"\s?-?an(?![^\W_])", re.IGNORECASE)  # 500-an
_SPELLED_OUT = re.compile(r"\s*\([^()]*\)\s*(?=[^\s)])")  # 1 (satu) dokumen
# Words for a score in evaluations of SPIP, SPBE, satisfaction and accountability: no units.
_STAGES = (
    r"rintisan|berkembang|terdefinisi|terkelola(?: dan terukur)?|optimum|optimal|memadai|memuaskan|informatif"
    r"|(?:sangat |cukup |kurang )?(?:baik|tinggi|rendah)|sangat memuaskan|sedang|cukup|kurang"
)
_GRADE_IN_BRACKETS = re.compile(
    rf"\s*\(\s*(?P<grade>[A-Za-z]{{1,3}}[+-]?|{_STAGES})\s*\)", re.IGNORECASE
)  # 80 (B), 3 (Terdefinisi)
_INSIDE = re.compile(r"\s*\((?P<text>[^()]*)\)?\W*$")


class Amount(NamedTuple):
    """The amount in a text. `reading` is one of the ontology's READINGS."""

    reading: str
    value: float | None = None
    unit: str | None = None
    scaled: bool = False  # with a scale word, such as juta


def read_amount(text: str) -> Amount | None:
    """The first number outside brackets with its unit; None if there is none.

    Whitespace in `text` must be collapsed and its moment removed. A ratio or a range has no value.
    """
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip()
    text = _CURRENCY.sub(r"\1 ", text)
    found = next((m for m in _NUMBER.finditer(text) if _outside_brackets(text, m.start())), None)
    if found is None:
        return None
    return _Reader(text, found).amount()


def _outside_brackets(text: str, position: int) -> bool:
    return text.count("(", 0, position) <= text.count(")", 0, position)


class _Reader:
    """Reads one text from its first number."""

    def __init__(self, text: str, found: re.Match[str]) -> None:
        self.found = found
        self.lead = " ".join(_BOUND.sub(" ", text[: found.start()]).split())
        self.in_rupiah = self.lead.casefold().rpartition(" ")[2] in _RUPIAH
        rounded = _ROUNDED.match(text, found.end())
        self.after = text[rounded.end() if rounded else found.end() :]

    def amount(self) -> Amount:
        if _BROKEN_NUMBER.match(self.after):
            return Amount("text")
        cents = _NO_CENTS.match(self.after)
        rest, scale = self._scaled(self.after[cents.end() :] if cents else self.after)
        bare = outside_brackets(rest)
        if _DIGIT.search(bare):
            if span := _RANGE.match(bare):
                return self._range(span, bare, scale)
            if _DATE.match(bare) or _SECOND_AMOUNT.match(bare):
                return Amount("text")
            if _RATIO.match(bare):
                return Amount("ratio")
        value, unit = _value(self.found, scale), self._unit(rest)
        if unit and unit[0].isdigit():  # 0*5: two numbers, whichever sign joins them
            return Amount("text")
        if value is None:
            return Amount("text", unit=unit)
        if (grade := _GRADE_IN_BRACKETS.fullmatch(rest)) and not is_short_unit(grade["grade"]):
            return Amount("grade", value)
        return Amount("value", value, unit, scale > 1)

    def _scaled(self, rest: str) -> tuple[str, int]:
        """The text after the scale words, and the factor that they multiply by."""
        scale, word = 1, _SCALE_OF_MONEY if self.in_rupiah else _SCALE
        while found := word.match(rest):
            scale *= _SCALES[found[1].lower()]
            rest = rest[found.end() :]
        return rest, scale

    def _range(self, span: re.Match[str], rest: str, scale: int) -> Amount:
        second = _NUMBER.match(rest, span.end())
        if second is None:
            return Amount("range", unit=self._unit(span["unit"]))
        after, second_scale = self._scaled(rest[second.end() :])
        unit = self._unit(after) if plain_unit(after) else self._unit(span["unit"])
        if unit and unit[0].isdigit():
            return Amount("text")
        scaled = max(scale, second_scale) > 1
        low, high = _value(self.found, second_scale if scale == 1 else scale), _value(second, second_scale)
        if low is not None and low == high:
            return Amount("value", low, unit, scaled)
        return Amount("range", None, unit, scaled)

    def _unit(self, rest: str) -> str | None:
        """The unit after the number, or the one word before it: a currency, or `Level` in `Level 3`."""
        if self.in_rupiah:
            return self.lead.split()[-1]
        after = self._named_after(rest)
        before = plain_unit(self.lead)
        if before.casefold() in _FOREIGN:
            return f"{before} {after}".rstrip()
        if after:
            return after
        is_unit = any(char.isalpha() or char in "%‰" for char in before)
        is_unit = is_unit and not any(char.isspace() or char.isdigit() for char in before)
        return before if is_unit else None

    def _named_after(self, rest: str) -> str:
        if plain_unit(outside_brackets(rest)):
            return plain_unit(_SPELLED_OUT.sub("", rest, count=1) if rest.lstrip().startswith("(") else rest)
        inside = _INSIDE.match(rest)
        named = plain_unit(inside["text"]) if inside else ""
        holds_amounts = any(known.match(named) for known in (_SECOND_AMOUNT, _RATIO, _RANGE))
        return "" if holds_amounts or is_spelled_number(named) else named


def _value(found: re.Match[str], scale: int) -> float | None:
    whole, comma, decimals = found["digits"].partition(",")
    groups = whole.split(".")
    thousands = all(len(group) == 3 for group in groups[1:]) and not whole.startswith("0")
    if len(groups) == 1 or thousands:
        plain = "".join(groups) + (f".{decimals}" if comma else "")
    elif len(groups) == 2 and not comma:
        plain = whole  # 74.26 and 0.226: a point that cannot be a thousands separator
    else:
        return None
    value = float(Decimal(plain) * scale)
    return (-value if found["sign"] == "-" else value) if math.isfinite(value) else None
