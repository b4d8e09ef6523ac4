"""`pohon new`: from an empty workbook to findings, without YAML."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parents[2]


def run(folder: Path, *line: str) -> tuple[int, str]:
    """The exit code of a command in a folder, and all that it says."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *line], cwd=folder, capture_output=True, text=True,
        encoding="utf-8", env={**os.environ, "POHON_LANG": "id", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_the_first_minutes_of_a_planner(tmp_path: Path) -> None:
    """New, filled in, loaded, audited, exported as the same form, and nothing changed."""
    code, said = run(tmp_path, "new", "kosong")
    assert code == 0 and "Periode belum diisi" in said
    code, said = run(tmp_path, "load", "kosong.xlsx")
    assert code == 2 and "Isi perangkat daerah dan periodenya" in said and "belum ada yang diisi" in said
    code, said = run(tmp_path, "new", "dinsos", "--agency", "Dinas Sosial", "--period", "2025-2026")
    assert code == 0 and "dinsos.xlsx" in said and "pohon load dinsos.xlsx" in said
    assert "Periode belum diisi" not in said
    code, said = run(tmp_path, "load", "dinsos.xlsx")
    assert code == 2 and "belum ada yang diisi" in said
    assert [path.name for path in tmp_path.glob("*.yaml")] == []  # a form needs no mapping
    book = openpyxl.load_workbook(tmp_path / "dinsos.xlsx")
    page = book["Pohon"]
    page["A7"], page["B7"], page["C7"] = "1", "Sasaran Program", "Tepatnya sasaran bantuan"
    book.save(tmp_path / "dinsos.xlsx")
    code, said = run(tmp_path, "load", "dinsos.xlsx")
    assert code == 0 and "dinas-sosial-2025-2026" in said and "3 baris CONTOH" in said
    code, said = run(tmp_path, "audit", "dinsos.xlsx", "--select", "IND002,OWN001", "--format", "github")
    assert code == 1 and "dinsos.xlsx" in said
    assert run(tmp_path, "export", "xlsx", "-o", "lagi.xlsx")[0] == 0
    code, said = run(tmp_path, "load", "lagi.xlsx")
    assert code == 0 and "Tidak ada yang berubah" in said


def test_wrong_names_and_files_that_are_there_are_refused(tmp_path: Path) -> None:
    """Each with one sentence and exit code 2."""
    (tmp_path / "ada.xlsx").write_bytes(b"")
    for line in (("new", "ada.xlsx"), ("new", "a.pdf"), ("new", "b.xlsx", "--period", "lama")):
        code, said = run(tmp_path, *line)
        assert code == 2 and len(said.strip().splitlines()) == 1, said
    assert [path.name for path in tmp_path.iterdir()] == ["ada.xlsx"]
