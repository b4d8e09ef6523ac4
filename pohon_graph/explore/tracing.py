"""One goal: the lines up to the top and everything below it."""

from __future__ import annotations

from dataclasses import dataclass

from pohon_graph.engines import Engine
from pohon_graph.explore import find
from pohon_graph.explore.goals import Goal, read_goals
from pohon_graph.explore.lines import Lines, Step, edges_down, edges_up, lines_up, steps_down


@dataclass(frozen=True, slots=True)
class Trace:
    """`up` are the lines from the top to `goal`, `down` is `goal` and all below it in reading order;
    `goals` holds every goal that either of them names."""

    goal: str
    up: Lines
    down: tuple[Step, ...]
    goals: dict[str, Goal]


def trace(engine: Engine, name: str) -> Trace:
    """Follow the goal that `name` means (see `find.goal`) up and down.

    Raises UsageError where the name means no goal or several.
    """
    goal = find.goal(engine, name)
    up = lines_up(goal, edges_up(engine, [goal]))
    down = steps_down(goal, edges_down(engine, [goal]))
    ids = {id_ for line in up.lines for id_ in line.goals} | {step.goal for step in down}
    return Trace(goal, up, tuple(down), read_goals(engine, ids))
