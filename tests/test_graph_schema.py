"""The page of the graph's schema: each word has a meaning, and the sample queries work."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from docs.graph_schema import QUERIES
from pohon_graph.fields import THINGS
from pohon_graph.ontology import EDGES, NODES, EdgeType, NodeType
from pohon_graph.store import Store, open_store
from tests.conftest import SEED


@pytest.fixture(scope="module")
def seed_store() -> Iterator[Store]:
    """The example tree."""
    with open_store(":memory:") as store:
        store.load(SEED)
        yield store


def test_every_property_has_a_meaning() -> None:
    """In one row: of the ontology, or of the field that the graph stores as it is."""
    words: list[NodeType | EdgeType] = [*NODES.values(), *EDGES]
    for thing in words:
        assert thing.about and set(thing.meanings) == set(thing.properties), thing
        assert [key for key, meaning in thing.meanings.items() if not meaning] == [], thing
    for field in (field for thing in THINGS for field in thing.fields if field.kind is not None):
        assert field.about and not field.about.endswith("."), field.key


@pytest.mark.parametrize("title", QUERIES)
def test_a_sample_query_has_an_answer(title: str, seed_store: Store) -> None:
    """On the example tree, with rows to look at."""
    assert seed_store.query(QUERIES[title]).rows
