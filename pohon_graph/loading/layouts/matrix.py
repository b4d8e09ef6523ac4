"""Wide matrices: the levels of the cascade side by side, with merged or empty cells for "as above"."""

from __future__ import annotations

from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.head_officers import add_head_officers
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.walk import Walk


def _fits(table: Table) -> bool:
    return len(table.statements) > 1


def _read(table: Table, draft: Draft) -> None:
    draft.statements = Walk(table, draft.year).statements()
    add_head_officers(table, draft)


LAYOUT = Layout(8, "matrix", _fits, _read)
