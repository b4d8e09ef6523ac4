"""Tables of programmes without goals, such as a Renja of SIPD: no tree can come of them alone."""

from __future__ import annotations

from collections import Counter

from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.coded_rows import ask_about_indicators, coded_rows
from pohon_graph.loading.planner_sheets.columns import ATTRIBUTES, VALUES
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.walk import leave_rest


def _fits(table: Table) -> bool:
    return not table.statements and any(one.programme for one in coded_rows(table))


def _read(table: Table, draft: Draft) -> None:
    rows = [one for one in coded_rows(table) if one.programme is not None]
    kinds = Counter(one.programme.kind for one in rows if one.programme is not None)
    draft.programmes = [one.programme for one in rows if one.programme is not None]
    for one in rows:
        draft.ledger.fact(one.cell, *([one.code] if one.code is not None else []))
    _ask_about_indicators(table, draft)
    leave_rest(table)
    draft.ledger.ask(
        draft.ledger.grid.at, "no-goals", stops=True, program=kinds["program"], kegiatan=kinds["kegiatan"],
        sub_kegiatan=kinds["sub_kegiatan"],
    )  # fmt: skip


def _ask_about_indicators(table: Table, draft: Draft) -> None:
    """Ask which goals the indicators measure, and leave their values until then."""
    columns = table.with_role("indicator", *ATTRIBUTES, *VALUES)
    waiting = [leaf for row in table.rows for one in columns if (leaf := table.own(row, one)) is not None]
    column = table.only("indicator")
    indicators = [leaf for row in table.rows if column and (leaf := table.own(row, column)) is not None]
    ask_about_indicators(draft, indicators, waiting)


LAYOUT = Layout(10, "programmes", _fits, _read)
