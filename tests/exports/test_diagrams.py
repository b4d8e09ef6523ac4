"""Mermaid and Graphviz: every goal drawn, no title taken for code."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest

from pohon_graph.exports import dot, mermaid
from pohon_graph.graph.model import Graph
from pohon_graph.store import open_store
from tests.conftest import SEED
from tests.explore.worlds import DINKES, load
from tests.reports.audited import HOSTILE

NASTY = [
    *HOSTILE,
    'a"];b["c',
    "%%{init: {}}%%",
    "1. satu",
    "- dua",
    "back\\slash\\n",
    "end",
    "A&amp;B #quot;",
]


@pytest.fixture(scope="module")
def seed() -> Graph:
    """The seed as a store gives it."""
    with open_store(":memory:") as store:
        store.load(SEED)
        return store.graph()


def test_mermaid_draws_every_goal_edge_and_partner(seed: Graph) -> None:
    """33 boxes, 32 arrows, three partners on dotted lines."""
    lines = mermaid.mermaid(seed).splitlines()
    assert lines[0] == "flowchart LR"
    assert sum(re.match(r"\s+g\d+\[", line) is not None for line in lines) == 33
    assert sum(" --> " in line for line in lines) == 32
    assert sum(re.match(r"\s+a\d+\(\[", line) is not None for line in lines) == 3
    assert sum(" -.- " in line for line in lines) == 4


def test_dot_draws_every_goal_edge_and_partner(seed: Graph) -> None:
    """33 boxes in lanes, 32 arrows, three partners on dashed lines."""
    lines = dot.dot(seed).splitlines()
    assert lines[0] == "digraph pohon {" and lines[-1] == "}"
    assert sum(re.match(r"\s+g\d+ \[label=", line) is not None for line in lines) == 33
    assert sum(re.fullmatch(r"  g\d+ -> g\d+;", line) is not None for line in lines) == 32
    assert sum(re.match(r"\s+a\d+ \[label=", line) is not None for line in lines) == 3
    assert sum("rank=same" in line for line in lines) == 6


def test_boxes_say_title_level_indicator_target_and_owner(seed: Graph) -> None:
    """What stands on a box is what an official looks for."""
    text = mermaid.mermaid(seed)
    assert (
        "Menurunkan pemerlu pelayanan kesejahteraan sosial (PPKS)<br/>Kinerja Strategis Perangkat Daerah<br/>"
        "IK: Jumlah pemerlu pelayanan kesejahteraan sosial (PPKS): 200 ORANG (2026)<br/>"
        "PJ: Kepala Dinas Sosial" in text
    )


SEVERAL = """
pohon: 1
agency: uji
period: 2025-2029
title: Pohon uji
agencies: [{id: uji, title: Dinas Uji}, {id: mitra, title: Dinas Mitra}]
officers: [{id: kabid, title: Kepala Bidang}]
programs: [{id: p, title: Program Layanan, code: "1.06.04"}]
goals:
  - title: Terwujudnya layanan
    id: layanan
    level: ultimate
    indicators:
      - title: Jumlah orang
        unit: Orang
        target: [{year: 2025, target: "20"}, {year: 2026, target: "30"}]
      - title: Persentase rumah
        unit: "%"
        target: [{year: 2025, target: "80"}, {year: 2027, target: "85"}]
      - {title: Jumlah laporan, unit: Laporan}
    programs: [p]
    crosscuts: [{agency: mitra, status: proposed}]
"""


@pytest.mark.parametrize("draw", [dot.dot, mermaid.mermaid])
def test_each_indicator_is_followed_by_its_own_targets_of_the_year(draw: Callable[..., str]) -> None:
    """Unit and year stand with the target; a year without one shows the year before; no unit is lost."""
    with open_store(":memory:") as store:
        load(store.engine, SEVERAL)
        text = draw(store.graph(), 2026)
    flat = re.sub(r"#(\d+);", lambda found: chr(int(found[1])), text)
    flat = " ".join(flat.replace(r"\n", " ").replace("<br/>", " ").split())
    assert "IK: Jumlah orang: 30 Orang (2026) IK: Persentase rumah: 80 % (2025)" in flat
    assert "IK: Jumlah laporan (satuan Laporan) Program: 1.06.04 Program Layanan" in flat
    assert "diusulkan" in flat and "20 Orang" not in flat and "85 %" not in flat


@pytest.mark.parametrize("title", NASTY)
def test_a_mermaid_label_holds_only_harmless_characters(title: str) -> None:
    """No quote, bracket, tag, directive, entity or Markdown of a title is left; all of it comes back."""
    label = mermaid.label([title])
    bare = re.sub(r"#\d+;", "", label)
    assert not set('"[]{}<>|`*_#%&;\\') & set(bare)
    assert not re.match(r"[\d-]", label)
    shown = html.unescape(re.sub(r"#(\d+);", r"&#\1;", label))
    assert shown == title


@pytest.mark.parametrize("title", NASTY)
def test_a_dot_label_ends_only_at_its_quote(title: str) -> None:
    """Quotes and backslashes are escaped, entities are not decoded into something else."""
    label = dot.label([title])
    assert re.fullmatch(r'(?:[^"\\]|\\["\\n])*', label)
    shown = html.unescape(re.sub(r"\\(.)", lambda m: " " if m[1] == "n" else m[1], label))
    assert shown == " ".join(title.split()) or len(title) > 34


def test_several_trees_stand_apart_and_rejected_crosscuts_are_not_drawn() -> None:
    """One frame a tree; what a partner has refused is no link."""
    with open_store(":memory:") as store:
        load(store.engine, SEED, DINKES.replace("status: accepted", "status: rejected"))
        graph = store.graph()
    assert dot.dot(graph).count("subgraph cluster_") == mermaid.mermaid(graph).count("subgraph") == 2
    assert mermaid.mermaid(graph).count(" -.- ") == 5
