"""The levels of goals: from labels next to the rows, from the wording of a box, from the depth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from pohon_graph.closed_words import LEVELS
from pohon_graph.drafts.draft_goals import DraftGoal
from pohon_graph.drafts.shapes import Box
from pohon_graph.loading.planner_sheets.positions import usual_level

_FAR: Final = 0.75  # of a box's height: a label that is farther away belongs to another row
_SHADE: Final = 0.08  # between the tints of two shades of one colour
_SHARED: Final = "intermediate"
_LEVELS_BY_COUNT: Final = {
    1: ("ultimate",),
    2: ("ultimate", "intermediate"),
    3: ("ultimate", "intermediate", "operational"),
    4: ("ultimate", "intermediate", "operational", "process"),
    5: ("ultimate", "intermediate", "immediate", "operational", "process"),
}


def label_levels(goals: Iterable[DraftGoal], labels: Sequence[tuple[Box, list[str]]]) -> None:
    """Give each goal the level that its box names, else that of the label at its height."""
    sure = [(box, levels[0]) for box, levels in labels if len(levels) == 1]
    listed = list(goals)
    for goal in listed:
        goal.level = goal.facts.level or _label_of(goal.box, sure)
    _correct_shared_rows(listed, sure)
    for goal in listed:
        goal.labelled = goal.level is not None


def _correct_shared_rows(goals: Sequence[DraftGoal], labels: Sequence[tuple[Box, str]]) -> None:
    """If goals of one row are above each other, their height may say no level. Then the colour that only one
    label has does. Without it, the level is unknown if goals of different depth are side by side."""
    depths = depths_of(goals)
    nested: set[str] = set()
    shared: set[str] = set()
    for goal in goals:
        for above in goal.parents:
            if goal.level and above.level and LEVELS.index(above.level) >= LEVELS.index(goal.level):
                nested |= {goal.level, above.level}
                if any(depths[one] < depths[goal] and _is_level_with(one.box, goal.box) for one in goals):
                    shared |= {goal.level, above.level}
    for goal in goals:
        if goal.level in nested and not goal.facts.level:
            painted = {level for label, level in labels if _is_painted_as(goal.box, label)}
            if len(painted) == 1:
                goal.level = painted.pop()
            elif goal.level in shared:
                goal.level = None


def _is_level_with(one: Box, other: Box) -> bool:
    return not (one.is_above(other) or other.is_above(one))


def _is_painted_as(box: Box, label: Box) -> bool:
    """Whether a box and a label have shades of one colour."""
    pairs = zip(box.tint, label.tint, strict=False)
    return bool(box.tint and label.tint) and all(abs(one - other) < _SHADE for one, other in pairs)


def _label_of(box: Box, labels: Sequence[tuple[Box, str]]) -> str | None:
    """The level of the labels at the height of a box; None if there is none, or if two disagree."""
    height = box.centre[1]
    beside = {level for label, level in labels if label.top <= height <= label.bottom}
    if not beside:
        near = _FAR * (box.bottom - box.top)
        gaps = [(abs(label.centre[1] - height), level) for label, level in labels]
        least = min((gap for gap, _ in gaps), default=near + 1)
        beside = {level for gap, level in gaps if gap <= least + 1} if least <= near else set()
    return beside.pop() if len(beside) == 1 else None


def depths_of(goals: Sequence[DraftGoal]) -> dict[DraftGoal, int]:
    """The number of goals above each goal, by its longest way up. The goals form no ring."""
    found: dict[DraftGoal, int] = {}
    waiting = list(goals)
    while waiting:
        goal = waiting.pop()
        unknown = [above for above in goal.parents if above not in found]
        if unknown:
            waiting += [goal, *unknown]
        else:
            found[goal] = 1 + max((found[above] for above in goal.parents), default=-1)
    return found


def level_by_depth(goals: Sequence[DraftGoal]) -> dict[int, str]:
    """The likely level of each depth: as the labels of goals there say, else as their owners' positions do,
    else by the number of levels."""
    depths = depths_of(goals)
    count = 1 + max(depths.values(), default=0)
    known = {depth: level for depth in range(count) if (level := _said_at(depth, depths))}
    if not known:
        chosen = _LEVELS_BY_COUNT.get(count, tuple(LEVELS))
        return {depth: chosen[min(depth, len(chosen) - 1)] for depth in range(count)}
    found: dict[int, str] = {}
    for depth in range(count):
        found[depth] = known.get(depth) or _between(depth, known)
        if found[depth] == found.get(depth - 1) == _SHARED:  # a Kepala Bidang owns goals of two levels
            found[depth] = LEVELS[LEVELS.index(_SHARED) + 1]
        if depth and LEVELS.index(found[depth]) < LEVELS.index(found[depth - 1]):
            found[depth] = found[depth - 1]
    return found


def _said_at(depth: int, depths: dict[DraftGoal, int]) -> str | None:
    """The level that labels, or most owners, give to the goals of a depth."""
    goals = [goal for goal, one in depths.items() if one == depth]
    levels = Counter(goal.level for goal in goals if goal.level and goal.labelled)
    if not any(goal.labelled for goal in depths):
        titles = (title for goal in goals for title, _ in goal.facts.owners)
        levels = Counter(level for title in titles if (level := usual_level(title)))
    return levels.most_common(1)[0][0] if levels else None


def _between(depth: int, known: dict[int, str]) -> str:
    """The level of a depth between, above or below those that are known."""
    upper = max((one for one in known if one < depth), default=None)
    lower = min((one for one in known if one > depth), default=None)
    if upper is None and lower is not None:
        return LEVELS[max(0, LEVELS.index(known[lower]) - 1)]
    if lower is None and upper is not None:
        return LEVELS[min(len(LEVELS) - 1, LEVELS.index(known[upper]) + depth - upper)]
    first, last = LEVELS.index(known[upper or 0]), LEVELS.index(known[lower or 0])
    return LEVELS[min(first + depth - (upper or 0), last)]
