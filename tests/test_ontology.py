"""The ontology's version goes with its words."""

from __future__ import annotations

import hashlib
import json
from typing import get_origin

from pohon_graph.ontology import EDGES, NODES, ONTOLOGY, Kind

VERSION = (5, "fb1234a0bac848f1")


def words() -> str:
    """Every label, relationship type and property with its type, in one text that order does not change."""
    nodes = {label: _types(node.properties) for label, node in NODES.items()}
    edges = {edge.name: [edge.key, _types(edge.properties)] for edge in EDGES}
    return json.dumps([nodes, edges], sort_keys=True)


def _types(properties: dict[str, Kind]) -> dict[str, str]:
    return {name: "list" if get_origin(kind) is list else kind.__name__ for name, kind in properties.items()}


def test_whoever_changes_the_words_raises_their_version() -> None:
    """Raise `ONTOLOGY`, then put the pair that this test prints into VERSION: stores with fewer words are
    refused by it."""
    assert (ONTOLOGY, hashlib.sha256(words().encode()).hexdigest()[:16]) == VERSION
