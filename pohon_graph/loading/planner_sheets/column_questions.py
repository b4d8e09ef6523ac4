"""Asks about columns whose level or goal the head does not say, or says twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pohon_graph.documents.nodes import Place
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.known_words import level_name
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.column_cells import are_results
from pohon_graph.loading.planner_sheets.columns import VALUES, Column
from pohon_graph.loading.planner_sheets.drafts import Draft, Statement
from pohon_graph.loading.planner_sheets.heading_roles import NOTE
from pohon_graph.loading.planner_sheets.ledger import Ledger
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.sheet_maps.workbook_map import ABOUT_LEVEL
from pohon_graph.loading.sheets import letters_of

_AGENCIES: Final = ("opd", "perangkat daerah", "skpd", "nama opd", "nama perangkat daerah")


def ask_about_columns(table: Table, draft: Draft) -> None:
    """Ask for unknown levels, without which a load stops, and for those that a heading contradicts."""
    _ask_about_order(table, draft)
    _ask_about_levels(table, draft)
    _ask_about_agencies(table, draft)
    _ask_about_unread(table, draft)


def unplaced(columns: Sequence[Column]) -> list[Column]:
    """The columns of indicators and values whose owners nobody knows: their headings are the
    same, and their order does not say it."""
    goals = [one for one in columns if one.role == "title"]
    unsaid = [one for one in columns if one.role == "indicator" and not _is_said(one)]
    if len(unsaid) < 2 or len(goals) < 2:
        return []
    is_first = not any(goal.place < unsaid[0].place for goal in goals)
    if is_first or len({tuple(goal.place for goal in one.of) for one in unsaid}) < len(unsaid):
        return unsaid
    times = [
        (one.role, one.year, one.quarter, normalise(one.path[-1]), one.of[0].place if one.of else None)
        for one in columns
        if one.role in VALUES and not one.settled
    ]
    twice = {time for time in times if times.count(time) > 1}
    values = (one for one in columns if one.role in VALUES and not one.settled)
    return [one for one, time in zip(values, times, strict=True) if time in twice]


def _is_said(column: Column) -> bool:
    return bool(column.group or column.words or column.settled)


def _ask_about_order(table: Table, draft: Draft) -> None:
    ledger = draft.ledger
    doubtful = unplaced(table.columns)
    if doubtful:
        key = "order" if doubtful[0].role == "indicator" else "order-values"
        letters = ", ".join(letters_of(one.place) for one in doubtful)
        ledger.ask(doubtful[0].heading.at, key, stops=True, columns=letters)
    _ask_about_side(table, draft)
    _ask_about_values(table, draft)
    for key, when in (("year-columns", "year"), ("quarter-columns", "quarter")):
        guessed = [one for one in table.columns if one.guessed and (one.quarter is None) == (when == "year")]
        if guessed:
            moments = ", ".join(str(getattr(one, when)) for one in guessed)
            ledger.ask(guessed[0].heading.at, key, years=moments)


def _ask_about_side(table: Table, draft: Draft) -> None:
    """Ask about the only column of indicators if goals on its right have no indicators."""
    indicators = table.with_role("indicator")
    if len(indicators) != 1 or _is_said(indicators[0]):
        return
    (one,) = indicators
    left = [goal for goal in one.of if goal.place < one.place]
    others = [goal for goal in table.statements if goal.place > one.place and goal not in one.of]
    if left and others:
        names = [shown(" ".join(goal.path[-1].split())) for goal in (left[0], others[0])]
        draft.ledger.ask(one.heading.at, "side", left=names[0], right=names[1])


def _ask_about_agencies(table: Table, draft: Draft) -> None:
    """Ask about a column that names several agencies, as if the sheet held their trees."""
    for column in table.with_role(NOTE):
        if not normalise(column.path[-1]).startswith(_AGENCIES):
            continue
        named = (table.own(row, column) for row in table.rows)
        names = {normalise(leaf.text or "") for leaf in named if leaf is not None} - {""}
        if len(names) > 1:
            draft.ledger.ask(column.heading.at, "agencies", count=len(names), column=letters_of(column.place))


def _ask_about_unread(table: Table, draft: Draft) -> None:
    """Ask about a column without a role whose cells may be the goals of indicators in their rows."""
    for column in [one for one in table.columns if one.role is None]:
        cells = {row: leaf for row in table.rows if (leaf := table.own(row, column)) is not None}
        rows = [
            row
            for row in cells
            if any(table.own(row, one) for one in table.with_role("indicator"))
            and not any(table.own(row, one) for one in table.statements)
        ]
        if rows and are_results([cells[row] for row in rows]):
            letters = letters_of(column.place)
            draft.ledger.ask(column.heading.at, "unread-goals", count=len(rows), column=letters)


def _place(column: Column) -> str:
    """The place of a heading in its column, also if it is merged from the left."""
    sheet, _, cell = str(column.heading.at).rpartition("!")
    return f"{sheet}!{letters_of(column.place)}{cell.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}"


def _ask_about_values(table: Table, draft: Draft) -> None:
    """Ask about values whose indicator is left of another column of goals: its own may be unknown."""
    for one in table.with_role(*VALUES):
        indicator = one.of[0] if one.of and not one.settled and not one.group else None
        goals = [] if indicator is None else [
            goal for goal in table.statements if indicator.place < goal.place < one.place
        ]  # fmt: skip
        if indicator is not None and any(goal not in indicator.of for goal in goals):
            names = [shown(" ".join(each.path[-1].split())) for each in (indicator, goals[-1])]
            draft.ledger.ask(one.heading.at, "values-side", indicator=names[0], goal=names[1])


def _row(at: Place) -> int:
    number = re.sub(r".*?([0-9]*)$", r"\1", str(at))
    return int(number or 0)


def _ask_about_goals(goals: Sequence[Statement], ledger: Ledger) -> None:
    for goal in goals:
        title = shown(goal.title.text or "")
        ledger.ask(goal.title.at, ABOUT_LEVEL, stops=True, goal=title)


def _ask_about_levels(table: Table, draft: Draft) -> None:
    ledger = draft.ledger
    asked = {_row(one.at) for one in ledger.questions if one.key in ("level-word", "job-level")}
    for column in table.statements:
        goals = [goal for goal in draft.statements if goal.column == column.place]
        unknown = [goal for goal in goals if goal.level is None and goal.row not in asked]
        heading = " ".join(column.path[-1].split())
        if len(unknown) == len(goals) > 0:
            at, letters = _place(column), letters_of(column.place)
            ledger.ask(at, "level", stops=True, heading=heading, count=len(unknown), column=letters)
        else:  # the others have a level, which an answer about the column would replace
            _ask_about_goals(unknown, ledger)
        doubt = column.level.doubt
        if doubt and any(goal.level == column.level.level for goal in goals):
            position, wording = doubt
            level = level_name(column.level.level or "")
            ledger.ask(column.heading.at, "two-levels", position=position, wording=wording, level=level)
