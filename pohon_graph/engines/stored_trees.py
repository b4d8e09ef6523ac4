"""Reads the stored part of some trees, and the nodes that they share, in as few statements as possible.

A load needs little apart from its own trees: a short form of the other Tree rows, and only those agencies,
officers and programmes that its trees list, with the other trees' declarations of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from pohon_graph.bundled import statement
from pohon_graph.engines import Ask, statements
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import EDGE_KEYS, EDGE_TYPES, OWN, EdgeKey, Graph, Row
from pohon_graph.ontology import NODES

Ids = dict[str, set[str]]  # by label

# The kinds of edge that start at a tree's own nodes and therefore also belong to the tree.
OWN_EDGES: tuple[EdgeKey, ...] = tuple(key for key in EDGE_KEYS if key[1] in OWN)


def read_heads(ask: Ask) -> dict[str, Row]:
    """All trees by id: only the properties that a load of other trees needs, and their number of `goals`."""
    return {row["id"]: row for row in ask(statement("read", "heads.cypher"), None).dicts()}


def read_listed(ask: Ask, trees: Collection[str], labels: Iterable[str]) -> Ids:
    """The ids of the nodes that these trees list, by label."""
    found: Ids = {label: set() for label in labels}
    if trees:
        for row in ask(statements.listed_of(tuple(found)), {"trees": sorted(trees)}).dicts():
            found[row["label"]].add(row["id"])
    return found


@search_put_off()
def read_shared(ask: Ask, ids: Ids) -> Graph:
    """Shared nodes by id, the edges that start at them, and every stored tree's declarations of them."""
    if not any(ids.values()):
        return Graph()
    return _graph(ask, statements.shared_of(tuple(ids)), {label: sorted(some) for label, some in ids.items()})


@search_put_off()
def read_own(ask: Ask, trees: Collection[str]) -> Graph:
    """The trees' own nodes and edges, including edges to shared nodes and to matches."""
    return _graph(ask, statements.own_of(), {"trees": sorted(trees)}) if trees else Graph()


def _graph(ask: Ask, cypher: str, parameters: Mapping[str, Any]) -> Graph:
    """The rows with every property of their kind; an engine returns only those with a value."""
    graph = Graph()
    for type_, label, labels, start, end, row in ask(cypher, parameters).rows:
        if type_ is None:
            graph.nodes[label][start] = {name: row.get(name) for name in NODES[label].properties}
            continue
        for key in ((type_, label, other) for other in labels):
            if key in EDGE_TYPES:
                names = EDGE_TYPES[key].properties
                said = {name: row.get(name) for name in names}
                graph.edges[key].append({"start": start, "end": end, **said})
    graph.sort()
    return graph
