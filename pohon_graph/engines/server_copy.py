"""Copies a server's small store into this process, so that the server need not plan every query.

A freshly started server takes a fifth of a second to plan a statement, regardless of the result. An audit
runs 134 statements, and a copy needs two. Both engines answer the program's statements alike, so the copy
can answer them. A user's Cypher goes to the server. See docs/decisions/0017-planning-on-neo4j.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import Final

from pohon_graph.bundled import statement
from pohon_graph.engines import Ask, Engine, Write, Writer
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import EDGE_TYPES, EdgeKey, Graph
from pohon_graph.ontology import EDGES, NODES

MOST: Final = 10_000  # nodes: far above it a server with cached plans answers before a copy is ready


@search_put_off()
def copied(ask: Ask) -> Engine:
    """An engine in memory that holds the program's nodes and edges that `ask` finds."""
    from pohon_graph.engines.embedded import Kglite

    graph, copy = _read(ask), Kglite(None)
    copy.write(lambda writer: _fill(writer, graph))
    return copy


def _read(ask: Ask) -> Graph:
    graph = Graph()
    for labels, nodes in ask(all_nodes(), None).rows:
        for label in NODES.keys() & labels:
            graph.nodes[label].update((node["id"], node) for node in nodes)
    for type_, starts, ends, edges in ask(all_edges(), None).rows:
        for key in _keys(type_, starts, ends):
            graph.edges[key] += ({**row, "start": start, "end": end} for start, end, row in edges)
    return graph


def _keys(type_: str, starts: Iterable[str], ends: Iterable[str]) -> Iterator[EdgeKey]:
    """The ontology's kinds for an edge between such nodes; none if another program drew it."""
    for start, end in product(starts, ends):
        if (type_, start, end) in EDGE_TYPES:
            yield type_, start, end


def _fill(writer: Writer, graph: Graph) -> None:
    writer.put([Write("create", label, list(nodes.values())) for label, nodes in graph.nodes.items()])
    writer.put([Write("create", key, edges) for key, edges in graph.edges.items()])


@cache
def all_nodes() -> str:
    """A query for the properties of all the program's nodes, by labels."""
    return _filled("all-nodes", labels=NODES)


@cache
def all_edges() -> str:
    """A query for the ends and properties of all the program's edges, by type and the labels of the ends."""
    starts, types, ends = ([getattr(edge, name) for edge in EDGES] for name in ("start", "type", "end"))
    return _filled("all-edges", starts=starts, types=types, ends=ends)


def _filled(name: str, **words: Iterable[str]) -> str:
    """The statement with each placeholder replaced by all of its alternatives."""
    text = statement("read", f"{name}.cypher")
    for place, names in words.items():
        text = text.replace(f"<{place}>", "|".join(dict.fromkeys(names)))
    return text
