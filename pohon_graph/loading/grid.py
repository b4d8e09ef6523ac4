"""One sheet as it is: its filled cells by row and column, and its merged cells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pohon_graph.documents.file_limits import CELLS
from pohon_graph.documents.nodes import Leaf, Place
from pohon_graph.loading.sheets import letters_of
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import Merge


@dataclass
class Grid:
    """The filled cells of a sheet; rows count from 1, columns from 0. `struck` are struck-through cells,
    `indents` the steps of those that are indented."""

    title: str
    at: str
    rows: dict[int, dict[int, Leaf]]
    merges: Sequence[Merge]
    is_hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    struck: set[Place] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    indents: dict[Place, int] = field(default_factory=dict)

    def place(self, row: int, column: int) -> str:
        """The place of a cell."""
        return f"{self.at}!{letters_of(column)}{row}"

    def own(self, row: int, column: int) -> Leaf | None:
        """The filled cell itself; None for an empty or covered one."""
        merge = self._merged.get((row, column)) if self._merged else None
        if merge is not None and (merge.top, merge.left) != (row, column):
            return None
        return self.rows.get(row, {}).get(column)

    def seen(self, row: int, column: int) -> Leaf | None:
        """The cell that a reader sees there: the top left one of a merged range."""
        merge = self._merged.get((row, column)) if self._merged else None
        return self.rows.get(merge.top, {}).get(merge.left) if merge else self.rows.get(row, {}).get(column)

    def merge(self, row: int, column: int) -> Merge | None:
        """The merged range with this cell, if the range has a filled cell at its top left."""
        return self._merged.get((row, column)) if self._merged else None

    def cells(self) -> Iterator[tuple[int, int, Leaf]]:
        """All filled cells, row by row."""
        for number, row in self.rows.items():
            for column, leaf in row.items():
                yield number, column, leaf

    @cached_property
    def width(self) -> int:
        """The number of columns up to the last filled one."""
        return 1 + max((column for row in self.rows.values() for column in row), default=-1)

    @cached_property
    def numbers(self) -> list[int]:
        """The numbers of the filled rows."""
        return sorted(self.rows)

    @cached_property
    def _merged(self) -> dict[tuple[int, int], Merge]:
        """The merged range of each of its cells, as far as they lie in filled rows and columns."""
        found: dict[tuple[int, int], Merge] = {}
        work = 0
        for merge in self.merges:
            if merge.left not in self.rows.get(merge.top, {}):
                continue
            right = min(merge.right, self.width - 1)
            for row in self.numbers[bisect_left(self.numbers, merge.top) :]:
                if row > merge.bottom:
                    break
                work += right - merge.left + 1
                if work > CELLS:
                    raise Refused("many-cells", limit=CELLS)
                for column in range(merge.left, right + 1):
                    found.setdefault((row, column), merge)
        return found
