"""The branch of each goal in its tree, so that findings can be read branch by branch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pohon_graph.engines import Engine
from pohon_graph.engines.shipped_questions import answers
from pohon_graph.graph.model import Row
from pohon_graph.grouping import listed


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch, named by the goal it starts with; `place` is its position among all branches."""

    goal: str
    title: str
    level: str
    place: int


def branches(engine: Engine, trees: Iterable[str]) -> dict[str, Branch]:
    """The branch of every goal, by the goal's id; the goals of the trunk have none.

    The trunk runs from the top as long as a goal has a single child. At the first fork, each child
    begins a branch. A goal on several branches counts for the first of them.
    """
    wanted = sorted(trees)
    goals = answers(engine, "trace-goals", trees=wanted)
    edges = answers(engine, "trace-edges", trees=wanted)
    children = listed((row["parent"], row["child"]) for row in edges)
    rows = {row["id"]: row for row in goals}
    below = {row["child"] for row in edges}
    found: dict[str, Branch] = {}
    for tree in wanted:
        roots = [row["id"] for row in goals if row["tree"] == tree and row["id"] not in below]
        _grow(_heads(roots, children), rows, children, found)
    return found


def _heads(roots: list[str], children: dict[str, list[str]]) -> list[str]:
    heads, seen = roots, set(roots)
    while len(heads) == 1:
        below = [child for child in children.get(heads[0], ()) if child not in seen]
        if not below:
            return []
        seen.update(below)
        heads = below
    return heads


def _grow(
    heads: list[str], rows: dict[str, Row], children: dict[str, list[str]], found: dict[str, Branch]
) -> None:
    taken = len({branch.place for branch in found.values()})
    for place, head in enumerate(heads, start=taken):
        branch = Branch(head, rows[head]["title"], rows[head]["level"], place)
        waiting = [head]
        while waiting:
            goal = waiting.pop()
            if goal not in found:
                found[goal] = branch
                waiting += children.get(goal, ())
