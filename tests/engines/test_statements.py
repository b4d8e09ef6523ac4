"""The load and read statements cover the ontology, no more and no less."""

from __future__ import annotations

import re

import pytest

from pohon_graph.engines import statements
from pohon_graph.graph.model import EDGE_TYPES
from pohon_graph.ontology import NODES


@pytest.mark.parametrize("label", NODES)
def test_every_property_of_a_node_is_written_and_read(label: str) -> None:
    """A property that the ontology has cannot be forgotten on the way in or out."""
    names = set(NODES[label].properties)
    assert set(re.findall(r"(\w+): row\.\1", statements.create_node(label))) == names
    assert set(re.findall(r"n\.(\w+) = row\.\1", statements.change_node(label))) == names - {"id"}
    assert set(re.findall(r"n\.(\w+) AS `\1`", statements.read_node(label, False))) == names


@pytest.mark.parametrize("key", EDGE_TYPES)
def test_every_property_of_an_edge_is_written_and_read(key: tuple[str, str, str]) -> None:
    """The same for edges, whose key property stands in the pattern."""
    edge = EDGE_TYPES[key]
    names = set(edge.properties)
    assert set(re.findall(r"(\w+): row\.\1", statements.create_edge(key))) == names
    changed = set(re.findall(r"r\.(\w+) = row\.\1", statements.change_edge(key)))
    assert changed | ({edge.key} - {None}) == names
    assert set(re.findall(r"r\.(\w+) AS `\1`", statements.read_edge(key, False))) == names


@pytest.mark.parametrize("key", EDGE_TYPES)
def test_no_place_is_left_unfilled(key: tuple[str, str, str]) -> None:
    """Every place in angle brackets is filled."""
    of_edges = (statements.create_edge, statements.change_edge, statements.remove_edge)
    of_nodes = (statements.create_node, statements.change_node, statements.remove_node)
    texts = [fill(key) for fill in of_edges] + [fill(key[1]) for fill in of_nodes]
    texts += [statements.read_edge(key, False), *statements.schema()]
    assert not [text for text in texts if re.search(r"<\w+>", text)]
