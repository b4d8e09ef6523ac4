"""A tree as the JSON tree file that loads again to the same tree."""

from __future__ import annotations

import json

from pohon_graph.exports.nesting import nested
from pohon_graph.graph.document import to_document
from pohon_graph.graph.model import Graph


def tree_json(graph: Graph, tree: str) -> str:
    """The tree file of `tree`, goals inside each other as they cascade; it loads with the same digest."""
    return json.dumps(nested(to_document(graph, tree)), ensure_ascii=False, indent=2) + "\n"
