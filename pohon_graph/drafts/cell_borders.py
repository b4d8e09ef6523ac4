"""Reads posters that are drawn with the cells of a sheet: closed borders around texts are boxes, all other
borders are lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pohon_graph.drafts.shapes import Box, Line, Page, Point, Poster, Stroke
from pohon_graph.drafts.xml_tree import Element, read_tree_of
from pohon_graph.loading.sheets import letters_of
from pohon_graph.loading.xlsx.package import Package
from pohon_graph.loading.xlsx.parts import SheetPart, Texts, read_book, read_texts
from pohon_graph.loading.xlsx.sheet import SheetContent, column_of, read_sheet
from pohon_graph.marks import is_ours

_CELL: Final = 20.0  # points that stand for the side of a cell
_FARTHEST: Final = 60  # cells from a text to the border of its box
_SIDES: Final = ("left", "right", "top", "bottom")
# A side of a cell by its corner: `h` runs to the right from it, `v` downwards. Rows from 1, columns from 0.
Side = tuple[str, int, int]


@dataclass(slots=True)
class _Grid:
    """The borders of a sheet, and its texts by the range of cells that they fill."""

    borders: set[Side] = field(default_factory=set)
    texts: dict[tuple[int, int, int, int], str] = field(default_factory=dict)  # top, left, bottom, right

    def wall(self, kind: str, row: int, column: int, length: int) -> bool:
        """Whether borders run from a corner for `length` cells."""
        if kind == "h":
            return all(("h", row, column + step) in self.borders for step in range(length))
        return all(("v", row + step, column) in self.borders for step in range(length))


def read_cells(path: str) -> Poster:
    """The posters in the cells of a workbook. Raises Refused, OSError or one of BROKEN."""
    with Package(path) as package:
        texts, styles = read_texts(package), _border_styles(package)
        pages = [_page(package, sheet, texts, styles) for sheet in read_book(package)[0]]
        return Poster("cells", pages, is_ours(Path(path).read_bytes()))


def _border_styles(package: Package) -> list[frozenset[str]]:
    """The sides with a border of each cell style."""
    found: list[frozenset[str]] = []
    for part in package.related(package.book, "/styles").values():
        with package.open(part) as file:
            root = read_tree_of(file)
        borders = root.child("borders")
        sides = [frozenset(_drawn(one)) for one in borders.children] if borders else []
        styles = root.child("cellXfs")
        numbers = [int(one.get("borderId") or 0) for one in styles.children] if styles else []
        found += [sides[number] if number < len(sides) else frozenset() for number in numbers]
    return found


def _drawn(border: Element) -> Iterator[str]:
    for side in border.children:
        name = {"start": "left", "end": "right"}.get(side.name, side.name)
        if name in _SIDES and side.get("style", "none") != "none":
            yield name


def _page(package: Package, sheet: SheetPart, texts: Texts, styles: list[frozenset[str]]) -> Page:
    with package.open(sheet.part) as file:
        content = read_sheet(file, texts)
    grid = _Grid(texts=_texts(content))
    with package.open(sheet.part) as file:
        for cell in read_tree_of(file).all("c"):
            _add_borders(cell, grid, styles)
    page = Page(sheet.title)
    walls: set[Side] = set()
    for place, lines in _boxes(grid).items():
        page.boxes.append(_box(place, lines, sheet.title, framed=True))
        walls |= _inner(place)
    inside = {at for at in grid.texts if any(_within(at, place) for place in _boxes(grid))}
    for at, text in grid.texts.items():
        if at not in inside:
            page.boxes.append(_box(at, [(at[0], text)], sheet.title, framed=False))
    page.strokes = list(_strokes(grid.borders - walls))
    return page


def _texts(content: SheetContent) -> dict[tuple[int, int, int, int], str]:
    ranges = {(one.top, one.left): (one.bottom, one.right) for one in content.merges}
    found = {}
    for row, cells in content.rows.items():
        for column, cell in cells.items():
            bottom, right = ranges.get((row, column), (row, column))
            found[row, column, bottom, right] = cell.text
    return found


def _add_borders(cell: Element, grid: _Grid, styles: list[frozenset[str]]) -> None:
    style, place = int(cell.get("s") or 0), cell.get("r")
    letters = place.rstrip("0123456789")
    sides = styles[style] if style < len(styles) else frozenset[str]()
    if not sides or not letters:
        return
    row, column = int(place[len(letters) :]), column_of(letters)
    around = {
        "left": ("v", row, column),
        "right": ("v", row, column + 1),
        "top": ("h", row, column),
        "bottom": ("h", row + 1, column),
    }
    grid.borders |= {around[side] for side in sides}


def _boxes(grid: _Grid) -> dict[tuple[int, int, int, int], list[tuple[int, str]]]:
    """The texts of each closed rectangle of borders."""
    found: dict[tuple[int, int, int, int], list[tuple[int, str]]] = {}
    for (top, left, bottom, right), text in grid.texts.items():
        place = _around(grid, top, left, bottom, right)
        if place is not None:
            found.setdefault(place, []).append((top, text))
    return found


def _around(grid: _Grid, top: int, left: int, bottom: int, right: int) -> tuple[int, int, int, int] | None:
    """The smallest closed rectangle around a range of cells: its sides, then its upper and lower end."""
    first_left, first_right, high = left, right, bottom - top + 1
    while not grid.wall("v", top, left, high):
        left -= 1
        if left < 0 or first_left - left > _FARTHEST:
            return None
    while not grid.wall("v", top, right + 1, high):
        right += 1
        if right - first_right > _FARTHEST:
            return None
    wide = right - left + 1
    while not grid.wall("h", top, left, wide):
        top -= 1
        if not (grid.wall("v", top, left, 1) and grid.wall("v", top, right + 1, 1)):
            return None
    while not grid.wall("h", bottom + 1, left, wide):
        bottom += 1
        if not (grid.wall("v", bottom, left, 1) and grid.wall("v", bottom, right + 1, 1)):
            return None
    return top, left, bottom, right


def _within(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] >= other[0] and one[1] >= other[1] and one[2] <= other[2] and one[3] <= other[3]


def _box(place: tuple[int, int, int, int], lines: list[tuple[int, str]], sheet: str, *, framed: bool) -> Box:
    top, left, bottom, right = place
    said = [line for _, text in sorted(lines) for line in text.splitlines() if line.strip()]
    return Box(
        left * _CELL, top * _CELL, (right + 1) * _CELL, (bottom + 1) * _CELL,
        f"{sheet}!{letters_of(left)}{top}", [Line(line) for line in said], framed=framed,
    )  # fmt: skip


def _inner(place: tuple[int, int, int, int]) -> set[Side]:
    """The borders of a box and those inside it."""
    top, left, bottom, right = place
    rows, columns = range(top, bottom + 1), range(left, right + 1)
    level = {("h", row, column) for row in (*rows, bottom + 1) for column in columns}
    return level | {("v", row, column) for row in rows for column in (*columns, right + 1)}


def _strokes(sides: set[Side]) -> Iterator[Stroke]:
    """Borders that touch each other, as one line with all its corners."""
    corners: dict[tuple[int, int], list[Side]] = {}
    for side in sides:
        for corner in _corners(side):
            corners.setdefault(corner, []).append(side)
    left = set(sides)
    while left:
        waiting, some = [left.pop()], set()
        while waiting:
            side = waiting.pop()
            some.add(side)
            near = {one for corner in _corners(side) for one in corners[corner]} & left
            left -= near
            waiting += near
        ends: list[Point] = sorted({(x * _CELL, y * _CELL) for side in some for y, x in _corners(side)})
        yield Stroke(ends[:1], ends)


def _corners(side: Side) -> tuple[tuple[int, int], tuple[int, int]]:
    kind, row, column = side
    return (row, column), ((row, column + 1) if kind == "h" else (row + 1, column))
