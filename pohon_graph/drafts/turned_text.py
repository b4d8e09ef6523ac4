"""Reads the texts of a PDF page that run upwards or downwards, as the names of levels often do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from pohon_graph.drafts.shapes import Box, Line

_FLAT: Final = 0.1  # of a letter's size: a smaller slant is none
_BLANK: Final = 0.2  # type sizes between letters that a blank separates
_APART: Final = 1.5  # type sizes between two texts
Letter = dict[str, Any]


def is_level(letter: Letter) -> bool:
    """Whether a letter stands on a level line; those of a watermark do not."""
    a, b, _, d, *_ = letter.get("matrix") or (1, 0, 0, 1)
    return bool(abs(b) <= _FLAT * max(abs(a), abs(d)))


def turned_texts(letters: Iterable[Letter], scale: float, at: str) -> list[Box]:
    """The texts that run upwards or downwards, each as a box without a border; lines next to each other are
    one text."""
    found: list[Box] = []
    for text, box in sorted(_pieces(letters), key=lambda one: one[1][0]):
        left, top, right, bottom = (side * scale for side in box)
        near = next((one for one in found if _goes_on(one, left, top, right, bottom)), None)
        if near is None:
            found.append(Box(left, top, right, bottom, at, [Line(text)], framed=False))
        else:
            near.lines.append(Line(text))
            near.right, near.top, near.bottom = right, min(near.top, top), max(near.bottom, bottom)
    return found


def _goes_on(one: Box, left: float, top: float, right: float, bottom: float) -> bool:
    return left - one.right < right - left and top < one.bottom and bottom > one.top


def _pieces(letters: Iterable[Letter]) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """The pieces of text in each upright line, with the places of their sides."""
    lines: dict[tuple[bool, int], list[Letter]] = {}
    for letter in letters:
        a, b, *_ = letter.get("matrix") or (1, 0)
        if abs(a) <= _FLAT * abs(b):
            lines.setdefault((b > 0, round(letter["x0"])), []).append(letter)
    for (upwards, _), some in lines.items():
        some.sort(key=lambda one: -one["bottom"] if upwards else one["top"])
        piece: list[Letter] = []
        for letter in some:
            if piece and _gap(piece[-1], letter) > _APART * letter["size"]:
                yield _joined(piece)
                piece = []
            piece.append(letter)
        yield _joined(piece)


def _gap(one: Letter, other: Letter) -> float:
    return float(max(other["top"] - one["bottom"], one["top"] - other["bottom"]))


def _joined(piece: list[Letter]) -> tuple[str, tuple[float, float, float, float]]:
    text = ""
    for nth, letter in enumerate(piece):
        blank = nth and _gap(piece[nth - 1], letter) > _BLANK * letter["size"]
        text += (" " if blank else "") + letter["text"]
    sides = (
        min(one["x0"] for one in piece),
        min(one["top"] for one in piece),
        max(one["x1"] for one in piece),
        max(one["bottom"] for one in piece),
    )
    return " ".join(text.split()), sides
