"""Rows of the graph in the page's order: their values, their edges, and the numbers of things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pohon_graph.graph.columnar_graph import Column, Tables
from pohon_graph.graph.model import EdgeKey

Numbering = dict[str, int]


def number(numbering: Numbering, id_: str) -> int:
    """The number of a thing; a new thing gets the next number."""
    return numbering.setdefault(id_, len(numbering))


def taken(values: Sequence[Any], places: Iterable[int]) -> list[Any]:
    """The values at these places, in their order."""
    return list(map(values.__getitem__, places))


def hanging(
    tables: Tables, nodes: Sequence[int], key: EdgeKey, far: Column | None = None
) -> tuple[list[int], list[int]]:
    """The edges of a kind that start at these nodes, and the number of them for each node.

    The edges of a node are sorted by their `order`, or by `far`, the order of the nodes at their ends.
    """
    table = tables.edges[key]
    edges, begins = table.by_start(len(tables.nodes[key[1]].ids))
    orders = table.columns["order"] if far is None else taken(far, table.ends)
    found: list[int] = []
    for node in nodes:
        mine = edges[begins[node] : begins[node + 1]]
        if len(mine) > 1:
            mine.sort(key=lambda edge: orders[edge] or 0)
        found += mine
    return found, [begins[node + 1] - begins[node] for node in nodes]
