"""Links the goals of a flat table to the goals above them, by id."""

from __future__ import annotations

from collections.abc import Mapping

from pohon_graph.documents.quoting import shown
from pohon_graph.loading.flat_tables.flat_goals import FlatGoal, FlatTable
from pohon_graph.loading.planner_sheets.ledger import Ledger

_NAMED = 8  # goals of a ring that a sentence repeats


def link(table: FlatTable, ledger: Ledger) -> bool:
    """Give each goal the one above it. Ask for goals that are not in the table; a ring stops the load.

    False if there is a ring.
    """
    by_id = {goal.row.id: goal for goal in table.goals if goal.row.id}
    for goal in table.goals:
        above = by_id.get(goal.row.parent)
        if above is not None:
            goal.statement.above = above.statement
        elif goal.row.parent and goal.row.parent not in table.unread:
            key = "parent-left-out" if goal.row.parent in table.dropped else "parent-missing"
            cell = goal.row.cells["parents"]
            goal.statement.asked = True
            ledger.ask(cell.at, key, [cell], id=shown(goal.row.parent), goal=_title(goal))
    return not _ask_about_rings(table, by_id, ledger)


def _ask_about_rings(table: FlatTable, by_id: Mapping[str, FlatGoal], ledger: Ledger) -> bool:
    """Ask about each ring of goals once, at the first of its goals in the table."""
    done: set[str] = set()
    found = False
    for goal in table.goals:
        trail: dict[str, FlatGoal] = {}
        one: FlatGoal | None = goal
        while one is not None and one.row.id not in done and one.row.id not in trail:
            trail[one.row.id] = one
            one = by_id.get(one.row.parent)
        if one is not None and one.row.id in trail:
            ids = list(trail)
            _ask(ids[ids.index(one.row.id) :], by_id, ledger)
            found = True
        done.update(trail)
    return found


def _ask(ring: list[str], by_id: Mapping[str, FlatGoal], ledger: Ledger) -> None:
    first = by_id[ring[0]]
    rows = [str(by_id[id_].row.number) for id_ in ring]
    more = ["..."] if len(rows) > _NAMED else []
    names = ", ".join([*rows[:_NAMED], *more])
    ledger.ask(first.row.cells["parents"].at, "ring", stops=True, rows=names, goal=_title(first))


def _title(goal: FlatGoal) -> str:
    return shown(goal.statement.title.text or "")
