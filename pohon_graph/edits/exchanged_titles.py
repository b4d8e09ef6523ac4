"""Finds two goals whose titles were exchanged, while all else stayed where it was.

Paired by their titles, their indicators, targets, owners and children would all seem to have changed.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Final

from pohon_graph.edits.pairs import Pairs
from pohon_graph.edits.tree_side import TreeSide
from pohon_graph.grouping import listed

_ENOUGH: Final = 2  # traits that say that titles were exchanged; one alone may have been exchanged itself


def exchange_titles(pairs: Pairs) -> None:
    """Pair such goals with each other's pairs."""
    changed = [
        before
        for before, after in pairs.to_new.items()
        if pairs.old.goals[before]["norm"] == pairs.new.goals[after]["norm"]
        and pairs.old.indicators.get(before)
        and _measured(pairs.old, before) != _measured(pairs.new, after)
    ]
    by_measures = listed((_measured(pairs.new, pairs.to_new[before]), before) for before in changed)
    for before in changed:
        found = by_measures.get(_measured(pairs.old, before), [])
        if len(found) == 1 and _is_exchanged(pairs, before, found[0]):
            after, other = pairs.to_new[before], pairs.to_new[found[0]]
            pairs.join(before, other)
            pairs.join(found[0], after)


def _is_exchanged(pairs: Pairs, one: str, other: str) -> bool:
    """Whether the traits of two goals went to the other title, and none stayed."""
    went = 0
    for old, new in _traits(pairs, one, other):
        if old[0] == old[1]:
            continue
        if old != new[::-1]:
            return False
        went += 1
    return went >= _ENOUGH


def _traits(
    pairs: Pairs, one: str, other: str
) -> Iterator[tuple[tuple[Hashable, ...], tuple[Hashable, ...]]]:
    """Each trait of the two goals, in the old version and in the new one."""
    for trait in (_measured, _targets, _linked, _below):
        yield (
            tuple(trait(pairs.old, goal) for goal in (one, other)),
            tuple(trait(pairs.new, pairs.to_new[goal]) for goal in (one, other)),
        )


def _measured(side: TreeSide, goal: str) -> Hashable:
    return side.measures.get(goal, frozenset())


def _targets(side: TreeSide, goal: str) -> Hashable:
    rows = side.indicators.get(goal, ())
    return tuple(
        (target["kind"], target.get("year"), target["text"])
        for row in rows
        for target in side.targets.get(row["id"], ())
    )


def _linked(side: TreeSide, goal: str) -> Hashable:
    return side.linked.get(goal, frozenset())


def _below(side: TreeSide, goal: str) -> Hashable:
    return frozenset(side.goals[child]["norm"] for child in side.children[goal])
