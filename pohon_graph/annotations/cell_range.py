"""Cells and ranges of a sheet, as `B7` and `B7:C9`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pohon_graph.grouping import grouped
from pohon_graph.loading.sheets import letters_of
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import ROWS, column_of

_CELL: Final = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """A rectangle of cells by its inclusive edges, with rows from 1 and columns from 0."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def corner(self) -> str:
        """The name of the top left cell."""
        return f"{letters_of(self.left)}{self.top}"

    def __str__(self) -> str:
        last = f"{letters_of(self.right)}{self.bottom}"
        return self.corner if self.corner == last else f"{self.corner}:{last}"

    def has(self, row: int, column: int) -> bool:
        """Whether a cell is in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


def read_range(text: str) -> Range | None:
    """The range named `B7` or `B7:C9`; None for anything else."""
    corners = [_CELL.fullmatch(part) for part in text.split(":", 1)]
    try:
        places = [(int(found[2]), column_of(found[1])) for found in corners if found]
    except Refused:
        return None
    if len(places) < len(corners) or max(places)[0] > ROWS:
        return None
    rows, columns = [row for row, _ in places], [column for _, column in places]
    return Range(min(rows), min(columns), max(rows), max(columns))


def joined(ranges: Iterable[Range]) -> list[Range]:
    """The ranges by columns, with those directly below each other as one."""
    ordered = sorted(set(ranges), key=lambda one: (one.left, one.right, one.top))
    columns = grouped(ordered, lambda one: (one.left, one.right))
    return [
        Range(run[0].top, run[0].left, run[-1].bottom, run[0].right)
        for column in columns.values()
        for run in _runs(column)
    ]


def _runs(column: list[Range]) -> Iterator[list[Range]]:
    """The ranges of one column in pieces without gaps."""
    run = column[:1]
    for above, below in pairwise(column):
        if below.top != above.bottom + 1:
            yield run
            run = []
        run.append(below)
    yield run
