"""One version of a tree, with everything grouped that a comparison looks up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from operator import itemgetter
from typing import Final

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_AGENCY,
    DECLARES_OFFICER,
    DECLARES_PROGRAM,
    DELIVERED,
    INDICATOR_OWNED,
    MEASURED,
    OWNED,
    TARGETED,
    EdgeKey,
    Graph,
    Row,
    order_of,
)
from pohon_graph.graph.tree_document import local_id
from pohon_graph.grouping import grouped

DECLARED: Final[dict[str, EdgeKey]] = {
    "Officer": DECLARES_OFFICER, "Program": DECLARES_PROGRAM, "Agency": DECLARES_AGENCY,
}  # fmt: skip


class TreeSide:
    """The rows of one tree. Goals are known by their ids without the tree's."""

    def __init__(self, graph: Graph, tree: str) -> None:
        self.graph = graph
        self.tree = graph.nodes["Tree"][tree]
        rows = sorted((row for row in graph.nodes["Goal"].values() if row["tree"] == tree), key=order_of)
        self.goals: dict[str, Row] = {local_id(row["id"]): row for row in rows}
        self.cascades: dict[tuple[str, str], Row] = {}
        self.parents: dict[str, list[str]] = {id_: [] for id_ in self.goals}
        self.children: dict[str, list[str]] = {id_: [] for id_ in self.goals}
        for edge in graph.edges[CASCADE]:
            above, below = local_id(edge["start"]), local_id(edge["end"])
            if above in self.goals and below in self.goals:
                self.cascades[above, below] = edge
                self.parents[below].append(above)
                self.children[above].append(below)

    @cached_property
    def indicators(self) -> dict[str, list[Row]]:
        """The indicators of each goal, in file order; under an empty id those without a goal."""
        return self._of_goals(MEASURED, "Indicator")

    def _of_goals(self, key: EdgeKey, label: str) -> dict[str, list[Row]]:
        nodes = {i: row for i, row in self.graph.nodes[label].items() if row["tree"] == self.tree["id"]}
        found: dict[str, list[Row]] = {}
        placed = set()
        for edge in self.graph.edges[key]:
            if edge["end"] in nodes:
                placed.add(edge["end"])
                found.setdefault(local_id(edge["start"]), []).append(nodes[edge["end"]])
        found[""] = [row for id_, row in nodes.items() if id_ not in placed]
        return {id_: sorted(rows, key=order_of) for id_, rows in found.items()}

    @cached_property
    def targets(self) -> dict[str, list[Row]]:
        """The targets of each indicator, by its whole id."""
        nodes = self.graph.nodes["Target"]
        found = self.graph.outgoing(TARGETED)
        return {
            id_: sorted((nodes[edge["end"]] for edge in edges), key=order_of) for id_, edges in found.items()
        }

    @cached_property
    def links(self) -> dict[EdgeKey, dict[str, list[Row]]]:
        """The edges to officers, programmes and partners, by kind and the whole id of their start."""
        keys = (OWNED, INDICATOR_OWNED, DELIVERED, CROSSCUT)
        return {
            key: grouped(sorted(self.graph.edges[key], key=order_of), itemgetter("start")) for key in keys
        }

    @cached_property
    def measures(self) -> dict[str, frozenset[str]]:
        """The normalised titles of each goal's indicators."""
        return {id_: frozenset(row["norm"] for row in rows) for id_, rows in self.indicators.items()}

    @cached_property
    def linked(self) -> dict[str, frozenset[str]]:
        """The ids of each goal's officers and programmes, without their agency."""
        found: dict[str, set[str]] = {}
        for key in (OWNED, DELIVERED):
            for edge in self.graph.edges[key]:
                found.setdefault(local_id(edge["start"]), set()).add(local_id(edge["end"]))
        return {id_: frozenset(ends) for id_, ends in found.items()}

    @cached_property
    def in_order(self) -> dict[str, str]:
        """The normalised title of each goal, with its words in alphabetical order."""
        return {id_: " ".join(sorted(row["norm"].split())) for id_, row in self.goals.items()}

    @cached_property
    def declared(self) -> dict[str, dict[str, Row]]:
        """The tree's declarations of officers, programmes and agencies, by label and id."""
        return {
            label: {edge["end"]: edge for edge in self.graph.edges[key] if edge["start"] == self.tree["id"]}
            for label, key in DECLARED.items()
        }

    def title_of(self, label: str, id_: str) -> str:
        """The title of a shared thing: the tree's own, else that of the graph, else its id."""
        rows: tuple[Mapping[str, Row], ...] = (self.declared[label], self.graph.nodes[label])
        titles = (row[id_].get("title") for row in rows if id_ in row)
        return next((title for title in titles if title), local_id(id_))
