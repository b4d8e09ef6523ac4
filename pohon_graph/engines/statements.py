"""The statements that write and read nodes and edges, one template each in `cypher/`.

The places in angle brackets are filled with names of the ontology, never with data; what is data
travels as a parameter.
"""

from __future__ import annotations

from functools import cache

from pohon_graph.bundled import statement
from pohon_graph.graph.model import TREE_PROPERTY, EdgeKey
from pohon_graph.ontology import EDGES, NODES, STORE, EdgeType

EDGE_TYPES: dict[EdgeKey, EdgeType] = {(edge.type, edge.start, edge.end): edge for edge in EDGES}


def schema() -> list[str]:
    """Uniqueness of ids for every label, then the indexes that find a tree's nodes."""
    constraints = [_fill("schema", "constraint", label=label) for label in (*NODES, STORE)]
    indexes = [
        _fill("schema", "index", label=label) for label, name in TREE_PROPERTY.items() if name == "tree"
    ]
    return constraints + indexes


def prime_node(label: str) -> str:
    """Takes `$rows`; unlike a CREATE it may bring a property that the label has not had."""
    return _fill("schema", "prime-node", label=label, properties=_assignments("n", NODES[label].properties))


def unprime_node(label: str) -> str:
    """Takes `$rows` with `id`; removes what priming made, with its edges."""
    return _fill("schema", "unprime-node", label=label)


def prime_edge(key: EdgeKey) -> str:
    """Takes `$rows`; unlike a CREATE it may bring a property that the type has not had."""
    edge = EDGE_TYPES[key]
    return _fill_edge("schema", "prime-edge", edge, properties=_assignments("r", edge.properties, edge.key))


@cache
def create_node(label: str) -> str:
    """Takes `$rows` of new nodes with all properties of `label`; None is no property.

    Several times faster than a MERGE, and right because what is stored has been compared first.
    """
    values = ", ".join(f"{name}: row.{name}" for name in NODES[label].properties)
    return _fill("load", "create-node", label=label, properties=values)


@cache
def change_node(label: str) -> str:
    """Takes `$rows` of present nodes with all properties of `label`; None removes one."""
    return _fill("load", "change-node", label=label, properties=_assignments("n", NODES[label].properties))


@cache
def create_edge(key: EdgeKey) -> str:
    """Takes `$rows` of new edges with `start`, `end` and all properties of the edge."""
    edge = EDGE_TYPES[key]
    values = ", ".join(f"{name}: row.{name}" for name in edge.properties)
    return _fill_edge("load", "create-edge", edge, properties=values)


@cache
def change_edge(key: EdgeKey) -> str:
    """Takes `$rows` of present edges with `start`, `end` and all properties of the edge."""
    edge = EDGE_TYPES[key]
    return _fill_edge("load", "change-edge", edge, properties=_assignments("r", edge.properties, edge.key))


@cache
def remove_node(label: str) -> str:
    """Takes `$rows` with `id`, of nodes without edges: an edge that is left is somebody else's."""
    return _fill("load", "remove-node", label=label)


@cache
def remove_edge(key: EdgeKey) -> str:
    """Takes `$rows` with `start`, `end` and the property that tells parallel edges apart."""
    return _fill_edge("load", "remove-edge", EDGE_TYPES[key])


@cache
def read_node(label: str, of_trees: bool) -> str:
    """All nodes of a label, or with `of_trees` those of the trees in `$trees`; by id."""
    properties = ", ".join(f"n.{name} AS `{name}`" for name in NODES[label].properties)
    if not of_trees:
        return _fill("read", "node", label=label, properties=properties)
    tree = TREE_PROPERTY[label]
    return _fill("read", "node-of-trees", label=label, properties=properties, tree=tree)


@cache
def read_edge(key: EdgeKey, of_trees: bool) -> str:
    """All edges of a kind, or with `of_trees` those that start in the trees in `$trees`."""
    edge = EDGE_TYPES[key]
    fields = {
        "properties": ", ".join(f"r.{name} AS `{name}`" for name in edge.properties),
        "last": f"`{edge.key or 'source'}`",
    }
    if not of_trees:
        return _fill_edge("read", "edge", edge, **fields)
    return _fill_edge("read", "edge-of-trees", edge, tree=TREE_PROPERTY[edge.start], **fields)


def _assignments(variable: str, properties: dict[str, type], key: str | None = None) -> str:
    names = [name for name in properties if name not in ("id", key)]
    return ", ".join(f"{variable}.{name} = row.{name}" for name in names)


def _fill_edge(folder: str, name: str, edge: EdgeType, **fields: str) -> str:
    key = f"{edge.key}: row.{edge.key}" if edge.key else ""
    text = _fill(folder, name, type=edge.type, start=edge.start, end=edge.end, key=key, **fields)
    return text.replace(" {}", "")


def _fill(folder: str, name: str, **fields: str) -> str:
    text = statement(folder, f"{name}.cypher")
    for field, value in fields.items():
        text = text.replace(f"<{field}>", value)
    return text
