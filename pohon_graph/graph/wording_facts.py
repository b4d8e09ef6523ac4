"""Facts of a goal, an indicator or a target that follow from its own words.

Loading sets them; `pohon verify` works them out again and compares.
"""

from __future__ import annotations

from pohon_graph.graph.model import Row
from pohon_graph.graph.numbers import Reading, read_target
from pohon_graph.graph.stray_marks import stray_mark
from pohon_graph.graph.units import unit_in_title, unit_key
from pohon_graph.graph.wording import measures, opening, placeholder
from pohon_graph.graph.words import normalise, tokens


def goal_facts(title: str) -> Row:
    """What follows from a goal's title."""
    norm = normalise(title)
    return {"norm": norm, "opening": opening(norm), "stray_mark": stray_mark(title)}


def indicator_facts(title: str) -> Row:
    """What follows from an indicator's title."""
    norm = normalise(title)
    return {
        "norm": norm,
        "tokens": tokens(norm),
        "opening": opening(norm),
        "measures": measures(title, norm),
        "placeholder": placeholder(title, norm),
        "stray_mark": stray_mark(title),
    }


def unit_of(indicator: Row) -> str | None:
    """The unit of an indicator's targets that name none themselves."""
    return indicator.get("unit") or unit_in_title(indicator["title"])


def target_facts(text: str, unit: str | None) -> Row:
    """What a target's text says, but its moment, which its file may say in another way; `unit` is that
    of its indicator."""
    return facts_of(read_target(text, unit))


def facts_of(read: Reading) -> Row:
    """The facts of a target that was read so."""
    return {
        "value": read.value,
        "unit": read.unit,
        "unit_key": unit_key(read.unit),
        "scaled": read.scaled,
        "reading": read.reading,
    }
