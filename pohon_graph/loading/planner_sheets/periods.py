"""The year of values that have no year of their own."""

from __future__ import annotations

from pohon_graph.loading.planner_sheets.drafts import Draft


def year_of(draft: Draft) -> int | None:
    """The year of a draft whose period is one year."""
    text = (draft.period.text or "") if draft.period else ""
    return int(text) if text.isdigit() else None
