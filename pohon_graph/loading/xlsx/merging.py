"""Fills merged cells: every row of a merged range gets the cell at its top."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from pohon_graph.documents.file_limits import CELLS
from pohon_graph.documents.nodes import Place
from pohon_graph.loading.sheets import SheetRow
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import Merge


def fill_down(rows: list[SheetRow], merges: Iterable[Merge]) -> list[Place]:
    """Put the cell at the top of each merged range into its other rows that are not empty.

    Only the first column is filled, because a range that runs sideways is a heading or one wide cell. Also
    marks each row below an empty one; a row that a merged cell covers does not count as empty. Cells hidden
    under merged ones are removed, and their places returned.
    """
    unseen: list[Place] = []
    work = 0
    numbers = [row.number for row in rows]
    covered: dict[int, int] = {}  # by index of a row, the last row of a merge that begins there
    ends: dict[int, int] = {}  # by column, the last row of the merge above: overlapping ranges are damaged
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
    """The filled columns of a row in a merged range."""
    if merge.left == merge.right:
        return [merge.left] if merge.left in row.cells else []
    return [column for column in row.cells if merge.left <= column <= merge.right]


def _mark_gaps(rows: list[SheetRow], covered: dict[int, int]) -> None:
    reached = 0
    for place, row in enumerate(rows):
        row.gap = place > 0 and row.number > reached + 1
        reached = max(reached, row.number, covered.get(place, 0))
