"""The kind of programmes without a code: by their official name, else by the heading of their column."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from pohon_graph.documents.quoting import shown
from pohon_graph.graph.official_names import name_of
from pohon_graph.loading.nomenclature import bundled_nomenclature
from pohon_graph.loading.planner_sheets.drafts import Draft, Programme, Statement

_USUAL: Final = {"intermediate": "program", "immediate": "kegiatan", "operational": "sub_kegiatan"}


def settle_kinds(draft: Draft) -> None:
    """Give each programme its kind, or ask for it."""
    for programme, goal in _programmes(draft):
        if programme.kind is None:
            programme.kind = _kind(programme, goal)
        if programme.kind is None:
            text = shown(programme.title.text or "")
            draft.ledger.ask(programme.title.at, "programme-kind", text=text)


def _programmes(draft: Draft) -> Iterable[tuple[Programme, Statement | None]]:
    for goal in draft.statements:
        for programme in goal.programmes:
            yield programme, goal
    for programme in draft.programmes:
        yield programme, None


def _kind(programme: Programme, goal: Statement | None) -> str | None:
    if len(programme.kinds) == 1:
        return programme.kinds[0]
    official = _official().get(name_of(programme.title.text or ""))
    if official:
        return official
    usual = _USUAL.get(goal.level or "") if goal else None
    return usual if usual in programme.kinds else None


@cache
def _official() -> dict[str, str]:
    """The kinds of official programmes by name, without names that have two."""
    found: dict[str, set[str]] = {}
    for row in bundled_nomenclature():
        found.setdefault(name_of(row["title"]), set()).add(row["tier"])
    return {name: next(iter(kinds)) for name, kinds in found.items() if len(kinds) == 1}
