"""Reads the official nomenclature in its common forms."""

from pohon_graph.loading.nomenclature.bundled import bundled_nomenclature
from pohon_graph.loading.nomenclature.files import headings_of_workbook, read_delimited, read_workbook
from pohon_graph.loading.nomenclature.naming import Naming
from pohon_graph.loading.nomenclature.tables import described, refuse_unknown

__all__ = [
    "Naming",
    "bundled_nomenclature",
    "described",
    "headings_of_workbook",
    "read_delimited",
    "read_workbook",
    "refuse_unknown",
]
