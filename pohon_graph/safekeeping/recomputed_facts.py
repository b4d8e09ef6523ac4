"""Recomputes the derived facts of a store from its rows, the way a load computes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pohon_graph.graph.cascade_facts import add_descent, extent
from pohon_graph.graph.digests import tree_graphs
from pohon_graph.graph.in_force import Nomenclature
from pohon_graph.graph.model import EDGE_KEYS, EDGE_TYPES, GOAL_MATCH, OWN, TARGETED, EdgeKey, Graph, Row
from pohon_graph.graph.nomenclature_rows import facts_of_entry
from pohon_graph.graph.official_facts import OfficialFacts
from pohon_graph.graph.shared_nodes import add_shared_nodes
from pohon_graph.graph.title_likeness import add_likeness
from pohon_graph.graph.wording_facts import goal_facts, indicator_facts, target_facts, unit_of
from pohon_graph.ontology import NODES

_NO_FACTS = ("loaded_at", "whole")


class Unlike(NamedTuple):
    """A property of a node, or of an edge between `start` and `end`, with a different result.

    `name` is None if the whole node or edge is unexpected or missing.
    """

    kind: str | EdgeKey
    node: str
    end: str | None
    name: str | None


def recomputed(stored: Graph) -> Graph:
    """`stored` with every derived property, shared node and match as loading would write it today."""
    new = Graph()
    for alone in tree_graphs(_in_file_order(stored)).values():
        _add_own_facts(alone)
        for label in OWN:
            new.nodes[label] |= alone.nodes[label]
        for key in EDGE_KEYS:
            new.edges[key] += alone.edges[key]
    trees = new.nodes["Tree"]
    for id_, row in sorted(stored.nodes["Nomenclature"].items()):
        new.nodes["Nomenclature"][id_] = {**row, **facts_of_entry(row)}
    add_shared_nodes(new, trees, stored)
    facts = OfficialFacts(new, trees, Nomenclature(new.nodes["Nomenclature"].values()))
    facts.add_to_programs()
    facts.add_to_trees(new)
    return new


def _in_file_order(stored: Graph) -> Graph:
    """Copies of the trees' own rows, without matches, in file order: facts depend on the order."""
    graph = Graph()
    for label in OWN:
        graph.nodes[label] = {id_: {**row} for id_, row in stored.nodes[label].items()}
    for key in EDGE_KEYS:
        if key[1] in OWN and key != GOAL_MATCH:
            graph.edges[key] = [{**row} for row in stored.edges[key]]
    graph.sort()
    return graph


def _add_own_facts(graph: Graph) -> None:
    """Set the facts that depend on one tree alone."""
    goals, indicators = graph.nodes["Goal"], graph.nodes["Indicator"]
    for tree in graph.nodes["Tree"].values():
        for goal in goals.values():
            rank = tree["levels"].index(goal["level"])
            standard = tree["standard_levels"][rank] or None
            goal |= {"rank": rank, "standard_level": standard, **goal_facts(goal["title"])}
        tree["top"], tree["bottom"] = extent(
            {goal["rank"] for goal in goals.values()}, tree["standard_levels"]
        )
    for row in indicators.values():
        row.update(indicator_facts(row["title"]))
    targets = graph.nodes["Target"]
    for edge in graph.edges[TARGETED]:
        target = targets[edge["end"]]
        target |= target_facts(target["text"], unit_of(indicators[edge["start"]]))
    add_descent(graph)
    add_likeness(graph)


def unlike(stored: Graph, new: Graph) -> Iterator[Unlike]:
    """The differences between a store and its recomputed facts."""
    for label, node in NODES.items():
        yield from _unlike(label, stored.nodes[label], new.nodes[label], [*node.properties])
    for key, edge in EDGE_TYPES.items():
        before, after = (
            {
                (row["start"], row["end"], row.get(edge.key) if edge.key else None): row
                for row in graph.edges[key]
            }
            for graph in (stored, new)
        )
        yield from _unlike(key, before, after, [*edge.properties])


def _unlike(
    kind: str | EdgeKey, stored: Mapping[Any, Row], new: Mapping[Any, Row], names: list[str]
) -> Iterator[Unlike]:
    for identity in sorted(stored.keys() ^ new.keys(), key=str):
        yield _at(kind, identity, None)
    for identity, row in new.items():
        before = stored.get(identity)
        for name in names if before is not None else ():
            if name not in _NO_FACTS and before is not None and row.get(name) != before.get(name):
                yield _at(kind, identity, name)


def _at(kind: str | EdgeKey, identity: Any, name: str | None) -> Unlike:
    if isinstance(kind, str):
        return Unlike(kind, identity, None, name)
    return Unlike(kind, identity[0], identity[1], name)
