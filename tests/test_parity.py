"""kglite and a real Neo4j give the same report, to the byte, on the seed and on generated trees."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from pohon_graph.reports import render
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.runner import audit
from pohon_graph.store import Store, open_store
from tests.generated import Forest, forests

pytestmark = pytest.mark.neo4j

SEED = Path(__file__).resolve().parents[1] / "data" / "dinsos-2024.yaml"
AS_OF = date(2025, 6, 30)
RULES = catalogue()
EXAMPLES = int(os.environ.get("POHON_TEST_EXAMPLES", "30"))


@pytest.fixture
def server(neo4j_url: str) -> Iterator[Store]:
    """A store on the real Neo4j, open for all examples of a test."""
    with open_store(neo4j_url) as store:
        yield store


def emptied(store: Store) -> Store:
    """The store without the trees of the example before, and without its tables of the nomenclature."""
    for tree in store.trees():
        store.drop(tree["id"])
    for regulation in {table.regulation for table in store.nomenclature() if not table.bundled}:
        store.drop_nomenclature(regulation)
    return store


def report(store: Store) -> str | bytes:
    """The whole catalogue's report; rules that fail show as errors in it."""
    return render(audit(store.engine, RULES, AS_OF), "json")


def test_the_seed_gives_the_same_bytes(server: Store) -> None:
    """The whole catalogue on the real tree: identical JSON from both engines, no rule in error."""
    with open_store(":memory:") as embedded:
        embedded.load(SEED)
        expected = report(embedded)
    assert '"status": "error"' not in str(expected)
    server.load(SEED)
    assert report(server) == expected


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
@given(found=forests())
def test_generated_forests_give_the_same_bytes(
    found: Forest, server: Store, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The whole catalogue on any forest: identical JSON from both engines, no rule in error."""
    folder = tmp_path_factory.mktemp("trees")
    with open_store(":memory:") as embedded:
        found.load(embedded, folder)
        expected = report(embedded)
    assert '"status": "error"' not in str(expected)
    found.load(emptied(server), folder)
    assert report(server) == expected
