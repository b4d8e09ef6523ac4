"""What public reports of other programs show: messages name both places, nothing to run is no pass."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_command_line import ROOT, pohon

TREE = """\
pohon: 1
agency: uji
period: 2025
title: Pohon uji
agencies: [{id: uji, title: Dinas Uji}]
goals:
  - id: puncak
    title: Tersedianya puncak
    level: ultimate
"""


def test_one_id_on_two_goals_names_both_places(tmp_path: Path) -> None:
    """The line of the second, and of the goal that has the id."""
    again = "  - {id: puncak, title: Tersedianya lain, level: intermediate}\n"
    (tmp_path / "t.yaml").write_text(TREE + again, "utf-8")
    done = pohon("load", "t.yaml", cwd=tmp_path)
    assert done.returncode == 2 and "t.yaml:10" in done.stderr and "t.yaml:7" in done.stderr


def test_one_tree_in_two_files_names_both(tmp_path: Path) -> None:
    """A command that would load a tree twice says from which files."""
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(TREE, "utf-8")
    done = pohon("load", "a.yaml", "b.yaml", cwd=tmp_path)
    assert done.returncode == 2 and "a.yaml" in done.stderr and "b.yaml" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("t.yaml", "--ignore", "CAS,IND,TGT,OWN,PRG,XCT,TXT"), 2),
        (("t.yaml", "--select", "ABC"), 2),
        (("--store", "none.kgl"), 3),
    ],
)
def test_an_audit_that_ran_nothing_never_passes(
    arguments: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    """No rule left, an unknown code, an empty store: a sentence on stderr, nothing on stdout."""
    (tmp_path / "t.yaml").write_text(TREE, "utf-8")
    done = pohon("audit", *arguments, cwd=tmp_path)
    assert done.returncode == code and done.stderr.strip() and done.stdout == ""


@pytest.mark.parametrize(
    "command",
    ["audit", "trace puncak", "query|MATCH (g:Goal) RETURN g.title AS t", "export json -o o.json",
     "export csv -o o", "view -o o.html", "audit -o o.txt", "audit -o o.md"],
)  # fmt: skip
def test_a_windows_console_breaks_nothing(command: str, tmp_path: Path) -> None:
    """Titles with →, ≥ and 😀 under a cp1252 console: no traceback, and files are UTF-8."""
    title = "Tersedianya data → peta ≥ 90 😀"
    (tmp_path / "t.yaml").write_text(TREE.replace("Tersedianya puncak", f"'{title}'"), "utf-8")
    assert pohon("load", "t.yaml", cwd=tmp_path).returncode == 0
    words = command.split("|") if "|" in command else command.split()
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *words], capture_output=True, cwd=tmp_path, env=environment
    )
    assert done.returncode in (0, 1) and b"Traceback" not in done.stderr
    written = [
        path for path in tmp_path.rglob("*") if path.is_file() and path.name.startswith(("o.", "goals"))
    ]
    assert all(title in _texts(path) for path in written)


def _texts(path: Path) -> str:
    text = path.read_text("utf-8")
    return json.dumps(json.loads(text), ensure_ascii=False) if path.suffix == ".json" else text
