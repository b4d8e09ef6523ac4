"""Matches the names of programmes and goals with the official nomenclature.

Codes were renumbered between regulations, so names decide: an equal name first, else the closest
one of 90 or more of 100 by `rapidfuzz.fuzz.ratio`.
"""

from __future__ import annotations

import heapq
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pohon_graph.graph.model import Row
from pohon_graph.graph.words import normalise

SCORE = 90.0
EQUAL = 100.0

_DAN = re.compile(r"\bdan\b ?")
_KAB_KOTA = re.compile(r"\bkab kota\b")


def name_of(row: Row) -> str:
    """A title as names are compared: normalised, without "dan", KAB/KOTA written out."""
    norm = row.get("norm") or normalise(row["title"])
    return _KAB_KOTA.sub("kabupaten kota", _DAN.sub("", norm)).strip()


def goal_name(row: Row) -> str:
    """The name of a goal without its result word, a first word that ends in -nya."""
    name = name_of(row)
    first, _, rest = name.partition(" ")
    return rest if first.endswith("nya") else name


def matches(
    programs: Iterable[Row], goals: Iterable[Row], nomenclature: Iterable[Row]
) -> tuple[list[Row], list[Row]]:
    """The MATCHES edges of the goals and those of the programmes.

    An edge row has `start` (goal or programme), `end` (nomenclature entry), `score` (90 to 100) and
    `source`. A goal or programme matches one entry at most: an equal name wins over a close one,
    then the score decides, then the code.
    """
    names = Names(nomenclature)
    return (
        [edge for row in goals if (edge := names.edge(row, goal_name(row)))],
        [edge for row in programs if (edge := names.edge(row, name_of(row)))],
    )


def add_closest(programs: Iterable[Row], matched: Iterable[Row], nomenclature: Iterable[Row]) -> None:
    """Set `closest` on every programme that no edge of `matched` starts at: three official names at
    most, each as `CODE title`, for the rule that offers them."""
    names = Names(nomenclature)
    taken = {edge["start"] for edge in matched}
    for row in programs:
        if row["id"] not in taken:
            row["closest"] = [f"{entry['code']} {entry['title']}" for entry in names.closest(row["title"])]


def closest(name: str, nomenclature: Iterable[Row], limit: int = 3) -> list[Row]:
    """The entries whose names are closest to a title, the closest first, then by code."""
    return Names(nomenclature).closest(name, limit)


@dataclass(slots=True)
class Names:
    """The names of a nomenclature, made ready to be searched many times."""

    nomenclature: Iterable[Row]
    equal: dict[str, Row] = field(init=False, default_factory=dict)
    by_length: list[str] = field(init=False)
    lengths: list[int] = field(init=False)
    known: dict[str, tuple[Row, float] | None] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for row in sorted(self.nomenclature, key=_by_code):
            name = name_of(row)
            if name:
                self.equal.setdefault(name, row)  # of equal names the first code
        self.by_length = sorted(self.equal, key=len)
        self.lengths = [len(name) for name in self.by_length]

    def edge(self, row: Row, name: str) -> Row | None:
        """The MATCHES edge of a goal or programme of this name."""
        if name not in self.known:
            self.known[name] = self._find(name)
        found = self.known[name]
        if found is None:
            return None
        entry, score = found
        return {"start": row["id"], "end": entry["id"], "score": score, "source": row.get("source")}

    def closest(self, title: str, limit: int = 3) -> list[Row]:
        """The entries whose names are closest to a title, the closest first, then by code."""
        from rapidfuzz import fuzz, process

        scored = process.extract(name_of({"title": title}), self.by_length, scorer=fuzz.ratio, limit=None)
        near = [(-score, _by_code(self.equal[name]), name) for name, score, _ in scored]
        return [self.equal[name] for _, _, name in heapq.nsmallest(limit, near)]

    def _find(self, name: str) -> tuple[Row, float] | None:
        if not name:
            return None
        if name in self.equal:
            return self.equal[name], EQUAL
        close = self._close(name)
        if not close:
            return None
        best = max(score for _, score, _ in close)
        tied = [self.equal[other] for other, score, _ in close if score == best]
        return min(tied, key=_by_code), best

    def _close(self, name: str) -> Sequence[tuple[str, float, Any]]:
        """Names of 90 or more. A ratio that high allows a length of nine to eleven parts in ten."""
        from rapidfuzz import fuzz, process

        shortest = len(name) * SCORE / (200 - SCORE)
        longest = len(name) * (200 - SCORE) / SCORE
        candidates = self.by_length[bisect_left(self.lengths, shortest) : bisect_right(self.lengths, longest)]
        return process.extract(name, candidates, scorer=fuzz.ratio, score_cutoff=SCORE, limit=None)


def _by_code(row: Row) -> tuple[str, str]:
    return row["code"], row["id"]
