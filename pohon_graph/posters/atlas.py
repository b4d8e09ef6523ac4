"""Divides a tree among pages of readable type.

Every goal is in full on exactly one page. A page has the ancestors of its goals on top, and for each child
that does not fit a reference to the page of that child. The first page is an overview of the upper levels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from pohon_graph.posters.branch_pages import PagePlan, PlanMaker
from pohon_graph.posters.plan import Plan

_MOST_TRIED: Final = 60  # siblings on one page


@dataclass(slots=True)
class Atlas:
    """Divides the goals of `maker`; `fits` says whether a plan is readable on a page. A page has
    at most so many ancestors as `ancestors` says."""

    maker: PlanMaker
    fits: Callable[[Plan], bool]
    ancestors: int | None = None

    def pages(self) -> list[PagePlan]:
        """The pages without the overview, in the order of the tree."""
        return list(self._spread((), self.maker.roots()))

    def branches(self) -> list[PagePlan]:
        """The goals above the first fork of the tree on one page, with references to its branches; then
        the pages of each branch. A tree without such a fork is divided as by `pages`."""
        above: tuple[str, ...] = ()
        siblings = self.maker.roots()
        while len(siblings) == 1 and self.maker.children[siblings[0]]:
            above, siblings = (*above, siblings[0]), self.maker.children[siblings[0]]
        page = PagePlan(above[-1], above, (), tuple(siblings)) if above else None
        if not any(self.maker.children[one] for one in siblings) or (page and not self._fit(page)):
            return self.pages()
        return [*([page] if page else []), *self._apart(above, siblings)]

    def _apart(self, above: tuple[str, ...], siblings: Sequence[str]) -> Iterator[PagePlan]:
        """Pages for siblings, of which none with goals below it shares a page with another."""
        for is_branch, some in groupby(siblings, lambda one: bool(self.maker.children[one])):
            if is_branch:
                for one in some:
                    yield from self._spread(above, [one])
            else:
                yield from self._spread(above, list(some))

    def _spread(self, above: tuple[str, ...], siblings: Sequence[str]) -> Iterator[PagePlan]:
        """Pages for the branches of siblings: several whole ones on a page, or one that is divided."""
        above = above if self.ancestors is None else above[-self.ancestors :]
        waiting = list(siblings)
        while waiting:
            count = self._whole(above, waiting)
            if count:
                goals = [key for one in waiting[:count] for key in self.maker.branch(one)]
                yield PagePlan(waiting[0], tuple(goals), above)
                waiting = waiting[count:]
            else:
                yield from self._divided(above, waiting.pop(0))

    def _whole(self, above: tuple[str, ...], siblings: Sequence[str]) -> int:
        """How many of the first siblings fit on one page with all that is below them."""
        goals: list[str] = []
        for count, one in enumerate(siblings[:_MOST_TRIED]):
            goals += self.maker.branch(one)
            if not self._fit(PagePlan(siblings[0], tuple(goals), above)):
                return count
        return min(len(siblings), _MOST_TRIED)

    def _divided(self, above: tuple[str, ...], goal: str) -> Iterator[PagePlan]:
        """A page with the upper levels of a branch and references below them; then the pages of the rest."""
        page = self._with_references(above, goal, self.maker.children[goal])
        while (deeper := self._with_next_level(page)) is not None:
            page = deeper
        page = self._with_small_branches(page)
        yield page
        shown = set(page.goals)
        for parent in page.goals:
            rest = [one for one in self.maker.children[parent] if one not in shown]
            yield from self._spread(self.maker.line(parent), rest)

    def _with_next_level(self, page: PagePlan) -> PagePlan | None:
        """The page with its references in full, and references to the children of these, if it fits."""
        if page.hidden or not page.references:
            return None
        below = [child for one in page.references for child in self.maker.children[one]]
        deeper = PagePlan(page.top, (*page.goals, *page.references), page.above, tuple(below))
        return deeper if self._fit(deeper) else None

    def _with_small_branches(self, page: PagePlan) -> PagePlan:
        """The page with those branches in full to which it refers, the smallest first, as long as it fits."""
        for one in sorted(page.references, key=lambda one: len(self.maker.branch(one))):
            rest = tuple(other for other in page.references if other != one)
            fuller = PagePlan(page.top, (*page.goals, *self.maker.branch(one)), page.above, rest, page.hidden)
            if not self._fit(fuller):
                break
            page = fuller
        return page

    def _with_references(self, above: tuple[str, ...], goal: str, children: Sequence[str]) -> PagePlan:
        """The page with as many references as fit; the other children are counted in one box."""
        low, high = 0, len(children)
        if self._fit(self._referring(above, goal, children, high)):
            return self._referring(above, goal, children, high)
        while high - low > 1:
            middle = (low + high) // 2
            fit = self._fit(self._referring(above, goal, children, middle))
            low, high = (middle, high) if fit else (low, middle)
        return self._referring(above, goal, children, low)

    def _referring(self, above: tuple[str, ...], goal: str, children: Sequence[str], count: int) -> PagePlan:
        return PagePlan(goal, (goal,), above, tuple(children[:count]), tuple(children[count:]))

    def _fit(self, page: PagePlan) -> bool:
        return self.fits(self.maker.plan(page, {}))
