"""Drafts as workbooks: the form that planners fill in, with a sheet of questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from pohon_graph.cli import main
from pohon_graph.drafts.draft_document import draft_document
from pohon_graph.drafts.poster_draft import draft_of
from pohon_graph.errors import InputError
from pohon_graph.exports.draft_form import draft_form
from pohon_graph.graph.model import CASCADE, Graph
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers
from tests.drafts import office_files as office
from tests.drafts.test_office_posters import goal, slide, tree_shapes


def written(path: Path, text: str) -> str:
    """The draft as a workbook."""
    path.write_bytes(draft_form(draft_document(text)))
    return str(path)


def graph_of(path: str, *, with_questions: bool = True) -> Graph:
    """The only tree of a file."""
    (graph,) = read([path], answers=Answers(with_questions=with_questions)).graphs
    return graph


def content(graph: Graph) -> dict[str, list[str]]:
    """The goals, indicators, targets and officers of a tree by their words, and its edges by their ids."""
    labels = ("Goal", "Indicator", "Target", "Officer", "Agency")
    found = {label: sorted(str(one["title"]) for one in graph.nodes[label].values()) for label in labels}
    edges = [(one["start"], one["end"], one["basis"]) for one in graph.edges[CASCADE]]
    return found | {"edges": sorted(map(str, edges))}


def test_the_workbook_says_the_same_as_the_yaml(tmp_path: Path) -> None:
    """Both give the same tree, also inferred edges and goals with several parents."""
    top, left, right, low = (goal(f"Meningkatnya {x}", 90 * n, 40 + 150 * (n > 0) + 150 * (n > 2), n + 2)
                             for n, x in enumerate("ABCD"))  # fmt: skip
    low.x = 90
    lines = [office.wire(left, low), office.wire(right, low), office.wire(top, left)]
    few = slide(tmp_path, *map(office.box, (top, left, right, low)), *lines)
    for nth, path in enumerate((few, slide(tmp_path, tree_shapes(glued=True)))):
        text = draft_of(path, Answers()).text
        plain = tmp_path / f"{nth}.yaml"
        plain.write_text(text, encoding="utf-8")
        book = written(tmp_path / f"{nth}.xlsx", text)
        assert content(graph_of(book)) == content(graph_of(str(plain)))


def test_a_workbook_loads_after_every_question_has_an_answer(tmp_path: Path) -> None:
    """A row without an answer is named; an answer, or no row, closes the question."""
    top, left, right = goal("A", 80, 40, 2), goal("B", 0, 200, 3), goal("C", 160, 200, 4)
    poster = slide(tmp_path, *map(office.box, (top, left, right)), office.wire(top, left))
    path = written(tmp_path / "draft.xlsx", draft_of(poster, Answers()).text)
    with pytest.raises(InputError) as refused:
        graph_of(path, with_questions=False)
    (problem,) = refused.value.problems
    assert problem.place == f"{path}!Pertanyaan!A4" and "2 pertanyaan" in problem.sentence
    book = load_workbook(path)
    sheet = book["Pertanyaan"]
    row = next(one for one in sheet.iter_rows(min_row=4) if one[2].value == "C")
    assert row[1].value == "6" and row[4].value == "A"  # its row on the sheet of goals, and its candidate
    book["Pohon"]["A6"] = "1.1.1"  # the planner moves C below B
    row[5].value = "di bawah B"
    book.save(path)
    with pytest.raises(InputError) as refused:
        graph_of(path, with_questions=False)
    assert "satu pertanyaan" in refused.value.problems[0].sentence
    sheet.delete_rows(4)
    book.save(path)
    edges = {(one["start"], one["end"]) for one in graph_of(path, with_questions=False).edges[CASCADE]}
    assert {(a.rpartition("/")[2], b.rpartition("/")[2]) for a, b in edges} == {("a", "b"), ("b", "c")}


def test_a_question_sheet_without_its_head_is_open(tmp_path: Path) -> None:
    """If the column of answers is gone, nobody can say that a question was answered."""
    path = written(
        tmp_path / "draft.xlsx", draft_of(slide(tmp_path, tree_shapes(glued=True)), Answers()).text
    )
    book = load_workbook(path)
    book["Pertanyaan"].delete_rows(3)
    book.save(path)
    with pytest.raises(InputError):
        graph_of(path, with_questions=False)
    del book["Pertanyaan"]
    book.save(path)
    assert len(graph_of(path, with_questions=False).nodes["Goal"]) == 33


def test_the_command_writes_a_workbook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`-o draft.xlsx` decides; without agency and period the workbook is written, too."""
    shapes = office.box(goal("A", 80, 40, 2)) + office.box(goal("B", 80, 240, 3))
    poster = office.write_slides(tmp_path / "p.pptx", [shapes])
    path = tmp_path / "draft.xlsx"
    with pytest.raises(SystemExit) as ended:
        main(["draft", poster, "-o", str(path)])
    assert ended.value.code == 0
    assert f"pohon load {path}" in capsys.readouterr().err
    texts = [str(one.value) for one in load_workbook(path)["Pertanyaan"]["D"]]
    assert any("Perangkat daerah mana" in one for one in texts)


def test_a_draft_that_asks_for_levels_offers_others(tmp_path: Path) -> None:
    """The planner can choose a level that the draft did not use; the others are no levels of the tree."""
    shapes = office.box(goal("A", 80, 40, 2, "IK : A", "Kepala Bidang A"))
    shapes += office.box(goal("B", 80, 240, 3, "IK : B", "Kepala Seksi B"))
    made = draft_of(slide(tmp_path, shapes), Answers())
    assert made.by_depth and "levels: [intermediate, " in made.text
    path = tmp_path / "draft.xlsx"
    path.write_bytes(draft_form(draft_document(made.text), asks_for_levels=made.by_depth))
    book = load_workbook(path)
    offered = [one.value for one in book["Jenjang"]["A"][3:]]
    assert offered[0] == "Kinerja Strategis Perangkat Daerah" and len(offered) == 5
    (tree,) = graph_of(str(path)).nodes["Tree"].values()
    assert tree["levels"] == ["intermediate", "operational"]
    book["Pohon"]["B4"] = offered[0]
    del book["Pertanyaan"]
    book.save(path)
    graph = graph_of(str(path))
    assert {one["title"]: one["level"] for one in graph.nodes["Goal"].values()}["A"] == "ultimate"
    (tree,) = graph.nodes["Tree"].values()
    assert tree["levels"] == ["ultimate", "operational"]
