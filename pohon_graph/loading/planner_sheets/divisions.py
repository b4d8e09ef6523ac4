"""The divisions (unit kerja) in the rows of goals: each is that of the officer who owns the goal."""

from __future__ import annotations

from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.officers_of_cells import is_division
from pohon_graph.loading.planner_sheets.texts_of_cells import same


def take_divisions(draft: Draft) -> None:
    """Note the division of each officer. Ask about divisions without an officer, and about an officer who has
    several."""
    _ask_about_owners(draft)
    lonely: list[Leaf] = []
    several: dict[str, tuple[Leaf, Leaf]] = {}
    for goal in draft.statements:
        if goal.divisions and len(goal.divisions) != len(goal.owners):
            lonely += goal.divisions
            continue
        for owner, division in zip(goal.owners, goal.divisions, strict=False):
            name = normalise(owner.text or "")
            if not same(draft.divisions.setdefault(name, division), division):
                several.setdefault(name, (owner, division))
    _ask(draft, lonely, several)


def _ask_about_owners(draft: Draft) -> None:
    """Ask about owners that are divisions; they stay owners until the workbook names officers."""
    found = {
        normalise(one.text or ""): one for goal in draft.statements for one in goal.owners if is_division(one)
    }
    if found:
        first, names = next(iter(found.values())), "; ".join(shown(one.text or "") for one in found.values())
        draft.ledger.ask(first.at, "division-owner", names=names)


def _ask(draft: Draft, lonely: list[Leaf], several: dict[str, tuple[Leaf, Leaf]]) -> None:
    for name, (owner, division) in several.items():
        first = shown(draft.divisions.pop(name).text or "")
        draft.ledger.ask(
            division.at, "two-divisions", [division], officer=shown(owner.text or ""), first=first,
            text=shown(division.text or ""),
        )  # fmt: skip
    if lonely:
        names = "; ".join(dict.fromkeys(shown(one.text or "") for one in lonely))
        draft.ledger.ask(lonely[0].at, "division-alone", lonely, names=names)
