"""Every report tells who keeps a tree in tables which column to fill in, and who keeps YAML which key."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from pohon_graph.reports import render
from pohon_graph.reports.answers.why import why
from pohon_graph.rules.fix_words import fix_texts, quoted_keys
from pohon_graph.store import open_store

AS_OF = date(2024, 6, 30)
KEY, COLUMN = "`owners`", "“owners”"  # exported tables have English headings
TEXTS = ("text", "markdown", "html", "sarif")
TREE = """\
pohon: 1
agency: {agency}
period: 2024
agencies: [{{id: {agency}, title: Dinas}}]
officers: [{{id: kadis, title: Kepala Dinas}}]
goals:
  - id: a
    title: Meningkatnya mutu
    level: ultimate
    owners: [kadis]
    children: [{{title: Dua, level: intermediate}}]
"""


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One tree as a YAML file, a workbook and a folder of CSV files, and another tree as YAML."""
    folder = tmp_path_factory.mktemp("trees")
    (folder / "pohon.yaml").write_text(TREE.format(agency="dinas"), encoding="utf-8")
    (folder / "lain.yaml").write_text(TREE.format(agency="lain"), encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(folder / "pohon.yaml")
        store.export("xlsx", folder / "pohon.xlsx", layout="tables")
        store.export("csv", folder / "tabel")
    kinds = {"yaml": "pohon.yaml", "xlsx": "pohon.xlsx", "csv": "tabel", "other": "lain.yaml"}
    return {kind: folder / name for kind, name in kinds.items()}


def shown(format_: str, *paths: Path) -> str:
    """What a report on OWN001 says, as text."""
    with open_store(":memory:") as store:
        store.load(*paths)
        report = store.audit(select=["OWN001"], as_of=AS_OF)
    made = render(report, format_)
    if isinstance(made, str):
        return made.replace("<code>owners</code>", KEY).replace("\\n", " ")
    cells = [cell for row in openpyxl.load_workbook(BytesIO(made)).worksheets[0].iter_rows() for cell in row]
    return " ".join(str(cell.value) for cell in cells if cell.value)


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("format_", [*TEXTS, "xlsx"])
def test_tables_are_fixed_in_their_columns(sources: dict[str, Path], format_: str, kind: str) -> None:
    """No key of a tree file is left in the advice on a finding in a workbook or a CSV file."""
    text = shown(format_, sources[kind])
    assert COLUMN in text
    assert KEY not in text


def test_rules_without_findings_speak_of_columns_too(sources: dict[str, Path]) -> None:
    """A workbook of findings lists every rule with its fix; that of a tree in tables holds no key of YAML."""
    with open_store(":memory:") as store:
        store.load(sources["xlsx"])
        report = store.audit(as_of=AS_OF)
    fixes = fix_texts(report, "id")
    assert "`" not in "".join(map(quoted_keys, fixes.values()))
    assert not report.by_rule().get("CAS012") and "`" not in fixes["CAS012"]


@pytest.mark.parametrize("format_", [*TEXTS, "xlsx"])
def test_tree_files_are_fixed_in_their_keys(sources: dict[str, Path], format_: str) -> None:
    """The advice on a finding in a YAML file names the key."""
    text = shown(format_, sources["yaml"])
    key = quoted_keys(KEY) if format_ == "xlsx" else KEY  # a cell shows no code
    assert key in text
    assert COLUMN not in text.replace(key, "")


def test_both_are_named_for_a_rule_that_found_both(sources: dict[str, Path]) -> None:
    """One rule with findings in a workbook and in a YAML file names the column and the key."""
    assert f"{COLUMN} ({KEY})" in shown("markdown", sources["xlsx"], sources["other"])


def test_why_names_the_column_of_a_table(sources: dict[str, Path]) -> None:
    """The same holds for what `pohon why` says of one goal."""
    with open_store(":memory:") as store:
        store.load(sources["xlsx"])
        text = why(store.why("dua", as_of=AS_OF))
    assert COLUMN in text
    assert KEY not in text
