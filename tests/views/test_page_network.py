"""The pyvis network that `pohon_graph.views.network` gives."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pyvis.network import Network

from pohon_graph.errors import UsageError
from pohon_graph.graph.model import Graph
from pohon_graph.rules.findings import Report
from pohon_graph.views import network

Seed = tuple[Graph, Report]


def test_it_is_a_pyvis_network_of_all_goals_and_partners(seed: Seed) -> None:
    """33 goals and 3 partners are nodes; 32 cascade steps and 4 crosscuts are edges between them."""
    drawn = network(*seed)
    assert isinstance(drawn, Network)
    ids = {node["id"] for node in drawn.nodes}
    assert len(ids) == len(drawn.nodes) == drawn.num_nodes() == 36
    assert len(drawn.edges) == 36
    assert all(edge["from"] in ids and edge["to"] in ids for edge in drawn.edges)
    assert sum(1 for edge in drawn.edges if edge.get("dashes")) == 4


def test_positions_are_given_and_physics_is_off(seed: Seed) -> None:
    """Every node has a place of its own; nothing moves by itself."""
    drawn = network(*seed)
    places = {(node["x"], node["y"]) for node in drawn.nodes}
    assert len(places) == len(drawn.nodes)
    assert all(node["physics"] is False for node in drawn.nodes)
    assert json.loads(json.dumps(drawn.options))["physics"] == {"enabled": False}


def test_a_level_is_a_lane(seed: Seed) -> None:
    """Goals of one level stand at one x, lower levels further right."""
    drawn = network(*seed)
    lanes = {(node["level"], node["x"]) for node in drawn.nodes if "level" in node}
    assert sorted(lanes) == [(rank, rank * 270) for rank in range(6)]


def test_what_it_writes_is_the_offline_page(seed: Seed, tmp_path: Path) -> None:
    """pyvis's own ways to write give our page: UTF-8, a doctype, a policy, no other host."""
    target = tmp_path / "tree.html"
    network(*seed, lang="id").write_html(str(target))
    text = target.read_text(encoding="utf-8")
    assert text.startswith('<!doctype html>\n<html lang="id">')
    assert "Content-Security-Policy" in text
    assert "cdn" not in text.lower().replace("cdnjs", "")
    assert "bootstrap" not in text.lower()


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"trees": ["dinkes-2024"]}, "dinkes-2024"),
        ({"focus": "dinsos-2024/no-such"}, "no-such"),
        ({"level": "eselon"}, "eselon"),
        ({"agency": "bpbd"}, "bpbd"),
    ],
)
def test_an_option_that_names_nothing_is_told(seed: Seed, options: dict[str, Any], word: str) -> None:
    """A tree, goal, level or agency that is not there is a usage error that names it."""
    with pytest.raises(UsageError, match=word):
        network(*seed, **options)


def test_importing_views_imports_neither_pyvis_nor_ipython() -> None:
    """Only drawing pays for pyvis and the IPython that it brings."""
    code = (
        "import sys, pohon_graph.views, pohon_graph.views.page_html\n"
        "print(sorted({'pyvis', 'IPython', 'jinja2', 'networkx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
