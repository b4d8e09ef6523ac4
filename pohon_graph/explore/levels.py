"""What people call a level, a status, a role: the words of the ontology in the user's language."""

from __future__ import annotations

from pohon_graph.graph.level_names import level_name, own_name, word

__all__ = ["level_name", "own_name", "word"]
