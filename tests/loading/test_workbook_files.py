"""What kind of file a workbook is, what is refused with which sentence, and how large one may be."""

from __future__ import annotations

import time
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.xlsx import merging
from pohon_graph.loading.xlsx.parts import LONGEST
from pohon_graph.loading.xlsx.sheet import COLUMNS, ROWS
from tests.small_workbooks import BASE, BELOW, TOP, goals, letter, row, save

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
GOALS_PART = "xl/worksheets/sheet4.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

Change = Callable[[str, bytes], bytes]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def told(path: str) -> tuple[str, str]:
    """The one problem of a file."""
    with pytest.raises(InputError) as refused:
        read([path])
    (problem,) = refused.value.problems
    return problem.place, problem.sentence


def changed(change: Change, path: str = "t.xlsx", more: Mapping[str, bytes] | None = None) -> str:
    """The usual workbook with its parts changed, and more parts by their names."""
    save(BASE, "plain.xlsx")
    with zipfile.ZipFile("plain.xlsx") as archive:
        parts = {name: change(name, archive.read(name)) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**parts, **(more or {})}.items():
            archive.writestr(name, data)
    return path


def in_goals(old: bytes, new: bytes) -> Change:
    """A change of the sheet of goals."""

    def change(name: str, data: bytes) -> bytes:
        if name != GOALS_PART:
            return data
        assert old in data
        return data.replace(old, new)

    return change


def is_base(path: str) -> bool:
    """Whether a workbook holds the usual tree, without a word about it."""
    loaded = read([path])
    plain = read([save(BASE, "plain.xlsx")])
    documents = [to_document(one.graphs[0], "dinsos-2024") for one in (loaded, plain)]
    return documents[0] == documents[1] and loaded.notices == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (OLE, "old Excel workbook"),
        (OLE + "EncryptedPackage".encode("utf-16-le") + bytes(100), "password"),
        (b"<html><body><table><tr><td>No</td></tr></table></body></html>", "HTML"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n<html>", "web page"),
        (b'\xef\xbb\xbf\n<!DOCTYPE html PUBLIC "x">', "HTML"),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', "HTML"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            ".xml file",
        ),
        (b"No;Sasaran\r\n1;A", "plain text"),
        (b"", "empty"),
        (b"%PDF-1.7", ".pdf"),
    ],
)
def test_another_kind_of_file_is_named(content: bytes, says: str) -> None:
    """By what is in it, not by its name."""
    Path("t.xlsx").write_bytes(content)
    assert says in told("t.xlsx")[1]


def test_html_that_is_called_xls_is_named() -> None:
    """As many applications export; half an .xls is no intact one."""
    Path("t.xls").write_bytes(b"<table><tr><td>No</td></tr></table>")
    assert "HTML" in told("t.xls")[1]
    Path("t.xls").write_bytes(OLE)
    assert "no intact .xls" in told("t.xls")[1]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet", ".ods"),
        ("xl/workbook.bin", b"x", ".xlsb"),
    ],
)
def test_an_archive_of_another_program_is_named(name: str, content: bytes, says: str) -> None:
    """Whatever it is called."""
    with zipfile.ZipFile("t.xlsx", "w") as archive:
        archive.writestr(name, content)
    assert says in told("t.xlsx")[1]


def test_a_lock_file_is_named() -> None:
    """Excel leaves one beside every open workbook; in a folder it is passed over."""
    Path("~$t.xlsx").write_bytes(b"\x05budi" + bytes(100))
    assert "lock file" in told("~$t.xlsx")[1]
    save(BASE)
    assert len(read(["."]).graphs) == 1


def test_a_workbook_without_its_styles_is_read() -> None:
    """Some exporters promise the part and leave it out."""
    save(BASE, "whole.xlsx")
    with zipfile.ZipFile("whole.xlsx") as old, zipfile.ZipFile("t.xlsx", "w") as new:
        for name in old.namelist():
            if name != "xl/styles.xml":
                new.writestr(name, old.read(name))
    assert is_base("t.xlsx")


def test_an_empty_workbook_and_a_saved_page_are_named() -> None:
    """Not by the headings of a nomenclature, or by a line of YAML."""
    assert "no cell is filled" in told(save({"Sheet1": [], "Sheet2": []}))[1]
    Path("t.mht").write_bytes(b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>")
    assert "web page" in told("t.mht")[1]


def test_strict_open_xml_is_read() -> None:
    """Excel offers it under “Save as”: other namespaces, the same cells."""

    def strict(name: str, data: bytes) -> bytes:
        data = data.replace(MAIN.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main")
        return data.replace(RELATIONS.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")

    assert is_base(changed(strict))


def test_elements_with_a_prefix_are_read() -> None:
    """As some libraries write every element."""

    def prefixed(name: str, data: bytes) -> bytes:
        if not name.startswith("xl/worksheets/"):
            return data
        text = data.decode().replace(f'<worksheet xmlns="{MAIN}"', f'<x:worksheet xmlns:x="{MAIN}"')
        for element in ("worksheet", "sheetData", "row", "c", "v", "is", "t"):
            text = text.replace(f"</{element}>", f"</x:{element}>")
            text = text.replace(f"<{element}>", f"<x:{element}>").replace(f"<{element} ", f"<x:{element} ")
        return text.encode()

    def only_cells(name: str, data: bytes) -> bytes:
        found = prefixed(name, data)
        start, end = found.find(b"<sheetPr"), found.find(b"<x:sheetData")
        tail = found.find(b"<pageMargins")
        if start < 0:
            return found
        return found[:start] + found[end:tail] + b"</x:worksheet>"

    assert is_base(changed(only_cells))


def test_a_workbook_of_another_writer_gives_no_warning(recwarn: pytest.WarningsRecorder) -> None:
    """Without styles, without places of cells, with a wrong dimension, comments and text for speech."""
    phonetic = b"<t>Jumlah PPKS</t><rPh sb='0' eb='1'><t>bukan ini</t></rPh>"

    def other(name: str, data: bytes) -> bytes:
        if name == "xl/styles.xml":
            return b"<styleSheet xmlns='" + MAIN.encode() + b"'/>"
        data = data.replace(b'ref="A1:K3"', b'ref="A1:XFD1048576"')
        return data.replace(b"<t>Jumlah PPKS</t>", phonetic)

    assert is_base(changed(other))
    assert is_base(changed(in_goals(b' r="D2"', b"")))
    assert [str(one.message) for one in recwarn] == []


def test_shared_texts_are_read_with_their_runs() -> None:
    """As Excel keeps texts: by number, in several runs, with notes for speech, with escapes."""
    shared = (
        f"<sst xmlns='{MAIN}'><si><t>Jumlah PPKS</t></si>"
        "<si><r><t>Menurunnya </t></r><r><rPr><b/></rPr><t>PPKS</t></r>"
        "<rPh sb='0' eb='1'><t>bukan ini</t></rPh></si>"
        "<si><r><rPr><strike/></rPr><t>A</t></r><r><t>_x0042_</t></r></si></sst>"
    ).encode()
    kind = f"{RELATIONS}/sharedStrings".encode()
    relation = b"<Relationship Id='rId99' Type='" + kind + b"' Target='sharedStrings.xml'/></Relationships>"

    def by_number(name: str, data: bytes) -> bytes:
        if name == "xl/_rels/workbook.xml.rels":
            return data.replace(b"</Relationships>", relation)
        for number, text in enumerate((b"Jumlah PPKS", b"Menurunnya PPKS", b"kadis")):
            inline = b't="inlineStr"><is><t>' + text + b"</t></is>"
            data = data.replace(inline, b't="s"><v>%d</v>' % number) if name == GOALS_PART else data
        return data

    with pytest.raises(InputError) as refused:
        read([changed(by_number, more={"xl/sharedStrings.xml": shared})])
    assert ["“AB”" in one.sentence for one in refused.value.problems] == [True]
    assert ["J2" in one.sentence for one in refused.value.notices] == [True]


def test_a_document_type_is_refused() -> None:
    """In any part: its entities could grow without end, or read other files."""
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet'
    assert "document type" in told(changed(in_goals(b"<worksheet", bomb)))[1]
    outside = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><styleSheet'
    styles = changed(lambda _, data: data.replace(b"<styleSheet", outside))
    assert "document type" in told(styles)[1]


def test_macros_are_named_and_not_run() -> None:
    """The cells of an .xlsm are read."""
    loaded = read([changed(lambda _, data: data, "t.xlsm", more={"xl/vbaProject.bin": b"x"})])
    assert len(loaded.graphs) == 1
    assert ["macros" in one.sentence for one in loaded.notices] == [True]


def test_more_than_excel_can_hold_is_refused_while_reading() -> None:
    """A cell of too many characters with its place; rows and columns beyond the last ones."""
    place, sentence = told(changed(in_goals(b"<v>200</v>", b"<v>" + b"9" * (LONGEST + 1) + b"</v>")))
    assert (place, str(LONGEST) in sentence) == ("t.xlsx!Sasaran!H2", True)
    for old, new, limit in (
        (b'<row r="3"', f'<row r="{ROWS + 1}"'.encode(), ROWS),
        (b'r="K3"', b'r="XFE3"', COLUMNS),
        (b'r="K3"', b'r="AAAAAAAAA3"', COLUMNS),
    ):
        place, sentence = told(changed(in_goals(old, new)))
        assert (place, str(limit) in sentence) == ("t.xlsx!Sasaran", True)


def test_a_cell_in_the_last_corner_does_no_harm() -> None:
    """A blank is nothing; a text far away is named."""
    corner = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>%b</t></is></c></row></sheetData>'
    assert is_base(changed(in_goals(b"</sheetData>", corner % b" ")))
    (notice,) = read([changed(in_goals(b"</sheetData>", corner % b"x"))]).notices
    assert notice.place == "t.xlsx!Sasaran!XFD1048576"


def test_many_empty_rows_with_borders_are_passed_over_in_time() -> None:
    """30,000 rows of 11 cells each, as a planner formats a whole sheet."""
    empty = b"".join(
        b'<row r="%d">' % number
        + b"".join(b'<c r="%c%d" s="1"/>' % (65 + n, number) for n in range(11))
        + b"</row>"
        for number in range(4, 30_000)
    )
    path = changed(in_goals(b"</sheetData>", empty + b"</sheetData>"))
    start = time.process_time()
    assert len(read([path]).graphs) == 1
    assert time.process_time() - start < 5


def test_merged_ranges_of_a_whole_column_make_no_rows() -> None:
    """They fill only rows that hold something."""
    merges = b'</sheetData><mergeCells count="1"><mergeCell ref="G2:G1048576"/></mergeCells>'
    nodes = read([changed(in_goals(b"</sheetData>", merges))]).graphs[0].nodes
    assert [row["unit"] for row in nodes["Indicator"].values()] == ["orang", "orang"]


def test_merged_ranges_that_would_fill_all_memory_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of columns, each merged over thousands of rows, are more cells than a sheet may hold."""
    path = save(
        goals(TOP, BELOW, BELOW), merged=[f"{letter(column)}2:{letter(column)}4" for column in range(1, 11)]
    )
    assert len(read([path]).graphs) == 1
    monkeypatch.setattr(merging, "CELLS", 20)
    place, sentence = told(path)
    assert (place, "20" in sentence) == ("t.xlsx!Sasaran", True)


def test_a_long_text_below_a_table_takes_no_time() -> None:
    """Dots without end are no signature."""
    start = time.process_time()
    for text in ("Contoh," + "." * 30_000 + "x", "NIP" + ". " * 15_000 + "x", "." * 30_000):
        read([save(goals(TOP, BELOW, row(), row(text, J=text)))])
    assert time.process_time() - start < 5


DAMAGE = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 30), st.binary(max_size=4)), max_size=3
)


@pytest.mark.parametrize(
    "part", [GOALS_PART, "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"]
)
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(damage=DAMAGE)
def test_any_damage_to_a_part_is_read_or_reported(part: str, damage: list[tuple[float, int, bytes]]) -> None:
    """Bytes cut out and put in anywhere give a tree or problems, never anything else."""

    def change(name: str, data: bytes) -> bytes:
        for where, cut, put in damage if name == part else ():
            start = int(where * len(data))
            data = data[:start] + put + data[start + cut :]
        return data

    with suppress(InputError):
        assert len(read([changed(change)]).graphs) == 1


CELL = '<c t="inlineStr"><is><t>{text}</t></is></c>'
BOMBS = {
    "one text in thousands of cells": (
        "<row>" + '<c t="s"><v>0</v></c>' * 2_200 + "</row>",
        "<si><t>" + "x" * LONGEST + "</t></si>",
        "64 MB of text",
    ),
    "a text without end": (
        '<row><c t="s"><v>0</v></c></row>',
        "<si><t>" + "x" * 3_000_000 + "</t></si>",
        "limit of Excel",
    ),
    "a cell without end": ("<row>" + CELL.format(text="x" * 3_000_000) + "</row>", "", "limit of Excel"),
    "a number without end": ("<row><c><v>" + "1" * 10_000_000 + "</v></c></row>", "", "limit of Excel"),
    "an attribute without end": (f'<row><c r="{"A" * 3_000_000}"/></row>', "", "inflates"),
    "a long column": (f'<row><c r="{"A" * 30_000}1"><v>1</v></c></row>', "", "columns beyond"),
    "elements inside one another": ("<a>" * 30_000, "", "inflates"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_inflates_is_refused_while_it_is_read(bomb: str) -> None:
    """A small archive that unpacks to far more than a workbook holds costs neither time nor memory."""
    rows, shared, said = BOMBS[bomb]
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()
    relation = f'<Relationship Id="s" Type="{RELATIONS}/sharedStrings" Target="shared.xml"/></Relationships>'

    def change(name: str, data: bytes) -> bytes:
        if name == "xl/_rels/workbook.xml.rels":
            return data.replace(b"</Relationships>", relation.encode())
        return sheet if name == GOALS_PART else data

    path = changed(change, more={"xl/shared.xml": f'<sst xmlns="{MAIN}">{shared}</sst>'.encode()})
    tracemalloc.start()
    try:
        _, sentence = told(path)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert said in sentence and most < 60_000_000


@pytest.mark.parametrize("kind", ["mergeCell", "xf"])
def test_more_of_anything_than_a_workbook_has_is_refused(kind: str) -> None:
    """Merged ranges and looks of cells without end."""
    merges = (
        f'<worksheet xmlns="{MAIN}"><mergeCells>'
        + '<mergeCell ref="A1:B2"/>' * 200_001
        + "</mergeCells></worksheet>"
    )
    looks = f'<styleSheet xmlns="{MAIN}"><cellXfs>' + "<xf/>" * 66_000 + "</cellXfs></styleSheet>"
    part, content = (GOALS_PART, merges) if kind == "mergeCell" else ("xl/styles.xml", looks)
    assert "inflates" in told(changed(lambda name, data: content.encode() if name == part else data))[1]


def test_an_empty_sheet_is_no_fault_of_the_program() -> None:
    """A sheet without a single row is read as what it is: a table without a heading."""
    empty = f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'.encode()
    with pytest.raises(InputError):
        read([changed(lambda name, data: empty if name == GOALS_PART else data)])
