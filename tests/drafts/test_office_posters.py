"""Presentations and workbooks with shapes: edges from glue, from the ends of lines, and from position."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from pohon_graph.drafts.poster_draft import Drafted, draft_of
from pohon_graph.errors import InputError
from pohon_graph.graph.model import CASCADE
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers
from tests.drafts import office_files as office
from tests.drafts.drawn_tree import Card, Document, Point, drawn, facts, seed

TITLE = "POHON KINERJA DINAS SOSIAL TAHUN 2024"


def document(made: Drafted) -> Document:
    """The draft as a document."""
    found: Document = yaml.safe_load(made.text)
    return found


def draft(path: str, **given: Any) -> Document:
    """The draft of a poster."""
    return document(draft_of(path, Answers(**given)))


def asked(made: Document) -> list[str]:
    """The texts of the questions."""
    return [one["text"] for one in made.get("questions") or []]


def goal(title: str, x: float, y: float, id_: int, *lines: str) -> Card:
    """A card with an indicator, unless it has other lines."""
    return Card(
        title, [title, *(lines or (f"IK : Jumlah {title}", "Target : 3 Laporan"))], x, y, 120, 60, id=id_
    )


def slide(tmp_path: Path, *shapes: str) -> str:
    """A presentation with one slide."""
    return office.write_slides(tmp_path / "p.pptx", [office.note(TITLE, 5, 5) + "".join(shapes)])


def tree_shapes(*, glued: bool, space: str = "p") -> str:
    """The bundled tree as shapes."""
    top = drawn(seed())
    boxes = "".join(office.box(card, space=space) for card in top.all())
    return boxes + "".join(office.wire(*pair, glued=glued, space=space) for pair in top.pairs())


@pytest.mark.parametrize("glued", [True, False])
def test_the_bundled_tree_from_a_slide(tmp_path: Path, glued: bool) -> None:
    """Every fact is read, and every edge is stated, with glue or by the ends of the lines."""
    path = slide(tmp_path, tree_shapes(glued=glued))
    with pytest.raises(InputError) as refused:
        read([path])
    assert f"pohon draft {path}" in refused.value.problems[0].sentence
    made = draft_of(path, Answers())
    assert facts(document(made)) == facts(seed())
    assert "basis: inferred" not in made.text
    assert "33 kotak, 32 garis: semua hubungan dari garis" in made.summary[0]
    assert len(asked(document(made))) == 1  # the levels, which are derived from the depth


def test_a_finished_draft_loads(tmp_path: Path) -> None:
    """A draft with an open question is refused with its line; without the line it is an ordinary file."""
    text = draft_of(slide(tmp_path, tree_shapes(glued=True)), Answers()).text
    path = tmp_path / "draft.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read([path])
    (problem,) = refused.value.problems
    line = next(n for n, one in enumerate(text.splitlines(), 1) if one.startswith("  - {text:"))
    assert problem.place == f"{path}:{line}" and "--with-questions" in problem.sentence
    (graph,) = read([path], answers=Answers(with_questions=True)).graphs
    assert len(graph.nodes["Goal"]) == 33
    path.write_text("\n".join(one for one in text.splitlines() if "# TANYA" not in one), encoding="utf-8")
    (graph,) = read([path]).graphs
    assert len(graph.edges[CASCADE]) == 32


def test_the_bundled_tree_from_the_shapes_of_a_sheet(tmp_path: Path) -> None:
    """The same drawing on a sheet; the title is in a cell."""
    path = office.write_sheet(tmp_path / "p.xlsx", tree_shapes(glued=True, space="xdr"), TITLE)
    made = draft(path)
    assert facts(made) == facts(seed())
    assert made["agency"] == "dinas-sosial" and str(made["period"]) == "2024"


def test_groups_are_scaled_and_labels_give_levels(tmp_path: Path) -> None:
    """Shapes in a group are where they are shown; a label at the left names the level of its row."""
    top, left, right = goal("A", 80, 10, 2), goal("B", 0, 110, 3), goal("C", 150, 110, 4)
    lines = [office.wire(top, one, glued=False) for one in (left, right)]
    shapes = "".join(map(office.box, (top, left, right))) + "".join(lines)
    labels = office.note("KINERJA STRATEGIS / ULTIMATE OUTCOME", -400, 90)
    labels += office.note("KINERJA SUB SEKTOR / INTERMEDIATE OURCOME", -400, 290)
    made = draft(slide(tmp_path, labels, office.group(shapes, scale=2, x=40, y=40)))
    assert facts(made)["edges"] == {("a", "b"), ("a", "c")}
    assert made["levels"] == ["ultimate", "intermediate"] and asked(made) == []


def test_a_missing_line_is_asked_and_the_edge_is_inferred(tmp_path: Path) -> None:
    """A box that no line reaches is placed below the nearest one, with a question at its goal."""
    top, left, right = goal("A", 80, 40, 2), goal("B", 0, 200, 3), goal("C", 160, 200, 4)
    made = draft_of(slide(tmp_path, *map(office.box, (top, left, right)), office.wire(top, left)), Answers())
    (_, lost) = document(made)["goals"][0]["children"]
    assert lost["title"] == "C" and lost["basis"] == "inferred"
    (question,) = [one for one in document(made)["questions"] if one.get("place") == "c"]
    assert question["candidates"] == ["a"]
    assert "\n      # TANYA 2: Tidak ada garis dari atas ke “C”" in made.text


def test_lines_that_cross_stay_apart(tmp_path: Path) -> None:
    """Two parents whose lines cross keep their own children."""
    tops = goal("A", 0, 40, 2), goal("B", 200, 40, 3)
    lows = goal("C", 0, 200, 4), goal("D", 200, 200, 5)
    lines = office.wire(tops[0], lows[1], glued=False), office.wire(tops[1], lows[0], glued=False)
    made = draft(slide(tmp_path, *map(office.box, (*tops, *lows)), *lines))
    assert facts(made)["edges"] == {("a", "d"), ("b", "c")}


def test_a_bus_of_three_lines_joins_at_its_ends(tmp_path: Path) -> None:
    """A stem, a bar and two stubs are one group: the box above it is the parent of those below."""
    top, left, right = goal("A", 100, 40, 2), goal("B", 0, 200, 3), goal("C", 200, 200, 4)
    ends: list[tuple[Point, Point]] = [
        (top.foot, (160, 150)),
        ((60, 150), (260, 150)),
        ((60, 150), left.head),
        ((260, 150), right.head),
    ]
    lines = [office.wire(top, top, glued=False, ends=one) for one in ends]
    made = draft(slide(tmp_path, *map(office.box, (top, left, right)), *lines))
    assert facts(made)["edges"] == {("a", "b"), ("a", "c")} and len(asked(made)) == 1


def test_a_bar_that_two_parents_share_is_asked(tmp_path: Path) -> None:
    """Nobody can say which of two parents a shared bar leads to, so no edge is stated."""
    tops = goal("A", 0, 40, 2), goal("B", 200, 40, 3)
    lows = goal("C", 0, 200, 4), goal("D", 200, 200, 5)
    ends: list[tuple[Point, Point]] = [
        ((60, 150), (260, 150)),
        *((one.foot, (one.foot[0], 150)) for one in tops),
    ]
    ends += [((one.head[0], 150), one.head) for one in lows]
    lines = [office.wire(tops[0], tops[0], glued=False, ends=one) for one in ends]
    made = draft_of(slide(tmp_path, *map(office.box, (*tops, *lows)), *lines), Answers())
    assert made.text.count("basis: inferred") == 2
    assert any(one.startswith("Garis menghubungkan kotak-kotak ini") for one in asked(document(made)))


def test_a_tree_from_left_to_right(tmp_path: Path) -> None:
    """The box on the left is above, even if a child is also lower."""
    top = goal("A", 20, 150, 2)
    lows = [goal(name, 300, 40 + 90 * nth, 3 + nth) for nth, name in enumerate("BCD")]
    lines = [office.wire(top, one, glued=False, ends=((140, 180), (300, one.y + 30))) for one in lows]
    made = draft(slide(tmp_path, *map(office.box, (top, *lows)), *lines))
    assert facts(made)["edges"] == {("a", "b"), ("a", "c"), ("a", "d")}


def test_a_tree_that_grows_upwards_is_asked(tmp_path: Path) -> None:
    """If boxes branch upwards, the lowest one is the top, with a question."""
    low = goal("A", 100, 300, 2)
    tops = [goal(name, 140.0 * nth, 60, 3 + nth) for nth, name in enumerate("BCD")]
    lines = [office.wire(one, low, glued=False) for one in tops]
    made = draft(slide(tmp_path, *map(office.box, (low, *tops)), *lines))
    assert facts(made)["edges"] == {("a", "b"), ("a", "c"), ("a", "d")}
    assert any("puncak pohon diduga di bawah" in one for one in asked(made))


def test_a_note_about_a_crosscut_belongs_to_its_goal(tmp_path: Path) -> None:
    """A box with only a crosscut is not a goal; two lines to one goal are two parents."""
    top, second, low = goal("A", 0, 40, 2), goal("B", 200, 40, 3), goal("C", 100, 200, 4)
    memo = goal("", 300, 200, 5, "*Crosscutting dengan Dinas Kesehatan")
    memo.lines, memo.y = memo.lines[1:], 340
    lines = [office.wire(one, low) for one in (top, second)] + [office.wire(low, memo)]
    made = draft(slide(tmp_path, *map(office.box, (top, second, low, memo)), *lines))
    assert facts(made)["edges"] == {("a", "c"), ("b", "c")}
    assert facts(made)["crosscuts"] == {("c", "dinas kesehatan")}


def test_two_slides_of_one_tree(tmp_path: Path) -> None:
    """The second picture of a tree adds its facts; a target that differs is asked."""
    first = goal("A", 80, 40, 2), goal("B", 80, 200, 3)
    second = (
        goal("A", 80, 40, 2),
        goal("B", 80, 200, 3, "IK : Jumlah B", "Target : 4 Laporan", "KEPALA BIDANG X"),
    )
    slides = [
        office.note(TITLE, 5, 5) + "".join(map(office.box, some)) + office.wire(*some)
        for some in (first, second)
    ]
    made = draft(office.write_slides(tmp_path / "p.pptx", slides))
    assert facts(made)["edges"] == {("a", "b")} and facts(made)["owners"] == {("b", "kepala bidang x")}
    assert any("3 Laporan dan 4 Laporan" in one for one in asked(made))


RING = [goal("A", 0, 40, 2), goal("B", 200, 200, 3), goal("C", 0, 200, 4)]
CHOICE = goal("Sudah lengkap?", 0, 200, 3)


@pytest.mark.parametrize(
    ("shapes", "sentence"),
    [
        ([*map(office.box, RING), office.wire(RING[0], RING[1]), office.wire(RING[1], RING[2]),
          office.wire(RING[2], RING[0])], "bukan pohon: panahnya melingkar"),
        ([office.box(RING[0]), office.box(CHOICE, form="flowChartDecision"), office.wire(RING[0], CHOICE)],
         "diagram alir"),
        ([office.box(Card("", [], 0, 0, 90, 60, id=2)), office.box(Card("", [], 0, 90, 90, 60, id=3))],
         "tidak berisi teks"),
        ([], "tidak ada kotak sasaran"),
    ],
)  # fmt: skip
def test_a_drawing_that_is_no_tree(tmp_path: Path, shapes: list[str], sentence: str) -> None:
    """One sentence says why."""
    with pytest.raises(InputError) as refused:
        draft_of(office.write_slides(tmp_path / "p.pptx", ["".join(shapes)]), Answers())
    (problem,) = refused.value.problems
    assert sentence in problem.sentence


def test_files_that_are_not_safe_or_whole(tmp_path: Path) -> None:
    """Entities, archives that unpack to too much, damaged and other files: one sentence each."""
    bad = office.write_slides(tmp_path / "p.pptx", [office.box(RING[0])])
    with zipfile.ZipFile(bad) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    name = "ppt/slides/slide1.xml"
    entity = {**parts, name: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + parts[name]}
    bomb = {**parts, name: parts[name].replace("</p:spTree>", "<a:p/>" * 600_000 + "</p:spTree>")}
    cut = tmp_path / "cut.pptx"
    cut.write_bytes(Path(bad).read_bytes()[:-300])
    other = tmp_path / "a.docx"
    office.write_parts(other, {"word/document.xml": "<a/>"})
    paths = [
        office.write_parts(tmp_path / "entity.pptx", entity),
        office.write_parts(tmp_path / "bomb.pptx", bomb),
        str(cut), str(other), str(tmp_path / "none.pptx"), str(tmp_path),
    ]  # fmt: skip
    for path in paths:
        with pytest.raises(InputError) as refused:
            draft_of(path, Answers())
        assert len(refused.value.problems) == 1, path
