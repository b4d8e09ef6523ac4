"""Makes every word of the ontology known to a store, so that an empty kind is never an unknown one.

Both engines learn labels, relationship types and properties from data. A tree without any officer would
make `:Officer` an unknown word, and unknown words must remain errors. So priming writes and deletes one node
of every label with every property, and one edge of every kind. It skips the words that the store already
knows, because kglite copies every column that is written to.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, get_origin

from pohon_graph.engines import Writer, statements
from pohon_graph.ontology import EDGES, NODES

ID = "\N{LOWER ONE EIGHTH BLOCK}pohon"  # the program's ids never look like this


def prime(writer: Writer) -> None:
    """Write and delete one element for each unknown word; this leaves the graph as it was."""
    edges = EDGES if _unknown_edges(writer) else ()
    labels = NODES if edges else _unknown_labels(writer)
    for label in labels:
        writer.run(statements.prime_node(label), {"rows": [{**_samples(NODES[label].properties), "id": ID}]})
    for edge in edges:
        row = {**_samples(edge.properties), "start": ID, "end": ID}
        writer.run(statements.prime_edge((edge.type, edge.start, edge.end)), {"rows": [row]})
    for label in labels:
        writer.run(statements.unprime_node(label), {"rows": [{"id": ID}]})


def _unknown_labels(writer: Writer) -> Collection[str]:
    """The labels for which the store does not list every property; `id` may be absent."""
    listed = writer.run("CALL db.schema.nodeTypeProperties()").dicts()
    known = {(label, row["propertyName"]) for row in listed for label in row["nodeLabels"]}
    return [
        label
        for label, node in NODES.items()
        if not known.issuperset((label, name) for name in node.properties if name != "id")
    ]


def _unknown_edges(writer: Writer) -> bool:
    listed = writer.run("CALL db.schema.relTypeProperties()").dicts()
    known = {(row["relType"].strip(":`"), row["propertyName"]) for row in listed}
    return not known.issuperset((edge.type, name) for edge in EDGES for name in edge.properties)


def _samples(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: ["-"] if get_origin(kind) is list else kind(1) for name, kind in properties.items()}
