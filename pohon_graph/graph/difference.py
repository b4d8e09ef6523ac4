"""What has to be written to turn one graph into another, and what of it a user would call a change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_AGENCY,
    DECLARES_GOVERNMENT,
    DECLARES_OFFICER,
    DECLARES_PROGRAM,
    DELIVERED,
    EDGE_KEYS,
    INDICATOR_OWNED,
    OWNED,
    EdgeKey,
    Graph,
    Row,
)
from pohon_graph.ontology import EDGES, NODES

# Where a thing stands and what follows from its content is no change of its content.
_DERIVED = (
    "digest", "circle", "depth", "branches", "closest", "plain_name", "support", "alike", "opening",
    "measures", "placeholder", "stray_mark", "reading", "scaled", "code_key", "judged", "code_status",
    "successors", "words_shared", "namesake", "official_units", "official_unit_keys", "meant_unit",
    "official_indicators", "has_official_indicator", "minimum_service", "whole",
)  # fmt: skip
_OF_THE_FILE = ("source", "order", "nested", "loaded_at", "path", "file_digest", "ontology", "facts")
_NOT_CONTENT = frozenset({*_OF_THE_FILE, *_DERIVED})
_KINDS: dict[str | EdgeKey, str] = {
    "Tree": "trees",
    "Goal": "goals",
    "Indicator": "indicators",
    "Target": "targets",
    "Officer": "officers",
    "Program": "programs",
    "Agency": "agencies",
    "Government": "governments",
    CASCADE: "cascades",
    OWNED: "owners",
    INDICATOR_OWNED: "owners",
    DELIVERED: "deliveries",
    CROSSCUT: "crosscuts",
    "Nomenclature": "nomenclature",
}
# Several trees may declare one thing: it is one thing, and changes where one of them now says otherwise.
_DECLARED = {
    "Officer": DECLARES_OFFICER,
    "Program": DECLARES_PROGRAM,
    "Agency": DECLARES_AGENCY,
    "Government": DECLARES_GOVERNMENT,
}
_EDGE_PROPERTY = {(edge.type, edge.start, edge.end): edge.key for edge in EDGES}
_NODE_PROPERTIES = {label: tuple(node.properties) for label, node in NODES.items()}
_EDGE_PROPERTIES = {(edge.type, edge.start, edge.end): tuple(edge.properties) for edge in EDGES}

Identity = TypeVar("Identity", str, tuple[object, ...])


@dataclass(slots=True)
class Counts:
    """How many things of one kind a load added, changed and removed."""

    added: int = 0
    changed: int = 0
    removed: int = 0

    def add(self, other: Counts) -> None:
        """Count what `other` counts, too."""
        self.added += other.added
        self.changed += other.changed
        self.removed += other.removed

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(slots=True)
class Rows:
    """The rows of one label or kind of edge that have to be written or removed.

    `reworded` are those of the changed rows whose content is another.
    """

    new: list[Row] = field(default_factory=list)
    changed: list[Row] = field(default_factory=list)
    reworded: list[Row] = field(default_factory=list)
    gone: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Difference:
    """What is new, changed or gone, by label and by kind of edge, and the user's `counts` by kind.

    Changed rows have every property of the ontology, None if there is no value; new rows need not.
    """

    nodes: dict[str, Rows] = field(default_factory=dict)
    edges: dict[EdgeKey, Rows] = field(default_factory=dict)
    counts: dict[str, Counts] = field(default_factory=lambda: {kind: Counts() for kind in _KINDS.values()})


def difference(old: Graph, new: Graph) -> Difference:
    """What turns `old` into `new`."""
    result = Difference()
    for label, properties in _NODE_PROPERTIES.items():
        result.nodes[label] = _compare(old.nodes[label], new.nodes[label], properties)
    for key in EDGE_KEYS:
        before, after = (_by_ends(graph.edges[key], _EDGE_PROPERTY[key]) for graph in (old, new))
        result.edges[key] = _compare(before, after, ("start", "end", *_EDGE_PROPERTIES[key]))
    for kind, name in _KINDS.items():
        result.counts[name].add(_counts(kind, result))
    return result


def _counts(kind: str | EdgeKey, found: Difference) -> Counts:
    rows = found.nodes[kind] if isinstance(kind, str) else found.edges[kind]
    changed = len(rows.reworded)
    if isinstance(kind, str) and kind in _DECLARED:
        said = {row["end"] for row in found.edges[_DECLARED[kind]].reworded}
        changed = len(said | {row["id"] for row in rows.reworded})
    return Counts(added=len(rows.new), changed=changed, removed=len(rows.gone))


def _by_ends(rows: Iterable[Row], key: str | None) -> dict[tuple[object, ...], Row]:
    return {(row["start"], row["end"], row.get(key) if key else None): row for row in rows}


def _compare(old: Mapping[Identity, Row], new: Mapping[Identity, Row], properties: tuple[str, ...]) -> Rows:
    rows = Rows(gone=[row for identity, row in old.items() if identity not in new])
    nothing = dict.fromkeys(properties)
    for identity, row in new.items():
        before = old.get(identity)
        if before is None:
            rows.new.append(row)
            continue
        full = nothing | row
        unlike = [name for name in properties if full[name] != before.get(name)]
        if unlike:
            rows.changed.append(full)
            if not _NOT_CONTENT.issuperset(unlike):
                rows.reworded.append(full)
    return rows
