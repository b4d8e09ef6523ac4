"""Finds the box above another one by position alone, for boxes that no line reaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pohon_graph.drafts.shapes import Box

_MOST: Final = 3  # candidates
_ROW: Final = 0.5  # of a box's height: boxes whose tops are nearer are in one row


def top_row(boxes: Sequence[Box]) -> list[Box]:
    """The boxes of the highest row."""
    highest = min(boxes, key=lambda box: box.top)
    return [box for box in boxes if box.top - highest.top <= _ROW * (highest.bottom - highest.top)]


def above_by_position(box: Box, boxes: Sequence[Box]) -> list[Box]:
    """Boxes of the next row above `box`, the likeliest first: those that reach over its middle, then by
    distance."""
    higher = [one for one in boxes if one is not box and one.is_above(box)]
    if not higher:
        return []
    lowest = max(higher, key=lambda one: one.bottom)
    row = [one for one in higher if one.bottom > lowest.top]
    return sorted(row, key=lambda one: _distance(one, box))[:_MOST]


def _distance(upper: Box, lower: Box) -> tuple[bool, float]:
    x = lower.centre[0]
    return not upper.left <= x <= upper.right, abs(upper.centre[0] - x)
