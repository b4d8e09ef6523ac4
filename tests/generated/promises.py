"""Trees whose targets can be told apart: every number is used once, every indicator has a word of its own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Document = dict[str, Any]

_UNITS = ("Orang", "Dokumen", "%", "Rp", "Desa Siaga", "Km")
_KINDS = ("target", "target", "target", "revised", "actual")
_LEVELS = ("ultimate", "intermediate", "immediate")


@dataclass
class Promise:
    """One target: the number that is nowhere else, the indicator it belongs to, and its unit."""

    number: str
    indicator: str
    unit: str | None
    year: int | None
    kind: str


@dataclass
class Promises:
    """Tree files, and what they promise."""

    documents: list[Document] = field(default_factory=list)
    targets: dict[str, Promise] = field(default_factory=dict)  # by number
    loose: set[str] = field(default_factory=set)  # indicators that are on no goal


def promises(chance: random.Random) -> Promises:
    """Two agencies that share goals, one with a second year; up to nine goals a tree."""
    return _Writer(chance).write()


class _Writer:
    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._made = Promises()
        # Never a year, and never a part of another number.
        self._numbers: Iterator[str] = map(str, range(30_001, 99_999, 7))
        self._words = map("ke{:03}".format, range(1_000))

    def write(self) -> Promises:
        for agency, partner, period in (("a", "b", "2025-2029"), ("b", "a", "2025"), ("b", "a", "2026")):
            self._made.documents.append(self._tree(agency, partner, period))
        return self._made

    def _tree(self, agency: str, partner: str, period: str) -> Document:
        goals: list[Document] = []
        for number in range(self._chance.randint(1, 9)):
            goal = self._goal(partner, number)
            above = self._chance.choice([one for one in goals if one["level"] != _LEVELS[2]] or [None])
            goal["level"] = _LEVELS[_LEVELS.index(above["level"]) + 1] if above else _LEVELS[0]
            if above:
                above.setdefault("children", []).append(goal)
            goals.append(goal)
        children = [id(child) for goal in goals for child in goal.get("children", ())]
        return {
            "pohon": 1, "agency": agency, "period": period, "title": f"Pohon {agency}",
            "agencies": [{"id": "a", "title": "Dinas A"}, {"id": "b", "title": "Dinas B"}],
            "officers": [{"id": "kabid", "title": "Kepala Bidang"}],
            "indicators": [self._loose() for _ in range(self._chance.choice([0, 0, 2]))],
            "goals": [goal for goal in goals if id(goal) not in children],
        }  # fmt: skip

    def _goal(self, partner: str, number: int) -> Document:
        goal: Document = {"title": f"Sasaran bernomor {'i' * (number + 1)}", "id": f"g{number}"}
        goal["indicators"] = [self._indicator() for _ in range(self._chance.choice([0, 1, 1, 2, 3]))]
        if self._chance.random() < 0.5:
            goal["crosscuts"] = [
                {"agency": partner, "status": "accepted", "counterpart": f"g{self._chance.randint(0, 3)}"}
            ]
        if self._chance.random() < 0.5:
            goal["owners"] = ["kabid"]
        return goal

    def _loose(self) -> Document:
        found = self._indicator()
        self._made.loose.add(found["title"].rpartition(" ")[2])
        return found

    def _indicator(self) -> Document:
        word = next(self._words)
        unit = self._chance.choice([None, *_UNITS])
        found: Document = {"title": f"Capaian {word}"}
        if unit:
            found["unit"] = unit
        if targets := [self._target(word, unit) for _ in range(self._chance.choice([0, 1, 2, 4]))]:
            found["target"] = targets
        if self._chance.random() < 0.3:
            found["baseline"] = {"target": self._text(word, unit, 2024, "baseline"), "year": 2024}
        return found

    def _target(self, word: str, unit: str | None) -> Document:
        year = self._chance.choice([None, 2025, 2026, 2027])
        kind = self._chance.choice(_KINDS)
        entry: Document = {"target": self._text(word, unit, year, kind), "kind": kind}
        if year:
            entry["year"] = year
        if self._chance.random() < 0.2:
            entry["quarter"] = self._chance.choice([1, 4])
        return entry

    def _text(self, word: str, unit: str | None, year: int | None, kind: str) -> str:
        """A number, sometimes with a unit in the text, which then is the target's, or with its year."""
        number = next(self._numbers)
        own = self._chance.choice([None, None, unit, self._chance.choice(["Keluarga", "persen"])])
        self._made.targets[number] = Promise(number, word, own or unit, year, kind)
        text = f"{own} {number}" if own == "Rp" else f"{number} {own}" if own else number
        return f"{text} ({year})" if year and self._chance.random() < 0.2 else text
