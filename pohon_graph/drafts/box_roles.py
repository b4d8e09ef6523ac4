"""Says what each box of a page is: a part of a goal, a label of a level, a heading, a frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.drafts import box_words as words
from pohon_graph.drafts.shapes import Box, Line, Page

_TOUCH: Final = 3.0  # points between two boxes that are one
_SAME_WIDTH: Final = 0.06  # of the width
_BAND: Final = 0.6  # of the height of the box above: a lower box that touches it is a band of it


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
    """Join a box without a title to the one directly above it or on its left, and a low band to the one
    above it."""
    kept: list[Box] = []
    for box in sorted(boxes, key=lambda box: (box.top, box.left)):
        lacks_title = _lacks_title(box)
        above = [
            one
            for one in _touching_above(box, kept)
            if lacks_title or (_has_width_of(box, one) and _is_band_of(box, one))
        ]
        holder = next(iter([*above, *(_directly_before(box, kept) if lacks_title else ())]), None)
        if holder is None:
            kept.append(box)
        else:
            _merge(box, holder, merged)
            holder.bottom, holder.right = max(holder.bottom, box.bottom), max(holder.right, box.right)
    return kept


def _touching_above(box: Box, boxes: Iterable[Box]) -> Iterator[Box]:
    """The boxes whose lower side a box touches with the whole of its upper side."""
    slack = _slack(box)
    for one in boxes:
        within = one.left - slack <= box.left and box.right <= one.right + slack
        if box.area and one.area and within and abs(one.bottom - box.top) <= _TOUCH:
            yield one


def _has_width_of(box: Box, above: Box) -> bool:
    slack = _slack(box)
    return abs(above.left - box.left) <= slack and abs(above.right - box.right) <= slack


def _slack(box: Box) -> float:
    return max(_TOUCH, _SAME_WIDTH * (box.right - box.left))


def _directly_before(box: Box, boxes: Iterable[Box]) -> Iterator[Box]:
    for one in boxes:
        same_height = abs(one.top - box.top) <= _TOUCH and abs(one.bottom - box.bottom) <= _TOUCH
        if box.area and one.area and same_height and abs(one.right - box.left) <= _TOUCH:
            yield one


def _is_band_of(box: Box, above: Box) -> bool:
    """Whether a box is so low that it is a band of the one above it, in which owners usually are. A low
    title, such as that of a goal or a level, is none."""
    is_low = box.bottom - box.top < _BAND * (above.bottom - above.top)
    has_title = words.begins_as_goal(box.text) or words.is_heading(box.text)
    return is_low and not has_title and not box.goal and not words.level_of_label(box.text)


def _lacks_title(box: Box) -> bool:
    first = box.lines[0].text
    is_part = words.said(first) is not None or words.is_starred(first) or words.is_only_position(box.text)
    return is_part and not box.goal


def _merge(box: Box, into: Box, merged: dict[Box, Box]) -> None:
    first, *others = box.lines
    into.lines += [Line(first.text, opens=True, bold=first.bold, apart=bool(into.lines)), *others]
    merged[box] = into


def _last(box: Box | None, merged: dict[Box, Box]) -> Box | None:
    while box is not None and box in merged:
        box = merged[box]
    return box
