"""Puts the words of a PDF page into lines, and the lines into boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from pohon_graph.drafts.shapes import Box, Line, Page
from pohon_graph.drafts.turned_text import is_level

_LINE: Final = 0.4  # of the type size: words whose baselines are nearer are on one line
_LEADING: Final = 1.25  # of the usual distance between lines: a larger one opens a paragraph
_SURE_ROOM: Final = 0.8  # of the width of a box: lines have at least so much
_SHADOW: Final = 0.12  # of the type size: equal letters that are nearer are one letter
_NEAR: Final = 1.6  # type sizes: lines that are nearer belong together outside boxes


@dataclass(slots=True)
class Word:
    """A word with its place, type size and weight."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    bold: bool

    @property
    def size(self) -> float:
        """Its height."""
        return self.bottom - self.top


@dataclass(slots=True)
class _Row:
    """The words of one line, from left to right."""

    words: list[Word]

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def words_of(page: Any, scale: float) -> list[Word]:
    """The upright words of a page, each once, with lengths that are `scale` times as large."""
    once = page.filter(_First())  # a shadow, or bold type made of two prints, is the same text twice
    found = once.extract_words(extra_attrs=["fontname"], x_tolerance_ratio=0.2)
    return [
        Word(
            one["text"],
            one["x0"] * scale,
            one["top"] * scale,
            one["x1"] * scale,
            one["bottom"] * scale,
            "bold" in one["fontname"].lower(),
        )
        for one in found
        if one.get("upright", True)
    ]


class _First:
    """Lets the first of several equal letters in one place pass, if it is not turned."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, int, int]] = set()

    def __call__(self, thing: Any) -> bool:
        if thing.get("object_type") != "char":
            return True
        if not is_level(thing):
            return False
        step = _SHADOW * float(thing["size"]) or 1.0
        key = thing["text"], round(thing["x0"] / step), round(thing["top"] / step)
        is_new = key not in self._seen
        self._seen.add(key)
        return is_new


def fill_boxes(page: Page, strips: Sequence[Box], words: Iterable[Word]) -> list[Box]:
    """Give the boxes of a page their lines. Returns boxes without a border for all other texts."""
    inside: dict[Box, list[Word]] = {}
    loose: list[Word] = []
    for word in words:
        middle = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        holder = min(
            (box for box in page.boxes if box.holds(middle, 1.0)), key=lambda box: box.area, default=None
        )
        (inside.setdefault(holder, []) if holder is not None else loose).append(word)
    for box, some in inside.items():
        room = _SURE_ROOM * (box.right - box.left)
        box.lines = _lines(_rows(some), room, [one for one in strips if box.contains(one, 2.0)])
    return _loose(_rows(loose), page.name)


def _rows(words: Iterable[Word]) -> list[_Row]:
    """The words in lines, from top to bottom."""
    rows: list[_Row] = []
    for word in sorted(words, key=lambda word: (word.bottom, word.left)):
        row = next(
            (one for one in reversed(rows[-12:]) if abs(one.bottom - word.bottom) < _LINE * word.size), None
        )
        if row is None:
            rows.append(_Row([word]))
        else:
            row.words.append(word)
    for row in rows:
        row.words.sort(key=lambda word: word.left)
    return rows


def _lines(rows: Sequence[_Row], room: float, strips: Sequence[Box]) -> list[Line]:
    """The lines of a box. A line opens a paragraph if its first word had room on the line above, if it is set
    differently, or if it is farther away than other lines."""
    widest = max(room, *(row.right - row.left for row in rows))
    steps = sorted(below.bottom - above.bottom for above, below in pairwise(rows))
    usual = steps[len(steps) // 4] if steps else 0.0
    made: list[Line] = []
    for number, row in enumerate(rows):
        bold = row.words[0].bold
        if not number:
            made.append(Line(row.text, bold=bold))
            continue
        above = rows[number - 1]
        blank = 0.25 * row.words[0].size
        first = row.words[0].right - row.words[0].left
        had_room = (above.right - above.left) + blank + first < widest - 0.5
        apart = _strip(row, strips) != _strip(above, strips)
        farther = row.bottom - above.bottom > _LEADING * usual
        opens = had_room or apart or farther or bold != made[-1].bold
        made.append(Line(row.text, opens=opens, bold=bold, apart=apart))
    return made


def _strip(row: _Row, strips: Sequence[Box]) -> int:
    """The number of the strip that holds a line; -1 if none does."""
    middle = (row.left + row.right) / 2, (row.top + row.bottom) / 2
    found = [(one.area, number) for number, one in enumerate(strips) if one.holds(middle)]
    return min(found)[1] if found else -1


def _loose(rows: Sequence[_Row], name: str) -> list[Box]:
    """Texts outside boxes: pieces of lines that are near each other are one text."""
    found: list[Box] = []
    for row in rows:
        for piece in _pieces(row):
            size = piece.words[0].size
            above = next((box for box in reversed(found) if _goes_on(box, piece, size)), None)
            if above is None:
                found.append(
                    Box(
                        piece.left,
                        piece.top,
                        piece.right,
                        piece.bottom,
                        name,
                        [Line(piece.text)],
                        framed=False,
                    )
                )
            else:
                above.lines.append(Line(piece.text))
                above.left, above.right = min(above.left, piece.left), max(above.right, piece.right)
                above.bottom = piece.bottom
    return found


def _pieces(row: _Row) -> list[_Row]:
    """The parts of a line with wide gaps between them."""
    pieces = [_Row([row.words[0]])]
    for word in row.words[1:]:
        if word.left - pieces[-1].right > 1.5 * word.size:
            pieces.append(_Row([word]))
        else:
            pieces[-1].words.append(word)
    return pieces


def _goes_on(box: Box, piece: _Row, size: float) -> bool:
    near = 0 <= piece.bottom - box.bottom <= _NEAR * size
    return near and piece.left <= box.right and piece.right >= box.left
