"""A connector of a slide: the preset shape of an office program that follows the points of a line.

A preset `bentConnectorN` has N parts at right angles, the first along the x of its own frame. Most lines
begin downwards, so their frame is turned by a quarter; those on the left of a list are as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pohon_graph.posters.plan import Box
from pohon_graph.posters.routes import Point

TOP, LEFT, BOTTOM, RIGHT = range(4)  # the connection sites of a rectangle
_THINNEST: Final = 0.25  # points: corners are shares of the frame, which therefore has some width
_QUARTER: Final = 90


@dataclass(frozen=True, slots=True)
class SlideLine:
    """A preset with its frame in points before it is turned and flipped, the turn in degrees, and where
    its corners are, in shares of the frame."""

    preset: str
    x: float
    y: float
    width: float
    height: float
    turn: int
    is_flipped: bool
    corners: tuple[float, ...]


def slide_line(points: Sequence[Point]) -> SlideLine:
    """The preset for a line from the lower side of a box, down, across, down and so on, or from its left
    side round to that of a box below it."""
    points = _bent(points)
    if start_site(points) == LEFT:
        return _around(points)
    (x, y), (to_x, to_y) = points[0], points[-1]
    wide, high = _long_enough(to_x - x), _long_enough(to_y - y)
    corners = [
        (one[1] - y) / high if nth % 2 == 0 else (one[0] - x) / wide for nth, one in enumerate(points[1:-2])
    ]
    length, across = abs(high), abs(wide)
    left, top = (x + to_x - length) / 2, (y + to_y - across) / 2
    turn = _QUARTER if wide < 0 else 3 * _QUARTER
    is_flipped = (wide > 0) == (high > 0)
    preset = f"bentConnector{len(points) - 1}"
    return SlideLine(preset, left, top, length, across, turn, is_flipped, tuple(corners))


def start_site(points: Sequence[Point]) -> int:
    """The connection site at which a line leaves a box."""
    return LEFT if abs(points[0][1] - points[1][1]) < _THINNEST else BOTTOM


def _around(points: Sequence[Point]) -> SlideLine:
    """The preset for a line to the left, down, and to the right."""
    (x, y), (turn, _), _, (to_x, to_y) = points
    return SlideLine("bentConnector3", x, y, to_x - x, to_y - y, 0, False, ((turn - x) / (to_x - x),))


def end_site(points: Sequence[Point], end: Box) -> int:
    """The connection site at which a line reaches a box."""
    (x, _), (to_x, _) = points[-2:]
    if abs(x - to_x) < _THINNEST and end.spine is None:
        return TOP
    return LEFT if x < to_x else RIGHT


def _bent(points: Sequence[Point]) -> Sequence[Point]:
    """The points of a line with corners; a straight line gets two in its middle, as it bends there when a
    box is moved."""
    if len(points) > 2:
        return points
    (x, y), (to_x, to_y) = points
    middle = (y + to_y) / 2
    return [(x, y), (x, middle), (to_x, middle), (to_x, to_y)]


def _long_enough(length: float) -> float:
    return length if abs(length) >= _THINNEST else _THINNEST if length >= 0 else -_THINNEST
