"""The lines of the cascade: from a goal up to the top, and down to the leaves.

A goal may have several parents, and a file may hold a cycle (a rule finds it). So every walk here
remembers the goals that it has visited.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pohon_graph.engines import Engine
from pohon_graph.engines.shipped_questions import answers
from pohon_graph.graph.model import Row

MOST_LINES = 20

Edges = Mapping[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Line:
    """Ids of goals from the top down to the requested goal.

    If the line closes a cycle and has no top, `returns_to` is the parent of its first goal, which is
    already in the line.
    """

    goals: tuple[str, ...]
    returns_to: str | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines up: all of them, or only the first ones if there are too many (`is_cut`)."""

    lines: tuple[Line, ...]
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One goal on the way down: `depth` 0 is the requested goal.

    `seen` is `again` if the goal is already listed with everything below it, and `cycle` if it is one
    of the goals above itself.
    """

    depth: int
    goal: str
    basis: str | None = None
    seen: str | None = None


def edges_up(engine: Engine, ids: Iterable[str]) -> dict[str, list[Row]]:
    """The edges to the parents of these goals and of all above them, by child; nesting first."""
    edges = _walk(engine, "trace-parents", ids, "child", "parent")
    for rows in edges.values():
        rows.sort(key=lambda row: (not row["nested"], row["place"] or 0, row["parent"]))
    return edges


def edges_down(engine: Engine, ids: Iterable[str]) -> dict[str, list[Row]]:
    """The edges to the children of these goals and of all below them, by parent; in file order."""
    return _walk(engine, "trace-children", ids, "parent", "child")


def _walk(engine: Engine, question: str, ids: Iterable[str], here: str, there: str) -> dict[str, list[Row]]:
    """Read level by level, because the engines count long paths of an unbounded pattern differently."""
    edges: dict[str, list[Row]] = {}
    reached = set(ids)
    frontier = sorted(reached)
    while frontier:
        found = answers(engine, question, ids=frontier)
        for row in found:
            edges.setdefault(row[here], []).append(row)
        frontier = sorted({row[there] for row in found} - reached)
        reached.update(frontier)
    return edges


def lines_up(goal: str, edges: Edges, most: int = MOST_LINES) -> Lines:
    """The lines from the top down to `goal`, at most `most` of them."""
    lines: list[Line] = []
    for line in _climb(goal, edges):
        if len(lines) == most:
            return Lines(tuple(lines), is_cut=True)
        lines.append(line)
    return Lines(tuple(lines))


def _climb(goal: str, edges: Edges) -> Iterator[Line]:
    path = {goal: None}  # a dict keeps the order and finds a member at once
    open_parents = [iter(edges.get(goal, ()))]
    if not edges.get(goal):
        yield Line((goal,))
    while open_parents:
        row = next(open_parents[-1], None)
        if row is None:
            open_parents.pop()
            path.popitem()
            continue
        parent = row["parent"]
        if parent in path:
            yield Line(tuple(reversed(path)), returns_to=parent)
        elif not edges.get(parent):
            yield Line((parent, *reversed(path)))
        else:
            path[parent] = None
            open_parents.append(iter(edges[parent]))


def steps_down(goal: str, edges: Edges) -> list[Step]:
    """`goal` and everything below it with depths; a goal with several parents is expanded only once."""
    steps = [Step(0, goal)]
    opened, above = {goal}, {goal}
    line = [goal]
    open_children = [iter(edges.get(goal, ()))]
    while open_children:
        row = next(open_children[-1], None)
        if row is None:
            open_children.pop()
            above.discard(line.pop())
            continue
        child = row["child"]
        seen = "cycle" if child in above else "again" if child in opened else None
        steps.append(Step(len(line), child, row["basis"], seen))
        if seen is None:
            opened.add(child)
            above.add(child)
            line.append(child)
            open_children.append(iter(edges.get(child, ())))
    return steps
