"""An annotated workbook has every part of the user's: untouched ones byte for byte, the others in order."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest

import pohon_graph
from pohon_graph import texts
from pohon_graph.reports.changes import change_text
from tests.annotations.audits import annotated, audited
from tests.annotations.published_order import ORDER
from tests.annotations.rich_workbook import OPAQUE, SHEET, TABLES, parts, rich
from tests.loading.test_layouts import LIST, MATRIX, OUTLINE, TITLES
from tests.small_workbooks import save

# What may change: what refers to sheets, the styles, and what belongs to the notes of the sheet.
CHANGED = {
    "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", SHEET,
    "xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml",
}  # fmt: skip
OURS = re.compile(
    rb'<conditionalFormatting sqref="[^"]*"><cfRule type="expression" dxfId="\d+" priority="\d+"><formula>'
    rb'"pohon-graph"&lt;&gt;""</formula></cfRule></conditionalFormatting>'
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


@pytest.mark.parametrize("name", ["t.xlsx", "t.xlsm"])
def test_untouched_parts_keep_their_bytes(name: str) -> None:
    """Charts, shapes, threads, macros, printer settings and the like come back as they were."""
    rich(name, macros=name.endswith("m"))
    annotated(name, f"copy-{name}")
    before, after = parts(name), parts(f"copy-{name}")
    assert list(after)[: len(before)] == list(before)
    changed = {part for part in before if before[part] != after[part]}
    assert changed <= CHANGED | {"xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"}
    assert {*OPAQUE, "xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "xl/tables/table1.xml"} <= set(
        before
    )
    assert ("xl/vbaProject.bin" in after) == name.endswith("m")


def test_a_changed_sheet_differs_by_the_additions_alone() -> None:
    """Without our rules and the reference to the notes, a plain sheet has the bytes that it had."""
    save(TABLES, "t.xlsx")
    annotated("t.xlsx", "copy.xlsx")
    before, after = parts("t.xlsx")[SHEET], parts("copy.xlsx")[SHEET]
    without = re.sub(rb"<legacyDrawing [^>]*/>", b"", OURS.sub(b"", after))
    assert OURS.search(after)
    assert without == before


def test_rules_of_the_user_keep_their_order_behind_ours() -> None:
    """Ours come first; the priorities of the others, also of newer kinds, move by the same number."""
    rich("t.xlsx")
    annotated("t.xlsx", "copy.xlsx")
    sheet = ElementTree.fromstring(parts("copy.xlsx")[SHEET])
    rules = [one for one in sheet.iter() if one.tag.endswith("}cfRule")]
    ours = [one for one in rules if "pohon-graph" in "".join(one.itertext())]
    priorities = [int(one.attrib["priority"]) for one in rules]
    assert rules[: len(ours)] == ours and len(ours) >= 2
    assert priorities == list(range(1, len(ours) + 3))


def _books() -> dict[str, Any]:
    return {
        "tables": lambda path: save(TABLES, path),
        "rich": rich,
        "matrix": lambda path: save({"MATRIKS": [*TITLES, *MATRIX]}, path, merged=["B8:B9"], sheet="MATRIKS"),
        "list": lambda path: save({"DAFTAR": [*TITLES, *LIST]}, path),
        "outline": lambda path: save({"KK": [*TITLES, *OUTLINE]}, path),
    }


@pytest.mark.filterwarnings("ignore:Conditional Formatting extension")  # of openpyxl, which would drop it
@pytest.mark.parametrize("kind", _books())
def test_the_copy_is_whole_and_loads_as_nothing_changed(kind: str) -> None:
    """Each layout: the parts are in order, openpyxl opens them, the content stays, and twice is once."""
    path = _books()[kind]("t.xlsx")
    report = audited(path)
    made = annotated(path, "copy.xlsx", report)
    assert made.placed + made.unplaced == len(report.findings) > 0
    _require_whole("copy.xlsx")
    openpyxl.load_workbook("copy.xlsx")
    again = audited("copy.xlsx")
    assert [tree["digest"] for tree in again.trees] == [tree["digest"] for tree in report.trees]
    assert annotated("copy.xlsx", "twice.xlsx", again).content == made.content


def test_a_load_of_the_copy_changes_nothing() -> None:
    """After the workbook, its annotated copy is loaded as "nothing changed", and its sheet is named."""
    save(TABLES, "t.xlsx")
    annotated("t.xlsx", "copy.xlsx")
    with pohon_graph.open_store(":memory:") as store:
        store.load("t.xlsx")
        change = store.load("copy.xlsx")
    assert "Nothing changed." in change_text(change)
    assert any("copy.xlsx!Findings: the sheet of findings" in str(notice) for notice in change.notices)


def _require_whole(path: str) -> None:
    """Elements in the published order, relations that lead to parts, and a content type for each part."""
    content = parts(path)
    types = ElementTree.fromstring(content["[Content_Types].xml"])
    named = {one.attrib["PartName"] for one in types if "PartName" in one.attrib}
    endings = {one.attrib["Extension"] for one in types if "Extension" in one.attrib}
    for part in content:
        assert part == "[Content_Types].xml" or f"/{part}" in named or part.rpartition(".")[2] in endings, (
            part
        )
        if part.endswith(".rels"):
            _require_targets(part, content)
    for part in (
        "xl/workbook.xml",
        "xl/styles.xml",
        *(one for one in content if "sheets/" in one or "comments" in one),
    ):
        if part.endswith(".xml"):
            _require_order(part, ElementTree.fromstring(content[part]))
            _require_relations(part, content)


def _require_order(part: str, element: ElementTree.Element) -> None:
    name = element.tag.rpartition("}")[2]
    if name in ORDER:
        places = [ORDER[name].index(child.tag.rpartition("}")[2]) for child in element]
        assert places == sorted(places), (part, name)
    for child in element:
        if child.tag.partition("}")[0] == element.tag.partition("}")[0]:
            _require_order(part, child)


def _require_targets(part: str, content: dict[str, bytes]) -> None:
    folder = posixpath.dirname(posixpath.dirname(part))
    relations = ElementTree.fromstring(content[part])
    assert len({one.attrib["Id"] for one in relations}) == len(relations)
    for one in relations:
        if one.attrib.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, one.attrib["Target"])).lstrip("/")
            assert target in content, (part, target)


def _require_relations(part: str, content: dict[str, bytes]) -> None:
    folder, name = posixpath.split(part)
    used = set(re.findall(rb'\sr:id="([^"]+)"', content[part]))
    there = content.get(f"{folder}/_rels/{name}.rels", b"")
    assert all(b'Id="' + one + b'"' in there for one in used), part
