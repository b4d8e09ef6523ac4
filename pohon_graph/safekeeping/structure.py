"""Checks that this program could have written every node and edge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_origin

from pohon_graph.graph.model import EDGE_KEYS, EDGE_TYPES, TREE_PROPERTY, EdgeKey, Graph
from pohon_graph.ontology import NODES, STORE, Kind
from pohon_graph.safekeeping.faults import Fault, fault
from pohon_graph.safekeeping.store_content import Edge, Node, Seen

_DECLARED = {key[2]: key for key in EDGE_KEYS if key[0] == "DECLARES"}


class Structure:
    """The graph of a store's nodes and edges, and the `faults` of those that do not fit in."""

    def __init__(self, seen: Seen) -> None:
        self.graph = Graph()
        self.faults: list[Fault] = []
        for node in seen.nodes:
            self.faults += self._take_node(node)
        taken: set[tuple[Any, ...]] = set()
        for edge in seen.edges:
            self.faults += self._take_edge(edge, taken)
        for label in NODES:
            self.faults += self._ownerless(label)
        self.faults += self._on_no_level()
        others = [id_ for id_ in seen.store_nodes if id_ not in ("pohon", "shared")]
        self.faults += [fault("foreign", node=str(id_), label=STORE) for id_ in others]
        self.faults += [fault("label", label=label, count=count) for label, count in seen.labels.items()]
        self.faults += [fault("edge-type", edge=type_, count=count) for type_, count in seen.types.items()]

    def _take_node(self, node: Node) -> Iterator[Fault]:
        id_, label = node.row.get("id"), node.labels[0]
        if not isinstance(id_, str) or not id_:
            yield fault("no-id", label=label, node=str(node.row.get("title") or "?"))
            return
        if len(node.labels) > 1:
            yield fault("labels", node=id_, labels=", ".join(node.labels))
        for each in node.labels:
            if id_ in self.graph.nodes[each]:
                yield fault("twice", node=id_, label=each)
            else:
                self.graph.add(each, _fitting(node.row, NODES[each].properties))
        if not node.row.get("title"):
            yield fault("title", node=id_, label=label)
        if not node.row.get("source"):
            yield fault("source", tree=_named_tree(node.row, label), node=id_, name="source", label=label)
        yield from _of_kinds(node.row, NODES[label].properties, id_, label)

    def _take_edge(self, edge: Edge, taken: set[tuple[Any, ...]]) -> Iterator[Fault]:
        start, end = edge.row["start"], edge.row["end"]
        keys: list[EdgeKey] = [(edge.type, a, b) for a in edge.starts for b in edge.ends]
        known = [key for key in keys if key in EDGE_TYPES]
        if not known:
            named = f"{'/'.join(edge.starts) or '?'}-{edge.type}-{'/'.join(edge.ends) or '?'}"
            yield fault("edge-kind", node=str(start or "?"), end=str(end or "?"), edge=named)
            return
        if not isinstance(start, str) or not isinstance(end, str):
            yield fault("edge-end", node=str(start or "?"), end=str(end or "?"), edge=edge.type)
            return
        for key in known:
            kind = EDGE_TYPES[key]
            identity = (key, start, end, edge.row.get(kind.key) if kind.key else None)
            if identity in taken:
                yield fault("edge-twice", node=start, end=end, edge=edge.type)
            taken.add(identity)
            kinds: dict[str, Kind] = {"start": str, "end": str, **kind.properties}
            self.graph.edges[key].append(_fitting(edge.row, kinds))
            yield from _of_kinds(edge.row, kinds, start, edge.type)

    def _ownerless(self, label: str) -> Iterator[Fault]:
        """Nodes that do not belong to any tree of the store, or shared nodes that no tree lists."""
        nodes, trees = self.graph.nodes[label], self.graph.nodes["Tree"]
        if label == "Nomenclature":
            return
        if label in TREE_PROPERTY:
            lost = [id_ for id_, row in nodes.items() if row.get(TREE_PROPERTY[label]) not in trees]
        else:
            listed = {edge["end"] for edge in self.graph.edges[_DECLARED[label]]}
            lost = [id_ for id_ in nodes if id_ not in listed]
        for id_ in lost:
            yield fault("ownerless", node=id_, label=label)

    def _on_no_level(self) -> Iterator[Fault]:
        """Goals on a level that their tree does not have."""
        trees = self.graph.nodes["Tree"]
        for id_, goal in self.graph.nodes["Goal"].items():
            tree = trees.get(goal["tree"])
            if tree and goal["level"] not in (tree["levels"] or ()):
                yield fault("level", tree=goal["tree"], node=id_, name="level", level=goal["level"] or "?")


def _named_tree(row: dict[str, Any], label: str) -> str | None:
    tree = row.get(TREE_PROPERTY.get(label, ""))
    return tree if isinstance(tree, str) else None


def _of_kinds(row: dict[str, Any], kinds: dict[str, Kind], id_: str, label: str) -> Iterator[Fault]:
    """Properties that the ontology does not have, and values of another type than the ontology's."""
    for name, value in row.items():
        if name not in kinds:
            yield fault("property", node=id_, name=name, label=label)
        elif value is not None and not _is_of(value, kinds[name]):
            yield fault("type", node=id_, name=name, label=label)


def _fitting(row: dict[str, Any], kinds: dict[str, Kind]) -> dict[str, Any]:
    """The row, limited to values that digests and facts can use; other values are separate faults."""
    values = ((name, row.get(name)) for name in kinds)
    return {name: value if value is None or _is_of(value, kinds[name]) else None for name, value in values}


def _is_of(value: Any, kind: Kind) -> bool:
    if get_origin(kind) is list:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) is kind
