"""The nomenclature that ships with the program."""

from __future__ import annotations

from typing import Final

from pohon_graph.bundled import bundled
from pohon_graph.documents.nodes import Source
from pohon_graph.errors import InputError
from pohon_graph.graph.model import Row
from pohon_graph.loading.nomenclature.delimited_table import read_delimited
from pohon_graph.loading.nomenclature.table_scope import REGENCY, Naming

FILE: Final = "nomenclature.csv"
# The table has every entry of this affair. Its few others belong to partners and are only matched.
COMPLETE: Final = "1.06"
# The table is of 2023. Trees beyond this year are under later amendments, so for them it only matches.
JUDGES_UNTIL: Final = 2025


def bundled_nomenclature() -> list[Row]:
    """The bundled table, as Nomenclature rows."""
    source = Source(FILE)
    rows = read_delimited(str(bundled("data", FILE)), source, Naming(kind=REGENCY)) or []
    if source.problems:
        raise InputError(source.found())
    facts = {"bundled": True, "judges_until": JUDGES_UNTIL}
    return [{**row, **facts, "complete": row["urusan"] == COMPLETE} for row in rows]
