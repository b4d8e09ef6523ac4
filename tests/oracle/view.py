"""A whole graph with the look-ups that the rules share, and the form of an answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DELIVERED,
    MEASURED,
    OWNED,
    PART,
    TARGETED,
    EdgeKey,
    Graph,
    Row,
)
from tests.oracle.names import Nomenclature

Pair = tuple[str, str | None]
OUTCOME = ("ultimate", "intermediate", "immediate")


class Answer(NamedTuple):
    """`members` are the ids of what the rule counts, one entry a thing counted (on an edge the id of
    the end that a finding would name); `findings` are pairs of node and far end. Both are sorted."""

    members: list[str]
    findings: list[Pair]

    @property
    def population(self) -> int:
        return len(self.members)


def nodes(members: Iterable[str], found: Iterable[str]) -> Answer:
    """The answer of a rule whose findings have no far end."""
    return Answer(sorted(members), [(id_, None) for id_ in sorted(found)])


def edges(members: Iterable[tuple[str, str]], found: Iterable[tuple[str, str]]) -> Answer:
    """The answer of a rule on edges, each written as (node, far end)."""
    return Answer(sorted(node for node, _ in members), sorted(found))


def words(text: str) -> list[str]:
    """Casefolded runs of letters, digits and %."""
    return re.findall(r"(?:[^\W_]|%)+", text.casefold())


def norm(text: str) -> str:
    return " ".join(words(text))


def unit(text: str | None) -> str | None:
    """A unit as it is compared: "Persen", "Persen (%)" and "%" are one."""
    if text is None:
        return None
    return "%" if words(text) and set(words(text)) <= {"%", "persen"} else " ".join(text.casefold().split())


def unit_of(target: Row) -> str | None:
    return unit(target["unit"])


class View:
    """A whole graph. Edges are kept as rows where their properties matter, else as ids."""

    def __init__(self, graph: Graph, as_of: str) -> None:
        self.as_of = as_of
        self.trees = graph.nodes["Tree"]
        self.goals = graph.nodes["Goal"]
        self.indicators = graph.nodes["Indicator"]
        self.targets = graph.nodes["Target"]
        self.officers = graph.nodes["Officer"]
        self.programs = graph.nodes["Program"]
        self.agencies = graph.nodes["Agency"]
        self.names = Nomenclature(graph.nodes["Nomenclature"].values())
        self._graph = graph
        self.cascades = [(row["start"], row["end"]) for row in graph.edges[CASCADE]]
        self.inferred = [row["end"] for row in graph.edges[CASCADE] if row["basis"] == "inferred"]
        self.children = self._ids(CASCADE, "start", "end")
        self.parents = self._ids(CASCADE, "end", "start")
        self.measures = self._ids(MEASURED, "start", "end")
        self.measured = self._ids(MEASURED, "end", "start")
        self.owners = self._rows(OWNED)
        self.delivered = self._ids(DELIVERED, "start", "end")
        self.crosscuts = self._rows(CROSSCUT)
        self.parts = [(row["start"], row["end"]) for row in graph.edges[PART]]

    def _ids(self, key: EdgeKey, a: str, b: str) -> defaultdict[str, list[str]]:
        found = defaultdict(list)
        for row in self._graph.edges[key]:
            found[row[a]].append(row[b])
        return found

    def _rows(self, key: EdgeKey) -> defaultdict[str, list[Row]]:
        found = defaultdict(list)
        for row in self._graph.edges[key]:
            found[row["start"]].append(row)
        return found

    def tree(self, goal: str) -> Row:
        return self.trees[self.goals[goal]["tree"]]

    def rank(self, goal: str) -> int:
        """The place of the goal's level in its document, from 0 at the top."""
        levels: list[str] = self.tree(goal)["levels"]
        return levels.index(self.goals[goal]["level"])

    @cached_property
    def used(self) -> dict[str, set[int]]:
        """The ranks that hold a goal, by tree."""
        found = defaultdict(set)
        for goal, row in self.goals.items():
            found[row["tree"]].add(self.rank(goal))
        return found

    def top(self, goal: str) -> int:
        return min(self.used[self.goals[goal]["tree"]])

    def bottom(self, goal: str) -> int:
        return max(self.used[self.goals[goal]["tree"]])

    @cached_property
    def below_top(self) -> list[str]:
        """Every goal but the roots: goals of the top level without a parent."""
        return [g for g in self.goals if self.parents[g] or self.rank(g) != self.top(g)]

    def reach(self, starts: Iterable[str], ways: dict[str, list[str]]) -> set[str]:
        """`starts` and all that can be reached from them."""
        seen: set[str] = set()
        todo = list(starts)
        while todo:
            id_ = todo.pop()
            if id_ not in seen:
                seen.add(id_)
                todo += ways[id_]
        return seen

    def external(self, goal: str) -> list[Row]:
        """The crosscuts of scope external whose status is not rejected."""
        return [c for c in self.crosscuts[goal] if c["scope"] == "external" and c["status"] != "rejected"]

    def shares(self, goal: str) -> bool:
        """Whether it is a crosscutting goal."""
        return bool(self.external(goal))

    @cached_property
    def _kinds(self) -> dict[tuple[str, str], list[Row]]:
        found = defaultdict(list)
        for row in self._graph.edges[TARGETED]:
            target = self.targets[row["end"]]
            found[row["start"], target["kind"]].append(target)
        return found

    def values(self, indicator: str, kind: str = "target") -> list[Row]:
        """The targets of one kind: target, baseline or actual."""
        return self._kinds.get((indicator, kind), [])

    @cached_property
    def all_targets(self) -> list[tuple[str, Row]]:
        """Every target of kind target, with its indicator."""
        return [(i, target) for i in self.indicators for target in self.values(i)]

    def targets_of_goal(self, goal: str) -> list[Row]:
        return [target for i in self.measures[goal] for target in self.values(i)]

    def urusan(self, agency: str) -> list[str]:
        return self.agencies[agency]["urusan"] or []
