"""The statements that write and read nodes and edges, one template each in `cypher/`.

Names of the ontology replace the placeholders in angle brackets. Data never does: it travels as a
parameter.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from pohon_graph.bundled import statement
from pohon_graph.graph.model import EDGE_TYPES, TREE_PROPERTY, EdgeKey
from pohon_graph.ontology import EDGES, NODES, STORE, EdgeType

_UNION = "UNION ALL\n"


def schema() -> list[str]:
    """Uniqueness of ids for every label, then the indexes that find a tree's nodes."""
    constraints = [_fill("schema", "constraint", label=label) for label in (*NODES, STORE)]
    indexes = [
        _fill("schema", "index", label=label) for label, name in TREE_PROPERTY.items() if name == "tree"
    ]
    return constraints + indexes


def prime_node(label: str) -> str:
    """Takes `$rows`; unlike a CREATE it may add a property that the label has not had."""
    return _fill("schema", "prime-node", label=label, properties=_assignments("n", NODES[label].properties))


def unprime_node(label: str) -> str:
    """Takes `$rows` with `id`; removes primed nodes with their edges."""
    return _fill("schema", "unprime-node", label=label)


def prime_edge(key: EdgeKey) -> str:
    """Takes `$rows`; unlike a CREATE it may add a property that the type has not had."""
    edge = EDGE_TYPES[key]
    return _fill_edge("schema", "prime-edge", edge, properties=_assignments("r", edge.properties, edge.key))


@cache
def create_node(label: str) -> str:
    """Takes `$rows` of new nodes with all properties of `label`; None leaves a property out.

    Several times faster than a MERGE, and safe because the stored rows were compared first.
    """
    values = ", ".join(f"{name}: row.{name}" for name in NODES[label].properties)
    return _fill("load", "create-node", label=label, properties=values)


@cache
def change_node(label: str) -> str:
    """Takes `$rows` of existing nodes with all properties of `label`; None removes a property."""
    return _fill("load", "change-node", label=label, properties=_assignments("n", NODES[label].properties))


@cache
def create_edge(key: EdgeKey) -> str:
    """Takes `$rows` of new edges with `start`, `end` and all properties of the edge."""
    edge = EDGE_TYPES[key]
    values = ", ".join(f"{name}: row.{name}" for name in edge.properties)
    return _fill_edge("load", "create-edge", edge, properties=values)


@cache
def change_edge(key: EdgeKey) -> str:
    """Takes `$rows` of existing edges with `start`, `end` and all properties of the edge."""
    edge = EDGE_TYPES[key]
    return _fill_edge("load", "change-edge", edge, properties=_assignments("r", edge.properties, edge.key))


@cache
def remove_node(label: str) -> str:
    """Takes `$rows` with `id`, of nodes without edges: any remaining edge belongs to another program."""
    return _fill("load", "remove-node", label=label)


@cache
def remove_edge(key: EdgeKey) -> str:
    """Takes `$rows` with `start`, `end` and the property that distinguishes parallel edges."""
    return _fill_edge("load", "remove-edge", EDGE_TYPES[key])


@cache
def read_node(label: str, of_trees: bool) -> str:
    """All nodes of a label, or with `of_trees` only nodes of the trees in `$trees`; by id."""
    properties = ", ".join(f"n.{name} AS `{name}`" for name in NODES[label].properties)
    if not of_trees:
        return _fill("read", "node", label=label, properties=properties)
    tree = TREE_PROPERTY[label]
    return _fill("read", "node-of-trees", label=label, properties=properties, tree=tree)


@cache
def read_edge(key: EdgeKey, of_trees: bool) -> str:
    """All edges of a kind, or with `of_trees` only edges that start in the trees in `$trees`."""
    edge = EDGE_TYPES[key]
    fields = {
        "properties": ", ".join(f"r.{name} AS `{name}`" for name in edge.properties),
        "last": f"`{edge.key or 'source'}`",
    }
    if not of_trees:
        return _fill_edge("read", "edge", edge, **fields)
    return _fill_edge("read", "edge-of-trees", edge, tree=TREE_PROPERTY[edge.start], **fields)


WRITES: dict[str, tuple[Callable[[str], str], Callable[[EdgeKey], str]]] = {
    "create": (create_node, create_edge),
    "change": (change_node, change_edge),
    "remove": (remove_node, remove_edge),
}


def write(does: str, kind: str | EdgeKey) -> str:
    """Creates, changes or removes the nodes or edges of one kind in `$rows`."""
    of_node, of_edge = WRITES[does]
    return of_node(kind) if isinstance(kind, str) else of_edge(kind)


@cache
def write_maps(does: str, kind: str | EdgeKey) -> str:
    """As `write`, but each node takes its row as a map: a server plans that in a tenth of the time."""
    if isinstance(kind, str) and does != "remove":
        return _fill("load", f"{does}-node-of-map", label=kind)
    return write(does, kind)


@cache
def together(statements: tuple[str, ...]) -> str:
    """Joins several statements that take `$rows` into one, which takes a list of rows for each."""
    parts = (text.replace("$rows", f"$rows[{place}]", 1) for place, text in enumerate(statements))
    return "\n".join(f"CALL () {{\n{text.rstrip()}\n}}" for text in parts)


@cache
def prime_server() -> str:
    """Creates and deletes one node with every label, property and kind of edge."""
    kinds = [each.properties for each in NODES.values()] + [each.properties for each in EDGES]
    names = [name for properties in kinds for name in properties]
    labels = ":".join(NODES)
    types = dict.fromkeys(edge.type for edge in EDGES)
    return _fill(
        "schema",
        "prime-server",
        labels=labels,
        properties=", ".join(f"{name}: $id" for name in dict.fromkeys(names)),
        edges=", ".join(f"(n)-[:{type_}]->(n)" for type_ in types),
    )


@cache
def own_of() -> str:
    """The nodes and edges that belong to the trees in `$trees`."""
    parts = [_of("nodes-of", label, name, "trees") for label, name in TREE_PROPERTY.items()]
    starts = dict.fromkeys(key[1] for key in EDGE_TYPES if key[1] in TREE_PROPERTY)
    return _UNION.join(parts + [_of("edges-of", label, TREE_PROPERTY[label], "trees") for label in starts])


@cache
def shared_of(labels: tuple[str, ...]) -> str:
    """The nodes of each label whose ids are in the parameter with the label's name, the edges that start
    at them, and all declarations of them."""
    starts = {key[1] for key in EDGE_TYPES}
    names = [
        (name, label)
        for label in labels
        for name in ("nodes-of", "declared-of", "edges-of")
        if name != "edges-of" or label in starts
    ]
    return _UNION.join(_of(name, label, "id", label) for name, label in names)


@cache
def listed_of(labels: tuple[str, ...]) -> str:
    """The ids of the nodes with those labels that the trees in `$trees` declare."""
    return _UNION.join(_fill("read", "listed-of", label=label) for label in labels)


def _of(name: str, label: str, property_: str, list_: str) -> str:
    return _fill("read", name, label=label, property=property_, list=list_)


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
