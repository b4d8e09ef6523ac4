"""Digests of everything stored: of each tree's content, of all its nodes and edges, and of shared parts.

A tree's content digest covers what its file gives. It ignores the place of a goal in the file, the order of
owners, programmes and partners, and the choice between nesting a goal and listing it under `parents`. The
order of indicators and of their targets counts, because their ids come from it.

The other digests prove that no stored property has changed: a tree's covers its content digest and everything
that the content omits, such as places in the file, derived facts and matches. Only `loaded_at` is excluded.
The shared digest has small parts, so that a load recomputes only those that it may change.

Rows are sorted and then hashed property by property, which takes half the time of hashing row by row. A
property without any value leaves no trace, so a digest stays valid when the ontology grows.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from operator import itemgetter
from typing import Any, Final, get_origin

from pohon_graph.graph.content import content_of
from pohon_graph.graph.model import EDGE_KEYS, EDGE_TYPES, SHARED, TREE_PROPERTY, EdgeKey, Graph, Row
from pohon_graph.ontology import NODES, Kind

NOT_COVERED: Final = ("loaded_at", "whole")  # of a Tree: the time, and the digest itself

_BETWEEN: Final = "\x1f"
_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_ENDS: Final[dict[str, Kind]] = {"start": str, "end": str}
_KINDS: Final[tuple[str | EdgeKey, ...]] = (*sorted(NODES), *sorted(EDGE_KEYS))

Rows = Mapping[str | EdgeKey, Sequence[Row]]
Columns = Mapping[str | EdgeKey, Sequence[str]]  # properties in order, by label or kind of edge


def _stored(kind: str | EdgeKey) -> set[str]:
    if isinstance(kind, str):
        return NODES[kind].properties.keys() - set(NOT_COVERED)
    return EDGE_TYPES[kind].properties.keys() | _ENDS.keys()


def _unordered(kind: str | EdgeKey) -> set[str]:
    """The lists whose order is no content: the aliases and affairs that a tree declares for an agency."""
    if isinstance(kind, str):
        return set()
    return {name for name, each in EDGE_TYPES[kind].properties.items() if get_origin(each) is list}


_EVERYTHING: Final[Columns] = {kind: sorted(_stored(kind)) for kind in _KINDS}
_CONTENT: Final[Columns] = {kind: sorted(content_of(kind)) for kind in _KINDS if kind not in SHARED}
_REST: Final[Columns] = {
    kind: sorted((_stored(kind) - content_of(kind)) | _unordered(kind)) for kind in _CONTENT
}


def content_digests(graph: Graph) -> dict[str, str]:
    """`sha256:...` of the content of each tree in `graph`, by id."""
    return {tree: _digest(rows, _CONTENT, in_order=False) for tree, rows in own_rows(graph).items()}


def tree_digests(graph: Graph) -> dict[str, str]:
    """`sha256:...` of each tree in `graph`, by id: over its own nodes and the edges that start in them.

    It takes the content digest from the tree's row.
    """
    return {tree: _digest(rows, _REST) for tree, rows in own_rows(graph).items()}


def are_recorded(graph: Graph) -> bool:
    """Whether the row of each tree holds the digests of its content and of the whole tree."""
    contents, wholes = content_digests(graph), tree_digests(graph)
    return all(
        (row["digest"], row["whole"]) == (contents[id_], wholes[id_])
        for id_, row in graph.nodes["Tree"].items()
    )


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
    return {name: _digest(rows, _EVERYTHING) for name, rows in parts.items()}


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


def _digest(rows: Rows, columns: Columns, *, in_order: bool = True) -> str:
    """The digest of those columns of the rows. Without `in_order`, lists whose order is no content are
    sorted."""
    whole = hashlib.sha256()
    for kind, names in columns.items():
        if rows.get(kind) and names:
            unordered = set() if in_order else _unordered(kind)
            for part in _columns(kind, rows[kind], names, unordered):
                whole.update(part.encode("utf-8", "surrogatepass"))
    return f"sha256:{whole.hexdigest()}"


def _columns(
    kind: str | EdgeKey, rows: Sequence[Row], names: Sequence[str], unordered: Collection[str]
) -> Iterator[str]:
    """Each of the properties that a row has, with its values in the order of the rows' ids."""
    if isinstance(kind, str):
        ordered = sorted(rows, key=itemgetter("id"))
        properties = NODES[kind].properties
    else:
        key = EDGE_TYPES[kind].key
        ordered = sorted(rows, key=_ends if key is None else lambda row: _by_all(row, key, names))
        properties = _ENDS | EDGE_TYPES[kind].properties
    for name in names:
        values = [row.get(name) for row in ordered]
        if name in unordered:
            values = [sorted(each or ()) or None for each in values]
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


def _by_all(row: Row, key: str, names: Sequence[str]) -> tuple[str, ...]:
    """Orders parallel edges: by their ends, then by the key that tells them apart, or without it by all."""
    return (*_ends(row), *(str(row.get(name)) for name in (names if key not in names else (key,))))


def _alike(values: Sequence[object], kind: Kind) -> Sequence[object]:
    """Write numbers in one format, because an engine may return them as whole numbers."""
    if kind is not float:
        return values
    return [float(value) if isinstance(value, int | float) else value for value in values]
