"""Asks about columns whose level or goal the head does not say, or says twice."""

from __future__ import annotations

from pohon_graph.loading.planner_sheets.columns import begins_with_measures
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.table import Table


def ask_about_columns(table: Table, draft: Draft) -> None:
    """Ask for unknown levels, without which a load stops, and for those that a heading contradicts."""
    ledger = draft.ledger
    if begins_with_measures(table.columns):
        first = table.with_role("indicator")[0]
        ledger.ask(first.heading.at, "order", stops=True)
    guessed = [column for column in table.columns if column.guessed]
    if guessed:
        years = ", ".join(str(column.year) for column in guessed)
        ledger.ask(guessed[0].heading.at, "year-columns", years=years)
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
