"""Columns whose cells say another role than their heading.

They are numbers of goals below KODE, results below PROGRAM, and indicators among the goals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.planner_sheets import heading_roles as h
from pohon_graph.loading.planner_sheets import texts_of_cells as cells
from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.head import Head

# Meningkatnya, Terlaksananya, Mewujudkan: a result; programmes begin with Penyediaan, Pengelolaan, Program.
_RESULT: Final = re.compile(r"[^\W\d_]{4,}nya\b|me[^\W\d_]{4,}kan\b", re.IGNORECASE)


def read_cells(columns: Sequence[Column], grid: Grid, head: Head) -> None:
    """Give columns the role that all their cells say."""
    rows = [number for number in grid.numbers if number >= head.first]
    roles = {one.role for one in columns}
    for one in columns:
        may_be = one.role == "programs" and len(h.kinds_in(one.path[-1])) == 1
        if one.role in (None, h.DIVISION) and "title" not in roles and "indicator" in roles:
            may_be = True  # URAIAN, or an officer above the goals: KEPALA BIDANG
        if may_be and are_results(_of(one, rows, grid)):
            one.role = "title"
    goals = [one for one in columns if one.role == "title"]
    if len(goals) != 1:
        return
    named = [row for row in rows if grid.own(row, goals[0].place) is not None]
    for one in columns:
        if one.role == h.CODE and _are_numbers(_of(one, named, grid)):
            one.role = h.NUMBER
    levels = next((one for one in columns if one.role == "level"), None)
    if levels is not None and all(one.role != "indicator" for one in columns):
        goals[0].has_indicators = any(is_indicator(leaf.text or "") for leaf in _of(levels, named, grid))


def is_indicator(text: str) -> bool:
    """Whether a cell of levels says that its row has an indicator instead of a goal."""
    return h.role_of(text) == "indicator" and h.level_of_text(text) is None


def _of(column: Column, rows: Iterable[int], grid: Grid) -> list[Leaf]:
    return [leaf for row in rows if (leaf := grid.own(row, column.place)) is not None]


def are_results(leaves: Sequence[Leaf]) -> bool:
    """Whether cells are results, not names of programmes; short ones are marks or numbers of columns."""
    texts = [cells.numbered(leaf)[1].text or "" for leaf in leaves]
    said = [text for text in texts if len(text.split()) > 1]
    return bool(said) and all(_RESULT.match(text) for text in said)


def _are_numbers(leaves: Sequence[Leaf]) -> bool:
    """Whether codes are the numbers of goals: each with a point continues another one, unlike `1.06.04`."""
    numbers = {cells.dotted(leaf.text or "") for leaf in leaves}
    if None in numbers:
        return False
    dotted = [number for number in numbers if number and "." in number]
    return bool(dotted) and all(number.rpartition(".")[0] in numbers for number in dotted)
