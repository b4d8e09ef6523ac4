"""The causes of the findings on a page. Findings that one correction would remove share a cause."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from pohon_graph.grouping import grouped
from pohon_graph.rules.causes import TREE, by_cause
from pohon_graph.rules.findings import Finding, Outcome
from pohon_graph.views.forest import Forest
from pohon_graph.views.page_text import line
from pohon_graph.views.selection import Selection


class Branch(NamedTuple):
    """A branch of a tree: the title of its first goal, and its place among all branches."""

    title: str
    place: int


def pack_causes(
    selection: Selection, forest: Forest, outcomes: Sequence[Outcome], shown: Sequence[Finding]
) -> dict[str, Any]:
    """`cause` is the number of each finding's cause, in reading order; `causes` are the kinds (branch,
    tree, a column, or empty) and names of the causes."""
    branches, titles = branches_of(selection, forest), selection.tables.nodes["Tree"]
    of_rule = grouped(shown, attrgetter("rule"))
    places = {id(finding): place for place, finding in enumerate(shown)}
    numbers = [0] * len(shown)
    kinds, names = list[str](), list[str]()
    for outcome in outcomes:
        for cause in by_cause(outcome.rule, of_rule.get(outcome.rule.code, ()), branches):
            for finding in cause.findings:
                numbers[places[id(finding)]] = len(kinds)
            title = titles.row(cause.name).get("title") if cause.kind == TREE else None
            kinds.append(cause.kind)
            names.append(line(title or cause.name))
    return {"cause": numbers, "causes": {"kind": kinds, "name": names}}


def branches_of(selection: Selection, forest: Forest) -> dict[str, Branch]:
    """The branch of each goal on the page, by the goal's id; the goals of a tree's trunk have none.

    The trunk runs from the top as long as a goal has a single child. At the first fork, each child
    begins a branch.
    """
    table = selection.tables.nodes["Goal"]
    below: dict[int, list[int]] = {}
    tops: dict[str, list[int]] = {}
    for place, (parent, goal) in enumerate(zip(forest.parent, forest.goals, strict=True)):
        if parent < 0:
            tops.setdefault(table.columns["tree"][goal], []).append(place)
        else:
            below.setdefault(parent, []).append(place)
    heads = {head for roots in tops.values() for head in _heads(roots, below)}
    found: dict[str, Branch] = {}
    branch: list[Branch | None] = []
    for place, (parent, goal) in enumerate(zip(forest.parent, forest.goals, strict=True)):
        title = line(table.columns["title"][goal] or table.ids[goal])
        branch.append(Branch(title, place) if place in heads else branch[parent] if parent >= 0 else None)
        if own := branch[-1]:
            found[table.ids[goal]] = own
    return found


def _heads(places: list[int], below: dict[int, list[int]]) -> list[int]:
    while len(places) == 1:
        places = below.get(places[0], [])
    return places
