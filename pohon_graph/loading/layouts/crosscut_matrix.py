"""Crosscutting matrices: goals down, partner agencies across, with marks or remarks in the cells."""

from __future__ import annotations

from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.list_walk import ListWalk
from pohon_graph.loading.planner_sheets.table import Table


class _Walk(ListWalk):
    """Owners of such a matrix answer for the crosscut, so their ranks say nothing about the level."""

    def level(self, row: int, column: Column) -> str | None:
        if self.table.only("level") is not None:
            return super().level(row, column)
        return None if column.level.weak else column.level.level


def _fits(table: Table) -> bool:
    partners = [one for one in table.with_role("crosscuts") if one.partner]
    return len(table.statements) == 1 and len(partners) > 1


def _read(table: Table, draft: Draft) -> None:
    draft.statements = _Walk(table, draft.year).statements()


LAYOUT = Layout(5, "crosscuts", _fits, _read)
