"""The types of the nodes and edges of a pattern: the ontology narrows each by those next to it."""

from __future__ import annotations

from collections.abc import Mapping

from pohon_graph.dialect.syntax import EdgePattern, NodePattern, Pattern
from pohon_graph.dialect.variable_types import EdgeKind, Kind, NodeKind, fitting
from pohon_graph.dialect.word_checker import WordChecker


def pattern_types(
    pattern: Pattern, scope: Mapping[str, Kind], words: WordChecker
) -> tuple[list[NodeKind], list[EdgeKind]]:
    """The types of a pattern's nodes and edges; an edge that the ontology does not have is a fault."""
    nodes = [_node(node, scope, words) for node in pattern.nodes]
    edges = [words.edge_types(edge) for edge in pattern.edges]
    for last_time in (False, True):
        for index, edge in enumerate(pattern.edges):
            left, kept, right = fitting(
                nodes[index], edges[index].edges, nodes[index + 1], edge.direction,
                is_long=edge.length is not None,
            )  # fmt: skip
            if kept:
                nodes[index], edges[index], nodes[index + 1] = left, EdgeKind(tuple(kept)), right
            elif last_time and edges[index].edges:
                _no_such_edge(edge, nodes[index], nodes[index + 1], words)
    return nodes, edges


def _node(node: NodePattern, scope: Mapping[str, Kind], words: WordChecker) -> NodeKind:
    known = scope.get(node.variable) if node.variable else None
    kind = known if isinstance(known, NodeKind) else NodeKind()
    labels = words.labels(node.labels)
    return NodeKind(kind.labels & labels or labels) if labels else kind


def _no_such_edge(edge: EdgePattern, left: NodeKind, right: NodeKind, words: WordChecker) -> None:
    types = "|".join(name.text for name in edge.types) or "--"
    arrow = {"incoming": "<-[:{}]-", "outgoing": "-[:{}]->", "either": "-[:{}]-"}[edge.direction]
    words.fault(
        edge.line,
        "dialect.no-edge",
        left="|".join(sorted(left.labels)),
        edge=arrow.format(types),
        right="|".join(sorted(right.labels)),
    )
