"""One property graph as columns, for code that reads a large graph from end to end.

A row of `pohon_graph.graph.model` is a dictionary, and every edge repeats two ids: more than a
gigabyte for 200,000 goals. As columns, with edges between places, the graph takes a fifth of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from pohon_graph.graph.model import GOAL_MATCH, PROGRAM_MATCH, EdgeKey, Graph, Row

Column = Sequence[Any]  # one value for each node or edge; None for no value
Wanted = Mapping[str | EdgeKey, tuple[str, ...]]  # properties by label and by kind of edge, labels first


class Matched(tuple[str, ...]):
    """Properties to read only for matched nodes: an official table holds thousands of nodes, and a
    few trees match some dozens."""

    __slots__ = ()


@dataclass(slots=True)
class NodeTable:
    """The nodes of one label. A node's place is its position in `ids` and in every column."""

    ids: list[str]
    columns: dict[str, Column]
    places: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.places = dict(zip(self.ids, range(len(self.ids)), strict=True))

    def row(self, id_: str) -> Row:
        """The properties of one node; empty if the node does not exist."""
        place = self.places.get(id_)
        return {} if place is None else {name: values[place] for name, values in self.columns.items()}

    def placed(self, ids: Sequence[str]) -> list[int]:
        """The places of nodes. A missing node is added, with its id only."""
        try:
            return list(map(self.places.__getitem__, ids))
        except KeyError:
            return [self._place(id_) for id_ in ids]

    def _place(self, id_: str) -> int:
        if id_ not in self.places:
            self.places[id_] = len(self.ids)
            self.ids.append(id_)
            self.columns = {name: [*values, None] for name, values in self.columns.items()}
        return self.places[id_]


@dataclass(slots=True)
class EdgeTable:
    """The edges of one kind: the places of the nodes at their ends, and their properties."""

    starts: list[int]
    ends: list[int]
    columns: dict[str, Column]

    def __len__(self) -> int:
        return len(self.starts)

    def by_start(self, nodes: int) -> tuple[list[int], list[int]]:
        """The edges sorted by their start, otherwise in their order; and the first position per node.

        The edges of node `n`, out of `nodes` nodes at that end, are from the `n`th number of the second
        list up to the next one.
        """
        edges = sorted(range(len(self.starts)), key=self.starts.__getitem__)
        counts = [0] * (nodes + 1)
        for start in self.starts:
            counts[start + 1] += 1
        return edges, list(accumulate(counts))


@dataclass(slots=True)
class Tables:
    """Tables of nodes by label, and of edges by kind."""

    nodes: dict[str, NodeTable] = field(default_factory=dict)
    edges: dict[EdgeKey, EdgeTable] = field(default_factory=dict)

    def add_nodes(self, label: str, ids: Iterable[str], columns: dict[str, Column]) -> None:
        """Add all nodes of a label."""
        self.nodes[label] = NodeTable(list(ids), columns)

    def add_edges(
        self, key: EdgeKey, starts: Sequence[str], ends: Sequence[str], columns: dict[str, Column]
    ) -> None:
        """Add all edges of a kind, by the ids of their ends; the labels of both must be present."""
        placed = (self.nodes[key[1]].placed(starts), self.nodes[key[2]].placed(ends))
        self.edges[key] = EdgeTable(*placed, columns)


def tables(graph: Graph, wanted: Wanted) -> Tables:
    """The `wanted` properties of a graph in memory."""
    made = Tables()
    for kind, names in wanted.items():
        rows = _nodes(graph, kind, names) if isinstance(kind, str) else graph.edges[kind]
        columns: dict[str, Column] = {name: [row.get(name) for row in rows] for name in names}
        if isinstance(kind, str):
            made.add_nodes(kind, [row["id"] for row in rows], columns)
        else:
            made.add_edges(kind, [row["start"] for row in rows], [row["end"] for row in rows], columns)
    return made


def _nodes(graph: Graph, label: str, names: tuple[str, ...]) -> list[Row]:
    rows = list(graph.nodes[label].values())
    if not isinstance(names, Matched):
        return rows
    matched = {edge["end"] for key in (GOAL_MATCH, PROGRAM_MATCH) for edge in graph.edges[key]}
    return [row for row in rows if row["id"] in matched]
