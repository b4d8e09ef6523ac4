"""Digests of everything stored: of each tree's own nodes and edges, and of the parts that trees share.

`pohon_graph.graph.tree_document.digest` covers a tree's meaning. These digests prove that no stored property
has changed, so they also cover places in the file, derived facts and matches. Only `loaded_at` is excluded.
Rows are sorted and then hashed property by property, which takes half the time of hashing row by
row. A property without any value leaves no trace, so a digest stays valid when the ontology grows.

The shared digest has small parts, so that a load recomputes only those that it may change.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from operator import itemgetter
from typing import Any, Final

from pohon_graph.graph.model import EDGE_KEYS, EDGE_TYPES, SHARED, TREE_PROPERTY, EdgeKey, Graph, Row
from pohon_graph.ontology import NODES, Kind

NOT_COVERED: Final = ("loaded_at", "whole")  # of a Tree: the time, and the digest itself

_BETWEEN: Final = "\x1f"
_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_ENDS: Final[dict[str, Kind]] = {"start": str, "end": str}

Rows = Mapping[str | EdgeKey, Sequence[Row]]


def tree_digests(graph: Graph) -> dict[str, str]:
    """`sha256:...` of each tree in `graph`, by id: over its own nodes and the edges that start in them."""
    return {tree: _digest(rows) for tree, rows in own_rows(graph).items()}


def shared_digests(graph: Graph, labels: Collection[str] = SHARED) -> dict[str, str]:
    """The digest of each shared part.

    A part is a government; an agency with the edges that start at it; the officers and programmes of one
    agency (`people`) with theirs; the whole nomenclature. `graph` holds such a part whole or not at all.
    """
    parts: dict[str, dict[str | EdgeKey, list[Row]]] = {}
    for label in labels:
        keys = [key for key in EDGE_KEYS if key[1] == label]
        edges = {key: graph.outgoing(key) for key in keys}
        for id_, row in graph.nodes[label].items():
            part = parts.setdefault(_part(label, row), {})
            part.setdefault(label, []).append(row)
            for key in keys:
                part.setdefault(key, []).extend(edges[key].get(id_, ()))
    return {name: _digest(rows) for name, rows in parts.items()}


def shared_parts(graph: Graph, labels: Collection[str]) -> set[str]:
    """The names of those parts."""
    return {_part(label, row) for label in labels for row in graph.nodes[label].values()}


def _part(label: str, row: Row) -> str:
    if label == "Nomenclature":
        return label
    return f"people {row.get('agency')}" if label in ("Officer", "Program") else f"{label} {row['id']}"


def store_digest(shared: Mapping[str, str], wholes: Mapping[str, str]) -> str:
    """`sha256:...` over the digests of all shared parts and of all trees, by id."""
    text = _ENCODE([sorted(shared.items()), sorted(wholes.items())])
    return f"sha256:{hashlib.sha256(text.encode('utf-8')).hexdigest()}"


def own_rows(graph: Graph) -> dict[str, dict[str | EdgeKey, list[Row]]]:
    """The rows that belong to each tree of `graph`, by tree and then by label and kind of edge.

    Rows of trees outside `graph` are omitted.
    """
    found: dict[str, dict[str | EdgeKey, list[Row]]] = {tree: {} for tree in graph.nodes["Tree"]}
    for label, name in TREE_PROPERTY.items():
        owner = {id_: row.get(name) for id_, row in graph.nodes[label].items()}
        _sort_out(found, label, graph.nodes[label].values(), owner, "id")
        for key in EDGE_KEYS:
            if key[1] == label:
                _sort_out(found, key, graph.edges[key], owner, "start")
    return found


def _sort_out(
    found: dict[str, dict[str | EdgeKey, list[Row]]],
    kind: str | EdgeKey,
    rows: Iterable[Row],
    owner: Mapping[str, str | None],
    name: str,
) -> None:
    """Put each row under the tree that owns the node it names; omit rows without an owner."""
    places = {tree: found[tree].setdefault(kind, []) for tree in found}
    for row in rows:
        place = places.get(owner.get(row[name]) or "")
        if place is not None:
            place.append(row)


def tree_graphs(graph: Graph) -> dict[str, Graph]:
    """Each tree of `graph` by itself, by id: its own nodes and the edges that start in them."""
    found = {}
    for tree, rows in own_rows(graph).items():
        alone = found[tree] = Graph()
        for kind, some in rows.items():
            if isinstance(kind, str):
                alone.nodes[kind] = {row["id"]: row for row in some}
            else:
                alone.edges[kind] = some
    return found


def tree_of(graph: Graph, label: str, id_: str) -> str | None:
    """The tree that a node belongs to; None if it is shared, or not in `graph`."""
    row, name = graph.nodes[label].get(id_), TREE_PROPERTY.get(label)
    return row.get(name) if row and name else None


def _digest(rows: Rows) -> str:
    whole = hashlib.sha256()
    kinds: list[str | EdgeKey] = [*sorted(NODES), *sorted(EDGE_KEYS)]
    for kind in kinds:
        for part in _columns(kind, rows.get(kind, ())):
            whole.update(part.encode("utf-8", "surrogatepass"))
    return f"sha256:{whole.hexdigest()}"


def _columns(kind: str | EdgeKey, rows: Sequence[Row]) -> Iterator[str]:
    """Each property that a row has, with its values in the order of the rows' ids."""
    if isinstance(kind, str):
        ordered = sorted(rows, key=itemgetter("id"))
        properties = NODES[kind].properties
    else:
        edge = EDGE_TYPES[kind]
        ordered = sorted(
            rows, key=_ends if edge.key is None else lambda row: (*_ends(row), str(row.get(edge.key or "")))
        )
        properties = _ENDS | edge.properties
    names = sorted(properties.keys() - set(NOT_COVERED))
    columns = zip(*([row.get(name) for name in names] for row in ordered), strict=True)
    for name, values in zip(names, columns, strict=False):  # without rows there are no columns
        if values.count(None) < len(values):
            text = _written(values, properties[name])
            yield _ENCODE([kind, name, len(text)])
            yield text


def _written(values: Sequence[Any], kind: Kind) -> str:
    """Join texts directly if none contains the separator, which is fastest for most columns."""
    with suppress(TypeError):  # some values are not texts
        joined = _BETWEEN.join(values)
        if joined.count(_BETWEEN) == len(values) - 1:
            return f"texts {joined}"
    return f"values {_ENCODE(_alike(values, kind))}"


_ends: Final = itemgetter("start", "end")


def _alike(values: Sequence[object], kind: Kind) -> Sequence[object]:
    """Write numbers in one format, because an engine may return them as whole numbers."""
    if kind is not float:
        return values
    return [float(value) if isinstance(value, int | float) else value for value in values]
