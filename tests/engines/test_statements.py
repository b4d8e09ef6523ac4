"""The load and read statements cover the ontology, no more and no less."""

from __future__ import annotations

import re

import pytest

from pohon_graph.engines import statements
from pohon_graph.ontology import NODES


@pytest.mark.parametrize("label", NODES)
def test_every_property_of_a_node_is_written_and_read(label: str) -> None:
    """A property that the ontology has cannot be forgotten on the way in or out."""
    names = set(NODES[label].properties)
    assert set(re.findall(r"n\.(\w+) = row\.\1", statements.put_node(label))) == names - {"id"}
    assert set(re.findall(r"n\.(\w+) AS `\1`", statements.read_node(label, False))) == names


@pytest.mark.parametrize("key", statements.EDGE_TYPES)
def test_every_property_of_an_edge_is_written_and_read(key: tuple[str, str, str]) -> None:
    """The same for edges, whose key property stands in the pattern."""
    edge = statements.EDGE_TYPES[key]
    names = set(edge.properties)
    put = set(re.findall(r"r\.(\w+) = row\.\1", statements.put_edge(key)))
    assert put | ({edge.key} - {None}) == names
    assert set(re.findall(r"r\.(\w+) AS `\1`", statements.read_edge(key, False))) == names


@pytest.mark.parametrize("key", statements.EDGE_TYPES)
def test_no_place_is_left_unfilled(key: tuple[str, str, str]) -> None:
    """Every place in angle brackets is filled."""
    texts = [statements.put_edge(key), statements.remove_edge(key), statements.read_edge(key, False)]
    texts += [statements.put_node(key[1]), statements.remove_node(key[1]), *statements.schema()]
    assert not [text for text in texts if re.search(r"<\w+>", text)]
