"""Changes that somebody makes to a store past this program: to any node, edge, property or digest."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, get_origin

from pohon_graph.engines import Engine
from pohon_graph.engines.embedded import Kglite
from pohon_graph.engines.server import Neo4j
from pohon_graph.graph.model import EDGE_KEYS, EDGE_TYPES, TREE_PROPERTY, EdgeKey, Graph, Row
from pohon_graph.ontology import NODES, Kind


class ByHand(NamedTuple):
    """A statement, its parameters, and what it does in words."""

    cypher: str
    parameters: dict[str, Any]
    said: str


def do(engine: Engine, change: ByHand) -> None:
    """Carry out the change past the program."""
    if isinstance(engine, Neo4j):
        with engine._connection.session("WRITE") as session:
            session.run(change.cypher, change.parameters).consume()
        return
    assert isinstance(engine, Kglite)
    graph = engine._opened()
    graph.read_only(False)
    graph.unlock_schema()
    graph.cypher(change.cypher, params=change.parameters)
    graph.lock_schema()
    graph.read_only(True)


def changes(graph: Graph, chance: random.Random) -> Iterator[ByHand]:
    """Changes of every kind in turn, without an end; each of one thing of a store that holds `graph`."""
    kinds: tuple[Callable[[Graph, random.Random], ByHand | None], ...] = (
        _property_changed, _property_removed, _property_added, _edge_removed, _edge_changed, _edge_added,
        _edge_twice, _node_removed, _node_added, _digest_changed, _shared_changed, _label_added,
        _foreign_property, _type_changed,
    )  # fmt: skip
    while True:
        for kind in kinds:
            change = kind(graph, chance)
            if change is not None:
                yield change


def _node(graph: Graph, chance: random.Random) -> tuple[str, Row]:
    label = chance.choice([label for label, rows in graph.nodes.items() if rows])
    return label, graph.nodes[label][chance.choice(sorted(graph.nodes[label]))]


def _edge(graph: Graph, chance: random.Random) -> tuple[EdgeKey, Row]:
    key = chance.choice([key for key in EDGE_KEYS if graph.edges[key]])
    return key, chance.choice(graph.edges[key])


def _other(value: Any) -> Any:
    """A value of the same type that is not this one."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return [*value, "x"] if isinstance(value, list) else f"{value}x"


def _sample(kind: Kind) -> Any:
    return ["x"] if get_origin(kind) is list else {str: "x", int: 1, float: 1.5, bool: True}[kind]


def _covered(row: Row, label: str, *, filled: bool) -> list[str]:
    names = [name for name in NODES[label].properties if name not in ("id", "loaded_at")]
    return [name for name in names if (row.get(name) is not None) == filled]


def _set(label: str, row: Row, name: str, value: Any, said: str) -> ByHand:
    cypher = f"MATCH (n:{label} {{id: $id}}) SET n.{name} = $value"
    return ByHand(cypher, {"id": row["id"], "value": value}, f"{said} {label}.{name} of {row['id']}")


def _property_changed(graph: Graph, chance: random.Random) -> ByHand:
    label, row = _node(graph, chance)
    name = chance.choice(_covered(row, label, filled=True))
    return _set(label, row, name, _other(row[name]), "change")


def _property_removed(graph: Graph, chance: random.Random) -> ByHand:
    label, row = _node(graph, chance)
    name = chance.choice(_covered(row, label, filled=True))
    cypher = f"MATCH (n:{label} {{id: $id}}) REMOVE n.{name}"
    return ByHand(cypher, {"id": row["id"]}, f"remove {label}.{name} of {row['id']}")


def _property_added(graph: Graph, chance: random.Random) -> ByHand | None:
    label, row = _node(graph, chance)
    names = _covered(row, label, filled=False)
    if not names:
        return None
    name = chance.choice(names)
    return _set(label, row, name, _sample(NODES[label].properties[name]), "add")


def _type_changed(graph: Graph, chance: random.Random) -> ByHand:
    label, row = _node(graph, chance)
    name = chance.choice(_covered(row, label, filled=True))
    value = 7 if isinstance(row[name], str | list) else "seven"
    return _set(label, row, name, value, "change the type of")


def _foreign_property(graph: Graph, chance: random.Random) -> ByHand:
    label, row = _node(graph, chance)
    return _set(label, row, "colour", "red", "add")


def _ends(key: EdgeKey, row: Row) -> tuple[str, dict[str, Any]]:
    pattern = f"MATCH (a:{key[1]} {{id: $start}})-[r:{key[0]}]->(b:{key[2]} {{id: $end}})"
    return pattern, {"start": row["start"], "end": row["end"]}


def _edge_removed(graph: Graph, chance: random.Random) -> ByHand:
    key, row = _edge(graph, chance)
    pattern, ends = _ends(key, row)
    return ByHand(f"{pattern} DELETE r", ends, f"remove {key} {ends}")


def _edge_changed(graph: Graph, chance: random.Random) -> ByHand:
    key, row = _edge(graph, chance)
    pattern, ends = _ends(key, row)
    name = chance.choice([*EDGE_TYPES[key].properties])
    value = row.get(name)
    new = _sample(EDGE_TYPES[key].properties[name]) if value is None else _other(value)
    return ByHand(
        f"{pattern} SET r.{name} = $value", {**ends, "value": new}, f"change {name} of {key} {ends}"
    )


def _edge_twice(graph: Graph, chance: random.Random) -> ByHand:
    key, row = _edge(graph, chance)
    values = {
        name: value for name, value in row.items() if value is not None and name not in ("start", "end")
    }
    return _new_edge(key[0], (key[1], row["start"]), (key[2], row["end"]), values)


def _edge_added(graph: Graph, chance: random.Random) -> ByHand:
    """Between any two nodes: where there may be one, or where there is never one."""
    type_ = chance.choice([*{key[0] for key in EDGE_KEYS}, "SEEN_BY"])
    start, end = _node(graph, chance), _node(graph, chance)
    return _new_edge(type_, (start[0], start[1]["id"]), (end[0], end[1]["id"]), {"source": "x"})


def _new_edge(type_: str, start: tuple[str, str], end: tuple[str, str], values: Row) -> ByHand:
    properties = ", ".join(f"{name}: $v_{name}" for name in values)
    cypher = (
        f"MATCH (a:{start[0]} {{id: $start}}) MATCH (b:{end[0]} {{id: $end}}) "
        f"CREATE (a)-[r:{type_} {{{properties}}}]->(b)"
    )
    parameters = {"start": start[1], "end": end[1], **{f"v_{name}": value for name, value in values.items()}}
    return ByHand(cypher, parameters, f"add {start} {type_} {end}")


def _node_removed(graph: Graph, chance: random.Random) -> ByHand:
    label, row = _node(graph, chance)
    return ByHand(
        f"MATCH (n:{label} {{id: $id}}) DETACH DELETE n", {"id": row["id"]}, f"remove {label} {row['id']}"
    )


def _node_added(graph: Graph, chance: random.Random) -> ByHand:
    """One of ours in every look but for who wrote it, or one without an id."""
    label = chance.choice([*NODES])
    values: Row = {"id": "dinsos-2024/new", "title": "New", "source": "x"}
    if label in TREE_PROPERTY and label != "Tree":
        values["tree"] = chance.choice([*sorted(graph.nodes["Tree"]), "nobodys"])
    if chance.random() < 0.3:
        del values["id"]
    properties = ", ".join(f"{name}: $v_{name}" for name in values)
    parameters = {f"v_{name}": value for name, value in values.items()}
    return ByHand(f"CREATE (n:{label} {{{properties}}})", parameters, f"add {label} {values}")


def _digest_changed(graph: Graph, chance: random.Random) -> ByHand:
    tree = chance.choice(graph.trees())
    return _set("Tree", tree, chance.choice(["digest", "whole"]), f"sha256:{chance.random()}", "change")


def _shared_changed(_: Graph, chance: random.Random) -> ByHand:
    if chance.random() < 0.5:
        return ByHand(
            "MATCH (s:PohonStore {id: 'pohon'}) SET s.digest = 'sha256:0'", {}, "change the store's digest"
        )
    cypher = "MATCH (s:PohonStore {id: 'shared'}) SET s.digests = s.digests[1..]"
    return ByHand(cypher, {}, "take a shared digest away")


def _label_added(graph: Graph, chance: random.Random) -> ByHand:
    label, row = _node(graph, chance)
    other = chance.choice([each for each in NODES if each != label])
    return ByHand(
        f"MATCH (n:{label} {{id: $id}}) SET n:{other}", {"id": row["id"]}, f"label {row['id']} {other}"
    )
