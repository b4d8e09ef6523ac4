"""A document with nested goals, as a planner would write it, instead of a flat list.

Tables have no nesting: each goal of a tree that came from them names its parents. The position of a goal in a
file has no effect on the meaning, so nesting changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Document = dict[str, Any]

_DEEPEST = 100  # levels of nesting; the reader takes 200, and people lose count long before


def nested(document: Document) -> Document:
    """`document` (of `graph.tree_document.to_document`) with each goal nested in the first of its parents.

    The first parent is the first in the file, as the document lists them. A document with any nested goal
    keeps its writer's layout. A goal stays at the top, with its parents listed, if nesting would put it
    inside itself or very deep.
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
    """Remove from `above` one goal of every circle, and the goals that would be nested too deep."""
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
    """The goal as written inside the first of its parents, with that parent's basis."""
    (_, basis), *further = map(_parent, goal["parents"])
    inside = {name: value for name, value in goal.items() if name not in ("basis", "parents")}
    if basis != "stated":
        inside["basis"] = basis
    if further:
        inside["parents"] = [id_ if own == basis else {"goal": id_, "basis": own} for id_, own in further]
    return inside


def _parent(parent: str | Mapping[str, str]) -> tuple[str, str]:
    """The id and the basis of a listed parent; without nesting there is no default basis."""
    return (parent, "stated") if isinstance(parent, str) else (parent["goal"], parent["basis"])
