"""Notes, colours and the sheet of findings: their places, what they keep, how a later run replaces them."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest

from pohon_graph import texts
from tests.annotations.audits import annotated, audited, moved, only
from tests.annotations.rich_workbook import SHEET, TABLES, parts, rich, write
from tests.loading.test_layouts import MATRIX, TITLES
from tests.small_workbooks import save

NOTES = "xl/comments1.xml"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def notes(path: str, sheet: str = "Sasaran") -> dict[str, str]:
    """The notes of a sheet by cell."""
    page = openpyxl.load_workbook(path)[sheet]
    return {cell.coordinate: cell.comment.text for row in page.iter_rows() for cell in row if cell.comment}


def table(path: str, sheet: str = "Findings") -> list[tuple[object, ...]]:
    """The lines of the sheet of findings, from its head to the first empty one."""
    lines = list(openpyxl.load_workbook(path)[sheet].iter_rows(min_row=7, values_only=True))
    return lines[: next(number for number, line in enumerate(lines) if not any(line))]


def test_every_finding_is_in_the_table_and_on_one_cell_at_most() -> None:
    """A finding with a cell has a link and a note; one without a cell is in the table alone."""
    save(TABLES, "t.xlsx")
    report = audited("t.xlsx")
    first, *rest = report.findings
    report = only(report, moved(first, "t.xlsx!Sasaran"), *rest)
    made = annotated("t.xlsx", "copy.xlsx", report)
    head, *lines = table("copy.xlsx")
    assert head[:3] == ("No", "Cell", "Severity")
    assert sorted(str(line[3]) for line in lines) == sorted(one.rule for one in report.findings)
    assert [line[1] for line in lines].count("no cell") == made.unplaced == 1
    for one in rest:
        sheet, cell = (one.source or "").split("!")[1:]
        assert one.messages["en"] in notes("copy.xlsx", sheet)[cell]
        assert any(line[1] == f"{sheet}!{cell}" and line[3] == one.rule for line in lines)
    assert not any(first.messages["en"] in text for text in notes("copy.xlsx").values())


def test_links_lead_to_the_cells() -> None:
    """Also into a sheet whose title has an apostrophe and an exclamation mark."""
    title = "Cascading '25!"
    save({title: [*TITLES, *MATRIX]}, "t.xlsx", sheet=title)
    annotated("t.xlsx", "copy.xlsx")
    page = openpyxl.load_workbook("copy.xlsx")["Findings"]
    for row in page.iter_rows(min_row=8):
        if row[1].hyperlink:
            cell = str(row[1].value).removeprefix(f"{title}!")
            assert row[1].hyperlink.location == f"'Cascading ''25!'!{cell}"
            assert cell in notes("copy.xlsx", title)


def test_a_note_says_what_why_and_how_and_a_merged_cell_has_one() -> None:
    """The note is on the top left cell of a merged range; the colour is on all of it."""
    save({"M": [*TITLES, *MATRIX]}, "t.xlsx", merged=["B8:B9"], sheet="M")
    report = audited("t.xlsx")
    one = moved(report.findings[0], "t.xlsx!M!B9")
    annotated("t.xlsx", "copy.xlsx", only(report, one))
    text = notes("copy.xlsx", "M")["B8"]
    assert text.startswith(f"pohon-graph:\n{one.rule}, ") and text.endswith("(pohon-graph)")
    assert one.messages["en"] in text and "Fix: " in text
    assert b'<conditionalFormatting sqref="B8:B9">' in parts("copy.xlsx")["xl/worksheets/sheet1.xml"]


def test_the_worst_severity_colours_a_cell_and_five_findings_are_in_its_note() -> None:
    """All findings of a cell are in the table; the note counts those it leaves out."""
    save(TABLES, "t.xlsx")
    report = audited("t.xlsx")
    some = [moved(report.findings[0], "t.xlsx!Sasaran!F2", severity="info", node=str(n)) for n in range(6)]
    worst = moved(report.findings[0], "t.xlsx!Sasaran!F2", severity="error", rule="OWN001")
    annotated("t.xlsx", "copy.xlsx", only(report, *some, worst))
    text = notes("copy.xlsx")["F2"]
    assert text.count(worst.messages["en"]) == 5 and "and 2 more findings" in text
    assert text.index(", error") < text.index(", info")
    rules = openpyxl.load_workbook("copy.xlsx")["Sasaran"].conditional_formatting
    (rule,) = [rule for area in rules for rule in area.rules]
    assert rule.dxf.fill.bgColor.rgb == "FFF8B9B9" and rule.dxf.border.left.style == "thin"
    assert len(table("copy.xlsx")) == 8


def test_a_suppressed_finding_is_only_in_the_table() -> None:
    """It is marked there, and its cell is neither coloured nor noted."""
    save(TABLES, "t.xlsx")
    Path("accepted.yaml").write_text(
        "- {rule: CAS003, node: dinsos-2024/data, reason: Disepakati, until: 2024-12-31}\n", "utf-8"
    )
    report = audited("t.xlsx", suppressions="accepted.yaml")
    (accepted,) = [one for one in report.findings if one.suppressed]
    annotated("t.xlsx", "copy.xlsx", report)
    last = table("copy.xlsx")[-1]
    assert last[2] == "suppressed" and last[3] == accepted.rule and "Disepakati" in str(last[5])
    assert "E4" not in notes("copy.xlsx")


@pytest.mark.filterwarnings("ignore:Conditional Formatting extension")  # of openpyxl, which would drop it
def test_the_users_notes_stay_with_ours_below_them() -> None:
    """Their text comes first, their other notes are as before, and a thread of comments gets no note."""
    rich("t.xlsx")
    report = audited("t.xlsx")
    places = [f"t.xlsx!Sasaran!{cell}" for cell in ("C3", "C4", "H2")]
    report = only(report, *(moved(report.findings[0], place) for place in places))
    made = annotated("t.xlsx", "copy.xlsx", report)
    found = notes("copy.xlsx")
    assert found["C3"].startswith("Catatan lama Kabid\n\npohon-graph:\n")
    assert found["F2"] == "Periksa satuannya" and "C4" not in found and "H2" in found
    (sentence,) = made.notices
    assert sentence.startswith("cells with a thread of comments get no note") and "Sasaran!C4." in sentence
    assert parts("copy.xlsx")["xl/drawings/commentsDrawing1.vml"].count(b'ObjectType="Note"') == 3


@pytest.mark.filterwarnings("ignore:Conditional Formatting extension")  # of openpyxl, which would drop it
def test_a_later_run_replaces_notes_colours_and_table() -> None:
    """What is mended is no longer marked; what a person wrote into a note since stays."""
    rich("t.xlsx")
    report = audited("t.xlsx")
    places = [f"t.xlsx!Sasaran!{cell}" for cell in ("C3", "H2", "D3")]
    annotated("t.xlsx", "copy.xlsx", only(report, *(moved(report.findings[0], place) for place in places)))
    content = parts("copy.xlsx")
    comments = content["xl/comments/comment1.xml"].decode()
    start = comments.index('ref="D3"')
    end = comments.index("(pohon-graph)", start) + len("(pohon-graph)")
    content["xl/comments/comment1.xml"] = f"{comments[:end]}\nSudah saya perbaiki{comments[end:]}".encode()
    write("answered.xlsx", content)
    again = only(report, moved(report.findings[0], "answered.xlsx!Sasaran!F3"))
    annotated("answered.xlsx", "second.xlsx", again)
    found = notes("second.xlsx")
    assert found.keys() == {"C3", "F2", "F3", "D3"}
    assert found["C3"] == "Catatan lama Kabid" and found["D3"].strip() == "Sudah saya perbaiki"
    assert re.findall(rb'sqref="([^"]*)"><cfRule type="expression"', parts("second.xlsx")[SHEET]) == [b"F3"]
    assert len(table("second.xlsx")) == 2
    boxes = parts("second.xlsx")["xl/drawings/commentsDrawing1.vml"]
    assert boxes.count(b'ObjectType="Note"') == 4 and b"satu<br>dua" in boxes


def test_notes_are_found_again_after_another_program_saved_them() -> None:
    """Such a program may drop the author, the styles and the names of parts, and rename our sheet."""
    save(TABLES, "t.xlsx")
    annotated("t.xlsx", "copy.xlsx")
    book = openpyxl.load_workbook("copy.xlsx")
    for row in book["Sasaran"].iter_rows():
        for cell in row:
            if cell.comment:
                cell.comment = openpyxl.comments.Comment(cell.comment.text, " ")
    book.move_sheet("Findings", -2)
    book["Findings"].title = "Hasil periksa"
    book.defined_names["pohon_graph_temuan"].attr_text = "'Hasil periksa'!$A$1"
    book.save("saved.xlsx")
    report = audited("saved.xlsx")
    made = annotated("saved.xlsx", "second.xlsx", report)
    assert made.placed + made.unplaced == len(report.findings)
    assert notes("second.xlsx") == notes("copy.xlsx")
    assert table("second.xlsx", "Hasil periksa") == table("copy.xlsx")
    assert openpyxl.load_workbook("second.xlsx").sheetnames == book.sheetnames


def test_a_removed_sheet_of_findings_comes_back() -> None:
    """Its name is left without a place and is replaced; a user's own sheet of that title is never touched."""
    save({**TABLES, "Findings": [["Milik sendiri"]]}, "t.xlsx")
    annotated("t.xlsx", "copy.xlsx")
    book = openpyxl.load_workbook("copy.xlsx")
    assert (
        book.sheetnames[-2:] == ["Findings", "Findings (2)"]
        and book["Findings"]["A1"].value == "Milik sendiri"
    )
    del book["Findings (2)"]
    book.defined_names["pohon_graph_temuan"].attr_text = "#REF!$A$1"
    book.save("saved.xlsx")
    annotated("saved.xlsx", "second.xlsx")
    book = openpyxl.load_workbook("second.xlsx")
    assert book.sheetnames[-1] == "Findings (2)"
    assert book.defined_names["pohon_graph_temuan"].attr_text == "'Findings (2)'!$A$1"


@pytest.mark.parametrize(
    ("lang", "title", "fix"), [("id", "Temuan", "Perbaiki: "), ("en", "Findings", "Fix: ")]
)
def test_both_languages(lang: str, title: str, fix: str) -> None:
    """Sheet and notes are in the language of the run."""
    texts.use(lang)
    save(TABLES, "t.xlsx")
    annotated("t.xlsx", "copy.xlsx")
    assert openpyxl.load_workbook("copy.xlsx").sheetnames[-1] == title
    assert all(fix in text for text in notes("copy.xlsx").values())
