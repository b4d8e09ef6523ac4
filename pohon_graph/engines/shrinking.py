"""A load that would take most of a tree away is stopped: more often the wrong file than a decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pohon_graph.errors import InputError, Problem
from pohon_graph.graph.model import Graph, Row, source_file
from pohon_graph.texts import say

_FEWEST: Final = 5  # goals; a smaller tree is soon written again
_NAMED: Final = 3


def refuse_shrinking(old: Graph, graphs: Sequence[Graph]) -> None:
    """Raise InputError for each tree of which five or more goals would go, and more than half of them."""
    problems = []
    for graph in graphs:
        for tree in graph.trees():
            before = [goal for goal in old.nodes["Goal"].values() if goal["tree"] == tree["id"]]
            gone = [goal for goal in before if goal["id"] not in graph.nodes["Goal"]]
            if len(gone) >= _FEWEST and 2 * len(gone) > len(before):
                problems.append(_problem(tree, old.nodes["Tree"][tree["id"]], gone, len(before)))
    if problems:
        raise InputError(problems)


def _problem(tree: Row, before: Row, gone: Sequence[Row], count: int) -> Problem:
    first = sorted(gone, key=lambda goal: (goal.get("order") or 0, goal["id"]))[:_NAMED]
    named = ", ".join(f"“{goal['title']}”" for goal in first)
    fields = {
        "tree": tree["id"],
        "gone": len(gone),
        "count": count,
        "goals": named,
        "file": source_file(before),
    }
    return Problem(source_file(tree), say("store.shrinking", None, **fields))
