"""Reads the shapes of DrawingML, which slides and the drawings of workbooks share."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from pohon_graph.drafts.goal_tables import goal_lines
from pohon_graph.drafts.shapes import Box, Line, Page, Point, Stroke
from pohon_graph.drafts.smart_art import SmartArt
from pohon_graph.drafts.xml_tree import Element

_POINT: Final = 12_700  # English metric units in a point
_THIN: Final = 3.0  # points: a thinner shape without text is a line
_LINES: Final = ("line", "straightConnector", "bentConnector", "curvedConnector")
_BENT: Final = ("bentConnector", "curvedConnector")
# Names of shapes in this program's own slides.
_OURS: Final = "pohon"
_GOALS: Final = ("goal", "reference")
_NO_GOALS: Final = ("more", "legend", "unplaced", "date", "page", "number", "signature", "letterhead")
_HOLDERS: Final = ("spTree", "AlternateContent", "Choice", "absoluteAnchor", "oneCellAnchor", "twoCellAnchor")


@dataclass(frozen=True, slots=True)
class _Move:
    """How the coordinates of a group become those of the page: scale, then shift."""

    scale_x: float = 1 / _POINT
    scale_y: float = 1 / _POINT
    shift_x: float = 0.0
    shift_y: float = 0.0

    def __call__(self, x: float, y: float) -> Point:
        return x * self.scale_x + self.shift_x, y * self.scale_y + self.shift_y


class Drawing:
    """The shapes of one part: fills a page, then glues the connectors to their boxes. `diagram` gives the
    data of a SmartArt by the id of its relation."""

    def __init__(self, page: Page, diagram: Callable[[str], Element | None] = lambda _: None) -> None:
        self.page, self.diagram = page, diagram
        self._tables: list[tuple[Element, Box]] = []
        self._boxes: dict[str, Box | None] = {}  # by id; None for an id that several shapes have
        self._glue: list[tuple[Stroke, str, str]] = []

    def read(self, root: Element) -> None:
        """Add the shapes below an element."""
        self._inside(root, _Move())
        if len(self._tables) > 1:  # a single table is a table, not a box of a tree
            for frame, box in self._tables:
                self.page.boxes.append(box)
                self._know(frame, box)
        for stroke, start, end in self._glue:
            stroke.start, stroke.end = self._boxes.get(start), self._boxes.get(end)

    def _inside(self, holder: Element, move: _Move) -> None:
        for one in holder.children:
            if one.name in _HOLDERS:
                self._inside(one, move)
            elif one.name == "grpSp":
                self._inside(one, _moved(one, move))
            elif one.name == "sp" and not _is_hidden(one):
                self._shape(one, move)
            elif one.name == "cxnSp" and not _is_hidden(one):
                self._connector(one, move)
            elif one.name == "pic":
                self.page.has_pictures = True
            elif one.name == "graphicFrame" and not _is_hidden(one):
                self._frame(one, move)

    def _frame(self, frame: Element, move: _Move) -> None:
        """Read a table that is a goal, or a SmartArt."""
        corners = _corners_at(frame.child("xfrm"), move)
        data = frame.child("graphic", "graphicData")
        if corners is None or data is None:
            return
        table, art = data.child("tbl"), data.child("relIds")
        lines = goal_lines(table, _lines) if table is not None else []
        if lines:
            self._tables.append((frame, Box(*corners[0], *corners[1], self.page.name, lines)))
        model = self.diagram(art.get("dm")) if art is not None else None
        if model is not None:
            SmartArt(model, _paragraphs).draw(self.page, corners)

    def _shape(self, shape: Element, move: _Move) -> None:
        lines = list(_lines(shape))
        corners = _corners(shape, move)
        if not lines and corners is not None and self._stroke_of(shape, corners):
            return
        (left, top), (right, bottom) = corners or ((0.0, -1.0), (0.0, -1.0))
        kind, goal = _own_name(shape)
        if kind in _NO_GOALS:
            return
        if kind == "goal" and len(lines) > 1:
            lines[-1].apart = True  # without another word in front it names the owners
        at = self.page.name
        box = Box(left, top, right, bottom, at, lines, _is_framed(shape), _geometry(shape), goal)
        self.page.boxes.append(box)
        self._know(shape, box)

    def _stroke_of(self, shape: Element, corners: tuple[Point, Point]) -> bool:
        """Add a shape without text that is drawn as a line. False if it is a box."""
        (left, top), (right, bottom) = corners
        thin = min(right - left, bottom - top) < _THIN <= max(right - left, bottom - top)
        drawn = _path(shape, corners)
        if _geometry(shape).startswith(_LINES):
            self.page.strokes.append(_stroke(shape, corners))
        elif drawn:
            self.page.strokes.append(Stroke(drawn, dashed=_is_dashed(shape)))
        elif thin:
            self.page.strokes.append(Stroke(_middle(left, top, right, bottom)))
        else:
            return False
        return True

    def _connector(self, shape: Element, move: _Move) -> None:
        corners = _corners(shape, move)
        if _is_unseen(shape) or corners is None:
            return
        glue = shape.child("nvCxnSpPr", "cNvCxnSpPr")
        ids = [one.get("id") if one else "" for one in (glue and glue.child(n) for n in ("stCxn", "endCxn"))]
        stroke = _stroke(shape, corners)
        self.page.strokes.append(stroke)
        self._glue.append((stroke, ids[0], ids[1]))

    def _know(self, shape: Element, box: Box) -> None:
        named = next(shape.all("cNvPr"), None)
        id_ = named.get("id") if named else ""
        if id_:
            self._boxes[id_] = None if id_ in self._boxes else box


def _own_name(shape: Element) -> tuple[str, str]:
    """The kind of a shape that this program drew, and the id of its goal if it is one."""
    named = next(shape.all("cNvPr"), None)
    mark, _, rest = (named.get("name") if named else "").partition(":")
    kind, _, id_ = rest.partition(":")
    return (kind, id_ if kind in _GOALS else "") if mark == _OURS else ("", "")


def _moved(group: Element, move: _Move) -> _Move:
    """The move of a group inside another one."""
    place = group.child("grpSpPr", "xfrm")
    if place is None:
        return move
    off, ext, inner_off, inner_ext = (place.child(name) for name in ("off", "ext", "chOff", "chExt"))
    if off is None or ext is None or inner_off is None or inner_ext is None:
        return move
    scale_x = _number(ext, "cx") / (_number(inner_ext, "cx") or 1)
    scale_y = _number(ext, "cy") / (_number(inner_ext, "cy") or 1)
    shift_x = _number(off, "x") - _number(inner_off, "x") * scale_x
    shift_y = _number(off, "y") - _number(inner_off, "y") * scale_y
    x, y = move(shift_x, shift_y)
    return _Move(scale_x * move.scale_x, scale_y * move.scale_y, x, y)


def _corners(shape: Element, move: _Move) -> tuple[Point, Point] | None:
    corners = _corners_at(shape.child("spPr", "xfrm"), move)
    return _upright(*corners) if corners and _quarter_turned(shape) and shape.name == "sp" else corners


def _corners_at(place: Element | None, move: _Move) -> tuple[Point, Point] | None:
    off, ext = (place.child("off"), place.child("ext")) if place else (None, None)
    if off is None or ext is None:
        return None
    x, y = _number(off, "x"), _number(off, "y")
    return move(x, y), move(x + _number(ext, "cx"), y + _number(ext, "cy"))


def _upright(first: Point, last: Point) -> tuple[Point, Point]:
    """The corners of a box that is turned by a right angle about its middle."""
    x, y = (first[0] + last[0]) / 2, (first[1] + last[1]) / 2
    half_x, half_y = (last[1] - first[1]) / 2, (last[0] - first[0]) / 2
    return (x - half_x, y - half_y), (x + half_x, y + half_y)


def _quarter_turned(shape: Element) -> bool:
    angle = _angle(shape) % 180
    return 45 < angle < 135


def _angle(shape: Element) -> float:
    place = shape.child("spPr", "xfrm")
    return _number(place, "rot") / 60_000 if place else 0.0


def _ends(shape: Element, corners: tuple[Point, Point]) -> list[Point]:
    """The two ends of a connector, which is turned about its middle and may be mirrored."""
    (left, top), (right, bottom) = corners
    place = shape.child("spPr", "xfrm")
    flip_x, flip_y = (place is not None and place.get(name) in ("1", "true") for name in ("flipH", "flipV"))
    x, y = (left + right) / 2, (top + bottom) / 2
    wide = (right - left) / 2 * (-1 if flip_x else 1)
    high = (bottom - top) / 2 * (-1 if flip_y else 1)
    angle = math.radians(_angle(shape))
    cos, sin = math.cos(angle), math.sin(angle)
    turned_x, turned_y = wide * cos - high * sin, wide * sin + high * cos
    return [(x - turned_x, y - turned_y), (x + turned_x, y + turned_y)]


def _stroke(shape: Element, corners: tuple[Point, Point]) -> Stroke:
    bends = _geometry(shape).startswith(_BENT)
    return Stroke(_ends(shape, corners), dashed=_is_dashed(shape), bends=bends)


def _path(shape: Element, corners: tuple[Point, Point]) -> list[Point]:
    """The points of a freely drawn open line; none for other shapes."""
    path = shape.child("spPr", "custGeom", "pathLst", "path")
    if path is None or path.child("close") is not None:
        return []
    wide, high = _number(path, "w") or 1, _number(path, "h") or 1
    (left, top), (right, bottom) = corners
    points = [(_number(one, "x"), _number(one, "y")) for one in path.all("pt")]
    return [(left + x / wide * (right - left), top + y / high * (bottom - top)) for x, y in points]


def _middle(left: float, top: float, right: float, bottom: float) -> list[Point]:
    x, y = (left + right) / 2, (top + bottom) / 2
    return [(x, top), (x, bottom)] if right - left < bottom - top else [(left, y), (right, y)]


def _lines(shape: Element) -> Iterator[Line]:
    """The paragraphs of a shape, each broken at its line breaks."""
    body = shape.child("txBody")
    yield from _paragraphs(body) if body else ()


def _paragraphs(body: Element) -> Iterator[Line]:
    for paragraph in body.children:
        if paragraph.name == "p":
            yield from _paragraph(paragraph)


def _paragraph(paragraph: Element) -> Iterator[Line]:
    text, bold = "", False
    for one in paragraph.children:
        if one.name == "br":
            if text.strip():
                yield Line(" ".join(text.split()), bold=bold)
            text = ""
        elif one.name in ("r", "fld"):
            style, said = one.child("rPr"), one.child("t")
            bold = style is not None and style.get("b") in ("1", "true")
            text += said.text if said else ""
    if text.strip():
        yield Line(" ".join(text.split()), bold=bold)


def _geometry(shape: Element) -> str:
    form = shape.child("spPr", "prstGeom")
    return form.get("prst") if form else ""


def _is_framed(shape: Element) -> bool:
    """Whether a shape has a border or a fill: a text box has neither unless it says so."""
    look = shape.child("spPr")
    border = look.child("ln") if look else None
    has_border = border is not None and border.child("noFill") is None and border.get("w") != "0"
    fills = ("solidFill", "gradFill", "pattFill", "blipFill")
    has_fill = look is not None and any(look.child(name) for name in fills)
    styled = shape.child("style") is not None and look is not None and look.child("noFill") is None
    return has_border or has_fill or styled


def _is_unseen(shape: Element) -> bool:
    return shape.child("spPr", "ln", "noFill") is not None


def _is_dashed(shape: Element) -> bool:
    line = shape.child("spPr", "ln")
    dash = line.child("prstDash") if line else None
    own = line is not None and line.child("custDash") is not None
    return own or (dash is not None and dash.get("val") not in ("", "solid"))


def _is_hidden(shape: Element) -> bool:
    named = next(shape.all("cNvPr"), None)
    return named is not None and named.get("hidden") in ("1", "true")


def _number(element: Element, name: str) -> float:
    return float(element.get(name) or 0)
