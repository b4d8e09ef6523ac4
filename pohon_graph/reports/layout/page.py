"""A text report under construction: blocks in reading order, and short ways to add them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pohon_graph.reports.layout.blocks import Block, Gap, Paragraph, Style, Table, Verbatim, Words, clean
from pohon_graph.reports.layout.coloured import paint
from pohon_graph.reports.layout.plain import lay_out

WIDTH = 80


@dataclass(slots=True)
class Page:
    """The blocks of a report."""

    blocks: list[Block] = field(default_factory=list)

    def heading(self, text: str, style: Style = "title") -> None:
        """A separate line, with an empty line above unless it is the first."""
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
        """The page as text at most `width` wide if the words allow it."""
        return (paint if colour else lay_out)(self.blocks, width)
