"""A second table of goals below the table of a sheet, which is not read."""

from __future__ import annotations

from pohon_graph.loading.planner_sheets.columns import read_columns
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.head import find_head
from pohon_graph.loading.planner_sheets.table import Table

SECOND_TABLE = "second-table"  # the key of the question
_OF_GOALS = frozenset({"title", "indicator"})


def ask_about_second_table(table: Table, draft: Draft) -> None:
    """Ask about the cells of a second table with goals and indicators."""
    head = find_head(table.grid, table.below[0] - 1) if table.below else None
    if head is None or not {column.role for column in read_columns(head)} >= _OF_GOALS:
        return
    cells = [leaf for row, _, leaf in table.grid.cells() if row >= head.top]
    draft.ledger.ask(cells[0].at, SECOND_TABLE, cells, row=head.top)
