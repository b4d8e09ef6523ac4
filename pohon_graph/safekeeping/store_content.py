"""Reads everything that a store holds under the program's labels, including unexpected content."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from pohon_graph.bundled import statement
from pohon_graph.engines import Ask, Engine
from pohon_graph.engines.schema import lacking
from pohon_graph.engines.stamp import Stamp
from pohon_graph.engines.store_digests import Signed, read_signed
from pohon_graph.errors import StoreEmpty
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import Row
from pohon_graph.ontology import NODES, STORE
from pohon_graph.texts import say

_OURS = frozenset(NODES)


@dataclass(frozen=True, slots=True)
class Node:
    """One node: those of its labels that the ontology has, in its order, and all its properties."""

    labels: tuple[str, ...]
    row: Row


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge that starts or ends at a node with one of these labels; `row` includes `start` and `end`."""

    type: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    row: Row


@dataclass(slots=True)
class Seen:
    """The content of a store, its stamp, and missing parts of its schema."""

    stamp: Stamp = field(default_factory=Stamp)
    signed: Signed = field(default_factory=lambda: Signed(None, {}))
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    store_nodes: list[Any] = field(default_factory=list)  # their ids
    labels: dict[str, int] = field(default_factory=dict)  # labels outside the ontology, in a file: nodes
    types: Counter[str] = field(default_factory=Counter)  # types of edges between such nodes, in a file
    lacking: dict[str, str] = field(default_factory=dict)  # constraints and indexes by name, to be created


@search_put_off()
def look(engine: Engine) -> Seen:
    """One state of a store, even a faulty one. Raises StoreEmpty if the store does not exist."""
    seen = engine.inspect(lambda: engine.look(lambda ask: _seen(engine, ask)))
    if not seen.stamp.turn and not seen.nodes:
        raise StoreEmpty(say("store.empty", store=engine.url))
    return seen


def _seen(engine: Engine, ask: Ask) -> Seen:
    seen = Seen(stamp=_stamp(engine), lacking=lacking(ask))
    if seen.stamp.turn:
        seen.signed = read_signed(ask)
        seen.store_nodes = [row[0] for row in ask(statement("verify", "store-nodes.cypher"), None).rows]
    nodes: dict[str, Node] = {}
    edges: dict[str, Edge] = {}
    for label in NODES:
        for row in ask(_filled("nodes", label), None).dicts():
            nodes[row["element"]] = Node(_ours(row["labels"]), _plain(row["row"], label))
    ours = " OR ".join(f"a:{label}" for label in NODES)
    for label in NODES:
        for text in (_filled("edges", label), _filled("edges-from-others", label).replace("<ours>", ours)):
            for row in ask(text, None).dicts():
                edges[row["element"]] = _edge(row)
    seen.nodes, seen.edges = [*nodes.values()], [*edges.values()]
    if engine.name == "kglite":  # the program owns a file; a server may hold other labels
        _see_foreign(seen, ask)
    return seen


def _see_foreign(seen: Seen, ask: Ask) -> None:
    labels = dict(ask(statement("verify", "labels.cypher"), None).rows)
    seen.labels = {label: count for label, count in labels.items() if label not in {*_OURS, STORE}}
    for row in ask(statement("verify", "edge-kinds.cypher"), None).dicts():
        if _OURS.isdisjoint([*row["starts"], *row["ends"]]):
            seen.types[row["type"]] += row["count"]


def _stamp(engine: Engine) -> Stamp:
    try:
        return engine.stamp()
    except StoreEmpty:  # a server raises it for a database that was never signed
        return Stamp()


def _filled(name: str, label: str) -> str:
    return statement("verify", f"{name}.cypher").replace("<label>", label)


def _edge(row: Row) -> Edge:
    own = _plain(row["row"], row["type"])
    own |= {"start": row["start"], "end": row["end"]}
    return Edge(row["type"], _ours(row["starts"]), _ours(row["ends"]), own)


def _ours(labels: list[str]) -> tuple[str, ...]:
    return tuple(label for label in NODES if label in labels) if _OURS.intersection(labels) else ()


def _plain(row: Row, kind: str) -> Row:
    """The properties without the one in which kglite repeats the label or type."""
    return {name: value for name, value in row.items() if not (name == "type" and value == kind)}
