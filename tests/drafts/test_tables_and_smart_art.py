"""Goals that are tables on a slide, and trees drawn as SmartArt."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from pohon_graph.drafts.poster_draft import draft_of
from pohon_graph.errors import InputError
from pohon_graph.loading.answers import Answers
from tests.drafts import office_files as office
from tests.drafts.drawn_tree import Card, facts
from tests.drafts.test_office_posters import TITLE, asked, draft, goal, slide

Row = Sequence[str]
TOP = Card("", [], 0, 40, 160, 80, id=2)
LOW = Card("", [], 0, 240, 160, 80, id=3)
ROWS: list[Row] = [["Meningkatnya A"], ["IK : Nilai A", "BB"], ["Kepala Dinas A"]]


def table(card: Card, rows: Sequence[Row]) -> str:
    """A table at the place of a card; short rows end in cells that are merged with the one before."""
    wide = max(map(len, rows))
    cells = [
        "".join(
            f"<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:txBody></a:tc>"
            for text in row
        )
        + '<a:tc hMerge="1"><a:txBody><a:p/></a:txBody></a:tc>' * (wide - len(row))
        for row in rows
    ]
    inner = "".join(f"<a:tr>{row}</a:tr>" for row in cells)
    return _frame(card, f"<a:tbl>{inner}</a:tbl>")


def _frame(card: Card, data: str) -> str:
    place = office.box(card).partition("<a:xfrm >")[2].partition("</a:xfrm>")[0]
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{card.id}" name="Frame"/></p:nvGraphicFramePr>'
        f"<p:xfrm>{place}</p:xfrm><a:graphic><a:graphicData>{data}</a:graphicData></a:graphic></p:graphicFrame>"
    )


@pytest.mark.parametrize(
    "rows",
    [
        [["Meningkatnya B"], ["IK : Jumlah B", "9 unit"], ["Kepala Bidang B"]],
        [["Meningkatnya B"], ["Indikator", "Target"], ["Jumlah B", "9 unit"], ["Kepala Bidang B"]],
        [["Meningkatnya B"], ["IK : Jumlah B", "Target : 9 unit"], ["Kepala Bidang B"]],
    ],
)
def test_tables_are_goals(tmp_path: Path, rows: list[Row]) -> None:
    """Each table is one goal; a cell on the right of an indicator is its target, with or without a head."""
    line = office.wire(TOP, LOW, glued=False)
    made = draft(slide(tmp_path, table(TOP, ROWS), table(LOW, rows), line))
    assert facts(made)["edges"] == {("meningkatnya a", "meningkatnya b")}
    assert facts(made)["indicators"] == {
        ("meningkatnya a", "nilai a", ("bb",)), ("meningkatnya b", "jumlah b", ("9unit",))
    }  # fmt: skip
    assert {owner for _, owner in facts(made)["owners"]} == {"kepala dinas a", "kepala bidang b"}
    assert len(asked(made)) == 1  # the levels


def test_one_table_and_tables_with_a_head_are_no_goals(tmp_path: Path) -> None:
    """A table whose first row has several cells is a table; beside boxes it is left alone."""
    top, low = goal("A", 300, 40, 4), goal("B", 300, 240, 5)
    boxes = office.box(top) + office.box(low) + office.wire(top, low)
    legend = table(TOP, [["Warna", "Arti"], ["biru", "Eselon II"]])
    made = draft(slide(tmp_path, boxes, table(LOW, ROWS), legend))
    assert facts(made)["goals"] == {"a", "b"}


def smart_art(tmp_path: Path, *, with_data: bool = True) -> str:
    """A slide with a SmartArt of three goals."""
    texts = {"1": "Meningkatnya A|IK : Nilai A|Target : 5", "2": "Meningkatnya B", "3": "Meningkatnya C"}
    points = "".join(
        f'<dgm:pt modelId="{id_}"><dgm:t><a:bodyPr/>'
        + "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in text.split("|"))
        + "</dgm:t></dgm:pt>"
        for id_, text in texts.items()
    )
    joined = [("0", "1", 0), ("1", "3", 1), ("1", "2", 0)]
    lines = "".join(
        f'<dgm:cxn modelId="c{b}" srcId="{a}" destId="{b}" srcOrd="{n}" destOrd="0"/>' for a, b, n in joined
    )
    presentation = '<dgm:cxn modelId="p" type="presOf" srcId="2" destId="3" srcOrd="0"/>'
    model = (
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<dgm:ptLst><dgm:pt modelId="0" type="doc"/>{points}<dgm:pt modelId="9" type="parTrans"/>'
        f"</dgm:ptLst><dgm:cxnLst>{lines}{presentation}</dgm:cxnLst></dgm:dataModel>"
    )
    card = Card("", [], 20, 60, 600, 300, id=2)
    path = slide(tmp_path, _frame(card, '<dgm:relIds xmlns:dgm="d" r:dm="rId7"/>'))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    relation = office.relation("rId7", "diagramData", "../diagrams/data1.xml")
    parts["ppt/slides/_rels/slide1.xml.rels"] = office.relations(relation)
    if with_data:
        parts["ppt/diagrams/data1.xml"] = model
    return office.write_parts(tmp_path / "s.pptx", parts)


def test_a_tree_as_smart_art(tmp_path: Path) -> None:
    """The data of the SmartArt say which box is below which, in their order."""
    made = draft(smart_art(tmp_path))
    assert facts(made)["edges"] == {("meningkatnya a", name) for name in ("meningkatnya b", "meningkatnya c")}
    assert [one["title"] for one in made["goals"][0]["children"]] == ["Meningkatnya B", "Meningkatnya C"]
    assert facts(made)["indicators"] == {("meningkatnya a", "nilai a", ("5",))}
    assert made["title"] == TITLE and len(asked(made)) == 1


def test_smart_art_without_its_data_is_damaged(tmp_path: Path) -> None:
    """A file that lacks the data of its SmartArt is refused with one sentence."""
    with pytest.raises(InputError) as refused:
        draft_of(smart_art(tmp_path, with_data=False), Answers())
    assert "rusak" in refused.value.problems[0].sentence
