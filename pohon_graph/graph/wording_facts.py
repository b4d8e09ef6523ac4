"""Facts of a goal, an indicator or a target that derive from its wording.

Loading sets them; `pohon verify` recomputes and compares them.
"""

from __future__ import annotations

from pohon_graph.graph.model import Row
from pohon_graph.graph.normalised_text import normalise, tokens
from pohon_graph.graph.stray_marks import stray_mark
from pohon_graph.graph.target_numbers import Reading, read_target
from pohon_graph.graph.title_wording import measures, opening, placeholder
from pohon_graph.graph.units import unit_in_title, unit_key


def goal_facts(title: str) -> Row:
    """The facts from a goal's title."""
    norm = normalise(title)
    return {"norm": norm, "opening": opening(norm), "stray_mark": stray_mark(title)}


def indicator_facts(title: str) -> Row:
    """The facts from an indicator's title."""
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
    """The unit of an indicator's targets that have none in their text."""
    return indicator.get("unit") or unit_in_title(indicator["title"])


def target_facts(text: str, unit: str | None) -> Row:
    """The facts in a target's text, without its moment, for which its file may have another field; `unit`
    is its indicator's."""
    return facts_of(read_target(text, unit))


def facts_of(read: Reading) -> Row:
    """The facts of a target after it was read."""
    return {
        "value": read.value,
        "unit": read.unit,
        "unit_key": unit_key(read.unit),
        "scaled": read.scaled,
        "reading": read.reading,
    }
