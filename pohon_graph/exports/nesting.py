"""A document whose goals stand side by side, written as a planner would: goals inside each other.

Tables have no nesting: every goal of a tree that came from them names the goals above it. Where a
goal stands in a file changes nothing in what the file means, so neither does this.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Document = dict[str, Any]

_DEEPEST = 100  # goals inside one another; the reader takes 200, and people lose count long before


def nested(document: Document) -> Document:
    """`document` (of `graph.document.to_document`) with each goal inside the first of its parents.

    The first is the one that stands first in the file, as the document lists them. A document in
    which some goal is nested already stays as its writer laid it out. A goal stays at the top, with
    its parents listed, where it would come to stand inside itself or very deep.
    """
    goals: Sequence[Document] = document["goals"]
    if any("children" in goal for goal in goals):
        return document
    above = _first_parents(goals)
    _open_circles(goals, above)
    written = {goal["id"]: _inside(goal) if goal["id"] in above else dict(goal) for goal in goals}
    for id_, goal in written.items():
        if id_ in above:
            written[above[id_]].setdefault("children", []).append(goal)
    return {**document, "goals": [goal for id_, goal in written.items() if id_ not in above]}


def _first_parents(goals: Iterable[Document]) -> dict[str, str]:
    return {goal["id"]: _parent(goal["parents"][0])[0] for goal in goals if goal.get("parents")}


def _open_circles(goals: Iterable[Document], above: dict[str, str]) -> None:
    """Take from `above` one goal of every circle, and the goals that would lie too deep."""
    depths: dict[str, int] = {}
    for goal in goals:
        trail: dict[str, None] = {}
        id_ = goal["id"]
        while id_ in above and id_ not in depths and id_ not in trail:
            trail[id_] = None
            id_ = above[id_]
        if id_ in trail:
            del above[id_]
        for below in reversed(trail):
            depths[below] = depths.get(above[below], 0) + 1 if below in above else 0
            if depths[below] > _DEEPEST:
                del above[below]
                depths[below] = 0


def _inside(goal: Document) -> Document:
    """The goal as it is written inside the first of its parents, whose basis becomes its own."""
    (_, basis), *further = map(_parent, goal["parents"])
    inside = {name: value for name, value in goal.items() if name not in ("basis", "parents")}
    if basis != "stated":
        inside["basis"] = basis
    if further:
        inside["parents"] = [id_ if own == basis else {"goal": id_, "basis": own} for id_, own in further]
    return inside


def _parent(parent: str | Mapping[str, str]) -> tuple[str, str]:
    """The id and the basis of a listed parent; a goal that is nested nowhere has no basis of its own."""
    return (parent, "stated") if isinstance(parent, str) else (parent["goal"], parent["basis"])
