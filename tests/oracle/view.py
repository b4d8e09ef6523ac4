"""A whole graph with the look-ups that the rules share, and the form of an answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from pohon_graph.graph.model import (
    BELONGS_TO,
    CASCADE,
    CROSSCUT,
    DECLARES_PROGRAM,
    DELIVERED,
    INDICATOR_OWNED,
    MEASURED,
    OWNED,
    PART,
    TARGETED,
    EdgeKey,
    Graph,
    Row,
)
from tests.oracle.names import Match, Nomenclature

Pair = tuple[str, str | None]
OUTCOME = ("ultimate", "intermediate", "immediate")
PERCENT = {"%", "persen", "persentase", "presentase", "prosentase", "prosen", "pct"}
SHARES = {"persentase", "presentase", "prosentase", "%"}  # what opens the wording of a share
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SHORT = {
    "dok": "dokumen", "lap": "laporan", "org": "orang", "keg": "kegiatan", "bln": "bulan", "thn": "tahun",
    "kel": "kelompok", "m": "meter", "km": "kilometer", "ha": "hektar", "hektare": "hektar",
}  # fmt: skip


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


def visible(text: str) -> str:
    """`text` without invisible characters, and without the hyphens that break a word over two lines."""
    shown = re.sub("[\u00a0\u2007\u202f]", " ", _INVISIBLE.sub("", text))
    return re.sub(r"(?<=[^\W\d_])-[ \t]*\r?\n[ \t]*(?=[^\W\d_])", "", shown)


def words(text: str) -> list[str]:
    """Casefolded runs of letters, digits and %."""
    return re.findall(r"(?:[^\W_]|%)+", visible(text).casefold())


def norm(text: str) -> str:
    return " ".join(words(text))


def unit(text: str | None) -> str | None:
    """A unit as it is compared: normalised, abbreviations written out, every word for per cent one."""
    said = words(text or "")
    if not said:
        return visible(text or "").strip() or None
    if said[0] in PERCENT or said[0].startswith("%"):
        return "%"
    return " ".join(_SHORT.get(word, word) for word in said)


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
        self.matches: dict[str, Match | None] = {}
        self.names = Nomenclature(graph.nodes["Nomenclature"].values())
        self._graph = graph
        self.cascades = [(row["start"], row["end"]) for row in graph.edges[CASCADE]]
        self.inferred = [row["end"] for row in graph.edges[CASCADE] if row["basis"] == "inferred"]
        self.children = self._ids(CASCADE, "start", "end")
        self.parents = self._ids(CASCADE, "end", "start")
        self.measures = self._ids(MEASURED, "start", "end")
        self.measured = self._ids(MEASURED, "end", "start")
        self.owners = self._rows(OWNED)
        self.indicator_owners = self._ids(INDICATOR_OWNED, "start", "end")
        self.governments = graph.nodes["Government"]
        self.belongs = {row["start"]: row["end"] for row in graph.edges[BELONGS_TO]}
        self.delivered = self._ids(DELIVERED, "start", "end")
        self.crosscuts = self._rows(CROSSCUT)
        self.declaring = self._ids(DECLARES_PROGRAM, "end", "start")
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

    def standard(self, goal: str) -> str | None:
        """What the goal's level maps to: one of the six, "none" for a theme, or nothing."""
        tree = self.tree(goal)
        return (tree["standard_levels"] or [""] * len(tree["levels"]))[self.rank(goal)] or None

    def is_theme(self, goal: str) -> bool:
        return self.standard(goal) == "none"

    def is_vision(self, goal: str) -> bool:
        """Whether its level or its kind is called visi or misi."""
        tree, row = self.tree(goal), self.goals[goal]
        named = [row["level"], row["kind"] or "", *(tree["level_titles"] or [])[self.rank(goal) :][:1]]
        return any(norm(name) in ("visi", "misi") for name in named)

    def is_ministry(self, goal: str) -> bool:
        """Whether its tree is of a ministry or another body of the state."""
        return self.government_kind(self.goals[goal]["tree"]) == "kementerian_lembaga"

    def government_kind(self, tree: str) -> str | None:
        government = self.belongs.get(self.trees[tree]["agency"])
        return self.governments[government]["kind"] if government else None

    @cached_property
    def levelled(self) -> list[str]:
        """Every goal but the themes."""
        return [g for g in self.goals if not self.is_theme(g)]

    def place(self, goal: str) -> int:
        """The place of the goal's level among the levels of its document that are no themes."""
        standard = self.tree(goal)["standard_levels"] or []
        return self.rank(goal) - standard[: self.rank(goal)].count("none")

    @cached_property
    def used(self) -> dict[str, set[int]]:
        """The ranks that hold a goal that is no theme, by tree."""
        found = defaultdict(set)
        for goal in self.levelled:
            found[self.goals[goal]["tree"]].add(self.rank(goal))
        return found

    def top(self, goal: str) -> int:
        return min(self.used[self.goals[goal]["tree"]])

    def bottom(self, goal: str) -> int:
        return max(self.used[self.goals[goal]["tree"]])

    @cached_property
    def below_top(self) -> list[str]:
        """Every goal but the themes and the roots: goals of the top level without a parent."""
        return [g for g in self.levelled if self.parents[g] or self.rank(g) != self.top(g)]

    def is_support(self, goal: str) -> bool:
        """Whether all its programmes are penunjang."""
        found = self.delivered[goal]
        return bool(found) and all(map(self.is_penunjang, found))

    def is_penunjang(self, program: str) -> bool:
        return self.names.is_penunjang(self, program)

    @cached_property
    def placed(self) -> list[str]:
        """The indicators that some goal is measured by."""
        return [i for i in self.indicators if self.measured[i]]

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
        for several in found.values():
            several.sort(key=lambda target: target["order"] or 0)
        return found

    def values(self, indicator: str, kind: str = "target") -> list[Row]:
        """The values of one kind: target, revised, baseline or actual; in file order."""
        return self._kinds.get((indicator, kind), [])

    @cached_property
    def all_targets(self) -> list[tuple[str, Row]]:
        """Every target of kind target, with its indicator."""
        return [(i, target) for i in self.indicators for target in self.values(i)]

    def yearly(self, indicator: str, kind: str = "target") -> list[Row]:
        """By year: values with a year and without a quarter, of several in one year the last."""
        found = {
            target["year"]: target
            for target in self.values(indicator, kind)
            if target["value"] is not None and target["year"] is not None and target["quarter"] is None
        }
        return [found[year] for year in sorted(found)]

    def has_owner(self, goal: str) -> bool:
        """An owner of its own, or one for each of its indicators."""
        own = self.measures[goal]
        return bool(self.owners[goal]) or (bool(own) and all(self.indicator_owners[i] for i in own))

    def targets_of_goal(self, goal: str) -> list[Row]:
        return [target for i in self.measures[goal] for target in self.values(i)]

    def urusan(self, agency: str) -> list[str]:
        return self.agencies[agency]["urusan"] or []
