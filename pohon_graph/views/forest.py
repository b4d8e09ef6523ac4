"""The goals as a forest: a tree is a DAG, a picture needs one place for each goal."""

from __future__ import annotations

from dataclasses import dataclass

from pohon_graph.graph.model import CASCADE, Graph, Row
from pohon_graph.views.selection import Selection


@dataclass(frozen=True, slots=True)
class Forest:
    """Goals in reading order: each after its parent, everything below a goal right behind it.

    `goals` are the rows; `place` gives a goal's position by id; `parent` the position of the parent
    it is drawn under, -1 at a top; `step` the cascade edge from that parent, None at a top;
    `further` the cascade edges that are not drawn as part of the tree: other parents, and the
    step that closes a cycle.
    """

    goals: list[Row]
    place: dict[str, int]
    parent: list[int]
    step: list[Row | None]
    further: list[Row]


def plant(selection: Selection) -> Forest:
    """Give every selected goal one parent: the one it is nested in, else the first listed."""
    rows = _ordered(selection)
    steps = _first_steps(selection.graph, rows)
    forest = _walk(rows, steps)
    drawn = {id(step) for step in forest.step if step is not None}
    for edge in selection.graph.edges[CASCADE]:
        if edge["start"] in forest.place and edge["end"] in forest.place and id(edge) not in drawn:
            forest.further.append(edge)
    return forest


def _ordered(selection: Selection) -> dict[str, Row]:
    """The selected goals by tree, then in the order of their file."""
    tree_place = {id_: place for place, id_ in enumerate(selection.trees)}
    rows = [row for id_, row in selection.graph.nodes["Goal"].items() if id_ in selection.goals]
    rows.sort(key=lambda row: (tree_place[row["tree"]], row.get("order") or 0))
    return {row["id"]: row for row in rows}


def _first_steps(graph: Graph, rows: dict[str, Row]) -> dict[str, Row]:
    """The edge each goal hangs on. A goal that is its own parent hangs on nothing."""
    steps: dict[str, Row] = {}
    for edge in graph.edges[CASCADE]:
        start, end = edge["start"], edge["end"]
        if start not in rows or end not in rows or start == end:
            continue
        if end not in steps or (edge.get("nested") and not steps[end].get("nested")):
            steps[end] = edge
    return steps


def _walk(rows: dict[str, Row], steps: dict[str, Row]) -> Forest:
    children: dict[str, list[str]] = {}
    for id_ in rows:
        if id_ in steps:
            children.setdefault(steps[id_]["start"], []).append(id_)
    forest = Forest([], {}, [], [], [])
    for id_ in rows:
        if id_ not in steps:
            _descend(id_, rows, steps, children, forest)
    # What is left hangs on a cycle: it is cut open at its first goal.
    for id_ in rows:
        if id_ not in forest.place:
            _descend(id_, rows, steps, children, forest)
    return forest


def _descend(
    top: str, rows: dict[str, Row], steps: dict[str, Row], children: dict[str, list[str]], forest: Forest
) -> None:
    waiting = [top]
    while waiting:
        id_ = waiting.pop()
        if id_ in forest.place:
            continue
        step = steps[id_] if id_ != top else None
        forest.place[id_] = len(forest.goals)
        forest.goals.append(rows[id_])
        forest.parent.append(forest.place[step["start"]] if step else -1)
        forest.step.append(step)
        waiting.extend(reversed(children.get(id_, ())))
