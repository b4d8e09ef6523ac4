"""Asks for what a tree needs and a sheet does not say: agency, period, levels."""

from __future__ import annotations

from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.table import Table


def ask_what_is_missing(table: Table, draft: Draft) -> None:
    """Ask for the agency, the period and levels; a load stops without them. Contradictory levels are
    asked about, too."""
    ledger = draft.ledger
    if draft.agency is None:
        ledger.ask(ledger.grid.at, "agency", stops=True)
    if draft.period is None:
        ledger.ask(ledger.grid.at, "period", stops=True)
    for column in table.statements:
        goals = [goal for goal in draft.statements if goal.column == column.place]
        unknown = sum(goal.level is None for goal in goals)
        heading = " ".join(column.path[-1].split())
        if unknown:
            ledger.ask(column.heading.at, "level", stops=True, heading=heading, count=unknown)
        doubt = column.level.doubt
        if doubt and any(goal.level == column.level.level for goal in goals):
            position, wording = doubt
            ledger.ask(
                column.heading.at, "two-levels", position=position, wording=wording, level=column.level.level
            )  # fmt: skip
