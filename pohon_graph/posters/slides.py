"""The slides of one tree: the whole tree on the first, then a slide for each branch."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pohon_graph.graph.model import Graph
from pohon_graph.posters.atlas import Atlas
from pohon_graph.posters.branch_pages import PagePlan, PlanMaker
from pohon_graph.posters.fitting import Fitted, fits, fitted
from pohon_graph.posters.furniture import Furniture
from pohon_graph.posters.options import SCREENS, SIZES, SLIDE, PosterOptions
from pohon_graph.posters.overviews import overviews
from pohon_graph.posters.plan import Plan
from pohon_graph.posters.poster import Poster, content_to_draw, points
from pohon_graph.posters.tree_content import TreeContent
from pohon_graph.texts import say

_USUAL: Final = 960.0  # points: the width of a slide of the usual size, for which the following sizes are
_READABLE: Final = 8.0  # as large on a full screen as text on a web page
_SMALLEST: Final = 5.0
_LARGEST: Final = 16.0
_LEAST: Final = 1.0  # points on any slide: presentation programs have no smaller type


def make_slides(graph: Graph, tree: str, year: int | None, options: PosterOptions) -> Poster:
    """The slides of `tree`, of the smallest size on which the whole tree has type that the programs have,
    else of the usual size. Raises UsageError if the tree has no goals."""
    content = content_to_draw(graph, tree, year)
    usual = _Deck(content, replace(options, paper=options.paper or SCREENS[0]))
    if usual.has_whole or options.paper:
        return usual.poster()
    for size in SCREENS[1:]:  # type grows as the slide does
        if usual.whole.type_size * SIZES[size][1] / SIZES[SCREENS[0]][1] >= _LEAST:
            return _Deck(content, replace(options, paper=size)).poster()
    return usual.poster()


def slides_announcement(poster: Poster) -> str:
    """The number of slides and the smallest type in sentences, and whether the first is too small to
    read."""
    sizes = [one.type_size for _, one in poster.fitted]
    size, title = poster.furniture.options.size, poster.content.title
    sentences = [
        say("posters.slides", title=title, count=len(sizes), paper=size, size=points(min(sizes[1:] or sizes)))
    ]
    if size in SCREENS[1:]:
        high, wide = (points(length / 10) for length in SIZES[size])
        sentences.append(say("posters.slides-enlarged", width=wide, height=high))
    if not _is_whole(poster.fitted[0][1].plan):
        sentences.append(say("posters.slides-without-whole"))
    elif len(sizes) > 1 and sizes[0] < _SMALLEST * poster.furniture.width / _USUAL:
        sentences.append(say("posters.slides-small-whole", size=points(sizes[0])))
    return " ".join(sentences)


def _is_whole(plan: Plan) -> bool:
    return any(node.role == "main" for node in plan.nodes.values())


class _Deck:
    def __init__(self, content: TreeContent, options: PosterOptions) -> None:
        self.content = content
        self.maker = PlanMaker(self.content, SLIDE)
        self.furniture = Furniture(self.content, options, is_atlas=True, medium=SLIDE)
        self.first = self.furniture.area(True)[2:]
        self.others = self.furniture.area(False)[2:]
        self.scale = self.furniture.width / _USUAL
        self.whole = self._fitted(self.maker.whole(), is_first=True)
        self.has_whole = self.whole.type_size >= _LEAST

    def poster(self) -> Poster:
        """The first slides, then those of the branches."""
        branches = Atlas(self.maker, self._fits, ancestors=1).branches()
        if len(branches) == 1 and self.whole.type_size >= _READABLE * self.scale:
            whole = (("", self.whole),)
            return Poster(self.content, self.furniture, whole, dict.fromkeys(self.maker.children, 1))
        tops = [] if self.has_whole else overviews(self.maker, lambda plan: self._fits(plan, is_first=True))
        pages = _numbers(branches, len(tops) or 1)
        drawn = [self._overview(goals, pages) for goals in tops] or [("", self.whole)]
        drawn += [(self._heading(page), self._fitted(self.maker.plan(page, pages))) for page in branches]
        return Poster(self.content, self.furniture, tuple(drawn), pages)

    def _fits(self, plan: Plan, *, is_first: bool = False) -> bool:
        area = self.first if is_first else self.others
        return fits(plan, area, _READABLE * self.scale, glued=True)

    def _fitted(self, plan: Plan, *, is_first: bool = False) -> Fitted:
        area = self.first if is_first else self.others
        return fitted(plan, area, _LARGEST * self.scale, glued=True)

    def _overview(self, goals: list[str], pages: dict[str, int]) -> tuple[str, Fitted]:
        return say("posters.overview"), self._fitted(self.maker.overview(goals, pages), is_first=True)

    def _heading(self, page: PagePlan) -> str:
        """The title of the only branch on a slide, else of the goal above its branches."""
        tops = [one for one in page.goals if self.content.parents.get(one) not in page.goals]
        return self.maker.title(tops[0]) if len(tops) == 1 else self.maker.heading(page)


def _numbers(branches: list[PagePlan], before: int) -> dict[str, int]:
    """The number of the slide on which each goal is in full."""
    return {key: number for number, page in enumerate(branches, start=before + 1) for key in page.goals}
