"""Boxes, lines and pages of a poster, in points, as every reader gives them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

Point = tuple[float, float]
_STILL = 1e-6


@dataclass(slots=True)
class Line:
    """A line of text. `opens` says that it surely begins a paragraph, `apart` that it also has another
    background than the line above, `bold` that it is set in bold."""

    text: str
    opens: bool = True
    bold: bool = False
    apart: bool = False


@dataclass(slots=True, eq=False)
class Box:
    """A rectangle with text. `at` is its place for the user; `framed` says that it has a border or a fill;
    `shape` is the name of its outline, and `goal` the id of its goal, if the file gives them. `tint` is the
    direction of its colour from white, so that pale and full shades of a colour are equal."""

    left: float
    top: float
    right: float
    bottom: float
    at: str
    lines: list[Line] = field(default_factory=list)
    framed: bool = True
    shape: str = ""
    goal: str = ""
    tint: tuple[float, ...] = ()

    @property
    def text(self) -> str:
        """Its whole text on one line."""
        return " ".join(" ".join(line.text for line in self.lines).split())

    @property
    def centre(self) -> Point:
        """The point in the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def area(self) -> float:
        """Its size."""
        return (self.right - self.left) * (self.bottom - self.top)

    def holds(self, point: Point, slack: float = 0.0) -> bool:
        """Whether a point is inside, or at most `slack` outside."""
        x, y = point
        return self.left - slack <= x <= self.right + slack and self.top - slack <= y <= self.bottom + slack

    def is_crossed(self, start: Point, end: Point, slack: float) -> bool:
        """Whether a straight line passes through it, more than `slack` from its sides."""
        first, last = 0.0, 1.0
        for from_, to, low, high in (
            (start[0], end[0], self.left + slack, self.right - slack),
            (start[1], end[1], self.top + slack, self.bottom - slack),
        ):
            if abs(to - from_) < _STILL:
                if not low < from_ < high:
                    return False
                continue
            one, other = sorted(((low - from_) / (to - from_), (high - from_) / (to - from_)))
            first, last = max(first, one), min(last, other)
        return first < last

    def contains(self, other: Box, slack: float = 1.0) -> bool:
        """Whether another box is inside this one."""
        return self.holds((other.left, other.top), slack) and self.holds((other.right, other.bottom), slack)

    def is_above(self, other: Box, slack: float = 1.0) -> bool:
        """Whether all of it is higher than all of another box."""
        return self.bottom <= other.top + slack

    def is_before(self, other: Box, slack: float = 1.0) -> bool:
        """Whether all of it is left of all of another box."""
        return self.right <= other.left + slack

    def turn(self) -> None:
        """Swap the two directions, so that a tree from left to right becomes one from top to bottom."""
        self.left, self.top, self.right, self.bottom = self.top, self.left, self.bottom, self.right


@dataclass(slots=True, eq=False)
class Stroke:
    """A drawn line: the points of its `path`, and those `ends` at which it joins other things. `start` and
    `end` are the boxes to which a connector is glued. `dashed` says that the line is not solid,
    and `bends` that it has corners of which `path` does not know."""

    path: list[Point]
    ends: list[Point] = field(default_factory=list)
    start: Box | None = None
    end: Box | None = None
    dashed: bool = False
    bends: bool = False

    def __post_init__(self) -> None:
        self.ends = self.ends or [self.path[0], self.path[-1]]

    def turn(self) -> None:
        """See `Box.turn`."""
        self.path = [(y, x) for x, y in self.path]
        self.ends = [(y, x) for x, y in self.ends]


@dataclass(slots=True, eq=False)
class Page:
    """A slide, sheet or page. `touch` is the distance at which a line ends at a box; `has_pictures` says that
    there are pictures, which nobody reads."""

    name: str
    boxes: list[Box] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    touch: float = 3.0
    has_pictures: bool = False

    def turn(self) -> None:
        """See `Box.turn`."""
        for box in self.boxes:
            box.turn()
        for stroke in self.strokes:
            stroke.turn()


@dataclass(slots=True)
class Poster:
    """All pages of a file. `is_ours` says that this program wrote it, so that the wording is known, and
    `has_pictures` that one of its pages has pictures."""

    kind: str
    pages: list[Page]
    is_ours: bool = False
    has_pictures: bool = False

    def __post_init__(self) -> None:
        self.has_pictures = self.has_pictures or any(page.has_pictures for page in self.pages)


def without_text(boxes: Iterable[Box]) -> bool:
    """Whether no box has a text."""
    return not any(box.text for box in boxes)
