"""What a target's text says becomes facts of the target, and is written out once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from pohon_graph.graph.model import Graph
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read

TREE = """\
pohon: 1
agency: dinsos
period: 2025
agencies: [{id: dinsos, title: Dinas Sosial}]
goals:
  - id: a
    title: Menurunnya kemiskinan
    level: ultimate
    indicators:
      - title: Angka kemiskinan
        baseline: "TW IV 2024: 13 %"
        target:
          - "TW I 2025: 12 %"
          - {quarter: 2, target: "TW I: 11 %"}
          - {year: 2025, target: 18% (perubahan)}
          - {year: 2025, target: 17% (perubahan), kind: actual}
          - 2,5 juta
          - "-"
          - {year: 2025, target: "2025 = 75%"}
"""


def graph_of(folder: Path, text: str) -> Graph:
    path = folder / "tree.yaml"
    path.write_text(text, encoding="utf-8")
    return read([path]).graphs[0]


def test_the_reading_of_the_text_is_kept(tmp_path: Path) -> None:
    """The key beside a target wins over its text; a note makes a target a revised one, and no actual."""
    targets = graph_of(tmp_path, TREE).nodes["Target"].values()
    facts = ("kind", "value", "year", "quarter", "reading", "scaled")
    assert [tuple(row[name] for name in facts) for row in targets] == [
        ("target", 12, 2025, 1, "value", False),
        ("target", 11, None, 2, "value", False),
        ("revised", 18, 2025, None, "value", False),
        ("actual", 17, 2025, None, "value", False),
        ("target", 2.5e6, None, None, "value", True),
        ("target", None, None, None, "placeholder", False),
        ("target", 75, 2025, None, "value", False),
        ("baseline", 13, 2024, 4, "value", False),
    ]


def test_a_tree_with_such_targets_loads_again_from_what_it_is_written_as(tmp_path: Path) -> None:
    """What the text says is not said again beside it."""
    graph = graph_of(tmp_path, TREE)
    document: Any = json.loads(json.dumps(to_document(graph, "dinsos-2025")))
    indicator = document["goals"][0]["indicators"][0]
    assert indicator["baseline"] == "TW IV 2024: 13 %"
    assert indicator["target"][:2] == [
        {"target": "TW I 2025: 12 %"},
        {"quarter": 2, "target": "TW I: 11 %"},
    ]
    again = graph_of(tmp_path, yaml.safe_dump(document, allow_unicode=True))
    without = [{**row, "source": None} for row in graph.nodes["Target"].values()]
    assert [{**row, "source": None} for row in again.nodes["Target"].values()] == without


def test_a_unit_in_brackets_at_the_end_of_the_title_is_the_targets(tmp_path: Path) -> None:
    """Renstra tables write "Angka kemiskinan (%)"; an abbreviation in brackets is no unit, and the
    target's own unit and the field `unit` win."""
    text = """\
pohon: 1
agency: dinsos
period: 2025
agencies: [{id: dinsos, title: Dinas Sosial}]
goals:
  - title: Menurunnya kemiskinan
    level: ultimate
    indicators:
      - {title: Persentase penduduk miskin (%), target: 9}
      - {title: "Jumlah PPKS yang dibantu (Orang):", target: 9}
      - {title: Jumlah data terpadu (DTKS), target: 9}
      - {title: Jumlah PPKS (orang) yang dibantu, target: 9}
      - {title: Persentase penduduk miskin (%), target: 9 KK}
      - {title: Jumlah PPKS (KK), unit: Orang, target: 9}
      - {title: Persentase (%) penduduk miskin, target: 9}
      - {title: Angka kesakitan (per 1.000 penduduk), target: 9}
      - {title: Jumlah pendamping yang dibayar (Orang/Bulan), target: 9}
      - {title: Jumlah bantuan (BLT/PKH), target: 9}
      - {title: Jumlah bantuan (per tahun), target: 9}
"""
    targets = graph_of(tmp_path, text).nodes["Target"].values()
    assert [row["unit"] for row in targets] == [
        "%", "Orang", None, None, "KK", "Orang", "%", "per 1.000 penduduk", "Orang/Bulan", None, None,
    ]  # fmt: skip
