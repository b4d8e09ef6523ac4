"""What a command says of tables that it does not take: the problems, and the notices that explain them."""

from __future__ import annotations

from pathlib import Path

from tests.small_workbooks import BASE, goals, row, save
from tests.wrong_input import pohon


def test_notices_are_printed_with_the_problems(tmp_path: Path) -> None:
    """A sheet that was not read, and a row below the table, beside the sentence on the missing goals."""
    tables = {name: rows for name, rows in BASE.items() if name != "Sasaran"}
    path = save({**tables, "Rekapitulasi": [["x"]]}, str(tmp_path / "t.xlsx"))
    told = pohon("load", path, "--dry-run", "--store", tmp_path / "graph.kgl", "--lang", "en")
    assert told.returncode == 2
    assert "no goal" in told.stderr
    assert "“Rekapitulasi” is not known and was not read" in told.stderr


def test_notices_are_printed_where_all_is_well(tmp_path: Path) -> None:
    """In Indonesian, with the cells that were not read."""
    tables = goals(*BASE["Sasaran"][1:], row("Jumlah", H=220))
    path = save(tables, str(tmp_path / "t.xlsx"))
    told = pohon("load", path, "--dry-run", "--store", tmp_path / "graph.kgl", "--lang", "id")
    assert told.returncode == 0
    assert "t.xlsx!Sasaran!A4:H4: berada di bawah tabel dan tidak dibaca" in told.stderr
