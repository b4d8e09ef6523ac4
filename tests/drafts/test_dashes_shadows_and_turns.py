"""Dashed lines, shadows, watermarks and turned texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.drafts.box_words import is_mixed
from tests.drafts import office_files as office
from tests.drafts.drawn_tree import facts, goals_of
from tests.drafts.test_office_posters import TITLE, asked, draft, goal, slide

TOP, LEFT, RIGHT = goal("A", 150, 60, 2), goal("B", 40, 240, 3), goal("C", 260, 240, 4)
LOW = goal("D", 40, 420, 5)
EDGES = {("a", "b"), ("a", "c"), ("b", "d")}
DASH = '<a:ln><a:prstDash val="dash"/></a:ln></p:spPr>'


def dashed(line: str) -> str:
    """A connector with dashes."""
    return line.replace("</p:spPr>", DASH)


@pytest.mark.parametrize("glued", [True, False])
def test_a_dashed_line_among_solid_ones_is_asked_about(tmp_path: Path, glued: bool) -> None:
    """It may be a crosscut: the edge is inferred, and the draft asks."""
    boxes = "".join(map(office.box, (TOP, LEFT, RIGHT, LOW)))
    lines = "".join(office.wire(*pair, glued=glued) for pair in ((TOP, LEFT), (TOP, RIGHT), (LEFT, LOW)))
    made = draft(slide(tmp_path, boxes, lines, dashed(office.wire(RIGHT, LOW, glued=glued))))
    assert facts(made)["edges"] == EDGES | {("c", "d")}
    assert any("putus-putus menghubungkan “C” dan “D”" in one for one in asked(made))
    low = next(one for one in goals_of(made) if one["title"] == "D")
    assert low["parents"] == [{"goal": "c", "basis": "inferred"}] and "basis" not in low


def test_dashes_are_edges_if_all_lines_have_them(tmp_path: Path) -> None:
    """A poster with only dashed lines has no other lines, so they are its edges."""
    boxes = "".join(map(office.box, (TOP, LEFT, RIGHT)))
    lines = "".join(dashed(office.wire(TOP, one)) for one in (LEFT, RIGHT))
    made = draft(slide(tmp_path, boxes, lines))
    assert facts(made)["edges"] == {("a", "b"), ("a", "c")} and len(asked(made)) == 1


def test_dashes_shadows_watermarks_and_turned_labels_of_a_pdf(tmp_path: Path) -> None:
    """A dashed line is asked about, a shadow takes no text and no line, a watermark is no goal, and a text
    that runs upwards names the level of its row."""
    pytest.importorskip("pdfplumber")
    from tests.drafts import test_pdf_posters as pdf

    canvas = pdf.sheet(tmp_path / "p.pdf", 500, 520)
    canvas.drawString(20, -20, TITLE)
    canvas.saveState()
    canvas.translate(210, -330)
    canvas.rotate(35)
    canvas.setFont("Helvetica", 50)
    canvas.drawCentredString(0, 0, "DRAF")
    canvas.restoreState()
    for card in (TOP, LEFT, RIGHT, LOW):
        canvas.setFillColorRGB(0.8, 0.8, 0.8)
        canvas.rect(card.x + 5, -card.y - card.high - 5, card.wide, card.high, stroke=0, fill=1)
        pdf.plain(canvas, card)
        pdf.text(canvas, card)
    for pair in ((TOP, LEFT), (TOP, RIGHT), (LEFT, LOW)):
        pdf.elbow(canvas, *pair)
    canvas.setDash(4, 3)
    pdf.straight(canvas, RIGHT, LOW)
    for text, card in (("SASARAN PROGRAM", TOP), ("SASARAN KEGIATAN", LEFT), ("SASARAN SUB KEGIATAN", LOW)):
        canvas.saveState()
        canvas.translate(20, -card.y - card.high - 10)
        canvas.rotate(90)
        canvas.drawString(0, 0, text)
        canvas.restoreState()
    canvas.save()
    made = draft(str(tmp_path / "p.pdf"))
    assert facts(made)["edges"] == EDGES | {("c", "d")}
    assert [one["level"] for one in goals_of(made)] == [
        "intermediate",
        "immediate",
        "operational",
        "immediate",
    ]
    (question,) = asked(made)
    assert "putus-putus" in question


def test_a_table_inside_a_box_of_a_pdf_is_asked_about() -> None:
    """If the cells of a table were read as one text, the draft asks to separate them."""
    assert is_mixed("Meningkatnya A Indikator Target Nilai A 90")
    assert is_mixed("Meningkatnya A Indikator Kinerja Satuan Target Nilai A")
    assert not is_mixed("Tercapainya indikator dan target daerah")


def test_a_line_behind_a_box_is_asked_about(tmp_path: Path) -> None:
    """A straight line that runs through a third box may lead to that one: the edge is inferred. A connector
    that names its boxes, or has corners, may run anywhere."""
    top, middle, low = (goal(name, 40, 60 + 180 * nth, 2 + nth) for nth, name in enumerate("ABC"))
    other = goal("D", 240, 240, 5)
    boxes = "".join(map(office.box, (top, middle, low, other))) + office.wire(top, other, glued=False)
    straight = office.wire(top, low, glued=False).replace("bentConnector3", "line")
    made = draft(slide(tmp_path, boxes, straight))
    assert any("melewati kotak “B”" in one for one in asked(made))
    assert [one["title"] for one in goals_of(made) if one.get("basis") == "inferred"] == ["B", "C"]
    for line in (office.wire(top, low), office.wire(top, low, glued=False)):
        assert not any("melewati" in one for one in asked(draft(slide(tmp_path, boxes, line))))


def test_cells_inside_a_box_of_a_pdf_are_no_goals(tmp_path: Path) -> None:
    """Cells that touch each other inside a box belong to it; boxes in a frame to which lines lead do not."""
    pytest.importorskip("pdfplumber")
    from tests.drafts import test_pdf_posters as pdf

    top, low = goal("Meningkatnya A", 40, 60, 2, "IK : A"), goal("Meningkatnya B", 40, 240, 3, "IK : B")
    canvas = pdf.sheet(tmp_path / "p.pdf", 500, 400)
    for card in (top, low):
        pdf.plain(canvas, card)
        pdf.text(canvas, card)
        for x, wide in ((card.x + 4, 70), (card.x + 74, 40)):
            canvas.rect(x, -card.y - 55, wide, 25)
            canvas.drawString(x + 4, -card.y - 45, "Nilai" if wide == 70 else "90 %")
    pdf.straight(canvas, top, low)
    canvas.rect(20, -340, 200, 300)
    canvas.save()
    made = draft(str(tmp_path / "p.pdf"))
    assert facts(made)["goals"] == {"meningkatnya a", "meningkatnya b"}
    assert facts(made)["edges"] == {("meningkatnya a", "meningkatnya b")}
