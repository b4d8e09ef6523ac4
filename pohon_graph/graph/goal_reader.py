"""The goals of a graph in memory, each with all its parts."""

from __future__ import annotations

from datetime import date

from pohon_graph.graph.goal_view import (
    Goal,
    Indicator,
    Owner,
    make_crosscut,
    make_goal,
    make_indicator,
    make_owner,
    make_programme,
)
from pohon_graph.graph.indicator_text import target_texts
from pohon_graph.graph.model import (
    CROSSCUT,
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
from pohon_graph.graph.target_text import default_year


def goals_of(graph: Graph) -> dict[str, Goal]:
    """Every goal of a graph by id, in file order tree by tree. A shared node that is missing from the
    graph of one file appears by its id."""
    reader = _Reader(graph)
    rows = sorted(graph.nodes["Goal"].values(), key=lambda row: (row["tree"], order_of(row), row["id"]))
    return {row["id"]: reader.goal(row) for row in rows}


def unplaced(graph: Graph) -> dict[str, tuple[Indicator, ...]]:
    """The indicators that do not measure any goal, by tree, in file order."""
    reader = _Reader(graph)
    placed = {edge["end"] for edge in graph.edges[MEASURED]}
    rows = [row for row in graph.nodes["Indicator"].values() if row["id"] not in placed]
    found: dict[str, tuple[Indicator, ...]] = {}
    for row in sorted(rows, key=lambda row: (row["tree"], order_of(row), row["id"])):
        found[row["tree"]] = (*found.get(row["tree"], ()), reader.indicator(row))
    return found


def shown_years(graph: Graph, year: int | None = None) -> dict[str, int]:
    """The year that each tree shows: `year`, else this year inside its period, else its last."""
    today = date.today().year
    return {
        tree["id"]: year or default_year(tree.get("first_year"), tree.get("last_year"), today)
        for tree in graph.trees()
    }


def target_labels(graph: Graph) -> dict[str, str]:
    """Every target of a graph by its id, in the format used after its indicator."""
    indicators, targets = graph.nodes["Indicator"], graph.nodes["Target"]
    labels: dict[str, str] = {}
    for id_, edges in graph.outgoing(TARGETED).items():
        rows = sorted((targets[edge["end"]] for edge in edges), key=order_of)
        texts = target_texts(make_indicator(indicators[id_], rows).targets)
        labels.update(zip((row["id"] for row in rows), texts, strict=True))
    return labels


class _Reader:
    """The parts of the goals of one graph, grouped once."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        keys = (MEASURED, TARGETED, OWNED, INDICATOR_OWNED, DELIVERED, CROSSCUT)
        self._edges = {key: graph.outgoing(key) for key in keys}

    def goal(self, row: Row) -> Goal:
        tree = self._graph.nodes["Tree"].get(row["tree"], {})
        named = {name: tree.get(name) for name in ("levels", "level_titles")}
        return make_goal(
            {**row, **named},
            indicators=tuple(map(self.indicator, self._ends(MEASURED, row["id"]))),
            owners=self._owners(OWNED, row["id"]),
            programmes=tuple(map(make_programme, self._linked(DELIVERED, row["id"]))),
            crosscuts=tuple(
                make_crosscut({**linked, "agency": linked["id"]})
                for linked in self._linked(CROSSCUT, row["id"])
            ),
        )

    def indicator(self, row: Row) -> Indicator:
        return make_indicator(row, self._ends(TARGETED, row["id"]), self._owners(INDICATOR_OWNED, row["id"]))

    def _owners(self, key: EdgeKey, start: str) -> tuple[Owner, ...]:
        return tuple(map(make_owner, self._linked(key, start)))

    def _ends(self, key: EdgeKey, start: str) -> list[Row]:
        """The nodes at the ends of a node's edges, in file order."""
        nodes = self._graph.nodes[key[2]]
        return sorted((nodes[edge["end"]] for edge in self._edges[key].get(start, ())), key=order_of)

    def _linked(self, key: EdgeKey, start: str) -> list[Row]:
        """Shared nodes that a node links to, in the order of its edges, with the edges' properties."""
        nodes = self._graph.nodes[key[2]]
        edges = sorted(self._edges[key].get(start, ()), key=order_of)
        return [
            {"title": _local(edge["end"]), **nodes.get(edge["end"], {}), **edge, "id": edge["end"]}
            for edge in edges
        ]


def _local(id_: str) -> str:
    return id_.rpartition("/")[2]
