"""Finds the boxes that are only cells of a table inside the box of a goal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pohon_graph.drafts.shapes import Box, Stroke

_TOUCH: Final = 2.0  # points between cells that share a border
_MOST: Final = 0.7  # of a box that its cells fill: it also has a title


def inner_cells(boxes: Sequence[Box], strokes: Sequence[Stroke]) -> list[Box]:
    """The boxes inside another one that all touch each other, and to which no line leads from outside it. A
    frame around boxes that have cells themselves, or that fill it, is no goal."""
    found: list[Box] = []
    for holder in boxes:
        inner = [
            box for box in boxes if box is not holder and box.area < holder.area and holder.contains(box)
        ]
        nested = any(one is not other and one.contains(other) for one in inner for other in inner)
        if nested or sum(box.area for box in inner) > _MOST * holder.area:
            continue
        touch = [any(_touch(box, one) for one in inner if one is not box) for box in inner]
        if inner and all(touch) and not any(_leads_in(one, holder, inner) for one in strokes):
            found += inner
    return found


def _touch(one: Box, other: Box) -> bool:
    across = max(one.left, other.left) - min(one.right, other.right)
    down = max(one.top, other.top) - min(one.bottom, other.bottom)
    return across <= _TOUCH and down <= _TOUCH


def _leads_in(stroke: Stroke, holder: Box, inner: Sequence[Box]) -> bool:
    """Whether a line has an end at an inner box, and another one outside the holder."""
    inside = any(box.holds(point, _TOUCH) for box in inner for point in stroke.ends)
    return inside and any(not holder.holds(point, _TOUCH) for point in stroke.ends)
