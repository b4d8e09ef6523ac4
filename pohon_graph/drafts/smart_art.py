"""Reads SmartArt: its data name the boxes and say which is below which, so no line is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from pohon_graph.drafts.shapes import Box, Line, Page, Stroke
from pohon_graph.drafts.xml_tree import Element

_BOXES: Final = ("", "node", "asst")  # types of points that are boxes
_PART_OF: Final = ("", "parOf")  # types of connections between a box and one below it
_GAP: Final = 0.2  # of the room of a box
_MOST: Final = 2_000  # boxes

Corners = tuple[tuple[float, float], tuple[float, float]]


class SmartArt:
    """The boxes of one diagram. They get places in rows inside its frame, because the data have none."""

    def __init__(self, data: Element, lines_of: Callable[[Element], Iterator[Line]]) -> None:
        points = {one.get("modelId"): one for one in data.all("pt")}
        self.lines = {
            id_: [line for text in point.all("t") for line in lines_of(text)]
            for id_, point in points.items()
            if point.get("type") in _BOXES
        }
        self.below: dict[str, list[str]] = {}
        joined = [one for one in data.all("cxn") if one.get("type") in _PART_OF]
        for one in sorted(joined, key=lambda one: int(one.get("srcOrd") or 0)):
            if one.get("destId") in self.lines:
                self.below.setdefault(one.get("srcId"), []).append(one.get("destId"))
        lower = {id_ for some in self.below.values() for id_ in some}
        roots = [id_ for id_, point in points.items() if point.get("type") == "doc"]
        self.tops = [id_ for root in roots for id_ in self.below.get(root, ())]
        self.tops += [id_ for id_ in self.lines if id_ not in lower and self.lines[id_]]

    def draw(self, page: Page, corners: Corners) -> None:
        """Add the boxes and their edges to a page."""
        rows = list(self._walk(self.tops, 0, set()))
        if not rows or len(rows) > _MOST:
            return
        (left, top), (right, bottom) = corners
        wide = (right - left) / max(1, sum(not self.below.get(id_) for id_, _ in rows))
        high = (bottom - top) / (1 + max(depth for _, depth in rows))
        boxes: dict[str, Box] = {}
        column = 0
        for id_, depth in rows:
            x, y = left + column * wide, top + depth * high
            boxes[id_] = Box(x, y, x + wide * (1 - _GAP), y + high * (1 - _GAP), page.name, self.lines[id_])
            column += not self.below.get(id_)
        page.boxes += [box for box in boxes.values() if box.lines]
        for upper, some in self.below.items():
            for lower in some:
                if upper in boxes and lower in boxes:
                    page.strokes.append(_edge(boxes[upper], boxes[lower]))

    def _walk(self, ids: list[str], depth: int, seen: set[str]) -> Iterator[tuple[str, int]]:
        waiting = [(id_, depth) for id_ in reversed(ids)]
        while waiting:
            id_, depth = waiting.pop()
            if id_ not in seen:
                seen.add(id_)
                yield id_, depth
                waiting += [(one, depth + 1) for one in reversed(self.below.get(id_, []))]


def _edge(upper: Box, lower: Box) -> Stroke:
    ends = [(upper.centre[0], upper.bottom), (lower.centre[0], lower.top)]
    return Stroke(ends, start=upper, end=lower)
