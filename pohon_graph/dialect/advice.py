"""Advice on a query that an engine has refused. Engines explain themselves in English, in terms of Cypher."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pohon_graph.dialect import read_only_gate
from pohon_graph.dialect.lexer import Unreadable
from pohon_graph.dialect.names import check_names
from pohon_graph.dialect.parser import read_query
from pohon_graph.dialect.variable_types import of_value
from pohon_graph.ontology import EDGES, NODES, UNSHOWN
from pohon_graph.texts import say

_PARAMETER = re.compile(r"\$(\w+)")
_FEW = 2  # labels whose properties are listed


def advice(cypher: str, parameters: Mapping[str, Any]) -> str:
    """Explain the fault if our own reader finds it, and list the words that a query may use."""
    missing = [name for name in _PARAMETER.findall(cypher) if name not in parameters]
    if missing:
        return say("dialect.give-parameter", name=missing[0])
    try:
        query, _ = read_query(read_only_gate.only_read(cypher))
    except Unreadable as problem:
        return say("dialect.at-line", line=problem.line, sentence=problem)
    _, faults = check_names(query, {name: of_value(value) for name, value in parameters.items()})
    # Only faults that quote a word of the query; the others apply to rules and not to ad hoc queries.
    unknown = [fault for fault in sorted(faults) if "“" in fault.sentence]
    if not unknown:
        return say("dialect.check-words")
    first = say("dialect.at-line", line=unknown[0].line, sentence=unknown[0].sentence)
    return "\n".join([first, *_words(cypher)])


def _words(cypher: str) -> list[str]:
    """List all labels and relationship types, and the properties of the labels that the query uses."""
    types = dict.fromkeys(edge.type for edge in EDGES)
    lines = [say("dialect.words", labels=", ".join(NODES), types=", ".join(types))]
    named = [label for label in NODES if re.search(rf"\b{label}\b", cypher)]
    for label in named[:_FEW]:
        properties = (name for name in NODES[label].properties if name not in UNSHOWN)
        lines.append(say("dialect.properties", label=label, properties=", ".join(properties)))
    return lines
