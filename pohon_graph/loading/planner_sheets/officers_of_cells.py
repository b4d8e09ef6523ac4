"""The officers in a cell of owners, and divisions that are written there in place of officers."""

from __future__ import annotations

import re
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.positions import rank_of
from pohon_graph.loading.planner_sheets.texts_of_cells import names

_BETWEEN: Final = re.compile(r"\s*(?:[/,&]|\bdan\b)\s*", re.IGNORECASE)
_DIVISION: Final = re.compile(
    r"(?:bidang|bid|bagian|seksi|sub ?bag(?:ian)?|sub ?bid(?:ang)?|sekretariat|unit kerja)\b"
)


def officers(cell: Leaf) -> list[Leaf]:
    """The officers that a cell names, one a line or after a semicolon. Other signs separate them only if each
    part says a position: `Kabid Kesmas / Kabid Yankes`, but not `Kepala Bidang Sarana dan Prasarana`."""
    found = []
    for name in names(cell):
        parts = [part for part in _BETWEEN.split(name.text or "") if part]
        if len(parts) > 1 and all(map(rank_of, parts)):
            found += [Leaf(part, cell.at) for part in parts]
        else:
            found.append(name)
    return found


def is_division(officer: Leaf) -> bool:
    """Whether the name of an owner is that of a division, such as `Bidang P2P`."""
    return _DIVISION.match(normalise(officer.text or "")) is not None
