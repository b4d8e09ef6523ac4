"""Computes facts about each goal's place in the cascade that no pattern of bounded length can find.

Chains may exceed any bound, and goals with several parents have too many paths to walk one by one. So this
module computes rings, depth and branches over whole trees at once, in time linear in the edges. The goals
hold the results for rules to read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from pohon_graph.closed_words import NO_LEVEL
from pohon_graph.graph.model import CASCADE, Graph, Row

BRANCH_LEVEL = "intermediate"
MOST_BRANCHES = 20  # enough to name them; more would only cost memory

Neighbours = dict[str, list[str]]


def add_descent(graph: Graph) -> None:
    """Set on every goal of `graph`:

    `circle`: the id of the first goal in file order on its ring of cascades; None outside rings.
    `depth`: the steps down from the nearest goal of its tree's top level, or theme above that level;
    None if none leads here.
    `branches`: the ids of the intermediate goals at or above it in file order, at most MOST_BRANCHES.
    """
    goals = graph.nodes["Goal"]
    children = {id_: [row["end"] for row in rows] for id_, rows in graph.outgoing(CASCADE).items()}
    parents = {id_: [row["start"] for row in rows] for id_, rows in graph.incoming(CASCADE).items()}
    place = {id_: number for number, id_ in enumerate(goals)}
    _add_depths(goals, children)
    for row in goals.values():
        row["circle"], row["branches"] = None, []
    for ring in _rings(goals, children, parents):
        ring.sort(key=place.__getitem__)
        if len(ring) > 1 or ring[0] in children.get(ring[0], ()):
            for id_ in ring:
                goals[id_]["circle"] = ring[0]
        branches = _branches(ring, goals, parents, place)
        for id_ in ring:
            goals[id_]["branches"] = branches


def extent(ranks: Collection[int], standards: Sequence[str | None]) -> tuple[int, int]:
    """The ranks of a tree's highest and lowest level; `ranks` are those of its goals, `standards` the
    standard level of each of its levels.

    A theme only describes the goals below it, so it counts as top or bottom only in a tree of themes.
    """
    named = {rank for rank in ranks if standards[rank] != NO_LEVEL} or ranks
    return min(named), max(named)


def _add_depths(goals: dict[str, Row], children: Neighbours) -> None:
    tops: dict[str, int] = {}
    for row in goals.values():
        row["depth"] = None
        if not _is_theme(row):
            tops[row["tree"]] = min(row["rank"], tops.get(row["tree"], row["rank"]))
    reached = [id_ for id_, row in goals.items() if _begins(row, tops.get(row["tree"]))]
    depth = 0
    while reached:
        for id_ in reached:
            goals[id_]["depth"] = depth
        below = {child: None for id_ in reached for child in children.get(id_, ())}
        reached = [id_ for id_ in below if goals[id_]["depth"] is None]
        depth += 1


def _is_theme(row: Row) -> bool:
    return bool(row.get("standard_level") == NO_LEVEL)


def _begins(row: Row, top: int | None) -> bool:
    """Whether a path down begins here: at a goal of the top level, or a theme above it."""
    if top is None or _is_theme(row):
        return top is None or row["rank"] < top
    return bool(row["rank"] == top)


def _branches(
    ring: list[str], goals: dict[str, Row], parents: Neighbours, place: dict[str, int]
) -> list[str]:
    found = {id_ for id_ in ring if goals[id_].get("standard_level") == BRANCH_LEVEL}
    for id_ in ring:
        for parent in parents.get(id_, ()):
            found.update(goals[parent]["branches"])
    return sorted(found, key=place.__getitem__)[:MOST_BRANCHES]


def _rings(goals: dict[str, Row], children: Neighbours, parents: Neighbours) -> Iterator[list[str]]:
    """Groups of goals that all reach each other; a goal on no ring is alone. Groups of parents come
    before those of their children (Sharir 1981, known as Kosaraju's)."""
    finished: list[str] = []
    seen: set[str] = set()
    for id_ in goals:
        finished += _walk(id_, children, seen)
    seen.clear()
    for id_ in reversed(finished):
        if ring := _walk(id_, parents, seen):
            yield ring


def _walk(start: str, neighbours: Neighbours, seen: set[str]) -> list[str]:
    """The nodes reachable from `start` and not yet seen, each after all nodes reached through it."""
    if start in seen:
        return []
    seen.add(start)
    found: list[str] = []
    path = [(start, iter(neighbours.get(start, ())))]
    while path:
        id_, ahead = path[-1]
        for step in ahead:
            if step not in seen:
                seen.add(step)
                path.append((step, iter(neighbours.get(step, ()))))
                break
        else:
            found.append(id_)
            path.pop()
    return found
