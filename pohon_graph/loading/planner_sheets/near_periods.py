"""Sheets of one plan that name different periods: goals of 2025-2029, and their programmes of 2026-2030."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.drafts import Draft

_YEARS: Final = re.compile(r"([0-9]{4})-([0-9]{4})")


def take_one_period(drafts: Sequence[Draft], wanted: str | None) -> None:
    """Give sheets with the same agency and a goal in common one period, if theirs begin and end at most a
    year apart: the `wanted` one, else that of the first sheet. That is asked about."""
    for place, draft in enumerate(drafts):
        first = next((one for one in drafts[:place] if _is_same_plan(one, draft)), None)
        if first is None or first.period is None or draft.period is None:
            continue
        changed, kept = (first, draft) if wanted == draft.period.text else (draft, first)
        said, period = changed.period, kept.period
        if said is not None and period is not None:
            changed.period = Leaf(period.text, said.at)
            changed.ledger.ask(
                said.at, "near-period", period=said.text, other=period.text, sheet=kept.ledger.grid.title
            )


def _is_same_plan(first: Draft, draft: Draft) -> bool:
    periods = [_YEARS.fullmatch((one.period.text or "") if one.period else "") for one in (first, draft)]
    if not all(periods) or _agency(first) != _agency(draft):
        return False
    (begin, end), (other_begin, other_end) = ((int(one[1]), int(one[2])) for one in periods if one)
    near = abs(begin - other_begin) < 2 and abs(end - other_end) < 2
    is_other = (begin, end) != (other_begin, other_end)
    return near and is_other and not _titles(first).isdisjoint(_titles(draft))


def _agency(draft: Draft) -> str:
    return normalise((draft.agency.text or "") if draft.agency else "")


def _titles(draft: Draft) -> set[str]:
    return {normalise(goal.title.text or "") for goal in draft.statements}
