"""The overviews at the front of an atlas: titles of the upper levels, with the pages of their goals."""

from __future__ import annotations

from collections.abc import Callable

from pohon_graph.posters.branch_pages import PlanMaker
from pohon_graph.posters.plan import Plan

Fits = Callable[[Plan], bool]


def overviews(maker: PlanMaker, fits: Fits) -> list[list[str]]:
    """The goals on each overview page: as many levels as are readable, else the roots on several pages."""
    ranks = sorted({goal.rank for goal in maker.content.goals.values()})
    for lowest in reversed(ranks):
        goals = [key for key, goal in maker.content.goals.items() if goal.rank <= lowest]
        if fits(maker.overview(goals, {})):
            return [goals]
    return _divided(maker, maker.roots(), fits)


def _divided(maker: PlanMaker, roots: list[str], fits: Fits) -> list[list[str]]:
    count = len(roots)
    while count > 1 and not fits(maker.overview(roots[:count], {})):
        count = (count + 1) // 2
    return [roots[start : start + count] for start in range(0, len(roots), count)]
