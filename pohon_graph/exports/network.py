"""The graph for graph tools: a networkx MultiDiGraph, and GraphML and GEXF as networkx writes them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, get_origin

from pohon_graph.exports.export_format import Form
from pohon_graph.graph.goal_reader import target_labels
from pohon_graph.graph.model import EdgeKey, Graph, Row
from pohon_graph.graph.origin import origin
from pohon_graph.graph.safe_cells import join_list
from pohon_graph.marks import XML_COMMENT
from pohon_graph.ontology import EDGES, NODES, UNSHOWN, Kind
from pohon_graph.xml_characters import FORBIDDEN, fit

if TYPE_CHECKING:
    import networkx


def to_networkx(graph: Graph) -> networkx.MultiDiGraph[str]:
    """The graph as a MultiDiGraph.

    A node's key is its id. If two kinds share an id, the key of the later one in `ontology.NODES` is
    `Kind:id`. A node has `kind` (Goal, Indicator ...), `label` (its title; for a target with unit and
    year), `origin` (its place in the file), and the other properties of its kind. An edge's key is its
    type, and `TYPE#2` for a second one of that type between the same nodes. It has `kind` (its type) and
    the properties of that type. Properties without a value are absent; lists are lists.

    No attribute has a name that pyvis, pandas or Cytoscape reserve: a property called `kind` gets its node's
    name in front (`program_kind`), and a target's `value` is `amount`. The path and the digest of the source
    are left out, as are nomenclature entries that nothing matches.
    """
    import networkx

    made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    keys, targets = _node_keys(graph), target_labels(graph)
    for (label, id_), key in keys.items():
        values = _values(graph.nodes[label][id_], NODES[label].properties, label)
        if label == "Target" and id_ in targets:
            values["label"] = _fit(targets[id_])
        made.add_node(key, kind=label, **values)
    for (type_, start, end), row, kinds in _edges(graph):
        ends = keys[start, row["start"]], keys[end, row["end"]]
        nth, key = 1, type_
        while made.has_edge(*ends, key=key):
            nth, key = nth + 1, f"{type_}#{nth + 1}"
        made.add_edge(*ends, key=key, kind=type_, **_values(row, kinds, end))
    return made


def graphml(graph: Graph) -> bytes:
    """GraphML with every property typed. Edges are numbered because their ids must differ."""
    import networkx

    stream = io.BytesIO()
    networkx.write_graphml_xml(_numbered(to_networkx(graph)), stream)
    return _marked(stream.getvalue())


def gexf(graph: Graph) -> bytes:
    """GEXF for Gephi: the label of a node is its title, that of an edge its type."""
    import networkx

    made = _numbered(to_networkx(graph))
    for _, _, values in made.edges(data=True):
        values["label"] = values["kind"]
    stream = io.BytesIO()
    networkx.write_gexf(made, stream, version="1.2draft")
    return _marked(stream.getvalue())


FORMS = (
    Form(4, "graphml", ".graphml", graphml, about=(
        "seluruh graf untuk yEd, Cytoscape, atau NetworkX", "the whole graph for yEd, Cytoscape or NetworkX",
    )),
    Form(5, "gexf", ".gexf", gexf, about=(
        "seluruh graf untuk Gephi", "the whole graph for Gephi",
    )),
)  # fmt: skip


def _marked(xml: bytes) -> bytes:
    """The document with a comment after its declaration that identifies files of this program."""
    declaration, end, rest = xml.partition(b"?>")
    return declaration + end + f"\n{XML_COMMENT}".encode() + rest


def _numbered(graph: networkx.MultiDiGraph[str]) -> networkx.MultiDiGraph[str]:
    """The graph as a file can hold it: edges numbered, lists as texts, one type per name."""
    import networkx

    numbered: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for key, values in graph.nodes(data=True):
        apart = {_column(values["kind"], name): _flat(value) for name, value in values.items()}
        numbered.add_node(key, **apart)
    for number, (start, end, values) in enumerate(graph.edges(data=True)):
        numbered.add_edge(start, end, key=f"e{number}", **{name: _flat(v) for name, v in values.items()})
    return numbered


@cache
def _column(label: str, name: str) -> str:
    """The name of a property in a file.

    Files allow one type per name. An officer's rank is a text and a goal's a number, so the officer's is
    called `officer_rank`.
    """
    kinds = {_written(node.properties[name]) for node in NODES.values() if name in node.properties}
    is_text = _written(NODES[label].properties[name]) is str if name in NODES[label].properties else False
    return f"{label.lower()}_{name}" if len(kinds) > 1 and is_text else name


def _written(kind: Kind) -> type:
    return str if get_origin(kind) is list else kind


def _flat(value: Any) -> Any:
    return _fit(join_list(value)) if isinstance(value, list) else value


def _node_keys(graph: Graph) -> dict[tuple[str, str], str]:
    matched = {
        row["end"] for (_, _, end), rows in graph.edges.items() if end == "Nomenclature" for row in rows
    }
    keys: dict[tuple[str, str], str] = {}
    taken: set[str] = set()
    for label in NODES:
        for id_ in graph.nodes[label]:
            if label == "Nomenclature" and id_ not in matched:
                continue
            key = _fit(id_)
            keys[label, id_] = f"{label}:{key}" if key in taken else key
            taken.add(keys[label, id_])
    return keys


def _edges(graph: Graph) -> Iterator[tuple[EdgeKey, Row, dict[str, Kind]]]:
    """The edges with both ends present; the graph of a single file has no shared nodes."""
    for edge in EDGES:
        starts, ends = graph.nodes[edge.start], graph.nodes[edge.end]
        key = (edge.type, edge.start, edge.end)
        for row in graph.edges[key]:
            if row["start"] in starts and row["end"] in ends:
                yield key, row, edge.properties


# People who receive the graph have no need for file paths and facts about the store.
_HIDDEN = frozenset({"id", *UNSHOWN, "ontology", "facts"})
_RENAMED = {"title": "label", "source": "origin", "value": "amount"}


def _values(row: Row, kinds: dict[str, Kind], label: str) -> dict[str, Any]:
    """The properties with a value, in the type of their kind, under their attribute names."""
    names = {name: f"{label.lower()}_kind" if name == "kind" else _RENAMED.get(name, name) for name in kinds}
    found = {
        names[name]: _value(value, kind)
        for name, kind in kinds.items()
        if name not in _HIDDEN and (value := row.get(name)) not in (None, [])
    }
    return {**found, "origin": origin(found["origin"])} if "origin" in found else found


def _value(value: Any, kind: Kind) -> Any:
    if get_origin(kind) is list:
        return [_fit(str(item)) for item in value]
    return _fit(str(value)) if kind is str else kind(value)


def _fit(text: str) -> str:
    return fit(text, FORBIDDEN)
