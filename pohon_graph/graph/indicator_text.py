"""The single format for an indicator with its targets: `indicator: target unit (year)`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pohon_graph.graph.goal_view import Indicator, Target
from pohon_graph.graph.target_text import PLANNED, REPLACED, mark, replaced, shown, shows_unit
from pohon_graph.texts import say


def indicator_text(indicator: Indicator, year: int | None = None, lang: str | None = None) -> str:
    """`indicator: target unit (year)`: the title, then its own targets with their units and years.

    With `year`, the targets shown for that year; without it, all, including baselines and actual values.
    """
    title, targets = indicator_title(indicator, lang), "; ".join(target_texts(indicator.targets, year, lang))
    return f"{title}: {targets}" if targets else title


def indicator_title(indicator: Indicator, lang: str | None = None) -> str:
    """The indicator's title; its unit follows in brackets if no target of it shows the unit."""
    unit = indicator.unit
    if not unit or any(shows_unit(target.written, unit) for target in indicator.goals_targets):
        return indicator.title
    return f"{indicator.title} ({say('goals.unit', lang, unit=unit)})"


def target_texts(targets: Sequence[Target], year: int | None = None, lang: str | None = None) -> list[str]:
    """The texts of one indicator's targets: all of them, or those shown for `year`."""
    gone = replaced(targets)
    places: Iterable[int] = range(len(targets)) if year is None else shown(targets, year)
    return [target_text(targets[place], is_replaced=place in gone, lang=lang) for place in places]


def target_text(target: Target, *, is_replaced: bool = False, lang: str | None = None) -> str:
    """One target: text and unit, then in brackets its year and quarter; `realisasi ...` for an actual."""
    kind = REPLACED if is_replaced else target.kind
    note = mark(target.written, target.year, target.quarter, kind, lang)
    text = f"{target.written} {note}".rstrip()
    return text if target.kind in PLANNED else say(f"goals.target.{target.kind}", lang, text=text)
