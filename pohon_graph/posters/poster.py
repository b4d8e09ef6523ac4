"""The pages of one tree: a poster on one page, or an atlas of many."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from pohon_graph.errors import UsageError
from pohon_graph.graph.model import Graph
from pohon_graph.posters.atlas import Atlas
from pohon_graph.posters.branch_pages import PagePlan, PlanMaker
from pohon_graph.posters.drawn_page import Sheet
from pohon_graph.posters.fitting import Fitted, fits, fitted
from pohon_graph.posters.furniture import Furniture
from pohon_graph.posters.options import PAPERS, READABLE, SMALLEST, PosterOptions
from pohon_graph.posters.pages import Drawing
from pohon_graph.posters.tree_content import TreeContent, tree_content
from pohon_graph.texts import language, say

_LARGEST: Final = 30.0  # points: larger type on a poster does not help
_LARGEST_IN_ATLAS: Final = 10.0  # pages of an atlas are read from near, and should look alike


@dataclass(frozen=True, slots=True)
class Poster:
    """The fitted pages of a tree, and the page of each goal."""

    content: TreeContent
    furniture: Furniture
    fitted: tuple[tuple[str, Fitted], ...]
    pages: dict[str, int]

    @property
    def smallest(self) -> float:
        """The size of the smallest type on any page, in points."""
        return min(self.furniture.type, *(one.type_size for _, one in self.fitted))

    def sheets(self) -> list[Sheet]:
        """The drawn pages."""
        return [self._sheet(number, *page) for number, page in enumerate(self.fitted, start=1)]

    def _sheet(self, number: int, heading: str, fitted: Fitted) -> Sheet:
        made = self.furniture.sheet(heading, number, len(self.fitted))
        area = self.furniture.area(number == 1)
        Drawing(made, fitted, area, self.furniture.colours, self.pages).draw()
        return made


def make_poster(graph: Graph, tree: str, year: int | None, options: PosterOptions) -> Poster:
    """The poster or atlas of `tree`. Raises UsageError if the tree has no goals."""
    content = tree_content(graph, tree, year)
    if not content.goals:
        raise UsageError(say("posters.no-goals", tree=tree))
    maker = PlanMaker(content)
    if options.atlas:
        furniture = Furniture(content, options, is_atlas=True)
        if not fits(maker.whole(), furniture.area(True)[2:], READABLE):
            return _atlas(content, maker, furniture)
    furniture = Furniture(content, options, is_atlas=False)
    return _single(content, maker, furniture)


def require_readable(poster: Poster, options: PosterOptions) -> None:
    """Raise UsageError, with the paper or the atlas to choose instead, if the smallest type is too small."""
    if poster.smallest >= SMALLEST:
        return
    size = points(poster.smallest)
    sentences = [say("posters.too-small", paper=options.paper, size=size, least=points(SMALLEST))]
    if paper := _larger_paper(poster, options):
        sentences.append(say("posters.offer-paper", paper=paper, size=points(READABLE)))
    if not options.atlas:
        sentences.append(say("posters.offer-atlas"))
    raise UsageError(" ".join([*sentences, say("posters.offer-force")]))


def announcement(poster: Poster, options: PosterOptions) -> str:
    """The number of pages and the smallest type, in a sentence."""
    return say(
        "posters.announce", title=poster.content.title, count=len(poster.fitted), paper=options.paper,
        size=points(poster.smallest),
    )  # fmt: skip


def points(size: float) -> str:
    """A size of type, not rounded up."""
    text = f"{math.floor(size * 10 + 1e-6) / 10:.1f}".removesuffix(".0")
    return text.replace(".", ",") if language() == "id" else text


def _single(content: TreeContent, maker: PlanMaker, furniture: Furniture) -> Poster:
    page = fitted(maker.whole(), furniture.area(True)[2:], _LARGEST)
    return Poster(content, furniture, (("", page),), dict.fromkeys(maker.children, 1))


def _atlas(content: TreeContent, maker: PlanMaker, furniture: Furniture) -> Poster:
    first, others = furniture.area(True)[2:], furniture.area(False)[2:]
    found = Atlas(maker, lambda plan: fits(plan, others, READABLE, hanging=False)).pages()
    overviews = _overviews(maker, first)
    pages = {key: len(overviews) + number for number, one in enumerate(found, start=1) for key in one.goals}
    plans = [(say("posters.overview"), maker.overview(goals, pages)) for goals in overviews]
    plans += [(_heading(maker, page), maker.plan(page, pages)) for page in found]
    drawn = [
        (heading, fitted(plan, others if nth else first, _LARGEST_IN_ATLAS, hanging=nth < len(overviews)))
        for nth, (heading, plan) in enumerate(plans)
    ]
    return Poster(content, furniture, tuple(drawn), pages)


def _heading(maker: PlanMaker, page: PagePlan) -> str:
    return maker.title(page.above[-1] if page.above and page.top not in page.above else page.top)


def _overviews(maker: PlanMaker, area: tuple[float, float]) -> list[list[str]]:
    """The goals on each overview page: as many levels as are readable, else the roots on several pages."""
    ranks = sorted({goal.rank for goal in maker.content.goals.values()})
    for lowest in reversed(ranks):
        goals = [key for key, goal in maker.content.goals.items() if goal.rank <= lowest]
        if fits(maker.overview(goals, {}), area, READABLE):
            return [goals]
    return _divided(maker, maker.roots(), area)


def _divided(maker: PlanMaker, roots: list[str], area: tuple[float, float]) -> list[list[str]]:
    count = len(roots)
    while count > 1 and not fits(maker.overview(roots[:count], {}), area, READABLE):
        count = (count + 1) // 2
    return [roots[start : start + count] for start in range(0, len(roots), count)]


def _larger_paper(poster: Poster, options: PosterOptions) -> str | None:
    """The smallest paper on which the same pages are readable."""
    papers = list(PAPERS)
    for paper in papers[papers.index(options.paper) + 1 :]:
        furniture = Furniture(poster.content, replace(options, paper=paper), is_atlas=options.atlas)
        area = furniture.area(True)[2:]
        if all(fits(one.plan, area, READABLE) for _, one in poster.fitted):
            return paper
    return None
