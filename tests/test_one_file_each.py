"""A format is one new file: nothing else is touched for the program to know it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "data" / "dinsos-2024.yaml"

AUDIT = """
from pohon_graph.reports.audit_format import Format
from pohon_graph.rules.findings import Report

def codes(report: Report) -> str:
    return " ".join(sorted({finding.rule for finding in report.findings}))

FORMAT = Format(9, "codes", codes, (".codes",))
"""
EXPORT = """
from pohon_graph.exports.export_format import Form
from pohon_graph.graph.model import Graph

def titles(graph: Graph) -> str:
    return "\\n".join(goal["title"] for goal in graph.nodes["Goal"].values())

FORMS = (Form(99, "titles", ".titles", titles, ("judul", "titles"), also=("names",)),)
"""
INPUT = """
from pohon_graph.loading.formats.tree_file import FORMAT as TREES
from pohon_graph.loading.input_format import InputFormat

FORMAT = InputFormat(6, (".pohon",), TREES[1].read)
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program in a folder of its own, to which a file can be added."""
    shutil.copytree(
        ROOT / "pohon_graph", tmp_path / "pohon_graph", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("cli.py", "cypher", "data", "schemas"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def run(copy: Path, *line: str | Path) -> str:
    """What a command of the copy says, its help and problems included."""
    code = "import sys; from pohon_graph.cli import main; main(sys.argv[1:])"
    ours = {"PYTHONPATH": str(copy), "POHON_LANG": "en", "POHON_STORE": str(copy / "graph.kgl")}
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, line)],
        cwd=copy, capture_output=True, text=True, encoding="utf-8", env={**os.environ, **ours},
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def test_a_format_of_the_audit_is_one_file(copy: Path) -> None:
    """It is offered, written, and found by the ending of its files."""
    (copy / "pohon_graph" / "reports" / "audits" / "codes.py").write_text(AUDIT, "utf-8")
    assert "xlsx|codes]" in run(copy, "audit", "--help").replace("\n", "")
    assert run(copy, "audit", SEED, "--select", "TGT", "--format", "codes").startswith("TGT")
    run(copy, "audit", SEED, "--select", "TGT", "-o", "a.codes")
    assert (copy / "a.codes").read_text("utf-8").startswith("TGT")


def test_a_form_of_export_is_one_file(copy: Path) -> None:
    """It is in the help and in the list of all, written, and found by its other names."""
    (copy / "pohon_graph" / "exports" / "titles.py").write_text(EXPORT, "utf-8")
    run(copy, "load", SEED)
    assert "or titles." in run(copy, "export", "--help")
    run(copy, "export", "titles", "-o", "a.titles")
    assert "Tersedianya rumah layak huni PPKS" in (copy / "a.titles").read_text("utf-8")
    assert "Did you mean titles?" in run(copy, "export", "names", "-o", "a")


def test_a_format_of_input_is_one_file(copy: Path) -> None:
    """Its files are read by name and in a folder."""
    (copy / "pohon_graph" / "loading" / "formats" / "tree_pohon.py").write_text(INPUT, "utf-8")
    run(copy, "load", SEED)
    run(copy, "export", "json", "-o", "a.json")
    (copy / "folder").mkdir()
    (copy / "a.json").rename(copy / "folder" / "a.pohon")
    for given in ("folder", "folder/a.pohon"):
        assert "dinsos-2024" in run(copy, "load", given, "--dry-run")


COMMAND = """
from dataclasses import dataclass
from pohon_graph.bundled import statement
from pohon_graph.cli.questions import question
from pohon_graph.reports import answer_format
from pohon_graph.store import Store
from pohon_graph.texts import say

@dataclass(frozen=True)
class Size:
    goals: int

@question("size")
def size(opened: Store) -> Size:
    found = opened.engine.read(statement("questions", "find-trees.cypher"), {})
    return Size(len(found.rows))

@answer_format.text.register
def text(answer: Size, *, width: int, colour: bool) -> str:
    return say("cli.size.answer", goals=answer.goals)
"""
TEXTS = """TEXTS = {
    "cli.size": ("Besarnya.", "How large it is."),
    "cli.size.example": ("pohon size", "pohon size"),
    "cli.size.answer": ("Baris: {goals}", "Rows: {goals}"),"""


def test_a_command_is_its_file_its_texts_and_its_query(copy: Path) -> None:
    """It is in the help, and answers as text and as JSON."""
    (copy / "pohon_graph" / "cli" / "commands" / "size.py").write_text(COMMAND, "utf-8")
    texts = copy / "pohon_graph" / "texts" / "cli.py"
    texts.write_text(texts.read_text("utf-8").replace("TEXTS = {", TEXTS), "utf-8")
    run(copy, "load", SEED)
    assert "How large it is." in run(copy, "--help")
    assert run(copy, "size").startswith("Rows: ")
    assert '"goals": ' in run(copy, "size", "--format", "json")
