"""Finds the goal above each goal of a list: by numbers, by names, or by the order of levels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.planner_sheets.drafts import Draft, Statement, rank_of_level
from pohon_graph.loading.planner_sheets.texts_of_cells import dotted

_CANDIDATES = 4  # goals that a question repeats


def link_by_number(draft: Draft) -> None:
    """The goal above 1.1.2 is 1.1. Ask about a number that comes twice, or that has no goal above."""
    known: dict[str, Statement] = {}
    for goal in draft.statements:
        if goal.number and known.setdefault(goal.number, goal) is not goal:
            first = str(known[goal.number].title.at).rpartition("!")[2]
            draft.ledger.ask(goal.title.at, "number-twice", number=goal.number, first=first)
    for goal in draft.statements:
        above = (goal.number or "").rpartition(".")[0]
        if above in known:
            goal.above = known[above]
        elif above:
            goal.asked = True
            draft.ledger.ask(goal.title.at, "number-without-goal", number=goal.number, above=above)


def link_by_name(draft: Draft, said: Mapping[int, Leaf], codes: Mapping[int, Leaf]) -> None:
    """The goal above is the one whose title, number or code is in the cell for it."""
    known: dict[str, list[Statement]] = {}
    for goal in draft.statements:
        code = codes.get(id(goal))
        own_code = normalise((code.text or "") if code is not None else "")
        for name in {normalise(goal.title.text or ""), goal.number or "", own_code} - {""}:
            known.setdefault(name, []).append(goal)
    for goal in draft.statements:
        cell = said.get(id(goal))
        if cell is None:
            continue
        text = (cell.text or "").strip()
        found = known.get(normalise(text)) or known.get(dotted(text) or "") or []
        if len(found) == 1 and found[0] is not goal:
            goal.above = found[0]
            own = codes.get(id(found[0]))
            draft.ledger.fact(cell)
            if own is not None and normalise(own.text or "") == normalise(text):
                draft.ledger.fact(own)
        else:
            goal.asked = True
            draft.ledger.ask(cell.at, "unknown-parent", [cell], text=shown(text), count=len(found))


def link_by_level(draft: Draft, breaks: Sequence[int]) -> None:
    """The goal above is the nearest one above in the list that has a higher level, or is a tujuan of the same
    one, up to the last break."""
    path: list[Statement] = []
    last = 0
    for goal in draft.statements:
        place = bisect_right(breaks, goal.row)
        if place > last:
            path, last = [], place
        while path and _order(path[-1]) >= _order(goal):
            path.pop()
        goal.above = path[-1] if path else None
        path.append(goal)


def is_indented(draft: Draft) -> bool:
    """Whether the goals are indented in different steps."""
    return len({_step(draft.ledger.grid, goal) for goal in draft.statements}) > 1


def link_by_indent(draft: Draft) -> None:
    """The goal above is the nearest one above in the list that is indented less."""
    path: list[tuple[tuple[int, int], Statement]] = []
    for goal in draft.statements:
        step = _step(draft.ledger.grid, goal)
        while path and path[-1][0] >= step:
            path.pop()
        goal.above = path[-1][1] if path else None
        path.append((step, goal))


def _step(grid: Grid, goal: Statement) -> tuple[int, int]:
    """How far a goal is indented: by its cell, and by blanks in front of its text."""
    cell = grid.own(goal.row, goal.column)
    text = (cell.text or "") if cell is not None else ""
    return grid.indents.get(goal.title.at, 0), len(text) - len(text.lstrip())


def _order(goal: Statement) -> tuple[int, bool]:
    return rank_of_level(goal.level), goal.kind != "tujuan"


def ask_for_parents(draft: Draft, goals: Sequence[Statement]) -> None:
    """Ask for the goal above each goal that has none and is not at the top of `goals`, if all levels are
    known: without them the candidates are not."""
    if any(goal.level is None for goal in goals):
        return
    by_rank: dict[int, list[Statement]] = {}
    for goal in goals:
        by_rank.setdefault(rank_of_level(goal.level), []).append(goal)
    for goal in draft.statements:
        higher = [rank for rank in by_rank if rank < rank_of_level(goal.level)]
        if goal.above is None and higher and not goal.asked:
            nearest = by_rank[max(higher)]
            only = nearest[0] if len(nearest) == 1 else None
            names = "; ".join(shown(one.title.text or "") for one in nearest[:_CANDIDATES])
            draft.ledger.ask(
                goal.title.at, "parent", goal=shown(goal.title.text or ""), names=names, only=only
            )
