"""The parts of a text report before painting: headings, paragraphs and tables.

Styles are names, not colours, and a painter may ignore them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# A title must not move the cursor, ring the bell or reverse the rest of a line.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")

Style = str  # "", "title", "strong", "faint", "error", "warning", "info", "good"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text in one style."""

    text: str
    style: Style = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Wrapped text: its first line has `indent` blanks, the others `hang` more."""

    words: tuple[Words, ...]
    indent: int = 0
    hang: int = 0

    @property
    def text(self) -> str:
        """The words without their styles."""
        return "".join(part.text for part in self.words)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head (no head if all names are empty); columns in `right` are flush right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A line of code, which is never wrapped because its blanks count."""

    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line."""


Block = Paragraph | Table | Verbatim | Gap


def clean(text: str) -> str:
    """`text` on one line, without characters that control a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return _UNFIT.sub("", re.sub(r"[\t\n\r\v\f\x85\u2028\u2029]+", " ", text))


def columns_of(text: str) -> int:
    """The number of terminal columns that `text` takes."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
