"""The places and colours of a fitted plan on a page, in points, for every writer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pohon_graph.posters.colours import CROSSCUT, INK, QUIET, paler
from pohon_graph.posters.drawn_page import Rect
from pohon_graph.posters.fitting import EDGE, LABELS, Fitted
from pohon_graph.posters.furniture import Block
from pohon_graph.posters.plan import LABEL, Box, label_height
from pohon_graph.posters.wording import Part

REFERENCE: Final = "#f7f7f7"  # the ground of a goal that is in full elsewhere
_AROUND: Final = 0.4  # ems of a band above and below its boxes
_LINK: Final = "#1F4E8C"
_INKS: Final = {"programme": "#3d3d3d", "also": "#3d3d3d", "page": _LINK}
_GREY: Final = "#6b6b6b"
_REJECTED: Final = "#ececec"


@dataclass(frozen=True, slots=True)
class LevelBand:
    """The strip of a level, or of several that share one; `labels` are the places of their names by rank."""

    strip: Rect
    labels: dict[int, Rect]


class PagePlaces:
    """Where a fitted plan is on a page: in the middle of an area."""

    def __init__(self, fitted: Fitted, area: Block, colours: Sequence[str]) -> None:
        self.fitted, self.colours = fitted, colours
        self.em = fitted.type_size
        self.left = area[0] + (area[2] - fitted.width * self.em) / 2
        self.top = area[1] + max(0.0, (area[3] - fitted.height * self.em) / 3)

    def x(self, x: float) -> float:
        """An x of the plan on the page."""
        return self.left + (LABELS + EDGE + x) * self.em

    def y(self, y: float) -> float:
        """A y of the plan on the page."""
        return self.top + (EDGE + y) * self.em

    def colour(self, rank: int) -> str:
        """The colour of a level."""
        return self.colours[rank] if rank < len(self.colours) else _GREY

    def bands(self) -> Iterator[LevelBand]:
        """The bands from the top."""
        return map(self._band, dict.fromkeys(self.fitted.placed.levels))

    def box(self, box: Box) -> Rect:
        """The rectangle of a box with its border, dashed if the goal is in full elsewhere."""
        em, colour = self.em, self.colour(box.node.rank)
        is_main = box.node.role == "main"
        border = (colour, 0.12 * em, 0.0) if is_main else (QUIET, 0.07 * em, 0.4 * em)
        return Rect(self.x(box.x), self.y(box.y), box.card.width * em, box.card.height * em, None, *border)

    def _band(self, levels: tuple[int, ...]) -> LevelBand:
        placed = self.fitted.placed
        rows = [row for row, one in enumerate(placed.levels) if one == levels]
        top = self.y(placed.tops[rows[0]] - _AROUND)
        height = self.y(placed.tops[rows[-1]] + placed.heights[rows[-1]] + _AROUND) - top
        ground = paler(self.colour(levels[0]), 0.92) if len(levels) == 1 else "#f5f5f5"
        strip = Rect(self.left, top, self.fitted.width * self.em, height, ground)
        return LevelBand(strip, dict(self._labels(levels, top, height)))

    def _labels(self, levels: tuple[int, ...], top: float, height: float) -> Iterator[tuple[int, Rect]]:
        """The place of each level's name, in its colour, on the left."""
        needed = [label_height(self.fitted.plan.levels[rank]) for rank in levels]
        for rank, share in zip(levels, needed, strict=True):
            part = height * share / sum(needed)
            yield rank, Rect(self.left, top, LABEL * self.em, part, paler(self.colour(rank), 0.7))
            top += part


def ink(part: Part) -> str:
    """The colour of a text in a box."""
    return _INKS.get(part.kind, INK)


def crosscut_ground(mark: str) -> str:
    """The colour under a crosscut with that status."""
    return _REJECTED if mark == "rejected" else CROSSCUT
