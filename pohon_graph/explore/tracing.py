"""One goal: the lines up to the top and everything below it."""

from __future__ import annotations

from dataclasses import dataclass

from pohon_graph.engines import Engine
from pohon_graph.explore import find
from pohon_graph.explore.goals import Goal, read_goals
from pohon_graph.explore.lines import Lines, Step, edges_down, edges_up, lines_up, steps_down
from pohon_graph.explore.trees import Document, read_documents


@dataclass(frozen=True, slots=True)
class Trace:
    """`up` are the lines from the top to `goal`, `down` is `goal` and everything below it in reading
    order; `goals` holds every goal that they name, `trees` the trees of those goals."""

    goal: str
    up: Lines
    down: tuple[Step, ...]
    goals: dict[str, Goal]
    trees: dict[str, Document]


def trace(engine: Engine, name: str) -> Trace:
    """Follow the goal called `name` (see `find.goal`) up and down.

    Raises UsageError if the name fits no goal or several.
    """
    goal = find.goal(engine, name)
    up = lines_up(goal, edges_up(engine, [goal]))
    down = steps_down(goal, edges_down(engine, [goal]))
    ids = {id_ for line in up.lines for id_ in line.goals} | {step.goal for step in down}
    goals = read_goals(engine, ids)
    documents = read_documents(engine)
    trees = {id_: documents[id_] for id_ in sorted({one.tree for one in goals.values()})}
    return Trace(goal, up, tuple(down), goals, trees)
