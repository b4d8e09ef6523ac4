"""Finds missing parts of a database before the first row: constraints, indexes, unseen words."""

from __future__ import annotations

from pohon_graph.engines import Ask
from pohon_graph.engines.statements import schema
from pohon_graph.ontology import EDGES, NODES


def lacking(ask: Ask) -> dict[str, str]:
    """The constraints and indexes that are missing or not online, with the statements that create them."""
    there = {row["name"] for row in ask("SHOW CONSTRAINTS", None).dicts()}
    working = {row["name"] for row in ask("SHOW INDEXES", None).dicts() if row["state"] == "ONLINE"}
    needed = {text.split()[2]: text.strip() for text in schema()}
    return {
        name: text
        for name, text in needed.items()
        if name not in working or (text.startswith("CREATE CONSTRAINT") and name not in there)
    }


def lacks_words(ask: Ask) -> bool:
    """Whether the server lacks a word that a later version of the ontology added."""
    known = {row["propertyKey"] for row in ask("CALL db.propertyKeys() YIELD propertyKey", None).dicts()}
    of_nodes = {name for node in NODES.values() for name in node.properties}
    of_edges = {name for edge in EDGES for name in edge.properties}
    return not of_nodes | of_edges <= known
