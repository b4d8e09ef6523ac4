"""Tables of programmes without goals, such as a Renja of SIPD: no tree can come of them alone."""

from __future__ import annotations

from collections import Counter

from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.coded_rows import coded_rows
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.programme_measures import ProgrammeWalk, ask_about_indicators
from pohon_graph.loading.planner_sheets.table import Table


def _fits(table: Table) -> bool:
    return not table.statements and any(one.programme for one in coded_rows(table))


def _read(table: Table, draft: Draft) -> None:
    rows = [one for one in coded_rows(table) if one.programme is not None]
    kinds = Counter(one.programme.kind for one in rows if one.programme is not None)
    draft.programmes = [one.programme for one in rows if one.programme is not None]
    for one in rows:
        draft.ledger.fact(one.cell, *one.codes)
    walk = _Walk(table, draft.year)
    walk.statements()
    ask_about_indicators(draft, walk.waiting())
    draft.ledger.ask(
        draft.ledger.grid.at, "no-goals", stops=True, program=kinds["program"], kegiatan=kinds["kegiatan"],
        sub_kegiatan=kinds["sub_kegiatan"],
    )  # fmt: skip


class _Walk(ProgrammeWalk):
    """A pass over rows of programmes only."""

    def __init__(self, table: Table, year: int | None) -> None:
        super().__init__(table, year)
        self.coded = {one.row for one in coded_rows(table) if one.programme is not None}

    def read(self, row: int) -> None:
        """Read one row: of a programme, or of more indicators of the one above."""
        if row in self.coded or self.programme is None:
            self.begin_programme(row)
        self.read_measures(row)


LAYOUT = Layout(10, "programmes", _fits, _read)
