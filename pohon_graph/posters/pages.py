"""Draws the boxes, bands and connectors of a plan on a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pohon_graph.posters.cards import BAR, LINE, Band
from pohon_graph.posters.colours import CROSSCUT, INK, PAPER, QUIET, other_colour, paler
from pohon_graph.posters.colours import LINE as LINE_COLOUR
from pohon_graph.posters.drawn_page import Path, Rect, Sheet, Text
from pohon_graph.posters.fitting import EDGE, LABELS, Fitted
from pohon_graph.posters.font_metrics import text_width
from pohon_graph.posters.furniture import Block
from pohon_graph.posters.plan import LABEL, Box, label_height, label_lines

_AROUND: Final = 0.4  # ems of a band above and below its boxes
_LINK: Final = "#1F4E8C"
_INKS: Final = {"programme": "#3d3d3d", "also": "#3d3d3d", "page": _LINK}
_GREY: Final = "#6b6b6b"


class Drawing:
    """Draws a fitted plan on a sheet, in the middle of an area; `pages` gives the page of each goal."""

    def __init__(
        self, sheet: Sheet, fitted: Fitted, area: Block, colours: Sequence[str], pages: Mapping[str, int]
    ) -> None:
        self.sheet, self.fitted, self.colours, self.pages = sheet, fitted, colours, pages
        self.em = fitted.type_size
        self.left = area[0] + (area[2] - fitted.width * self.em) / 2
        self.top = area[1] + max(0.0, (area[3] - fitted.height * self.em) / 3)

    def draw(self) -> None:
        """Put bands, connectors and boxes on the sheet."""
        for levels in dict.fromkeys(self.fitted.placed.levels):
            self._band(levels)
        for line in self.fitted.connectors:
            points = tuple((self._x(x), self._y(y)) for x, y in line.points)
            if line.other is None:
                self.sheet.items.append(Path(points, LINE_COLOUR, 0.09 * self.em))
            else:
                colour = other_colour(line.other)
                self.sheet.items.append(Path(points, colour, 0.13 * self.em, 0.55 * self.em))
        for box in self.fitted.placed.boxes.values():
            self._box(box)

    def _x(self, x: float) -> float:
        return self.left + (LABELS + EDGE + x) * self.em

    def _y(self, y: float) -> float:
        return self.top + (EDGE + y) * self.em

    def _colour(self, rank: int) -> str:
        return self.colours[rank] if rank < len(self.colours) else _GREY

    def _band(self, levels: tuple[int, ...]) -> None:
        """The strip of a level, or of several that share one, over the whole width."""
        placed = self.fitted.placed
        rows = [row for row, one in enumerate(placed.levels) if one == levels]
        top = self._y(placed.tops[rows[0]] - _AROUND)
        height = self._y(placed.tops[rows[-1]] + placed.heights[rows[-1]] + _AROUND) - top
        ground = paler(self._colour(levels[0]), 0.92) if len(levels) == 1 else "#f5f5f5"
        self.sheet.items.append(Rect(self.left, top, self.fitted.width * self.em, height, ground))
        needed = [label_height(self.fitted.plan.levels[rank]) for rank in levels]
        for rank, share in zip(levels, needed, strict=True):
            part = height * share / sum(needed)
            self._label(rank, top, part)
            top += part

    def _label(self, rank: int, top: float, height: float) -> None:
        """The name of a level, in its colour, on the left."""
        em = self.em
        self.sheet.items.append(Rect(self.left, top, LABEL * em, height, paler(self._colour(rank), 0.7)))
        lines = label_lines(self.fitted.plan.levels[rank])
        y = top + (height - len(lines) * LINE * em) / 2
        for nth, line in enumerate(lines):
            x = self.left + (LABEL - text_width(line, True)) * em / 2
            self._text(line, x, y + (nth * LINE + 0.84) * em, True, INK)

    def _box(self, box: Box) -> None:
        x, y, em = self._x(box.x), self._y(box.y), self.em
        width, height = box.card.width * em, box.card.height * em
        colour = self._colour(box.node.rank)
        is_main = box.node.role == "main"
        self.sheet.items.append(Rect(x, y, width, height, PAPER if is_main else "#f7f7f7"))
        for band in box.card.bands:
            fill = self._fill(band, colour, is_main)
            if fill:
                part = Rect(x, y + band.top * em, width, (band.bottom - band.top) * em, fill)
                self.sheet.items.append(part)
        self.sheet.items.append(Rect(x, y, width, BAR * em, colour if is_main else paler(colour, 0.5)))
        for line in box.card.lines:
            target = self.pages.get(line.part.goal)
            ink = _INKS.get(line.part.kind, INK)
            self._text(line.text, x + line.x * em, y + line.y * em, line.part.bold, ink, target)
        border = (colour, 0.12 * em, 0.0) if is_main else (QUIET, 0.07 * em, 0.4 * em)
        self.sheet.items.append(Rect(x, y, width, height, None, *border))

    def _fill(self, band: Band, colour: str, is_main: bool) -> str | None:
        if band.kind == "crosscut":
            return "#ececec" if band.mark == "rejected" else CROSSCUT
        if not is_main:
            return None
        return paler(colour, 0.8 if band.kind == "title" else 0.6)

    def _text(self, text: str, x: float, y: float, bold: bool, colour: str, page: int | None = None) -> None:
        wide = text_width(text, bold) * self.em
        self.sheet.items.append(Text(x, y, text, self.em, bold, colour, wide, page))
