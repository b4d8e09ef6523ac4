"""Renstra tables T-C.27 (Permendagri 86/2017): tujuan and sasaran on rows of their own, then programmes."""

from __future__ import annotations

from pohon_graph.documents.nodes import Leaf
from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.coded_rows import CodedRow, ask_about_indicators, coded_rows
from pohon_graph.loading.planner_sheets.columns import ATTRIBUTES, VALUES
from pohon_graph.loading.planner_sheets.drafts import Draft, Programme
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.walk import Walk


class _Walk(Walk):
    """A pass that keeps the indicators of programmes apart: a programme is not a goal."""

    def __init__(self, table: Table, year: int | None) -> None:
        super().__init__(table, year)
        self.coded: dict[int, CodedRow] = {one.row: one for one in coded_rows(table) if one.programme}
        self.under_programme = False
        self.waiting: list[Leaf] = []
        self.indicators: list[Leaf] = []
        self.others: list[Programme] = []

    def read(self, row: int) -> None:
        """Read one row: of a goal, or of a programme below it."""
        if any(self.table.own(row, column) for column in self.table.statements):
            self.under_programme = False
        elif row in self.coded:
            self.under_programme = True
        if not self.under_programme:
            super().read(row)
            return
        if row in self.coded:
            self._programme(self.coded[row])
        for column in self.table.with_role("indicator", *ATTRIBUTES, *VALUES):
            leaf = self.table.own(row, column)
            if leaf is not None:
                self.waiting.append(leaf)
                self.indicators += [leaf] if column.role == "indicator" else []

    def _programme(self, coded: CodedRow) -> None:
        self.ledger.fact(coded.cell, *([coded.code] if coded.code is not None else []))
        goals = [goal for column in self.table.statements if (goal := self.current.get(column.place))]
        programme = coded.programme
        if programme is None:
            return
        if goals and programme.kind == "program":
            goals[-1].programmes.append(programme)
        else:
            self.others.append(programme)


def _fits(table: Table) -> bool:
    programmes, indicators = table.only("programs"), table.with_role("indicator")
    if not table.statements or programmes is None or len(indicators) != 1 or _has_outcomes(table):
        return False
    coded = any(one.programme for one in coded_rows(table))
    return coded and (programmes.place < indicators[0].place or "program" in indicators[0].words)


def _has_outcomes(table: Table) -> bool:
    return any(column.kind in ("outcome", "output") for column in table.statements)


def _read(table: Table, draft: Draft) -> None:
    walk = _Walk(table, draft.year)
    draft.statements = walk.statements()
    draft.programmes = walk.others
    ask_about_indicators(draft, walk.indicators, walk.waiting)


LAYOUT = Layout(4, "renstra", _fits, _read)
