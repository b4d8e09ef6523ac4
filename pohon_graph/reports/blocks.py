"""What a text report is made of: headings, paragraphs and tables, before anything is painted.

A report builds blocks; `plain` turns them into text for a pipe or a file, `coloured` into the same
text for a terminal. Styles are names, not colours, and both painters may ignore them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

# A title must not be able to move the cursor, ring the bell or turn the rest of a line around.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")

WIDTH = 80

Style = str  # "", "title", "strong", "faint", "error", "warning", "info", "good"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text in one style."""

    text: str
    style: Style = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that is wrapped: `indent` blanks in front of its first line, `hang` more before the others."""

    words: tuple[Words, ...]
    indent: int = 0
    hang: int = 0

    @property
    def text(self) -> str:
        """The words without their styles."""
        return "".join(part.text for part in self.words)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head (none where all its names are empty); columns in `right` are flush right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A line of code: its blanks count, so it is never wrapped."""

    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line."""


Block = Paragraph | Table | Verbatim | Gap


@dataclass(slots=True)
class Page:
    """Blocks in reading order, and short ways to add them."""

    blocks: list[Block] = field(default_factory=list)

    def heading(self, text: str, style: Style = "title") -> None:
        """A line of its own with an empty line above, unless it is the first."""
        if self.blocks:
            self.gap()
        self.blocks.append(Paragraph((Words(clean(text), style),)))

    def say(self, *words: str | Words, indent: int = 0, hang: int = 0) -> None:
        """A paragraph of plain and styled words."""
        parts = (Words(part) if isinstance(part, str) else part for part in words)
        self.blocks.append(Paragraph(tuple(Words(clean(p.text), p.style) for p in parts), indent, hang))

    def table(
        self, head: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = (), indent: int = 0
    ) -> None:
        """A table; every cell is cleaned."""
        cleaned = tuple(tuple(clean(cell) for cell in row) for row in rows)
        self.blocks.append(Table(tuple(map(clean, head)), cleaned, frozenset(right), indent))

    def verbatim(self, line: str, indent: int = 0) -> None:
        """One line as it is."""
        self.blocks.append(Verbatim(clean(line), indent))

    def gap(self) -> None:
        """An empty line, but never two."""
        if self.blocks and not isinstance(self.blocks[-1], Gap):
            self.blocks.append(Gap())

    def text(self, width: int = WIDTH, colour: bool = False) -> str:
        """The page as text at most `width` wide where words allow it."""
        if colour:
            from pohon_graph.reports.coloured import paint

            return paint(self.blocks, width)
        from pohon_graph.reports.plain import lay_out

        return lay_out(self.blocks, width)


def clean(text: str) -> str:
    """`text` on one line, without characters that steer a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return _UNFIT.sub("", re.sub(r"[\t\n\r\v\f\x85\u2028\u2029]+", " ", text))


def columns_of(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
