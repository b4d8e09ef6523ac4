"""What of the graph a picture shows: the page reads this much of a store, and no more."""

from __future__ import annotations

from typing import Final

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_PROGRAM,
    DELIVERED,
    GOAL_MATCH,
    INDICATOR_OWNED,
    MEASURED,
    OWNED,
    PART,
    PROGRAM_MATCH,
    TARGETED,
    TREE_OF,
)
from pohon_graph.graph.tables import Matched, Wanted

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
    "Nomenclature": Matched(
        ("code", "title", "unit", "regulation", "kinerja", "indicators", "definition", "executor", "spm")
    ),
    CASCADE: ("basis", "nested"),
    MEASURED: (),
    TARGETED: (),
    OWNED: ("role", "order"),
    INDICATOR_OWNED: ("role", "order"),
    DELIVERED: ("order",),
    PART: (),
    GOAL_MATCH: ("score", "how"),
    PROGRAM_MATCH: ("score", "how"),
    CROSSCUT: ("scope", "status", "note", "counterpart", "order"),
    TREE_OF: (),
    DECLARES_PROGRAM: ("part_of",),
}  # fmt: skip
