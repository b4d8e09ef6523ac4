"""Compares single words of a query with the ontology: a word that can never match is a fault."""

from __future__ import annotations

from collections.abc import Iterable

from pohon_graph.dialect.cursor import Fault
from pohon_graph.dialect.syntax import EdgePattern, Name
from pohon_graph.dialect.variable_types import (
    LABELS,
    PROPERTIES,
    TYPES,
    EdgeKind,
    IdKind,
    Kind,
    MapKind,
    NodeKind,
)
from pohon_graph.ontology import EDGES, NODES
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say


class WordChecker:
    """Collects the faults of a query's words in the order in which they are checked."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, line: int, key: str, **fields: str) -> None:
        self.faults.append(Fault(line, say(key, **fields)))

    def require(self, key: str, name: str, line: int, known: Iterable[str]) -> None:
        """Report `name` with the text of `key` unless it is one of the `known` words."""
        if name not in known:
            self.faults.append(Fault(line, say(key, name=name) + did_you_mean(name, known)))

    def labels(self, names: list[Name]) -> frozenset[str]:
        """The labels among `names`; all other names are faults."""
        for name in names:
            self.require("dialect.label", name.text, name.line, LABELS)
        return LABELS & {name.text for name in names}

    def edge_types(self, edge: EdgePattern) -> EdgeKind:
        """The edges of the types that a pattern names; every edge if it names none."""
        for name in edge.types:
            self.require("dialect.type", name.text, name.line, TYPES)
        wanted = {name.text for name in edge.types}
        return EdgeKind(tuple(each for each in EDGES if not wanted or each.type in wanted))

    def property(self, kind: Kind, name: str, line: int) -> Kind:
        """The type of a property or key of something of type `kind`."""
        if name == "type":
            self.fault(line, "dialect.type-property")
        elif isinstance(kind, MapKind):
            keys = dict(kind.keys)
            self.require("dialect.key", name, line, keys)
            return keys.get(name)
        elif isinstance(kind, NodeKind | EdgeKind):
            if name not in kind.properties():
                self._lacking(kind, name, line)
            return IdKind() if name == "id" else None
        else:
            self.require("dialect.any-property", name, line, PROPERTIES)
        return None

    def _lacking(self, kind: NodeKind | EdgeKind, name: str, line: int) -> None:
        """Report a property that nothing of type `kind` has; name its owners, else a similar property."""
        owner, others = _shown(kind), _holders(name)
        key = "dialect.property" if owner else "dialect.no-label-has"
        more = f" {say('dialect.others', others=others)}" if others else did_you_mean(name, kind.properties())
        self.faults.append(Fault(line, say(key, name=name, owner=owner) + more))


def _shown(kind: NodeKind | EdgeKind) -> str:
    if isinstance(kind, NodeKind):
        return "|".join(sorted(kind.labels)) if kind.labels != LABELS else ""
    return "|".join(dict.fromkeys(edge.type for edge in kind.edges))


def _holders(name: str) -> str:
    """The labels and relationship types that have the property."""
    labels = [label for label, node in NODES.items() if name in node.properties]
    return ", ".join([*labels, *dict.fromkeys(edge.type for edge in EDGES if name in edge.properties)])
