"""The levels of goals in planning applications, by the word of `jenis_pohon` and by `level_pohon`."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Final

from pohon_graph.closed_words import LEVELS
from pohon_graph.graph.known_words import standard_level
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.drafts import THEMES

_BY_NUMBER: Final = (*THEMES, "ultimate", "intermediate", "operational", "process")
_WORDS: Final = {
    **{normalise(title): level for level, title in THEMES.items()},
    "tema": "tematik", "subtematik": "sub-tematik",
}  # fmt: skip
_KIND = re.compile(r"(.*?) ?(pemda|cross ?cutt?ing)?")
_DEEPER = re.compile(r"(?:operational|operasional) [0-9]+")


@dataclass(frozen=True, slots=True)
class FlatLevel:
    """The level that a row names, None if its words are unknown; whether the goal is one of the region's own
    tree, and whether it is a crosscut."""

    level: str | None
    of_region: bool = False
    is_crosscut: bool = False

    @property
    def is_theme(self) -> bool:
        """Whether it is a theme, which stands above all levels of the cascade."""
        return self.level in THEMES


def level_of_kind(text: str) -> FlatLevel:
    """The level that `jenis_pohon` names: `Strategic`, `Tactical Pemda`, `Operational N Crosscutting`."""
    found = _KIND.fullmatch(normalise(text))
    word, mark = (found[1], found[2] or "") if found else ("", "")
    level = _WORDS.get(word) or ("process" if _DEEPER.fullmatch(word) else standard_level(word))
    known = level if level in THEMES or level in LEVELS else None
    return FlatLevel(known, mark == "pemda", mark.startswith("cross"))


def level_of_number(text: str, used: Container[str]) -> str | None:
    """The level of a `level_pohon`: 0 to 3 are themes, 4 is strategic, and from 7 on all are process.

    None for a number that jumps: 17 in a table whose `used` numbers have no 16 is a slip, not a level.
    """
    number, last = int(text) if text.isascii() and text.isdigit() else -1, len(_BY_NUMBER) - 1
    if number < 0 or (number > last and str(number - 1) not in used):
        return None
    return _BY_NUMBER[min(number, last)]
