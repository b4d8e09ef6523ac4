"""The command line with planners' workbooks: the mapping, and the same answers for every command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loading.test_layouts import OUTLINE
from tests.small_workbooks import Rows, save
from tests.wrong_input import pohon

ROWS: Rows = [["KINERJA", "INDIKATOR", "TARGET 2025"], ["Tersedianya rumah", "Jumlah rumah", 20]]


def test_a_load_that_asks_writes_the_questions_once(tmp_path: Path) -> None:
    """Next to the workbook, unless it only checks; an existing file is left alone and named."""
    path = save({"Lembar": [["DINAS SOSIAL TAHUN 2025"], *ROWS]}, str(tmp_path / "t.xlsx"))
    line = ("load", path, "--store", tmp_path / "graph.kgl", "--lang", "en")
    mapping = tmp_path / "t.map.yaml"
    checked = pohon(*line, "--dry-run")
    assert checked.returncode == 2 and "--show-mapping" in checked.stderr and not mapping.exists()
    assert f"The questions are written in {mapping}" in pohon(*line).stderr
    written = mapping.read_text("utf-8")
    assert written == pohon("load", path, "--show-mapping", "--lang", "en").stdout.replace("\r\n", "\n")
    assert f"Answer the questions in {mapping}" in pohon(*line).stderr
    assert mapping.read_text("utf-8") == written
    mapping.write_text(written.replace("{goal: ,", "{goal: operational,"), "utf-8")
    assert pohon(*line).returncode == 0


@pytest.mark.parametrize("command", ["load", "audit", "diff", "view"])
def test_every_command_that_reads_files_takes_the_answers(command: str, tmp_path: Path) -> None:
    """A sheet that names no agency and no period needs both; another sheet is left out."""
    path = save({"Lembar": OUTLINE, "Lain": [["x"]]}, str(tmp_path / "t.xlsx"))
    more = {
        "load": (path, "--store", str(tmp_path / "graph.kgl")),
        "audit": (path, "--fail-on", "never"),
        "diff": (path, path),
        "view": (path, "-o", str(tmp_path / "page.html")),
    }[command]
    assert "--agency" in pohon(command, *more, "--lang", "en").stderr
    (tmp_path / "other.yaml").write_text("period: 2025\n", "utf-8")
    answers = ("--agency", "Dinas Sosial", "--sheet", "Lembar", "--map", str(tmp_path / "other.yaml"))
    told = pohon(command, *more, *answers, "--lang", "en")
    assert told.returncode == 0 and "not read, as you chose" in told.stderr
