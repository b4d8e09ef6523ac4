"""Ids in the hidden column of the form: those copied with their row, and rows without one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pohon_graph.documents.nodes import Leaf, Source
from pohon_graph.form_columns import ID
from pohon_graph.graph.normalised_text import slug
from pohon_graph.loading.planner_form.form_rows import FormGoal
from pohon_graph.texts import say

_LISTED: Final = 8  # cells that the notice repeats


def settle_ids(goals: Sequence[FormGoal], source: Source) -> Sequence[FormGoal]:
    """The goals, each with an id that no other has.

    A row that was copied has the id of its original, too. If only one of them has the title that gives that
    id, it is the original and the others are new goals; else the planner has to say which one is new.
    """
    by_id: dict[str, list[FormGoal]] = {}
    for goal in goals:
        by_id.setdefault(_text(goal, ID), []).append(goal)
    new = by_id.pop("", [])
    for id_, some in by_id.items():
        originals = [goal for goal in some if slug(_text(goal, "title")) == id_]
        if len(some) > 1 and len(originals) == 1:
            copies = [goal for goal in some if goal is not originals[0]]
            for goal in copies:
                cell = _forget_id(goal)
                said = say("form.copied-id", cell=_cell(cell), first=_cell(originals[0].first.at))
                source.notices.append((goal.first.at, said))
        elif len(some) > 1:
            for goal in some[1:]:
                cell = goal.first.leaf("goal", ID)
                at = cell.at if cell is not None else goal.first.at
                said = say(
                    "form.doubled-id",
                    cell=_cell(at),
                    first=_cell(some[0].first.at),
                    text=_text(goal, "title"),
                )
                source.problems.append((goal.first.at, said))
                _forget_id(goal)
    if new and by_id:
        _tell_new(new, source)
    return goals


def _tell_new(goals: Sequence[FormGoal], source: Source) -> None:
    cells = ", ".join(_cell(goal.first.at) for goal in goals[:_LISTED])
    more = say("load.and-more", count=len(goals) - _LISTED) if len(goals) > _LISTED else ""
    source.notices.append((goals[0].first.at, say("form.new-goals", count=len(goals), cells=cells + more)))


def _forget_id(goal: FormGoal) -> object:
    """Remove the id of a goal; its place."""
    column = next(column for column in goal.first.cells if (column.of, column.key) == ("goal", ID))
    return goal.first.cells.pop(column).at


def _text(goal: FormGoal, key: str) -> str:
    cell: Leaf | None = goal.first.leaf("goal", key)
    return (cell.text or "").strip() if cell is not None else ""


def _cell(at: object) -> str:
    return str(at).rpartition("!")[2]
