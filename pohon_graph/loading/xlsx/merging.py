"""Merged cells speak for all their rows: the rows of a merged range get the very cell at its top."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from pohon_graph.documents.limits import CELLS
from pohon_graph.documents.nodes import Place
from pohon_graph.loading.sheets import SheetRow
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import Merge


def fill_down(rows: list[SheetRow], merges: Iterable[Merge]) -> list[Place]:
    """Put the cell at the top of each merged range into its other rows, as far as these hold anything.

    Only its first column is filled: a range that runs sideways is a heading, or one wide cell. Also says
    of each row whether an empty one lies above it; a row that a merged cell covers is not empty. Gives the
    places of cells that lie unseen below merged ones; they are taken out.
    """
    unseen: list[Place] = []
    work = 0
    numbers = [row.number for row in rows]
    covered: dict[int, int] = {}  # by a row's place in the list, the last row that a merge from it reaches
    ends: dict[int, int] = {}  # by column, where the merge above ends: ranges that overlap are damaged
    for merge in sorted(merges, key=lambda one: one.top):
        place = bisect_right(numbers, merge.top) - 1
        overlaps = ends.get(merge.left, 0) >= merge.top
        if place < 0 or numbers[place] != merge.top or overlaps or merge.left not in rows[place].cells:
            continue
        ends[merge.left] = merge.bottom
        covered[place] = max(covered.get(place, 0), merge.bottom)
        leaf = rows[place].cells[merge.left]
        for row in rows[place : bisect_right(numbers, merge.bottom)]:
            below = _covered(row, merge)
            unseen += [at for column in below if (at := row.cells.pop(column).at) != leaf.at]
            row.cells[merge.left] = leaf
            work += 1 + len(below)
            if work > CELLS:
                raise Refused("many-cells", limit=CELLS)
    if work:
        for row in rows:
            row.cells = dict(sorted(row.cells.items()))
    _mark_gaps(rows, covered)
    return unseen


def _covered(row: SheetRow, merge: Merge) -> list[int]:
    """The columns of a row that lie in a merged range and hold something."""
    if merge.left == merge.right:
        return [merge.left] if merge.left in row.cells else []
    return [column for column in row.cells if merge.left <= column <= merge.right]


def _mark_gaps(rows: list[SheetRow], covered: dict[int, int]) -> None:
    reached = 0
    for place, row in enumerate(rows):
        row.gap = place > 0 and row.number > reached + 1
        reached = max(reached, row.number, covered.get(place, 0))
