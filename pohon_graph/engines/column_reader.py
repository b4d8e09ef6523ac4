"""Reads the graph from a store as columns: one kind at a time, only the requested properties."""

from __future__ import annotations

from collections.abc import Mapping

from pohon_graph.bundled import statement
from pohon_graph.engines import Engine
from pohon_graph.graph.columnar_graph import Column, Matched, Tables, Wanted
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import EDGE_TYPES, EdgeKey
from pohon_graph.ontology import NODES, Kind

# Nearly every node has a different value here. Other texts repeat a few words, which are stored once.
_OWN = {"id", "title", "source"}


@search_put_off()
def read_tables(engine: Engine, wanted: Wanted) -> Tables:
    """The `wanted` properties of the whole graph: nodes by id, edges by the ids of their ends."""
    made = Tables()
    for kind, names in wanted.items():
        if isinstance(kind, str):
            columns = _columns(engine, node_columns(kind, names), NODES[kind].properties)
            made.add_nodes(kind, columns.pop("id"), columns)
        else:
            columns = _columns(engine, edge_columns(kind, names), EDGE_TYPES[kind].properties)
            made.add_edges(kind, columns.pop("start"), columns.pop("end"), columns)
    return made


def node_columns(label: str, names: tuple[str, ...]) -> str:
    """All nodes of a label with their id and the named properties, by id."""
    properties = ", ".join(f"n.{name} AS `{name}`" for name in ("id", *names))
    text = statement("read", "matched.cypher" if isinstance(names, Matched) else "node.cypher")
    return text.replace("<label>", label).replace("<properties>", properties)


def edge_columns(key: EdgeKey, names: tuple[str, ...]) -> str:
    """All edges of a kind with the ids of their ends and the named properties, by those ids."""
    apart = EDGE_TYPES[key].key
    fields = dict(zip(("type", "start", "end"), key, strict=True))
    fields["properties"] = "".join(f", r.{name} AS `{name}`" for name in names)
    fields["last"] = f", `{apart}`" if apart in names else ""
    text = statement("read", "edge-columns.cypher")
    for field, value in fields.items():
        text = text.replace(f"<{field}>", value)
    return text


def _columns(engine: Engine, cypher: str, kinds: Mapping[str, Kind]) -> dict[str, Column]:
    found = engine.read(cypher)
    turned = zip(*found.rows, strict=True) if found.rows else ((),) * len(found.columns)
    return {
        name: _repeated(values) if kinds.get(name) is str and name not in _OWN else values
        for name, values in zip(found.columns, turned, strict=True)
    }


def _repeated(words: Column) -> Column:
    """The same column, with each distinct word stored only once."""
    once: dict[str | None, str | None] = {}
    return list(map(once.setdefault, words, words))
