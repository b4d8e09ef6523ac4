"""Draws the boxes, bands and connectors of a plan on a page of paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pohon_graph.posters.cards import BAR, LINE, Band
from pohon_graph.posters.colours import INK, PAPER, other_colour, paler
from pohon_graph.posters.colours import LINE as LINE_COLOUR
from pohon_graph.posters.drawn_page import Path, Rect, Sheet, Text
from pohon_graph.posters.fitting import Fitted
from pohon_graph.posters.font_metrics import text_width
from pohon_graph.posters.furniture import Block
from pohon_graph.posters.page_places import REFERENCE, PagePlaces, crosscut_ground, ink
from pohon_graph.posters.plan import LABEL, Box, label_lines


class Drawing:
    """Draws a fitted plan on a sheet, in the middle of an area; `pages` gives the page of each goal."""

    def __init__(
        self, sheet: Sheet, fitted: Fitted, area: Block, colours: Sequence[str], pages: Mapping[str, int]
    ) -> None:
        self.sheet, self.fitted, self.pages = sheet, fitted, pages
        self.places = PagePlaces(fitted, area, colours)
        self.em = fitted.type_size

    def draw(self) -> None:
        """Put bands, connectors and boxes on the sheet."""
        for band in self.places.bands():
            self.sheet.items.append(band.strip)
            for rank, label in band.labels.items():
                self._label(rank, label)
        for line in self.fitted.connectors:
            points = tuple((self.places.x(x), self.places.y(y)) for x, y in line.points)
            if line.other is None:
                self.sheet.items.append(Path(points, LINE_COLOUR, 0.09 * self.em))
            else:
                colour = other_colour(line.other)
                self.sheet.items.append(Path(points, colour, 0.13 * self.em, 0.55 * self.em))
        for box in self.fitted.placed.boxes.values():
            self._box(box)

    def _label(self, rank: int, place: Rect) -> None:
        """The name of a level, in its colour, on the left."""
        em = self.em
        self.sheet.items.append(place)
        lines = label_lines(self.fitted.plan.levels[rank])
        y = place.y + (place.height - len(lines) * LINE * em) / 2
        for nth, line in enumerate(lines):
            x = place.x + (LABEL - text_width(line, True)) * em / 2
            self._text(line, x, y + (nth * LINE + 0.84) * em, True, INK)

    def _box(self, box: Box) -> None:
        border, em = self.places.box(box), self.em
        x, y, width, height = border.x, border.y, border.width, border.height
        colour = self.places.colour(box.node.rank)
        is_main = box.node.role == "main"
        self.sheet.items.append(Rect(x, y, width, height, PAPER if is_main else REFERENCE))
        for band in box.card.bands:
            fill = _fill(band, colour, is_main)
            if fill:
                part = Rect(x, y + band.top * em, width, (band.bottom - band.top) * em, fill)
                self.sheet.items.append(part)
        self.sheet.items.append(Rect(x, y, width, BAR * em, colour if is_main else paler(colour, 0.5)))
        for line in box.card.lines:
            target = self.pages.get(line.part.goal)
            self._text(line.text, x + line.x * em, y + line.y * em, line.part.bold, ink(line.part), target)
        self.sheet.items.append(border)

    def _text(self, text: str, x: float, y: float, bold: bool, colour: str, page: int | None = None) -> None:
        wide = text_width(text, bold) * self.em
        self.sheet.items.append(Text(x, y, text, self.em, bold, colour, wide, page))


def _fill(band: Band, colour: str, is_main: bool) -> str | None:
    if band.kind == "crosscut":
        return crosscut_ground(band.mark)
    if not is_main:
        return None
    return paler(colour, 0.8 if band.kind == "title" else 0.6)
