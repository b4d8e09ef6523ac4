"""One generated tree: what it lists, its goals, and the edges between them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.generated.measures import echo, indicator
from tests.generated.style import Style
from tests.generated.words import (
    AGENCIES,
    CODES,
    EXPECTED,
    LEVEL_SETS,
    LOWEST,
    OFFICIAL,
    OFFICIAL_INDICATORS,
    PROGRAMS,
    RANKS,
    STANDARD,
    TIERS,
)

Document = dict[str, Any]


def tree(
    chance: random.Random,
    agency: str,
    period: str,
    trees: Sequence[str],
    government: Document | None = None,
) -> Document:
    """A tree file of up to fourteen goals; `trees` are the ids of all trees in the store."""
    listed = chance.choice(LEVEL_SETS)
    levels = [each if isinstance(each, str) else each["id"] for each in listed]
    style = Style.of(chance)
    officers, programs = _officers(chance), _programs(chance)
    start = chance.randrange(len(levels))
    used = chance.choice([levels, levels, levels[start : start + 2], [levels[start]]])
    make = _Goals(
        chance, used, style, officers, programs, _Partners(agency, [each["id"] for each in AGENCIES], trees)
    )
    is_fan = chance.random() < 0.3
    goals = [make.goal(f"g{n}") for n in range(chance.randint(7, 12) if is_fan else chance.randint(1, 14))]
    if is_fan and chance.random() < 0.5:
        goals[0]["level"] = used[0]
    _join(chance, goals, levels, goals[0] if is_fan else None)
    if chance.random() < 0.1:
        for goal in goals:
            goal["owners"] = []
    found: Document = {
        "pohon": 1, "agency": agency, "period": period, "levels": listed, "agencies": _agencies(chance),
        "officers": officers, "programs": programs, "goals": _nested(chance, goals),
    }  # fmt: skip
    if government:
        found["government"] = government
    if chance.random() < 0.3:
        found["indicators"] = [make.indicator("g0") for _ in range(chance.randint(1, 2))]
    return found


def _agencies(chance: random.Random) -> list[Document]:
    agencies = [dict(each) for each in AGENCIES]
    if chance.random() < 0.2:
        chance.choice(agencies)["kind"] = "pemda"
    if chance.random() < 0.2:
        chance.choice(agencies).pop("urusan")
    return agencies


def _officers(chance: random.Random) -> list[Document]:
    """None to six, with ranks, without, and now and then under one title."""
    ranks = chance.sample(RANKS, chance.choice([0, 1, 2, 4, 6]))
    if chance.random() < 0.25:  # the heads of three units
        ranks = ["administrator"] * 3
    elif chance.random() < 0.15:  # staff alone
        ranks = ["fungsional", "pelaksana"]
    return [
        {
            "id": f"o{n}",
            "title": f"Pejabat {chance.choice([n, 'Pertama'])}",
            **({"rank": rank} if rank else {}),
        }
        for n, rank in enumerate(ranks)
    ]


def _programs(chance: random.Random) -> list[Document]:
    """None to six, each perhaps a part of an earlier one, with a code that may go on from that one's."""
    programs: list[Document] = []
    for n, title in enumerate(chance.sample(PROGRAMS, chance.choice([0, 1, 3, 6]))):
        program = {"id": f"p{n}", "title": title}
        above = chance.choice(programs) if programs and chance.random() < 0.6 else {}
        if above:
            program["part_of"] = above["id"]
        if chance.random() < 0.5:  # as official tables have it, of one year or another
            program["title"], program["code"] = chance.choice(OFFICIAL)
        elif chance.random() < 0.7:
            program["code"] = chance.choice(CODES)
        if chance.random() < 0.5:
            program["kind"] = chance.choice(["program", "kegiatan", "sub_kegiatan"])
        if "code" in above and chance.random() < 0.5:
            program["code"] = above["code"] + chance.choice([".2.01", ".02.01", ".0001", "", "1", ".01"])
        programs.append(program)
    return programs


class _Partners(NamedTuple):
    """Whom a goal may crosscut with: the agency itself and others; `trees` are in the store."""

    own: str
    agencies: list[str]
    trees: Sequence[str]

    def counterpart(self, chance: random.Random, agency: str) -> str:
        """A goal of a partner, mostly one that there is, named with its tree or without."""
        named = [f"{tree}/g0" for tree in self.trees if tree.rpartition(":")[2].startswith(f"{agency}-")]
        strange = ["g13", "nowhere", "x-2024/g0", f"{chance.choice(self.trees)}/g0"]
        return chance.choice(["g0", *named] if chance.random() < 0.8 else strange)


class _Goals:
    """Makes the goals of one tree, without their edges to each other."""

    def __init__(
        self,
        chance: random.Random,
        levels: list[str],
        style: Style,
        officers: list[Document],
        programs: list[Document],
        partners: _Partners,
    ) -> None:
        self.chance, self.levels, self.style = chance, levels, style
        self.officers, self.programs, self.partners = officers, programs, partners

    def goal(self, id_: str) -> Document:
        chance, style = self.chance, self.style
        goal: Document = {
            "id": id_,
            "title": chance.choice(style.titles),
            "level": chance.choice(self.levels),
        }
        coded = [p for p in self.programs if p.get("code") in OFFICIAL_INDICATORS]
        low = [each for each in self.levels if STANDARD.get(each, each) in LOWEST]
        is_asked = (
            bool(coded and low) and chance.random() < 0.5
        )  # only there are official indicators asked for
        if is_asked:
            goal["level"] = chance.choice(low)
        if style.is_distinct:
            goal["title"] += f" {id_}"
        if chance.random() < 0.4:
            goal["kind"] = chance.choice(["tujuan", "sasaran", "Sasaran", "SASARAN ", "Misi"])
        counts = [0, 1, 1, 2] if chance.random() < style.faults else [1]
        goal["indicators"] = [self.indicator(id_) for _ in range(chance.choice(counts))]
        officers, programs = self.officers, self.programs
        if style.is_fitting:
            standard = str(STANDARD.get(goal["level"], goal["level"]))
            officers = [each for each in officers if each.get("rank") in EXPECTED.get(standard, ())]
            programs = [each for each in programs if each.get("kind") == TIERS.get(standard)]
        goal["owners"] = [self._owner(each["id"]) for each in self._some(officers, [0, 2, 3])]
        goal["programs"] = [each["id"] for each in self._some(programs, [0, 2, 3])]
        if programs and chance.random() < 0.15:  # worded as its programme is
            goal["title"] = f"Terlaksananya {programs[0]['title']}"
            goal["programs"] = [programs[0]["id"]]
        if is_asked:
            programs = [chance.choice(coded)]
            goal["programs"] = [programs[0]["id"]]
        official = [each for p in programs if (each := OFFICIAL_INDICATORS.get(p.get("code", "")))]
        if goal["indicators"] and official and chance.random() < 0.9:
            goal["indicators"][0]["title"] = official[0]
        goal["crosscuts"] = self._crosscuts()
        return goal

    def indicator(self, goal: str) -> Document:
        """An indicator, in some trees with owners of its own."""
        found = indicator(self.chance, self.style, goal)
        if self.style.is_divided and self.officers and self.chance.random() < 0.8:
            found["owners"] = [self.chance.choice(self.officers)["id"]]
        return found

    def _some(self, pool: list[Document], faulty: list[int]) -> list[Document]:
        """One of the pool, or as many as make a fault."""
        counts = [1, *faulty] if self.chance.random() < self.style.faults else [1]
        return self.chance.sample(pool, min(len(pool), self.chance.choice(counts)))

    def _owner(self, officer: str) -> Any:
        role = self.chance.choice([None, "lead", "lead", "co", "executor"])
        return {"officer": officer, "role": role} if role else officer

    def _crosscuts(self) -> list[Document]:
        """Several with one partner differ in what they say, as a file has to."""
        count = self.chance.choice([0, 0, 0, 1, 1, 2, 3] if self.style.is_shared else [0] * 9 + [1])
        found = [self._crosscut() for _ in range(count)]
        return [{**each, "note": f"hal {n}"} if n else each for n, each in enumerate(found)]

    def _crosscut(self) -> Document:
        chance = self.chance
        if chance.random() < 0.2:
            return {"agency": self.partners.own, "scope": "internal"}
        crosscut = {"agency": chance.choice(self.partners.agencies)}
        if crosscut["agency"] == self.partners.own and chance.random() < 0.7:
            crosscut["agency"] = chance.choice(self.partners.agencies)
        if chance.random() < 0.4:
            crosscut["scope"] = chance.choice(["internal", "external"])
        if chance.random() < 0.5:
            crosscut["status"] = chance.choice(["proposed", "accepted", "accepted", "rejected"])
        if chance.random() < self.style.naming:
            crosscut["counterpart"] = self.partners.counterpart(chance, crosscut["agency"])
        return crosscut


def _join(chance: random.Random, goals: list[Document], levels: list[str], hub: Document | None) -> None:
    """Parents for most goals: mostly one level up, sometimes anywhere, sometimes in rings, sometimes the
    `hub` for all; and indicators that say again what a parent's says."""
    wildness = chance.choice([0.0, 0.1, 0.4])
    for goal in goals:
        above = [g for g in goals if levels.index(g["level"]) == levels.index(goal["level"]) - 1]
        pool = goals if chance.random() < wildness else above
        found = chance.sample(pool, min(len(pool), chance.choice([0, 1, 1, 1, 1, 2])))
        if hub is not None and goal is not hub and chance.random() < 0.9:
            found = [hub]
        stated = ["stated"] if chance.random() < 0.7 else ["stated", "inferred"]
        goal["parents"] = [{"goal": each["id"], "basis": chance.choice(stated)} for each in found]
        for parent in found:
            if parent["indicators"] and goal["indicators"] and chance.random() < 0.25:
                goal["indicators"][-1] = echo(chance, chance.choice(parent["indicators"]))


def _nested(chance: random.Random, goals: list[Document]) -> list[Document]:
    """The same goals, some of them written inside their first parent, where that makes no ring."""
    by_id = {goal["id"]: goal for goal in goals}
    inside: dict[str, str] = {}
    for goal in goals:
        first = goal["parents"][0]["goal"] if goal["parents"] else None
        above = first
        while above is not None and above != goal["id"]:
            above = inside.get(above)
        if first and above is None and chance.random() < 0.5:
            inside[goal["id"]] = first
            parent, *goal["parents"] = goal["parents"]
            goal["basis"] = parent["basis"]
            by_id[first].setdefault("children", []).append(goal)
    return [goal for goal in goals if goal["id"] not in inside]
