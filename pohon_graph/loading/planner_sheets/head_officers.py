"""Officers whom a head names above a column of goals: `KEPALA DINAS (ESELON II)` without an owner column."""

from __future__ import annotations

from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise, outside_brackets
from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.positions import rank_of
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.texts_of_cells import one_line

_ONE_OF_A_KIND = ("jpt_pratama", "jpt_madya", "kepala_daerah")


def add_head_officers(table: Table, draft: Draft) -> None:
    """Give the goals of such a column the officer who signed below the table, or ask who owns them."""
    for column in table.statements:
        position = _position(column)
        owned = any(column in owner.of for owner in table.with_role("owners"))
        goals = [goal for goal in draft.statements if goal.column == column.place and not goal.owners]
        if position is None or owned or not goals:
            continue
        signed = _signed(table, position)
        if signed is None:
            draft.ledger.ask(column.heading.at, "head-officer", position=shown(position))
            continue
        draft.ledger.ask(
            signed.at, "signed-officer", [signed], position=shown(signed.text or ""), count=len(goals)
        )
        for goal in goals:
            goal.owners.append(signed)


def _position(column: Column) -> str | None:
    """The position that a heading above a column of goals names, if an agency has just one such officer."""
    for text in column.path:
        name = " ".join(outside_brackets(text).split())
        if rank_of(name) in _ONE_OF_A_KIND and normalise(name) not in {"eselon ii", "ess ii"}:
            return name
    return None


def _signed(table: Table, position: str) -> Leaf | None:
    words = normalise(position)
    for row in table.below:
        for leaf in table.grid.rows[row].values():
            if normalise(leaf.text or "").startswith(f"{words} "):
                return one_line(leaf)
    return None
