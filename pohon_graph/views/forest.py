"""The goals as a forest. A goal may have several parents, but a page draws it in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pohon_graph.graph.columnar_graph import Tables
from pohon_graph.graph.model import CASCADE
from pohon_graph.grouping import grouped
from pohon_graph.views.selection import Selection

NONE = -1


@dataclass(frozen=True, slots=True)
class Forest:
    """Goals in reading order: each goal comes after its parent and right before everything below it.

    `goals` are their places in the table of goals. `position` maps a place in that table to a position
    in `goals`, or -1 for a goal that is not shown. `parent` is the position of the parent that a goal
    is drawn under, `step` the number of the cascade edge from that parent; both are -1 for a top.
    `further` are the numbers of the cascade edges outside the drawn tree: those from other parents, and
    those that close a cycle.
    """

    goals: list[int]
    position: list[int]
    parent: list[int]
    step: list[int]
    further: list[int]


def plant(selection: Selection) -> Forest:
    """Give every selected goal one parent: the goal that it is nested in, else the first listed."""
    goals, cascade = _ordered(selection), selection.tables.edges[CASCADE]
    steps = _first_steps(selection.tables, goals)
    forest = _walk(goals, steps, cascade.starts)
    drawn, position = set(forest.step), forest.position
    for edge, (start, end) in enumerate(zip(cascade.starts, cascade.ends, strict=True)):
        if position[start] >= 0 and position[end] >= 0 and edge not in drawn:
            forest.further.append(edge)
    return forest


def _ordered(selection: Selection) -> list[int]:
    """The selected goals by tree, then in the order of their file."""
    goals = selection.tables.nodes["Goal"].columns
    orders, trees = [order or 0 for order in goals["order"]], goals["tree"]
    ordered = sorted(selection.goals, key=orders.__getitem__)
    if len(selection.trees) > 1:
        place = {id_: place for place, id_ in enumerate(selection.trees)}
        ordered.sort(key=lambda goal: place[trees[goal]])
    return ordered


def _first_steps(tables: Tables, goals: Sequence[int]) -> list[int]:
    """The edge that each goal of the table is drawn on. A goal that is its own parent has none."""
    cascade, count = tables.edges[CASCADE], len(tables.nodes["Goal"].ids)
    nested, shown, steps = cascade.columns["nested"], bytearray(count), [NONE] * count
    for goal in goals:
        shown[goal] = True
    for edge, (start, end) in enumerate(zip(cascade.starts, cascade.ends, strict=True)):
        if start == end or not (shown[start] and shown[end]):
            continue
        held = steps[end]
        if held == NONE or (nested[edge] and not nested[held]):
            steps[end] = edge
    return steps


def _walk(goals: Sequence[int], steps: Sequence[int], parents: Sequence[int]) -> Forest:
    nested = (goal for goal in goals if steps[goal] != NONE)
    children = grouped(nested, lambda goal: parents[steps[goal]])
    for below in children.values():
        below.reverse()  # a stack: the last one added is placed next
    forest = Forest([], [NONE] * len(steps), [], [], [])
    for goal in goals:
        if steps[goal] == NONE:
            _descend(goal, steps, parents, children, forest)
    # The remaining goals belong to cycles or are below one: cut each cycle open at its first goal.
    for goal in goals:
        if forest.position[goal] == NONE:
            _descend(goal, steps, parents, children, forest)
    return forest


def _descend(
    top: int, steps: Sequence[int], parents: Sequence[int], children: dict[int, list[int]], forest: Forest
) -> None:
    waiting, position = [top], forest.position
    while waiting:
        goal = waiting.pop()
        if position[goal] != NONE:
            continue
        step = steps[goal] if goal != top else NONE
        position[goal] = len(forest.goals)
        forest.goals.append(goal)
        forest.parent.append(position[parents[step]] if step != NONE else NONE)
        forest.step.append(step)
        waiting.extend(children.get(goal, ()))
