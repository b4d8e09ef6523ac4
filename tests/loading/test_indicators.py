"""Indicators with owners, indicators on no goal, and targets by quarter and of amended documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from pohon_graph.engines import Engine
from pohon_graph.engines.graph_reader import read_graph
from pohon_graph.engines.tree_writer import write_trees
from pohon_graph.errors import InputError
from pohon_graph.graph.model import INDICATOR_OWNED, MEASURED, Graph
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.store import open_store

TREE = """\
pohon: 1
agency: dinsos
period: 2025
agencies: [{id: dinsos, title: Dinas Sosial}]
officers: [{id: kadis, title: Kepala Dinas, rank: jpt_pratama}, {id: kabid, title: Kepala Bidang}]
goals:
  - id: a
    title: Menurunnya kemiskinan
    level: ultimate
    owners: [kadis]
    indicators:
      - title: Angka kemiskinan
        owners: [{officer: kabid, role: Utama}, kadis]
        target:
          - {year: 2025, quarter: 1, target: 12 %}
          - {year: 2025, quarter: TW IV, target: 10 %}
          - {year: 2025, target: 10 %}
          - {year: 2025, target: 9 %, kind: perubahan}
indicators:
  - {title: Jumlah laporan, target: 4 laporan, baseline: 3 laporan, owners: [kabid]}
  - {title: Indeks kepuasan}
"""
Load = Callable[[str], Graph]


@pytest.fixture(params=["yaml", "json"])
def loaded(request: pytest.FixtureRequest, tmp_path: Path) -> Load:
    """Loads a tree that is written as YAML, from a YAML or a JSON file."""

    def load(tree: str) -> Graph:
        path = tmp_path / f"t.{request.param}"
        text = tree if request.param == "yaml" else json.dumps(yaml.load(tree, yaml.BaseLoader))
        path.write_text(text, encoding="utf-8")
        return read([path]).graphs[0]

    return load


def test_an_indicator_has_owners_as_a_goal_has(loaded: Load) -> None:
    """Each with a role, if one is given, and the order in which they are listed."""
    edges = loaded(TREE).edges[INDICATOR_OWNED]
    assert [(e["start"], e["end"], e["role"], e["order"]) for e in edges] == [
        ("dinsos-2025/a#1", "dinsos/kabid", "lead", 1), ("dinsos-2025/a#1", "dinsos/kadis", None, 2),
        ("dinsos-2025#1", "dinsos/kabid", None, 1),
    ]  # fmt: skip


def test_an_indicator_may_be_on_no_goal(loaded: Load) -> None:
    """It has an id below the tree's, its targets have theirs, and no goal is measured by it."""
    graph = loaded(TREE)
    assert [row["id"] for row in graph.nodes["Indicator"].values()] == [
        "dinsos-2025/a#1", "dinsos-2025#1", "dinsos-2025#2",
    ]  # fmt: skip
    assert graph.nodes["Target"]["dinsos-2025#1@1"]["unit"] == "laporan"
    assert graph.nodes["Target"]["dinsos-2025#1@baseline"]["value"] == 3
    assert [edge["end"] for edge in graph.edges[MEASURED]] == ["dinsos-2025/a#1"]


def test_a_target_may_be_of_a_quarter_or_revised(loaded: Load) -> None:
    """Quarters are kept as numbers, and the target of an amended document is a kind of its own."""
    targets = list(loaded(TREE).nodes["Target"].values())[:4]
    assert [(t["quarter"], t["kind"]) for t in targets] == [
        (1, "target"), (4, "target"), (None, "target"), (None, "revised"),
    ]  # fmt: skip


@pytest.mark.parametrize("quarter", ["0", "5", "satu"])
def test_what_is_no_quarter_is_refused(loaded: Load, quarter: str) -> None:
    """A year has four."""
    with pytest.raises(InputError, match=quarter):
        loaded(TREE.replace("quarter: 1,", f"quarter: {quarter},"))


def test_an_unknown_owner_of_an_indicator_is_refused(loaded: Load) -> None:
    """As an unknown owner of a goal is."""
    with pytest.raises(InputError, match="sekdis"):
        loaded(TREE.replace("officer: kabid", "officer: sekdis"))


def test_the_document_of_a_store_loads_to_the_same_digest(
    loaded: Load, engine: Engine, tmp_path: Path
) -> None:
    """Owners of indicators, indicators on no goal, quarters and kinds survive the store and the file."""
    graph = loaded(TREE)
    write_trees(engine, [graph])
    document = to_document(read_graph(engine), "dinsos-2025")
    again = tmp_path / "again.json"
    again.write_text(json.dumps(document), encoding="utf-8")
    assert [tree["digest"] for tree in read([again]).graphs[0].trees()] == [graph.trees()[0]["digest"]]
    assert [one["title"] for one in document["indicators"]] == ["Jumlah laporan", "Indeks kepuasan"]


def test_an_indicator_on_no_goal_is_found(tmp_path: Path) -> None:
    """IND001 counts it and names it with its line."""
    path = tmp_path / "t.yaml"
    path.write_text(TREE, encoding="utf-8")
    with open_store(tmp_path / "graph.kgl") as store:
        store.load(path)
        report = store.audit(["IND001"])
    assert [(f.node, str(f.source).rpartition(":")[2]) for f in report.findings] == [
        ("dinsos-2025#1", "20"), ("dinsos-2025#2", "21"),
    ]  # fmt: skip
