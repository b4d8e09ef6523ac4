"""Turns the drawn lines of a page into pairs of upper and lower boxes.

A line joins another line only at its own free end, so lines that cross stay apart. An end at a box joins no
other line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pohon_graph.drafts.shapes import Box, Page, Point, Stroke

Pair = tuple[Box, Box]  # the upper one first


@dataclass(slots=True)
class Joined:
    """The edges of a page. `glued` counts the connectors that name their boxes; `unclear` are groups of boxes
    that lines connect without saying which is above which, `loose` boxes with a line that ends nowhere."""

    edges: list[Pair] = field(default_factory=list)
    lines: int = 0
    unclear: list[list[Box]] = field(default_factory=list)
    loose: list[Box] = field(default_factory=list)
    upwards: bool = False  # whether the top of the tree is below, or on the right
    arrows: list[Pair] = field(default_factory=list)  # by the order in which glued connectors were drawn
    dashed: set[frozenset[Box]] = field(default_factory=set)  # ends of edges that only dashed lines draw
    passing: dict[frozenset[Box], Box] = field(
        default_factory=dict
    )  # the box behind which an edge's line runs


@dataclass(slots=True)
class _Group:
    """Lines that are joined: the points at which they touch each box."""

    contacts: dict[Box, list[Point]] = field(default_factory=dict)
    arrows: set[Pair] = field(default_factory=set)  # of connectors that are glued at both ends
    is_solid: bool = False  # whether one of the lines is
    strokes: list[Stroke] = field(default_factory=list)

    def add(self, box: Box, point: Point) -> None:
        self.contacts.setdefault(box, []).append(point)


def join(page: Page, boxes: Sequence[Box]) -> Joined:
    """The edges between `boxes` that the lines of a page draw. A page whose tree runs from left to right is
    turned, with its boxes, so that every tree runs downwards."""
    known = set(boxes)
    groups = list(_groups(page, known))
    if _runs_sideways(groups):
        page.turn()
        groups = [_turned(group) for group in groups]
    found = Joined()
    drawn: dict[bool, set[frozenset[Box]]] = {True: set(), False: set()}  # by whether lines are solid
    for group in groups:
        before = len(found.edges)
        _resolve(group, found, page.touch)
        pairs = {frozenset(edge) for edge in found.edges[before:]}
        drawn[group.is_solid] |= pairs
        passed = _passed(group, boxes, page.touch) if pairs else None
        if passed is not None:
            found.passing |= dict.fromkeys(pairs, passed)
    if drawn[True]:
        found.dashed = drawn[False] - drawn[True]
    ends = [(one.start, one.end) for one in page.strokes]
    found.arrows = [(start, end) for start, end in ends if start in known and end in known]
    found.edges = list(dict.fromkeys(found.edges))
    found.upwards = _runs_upwards(found.edges, found.arrows)
    if found.upwards:
        found.edges = [(lower, upper) for upper, lower in found.edges]
    return found


def _runs_upwards(edges: Sequence[Pair], arrows: Sequence[Pair]) -> bool:
    """Whether the tree has its top below or on the right: then boxes branch the other way round. Connectors
    that were drawn from above downwards say that it has not."""
    drawn = set(arrows)
    if sum((upper, lower) in drawn for upper, lower in edges) > sum((low, up) in drawn for up, low in edges):
        return False
    forks, joints = Counter(upper for upper, _ in edges), Counter(lower for _, lower in edges)
    several_below, several_above = (sum(count > 1 for count in one.values()) for one in (forks, joints))
    return several_above > several_below


def _groups(page: Page, boxes: set[Box]) -> Iterable[_Group]:
    """The lines of a page in groups that are joined."""
    strokes = [one for one in page.strokes if not _lies_on_a_box(one, boxes, page.touch)]
    ends = [[_at(point, boxes, page.touch) for point in one.ends] for one in strokes]
    for stroke, found in zip(strokes, ends, strict=True):
        for place, glued in ((0, stroke.start), (-1, stroke.end)):
            if glued is not None:
                found[place] = glued if glued in boxes else found[place]
    leaders = _united(strokes, ends, page.touch)
    groups: dict[int, _Group] = {}
    for number, (stroke, found) in enumerate(zip(strokes, ends, strict=True)):
        group = groups.setdefault(leaders(number), _Group())
        group.is_solid = group.is_solid or not stroke.dashed
        group.strokes.append(stroke)
        for point, box in zip(stroke.ends, found, strict=True):
            if box is not None:
                group.add(box, point)
        if stroke.start is not None and stroke.end is not None:
            group.arrows.add((stroke.start, stroke.end))
    return groups.values()


def _at(point: Point, boxes: Iterable[Box], slack: float) -> Box | None:
    """The smallest box that a point touches."""
    return min((box for box in boxes if box.holds(point, slack)), key=lambda box: box.area, default=None)


def _lies_on_a_box(stroke: Stroke, boxes: Iterable[Box], slack: float) -> bool:
    """Whether a line without glue only decorates one box: an underline, a separator."""
    if stroke.start is not None or stroke.end is not None or len(stroke.ends) > 2:
        return False
    return any(all(box.holds(point, slack) for point in stroke.path) for box in boxes)


class _Leaders:
    """Sets that grow together, each known by one of its numbers."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def __call__(self, number: int) -> int:
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def unite(self, one: int, other: int) -> None:
        self._above[self(one)] = self(other)


def _united(strokes: Sequence[Stroke], ends: Sequence[Sequence[Box | None]], slack: float) -> _Leaders:
    """Join each free end to the lines that it touches."""
    leaders = _Leaders(len(strokes))
    for number, (stroke, found) in enumerate(zip(strokes, ends, strict=True)):
        for point, box in zip(stroke.ends, found, strict=True):
            if box is None:
                for other, candidate in enumerate(strokes):
                    if other != number and _touches(point, candidate, slack):
                        leaders.unite(number, other)
    return leaders


def _touches(point: Point, stroke: Stroke, slack: float) -> bool:
    x, y = point
    for (x0, y0), (x1, y1) in pairwise(stroke.path):
        near_x = min(x0, x1) - slack <= x <= max(x0, x1) + slack
        near_y = min(y0, y1) - slack <= y <= max(y0, y1) + slack
        if near_x and near_y:
            length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
            if length < slack or abs((y1 - y0) * (x - x0) - (x1 - x0) * (y - y0)) / length <= slack:
                return True
    return False


def _passed(group: _Group, boxes: Iterable[Box], slack: float) -> Box | None:
    """A box through which lines of a group run without ending there; connectors that name their boxes may."""
    parts = [
        part
        for stroke in group.strokes
        if not stroke.bends and (stroke.start is None or stroke.end is None)
        for part in pairwise(stroke.path)
    ]
    others = (box for box in boxes if box not in group.contacts)
    return next((box for box in others if any(box.is_crossed(*part, 2 * slack) for part in parts)), None)


def _turned(group: _Group) -> _Group:
    contacts = {box: [(y, x) for x, y in points] for box, points in group.contacts.items()}
    return _Group(contacts, group.arrows, group.is_solid, group.strokes)


def _runs_sideways(groups: Iterable[_Group]) -> bool:
    """Whether most lines run from the side of a box to the side of another."""
    votes = 0
    for group in groups:
        if len(group.contacts) >= 2:
            sides = {_side(box, points) for box, points in group.contacts.items()}
            votes += 1 if sides <= {"left", "right"} else -1
    return votes > 0


def _side(box: Box, points: Iterable[Point]) -> str:
    """The side of a box that is nearest to the points at which lines touch it."""
    far = {"top": 0.0, "bottom": 0.0, "left": 0.0, "right": 0.0}
    for x, y in points:
        for name, gap in (("top", y - box.top), ("bottom", y - box.bottom)):
            far[name] += abs(gap)
        for name, gap in (("left", x - box.left), ("right", x - box.right)):
            far[name] += abs(gap)
    return min(far, key=lambda name: far[name])


def _resolve(group: _Group, found: Joined, slack: float) -> None:
    """Add the edges that a group of joined lines draws, or say why it draws none."""
    boxes = list(group.contacts)
    if not boxes:
        return
    found.lines += len(boxes) - 1
    if len(boxes) == 1:
        found.loose.append(boxes[0])
        return
    uppers = _uppers(group, slack)
    lowers = [box for box in boxes if box not in uppers]
    clear = uppers and lowers and min(len(uppers), len(lowers)) == 1 and not _is_beside(group)
    if clear and all(upper.is_above(lower, slack) for upper in uppers for lower in lowers):
        found.edges += [(upper, lower) for upper in uppers for lower in lowers]
    else:
        found.unclear.append(boxes)


def _is_beside(group: _Group) -> bool:
    """Whether a line joins the same sides of two boxes, as in a column of boxes: either may be above, unless
    a connector was drawn from the upper one."""
    boxes = sorted(group.contacts, key=lambda box: box.top)
    sides = [_side(box, group.contacts[box]) for box in boxes]
    return tuple(boxes) not in group.arrows and sides in (["left", "left"], ["right", "right"])


def _uppers(group: _Group, slack: float) -> list[Box]:
    """The boxes that a group of lines leaves downwards: the highest one, and others that it leaves below."""
    boxes = list(group.contacts)
    highest = [one for one in boxes if all(one is box or one.is_above(box, slack) for box in boxes)]
    below = [box for box, points in group.contacts.items() if _side(box, points) == "bottom"]
    return highest if len(boxes) == 2 or set(below) <= set(highest) else list({*highest, *below})
