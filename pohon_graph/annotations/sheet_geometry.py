"""The place of a box on a sheet: VML counts columns and rows from the corner, and pixels inside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from pohon_graph.annotations.cell_range import Range
from pohon_graph.annotations.xml_part import XmlPart
from pohon_graph.loading.xlsx.sheet import COLUMNS, ROWS
from pohon_graph.loading.xlsx.xml import Attributes, is_on

_CHARACTER: Final = 7  # pixels of a digit
_POINT: Final = 4 / 3  # pixels
_WIDTH, _HEIGHT = 64, 20  # pixels of a column and a row that say nothing
_GAP: Final = 15  # pixels between a cell and its note


@dataclass(frozen=True, slots=True)
class Anchor:
    """The corners of a box, each as a column and a row, both from 0, with pixels inside them."""

    left: tuple[int, int]
    top: tuple[int, int]
    right: tuple[int, int]
    bottom: tuple[int, int]

    def __str__(self) -> str:
        corners = (*self.left, *self.top, *self.right, *self.bottom)
        return ", ".join(map(str, corners))


class Geometry:
    """The sizes of the columns and rows of a sheet."""

    def __init__(self, sheet: XmlPart) -> None:
        format_ = sheet.root.child("sheetFormatPr")
        given = format_.attributes if format_ is not None else {}
        self._width = _pixels(given, "defaultColWidth", _CHARACTER, _WIDTH)
        self._height = _pixels(given, "defaultRowHeight", _POINT, _HEIGHT)
        self._columns = [
            (int(one.attributes["min"]) - 1, int(one.attributes["max"]) - 1, self._width_of(one.attributes))
            for columns in sheet.root.named("cols")
            for one in columns.named("col")
        ]
        self._rows = {
            int(row.attributes["r"]) - 1: self._height_of(row.attributes)
            for data in sheet.root.named("sheetData")
            for row in data.named("row")
            if "r" in row.attributes
        }

    def beside(self, cells: Range, width: int, height: int) -> Anchor:
        """A box of that size in pixels, to the right of `cells` and at their top."""
        left, top = min(cells.right + 1, COLUMNS - 1), cells.top - 1
        return self.sized(Anchor((left, _GAP), (top, 2), (left, _GAP), (top, 2)), width, height)

    def sized(self, box: Anchor, width: int, height: int) -> Anchor:
        """A box with the same top left corner in another size."""
        right = _walk(box.left, width, self._column, COLUMNS)
        return Anchor(box.left, box.top, right, _walk(box.top, height, self._row, ROWS))

    def size(self, box: Anchor) -> tuple[int, int]:
        """The width and height of a box in pixels."""
        return _between(box.left, box.right, self._column), _between(box.top, box.bottom, self._row)

    def _column(self, number: int) -> int:
        return next((size for first, last, size in self._columns if first <= number <= last), self._width)

    def _row(self, number: int) -> int:
        return self._rows.get(number, self._height)

    def _width_of(self, column: Attributes) -> int:
        return 0 if is_on(column, "hidden") else _pixels(column, "width", _CHARACTER, self._width)

    def _height_of(self, row: Attributes) -> int:
        return 0 if is_on(row, "hidden") else _pixels(row, "ht", _POINT, self._height)


def _pixels(attributes: Attributes, name: str, unit: float, default: int) -> int:
    return round(float(attributes[name]) * unit) if name in attributes else default


def _walk(start: tuple[int, int], distance: int, size: Callable[[int], int], most: int) -> tuple[int, int]:
    """The place `distance` pixels further; the last one if the sheet ends before."""
    place, within = start[0], start[1] + distance
    while within > size(place):
        if place == most - 1:
            return place, size(place)
        within -= size(place)
        place += 1
    return place, within


def _between(start: tuple[int, int], end: tuple[int, int], size: Callable[[int], int]) -> int:
    whole: Iterable[int] = range(start[0], end[0])
    return sum(map(size, whole)) + end[1] - start[1]
