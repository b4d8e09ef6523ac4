"""The words of the ontology (levels, statuses, roles) in the user's language."""

from __future__ import annotations

from pohon_graph.graph.level_names import level_name, own_name, word

__all__ = ["level_name", "own_name", "word"]
