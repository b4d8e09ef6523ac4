"""Wide matrices: the levels of the cascade side by side, with merged or empty cells for "as above"."""

from __future__ import annotations

from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.head_officers import add_head_officers
from pohon_graph.loading.planner_sheets.programme_measures import MatrixWalk, ask_about_indicators
from pohon_graph.loading.planner_sheets.table import Table


def _fits(table: Table) -> bool:
    return len(table.statements) > 1


def _read(table: Table, draft: Draft) -> None:
    walk = MatrixWalk(table, draft.year)
    draft.statements = walk.statements()
    ask_about_indicators(draft, walk.waiting())
    add_head_officers(table, draft)


LAYOUT = Layout(8, "matrix", _fits, _read)
