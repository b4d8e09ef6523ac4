"""Columns of packed data: written once for all rows if all rows are alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pohon_graph.graph.columnar_graph import Column, Tables
from pohon_graph.graph.model import EdgeKey
from pohon_graph.views.page_text import line

Columns = dict[str, Any]
Numbering = dict[str, int]


def number(numbering: Numbering, id_: str) -> int:
    """The number of a thing; a new thing gets the next number."""
    return numbering.setdefault(id_, len(numbering))


def taken(values: Sequence[Any], places: Iterable[int]) -> list[Any]:
    """The values at these places, in their order."""
    return list(map(values.__getitem__, places))


def sparse(values: Iterable[Any]) -> dict[int, str]:
    """A column with few texts: only the texts that exist, by row."""
    return {row: line(text) for row, text in enumerate(values) if text is not None and line(text)}


def column(values: Iterable[Any]) -> Any:
    """A column of numbers or words, or a single value if all are the same."""
    rows = list(values)
    if rows and rows.count(rows[0]) == len(rows):
        return rows[0]
    return rows


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
