"""Writes a number as its cell shows it. The format may add a unit, a per cent sign, leading zeros or a mask.

Digits are never rounded or grouped by the format: `13,5` keeps its decimals, `20000` gets no point.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

BUILT_IN: Final = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0",
    42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 48: "##0.0E+0", 49: "@",
    **dict.fromkeys([*range(14, 18), *range(27, 37), *range(50, 59), 22], "yyyy-mm-dd"),
    **dict.fromkeys([*range(18, 22), 45, 46, 47], "h:mm:ss"),
}  # fmt: skip

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_.|\*.|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<digit>[0#?])|(?P<exponent>[Ee][-+])|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_DAY, _HOUR = frozenset("dyDY"), frozenset("hsHS")
_SAYS_SOMETHING = re.compile(r"[^\W_]|%|[$€£¥]")


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """The format of a number. `mask` has the placeholders of digits and the literals between them."""

    is_date: bool = False
    is_time: bool = False
    percent: bool = False
    thousands: int = 0  # how often the shown value is divided by a thousand
    before: str = ""
    after: str = ""
    mask: tuple[str, ...] = ()
    width: int = 0  # digits before the decimal mark, with leading zeros
    places: int = 0  # zeros after it


PLAIN: Final = NumberFormat()


@lru_cache(maxsize=4096)
def read_format(code: str) -> NumberFormat:
    """The format of a code. Of several sections it takes the first, which is for positive numbers."""
    return _Section(code).format()


def written(number: Decimal, form: NumberFormat) -> str:
    """The number as shown in the cell, with a decimal comma as a planner would write it."""
    value = number.scaleb(-3 * form.thousands) * (100 if form.percent else 1)
    sign = "-" if value < 0 else ""
    digits = f"{abs(value).normalize():f}"
    if "." in digits:
        digits = digits.replace(".", ",")
    else:
        digits = _masked(digits, form.mask) if form.mask else digits.zfill(form.width)
    return f"{form.before}{sign}{digits}{form.after}"


def _masked(digits: str, mask: tuple[str, ...]) -> str:
    """The digits in the placeholders of a mask, from the right. Extra digits go in front."""
    left = list(digits)
    made: list[str] = []
    for part in reversed(mask):
        if part not in {"0", "#", "?"}:
            made.append(part[1:])
        elif left:
            made.append(left.pop())
        elif part == "0":
            made.append("0")
    return "".join([*left, *reversed(made)])


class _Section:
    """The first section of a format's code, split into its parts."""

    def __init__(self, code: str) -> None:
        self.parts: list[str] = []  # a digit's placeholder, `.`, `,`, `%`, or a literal after `=`
        self.letters: set[str] = set()
        self.is_plain = code.lower() == "general"
        self.elapsed = False
        for found in _TOKEN.finditer(code):
            if found["other"] == ";":
                break
            self._take(found)

    def _take(self, found: re.Match[str]) -> None:
        literal = found["quoted"] or found["escaped"] or found["currency"]
        if literal:
            self.parts.append(f"={literal}")
        elif found["bracket"]:
            self.elapsed = self.elapsed or _ELAPSED.fullmatch(found["bracket"]) is not None
            self.is_plain = self.is_plain or found["bracket"][0] in "<>="  # a condition for numbers
        elif found["general"]:
            self.parts.append("#")
        elif found["digit"]:
            self.parts.append(found["digit"])
        elif found["exponent"]:
            self.is_plain = True
        elif found["other"]:
            self._take_other(found["other"])

    def _take_other(self, char: str) -> None:
        if char in ".,%":
            self.parts.append(char)
        elif char.isalpha():
            self.letters.add(char)
        elif char in "/@":
            self.is_plain = True
        else:
            self.parts.append(f"={char}")

    def format(self) -> NumberFormat:
        if self.elapsed or self.letters & (_DAY | _HOUR) or {"m", "M"} & self.letters:
            is_time = self.elapsed or (bool(self.letters & _HOUR) and not self.letters & _DAY)
            return NumberFormat(is_time=is_time, is_date=not is_time)
        places = [place for place, part in enumerate(self.parts) if part in {"0", "#", "?"}]
        if self.is_plain or not places:
            return PLAIN
        return self._of_number(places[0], places[-1])

    def _of_number(self, first: int, last: int) -> NumberFormat:
        inside = self.parts[first : last + 1]
        point = inside.index(".") if "." in inside else len(inside)
        whole = [part for part in inside[:point] if part != ","]
        literals = [part for part in whole if part.startswith("=") and part[1:].strip()]
        after = self.parts[last + 1 :]
        scaling = next((place for place, part in enumerate(after) if part != ","), len(after))
        return NumberFormat(
            percent="%" in self.parts,
            thousands=scaling,
            before=_prefix(_joined(self.parts[:first])),
            after=_suffix(_joined(after[scaling:])),
            mask=tuple(whole) if literals and point == len(inside) else (),
            width=whole.count("0") if whole.count("0") > 1 else 0,
            places=inside[point:].count("0"),
        )


def _joined(parts: list[str]) -> str:
    """The literals of some parts as one text, or an empty text if they have no meaning."""
    text = "".join(part[1:] if part.startswith("=") else part for part in parts if part not in {",", "."})
    return text.strip() if _SAYS_SOMETHING.search(text) else ""


def _prefix(text: str) -> str:
    return f"{text} " if text and (text[-1].isalpha() or text[-1] == ".") else text


def _suffix(text: str) -> str:
    return f" {text}" if text and (text[0].isalpha() or text[0] == "%") else text
