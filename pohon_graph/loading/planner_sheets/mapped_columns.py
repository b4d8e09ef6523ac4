"""Columns as a mapping file has them: their roles, levels, years, and other columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.planner_sheets import heading_roles as h
from pohon_graph.loading.planner_sheets.columns import ATTRIBUTES, OF_GOALS, VALUES, Column, lowest_first
from pohon_graph.loading.planner_sheets.head import Head
from pohon_graph.loading.sheet_maps.workbook_map import ColumnMap, SheetMap
from pohon_graph.loading.sheets import letters_of

# The role of the columns to which one belongs.
_OF: Final = (
    dict.fromkeys(("indicator", *OF_GOALS), "title") | dict.fromkeys((*ATTRIBUTES, *VALUES), "indicator")
)  # fmt: skip


def with_roles(columns: Sequence[Column], given: SheetMap, grid: Grid, head: Head) -> list[Column]:
    """The columns with the roles that the mapping gives them, and those without a heading that it names."""
    known = {column.place: column for column in columns}
    for place, said in given.columns.items():
        if place not in known:
            heading = Leaf("", grid.place(head.bottom, place))
            known[place] = Column(place, [""], heading, None, h.LevelRead(None), None, None, None)
        _check_heading(known[place], said, given)
        _take(known[place], said)
    _order(known, given)
    return [known[place] for place in sorted(known)]


def _check_heading(column: Column, said: ColumnMap, given: SheetMap) -> None:
    """Note a column with another heading than when the mapping was written: its letters are out of date."""
    names = {normalise(text) for text in (*column.path, " ".join(column.path))}
    if said.heading is not None and normalise(said.heading) not in names:
        found = shown(" ".join(column.path[-1].split()))
        given.problem(
            said.at, "other-heading", letters=letters_of(column.place), found=found,
            heading=shown(said.heading),
        )  # fmt: skip


def _take(column: Column, said: ColumnMap) -> None:
    column.guessed = column.guessed and said.role == column.role
    column.role = said.role
    column.year = said.year or column.year
    column.quarter = said.quarter or column.quarter
    column.partner = said.partner or (column.partner if said.role == "crosscuts" else None)
    if said.level is not None:
        doubt = column.level.doubt if said.level == column.level.level else None
        column.level = h.LevelRead(said.level, doubt)


def join_as_given(columns: Sequence[Column], given: SheetMap) -> None:
    """Give the columns those to which they belong."""
    known = {column.place: column for column in columns}
    for place, said in given.columns.items():
        if said.of:
            of = [known.get(one) for one in said.of]
            wanted = _OF.get(said.role or "")
            wrong = [at for at, one in zip(said.of, of, strict=True) if one is None or not _is(one, wanted)]
            for at in wrong:
                given.problem(
                    said.at, f"not-{wanted}", letters=letters_of(place), of=letters_of(at)
                )  # fmt: skip
            found = [one for one in of if one is not None and _is(one, wanted)]
            known[place].of = lowest_first(found) if wanted == "title" else found
            known[place].settled = True


def _is(column: Column, wanted: str | None) -> bool:
    """Whether a column has the role `wanted`; one of goals may have indicators, too."""
    return column.role == wanted or (wanted == "indicator" and column.has_indicators)


def _order(known: dict[int, Column], given: SheetMap) -> None:
    """Count how many columns of goals are above each, if the mapping says it."""
    above = {place: said.under for place, said in given.columns.items() if said.under is not None}
    for place, under in above.items():
        if under not in known or known[under].role != "title":
            given.problem(
                given.columns[place].at, "not-title", letters=letters_of(place), of=letters_of(under)
            )  # fmt: skip
    for place in above:
        path = [place]
        while (under := above.get(path[-1], -1)) in known and under not in path:
            path.append(under)
        if above.get(path[-1]) in path:
            given.problem(given.columns[place].at, "under-itself", letters=letters_of(place))
        known[place].depth = len(path) - 1
