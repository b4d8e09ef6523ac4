"""Workbooks of other programs: .xls and .ods, and files with the name of another kind.

`workbooks/planner.xls` and `planner.ods` are one invented matrix, saved by LibreOffice: with a percentage, a
unit in a number format, merged cells, a hidden row, struck-through text, a date, an error and a hidden sheet.
"""

from __future__ import annotations

import shutil
import struct
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.inputs import Loaded
from pohon_graph.loading.open_document import ods_cells
from tests.small_workbooks import BASE, save

FILES = Path(__file__).with_name("workbooks")
ROW = b"<table:table-row%b>%b</table:table-row>"
FIRST = b"<table:table-row "
TEXT = b'<table:table-cell office:value-type="string"%b><text:p>x%b</text:p></table:table-cell>'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own with both files, and English."""
    monkeypatch.chdir(tmp_path)
    for name in ("planner.xls", "planner.ods"):
        shutil.copy(FILES / name, name)
    texts.use("en")


def told(path: str) -> str:
    """The one problem of a file."""
    with pytest.raises(InputError) as refused:
        read([path])
    (problem,) = refused.value.problems
    return str(problem)


def goals(found: Loaded) -> dict[str, dict[str, Any]]:
    """The goals of the only tree by title."""
    (tree,) = (to_document(graph, graph.trees()[0]["id"]) for graph in found.graphs)
    top = tree["goals"][0]
    return {goal["title"]: goal for goal in (top, *top["children"])}


def changed(part: str, change: Callable[[bytes], bytes], path: str = "t.ods") -> str:
    """The .ods file with one part changed, or added."""
    with zipfile.ZipFile("planner.ods") as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
        if part not in old.namelist():
            new.writestr(part, change(b""))
    return path


def with_row(cells: bytes, attributes: bytes = b"") -> str:
    """The .ods file with one more row at the top."""
    row = ROW % (attributes, cells)
    return changed("content.xml", lambda data: data.replace(FIRST, row + FIRST, 1))


@pytest.mark.parametrize("path", ["planner.xls", "planner.ods"])
def test_cells_are_read_as_they_are_shown(path: str) -> None:
    """Percentages, units of formats and results of formulas; merged cells speak for their rows."""
    found = goals(read([path]))
    assert len(found) == 5
    targets = {
        title: goal["indicators"][0].get("target", [{"target": None}])[0]["target"]
        for title, goal in found.items()
    }
    assert list(targets.values()) == ["65 %", "430 orang", "82,5", None, None]


@pytest.mark.parametrize("path", ["planner.xls", "planner.ods"])
def test_hidden_struck_and_broken_cells_are_named(path: str) -> None:
    """And the content that the reader cannot see, once."""
    said = " ".join(map(str, read([path]).notices))
    for part in (
        "hidden rows were read: 7",
        "were read: G8",
        "!F8: Excel made a date",
        "!F9: this cell holds",
    ):
        assert part in said
    assert said.count("is read without its shapes") == 1


def test_both_kinds_give_the_tree_of_the_xlsx_file() -> None:
    """The same ids, facts and cells, but for the name of the file."""
    old, new = read(["planner.xls"]).graphs[0], read(["planner.ods"]).graphs[0]
    assert to_document(old, old.trees()[0]["id"]) == to_document(new, new.trees()[0]["id"])
    places = [[goal["source"].partition("!")[2] for goal in one.nodes["Goal"].values()] for one in (old, new)]
    assert places[0] == places[1] == ["Matriks!A6", "Matriks!D6", "Matriks!D7", "Matriks!D8", "Matriks!D9"]


def test_without_its_reader_an_old_workbook_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or how to save it; .ods needs nothing."""
    monkeypatch.setitem(sys.modules, "xlrd", None)
    sentence = told("planner.xls")
    assert "pip install xlrd" in sentence and "save it as .xlsx" in sentence
    assert len(read(["planner.ods"]).graphs) == 1


def test_a_file_with_the_ending_of_another_kind_is_named() -> None:
    """With the ending that it should have."""
    save(BASE, "base.xlsx")
    for source, target, says in (
        ("planner.xls", "t.xlsx", "old Excel workbook (.xls) with the ending .xlsx"),
        ("planner.xls", "t.ods", "old Excel workbook (.xls) with the ending .ods"),
        ("base.xlsx", "t.xls", "a .xlsx workbook with the ending .xls"),
        ("base.xlsx", "u.ods", "a .xlsx workbook with the ending .ods"),
        ("planner.ods", "u.xls", "a .ods workbook with the ending .xls"),
        ("base.xlsx", "t.csv", "not text"),
        ("planner.xls", "t.yaml", "not text"),
    ):
        shutil.copy(source, target)
        assert says in told(target)
    for name, content in (
        ("v.csv", b"<html><table>"),
        ("v.xls", b"<table><tr>"),
        ("v.ods", b"<!DOCTYPE html>"),
    ):
        Path(name).write_bytes(content)
        assert "web page (HTML)" in told(name)
    Path("w.xls").write_bytes(b"id\tnama_pohon\r\n1\tA\r\n")
    assert ".csv" in told("w.xls")


def test_protected_workbooks_are_named() -> None:
    """An old one by its record FILEPASS, an open one by its manifest."""
    data = Path("planner.xls").read_bytes()
    Path("t.xls").write_bytes(data.replace(b"\x5c\x00\x70\x00", b"\x2f\x00\x70\x00", 1))
    assert "password" in told("t.xls")
    entry = b"<manifest:encryption-data/></manifest:manifest>"
    path = changed("META-INF/manifest.xml", lambda data: data.replace(b"</manifest:manifest>", entry))
    assert "password" in told(path)


def test_macros_are_named_once_and_not_run() -> None:
    """In both kinds."""
    Path("t.xls").write_bytes(Path("planner.xls").read_bytes() + "_VBA_PROJECT".encode("utf-16-le"))
    for path in ("t.xls", changed("Basic/Standard/Module1.xml", lambda _: b"<x/>")):
        assert sum("macros" in one.sentence for one in read([path]).notices) == 1


def test_a_workbook_that_is_open_elsewhere_is_read_and_said() -> None:
    """By the lock file next to it, which is no workbook itself."""
    for lock in ("~$planner.ods", ".~lock.planner.ods#"):
        Path(lock).write_bytes(b"budi")
        assert any("open in another program" in one.sentence for one in read(["planner.ods"]).notices)
        assert "lock file" in told(lock)
        Path(lock).unlink()


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        (TEXT % (b' table:number-columns-repeated="1000000"', b""), "columns beyond number 16384"),
        (TEXT % (b"", b'<text:s text:c="99999999"/>'), "more than 32767 characters"),
        (b"<text:span>" * 500_000, "inflates"),
        (b'<table:table-cell office:value-type="float" office:value="nan"/>', "no intact .ods"),
    ],
)
def test_hostile_sheets_are_one_sentence(cells: bytes, says: str) -> None:
    """A million columns, a text without end, deep elements, no number."""
    assert says in told(with_row(cells))


def test_repeated_rows_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few bytes may stand for a whole sheet; empty ones are passed over."""
    repeated = b' table:number-rows-repeated="1000"'
    empty = b'<table:table-cell table:number-columns-repeated="16384"/>'
    assert len(read([with_row(empty, repeated)]).graphs) == 1
    monkeypatch.setattr(ods_cells, "CELLS", 15_999)
    assert "15999" in told(with_row(TEXT % (b' table:number-columns-repeated="16"', b""), repeated))


def test_a_document_type_and_half_files_are_refused() -> None:
    """Entities of a document type could read other files."""
    kind = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><office:document-content'
    path = changed("content.xml", lambda data: data.replace(b"<office:document-content", kind, 1))
    assert "document type" in told(path)
    for name in ("planner.xls", "planner.ods"):
        data = Path(name).read_bytes()
        for share in (0.1, 0.5, 0.9):
            Path(name).write_bytes(data[: int(len(data) * share)])
            assert "no intact" in told(name)


def test_a_chain_of_sectors_that_runs_in_a_ring_ends() -> None:
    """The directory of an .xls file goes on with itself."""
    data = bytearray(Path("planner.xls").read_bytes())
    table, directory = (struct.unpack_from("<I", data, at)[0] for at in (0x4C, 0x30))
    struct.pack_into("<I", data, (table + 1) * 512 + 4 * directory, directory)
    Path("t.xls").write_bytes(data)
    assert "no intact .xls" in told("t.xls")


DAMAGE = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(damage=DAMAGE)
def test_any_damage_to_an_old_workbook_is_read_or_reported(damage: list[tuple[float, int]]) -> None:
    """Never a traceback."""
    data = bytearray((FILES / "planner.xls").read_bytes())
    for place, byte in damage:
        data[int(place * len(data))] = byte
    Path("t.xls").write_bytes(data)
    with suppress(InputError):
        read(["t.xls"])


def test_comments_and_shapes_are_no_text_of_their_cells() -> None:
    """A text of several runs and blanks is read whole."""
    comment = b"<office:annotation><text:p>komentar</text:p></office:annotation>"
    text = b"<text:p>Meningkatnya<text:s/>kualitas <text:span>hidup</text:span> PPKS</text:p>"

    def change(data: bytes) -> bytes:
        old = b"<text:p>Meningkatnya kualitas hidup PPKS</text:p>"
        assert old in data
        return data.replace(old, comment + text)

    assert "Meningkatnya kualitas hidup PPKS" in goals(read([changed("content.xml", change)]))


def test_a_formula_without_a_result_is_named_with_its_cell() -> None:
    """A library may write one."""
    cell = b'<table:table-cell table:formula="of:=1+1"/>'

    def change(data: bytes) -> bytes:
        start = data.index(b'office:value="82.5"')
        first, last = data.rindex(b"<table:table-cell", 0, start), data.index(b"</table:table-cell>", start)
        return data[:first] + cell + data[last + len(b"</table:table-cell>") :]

    said = [str(one) for one in read([changed("content.xml", change)]).notices]
    assert any("!F7: the formula" in one for one in said)


def test_the_tables_of_a_tree_and_the_nomenclature_are_read_from_ods() -> None:
    """By the names of its sheets and columns, as in .xlsx."""
    sheet = (
        '<table:table table:name="Program"><table:table-row>{}</table:table-row>'
        "<table:table-row>{}</table:table-row></table:table>"
    )
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    head, row = (
        "".join(map(cell.format, some)) for some in (("KODE", "NOMENKLATUR"), ("1.06.05", "Program X"))
    )

    def change(data: bytes) -> bytes:
        first, last = data.index(b"<table:table "), data.rindex(b"</table:table>") + len(b"</table:table>")
        return data[:first] + sheet.format(head, row).replace('"Program"', '"Tabel"').encode() + data[last:]

    rows = read([changed("content.xml", change)]).nomenclature or []
    assert [one["code"] for one in rows if one["title"] == "Program X"] == ["1.06.05"]
