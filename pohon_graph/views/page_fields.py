"""The part of the graph that the page shows; it reads no more of a store."""

from __future__ import annotations

from typing import Final

from pohon_graph import fields
from pohon_graph.graph.columnar_graph import Matched, Wanted
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

SHOWN: Final[Wanted] = {
    "Government": ("title",),
    "Tree": (
        "title", "period", "first_year", "last_year", "agency", "government", *fields.TREE.shown,
        "levels", "level_titles", "standard_levels", "source",
    ),
    "Goal": ("title", "tree", "level", "rank", *fields.GOAL.shown, "order", "source"),
    "Indicator": ("title", *fields.INDICATOR.shown, "tree", "order"),
    "Target": ("title", "unit", *fields.TARGET.shown, "order"),
    "Officer": ("title", "agency", *fields.OFFICER.shown),
    "Program": ("title", *fields.PROGRAM.shown),
    "Agency": ("title", *fields.AGENCY.shown, "kind"),
    "Nomenclature": Matched(
        ("code", "title", "unit", "regulation", "kinerja", "indicators", "definition", "executor", "spm")
    ),
    CASCADE: (*fields.PARENT.shown, "nested"),
    MEASURED: (),
    TARGETED: (),
    OWNED: (*fields.OWNER.shown, "order"),
    INDICATOR_OWNED: (*fields.OWNER.shown, "order"),
    DELIVERED: ("order",),
    PART: (),
    GOAL_MATCH: ("score", "how"),
    PROGRAM_MATCH: ("score", "how"),
    CROSSCUT: (*fields.CROSSCUT.shown, "order"),
    TREE_OF: (),
    DECLARES_PROGRAM: ("part_of",),
}  # fmt: skip
