"""Units in the headings of targets: `Target 2026 (%)` says the unit of the targets that have none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.units import unit_in_title

_AT_END: Final = re.compile(r"\s*[(\[](?:dalam\s+)?(?P<unit>[^()\[\]]{1,30})[)\]]\W*$", re.IGNORECASE)
_TIMES: Final = frozenset({"tahun", "bulan", "hari", "jam"})  # these say when, in a heading
_BARE: Final = re.compile(r"\s*[<>≤≥=±-]*\s*[0-9][0-9.,]*(?:\s*[-–]\s*[0-9][0-9.,]*)?\s*")


@lru_cache(maxsize=2048)
def heading_and_unit(heading: str) -> tuple[str, str | None]:
    """A heading without the unit in brackets at its end, and that unit."""
    found = _AT_END.search(heading)
    unit = unit_in_title(f"({found['unit']})") if found is not None else None
    if found is None or unit is None or unit.casefold() in _TIMES:
        return heading, None
    return heading[: found.start()], unit


def unit_of_headings(path: Sequence[str]) -> str | None:
    """The unit that the headings of a column name, the lowest one first."""
    return next((unit for text in reversed(path) if (unit := heading_and_unit(text)[1])), None)


def with_unit(target: Leaf, unit: str | None, indicator: Leaf | None) -> Leaf:
    """A target that is only a number, with the unit of its heading unless its indicator's title has one."""
    has_own = indicator is not None and unit_in_title(indicator.text or "") is not None
    if unit is None or has_own or not _BARE.fullmatch(target.text or ""):
        return target
    return Leaf(f"{(target.text or '').strip()} {unit}", target.at)
