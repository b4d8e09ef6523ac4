"""The pages of one tree: a poster on one page, or an atlas of many."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from pohon_graph.errors import UsageError
from pohon_graph.graph.model import Graph
from pohon_graph.posters.atlas import Atlas
from pohon_graph.posters.branch_pages import PlanMaker
from pohon_graph.posters.drawn_page import Sheet
from pohon_graph.posters.fitting import Fitted, fits, fitted
from pohon_graph.posters.furniture import Furniture
from pohon_graph.posters.options import PAPERS, READABLE, SMALLEST, PosterOptions
from pohon_graph.posters.overviews import overviews
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
    content = content_to_draw(graph, tree, year)
    maker = PlanMaker(content)
    if options.atlas:
        furniture = Furniture(content, options, is_atlas=True)
        if not fits(maker.whole(), furniture.area(True)[2:], READABLE):
            return _atlas(content, maker, furniture)
    furniture = Furniture(content, options, is_atlas=False)
    return _single(content, maker, furniture)


def content_to_draw(graph: Graph, tree: str, year: int | None) -> TreeContent:
    """The content of `tree`. Raises UsageError if it has no goals."""
    content = tree_content(graph, tree, year)
    if not content.goals:
        raise UsageError(say("posters.no-goals", tree=tree))
    return content


def require_readable(poster: Poster) -> None:
    """Raise UsageError, with the paper or the atlas to choose instead, if the smallest type is too small."""
    options = poster.furniture.options
    if poster.smallest >= SMALLEST:
        return
    size = points(poster.smallest)
    sentences = [say("posters.too-small", paper=options.size, size=size, least=points(SMALLEST))]
    if paper := _larger_paper(poster, options):
        sentences.append(say("posters.offer-paper", paper=paper, size=points(READABLE)))
    if not options.atlas:
        sentences.append(say("posters.offer-atlas"))
    raise UsageError(" ".join([*sentences, say("posters.offer-force")]))


def announcement(poster: Poster) -> str:
    """The number of pages and the smallest type, in a sentence."""
    return say(
        "posters.announce", title=poster.content.title, count=len(poster.fitted),
        paper=poster.furniture.options.size, size=points(poster.smallest),
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
    tops = overviews(maker, lambda plan: fits(plan, first, READABLE))
    pages = {key: len(tops) + number for number, one in enumerate(found, start=1) for key in one.goals}
    plans = [(say("posters.overview"), maker.overview(goals, pages)) for goals in tops]
    plans += [(maker.heading(page), maker.plan(page, pages)) for page in found]
    drawn = [
        (heading, fitted(plan, others if nth else first, _LARGEST_IN_ATLAS, hanging=nth < len(tops)))
        for nth, (heading, plan) in enumerate(plans)
    ]
    return Poster(content, furniture, tuple(drawn), pages)


def _larger_paper(poster: Poster, options: PosterOptions) -> str | None:
    """The smallest paper on which the same pages are readable."""
    papers = list(PAPERS)
    for paper in papers[papers.index(options.size) + 1 :] if options.size in papers else ():
        furniture = Furniture(poster.content, replace(options, paper=paper), is_atlas=options.atlas)
        area = furniture.area(True)[2:]
        if all(fits(one.plan, area, READABLE) for _, one in poster.fitted):
            return paper
    return None
