"""Says what each box of a page is: a part of a goal, a label of a level, a heading, a frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.drafts import box_words as words
from pohon_graph.drafts.shapes import Box, Line, Page
from pohon_graph.loading.planner_sheets.positions import rank_of

_TOUCH: Final = 3.0  # points between two boxes that are one
_SAME_WIDTH: Final = 0.06  # of the width


@dataclass(slots=True)
class Sorted:
    """The boxes of a page by their role."""

    cards: list[Box] = field(default_factory=list)
    labels: list[tuple[Box, list[str]]] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


def sort_boxes(page: Page) -> Sorted:
    """The boxes of a page by their role. Boxes that together are one goal become one."""
    merged: dict[Box, Box] = {}
    boxes = _filled(page.boxes, merged)
    boxes = _stacked(boxes, merged)
    for stroke in page.strokes:
        stroke.start, stroke.end = _last(stroke.start, merged), _last(stroke.end, merged)
    found = Sorted()
    tied = {box for stroke in page.strokes for box in (stroke.start, stroke.end)}
    for box in boxes:
        levels = words.level_of_label(box.text)
        if levels and box not in tied:
            found.labels.append((box, levels))
        elif (words.is_heading(box.text) or box.area == 0) and box not in tied:
            found.headings.append(box.text)
        else:
            found.cards.append(box)
    return found


def _filled(boxes: Iterable[Box], merged: dict[Box, Box]) -> list[Box]:
    """The boxes with text. A rectangle without text takes the texts that are drawn over it, and a frame
    around several boxes is left out."""
    texts = [box for box in boxes if box.text]
    for holder in sorted((box for box in boxes if not box.text and box.area), key=lambda box: box.area):
        inside = [box for box in texts if box.area and holder.contains(box, _TOUCH)]
        if inside and not any(box.framed for box in inside):
            for box in sorted(inside, key=lambda box: (box.top, box.left)):
                _merge(box, holder, merged)
            texts = [box for box in texts if box not in inside] + [holder]
    return [box for box in texts if not _is_frame(box, texts)]


def _is_frame(box: Box, boxes: Iterable[Box]) -> bool:
    """Whether a box surrounds others that have titles."""
    return any(one is not box and one.area and box.area > one.area and box.contains(one, 0) for one in boxes)


def _stacked(boxes: list[Box], merged: dict[Box, Box]) -> list[Box]:
    """Join a box without a title to the one directly above it."""
    kept: list[Box] = []
    for box in sorted(boxes, key=lambda box: (box.top, box.left)):
        above = next(iter(_directly_above(box, kept)), None) if _lacks_title(box) else None
        if above is None:
            kept.append(box)
        else:
            _merge(box, above, merged)
            above.bottom = max(above.bottom, box.bottom)
    return kept


def _directly_above(box: Box, boxes: Iterable[Box]) -> Iterator[Box]:
    slack = max(_TOUCH, _SAME_WIDTH * (box.right - box.left))
    for one in boxes:
        same_width = abs(one.left - box.left) <= slack and abs(one.right - box.right) <= slack
        if box.area and one.area and same_width and abs(one.bottom - box.top) <= _TOUCH:
            yield one


def _lacks_title(box: Box) -> bool:
    first = box.lines[0].text
    return words.said(first) is not None or words.is_starred(first) or rank_of(box.text) is not None


def _merge(box: Box, into: Box, merged: dict[Box, Box]) -> None:
    first, *others = box.lines
    into.lines += [Line(first.text, opens=True, bold=first.bold, apart=bool(into.lines)), *others]
    merged[box] = into


def _last(box: Box | None, merged: dict[Box, Box]) -> Box | None:
    while box is not None and box in merged:
        box = merged[box]
    return box
