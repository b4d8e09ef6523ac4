"""One property graph in memory, as rows that are ready for `UNWIND`."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Final

from pohon_graph.grouping import grouped
from pohon_graph.ontology import EDGES, NODES, EdgeType

# The version of the facts that loading derives. Raise it if a fact is added or its results change: the
# program refuses stores with older facts, because rules find nothing if a fact is missing.
FACTS = 5

# The property that names the tree of a node; nodes of the other labels are shared.
TREE_PROPERTY: Final = {"Tree": "id", "Goal": "tree", "Indicator": "tree", "Target": "tree"}
OWN: Final = tuple(TREE_PROPERTY)
SHARED: Final = tuple(label for label in NODES if label not in OWN)

Row = dict[str, Any]
EdgeKey = tuple[str, str, str]  # relationship type, label of its start, label of its end
EDGE_TYPES: Final[dict[EdgeKey, EdgeType]] = {(edge.type, edge.start, edge.end): edge for edge in EDGES}
EDGE_KEYS: Final = tuple(EDGE_TYPES)


@dataclass(slots=True)
class Graph:
    """Nodes by label and id, edges by kind.

    A node row holds the properties of its label (`pohon_graph.ontology.NODES`); an edge row holds
    `start` and `end`, the ids of its ends, and the properties of its kind. A property without a
    value is absent or None. Rows are in file order.

    The graph of one tree file holds the tree's own nodes (Tree, Goal, Indicator, Target) and, for
    the agencies, officers and programmes it lists, DECLARES edges. A whole graph from a store also
    holds the shared nodes.
    """

    nodes: dict[str, dict[str, Row]] = field(default_factory=lambda: {label: {} for label in NODES})
    edges: dict[EdgeKey, list[Row]] = field(default_factory=lambda: {key: [] for key in EDGE_KEYS})

    def add(self, label: str, row: Row) -> Row:
        """Add a node; `row["id"]` must be new under its label."""
        self.nodes[label][row["id"]] = row
        return row

    def link(self, key: EdgeKey, start: str, end: str, **properties: Any) -> Row:
        """Add an edge and return its row."""
        row = {"start": start, "end": end, **properties}
        self.edges[key].append(row)
        return row

    def sort(self) -> None:
        """Put nodes and edges in file order: derived facts depend on it."""
        for label, nodes in self.nodes.items():
            self.nodes[label] = dict(sorted(nodes.items(), key=lambda item: _place(item[1], item[0])))
        for edges in self.edges.values():
            edges.sort(key=lambda row: (row["start"], *_place(row, row["end"])))

    def trees(self) -> list[Row]:
        """The Tree rows, by id."""
        return [self.nodes["Tree"][id_] for id_ in sorted(self.nodes["Tree"])]

    def outgoing(self, key: EdgeKey) -> dict[str, list[Row]]:
        """The edges of one kind, grouped by their start."""
        return grouped(self.edges[key], itemgetter("start"))

    def incoming(self, key: EdgeKey) -> dict[str, list[Row]]:
        """The edges of one kind, grouped by their end."""
        return grouped(self.edges[key], itemgetter("end"))


def _place(row: Row, id_: str) -> tuple[int, str]:
    return order_of(row), id_


def order_of(row: Row) -> int:
    """The place of a node or an edge among its like in the file; 0 if it has none."""
    return row.get("order") or 0


def source_file(tree: Row) -> str:
    """The file of a Tree row, as the user typed it: its `source` without line or cell."""
    source: str = tree["source"]
    file, _, line = source.rpartition(":")
    if file and line.isdecimal():
        return file
    return source.split("!", 1)[0] or source


CASCADE: EdgeKey = ("CASCADES_TO", "Goal", "Goal")
MEASURED: EdgeKey = ("MEASURED_BY", "Goal", "Indicator")
TARGETED: EdgeKey = ("HAS_TARGET", "Indicator", "Target")
INDICATOR_OWNED: EdgeKey = ("OWNED_BY", "Indicator", "Officer")
OWNED: EdgeKey = ("OWNED_BY", "Goal", "Officer")
DELIVERED: EdgeKey = ("DELIVERED_BY", "Goal", "Program")
PART: EdgeKey = ("PART_OF", "Program", "Program")
CROSSCUT: EdgeKey = ("CROSSCUTS_WITH", "Goal", "Agency")
IN_TREE: EdgeKey = ("IN_TREE", "Goal", "Tree")
TREE_OF: EdgeKey = ("OF", "Tree", "Agency")
WORKS_AT: EdgeKey = ("WORKS_AT", "Officer", "Agency")
BELONGS_TO: EdgeKey = ("BELONGS_TO", "Agency", "Government")
DECLARES_GOVERNMENT: EdgeKey = ("DECLARES", "Tree", "Government")
DECLARES_AGENCY: EdgeKey = ("DECLARES", "Tree", "Agency")
DECLARES_OFFICER: EdgeKey = ("DECLARES", "Tree", "Officer")
DECLARES_PROGRAM: EdgeKey = ("DECLARES", "Tree", "Program")
GOAL_MATCH: EdgeKey = ("MATCHES", "Goal", "Nomenclature")
PROGRAM_MATCH: EdgeKey = ("MATCHES", "Program", "Nomenclature")
