"""The indicators of programmes, which wait until the user says which goals they measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.drafts import Draft, Measure, Statement
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.walk import Walk
from pohon_graph.texts import say

ABOUT_PROGRAMMES: Final = "programme-indicators"  # the key of the question
_LISTED: Final = 8  # cells that a question repeats


class ProgrammeWalk(Walk):
    """A pass that keeps the indicators of programmes apart: a programme is not a goal.

    While `programme` is set it takes the place of a goal; it gets no level and never becomes one.
    """

    def __init__(self, table: Table, year: int | None) -> None:
        super().__init__(table, year)
        self.programme: Statement | None = None
        self.programmes: list[Statement] = []

    def begin_programme(self, row: int) -> None:
        """Begin a programme, to which the measures of this row and the next ones belong."""
        (leaf, *_) = self.table.grid.rows[row].values()
        self.programme = Statement(leaf, -1, row, None)
        self.programmes.append(self.programme)

    def goal(self, column: Column) -> Statement | None:
        """The programme in hand, else the goal of a column."""
        return self.programme or super().goal(column)

    def waiting(self) -> list[Measure]:
        """The indicators of all programmes."""
        return [measure for programme in self.programmes for measure in programme.measures]


class MatrixWalk(ProgrammeWalk):
    """A pass over a matrix whose programmes may have columns of indicators, too."""

    def _indicator(self, row: int, column: Column) -> None:
        if not column.of and self.table.own(row, column) is not None:
            self.begin_programme(row)
        super()._indicator(row, column)
        self.programme = None


def ask_about_indicators(draft: Draft, measures: Sequence[Measure]) -> None:
    """Ask which goals the indicators of programmes measure; these and their values wait for the answer."""
    draft.waiting = list(measures)
    if measures:
        cells = list(dict.fromkeys(cell_of(one) for one in measures))
        listed = ", ".join(cells[:_LISTED]) + (" ..." if len(cells) > _LISTED else "")
        draft.ledger.ask(
            measures[0].title.at, ABOUT_PROGRAMMES, [leaf for one in measures for leaf in one.leaves],
            count=len(cells), cells=listed, values=_values(measures),
        )  # fmt: skip


def cell_of(measure: Measure) -> str:
    """The cell of an indicator, without its sheet."""
    return str(measure.title.at).rpartition("!")[2]


def _values(measures: Sequence[Measure]) -> str:
    """The number of cells with values of these indicators, and their columns."""
    places = {str(leaf.at).rpartition("!")[2] for one in measures for leaf in one.leaves[1:]}
    columns = {place.rstrip("0123456789") for place in places}
    ordered = sorted(columns, key=lambda letters: (len(letters), letters))
    return say("layouts.values-in", count=len(places), columns=", ".join(ordered)) if places else ""
