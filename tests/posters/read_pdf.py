"""Reads a poster's PDF back: boxes, texts and lines as they are on the paper, without the program's own
layout."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

import pdfplumber

NEAR: Final = 0.8  # points
Rectangle = tuple[float, float, float, float]  # left, top, right, bottom
Points = list[tuple[float, float]]


@dataclass(frozen=True)
class Run:
    """A line of text, or a part of one."""

    text: str
    at: Rectangle
    size: float


@dataclass
class Box:
    """A rectangle with text in it: `main` if its border is not dashed."""

    at: Rectangle
    main: bool
    runs: list[Run] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text, line by line."""
        rows = sorted(self.runs, key=lambda run: (round(run.at[3], 1), run.at[0]))
        return " ".join(" ".join(run.text for run in rows).split())


@dataclass
class Page:
    """A page: its boxes, its connectors, and all texts."""

    width: float
    height: float
    boxes: list[Box]
    lines: list[Points]
    runs: list[Run]

    def edges(self) -> Iterator[tuple[Box, Box]]:
        """The boxes at both ends of each connector. Raises ValueError if one ends nowhere."""
        for points in self.lines:
            yield self._at(points[0]), self._at(points[-1])

    def _at(self, point: tuple[float, float]) -> Box:
        (found,) = [box for box in self.boxes if _on_border(point, box.at)]
        return found


def read_pdf(content: bytes) -> list[Page]:
    """The pages of a poster."""
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return [_page(page) for page in pdf.pages]


def _page(page: Any) -> Page:
    runs = list(_runs(page.chars))
    boxes = [Box(_place(rect), not rect["dash"][0]) for rect in page.rects if rect["stroke"]]
    for box in boxes:
        box.runs = [run for run in runs if meets(run.at, box.at, 0.0)]
    lines = [list(one["pts"]) for one in (*page.curves, *page.lines)]
    return Page(
        float(page.width), float(page.height), [box for box in boxes if box.runs],
        [points for points in lines if not _is_rule(points)], runs,
    )  # fmt: skip


def _runs(letters: list[dict[str, Any]]) -> Iterator[Run]:
    """Letters that follow each other on one line, in the order of the file."""
    run: list[dict[str, Any]] = []
    for letter in letters:
        if run and (letter["bottom"] != run[-1]["bottom"] or abs(letter["x0"] - run[-1]["x1"]) > NEAR):
            yield _run(run)
            run = []
        run.append(letter)
    yield _run(run)


def _run(letters: list[dict[str, Any]]) -> Run:
    at = letters[0]["x0"], letters[0]["top"], max(one["x1"] for one in letters), letters[0]["bottom"]
    return Run("".join(one["text"] for one in letters), at, letters[0]["size"])


def _is_rule(points: Points) -> bool:
    """Whether a line is one of the title block or the legend: straight and level."""
    return len(points) == 2 and abs(points[0][1] - points[1][1]) < NEAR


def _place(thing: dict[str, Any]) -> Rectangle:
    return thing["x0"], thing["top"], thing["x1"], thing["bottom"]


def meets(one: Rectangle, other: Rectangle, slack: float) -> bool:
    """Whether two rectangles share more than `slack` points in both directions."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > slack and high > slack


def is_inside(one: Rectangle, other: Rectangle, slack: float = 0.3) -> bool:
    """Whether a rectangle is in another."""
    return (
        one[0] >= other[0] - slack and one[1] >= other[1] - slack
        and one[2] <= other[2] + slack and one[3] <= other[3] + slack
    )  # fmt: skip


def crosses(points: Points, box: Rectangle) -> bool:
    """Whether a line of level and upright parts enters a rectangle."""
    inner = (box[0] + NEAR, box[1] + NEAR, box[2] - NEAR, box[3] - NEAR)
    for (x, y), (to_x, to_y) in pairwise(points):
        part = (min(x, to_x) - 0.01, min(y, to_y) - 0.01, max(x, to_x) + 0.01, max(y, to_y) + 0.01)
        if meets(part, inner, 0.0):
            return True
    return False


def _on_border(point: tuple[float, float], box: Rectangle) -> bool:
    x, y = point
    inside = box[0] - NEAR <= x <= box[2] + NEAR and box[1] - NEAR <= y <= box[3] + NEAR
    return inside and min(abs(x - box[0]), abs(x - box[2]), abs(y - box[1]), abs(y - box[3])) <= NEAR
