"""The boxes and edges of a picture, before and after they have their places. Lengths are ems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.posters.cards import LINE, Card, card
from pohon_graph.posters.line_breaks import wrapped
from pohon_graph.posters.wording import Part

LABEL: Final = 6.0  # the width of a level's name on the left


@dataclass(frozen=True, slots=True)
class Node:
    """A box to place: the rank of its level, its texts, and whether it is `main`, `above` (an ancestor
    that is in full on another page) or `reference`."""

    key: str
    rank: int
    parts: tuple[Part, ...]
    role: str = "main"
    _cards: dict[float, Card] = field(default_factory=dict, init=False, repr=False, compare=False)

    def card(self, width: float) -> Card:
        """Its box with that width."""
        wide = round(width, 3)
        if wide not in self._cards:
            self._cards[wide] = card(self.parts, wide)
        return self._cards[wide]


@dataclass(frozen=True, slots=True)
class Plan:
    """The boxes of a picture, the parent below which each is placed, the names of the levels by rank, and the
    other edges (parent, child)."""

    nodes: Mapping[str, Node]
    parents: Mapping[str, str]
    levels: Mapping[int, str]
    others: tuple[tuple[str, str], ...] = ()

    def children(self) -> dict[str, list[str]]:
        """The goals placed below each goal."""
        found: dict[str, list[str]] = {key: [] for key in self.nodes}
        for key in self.nodes:
            if key in self.parents:
                found[self.parents[key]].append(key)
        return found

    def ranks(self) -> list[int]:
        """The levels that have goals, from the top."""
        return sorted({node.rank for node in self.nodes.values()})


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The width of leaves and the height of columns in ems. Goals from the level `hang` on share one band,
    in which they hang below each other; without it only leaves hang. `slack` is added between bands. With
    `glued`, every line ends in the middle of a side, as the connectors of slides do."""

    width: float
    column: float
    hang: int | None = None
    slack: float = 0.0
    glued: bool = False


@dataclass(slots=True)
class Box:
    """A placed box. If it hangs, `spine` is the x of the line that comes from its parent, on its left or
    right. Boxes in one column share `column`, and `lane` is the x on their left at which other lines reach
    them."""

    node: Node
    card: Card
    x: float
    row: int
    y: float = 0.0
    spine: float | None = None
    column: float | None = None
    lane: float | None = None

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.card.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.card.height

    @property
    def middle(self) -> float:
        """The x of its middle."""
        return self.x + self.card.width / 2

    @property
    def centre(self) -> float:
        """The y of its middle."""
        return self.y + self.card.height / 2


@dataclass(slots=True)
class Placed:
    """Boxes in rows from the top; `levels` are the ranks in each row. A level has several rows if goals of
    it are below each other. `tops` and `heights` are those of the rows, `gaps` the top of the space above
    each row and of the space below the last. `glued` is that of the arrangement."""

    boxes: dict[str, Box]
    levels: list[tuple[int, ...]]
    width: float
    glued: bool
    tops: list[float] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    height: float = 0.0


def label_lines(level: str) -> tuple[str, ...]:
    """The lines of a level's name on the left of its band."""
    return wrapped(level, True, LABEL - 0.5)


def label_height(level: str) -> float:
    """The height that the name of a level needs."""
    return len(label_lines(level)) * LINE + 0.4
