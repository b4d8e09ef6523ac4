"""Renstra cascades (Inmendagri 2/2025, table 4.2): tujuan, sasaran, outcome and output side by side.

The column of outputs has two levels, told apart by the code of the programme in the row: an output of a
kegiatan is above those of its sub kegiatan.
"""

from __future__ import annotations

from pohon_graph.documents.nodes import Leaf
from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.coded_rows import CodedRow, coded_rows
from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.drafts import Draft, Statement
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.walk import Walk

_LEVELS = {"kegiatan": "immediate", "sub_kegiatan": "operational"}


class _Walk(Walk):
    def __init__(self, table: Table, year: int | None) -> None:
        super().__init__(table, year)
        self.coded: dict[int, CodedRow] = {one.row: one for one in coded_rows(table) if one.programme}
        self.activities: dict[str, Statement] = {}  # the outputs of kegiatan, by code

    def level(self, row: int, column: Column) -> str | None:
        """The level of a column; in that of outputs, the one that the code says."""
        coded = self.coded.get(row)
        if column.kind == "output" and coded is not None and coded.programme is not None:
            return _LEVELS.get(coded.programme.kind or "", column.level.level)
        return column.level.level

    def _named(self, leaf: Leaf, row: int, column: Column, above: Statement | None) -> Statement:
        coded = self.coded.get(row)
        code = coded.programme.code if coded is not None and coded.programme is not None else None
        level = self.level(row, column)
        if column.kind == "output" and level == "operational" and code:
            above = self.activities.get(code.rpartition(".")[0], above)
        goal = super()._named(leaf, row, column, above)
        if level == "immediate" and code:
            self.activities[code] = goal
        return goal


def _fits(table: Table) -> bool:
    kinds = {column.kind for column in table.statements}
    return len(table.statements) > 1 and "output" in kinds and any(one.programme for one in coded_rows(table))


def _read(table: Table, draft: Draft) -> None:
    for column in table.with_role("programs"):
        if not column.settled:
            column.of = table.statements[::-1]  # a programme is that of the lowest goal of its row
    draft.statements = _Walk(table, draft.year).statements()


LAYOUT = Layout(6, "renstra", _fits, _read)
