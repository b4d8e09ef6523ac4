"""Workbooks of other programs: other prefixes, encodings and namespaces, missing and damaged parts."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest

from pohon_graph import texts
from pohon_graph.annotations.annotate import annotate
from pohon_graph.annotations.edited_package import EditedPackage
from pohon_graph.annotations.xml_part import XmlPart
from pohon_graph.errors import UsageError
from pohon_graph.loading.xlsx.package import Package
from tests.annotations.audits import annotated, audited
from tests.annotations.rich_workbook import SHEET, TABLES, parts, rich, write
from tests.annotations.test_notes import notes, table
from tests.small_workbooks import save

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STYLES = "xl/styles.xml"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")
    save(TABLES, "t.xlsx")


def _changed(part: str, change: object) -> str:
    """The workbook with one part changed by a function of its text to text or bytes."""
    content = parts("t.xlsx")
    made = change(content[part].decode())  # type: ignore[operator]
    content[part] = made if isinstance(made, bytes) else made.encode()
    return write("odd.xlsx", content)


def _prefixed(xml: str) -> str:
    named = re.sub(r"<(/?)(?=[a-zA-Z])(?!x14:)", r"<\1x:", xml)
    return named.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')


def _without_styles(content: dict[str, bytes]) -> dict[str, bytes]:
    kept = {name: data for name, data in content.items() if name != STYLES}
    relations = kept["xl/_rels/workbook.xml.rels"].decode()
    kept["xl/_rels/workbook.xml.rels"] = re.sub(
        r"<Relationship [^>]*/styles\"[^>]*/>", "", relations
    ).encode()
    types = kept["[Content_Types].xml"].decode()
    kept["[Content_Types].xml"] = re.sub(r'<Override PartName="/xl/styles.xml"[^>]*/>', "", types).encode()
    kept[SHEET] = re.sub(rb' s="\d+"', b"", kept[SHEET])
    return kept


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", STYLES])
def test_elements_have_the_prefix_of_their_part(part: str) -> None:
    """A part whose elements have a prefix gets ours with the same one."""
    path = _changed(part, _prefixed)
    report = audited(path)
    made = annotated(path, "copy.xlsx", report)
    openpyxl.load_workbook("copy.xlsx")
    assert len(notes("copy.xlsx")) > 1 and len(table("copy.xlsx")) == len(report.findings) + 1
    assert annotated("copy.xlsx", "twice.xlsx").content == made.content


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_parts_in_other_encodings(encoding: str) -> None:
    """Places are those of the bytes of UTF-8, into which a part in another encoding is turned."""
    name = encoding.removesuffix("-sig")
    path = _changed(SHEET, lambda xml: f'<?xml version="1.0" encoding="{name}"?>{xml}'.encode(encoding))
    annotated(path, "copy.xlsx")
    assert set(notes("copy.xlsx")) == {"C2", "C3", "C4", "E4"}


def test_strict_open_xml_gets_its_own_namespaces() -> None:
    """The parts and relations that we add are in the namespaces of the workbook."""
    content = parts("t.xlsx")
    relations = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    content = {
        name: data.replace(MAIN.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
            relations, b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        for name, data in content.items()
    }
    write("strict.xlsx", content)
    report = audited("strict.xlsx")
    made = annotated("strict.xlsx", "copy.xlsx", report)
    after = parts("copy.xlsx")
    assert not any(MAIN.encode() in data or relations in data for data in after.values())
    assert [tree["digest"] for tree in audited("copy.xlsx").trees] == [
        tree["digest"] for tree in report.trees
    ]
    assert annotated("copy.xlsx", "twice.xlsx").content == made.content


def test_a_workbook_without_styles_gets_them() -> None:
    """The first entries of each list are those that a cell without a style has."""
    write("bare.xlsx", _without_styles(parts("t.xlsx")))
    made = annotated("bare.xlsx", "copy.xlsx")
    page = openpyxl.load_workbook("copy.xlsx")["Findings"]
    assert page["A1"].font.b and page["A7"].fill.fgColor.rgb == "FFD9E1F2"
    assert openpyxl.load_workbook("copy.xlsx")["Sasaran"]["C2"].fill.fill_type is None
    assert annotated("copy.xlsx", "twice.xlsx").content == made.content


def test_sheets_without_notes_take_numbers_that_no_other_drawing_has() -> None:
    """Two sheets of one workbook do not share the numbers of their boxes."""
    annotated("t.xlsx", "copy.xlsx")
    drawings = [data.decode() for name, data in parts("copy.xlsx").items() if name.endswith(".vml")]
    blocks = [re.findall(r'idmap v:ext="edit" data="(\d+)"', text) for text in drawings]
    numbers = [number for text in drawings for number in re.findall(r'id="_x0000_s(\d+)"', text)]
    assert sorted(blocks) == [["1"], ["2"]] and len(numbers) == len(set(numbers))


def test_boxes_fit_wide_columns_and_lie_beside_their_cells() -> None:
    """A box has the same size over narrow and over wide columns: its corner is counted in pixels."""
    rich("t.xlsx")
    annotated("t.xlsx", "copy.xlsx")
    drawing = parts("copy.xlsx")["xl/drawings/commentsDrawing1.vml"].decode()
    anchors = [[int(n) for n in found.split(",")] for found in re.findall(r"Anchor>([\d, ]+)</", drawing)]
    boxes = {(anchor[0] - 1, anchor[2]): anchor for anchor in anchors if anchor[1] == 15}
    assert (2, 1) in boxes  # C2
    left, _, top, _, right, inside, *_ = boxes[2, 1]
    assert (left, top) == (3, 1) and right > left and 0 <= inside <= 64


@pytest.mark.parametrize(
    ("part", "data"),
    [("xl/comments/comment1.xml", b"<comments"), ("xl/drawings/commentsDrawing1.vml", b"no drawing"),
     ("xl/comments/comment1.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><comments>&b;</comments>'),
     (STYLES, b"<styleSheet/>garbage")],
)  # fmt: skip
def test_a_damaged_part_is_one_sentence(part: str, data: bytes) -> None:
    """Parts that a load does not read are checked here."""
    rich("t.xlsx")
    report = audited("t.xlsx")
    content = parts("t.xlsx")
    content[part] = data
    write("t.xlsx", content)
    with pytest.raises(UsageError, match=r"t\.xlsx is damaged, so it cannot be annotated"):
        annotate("t.xlsx", report)


def test_a_signature_is_said_to_hold_no_longer() -> None:
    """The part of the signature stays; the user is told."""
    content = parts("t.xlsx")
    content["_xmlsignatures/sig1.xml"] = b"<Signature/>"
    content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(
        b"</Types>", b'<Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/xml"/></Types>'
    )
    write("t.xlsx", content)
    made = annotated("t.xlsx", "copy.xlsx")
    assert any("digitally signed" in sentence for sentence in made.notices)
    assert parts("copy.xlsx")["_xmlsignatures/sig1.xml"] == b"<Signature/>"


def test_edits_leave_every_other_byte_alone() -> None:
    """Attributes, empty elements, comments and instructions between the edits stay as they are written."""
    part = XmlPart(b"<?a b?><!-- x > y --><r  a = '1>2'\n><e/><f  c='\"'/>t &amp; u<g></g></r>")
    empty, filled, last = part.root.children
    part.append(empty, "<new/>")
    part.set(filled, "c", 'n"')
    part.set(filled, "d", 2)
    part.insert("<before/>", ("g",))
    part.append(last, "<in/>")
    part.append(part.root, "<end/>")
    assert part.content() == (
        b"<?a b?><!-- x > y --><r  a = '1>2'\n><e><new/></e><f  c='n\"' d=\"2\"/>t &amp; u<before/>"
        b"<g><in/></g><end/></r>"
    )


def test_an_unedited_package_is_the_same_part_by_part() -> None:
    """Without an edit every part and its place stay."""
    with Package("t.xlsx") as package:
        Path("same.xlsx").write_bytes(EditedPackage(package).content())
    assert list(parts("same.xlsx").items()) == list(parts("t.xlsx").items())
