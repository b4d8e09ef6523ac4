"""A copy of a server's small store in this process, so that the server need not plan every question.

A server that has just started takes a fifth of a second to plan a statement, whatever it finds; an audit
asks 134 of them, and a copy takes two. Both engines answer our own statements alike, so they may be asked of
the copy. What a user asks in Cypher goes to the server. See docs/decisions/0017-planning-on-neo4j.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import Final

from pohon_graph.bundled import statement
from pohon_graph.engines import Ask, Engine, Write, Writer
from pohon_graph.graph.garbage import search_put_off
from pohon_graph.graph.model import EDGE_TYPES, EdgeKey, Graph
from pohon_graph.ontology import EDGES, NODES

MOST: Final = 10_000  # nodes: far above it a server whose plans are made answers sooner than it is copied


@search_put_off()
def copied(ask: Ask) -> Engine:
    """An engine in memory that holds the nodes and edges of ours that `ask` finds."""
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
    """The kind of ours that an edge between such nodes is of; none if others drew it."""
    for start, end in product(starts, ends):
        if (type_, start, end) in EDGE_TYPES:
            yield type_, start, end


def _fill(writer: Writer, graph: Graph) -> None:
    writer.put([Write("create", label, list(nodes.values())) for label, nodes in graph.nodes.items()])
    writer.put([Write("create", key, edges) for key, edges in graph.edges.items()])


@cache
def all_nodes() -> str:
    """Gives the properties of every node of ours, by its labels."""
    return _filled("all-nodes", labels=NODES)


@cache
def all_edges() -> str:
    """Gives the ends and the properties of every edge of ours, by its type and the labels of its ends."""
    starts, types, ends = ([getattr(edge, name) for edge in EDGES] for name in ("start", "type", "end"))
    return _filled("all-edges", starts=starts, types=types, ends=ends)


def _filled(name: str, **words: Iterable[str]) -> str:
    """The statement with each place filled by any of its words."""
    text = statement("read", f"{name}.cypher")
    for place, names in words.items():
        text = text.replace(f"<{place}>", "|".join(dict.fromkeys(names)))
    return text
