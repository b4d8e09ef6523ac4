"""The partner agencies in a cell of crosscuts, and words in place of them that name no single agency."""

from __future__ import annotations

import re
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.agency_words import AGENCY_BEGINS
from pohon_graph.loading.planner_sheets.texts_of_cells import names

_UNNAMED: Final = re.compile(
    r"(?:(?:semua|seluruh|segenap|lintas|antar|beberapa) )?"
    r"(?:opd|pd|skpd|(?:organisasi )?perangkat daerah|instansi|dinas)"
    r"(?: (?:terkait|lain|lainnya|teknis|pendukung))?(?: (?:se|di|kabupaten|kota|provinsi)\b.*)?"
)


# a comma, or a word for "and", in front of the next agency: names of agencies have commas, too
_NEXT: Final = re.compile(
    rf"\s*(?:,\s*(?:(?:dan|serta)\s+)?|\s(?:dan|serta|&)\s+)(?={AGENCY_BEGINS}(?!\w))", re.IGNORECASE
)


def partners(cell: Leaf) -> tuple[list[Leaf], list[Leaf]]:
    """The agencies that a cell names, and its words that name none, such as `Semua Perangkat Daerah`."""
    found = [Leaf(name, one.at) for one in names(cell) for name in _NEXT.split(one.text or "") if name]
    unnamed = [one for one in found if _UNNAMED.fullmatch(normalise(one.text or ""))]
    return [one for one in found if one not in unnamed], unnamed
