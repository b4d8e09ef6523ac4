"""Packs the graphs of many files, so that a command's memory does not grow with their number."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Iterable, Iterator
from typing import Final

from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import Graph

_MANY: Final = 2_000  # goals that may stay unpacked
_HEAD: Final = "DECLARES"


class Shelf:
    """Graphs of one tree each, in order.

    All but the latest few are packed into a fiftieth of the memory: some 200 bytes per goal. A
    tree's declarations are packed separately, because a load needs them before it needs the tree.
    """

    def __init__(self, graphs: Iterable[Graph] = ()) -> None:
        self._open: dict[int, Graph] = {}
        self._packed: list[tuple[bytes, bytes]] = []
        self.goals: list[int] = []  # the number in each graph
        for graph in graphs:
            self.append(graph)

    def append(self, graph: Graph) -> None:
        """Add a graph to the shelf. It must not change afterwards."""
        self.goals.append(len(graph.nodes["Goal"]))
        if sum(self.goals[len(self._packed) :]) > _MANY:
            self._packed += map(_pack, self._open.values())
            self._open.clear()
        self._open[len(self)] = graph

    def __len__(self) -> int:
        return len(self._packed) + len(self._open)

    def __iter__(self) -> Iterator[Graph]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, place: int) -> Graph:
        if place in self._open:
            return self._open[place]
        return _unpacked(*self._packed[place])

    def take(self, place: int) -> Graph:
        """A graph for its last use: afterwards the shelf holds an empty one in its place."""
        graph = self[place]
        if place in self._open:
            self._open[place] = Graph()
        return graph

    def head(self, place: int) -> Graph:
        """The Tree row of a graph and its declarations only."""
        graph = self._open.get(place)
        return _unpacked(self._packed[place][0]) if graph is None else _parted(graph)[0]


def _parted(graph: Graph) -> tuple[Graph, Graph]:
    """A tree's row and declarations, and the rest of it."""
    head, rest = Graph(), Graph()
    for label, rows in graph.nodes.items():
        (head if label == "Tree" else rest).nodes[label] = rows
    for key, edges in graph.edges.items():
        (head if key[0] == _HEAD else rest).edges[key] = edges
    return head, rest


def _pack(graph: Graph) -> tuple[bytes, bytes]:
    head, rest = map(_bytes, _parted(graph))
    return head, rest


def _bytes(graph: Graph) -> bytes:
    return zlib.compress(marshal.dumps((graph.nodes, graph.edges)), 1)


@search_put_off()
def _unpacked(*parts: bytes) -> Graph:
    graph = Graph()
    for part in parts:
        nodes, edges = marshal.loads(zlib.decompress(part))  # noqa: S302  packed by this very process
        graph.nodes |= {label: rows for label, rows in nodes.items() if rows}
        graph.edges |= {key: rows for key, rows in edges.items() if rows}
    return graph
