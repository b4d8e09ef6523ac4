"""The content of one tree as posters need it: goals, the edges between them, levels, title lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pohon_graph.explore.trees import block_name
from pohon_graph.graph.goal_reader import goals_of, shown_years, unplaced
from pohon_graph.graph.goal_view import Goal, Indicator, level_of
from pohon_graph.graph.level_names import level_name, titles_of
from pohon_graph.graph.model import CASCADE, Graph, Row
from pohon_graph.graph.periods import block_of
from pohon_graph.posters.wording import plain
from pohon_graph.texts import say

_DEEPEST: Final = 60  # goals above a goal


@dataclass(frozen=True, slots=True)
class TreeContent:
    """A tree: `parents` gives the goal below which each goal is placed, the nearest one on its level or a
    higher one; `others` are the edges that remain. `levels` and `standards` are by rank."""

    title: str
    subtitle: str
    year: int
    goals: dict[str, Goal]
    parents: dict[str, str]
    others: tuple[tuple[str, str], ...]
    levels: dict[int, str]
    standards: tuple[str, ...]
    loose: tuple[Indicator, ...]


def tree_content(graph: Graph, tree: str, year: int | None = None) -> TreeContent:
    """The content of `tree`, with the targets of `year` or of the year that the tree shows by default."""
    row = graph.nodes["Tree"][tree]
    goals = {id_: goal for id_, goal in goals_of(graph).items() if goal.tree == tree}
    parents, others = _edges(graph, goals)
    return TreeContent(
        plain(row["title"]),
        _subtitle(graph, row),
        shown_years(graph, year)[tree],
        goals,
        parents,
        others,
        _levels(row, goals),
        tuple(row.get("standard_levels") or row.get("levels") or ()),
        unplaced(graph).get(tree, ()),
    )


def _edges(graph: Graph, goals: dict[str, Goal]) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """The goal below which each goal is placed, and the edges that remain."""
    above: dict[str, list[str]] = {}
    for row in graph.edges[CASCADE]:
        if row["start"] in goals and row["end"] in goals:
            above.setdefault(row["end"], []).append(row["start"])
    parents: dict[str, str] = {}
    for child, goal in goals.items():
        higher = [one for one in above.get(child, ()) if goals[one].rank <= goal.rank]
        for start in sorted(higher, key=lambda one: -goals[one].rank):
            if not _is_below(parents, start, child):
                parents[child] = start
                break
    _cut_long_lines(parents)
    others = [
        (start, child) for child in goals for start in above.get(child, ()) if parents.get(child) != start
    ]
    return parents, tuple(others)


def _cut_long_lines(parents: dict[str, str]) -> None:
    """Begin again at the top with each goal that has too many goals above it; no paper has so many rows."""
    depths: dict[str, int] = {}
    for goal in tuple(parents):
        line, above = [], goal
        while above in parents and above not in depths:
            line.append(above)
            above = parents[above]
        depth = depths.get(above, 0)
        for one in reversed(line):
            depth += 1
            if depth > _DEEPEST:
                del parents[one]
                depth = 0
            depths[one] = depth


def _is_below(parents: dict[str, str], goal: str, upper: str) -> bool:
    """Whether `goal` is `upper` or is placed below it: goals of one level may form a ring."""
    while goal != upper and goal in parents:
        goal = parents[goal]
    return goal == upper


def _levels(row: Row, goals: dict[str, Goal]) -> dict[int, str]:
    """The names of the levels by rank: the tree's own, else the standard names."""
    own = titles_of(row.get("levels"), row.get("level_titles"))
    listed = {rank: own.get(key) or level_name(key) for rank, key in enumerate(row.get("levels") or ())}
    return listed | {goal.rank: level_of(goal) for goal in goals.values()}


def _subtitle(graph: Graph, row: Row) -> str:
    """Agency, government, period and document."""
    agency = graph.nodes["Agency"].get(row["agency"], {}).get("title") or row["agency"]
    government = row.get("government")
    title = graph.nodes["Government"].get(government, {}).get("title") if government else None
    return plain(say("posters.subtitle", agency=agency, block=block_name(block_of(row), title)))
