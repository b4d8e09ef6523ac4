"""Ten rules in plain NetworkX, as a programmer without a graph engine would write them.

Each takes the graph of `build` and returns the same result as the Cypher rule of that code: the ids of the
nodes, or for a finding on an edge the pairs of node and far end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import networkx as nx

from pohon_graph.graph.model import Graph

OUTCOME_LEVELS = ("ultimate", "intermediate", "immediate")

Net = nx.MultiDiGraph
Found = set[tuple[str, str | None]]


def build(graphs: Iterable[Graph]) -> Net[str]:
    """All nodes with their label and properties, all edges with their type as key."""
    net: Net[str] = nx.MultiDiGraph()
    for graph in graphs:
        for label, rows in graph.nodes.items():
            for id_, row in rows.items():
                net.add_node(id_, label=label, **row)
        for (type_, _, end), rows_ in graph.edges.items():
            if type_ != "DECLARES":
                for row in rows_:
                    net.add_node(row["end"], label=end)
                    net.add_edge(row["start"], row["end"], key=type_, **_properties(row))
    return net


def _properties(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in ("start", "end")}


def _goals(net: Net[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((id_, data) for id_, data in net.nodes(data=True) if data["label"] == "Goal")


def _ends(net: Net[str], start: str, type_: str) -> list[str]:
    return [end for _, end, key in net.out_edges(start, keys=True) if key == type_]


def _starts(net: Net[str], end: str, type_: str) -> list[str]:
    return [start for start, _, key in net.in_edges(end, keys=True) if key == type_]


def _cascades(net: Net[str]) -> nx.DiGraph[str]:
    return nx.DiGraph([(start, end) for start, end, key in net.edges(keys=True) if key == "CASCADES_TO"])


def _tree(net: Net[str], goal: str) -> dict[str, Any]:
    data: dict[str, Any] = net.nodes[_ends(net, goal, "IN_TREE")[0]]
    return data


def cas001(net: Net[str]) -> Found:
    return {
        (id_, None)
        for id_, data in _goals(net)
        if data["rank"] > _tree(net, id_)["top"] and not _starts(net, id_, "CASCADES_TO")
    }


def cas002(net: Net[str]) -> Found:
    cascade = _cascades(net)
    rings = nx.strongly_connected_components(cascade)
    return {(id_, None) for ring in rings for id_ in ring if len(ring) > 1 or cascade.has_edge(id_, id_)}


def cas003(net: Net[str]) -> Found:
    nodes = net.nodes
    return {
        (end, start)
        for start, end, key in net.edges(keys=True)
        if key == "CASCADES_TO" and nodes[end]["rank"] - nodes[start]["rank"] > 1
    }


def cas004(net: Net[str]) -> Found:
    nodes = net.nodes
    return {
        (end, start)
        for start, end, key in net.edges(keys=True)
        if key == "CASCADES_TO" and nodes[end]["rank"] < nodes[start]["rank"]
    }


def cas006(net: Net[str]) -> Found:
    return {
        (id_, None)
        for id_, data in _goals(net)
        if data["rank"] < _tree(net, id_)["bottom"] and not _ends(net, id_, "CASCADES_TO")
    }


def cas008(net: Net[str]) -> Found:
    return {(id_, None) for id_, _ in _goals(net) if len(_starts(net, id_, "CASCADES_TO")) > 1}


def cas009(net: Net[str]) -> Found:
    found: Found = set()
    for id_, data in _goals(net):
        children = _ends(net, id_, "CASCADES_TO") if data["level"] in OUTCOME_LEVELS else []
        if len(children) == 1 and net.nodes[children[0]]["level"] != data["level"]:
            found.add((id_, None))
    return found


def ind002(net: Net[str]) -> Found:
    return {(id_, None) for id_, _ in _goals(net) if not _ends(net, id_, "MEASURED_BY")}


def own001(net: Net[str]) -> Found:
    found: Found = set()
    for id_, data in _goals(net):
        levels = _tree(net, id_)["levels"]
        below = data["rank"] > levels.index("regional") if "regional" in levels else True
        if below and not _ends(net, id_, "OWNED_BY"):
            found.add((id_, None))
    return found


def own002(net: Net[str]) -> Found:
    found: Found = set()
    for id_, _ in _goals(net):
        owners = [data for _, _, key, data in net.out_edges(id_, keys=True, data=True) if key == "OWNED_BY"]
        if len(owners) > 1 and sum(owner.get("role") == "lead" for owner in owners) != 1:
            found.add((id_, None))
    return found


RULES: dict[str, Callable[[Net[str]], Found]] = {
    "CAS001": cas001,
    "CAS002": cas002,
    "CAS003": cas003,
    "CAS004": cas004,
    "CAS006": cas006,
    "CAS008": cas008,
    "CAS009": cas009,
    "IND002": ind002,
    "OWN001": own001,
    "OWN002": own002,
}
