"""The evaluators' working papers: filled from the graph, verdicts left to people."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pohon_graph import texts
from pohon_graph.errors import CannotRun
from pohon_graph.exports.crosscut_annex import crosscut_annex
from pohon_graph.exports.kke import kke1, kke2
from pohon_graph.graph.model import Graph
from pohon_graph.store import open_store
from tests.conftest import SEED
from tests.explore.worlds import DINKES, PAIRED, TANGLED, load

HEAD = 5  # the row of the head: title, agency, note, an empty line, head


@pytest.fixture(scope="module")
def graph() -> Graph:
    """Dinas Sosial, Dinas Kesehatan, and a tree that is none."""
    with open_store(":memory:") as store:
        load(store.engine, SEED, PAIRED, TANGLED)
        return store.graph()


def sheet(content: bytes, title: str = "dinsos-2024") -> Worksheet:
    """One sheet of a workbook."""
    page: Worksheet = openpyxl.load_workbook(io.BytesIO(content))[title]
    return page


def rows(page: Worksheet) -> list[dict[str, object]]:
    """The rows below the head, by its names."""
    head, *body = page.iter_rows(min_row=HEAD, values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in body]


@pytest.mark.parametrize("write", [kke1, kke2, crosscut_annex])
def test_a_sheet_prints_on_a4_landscape_with_its_head_on_every_page(write: object, graph: Graph) -> None:
    """Paper, direction, one page wide, head repeated and frozen; one sheet a tree."""
    book = openpyxl.load_workbook(io.BytesIO(write(graph)))  # type: ignore[operator]
    assert book.sheetnames == ["dinkes-2024", "dinsos-2024", "kusut-2024"]
    page = book["dinsos-2024"]
    assert (page.page_setup.orientation, str(page.page_setup.paperSize)) == ("landscape", "9")
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.print_title_rows == f"${HEAD}:${HEAD}" and page.freeze_panes == f"A{HEAD + 1}"
    assert "Dinas Sosial" in page["A2"].value and "2024" in page["A2"].value


@pytest.mark.parametrize("write", [kke1, kke2, crosscut_annex])
def test_a_row_is_as_high_as_its_longest_text(write: object, graph: Graph) -> None:
    """A text of several lines does not run over the next row, where no spreadsheet has set the height."""
    page = openpyxl.load_workbook(io.BytesIO(write(graph)))["dinsos-2024"]  # type: ignore[operator]
    for number in range(HEAD, page.max_row + 1):
        lines = max(
            len(str(cell.value)) / page.column_dimensions[cell.column_letter].width
            for cell in page[number]
            if cell.value is not None
        )
        height = page.row_dimensions[number].height or 15
        assert height >= 15 * lines and height % 15 == 0
        assert height > 15 or lines <= 1


def test_kke1_has_a_row_for_every_indicator_and_empty_smart_flags(graph: Graph) -> None:
    """33 rows; what is asked of the evaluator is empty and ruled."""
    page = sheet(kke1(graph))
    found = rows(page)
    assert len(found) == 33
    flags = [name for name in found[0] if name[1:3] == " (" and name[0] in "SMART"]
    assert len(flags) == 5
    assert all(row[name] is None for row in found for name in (*flags, "Catatan evaluator"))
    assert page.cell(HEAD + 1, 9).border.left.style == "thin"
    row = next(r for r in found if r["Kondisi (tujuan/sasaran)"] == "Terwujudnya database PPKS terpadu")
    assert (row["Indikator"], row["Target"], row["Satuan"]) == ("Persentase PPKS dalam data DTKS", "15%", "%")


def test_kke2_has_level_owner_and_parent_and_an_empty_verdict(graph: Graph) -> None:
    """Each indicator stands beside what it contributes to; nobody is graded."""
    found = rows(sheet(kke2(graph)))
    assert len(found) == 33
    row = next(r for r in found if r["Kondisi (tujuan/sasaran)"] == "Terwujudnya database PPKS terpadu")
    assert row["Jenjang"] == "Sasaran Program"
    assert row["Penanggung jawab"] == "Kepala Bidang Penanganan Fakir Miskin"
    assert row["Menunjang kondisi"] == "Menurunnya pemerlu pelayanan kesejahteraan sosial (PPKS)"
    assert all(r["Penilaian (1 / 0,5 / 0)"] is None for r in found)


def test_goals_without_indicator_or_with_several_parents_have_their_rows(graph: Graph) -> None:
    """What is missing is evidence: such a goal is listed; three parents give three rows."""
    found = rows(sheet(kke2(graph), "kusut-2024"))
    assert sum(row["Kondisi (tujuan/sasaran)"] == "Bawah" for row in found) == 3
    assert len(rows(sheet(kke1(graph), "kusut-2024"))) == 9


def test_the_annex_sets_own_condition_beside_the_partners(graph: Graph) -> None:
    """Where one side names the goal, the partner's condition, indicator, target and owner are filled in."""
    found = rows(sheet(crosscut_annex(graph)))
    assert [row["Mitra"] for row in found] == [
        "Dinas PERKIMTAN", "Dinas PERKIMTAN", "Dinas Kesehatan", "DISNAKERTRANS",
    ]  # fmt: skip
    health = found[2]
    assert health["Kondisi mitra"] == "Terlayaninya jaminan kesehatan penduduk miskin"
    assert health["Target mitra"] == "90% (2024)"
    assert health["Penanggung jawab mitra"] == "Kepala Dinas Kesehatan (utama)"
    assert found[0]["Kondisi mitra"] == "(pohon mitra belum dimuat)"


def test_the_annex_pairs_no_goals_that_nobody_names() -> None:
    """It says that no goal is named, offers who may be meant, and shows nothing of theirs as a pair."""
    with open_store(":memory:") as store:
        load(store.engine, SEED, DINKES)
        health = rows(sheet(crosscut_annex(store.graph())))[2]
    assert health["Kondisi mitra"] == (
        "(dibalas mitra, sasaran tidak disebut)\n"
        "Calon: Terlayaninya jaminan kesehatan penduduk miskin (dinkes-2024/jaminan)"
    )
    assert health["Indikator mitra"] is None and health["Target mitra"] is None


def test_lines_of_several_indicators_are_numbered_like_their_targets() -> None:
    """No target of the annex can be read as another indicator's, also where one has none."""
    several = """
      - {title: Jumlah pasien, unit: Orang}
      - {title: Angka harapan hidup, target: "70", unit: Tahun}"""
    tree = DINKES.replace(
        """
      - {title: Angka harapan hidup, target: "70 Tahun", baseline: "68 Tahun"}""",
        several,
    )
    tree = tree.replace("    owners: [kadis]\n", "    owners: [kadis]\n    crosscuts: [dinsos]\n", 1)
    with open_store(":memory:") as store:
        load(store.engine, tree)
        row = rows(sheet(crosscut_annex(store.graph()), "dinkes-2024"))[0]
    assert row["Indikator"] == "1. Jumlah pasien (satuan Orang)\n2. Angka harapan hidup"
    assert row["Target"] == "1. (belum ada target)\n2. 70 Tahun"


def test_the_annex_of_one_tree_still_knows_its_partners(tmp_path: Path) -> None:
    """`--tree` leaves out the other sheets, not what the trees of the partners say."""
    with open_store(":memory:") as store:
        load(store.engine, SEED, PAIRED)
        (file,) = store.export("lampiran-crosscutting", tmp_path / "lampiran.xlsx", tree="dinsos-2024")
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["dinsos-2024"]
    health = rows(book["dinsos-2024"])[2]
    assert health["Kondisi mitra"] == "Terlayaninya jaminan kesehatan penduduk miskin"


def test_the_annex_shows_status_scope_and_note(graph: Graph) -> None:
    """An internal crosscut is listed with its note and no partner's condition."""
    external, internal = rows(sheet(crosscut_annex(graph), "dinkes-2024"))
    assert external["Status"] == "disepakati (eksternal)"
    assert internal["Status"] == "belum dicatat (internal)"
    assert internal["Catatan"] == "bidang lain" and internal["Kondisi mitra"] is None


def test_no_sheet_prints_a_grade_or_runs_a_formula(graph: Graph) -> None:
    """The product reports evidence; every text is stored as a text."""
    for write in (kke1, kke2, crosscut_annex):
        book = openpyxl.load_workbook(io.BytesIO(write(graph)))
        cells = [c for page in book for row in page.iter_rows() for c in row if c.value is not None]
        assert not [c.value for c in cells if c.data_type == "f"]
        assert not [c.value for c in cells if "predikat" in str(c.value).casefold()]


def test_sheets_speak_english_too(graph: Graph) -> None:
    """Heads, notes and level names follow the language in force."""
    texts.use("en")
    found = rows(sheet(kke2(graph)))
    assert "Verdict (1 / 0.5 / 0)" in found[0] and "Contributes to" in found[0]


def test_long_sheet_names_are_cut_and_stay_different() -> None:
    """Excel takes 31 characters; two trees that begin alike keep two sheets."""
    from pohon_graph.workbooks import Sheet, workbook

    same = "perangkat-daerah-dengan-nama-panjang-sekali-"
    content = workbook([Sheet(f"{same}1", ("a",), []), Sheet(f"{same}2", ("a",), []), Sheet("a/b:c", (), [])])
    names = openpyxl.load_workbook(io.BytesIO(content)).sheetnames
    assert len(set(names)) == 3 and all(len(name) <= 31 for name in names) and names[2] == "a-b-c"


def test_a_full_folder_for_temporary_files_is_told_in_one_sentence(
    graph: Graph, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Rows pass through the folder for temporary files; where it fails the sentence names it."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tidak-ada"))
    with pytest.raises(CannotRun, match="tidak-ada"):
        kke1(graph)
