"""Which goals of the page a crosscut belongs to: only goals that one of the two sides names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from pohon_graph.views.columns import Columns


def pack_pairs(
    goals: Sequence[str],
    partners: Sequence[str],
    named: Sequence[str | None],
    trees_of: Mapping[str, Iterable[str]],
    position: Callable[[str], int],
) -> Columns:
    """For each crosscut the positions of the partner's goals: `paired` is the one that it names, else
    those whose own crosscut names its goal.

    A counterpart is a goal's id, with or without one of the partner's trees, which are `trees_of` it.
    """
    held = [
        next((at for at in map(position, _meant(name, trees_of.get(partner, ()))) if at >= 0), -1)
        for name, partner in zip(named, partners, strict=True)
    ]
    back: dict[tuple[int, str], list[int]] = {}
    for goal, counterpart in zip(goals, held, strict=True):
        if counterpart >= 0:
            back.setdefault((counterpart, goal.rpartition("/")[0]), []).append(position(goal))
    paired = {}
    for row, (goal, partner) in enumerate(zip(goals, partners, strict=True)):
        own = position(goal)
        answers = [at for tree in trees_of.get(partner, ()) for at in back.get((own, tree), ())]
        found = [held[row]] if held[row] >= 0 else ([] if named[row] else answers)
        if found:
            paired[row] = found
    return {"paired": paired, "candidates": {}}


def _meant(named: str | None, trees: Iterable[str]) -> list[str]:
    return [named, *(f"{tree}/{named}" for tree in trees)] if named else []
