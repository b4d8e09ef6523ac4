"""Reads the graph back from a store, whole or tree by tree."""

from __future__ import annotations

from collections.abc import Collection

from pohon_graph.engines import Ask, Engine, statements
from pohon_graph.engines.shipped_questions import answers
from pohon_graph.errors import StoreEmpty
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import EDGE_KEYS, OWN, SHARED, Graph, Row


def list_trees(engine: Engine) -> list[Row]:
    """The Tree rows by id; none if nothing has been loaded yet."""
    try:
        return all_trees(engine.read)
    except StoreEmpty:
        return []


def all_trees(ask: Ask) -> list[Row]:
    """The Tree rows by id."""
    return ask(statements.read_node("Tree", False), None).dicts()


def read_graph(engine: Engine, trees: Collection[str] | None = None) -> Graph:
    """The whole graph, or only `trees` with the shared nodes and matches that they use."""
    graph = read_trees(engine.read, trees)
    if trees is not None:
        _keep_used(graph, set(trees))
    return graph


def all_nomenclature(ask: Ask) -> dict[str, Row]:
    """The rows of the nomenclature by id."""
    return {row["id"]: row for row in ask(statements.read_node("Nomenclature", False), None).dicts()}


def read_nomenclature(engine: Engine) -> list[Row]:
    """The rows of the nomenclature; none if nothing has been loaded yet."""
    try:
        return list(all_nomenclature(engine.read).values())
    except StoreEmpty:
        return []


def read_table_facts(engine: Engine) -> list[Row]:
    """The number of entries for each combination that `graph.nomenclature_rows.tables_of` reads."""
    try:
        return answers(engine, "nomenclature-tables")
    except StoreEmpty:
        return []


@search_put_off()
def read_trees(ask: Ask, trees: Collection[str] | None) -> Graph:
    """The own nodes and edges of `trees` (None: of all trees) and every shared node."""
    graph = Graph()
    chosen = None if trees is None else {"trees": sorted(trees)}
    for label in (*OWN, *SHARED):
        of_trees = chosen is not None and label in OWN
        rows = ask(statements.read_node(label, of_trees), chosen if of_trees else None).dicts()
        graph.nodes[label] = {row["id"]: row for row in rows}
    for key in EDGE_KEYS:
        # A shared node combines declarations of all trees, so other trees' declarations are read too.
        of_trees = chosen is not None and key[1] in OWN and key[0] != "DECLARES"
        graph.edges[key] = ask(statements.read_edge(key, of_trees), chosen if of_trees else None).dicts()
    return graph


def _keep_used(graph: Graph, trees: set[str]) -> None:
    used: dict[str, set[str]] = {label: set() for label in SHARED}
    for key in EDGE_KEYS:
        if key[0] == "DECLARES":
            graph.edges[key] = [row for row in graph.edges[key] if row["start"] in trees]
            used[key[2]].update(row["end"] for row in graph.edges[key])
    for (_, start, end), rows in graph.edges.items():
        if end == "Nomenclature":
            nodes = graph.nodes[start] if start in OWN else used[start]
            used[end].update(row["end"] for row in rows if row["start"] in nodes)
    for label in SHARED:
        graph.nodes[label] = {id_: row for id_, row in graph.nodes[label].items() if id_ in used[label]}
    for key in EDGE_KEYS:
        starts, ends = graph.nodes[key[1]], graph.nodes[key[2]]
        graph.edges[key] = [row for row in graph.edges[key] if row["start"] in starts and row["end"] in ends]
