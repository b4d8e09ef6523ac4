"""A page of paper as the things drawn on it. Lengths are points; y grows downwards from the upper edge."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; `dash` makes its border dashed."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    thickness: float = 0.0
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Path:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    stroke: str
    thickness: float
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text with its left end and baseline; `page` is the page that a click leads to. The lines of
    a page's title are a `title`."""

    x: float
    y: float
    text: str
    size: float
    bold: bool
    colour: str
    width: float
    page: int | None = None
    title: bool = False


Item = Rect | Path | Text


@dataclass(slots=True)
class Sheet:
    """A page: its size, its title in the list of contents, and its items in the order of drawing."""

    width: float
    height: float
    title: str
    items: list[Item] = field(default_factory=list)
