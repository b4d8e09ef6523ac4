"""The one format for a target: text, unit, year; and the choice of targets for a year.

The text stays as written. Only facts that it lacks come after it: the unit, and in brackets the quarter and
year, and whether the target was revised. `20` of the unit `Orang` for 2025 is `20 Orang (2025)`. The page's
script repeats `mark` and `shown`; a test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Protocol

from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.target_numbers import read_target
from pohon_graph.graph.units import unit_key
from pohon_graph.texts import language, say

PLANNED: Final = ("target", "revised")  # kinds that promise something; `baseline` and `actual` report
REVISED: Final = "revised"
REPLACED: Final = "replaced"  # not a kind in the graph: a target whose year has a revised one
_AMENDED: Final = "perubahan"  # words that mark a target after an amendment
_YEAR_LAST: Final = re.compile(r"\([^()]*\b(?:19|20)\d\d\)\s*\Z")  # 13,5 (2026)
_BEFORE: Final = frozenset({"rp", "idr", "usd", "us$", "$"})  # currencies are written before the number


class Dated(Protocol):
    """A target's year, quarter and kind."""

    @property
    def kind(self) -> str: ...
    @property
    def year(self) -> int | None: ...
    @property
    def quarter(self) -> int | None: ...


@lru_cache(maxsize=50_000)
def with_unit(text: str, unit: str | None) -> str:
    """The text of a target, with its unit after it if the text has none, but before a year in brackets.

    A text with a unit keeps only that one: a file's `unit` applies to texts without a unit.
    """
    if not unit or not unit.strip() or _holds(text, unit) or names_unit(text):
        return text
    if unit.casefold().strip(" .") in _BEFORE:
        return f"{unit} {text}"
    year = _YEAR_LAST.search(text)
    amount, rest = (text[: year.start()], f" {year[0]}") if year else (text, "")
    return f"{amount.rstrip()} {unit}{rest}"


def names_unit(text: str) -> bool:
    """Whether a target's text includes a unit."""
    return read_target(text).unit is not None


def shows_unit(text: str, unit: str) -> bool:
    """Whether a reader of `text` sees that unit in it, in any spelling."""
    named = read_target(text).unit
    if named is not None and unit_key(named) == unit_key(unit):
        return True
    return _holds(text, unit) or f" {normalise(unit)} " in f" {normalise(text)} "


def mark(text: str, year: int | None, quarter: int | None, kind: str, lang: str | None = None) -> str:
    """The brackets after a target: the quarter and year that its text lacks, and `perubahan` for a
    revised target or `semula` for the one it replaced. Empty if there are none.

    `(2025)`, `(TW II 2025)`, `(2025, perubahan)`, `(semula)`.
    """
    lang = lang or language()
    dates = [quarter_name(quarter, lang)] if quarter and quarter_name(quarter, lang) not in text else []
    if year and not _names_year(text, year):
        dates.append(str(year))
    notes = [" ".join(dates)] if dates else []
    if kind == REPLACED or (kind == REVISED and _AMENDED not in text.casefold()):
        notes.append(say(f"goals.target.{kind}", lang))
    return f"({', '.join(notes)})" if notes else ""


def quarter_name(quarter: int, lang: str | None = None) -> str:
    """`TW II`, or `Q2` in English."""
    return say(f"goals.quarter.{quarter}", lang)


def replaced(targets: Sequence[Dated]) -> set[int]:
    """The places of targets that a revised one of the same year and quarter replaces."""
    revised = {(one.year, one.quarter) for one in targets if one.kind == REVISED}
    return {
        place
        for place, one in enumerate(targets)
        if one.kind == "target" and (one.year, one.quarter) in revised
    }


def shown(targets: Sequence[Dated], year: int) -> list[int]:
    """The places of an indicator's targets that are shown for `year`; all others are the rest.

    These are the targets of the year; if it has none, those of the latest year before it, else
    those without a year, else those of the first year after it. A year's own targets are shown, and
    its quarters only if it has no others. A revised target comes before the one it replaces.
    """
    planned = [place for place, one in enumerate(targets) if one.kind in PLANNED]
    years = {targets[place].year for place in planned}
    chosen = year_shown(years, year)
    of_year = [place for place in planned if targets[place].year == chosen]
    whole = [place for place in of_year if targets[place].quarter is None]
    return sorted(
        whole or of_year, key=lambda place: (_quarter(targets[place]), _is_original(targets[place]))
    )


def year_shown(years: set[int | None], year: int) -> int | None:
    """The year of an indicator's targets that is shown for `year`; None for targets without a year."""
    dated = sorted(found for found in years if found is not None)
    before = [found for found in dated if found <= year]
    if before:
        return before[-1]
    return None if None in years or not dated else dated[0]


def default_year(first: int | None, last: int | None, today: int) -> int:
    """The year that a tree shows: this year if its period holds it, else the period's last."""
    if last is None:
        return today
    return today if (last if first is None else first) <= today <= last else last


def _quarter(target: Dated) -> int:
    return target.quarter or 0


def _is_original(target: Dated) -> bool:
    return target.kind != REVISED


def _names_year(text: str, year: int) -> bool:
    return str(year) in text and read_target(text).year == year


def _holds(text: str, unit: str) -> bool:
    """Whether the text contains the unit as a separate word. Nearly always it came from this text."""
    place = text.find(unit)
    if place < 0:
        return False
    before, after = text[place - 1 : place], text[place + len(unit) : place + len(unit) + 1]
    inside = (before.isalpha() and unit[0].isalpha()) or (after.isalpha() and unit[-1].isalpha())
    return not inside and not unit.isdigit()
