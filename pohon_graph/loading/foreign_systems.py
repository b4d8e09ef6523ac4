"""Recognises tree files of other systems by their keys, so that one sentence can name the system."""

from __future__ import annotations

from pohon_graph.documents.nodes import Map, Node, Seq

_KERTAS_KERJA = frozenset({"pohon_kinerjas", "nama_pohon", "jenis_pohon", "level_pohon"})
_ANSWER = "data"


def is_kertas_kerja(node: Node) -> bool:
    """Whether this is an answer of a Kertas Kerja server, with its keys at the top or under `data`."""
    if isinstance(node, Seq):
        return bool(node.items) and isinstance(node.items[0], Map) and _has_its_keys(node.items[0])
    if not isinstance(node, Map):
        return False
    inner = (value for key, value in node.entries if key.text == _ANSWER)
    return _has_its_keys(node) or any(is_kertas_kerja(value) for value in inner)


def _has_its_keys(node: Map) -> bool:
    return any(key.text in _KERTAS_KERJA for key, _ in node.entries)
