"""One table as read: its filled cells by row and column, with their properties."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from pohon_graph.documents.nodes import Leaf, Place, Unfit


@dataclass(slots=True)
class SheetRow:
    """The filled cells of one row by column, counted from 0; `number` is its row or line.

    `gap` means that the row directly above is empty. `width` is the number of cells in the row, filled or
    not (0 if that has no meaning).
    """

    number: int
    cells: dict[int, Leaf]
    gap: bool = False
    hidden: bool = False
    width: int = 0


@dataclass(slots=True)
class Sheet:
    """One table: `name` is one of COLUMNS, `at` its place, `base` the beginning of its cells' places.

    In a `closed` table, a CSV file, every filled cell belongs to a column: a cell after the head's last
    one has slipped there. `wide` has the cells, by row number and column, that are merged sideways,
    `struck` the places of struck-through texts, and `unseen` those of cells hidden under merged ones.
    """

    name: str
    at: Place
    base: str
    rows: list[SheetRow]
    closed: bool = False
    hidden: bool = False
    hidden_columns: set[int] = field(default_factory=set)
    struck: set[Place] = field(default_factory=set)
    unseen: list[Place] = field(default_factory=list)
    wide: set[tuple[int, int]] = field(default_factory=set)

    def place(self, row: int, column: int) -> str:
        """The place of a cell."""
        return f"{self.base}{row}" if self.closed else f"{self.base}{letters_of(column)}{row}"

    def area(self, rows: Iterable[SheetRow]) -> str:
        """The place of the filled cells of some rows: `t.xlsx!Sasaran!H5:K7`, or `t.csv:5-7`."""
        found = list(rows)
        first, last = found[0].number, found[-1].number
        if self.closed:
            return f"{self.base}{first}" if first == last else f"{self.base}{first}-{last}"
        columns = [column for row in found for column in row.cells]
        left, right = letters_of(min(columns)), letters_of(max(columns))
        corner = f"{self.base}{left}{first}"
        return corner if (left, first) == (right, last) else f"{corner}:{right}{last}"


def is_filled(cell: Leaf) -> bool:
    """Whether a cell contains more than blanks."""
    return isinstance(cell, Unfit) or bool(cell.text and not cell.text.isspace())


@lru_cache(maxsize=16_384)  # the place of every cell has them
def letters_of(column: int) -> str:
    """The letters of a column, counted from 0."""
    made = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        made = chr(ord("A") + digit) + made
    return made
