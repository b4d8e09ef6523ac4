"""The matching of names with the nomenclature, read anew from the catalogue's words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz

from pohon_graph.graph.model import Row


class Entry(NamedTuple):
    """An entry of the nomenclature: its code tells the tier and the urusan."""

    code: str
    title: str
    unit: str | None

    @property
    def is_sub_kegiatan(self) -> bool:
        return self.code.count(".") == 5

    @property
    def urusan(self) -> str:
        return ".".join(self.code.split(".")[:2])


def compared(title: str) -> list[str]:
    """The words of a name as they are compared: no punctuation, no "dan", KAB/KOTA written out."""
    plain = re.sub(r"[^\w%]|_", " ", title.casefold()).split()
    text = " ".join(word for word in plain if word != "dan")
    return re.sub(r"\bkab kota\b", "kabupaten kota", text).split()


class Nomenclature:
    """All entries, to be asked for the one that a name matches."""

    def __init__(self, rows: Iterable[Row]) -> None:
        entries = [Entry(row["code"], row["title"], row["unit"]) for row in rows]
        self._named = [(" ".join(compared(e.title)), e) for e in sorted(entries, key=lambda e: e.code)]
        self._known: dict[str, Entry | None] = {}

    def of_program(self, title: str) -> Entry | None:
        return self._match(" ".join(compared(title)))

    def of_goal(self, title: str) -> Entry | None:
        """A goal's result word is its first word when that ends in "nya"."""
        name = compared(title)
        return self._match(" ".join(name[1:] if name and name[0].endswith("nya") else name))

    def _match(self, name: str) -> Entry | None:
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def _find(self, name: str) -> Entry | None:
        """An equal name wins over a close one, a close one by score, then by code."""
        if not name:
            return None
        equal = [entry for official, entry in self._named if official == name]
        if equal:
            return equal[0]
        scores = [(fuzz.ratio(name, official), entry) for official, entry in self._named]
        close = [(-score, entry.code, entry) for score, entry in scores if score >= 90]
        return min(close)[2] if close else None
