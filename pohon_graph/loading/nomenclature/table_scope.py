"""The regulation, years and kind of government of a table, from the file or else from the user."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pohon_graph.graph.normalised_text import normalise

PROVINCE, REGENCY = "provinsi", "kabupaten_kota"
_WRITTEN = {
    PROVINCE: "prov, provinsi, pemprov, daerah provinsi, province",
    REGENCY: "kabkot, kabkota, kab kota, kab kot, kabupaten kota, kabupaten, kota, kab, "
    "daerah kabupaten kota, regency",
}
_KINDS: Final = {text: kind for kind, written in _WRITTEN.items() for text in written.split(", ")}
_BOTH = re.compile(r"prov\w* (?:dan |kab)")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


@dataclass(frozen=True, slots=True)
class Naming:
    """The user's facts about a table whose file lacks them."""

    regulation: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    kind: str | None = None

    def __bool__(self) -> bool:
        return any((self.regulation, self.first_year, self.last_year, self.kind))


def kind_of(text: str) -> str | None:
    """The kind of government that a cell names; None for both kinds together. Raises KeyError."""
    name = normalise(text)
    return None if _BOTH.match(name) else _KINDS[name]


def kind_of_codes(codes: Iterable[str]) -> str | None:
    """The kind of government with these codes: their fourth part is 1 in provinces, 2 in regencies."""
    authorities = {parts[3] for code in codes if len(parts := code.split(".")) > 3}
    if ("1" in authorities) == ("2" in authorities):
        return None
    return PROVINCE if "1" in authorities else REGENCY


def year_of(text: str) -> int | None:
    """The year that a cell names."""
    found = _YEAR.search(text)
    return int(found[0]) if found else None
