"""Reads the boxes, lines and texts of a PDF. pdfplumber is optional and imported on use."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import Any, Final

from pohon_graph.drafts.inner_cells import inner_cells
from pohon_graph.drafts.pdf_text import fill_boxes, words_of
from pohon_graph.drafts.refusals import NoPoster
from pohon_graph.drafts.shapes import Box, Page, Point, Poster, Stroke
from pohon_graph.drafts.turned_text import turned_texts
from pohon_graph.marks import is_ours
from pohon_graph.texts import say

_PAGES: Final = 60  # more are a document, not a poster
_SHAPES: Final = 20_000  # on one page
_THIN: Final = 3.0  # points: a thinner rectangle is a line
_SMALL: Final = 14.0  # points: a smaller filled shape is the head of an arrow
_LEAST: Final = (30.0, 14.0)  # width and height of a box
_SAME: Final = 4.0  # points between the fill and the border of one box
_SHADOW: Final = 0.15  # of the shorter side of a box: how far its shadow may be aside
_WHOLE: Final = 0.9  # of the page: a larger rectangle is its background
_STRIP: Final = 0.85  # of the width of a box: a wider fill inside is a part of it
_EDGE: Final = 5.0  # points beyond the edge of the page
_GREY: Final = 0.02  # between the parts of a colour that is no grey
_ROUND: Final = 0.12  # of the shorter side: how far a round corner may be from the rectangle
_USUAL_TYPE: Final = 8.0  # points: a page with smaller type is read enlarged, so that all lengths fit it


def read_pdf(path: str) -> Poster:
    """The pages of a PDF. Raises NoPoster if they cannot be read as a poster."""
    try:
        import pdfplumber
        from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
        from pdfminer.pdfexceptions import PDFException
        from pdfplumber.utils.exceptions import PdfminerException
    except ImportError as error:
        raise NoPoster("pdf-library") from error
    try:
        with pdfplumber.open(path) as pdf:
            if len(pdf.pages) > _PAGES:
                raise NoPoster("pdf-pages", pages=len(pdf.pages), limit=_PAGES)
            pages = [_Paper(page, number).page() for number, page in enumerate(pdf.pages, start=1)]
            _refuse_pictures(pdf.pages)
    except (PDFException, PdfminerException, ValueError, TypeError, KeyError, AttributeError) as error:
        causes = (error, error.__cause__, error.__context__, *error.args)
        locked = any(isinstance(one, PDFPasswordIncorrect | PDFEncryptionError) for one in causes)
        raise NoPoster("pdf-locked" if locked else "damaged", suffix=".pdf") from error
    _refuse_cut(pages)
    return Poster("pdf", [page for page, _ in pages], is_ours(Path(path).read_bytes()))


def _refuse_pictures(pages: Iterable[Any]) -> None:
    """Raise NoPoster if there is no text, only images."""
    if not any(page.chars for page in pages):
        raise NoPoster("pdf-picture" if any(page.images for page in pages) else "no-boxes")


def _refuse_cut(pages: list[tuple[Page, bool]]) -> None:
    """Raise NoPoster if several pages have shapes that go on beyond their edges."""
    if len(pages) > 1 and sum(is_cut for _, is_cut in pages) > 1:
        raise NoPoster("pdf-cut", pages=len(pages))


class _Paper:
    """One page: its shapes sorted into boxes, strips of boxes, and lines."""

    def __init__(self, page: Any, number: int) -> None:
        self.source = page
        self.made = Page(say("draft.place.page", number=number))
        self.made.has_pictures = bool(page.images)
        self.scale = _scale(page)
        self.wide, self.high = float(page.width) * self.scale, float(page.height) * self.scale
        self.bordered: list[Box] = []
        self.filled: list[Box] = []
        self.low: list[Box] = []  # filled, and too low for a box: the strip of an owner
        if len(page.rects) + len(page.curves) + len(page.lines) > _SHAPES:
            raise NoPoster("pdf-shapes", limit=_SHAPES)

    def page(self) -> tuple[Page, bool]:
        """The page, and whether its shapes go on beyond its edge."""
        for one in (*self.source.rects, *self.source.curves, *self.source.lines):
            self._sort(one)
        self._four_lines()
        strips = self._settle()
        words = words_of(self.source, self.scale)
        self.made.boxes += fill_boxes(self.made, strips, words)
        self.made.boxes += turned_texts(self.source.chars, self.scale, self.made.name)
        return self.made, self._goes_on()

    def _sort(self, shape: Any) -> None:
        scale = self.scale
        points: list[Point] = [(float(x) * scale, float(y) * scale) for x, y in shape.get("pts") or ()]
        if len(points) < 2:
            return
        left, top = min(x for x, _ in points), min(y for _, y in points)
        right, bottom = max(x for x, _ in points), max(y for _, y in points)
        wide, high = right - left, bottom - top
        dashed = bool(shape.get("dash") and shape["dash"][0])
        is_background = wide * high > _WHOLE * self.wide * self.high
        if is_background or not (shape.get("stroke") or shape.get("fill")):
            return
        if min(wide, high) < _THIN:
            middle = (left + right) / 2, (top + bottom) / 2
            x, y = middle
            ends = [(left, y), (right, y)] if wide > high else [(x, top), (x, bottom)]
            path = points if shape.get("stroke") and len(points) == 2 else ends
            self.made.strokes.append(Stroke(path, dashed=dashed))
        elif _is_rectangle(points, left, top, right, bottom) and wide >= _LEAST[0] and high < _LEAST[1]:
            if not shape.get("stroke"):
                self.low.append(Box(left, top, right, bottom, self.made.name))
        elif _is_rectangle(points, left, top, right, bottom) and wide >= _LEAST[0] and high >= _LEAST[1]:
            colour = shape.get("stroking_color" if shape.get("stroke") else "non_stroking_color")
            box = Box(left, top, right, bottom, self.made.name, tint=_tint(colour))
            (self.bordered if shape.get("stroke") else self.filled).append(box)
        elif not shape.get("stroke") or (max(wide, high) < _SMALL and shape.get("fill")):
            if max(wide, high) < _SMALL:
                self.made.strokes.append(Stroke([*points, points[0]], points))
        else:
            self.made.strokes.append(Stroke(points, dashed=dashed))

    def _four_lines(self) -> None:
        """Find boxes whose sides are four lines."""
        lines = [one for one in self.made.strokes if len(one.path) == 2]
        level = [one for one in lines if abs(one.path[0][1] - one.path[1][1]) < 1]
        upright = [one for one in lines if abs(one.path[0][0] - one.path[1][0]) < 1]
        if len(level) * len(upright) > 4_000_000:
            return
        for upper in level:
            left, right = sorted((upper.path[0][0], upper.path[1][0]))
            top = upper.path[0][1]
            for lower in level:
                bottom = lower.path[0][1]
                ends = sorted((lower.path[0][0], lower.path[1][0]))
                fits = abs(ends[0] - left) < 2 and abs(ends[1] - right) < 2
                if not fits or bottom - top < _LEAST[1] or right - left < _LEAST[0]:
                    continue
                sides = [_side(upright, x, top, bottom) for x in (left, right)]
                if all(sides):
                    box = Box(left, top, right, bottom, self.made.name)
                    if not any(_same(box, one) for one in self.bordered):
                        self.bordered.append(box)
        kept = [one for one in self.made.strokes if not any(_runs_along(one, box) for box in self.bordered)]
        self.made.strokes = kept

    def _settle(self) -> list[Box]:
        """Keep each box once. Returns the strips: fills as wide as the box in which they are."""
        boxes = _once(self.bordered)
        strips = []
        for fill in _once(self.filled):
            if any(_same(fill, box) for box in boxes):
                continue
            holders = [box for box in boxes if box.contains(fill, 2.0)]
            inside = [box for box in boxes if fill.contains(box, 2.0)]
            if holders:
                strips.append(fill)
            elif not inside and not any(_is_shadow(fill, box) for box in self.bordered):
                boxes.append(fill)
        strips += [one for one in self.low if any(_is_part(one, box) for box in boxes)]
        nested = [box for box in boxes if any(_is_part(box, one) for one in boxes)]
        nested += inner_cells([box for box in boxes if box not in nested], self.made.strokes)
        self.made.boxes = [box for box in boxes if box not in nested]
        return strips + nested

    def _goes_on(self) -> bool:
        points = [point for stroke in self.made.strokes for point in stroke.path]
        points += [(box.left, box.top) for box in self.made.boxes if box.area]
        points += [(box.right, box.bottom) for box in self.made.boxes if box.area]
        return any(
            not (-_EDGE <= x <= self.wide + _EDGE and -_EDGE <= y <= self.high + _EDGE) for x, y in points
        )


def _scale(page: Any) -> float:
    """How much to enlarge a page, so that most of its type has at least the usual size."""
    sizes = [float(char["size"]) for char in page.chars]
    return max(1.0, _USUAL_TYPE / median(sizes)) if sizes and median(sizes) > 0 else 1.0


def _tint(colour: Any) -> tuple[float, ...]:
    """The direction of a colour from white; none for greys and for colours in other systems than RGB."""
    if not isinstance(colour, tuple | list) or len(colour) != 3:
        return ()
    parts = [1 - float(one) for one in colour]
    most = max(parts)
    return tuple(one / most for one in parts) if most - min(parts) > _GREY else ()


def _is_rectangle(points: list[Point], left: float, top: float, right: float, bottom: float) -> bool:
    """Whether a closed path runs along the sides of a rectangle, whose corners may be round."""
    slack = max(1.0, _ROUND * min(right - left, bottom - top))
    along = all(min(abs(x - left), abs(x - right), abs(y - top), abs(y - bottom)) <= slack for x, y in points)
    closed = abs(points[0][0] - points[-1][0]) < 1 and abs(points[0][1] - points[-1][1]) < 1
    near = 2 * slack
    corners = {
        (side, end)
        for x, y in points
        for side in (left, right)
        for end in (top, bottom)
        if abs(x - side) <= near and abs(y - end) <= near
    }
    return len(points) >= 4 and along and len(corners) == 4 and (closed or len(points) == 4)


def _side(upright: list[Stroke], x: float, top: float, bottom: float) -> bool:
    """Whether an upright line at `x` runs from `top` to `bottom`."""
    for one in upright:
        first, last = sorted((one.path[0][1], one.path[1][1]))
        if abs(one.path[0][0] - x) < 2 and abs(first - top) < 2 and abs(last - bottom) < 2:
            return True
    return False


def _runs_along(stroke: Stroke, box: Box) -> bool:
    """Whether a straight line is a side of a box."""
    if len(stroke.path) != 2:
        return False
    (x0, y0), (x1, y1) = stroke.path
    level = abs(y0 - y1) < 1 and min(abs(y0 - box.top), abs(y0 - box.bottom)) < 2
    upright = abs(x0 - x1) < 1 and min(abs(x0 - box.left), abs(x0 - box.right)) < 2
    inside = all(box.holds(point, 2.0) for point in stroke.path)
    part = abs(x0 - x1) / (box.right - box.left) if level else abs(y0 - y1) / (box.bottom - box.top)
    return inside and (level or upright) and part > 0.9


def _same(one: Box, other: Box) -> bool:
    level = abs(one.left - other.left) < _SAME and abs(one.right - other.right) < _SAME
    return level and abs(one.top - other.top) < _SAME and abs(one.bottom - other.bottom) < _SAME


def _is_shadow(fill: Box, box: Box) -> bool:
    """Whether a fill is as large as a box and a little beside it."""
    sizes = (
        abs(fill.right - fill.left - box.right + box.left),
        abs(fill.bottom - fill.top - box.bottom + box.top),
    )
    aside = abs(fill.left - box.left), abs(fill.top - box.top)
    return max(sizes) < _SAME and max(aside) < _SHADOW * min(box.right - box.left, box.bottom - box.top)


def _once(boxes: Iterable[Box]) -> list[Box]:
    kept: list[Box] = []
    for box in sorted(boxes, key=lambda box: -box.area):
        if not any(_same(box, one) for one in kept):
            kept.append(box)
    return kept


def _is_part(box: Box, holder: Box) -> bool:
    """Whether a box is a strip of another one: inside it, and nearly as wide."""
    wide = (box.right - box.left) >= _STRIP * (holder.right - holder.left)
    return box is not holder and wide and holder.area > box.area and holder.contains(box, 2.0)
