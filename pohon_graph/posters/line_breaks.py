"""Breaks a text into lines of a width."""

from __future__ import annotations

from functools import lru_cache

from pohon_graph.posters.font_metrics import text_width


@lru_cache(maxsize=200_000)
def wrapped(text: str, bold: bool, width: float) -> tuple[str, ...]:
    """The lines of a text, none wider than `width` ems; a word that is wider is divided."""
    lines: list[str] = []
    line = ""
    for word in _pieces(text, bold, width):
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, bold) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return (*lines, line)


def _pieces(text: str, bold: bool, width: float) -> list[str]:
    return [piece for word in text.split() for piece in _divided(word, bold, width)]


def _divided(word: str, bold: bool, width: float) -> list[str]:
    if text_width(word, bold) <= width:
        return [word]
    at = max(word.rfind("/", 0, -1), word.rfind("-", 0, -1)) + 1
    if at and text_width(word[:at], bold) <= width:
        return [word[:at], *_divided(word[at:], bold, width)]
    pieces, piece = [], ""
    for letter in word:
        if piece and text_width(piece + letter, bold) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]
