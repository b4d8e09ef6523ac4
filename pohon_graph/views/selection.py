"""Which goals a picture holds, and where it opens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pohon_graph.errors import UsageError
from pohon_graph.graph.model import CASCADE, CROSSCUT, TREE_OF, Graph
from pohon_graph.texts import say


@dataclass(frozen=True, slots=True)
class Selection:
    """The goals to show (ids, as a set) of a graph, and what the picture opens with.

    `trees` are tree ids in order; `focus` the goal to open on, `level` the level to open down to,
    `partner` the agency whose shared goals to open on.
    """

    graph: Graph
    trees: tuple[str, ...]
    goals: frozenset[str]
    focus: str | None = None
    level: str | None = None
    partner: str | None = None


def select(
    graph: Graph,
    trees: Sequence[str] | None = None,
    focus: str | None = None,
    depth: int | None = None,
    level: str | None = None,
    agency: str | None = None,
) -> Selection:
    """Choose goals by the options of `pohon_graph.views.page`; UsageError where one names nothing."""
    chosen, partner = _trees(graph, trees), None
    if agency is not None:
        chosen, partner = _of_agency(graph, chosen, agency)
    if focus is not None:
        chosen = (_tree_of(graph, focus, chosen),)
    goals = {id_ for id_, goal in graph.nodes["Goal"].items() if goal.get("tree") in set(chosen)}
    if focus is not None:
        goals &= _above(graph, focus) | _below(graph, [focus], depth)
    elif depth is not None:
        goals &= _below(graph, _tops(graph, goals), depth)
    if level is not None and level not in _levels(graph, chosen):
        known = ", ".join(_levels(graph, chosen))
        raise UsageError(say("views.no-level", level=level, known=known))
    return Selection(graph, chosen, frozenset(goals), focus, level, partner)


def _trees(graph: Graph, wanted: Sequence[str] | None) -> tuple[str, ...]:
    known = [tree["id"] for tree in graph.trees()]
    if wanted is None:
        return tuple(known)
    for id_ in wanted:
        if id_ not in known:
            raise UsageError(say("views.no-tree", tree=id_, known=", ".join(known) or "-"))
    return tuple(id_ for id_ in known if id_ in wanted)


def _of_agency(graph: Graph, trees: tuple[str, ...], agency: str) -> tuple[tuple[str, ...], str | None]:
    """The agency's own trees; where it has none here, all trees and the agency as the partner."""
    own = {row["start"] for row in graph.edges[TREE_OF] if row["end"] == agency}
    kept = tuple(id_ for id_ in trees if id_ in own)
    if kept:
        return kept, None
    if any(row["end"] == agency for row in graph.edges[CROSSCUT]):
        return trees, agency
    raise UsageError(say("views.no-agency", agency=agency))


def _tree_of(graph: Graph, goal: str, trees: tuple[str, ...]) -> str:
    row = graph.nodes["Goal"].get(goal)
    if row is None or row.get("tree") not in trees:
        raise UsageError(say("views.no-goal", goal=goal))
    return str(row["tree"])


def _levels(graph: Graph, trees: Iterable[str]) -> list[str]:
    levels = (key for id_ in trees for key in graph.nodes["Tree"][id_].get("levels") or ())
    return list(dict.fromkeys(levels))


def _tops(graph: Graph, goals: set[str]) -> list[str]:
    """The goals nothing cascades to; a cycle without a way in is kept whole by its first goal."""
    below = {row["end"] for row in graph.edges[CASCADE] if row["start"] in goals}
    tops = [id_ for id_ in goals if id_ not in below]
    reached = _below(graph, tops, None)
    for id_ in graph.nodes["Goal"]:
        if id_ in goals and id_ not in reached:
            tops.append(id_)
            reached |= _below(graph, [id_], None)
    return tops


def _above(graph: Graph, goal: str) -> set[str]:
    parents = {end: [row["start"] for row in rows] for end, rows in graph.incoming(CASCADE).items()}
    return _reach(parents, [goal], None)


def _below(graph: Graph, goals: Iterable[str], depth: int | None) -> set[str]:
    children = {start: [row["end"] for row in rows] for start, rows in graph.outgoing(CASCADE).items()}
    return _reach(children, goals, depth)


def _reach(steps: dict[str, list[str]], start: Iterable[str], depth: int | None) -> set[str]:
    reached = set(start)
    edge = list(reached)
    while edge and (depth is None or depth > 0):
        edge = [far for near in edge for far in steps.get(near, ()) if far not in reached]
        reached.update(edge)
        depth = None if depth is None else depth - 1
    return reached
