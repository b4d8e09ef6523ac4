"""Reads the official nomenclature in its common forms."""

from pohon_graph.loading.nomenclature.bundled_table import bundled_nomenclature
from pohon_graph.loading.nomenclature.table_reader import described, refuse_unknown
from pohon_graph.loading.nomenclature.table_scope import Naming

__all__ = ["Naming", "bundled_nomenclature", "described", "refuse_unknown"]
