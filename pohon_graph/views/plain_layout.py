"""The positions of nodes in a plain network: goals in lanes by level, then lanes for shared things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from pohon_graph.graph.goal_view import Goal
from pohon_graph.grouping import listed

# Pixels: between two lanes; the height of a goal, of an indicator below it, and of other nodes.
LANE: Final = 430
GOAL: Final = 110
INDICATOR: Final = 64
ROW: Final = 90

Steps = Iterable[tuple[str, str]]  # cascade edges, parent and child


def tops(goals: Mapping[str, Goal], steps: Steps, *, indicators: bool) -> tuple[dict[str, int], int]:
    """The height of every goal's upper end, and the height below them all.

    The first child of a lower level is level with its parent; any other goal goes below all placed ones.
    """
    found: dict[str, int] = {}
    begun: set[str] = set()
    bottom = 0
    for goal, parent in _in_order(goals, steps):
        is_beside = parent is not None and parent not in begun and goal.rank > goals[parent].rank
        found[goal.id] = found[parent] if is_beside and parent else bottom
        begun.add(parent or "")
        bottom = max(bottom, found[goal.id] + GOAL + (INDICATOR * len(goal.indicators) if indicators else 0))
    return found, bottom


def lane_heights(near: Mapping[str, Sequence[int]]) -> dict[str, int]:
    """The heights of things in one lane, from top to bottom: each near the middle of its goals, without
    overlaps."""
    middles = {id_: round(sum(heights) / len(heights)) for id_, heights in near.items()}
    found: dict[str, int] = {}
    free: int | None = None
    for id_ in sorted(middles, key=lambda id_: (middles[id_], id_)):
        found[id_] = middles[id_] if free is None else max(middles[id_], free)
        free = found[id_] + ROW
    return found


def _in_order(goals: Mapping[str, Goal], steps: Steps) -> Iterator[tuple[Goal, str | None]]:
    """Every goal once, after the parent that it is placed next to; the goals of a cycle come last."""
    children = listed((parent, child) for parent, child in steps if parent in goals and child in goals)
    below = {child for found in children.values() for child in found}
    seen: set[str] = set()
    starts = sorted(goals, key=lambda id_: id_ in below)
    waiting: list[tuple[str, str | None]] = [(id_, None) for id_ in reversed(starts)]
    while waiting:
        id_, above = waiting.pop()
        if id_ not in seen:
            seen.add(id_)
            yield goals[id_], above
            waiting += [(child, id_) for child in reversed(children.get(id_, []))]
