"""Separates the content of a tree, which its file gives, from facts that derive from it and from places."""

from __future__ import annotations

from typing import Final

from pohon_graph.graph.model import EDGE_TYPES, GOAL_MATCH, IN_TREE, MEASURED, TARGETED, TREE_OF, EdgeKey
from pohon_graph.ontology import NODES

_DERIVED: Final = (
    "digest", "whole", "top", "bottom", "minimum_service", "norm", "tokens", "opening", "measures",
    "placeholder", "stray_mark", "circle", "depth", "branches", "alike", "value", "scaled", "reading",
    "unit_key", "plain_name", "support", "code_key", "judged", "code_status", "successors", "closest",
    "words_shared", "namesake", "score", "how", "official_units", "official_unit_keys", "meant_unit",
    "official_indicators", "has_official_indicator", "measures_sub_activity",
)  # fmt: skip
_OF_THE_FILE: Final = ("source", "order", "nested", "loaded_at", "path", "file_digest", "ontology", "facts")
NOT_CONTENT: Final = frozenset({*_DERIVED, *_OF_THE_FILE})

# Edges that follow from other content: from the ids of goals, indicators and targets, and from names.
IMPLIED: Final[frozenset[EdgeKey]] = frozenset({MEASURED, TARGETED, IN_TREE, TREE_OF, GOAL_MATCH})


def content_of(kind: str | EdgeKey) -> set[str]:
    """The properties of a label or a kind of edge that are content; with `start` and `end` for an edge."""
    if isinstance(kind, str):
        return NODES[kind].properties.keys() - NOT_CONTENT
    if kind in IMPLIED:
        return set()
    return (EDGE_TYPES[kind].properties.keys() | {"start", "end"}) - NOT_CONTENT
