"""What the program knows of Cypher: a lexer, the guard that lets only reads through, the subset that
both engines answer alike, and the check of every name against the ontology."""

from pohon_graph.dialect.gate import guard

__all__ = ["guard"]
