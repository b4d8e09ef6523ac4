"""Reads and checks Cypher: a lexer, a guard that lets only reads through, the subset of the language
that both engines answer alike, and a check of every name against the ontology."""

from pohon_graph.dialect.read_only_gate import guard

__all__ = ["guard"]
