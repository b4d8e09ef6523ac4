"""What a query by hand gives back is plain data, the same from both engines."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from pohon_graph.engines import Engine
from pohon_graph.reports.answers.rows import render
from pohon_graph.store import Store

GOAL = "MATCH (g:Goal {id: 'dinsos-2024/rumah-layak-huni'})"


def value(engine: Engine, cypher: str) -> Any:
    """The one value of a query, as `--format json` writes it too."""
    result = Store(engine).query(cypher)
    [[only]] = result.rows
    [written] = json.loads(render(result, "json"))
    if not isinstance(only, date):
        assert list(written.values()) == [only]
    return only


def test_a_whole_node_is_its_labels_and_properties(seed_engine: Engine) -> None:
    """Properties by name, without what an engine numbers or adds."""
    agency = value(seed_engine, "MATCH (a:Agency {id: 'dinkes'}) RETURN a")
    assert agency["labels"] == ["Agency"] and list(agency) == ["labels", "properties"]
    found = agency["properties"]
    assert (found["id"], found["title"], found["urusan"]) == ("dinkes", "Dinas Kesehatan", ["1.02"])
    assert list(found) == sorted(found) and "type" not in found


def test_an_edge_and_a_path_are_told_by_what_they_hold(seed_engine: Engine) -> None:
    """An edge by its type and properties, a path by its nodes and edges in order."""
    edge = value(seed_engine, f"{GOAL}-[r:CROSSCUTS_WITH]->() RETURN r")
    assert edge["type"] == "CROSSCUTS_WITH" and edge["properties"]["scope"] == "external"
    path = value(seed_engine, f"MATCH p = {GOAL.removeprefix('MATCH ')}-[:CROSSCUTS_WITH]->() RETURN p")
    assert [node["labels"] for node in path["nodes"]] == [["Goal"], ["Agency"]]
    assert path["relationships"] == [edge]


def test_lists_and_maps_are_told_by_what_they_hold(seed_engine: Engine) -> None:
    """Nodes inside lists and maps are plain as well, and a map of the user's stays as it is."""
    listed = value(seed_engine, f"{GOAL} RETURN collect({{goal: g, n: 1}}) AS found")
    assert listed[0]["n"] == 1 and listed[0]["goal"]["labels"] == ["Goal"]
    assert value(seed_engine, "RETURN {id: 'x', labels: ['a']} AS m") == {"id": "x", "labels": ["a"]}


@pytest.mark.parametrize(
    ("cypher", "plain"),
    [
        ("RETURN date('2024-01-31') AS d", date(2024, 1, 31)),
        ("RETURN duration('P1M2DT3S') AS d", {"months": 1, "days": 2, "seconds": 3}),
        ("RETURN point({longitude: 1.5, latitude: 2.0}) AS p", {"latitude": 2.0, "longitude": 1.5}),
        ("RETURN [1, 2.5, true, null, 'x'] AS l", [1, 2.5, True, None, "x"]),
    ],
)
def test_other_values_are_plain(seed_engine: Engine, cypher: str, plain: object) -> None:
    """Times, places and lists have one form, whichever engine answers."""
    assert value(seed_engine, cypher) == plain
