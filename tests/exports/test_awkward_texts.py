"""Awkward texts in every field, and trees that refer to each other, in every form that is no tree file."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import networkx as nx
import openpyxl
import pytest

from pohon_graph.exports import FORMS, dot, export, mermaid
from pohon_graph.exports.network import gexf, graphml
from pohon_graph.graph.model import Graph
from pohon_graph.store import open_store

AWKWARD = (
    "=1+1", "+62 812", "-5%", "@sum", "'apostrof", "70,00", "1.0", "2.10", "a; b", "a\\b", 'kata "kutip"',
    "<b>tebal</b> & co", "]]>", "%% catatan", "a|b", "sub: kunci", "#tagar", "{kurung}", "true", "null",
    "2025-01-02", "👩🏽‍🔧 emoji", "\u202ebalik", "_x000D_", "akhir\\",
)  # fmt: skip
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_DOT_LINES = (
    r"digraph pohon \{", r"// [\w-]+", r"(graph|node|edge) \[.*\];", r"subgraph cluster_\d+ \{", r"\}",
    rf"label={_QUOTED};", rf"[gua]\d+ \[(\w+=({_QUOTED}|\w+)(, )?)+\];", r"\{ rank=same; (g\d+; ?)+\}",
    rf"g\d+ -> [ga]\d+( \[(\w+=({_QUOTED}|\w+)(, )?)+\])?;",
)  # fmt: skip
_TEXT = r'"[^"\[\]{}<>|`]*(?:<br/>[^"\[\]{}<>|`]*)*"'
_MERMAID_LINES = (
    r"flowchart LR", r"%% [\w-]+", rf"subgraph t\d+\[{_TEXT}\]", r"end", rf"g\d+\[{_TEXT}\]:::level\d",
    rf"u\d+\[{_TEXT}\]", rf"a\d+\(\[{_TEXT}\]\)", r"g\d+ --> g\d+", r"g\d+ -\.-(\|[^|]*\|)? a\d+",
    r"classDef level\d [\w:#,]+",
)  # fmt: skip


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """A tree with a goal for each text, which is in all its fields."""
    document = {
        "pohon": 1, "agency": "uji", "period": 2025, "title": AWKWARD[11],
        "agencies": [{"id": "uji", "title": "Dinas Uji"}, {"id": "mitra", "title": AWKWARD[10]}],
        "officers": [{"id": f"o{n}", "title": text} for n, text in enumerate(AWKWARD)],
        "goals": [
            {
                "id": f"g{n}", "title": text, "level": "ultimate", "owners": [f"o{n}"],
                "crosscuts": [{"agency": "mitra", "note": text, "status": "proposed"}],
                "indicators": [{"title": f"Jumlah {text}", "target": text, "unit": text, "definition": text}],
            }
            for n, text in enumerate(AWKWARD)
        ],
    }  # fmt: skip
    file = tmp_path_factory.mktemp("awkward") / "tree.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(file)
        return store.graph()


def test_graph_files_give_every_awkward_text_back(awkward: Graph) -> None:
    """networkx reads GraphML and GEXF again, each title as it was."""
    for written, read in ((graphml(awkward), nx.read_graphml), (gexf(awkward), nx.read_gexf)):
        drawn = read(io.BytesIO(written))
        titles = [values["label"] for _, values in drawn.nodes(data=True) if values["kind"] == "Goal"]
        assert sorted(titles) == sorted(AWKWARD)


def test_every_line_of_a_diagram_is_a_statement(awkward: Graph) -> None:
    """No text breaks out of its label: each line is one of the few forms that the diagram is made of."""
    for lines, text in ((_DOT_LINES, dot.dot(awkward)), (_MERMAID_LINES, mermaid.mermaid(awkward))):
        for line in text.splitlines():
            assert any(re.fullmatch(form, line.strip()) for form in lines), line


A = """
pohon: 1
agency: dinsos
period: 2025
title: Pohon A
agencies: [{id: dinsos, title: Dinas Sosial}, {id: mitra, title: Dinas Mitra}]
goals:
  - id: rumah
    title: Tersedianya rumah layak
    level: ultimate
    crosscuts: [{agency: mitra, counterpart: perbaikan}]
    indicators: [{title: Jumlah rumah, target: 5 Unit}, {title: Persentase rumah, target: 10%}]
"""
B = """
pohon: 1
agency: mitra
period: 2025
title: Pohon B
agencies: [{id: mitra, title: "Dinas Perumahan, Kawasan Permukiman"}, {id: dinsos, title: Dinas Sosial}]
goals:
  - id: perbaikan
    title: Diperbaikinya rumah
    level: ultimate
    crosscuts: [dinsos]
    indicators: [{title: Jumlah rumah yang diperbaiki, target: 7 Unit}]
"""


@pytest.mark.parametrize("form", ["json", "csv", "xlsx"])
def test_trees_that_refer_to_each_other_load_again_from_every_form(form: str, tmp_path: Path) -> None:
    """A file or folder for each tree; loaded again nothing has changed."""
    for name, text in (("a", A), ("b", B)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(tmp_path / "a.yaml", tmp_path / "b.yaml")
        before = {tree["id"]: tree["digest"] for tree in store.trees()}
        store.export(form, tmp_path / "keluar")
    with open_store(":memory:") as store:
        store.load(tmp_path / "keluar")
        assert {tree["id"]: tree["digest"] for tree in store.trees()} == before


def test_sheets_of_two_trees_have_a_row_for_each_indicator_and_the_pair(tmp_path: Path) -> None:
    """KKE-1 has one row an indicator; the annex pairs the goal that is named, on both sheets."""
    for name, text in (("a", A), ("b", B)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(tmp_path / "a.yaml", tmp_path / "b.yaml")
        graph = store.graph()
    for form in ("kke1", "lampiran-crosscutting"):
        (file,) = export(form, graph, tmp_path / f"{form}{FORMS[form].suffix}")
        book = openpyxl.load_workbook(file)
        assert book.sheetnames == ["dinsos-2025", "mitra-2025"]
        rows = {name: list(book[name].iter_rows(min_row=6, values_only=True)) for name in book.sheetnames}
        if form == "kke1":
            assert [row[3] for row in rows["dinsos-2025"]] == ["Jumlah rumah", "Persentase rumah"]
        else:
            assert [row[7] for (row,) in rows.values()] == ["Diperbaikinya rumah", "Tersedianya rumah layak"]
