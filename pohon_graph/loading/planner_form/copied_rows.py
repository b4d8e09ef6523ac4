"""Rows of the form that say all of an earlier row again, as a row does that was copied and left unchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pohon_graph.documents.nodes import Source
from pohon_graph.form_columns import ID, FormColumn
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_form.form_rows import FormGoal, FormRow
from pohon_graph.texts import say


def without_copies(goals: Sequence[FormGoal], source: Source) -> Sequence[FormGoal]:
    """The goals, each without the copies of its rows. A notice names them."""
    for goal in goals:
        if len(goal.rows) > 1:
            goal.rows[:] = _kept(goal.rows, source)
    return goals


def _kept(rows: Sequence[FormRow], source: Source) -> Iterator[FormRow]:
    """A row that leaves out its goal is not a copy: an export writes two equal indicators of a goal so."""
    seen: dict[frozenset[tuple[FormColumn, str]], FormRow] = {}
    for row in rows:
        first = seen.setdefault(_said(row), row)
        is_copy = first is not row and row.text("goal", "title") and row.text("indicator", "title")
        if not is_copy or _line(first) == _line(row):
            yield row
        else:
            said = say("form.copied-row", row=_line(row), first=_line(first))
            source.notices.append((row.at, said))


def _said(row: FormRow) -> frozenset[tuple[FormColumn, str]]:
    return frozenset(
        (column, normalise(cell.text or "")) for column, cell in row.cells.items() if column.key != ID
    )


def _line(row: FormRow) -> str:
    """The number of the row; a merged cell has that of its first row."""
    cell = row.leaf("indicator", "title")
    return "".join(filter(str.isdigit, str(cell.at if cell is not None else row.at).rpartition("!")[2]))
