"""Takes apart a sheet that holds the goals of several agencies or years."""

from __future__ import annotations

from dataclasses import replace

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.drafts import Draft, Statement


def apart(draft: Draft) -> list[Draft]:
    """The drafts of each agency and period in one draft. They share its ledger."""
    if not any(goal.agency or goal.period for goal in draft.statements):
        return [draft]
    groups: dict[tuple[str, str, bool], list[Statement]] = {}
    for goal in draft.statements:
        agency, period = goal.agency or draft.agency, goal.period or draft.period
        groups.setdefault((_text(agency), _text(period), goal.of_region), []).append(goal)
    return [_part(draft, goals) for goals in groups.values()]


def _part(draft: Draft, goals: list[Statement]) -> Draft:
    first = goals[0]
    return replace(
        draft, statements=goals, programmes=[], agency=first.agency or draft.agency,
        period=first.period or draft.period, of_region=first.of_region,
    )  # fmt: skip


def _text(leaf: Leaf | None) -> str:
    return normalise(leaf.text or "") if leaf is not None else ""
