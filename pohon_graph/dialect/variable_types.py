"""Types of the variables in a query: a node of certain labels, an edge, a list, a map, or unknown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pohon_graph.dialect.syntax import INCOMING, OUTGOING
from pohon_graph.ontology import EDGES, NODES, EdgeType

LABELS = frozenset(NODES)
TYPES = frozenset(edge.type for edge in EDGES)
NODE_PROPERTIES = frozenset(name for node in NODES.values() for name in node.properties)
EDGE_PROPERTIES = frozenset(name for edge in EDGES for name in edge.properties)
PROPERTIES = NODE_PROPERTIES | EDGE_PROPERTIES


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A node with one of these labels."""

    labels: frozenset[str] = LABELS

    def properties(self) -> frozenset[str]:
        return frozenset(name for label in self.labels for name in NODES[label].properties)


@dataclass(frozen=True, slots=True)
class EdgeKind:
    """An edge of one of these types."""

    edges: tuple[EdgeType, ...] = EDGES

    def properties(self) -> frozenset[str]:
        return frozenset(name for edge in self.edges for name in edge.properties)


@dataclass(frozen=True, slots=True)
class PathKind:
    nodes: NodeKind
    edges: EdgeKind


@dataclass(frozen=True, slots=True)
class ListKind:
    item: Kind


@dataclass(frozen=True, slots=True)
class MapKind:
    keys: tuple[tuple[str, Kind], ...]


@dataclass(frozen=True, slots=True)
class IdKind:
    """The id of a node, which is different in every row."""


@dataclass(frozen=True, slots=True)
class WordKind:
    """A word of the ontology, one of `words`; `key` is the message that reports any other word."""

    key: str
    words: frozenset[str]


LABEL = WordKind("dialect.label", LABELS)
TYPE = WordKind("dialect.type", TYPES)

Kind = NodeKind | EdgeKind | PathKind | ListKind | MapKind | IdKind | WordKind | None


def merged(kinds: Iterable[Kind]) -> Kind:
    """The type of a value that has one of these types; None if it is unknown."""
    found: list[Kind] = []
    for kind in kinds:
        if kind not in found:
            found.append(kind)
    if len(found) == 1:
        return found[0]
    nodes = [kind for kind in found if isinstance(kind, NodeKind)]
    if nodes and len(nodes) == len(found):
        return NodeKind(frozenset().union(*(kind.labels for kind in nodes)))
    return None


def item_of(kind: Kind) -> Kind:
    return kind.item if isinstance(kind, ListKind) else None


def of_value(value: object) -> Kind:
    """The type of a setting, as read from JSON."""
    if isinstance(value, dict):
        return MapKind(tuple((str(key), of_value(item)) for key, item in value.items()))
    if isinstance(value, list):
        return ListKind(merged(map(of_value, value)))
    return None


def fitting(
    left: NodeKind, edges: Iterable[EdgeType], right: NodeKind, direction: str, *, is_long: bool
) -> tuple[NodeKind, list[EdgeType], NodeKind]:
    """Narrow both ends and the edges between them to the combinations that the ontology allows.

    `is_long` is an edge of variable length: the edges at its two ends may have different types.
    If no edge is left, the pattern can match nothing.
    """
    triples: list[tuple[str, EdgeType, str]] = []
    for edge in edges:
        if direction != INCOMING:
            triples.append((edge.start, edge, edge.end))
        if direction != OUTGOING:
            triples.append((edge.end, edge, edge.start))
    from_left = [triple for triple in triples if triple[0] in left.labels]
    if is_long:
        to_right = [triple for triple in triples if triple[2] in right.labels]
    else:
        from_left = to_right = [triple for triple in from_left if triple[2] in right.labels]
    if not from_left or not to_right:
        return left, [], right
    kept = [edge for _, edge, _ in (triples if is_long else from_left)]
    return (
        NodeKind(left.labels & {start for start, _, _ in from_left}),
        _distinct(kept),
        NodeKind(right.labels & {end for _, _, end in to_right}),
    )


def _distinct(edges: list[EdgeType]) -> list[EdgeType]:
    return [edge for index, edge in enumerate(edges) if edge not in edges[:index]]
