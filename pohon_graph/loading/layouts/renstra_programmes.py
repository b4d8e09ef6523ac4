"""Renstra tables T-C.27 (Permendagri 86/2017): tujuan and sasaran on rows of their own, then programmes."""

from __future__ import annotations

from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.coded_rows import CodedRow, coded_rows
from pohon_graph.loading.planner_sheets.drafts import Draft, Programme
from pohon_graph.loading.planner_sheets.programme_measures import ProgrammeWalk, ask_about_indicators
from pohon_graph.loading.planner_sheets.table import Table


class _Walk(ProgrammeWalk):
    """A pass over rows of goals, and of the programmes below them."""

    def __init__(self, table: Table, year: int | None) -> None:
        super().__init__(table, year)
        self.coded: dict[int, CodedRow] = {one.row: one for one in coded_rows(table) if one.programme}
        self.others: list[Programme] = []

    def read(self, row: int) -> None:
        """Read one row: of a goal, or of a programme below it."""
        if any(self.table.own(row, column) for column in self.table.statements):
            self.programme = None
        elif row in self.coded:
            self.begin_programme(row)
            self._programme(self.coded[row])
        if self.programme is None:
            super().read(row)
        else:
            self.read_measures(row)

    def _programme(self, coded: CodedRow) -> None:
        self.ledger.fact(coded.cell, *coded.codes)
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
    if not table.statements or programmes is None or not indicators or _has_outcomes(table):
        return False
    coded = [one.row for one in coded_rows(table) if one.programme]
    if len(indicators) > 1 and any(table.own(row, one) for row in coded for one in table.statements):
        return False  # goals and programmes are side by side
    return bool(coded) and (programmes.place < indicators[-1].place or "program" in indicators[-1].words)


def _has_outcomes(table: Table) -> bool:
    return any(column.kind in ("outcome", "output") for column in table.statements)


def _read(table: Table, draft: Draft) -> None:
    walk = _Walk(table, draft.year)
    draft.statements = walk.statements()
    draft.programmes = walk.others
    ask_about_indicators(draft, walk.waiting())


LAYOUT = Layout(4, "renstra", _fits, _read)
