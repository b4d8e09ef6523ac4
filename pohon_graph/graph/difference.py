"""What has to be written to turn one graph into another, and what of it a user would call a change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_AGENCY,
    DECLARES_OFFICER,
    DECLARES_PROGRAM,
    DELIVERED,
    EDGE_KEYS,
    OWNED,
    EdgeKey,
    Graph,
    Row,
)
from pohon_graph.ontology import EDGES, NODES

# Where a thing stands and what follows from its content is no change of its content.
_NOT_CONTENT = frozenset({"source", "order", "nested", "loaded_at", "digest"})
_KINDS: dict[str | EdgeKey, str] = {
    "Tree": "trees",
    "Goal": "goals",
    "Indicator": "indicators",
    "Target": "targets",
    DECLARES_OFFICER: "officers",
    DECLARES_PROGRAM: "programs",
    DECLARES_AGENCY: "agencies",
    CASCADE: "cascades",
    OWNED: "owners",
    DELIVERED: "deliveries",
    CROSSCUT: "crosscuts",
    "Nomenclature": "nomenclature",
}
_EDGE_PROPERTY = {(edge.type, edge.start, edge.end): edge.key for edge in EDGES}
_NODE_PROPERTIES = {label: tuple(node.properties) for label, node in NODES.items()}
_EDGE_PROPERTIES = {(edge.type, edge.start, edge.end): tuple(edge.properties) for edge in EDGES}


@dataclass(slots=True)
class Counts:
    """How many things of one kind a load added, changed and removed."""

    added: int = 0
    changed: int = 0
    removed: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(slots=True)
class Difference:
    """Rows to put and rows to remove, by label and edge kind, and the user's `counts` by kind."""

    put_nodes: dict[str, list[Row]] = field(default_factory=dict)
    remove_nodes: dict[str, list[Row]] = field(default_factory=dict)
    put_edges: dict[EdgeKey, list[Row]] = field(default_factory=dict)
    remove_edges: dict[EdgeKey, list[Row]] = field(default_factory=dict)
    counts: dict[str, Counts] = field(default_factory=lambda: {kind: Counts() for kind in _KINDS.values()})


def difference(old: Graph, new: Graph) -> Difference:
    """What turns `old` into `new`."""
    result = Difference()
    for label, properties in _NODE_PROPERTIES.items():
        put, gone = _compare(
            {(id_,): row for id_, row in old.nodes[label].items()},
            {(id_,): row for id_, row in new.nodes[label].items()},
            properties,
            result.counts.get(_KINDS.get(label, "")),
        )
        result.put_nodes[label], result.remove_nodes[label] = put, gone
    for key in EDGE_KEYS:
        put, gone = _compare(
            _by_ends(old.edges[key], _EDGE_PROPERTY[key]),
            _by_ends(new.edges[key], _EDGE_PROPERTY[key]),
            ("start", "end", *_EDGE_PROPERTIES[key]),
            result.counts.get(_KINDS.get(key, "")),
        )
        result.put_edges[key], result.remove_edges[key] = put, gone
    return result


def _by_ends(rows: Iterable[Row], key: str | None) -> dict[tuple[object, ...], Row]:
    return {(row["start"], row["end"], row.get(key) if key else None): row for row in rows}


def _compare(
    old: Mapping[tuple[object, ...], Row],
    new: Mapping[tuple[object, ...], Row],
    properties: tuple[str, ...],
    counts: Counts | None,
) -> tuple[list[Row], list[Row]]:
    counts = Counts() if counts is None else counts
    put = []
    for identity, row in new.items():
        before = old.get(identity)
        full = {name: row.get(name) for name in properties}
        if before is None:
            counts.added += 1
            put.append(full)
            continue
        unlike = [name for name in properties if full[name] != before.get(name)]
        if unlike:
            put.append(full)
            counts.changed += not _NOT_CONTENT.issuperset(unlike)
    gone = [row for identity, row in old.items() if identity not in new]
    counts.removed += len(gone)
    return put, gone
