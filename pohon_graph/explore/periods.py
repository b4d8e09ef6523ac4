"""Whether two trees speak of the same years."""

from __future__ import annotations

from pohon_graph.graph.model import Row


def overlap(one: Row, other: Row) -> bool:
    """Whether two Tree rows share a year; a tree whose years are unknown shares all."""
    years = [one["first_year"], one["last_year"], other["first_year"], other["last_year"]]
    if None in years:
        return True
    return bool(years[0] <= years[3] and years[2] <= years[1])
