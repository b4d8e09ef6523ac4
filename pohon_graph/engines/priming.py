"""Makes every word of the ontology known to a store, so that an empty kind is never an unknown one.

Both engines learn labels, relationship types and properties from data. A tree without a single
officer would make `:Officer` an unknown word, and an unknown word must stay what it is: an error.
So one node of every label with every property, and one edge of every kind, are written and deleted.
"""

from __future__ import annotations

from typing import Any, get_origin

from pohon_graph.engines import Writer, statements
from pohon_graph.ontology import EDGES, NODES

_ID = "\N{LOWER ONE EIGHTH BLOCK}pohon"  # no id of ours can look like this


def prime(writer: Writer) -> None:
    """Write and delete one of everything; the graph is as it was, but all its words are known."""
    for label, node in NODES.items():
        writer.run(statements.prime_node(label), {"rows": [{**_samples(node.properties), "id": _ID}]})
    for edge in EDGES:
        row = {**_samples(edge.properties), "start": _ID, "end": _ID}
        writer.run(statements.prime_edge((edge.type, edge.start, edge.end)), {"rows": [row]})
    for label in NODES:
        writer.run(statements.remove_node(label), {"rows": [{"id": _ID}]})


def _samples(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: ["-"] if get_origin(kind) is list else kind(1) for name, kind in properties.items()}
