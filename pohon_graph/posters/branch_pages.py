"""The boxes of a page: goals in full, their ancestors, and references to other pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pohon_graph.posters.options import PAGE
from pohon_graph.posters.plan import Node, Plan
from pohon_graph.posters.tree_content import TreeContent
from pohon_graph.posters.wording import Part, also_part, goal_parts, indicator_parts, page_part, title_parts
from pohon_graph.texts import say

_UNKNOWN: Final = "888"  # as wide as any number of a page, before pages have numbers
_LOOSE: Final = 8  # indicators without a goal in one box


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page: `top` names it, `goals` are in full, `above` are the ancestors of its branch, `references`
    are goals of other pages, and `hidden` are children of the top that are only counted."""

    top: str
    goals: tuple[str, ...]
    above: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


class PlanMaker:
    """Makes the plans of one tree's pages. Indicators without a goal are boxes below the lowest level.
    References call a page by its `medium`, a page or a slide."""

    def __init__(self, content: TreeContent, medium: str = PAGE) -> None:
        self.content, self.medium = content, medium
        self.children: dict[str, list[str]] = {key: [] for key in content.goals}
        for child, parent in content.parents.items():
            self.children[parent].append(child)
        self._parents_of: dict[str, list[str]] = {}
        for parent, child in content.others:
            self._parents_of.setdefault(child, []).append(parent)
        self._loose = {node.key: node for node in _loose_nodes(content)}
        self.children |= {key: [] for key in self._loose}
        self.order = {key: place for place, key in enumerate(self.children)}
        self.levels = content.levels | {node.rank: say("posters.loose") for node in self._loose.values()}
        self._parts = {key: self._full(key) for key in content.goals}
        self._nodes: dict[tuple[str, str], Node] = {}  # those that no number of a page changes

    def roots(self) -> list[str]:
        """The goals without a parent above their level, then the boxes of indicators without a goal."""
        return [key for key in self.children if key not in self.content.parents]

    def branch(self, goal: str) -> list[str]:
        """A goal and all goals placed below it."""
        found = [goal]
        for key in found:
            found += self.children[key]
        return found

    def line(self, goal: str) -> tuple[str, ...]:
        """The goals from the top down to a goal."""
        found = [goal]
        while found[-1] in self.content.parents:
            found.append(self.content.parents[found[-1]])
        return tuple(reversed(found))

    def whole(self) -> Plan:
        """The plan with every goal in full."""
        return self.plan(PagePlan(self.roots()[0], tuple(self.children)), {})

    def title(self, key: str) -> str:
        """The title of a goal, or of a box of indicators without one."""
        return (self._loose[key].parts if key in self._loose else self._parts[key])[0].text

    def heading(self, page: PagePlan) -> str:
        """The title of the branch on a page."""
        return self.title(page.above[-1] if page.above and page.top not in page.above else page.top)

    def plan(self, page: PagePlan, pages: Mapping[str, int]) -> Plan:
        """The boxes and edges of a page; `pages` are the pages of all goals."""
        nodes = {key: self._main(key) for key in page.goals}
        nodes |= {key: self._reference(key, "above", pages) for key in page.above}
        nodes |= {key: self._reference(key, "reference", pages) for key in page.references}
        others = [(parent, key) for key in page.goals for parent in self._parents_of.get(key, ())]
        for parent, _ in others:
            nodes.setdefault(parent, self._reference(parent, "reference", pages))
        found = dict(sorted(nodes.items(), key=lambda item: self.order[item[0]]))
        parents = {key: self.content.parents[key] for key in found if self.content.parents.get(key) in found}
        if page.hidden:
            more = self._more(page.hidden, pages)
            found[more.key] = more
            parents[more.key] = page.top
        return Plan(found, parents, self.levels, tuple(others))

    def overview(self, goals: Iterable[str], pages: Mapping[str, int]) -> Plan:
        """A plan with the titles of these goals and the pages on which they are in full."""
        found = {key: self._reference(key, "reference", pages) for key in goals}
        parents = {key: self.content.parents[key] for key in found if self.content.parents.get(key) in found}
        others = [edge for edge in self.content.others if edge[0] in found and edge[1] in found]
        return Plan(found, parents, self.levels, tuple(others))

    def _main(self, key: str) -> Node:
        if key in self._loose:
            return self._loose[key]
        return self._once(key, "main", lambda: Node(key, self.content.goals[key].rank, self._parts[key]))

    def _full(self, key: str) -> tuple[Part, ...]:
        """All texts of a goal; the further goals that it contributes to come before the owner."""
        goals, content = self.content.goals, self.content
        parts = goal_parts(goals[key], content.year)
        also = [also_part(goals[parent].title) for parent in self._parents_of.get(key, ())]
        count = sum(part.kind != "owner" for part in parts)
        return (*parts[:count], *also, *parts[count:])

    def _reference(self, key: str, role: str, pages: Mapping[str, int]) -> Node:
        if key not in pages:
            return self._once(key, role, lambda: self._referring(key, role, _UNKNOWN))
        return self._referring(key, role, pages[key])

    def _once(self, key: str, role: str, made: Callable[[], Node]) -> Node:
        """The node of a goal in a role, made at its first use: it keeps its boxes of all widths."""
        if (key, role) not in self._nodes:
            self._nodes[key, role] = made()
        return self._nodes[key, role]

    def _referring(self, key: str, role: str, number: int | str) -> Node:
        page = page_part(key, number, self.medium)
        if key in self._loose:
            return Node(key, self._loose[key].rank, (*self._loose[key].parts[:1], page), role)
        goal = self.content.goals[key]
        return Node(key, goal.rank, (*title_parts(goal), page), role)

    def _more(self, hidden: tuple[str, ...], pages: Mapping[str, int]) -> Node:
        """One box for all children that have no place on the page."""
        title = Part("title", say("posters.more", count=len(hidden)), bold=True)
        page = page_part(hidden[0], pages.get(hidden[0], _UNKNOWN), self.medium)
        return Node(f"{hidden[0]}#", self.content.goals[hidden[0]].rank, (title, page), "reference")


def _loose_nodes(content: TreeContent) -> Iterator[Node]:
    """Boxes for the indicators without a goal."""
    rank = max(content.levels, default=0) + 1
    for start in range(0, len(content.loose), _LOOSE):
        parts = tuple(indicator_parts(content.loose[start : start + _LOOSE], content.year))
        title = Part("title", say("posters.loose"), bold=True)
        yield Node(f"#{start}", rank, (title, *parts), "main")
