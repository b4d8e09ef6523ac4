"""Renstra tables of programmes with their outcomes and outputs below each (Inmendagri 2/2025, table 4.3)."""

from __future__ import annotations

from typing import Final

from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets import texts_of_cells as cells
from pohon_graph.loading.planner_sheets.coded_rows import CodedRow, coded_rows
from pohon_graph.loading.planner_sheets.columns import ATTRIBUTES, VALUES, Column
from pohon_graph.loading.planner_sheets.drafts import Draft, Programme, Statement
from pohon_graph.loading.planner_sheets.programmes import codes_above
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.walk import Walk

_LEVELS: Final = {"program": "intermediate", "kegiatan": "immediate", "sub_kegiatan": "operational"}


class _Walk(Walk):
    """A pass in which a row with a code names a programme, and one without names its outcome or output."""

    def __init__(self, table: Table, year: int | None) -> None:
        super().__init__(table, year)
        self.coded: dict[int, CodedRow] = {one.row: one for one in coded_rows(table)}
        self.programme: Programme | None = None
        self.latest: Statement | None = None
        self.by_code: dict[str, Statement] = {}

    def read(self, row: int) -> None:
        """Read one row."""
        coded = self.coded.get(row)
        if coded is not None:
            self._begin(coded)
        for column in self.table.with_role("indicator"):
            self._indicator(row, column)
        for column in self.table.with_role(*ATTRIBUTES):
            self._attribute(row, column)
        for column in self.table.with_role(*VALUES):
            self._value(row, column)

    def goal(self, column: Column) -> Statement | None:
        """The outcome or output above."""
        return self.latest

    def _begin(self, coded: CodedRow) -> None:
        if coded.is_affair:
            self.ledger.leave("affair", [coded.cell, *coded.codes])
            self.programme = self.latest = None
            return
        self.ledger.fact(coded.cell, *coded.codes)
        if coded.programme is not None:
            self.programme, self.latest = coded.programme, None
            return
        kind = self.programme.kind if self.programme else None
        _, title = cells.numbered(coded.cell)
        self.latest = Statement(
            title, 0, coded.row, _LEVELS.get(kind or ""), "outcome" if kind == "program" else "output"
        )
        self.found.append(self.latest)
        self.fresh.add(id(self.latest))
        if self.programme is not None:
            self.latest.programmes.append(self.programme)
            self._link(self.latest, self.programme.code or "")

    def _link(self, goal: Statement, code: str) -> None:
        """Put a goal below the first one of the programme whose code its own continues."""
        goal.above = next((self.by_code[one] for one in codes_above(code) if one in self.by_code), None)
        self.by_code.setdefault(code, goal)


def _fits(table: Table) -> bool:
    rows = list(coded_rows(table)) if not table.statements else []
    return any(one.programme for one in rows) and any(not (one.programme or one.is_affair) for one in rows)


def _read(table: Table, draft: Draft) -> None:
    draft.statements = _Walk(table, draft.year).statements()


LAYOUT = Layout(7, "renstra-targets", _fits, _read)
