"""Turns the values of a user's query into plain data that is the same for both engines.

Each engine has its format for whole nodes, edges, paths and times. The engine's node numbers are left out:
they carry no information and change.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pohon_graph.engines import Result


def plain(result: Result) -> Result:
    """The same rows, only with text, numbers, booleans, dates, times, lists and dictionaries.

    A node is `{"labels": [...], "properties": {...}}`, an edge `{"type": ..., "properties": {...}}`, a
    path `{"nodes": [...], "relationships": [...]}`, a duration its months, days and seconds, a place
    its latitude and longitude.
    """
    return Result(result.columns, [tuple(map(_plain, row)) for row in result.rows])


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if hasattr(value, "relationships"):  # a path of Neo4j's driver is not a mapping
        return {"nodes": _all(value.nodes), "relationships": _all(value.relationships)}
    if isinstance(value, Mapping):
        return _element(value) or {name: _plain(item) for name, item in value.items()}
    if hasattr(value, "to_native"):
        return value.to_native()
    for names in (("months", "days", "seconds"), ("latitude", "longitude")):
        if all(hasattr(value, name) for name in names):
            return {name: getattr(value, name) for name in names}
    return _all(value) if isinstance(value, list | tuple) else value


def _all(values: Any) -> list[Any]:
    return [_plain(value) for value in values]


def _element(value: Mapping[str, Any]) -> dict[str, Any] | None:
    """A node or an edge; None if the value is an ordinary map."""
    if hasattr(value, "labels"):
        return {"labels": sorted(value.labels), "properties": _properties(value)}
    if hasattr(value, "start_node"):
        return {"type": str(getattr(value, "type", "")), "properties": _properties(value)}
    if value.keys() == {"id", "labels", "properties"} and isinstance(value["id"], int):
        return {"labels": sorted(value["labels"]), "properties": _properties(value["properties"])}
    if value.keys() == {"id", "start", "end", "type", "properties"} and isinstance(value["id"], int):
        return {"type": value["type"], "properties": _properties(value["properties"])}
    return None


def _properties(values: Mapping[str, Any]) -> dict[str, Any]:
    # kglite adds a `type` to every node; the ontology has no property with that name.
    return {name: _plain(value) for name, value in sorted(values.items()) if name != "type"}
