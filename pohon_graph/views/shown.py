"""What of the graph a picture shows: the page reads this much of a store, and no more."""

from __future__ import annotations

from typing import Final

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_PROGRAM,
    DELIVERED,
    MEASURED,
    OWNED,
    PART,
    TARGETED,
    TREE_OF,
)
from pohon_graph.graph.tables import Wanted

SHOWN: Final[Wanted] = {
    "Tree": ("title", "period", "agency", "levels", "source"),
    "Goal": ("title", "tree", "level", "rank", "kind", "order", "source"),
    "Indicator": ("title", "definition", "formula", "data_source", "direction", "unit", "order"),
    "Target": ("title", "unit", "year", "kind", "order"),
    "Officer": ("title", "agency", "unit", "rank"),
    "Program": ("title", "kind", "code"),
    "Agency": ("title", "aliases", "urusan"),
    CASCADE: ("basis", "nested"),
    MEASURED: (),
    TARGETED: (),
    OWNED: ("role", "order"),
    DELIVERED: ("order",),
    PART: (),
    CROSSCUT: ("scope", "status", "note", "counterpart", "order"),
    TREE_OF: (),
    DECLARES_PROGRAM: ("part_of",),
}
