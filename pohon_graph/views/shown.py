"""What of the graph a picture shows: the page reads this much of a store, and no more."""

from __future__ import annotations

from typing import Final

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_PROGRAM,
    DELIVERED,
    INDICATOR_OWNED,
    MEASURED,
    OWNED,
    PART,
    TARGETED,
    TREE_OF,
)
from pohon_graph.graph.tables import Wanted

SHOWN: Final[Wanted] = {
    "Government": ("title",),
    "Tree": (
        "title", "period", "first_year", "last_year", "agency", "government", "document", "revision",
        "number", "date", "levels", "level_titles", "standard_levels", "source",
    ),
    "Goal": ("title", "tree", "level", "rank", "kind", "order", "source"),
    "Indicator": ("title", "definition", "formula", "data_source", "direction", "unit", "tree", "order"),
    "Target": ("title", "unit", "year", "quarter", "kind", "order"),
    "Officer": ("title", "agency", "unit", "rank"),
    "Program": ("title", "kind", "code"),
    "Agency": ("title", "aliases", "urusan", "kind"),
    CASCADE: ("basis", "nested"),
    MEASURED: (),
    TARGETED: (),
    OWNED: ("role", "order"),
    INDICATOR_OWNED: ("role", "order"),
    DELIVERED: ("order",),
    PART: (),
    CROSSCUT: ("scope", "status", "note", "counterpart", "order"),
    TREE_OF: (),
    DECLARES_PROGRAM: ("part_of",),
}  # fmt: skip
