"""Stops a load that would remove most of a tree: usually a wrong file, not a decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pohon_graph.errors import Problem
from pohon_graph.graph.model import Graph, Row, order_of, source_file
from pohon_graph.texts import say

_FEWEST: Final = 5  # goals; a smaller tree is quickly written again
_NAMED: Final = 3


def shrinking(old: Graph, graph: Graph) -> Iterator[Problem]:
    """The problem that the load would remove five or more goals of a tree, and more than half of them."""
    for tree in graph.trees():
        before = [goal for goal in old.nodes["Goal"].values() if goal["tree"] == tree["id"]]
        gone = [goal for goal in before if goal["id"] not in graph.nodes["Goal"]]
        if len(gone) >= _FEWEST and 2 * len(gone) > len(before):
            yield _problem(tree, old.nodes["Tree"][tree["id"]], gone, len(before))


def _problem(tree: Row, before: Row, gone: Sequence[Row], count: int) -> Problem:
    first = sorted(gone, key=lambda goal: (order_of(goal), goal["id"]))[:_NAMED]
    named = ", ".join(f"“{goal['title']}”" for goal in first)
    fields = {
        "tree": tree["id"],
        "gone": len(gone),
        "count": count,
        "goals": named,
        "file": source_file(before),
    }
    return Problem(source_file(tree), say("store.shrinking", None, **fields))
