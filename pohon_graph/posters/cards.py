"""A box with its texts broken into lines, in ems."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pohon_graph.posters.font_metrics import ASCENT, DESCENT
from pohon_graph.posters.line_breaks import wrapped
from pohon_graph.posters.wording import Part

LINE: Final = 1.13  # from one line to the next
BASELINE: Final = (LINE - ASCENT - DESCENT) / 2 + ASCENT  # from the top of a line
PAD: Final = 0.45  # between the border and the text
ABOVE: Final = 0.28  # above and below the text
BAR: Final = 0.3  # the bar in the colour of the level, at the top of a box
_SPACES: Final = {
    "indicator": 0.22,
    "programme": 0.25,
    "crosscut": 0.25,
    "also": 0.25,
    "page": 0.1,
    "owner": 0.0,
}
_BANDS: Final = ("title", "crosscut", "owner")  # kinds of parts with a colour behind the text


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text: its left end and baseline from the corner of its box, and whether it is the first of
    its part."""

    text: str
    x: float
    y: float
    part: Part
    is_first: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A strip of a box with a colour: from `top` to `bottom`."""

    kind: str
    top: float
    bottom: float
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A box of a width: its height, its lines and its strips."""

    width: float
    height: float
    lines: tuple[Words, ...]
    bands: tuple[Band, ...]


@lru_cache(maxsize=50_000)
def card(parts: tuple[Part, ...], width: float) -> Card:
    """The box with these texts."""
    lines: list[Words] = []
    bands: list[Band] = []
    y = BAR
    for nth, part in enumerate(parts):
        in_band = part.kind in _BANDS
        top = y + (_SPACES.get(part.kind, 0.0) if nth else 0.0)
        y = top + (ABOVE if in_band else 0.0)
        for row, text in enumerate(wrapped(part.text, part.bold, round(width - 2 * PAD, 3))):
            lines.append(Words(text, PAD, y + BASELINE, part, row == 0))
            y += LINE
        if in_band:
            y += ABOVE
            bands.append(Band(part.kind, top, y, part.mark))
    return Card(width, y if parts[-1].kind in _BANDS else y + ABOVE, tuple(lines), tuple(bands))
