"""A written draft as a document of plain values, for writers of other formats."""

from __future__ import annotations

from typing import Any

from pohon_graph.documents.nodes import Leaf, Map, Node, Source
from pohon_graph.documents.yaml_file import read_yaml


def draft_document(text: str) -> dict[str, Any]:
    """The document of a draft in YAML, with its questions; a key without a value has an empty text."""
    made: dict[str, Any] = _plain(read_yaml(text, Source("draft")))
    return made


def _plain(node: Node) -> Any:
    if isinstance(node, Leaf):
        return node.text or ""
    if isinstance(node, Map):
        return {key.text: _plain(value) for key, value in node.entries}
    return [_plain(one) for one in node.items]
