"""The goals of a workbook as lines of text, to compare with those that should come out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers

Goals = list[dict[str, Any]]


def goals_of(path: str, answers: Answers | None = None) -> Goals:
    """The goals at the top of the only tree of a workbook."""
    (graph,) = read([path], answers=answers).graphs
    goals: Goals = to_document(graph, graph.trees()[0]["id"])["goals"]
    return goals


def lines(goals: Goals, depth: int = 0) -> Iterator[str]:
    """A line for each goal: level, title, indicators with targets, owners."""
    for goal in goals:
        parts = [f"{' ' * depth}{goal['level']} {goal['title']}"]
        for one in goal.get("indicators", []):
            targets = one.get("target", [])
            found = targets if isinstance(targets, list) else [targets]
            parts.append(" ".join([one["title"], *(f"{each['year']}={each['target']}" for each in found)]))
        yield "; ".join([*parts, *(f"@{owner}" for owner in goal.get("owners", []))])
        yield from lines(goal.get("children", []), depth + 1)
