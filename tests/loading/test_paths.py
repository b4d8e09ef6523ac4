"""Paths of a command: files, folders, and what is neither."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError, Problem
from pohon_graph.loading import read
from pohon_graph.store import open_store

TREE = """\
pohon: 1
agency: {agency}
period: {period}
agencies: [{{id: {agency}, title: Dinas}}]
goals: [{{title: Satu, level: ultimate}}]
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")
    return tmp_path


def tree(path: str, agency: str = "dinsos", period: str = "2024") -> str:
    """Write a small tree file and give its path."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(TREE.format(agency=agency, period=period), encoding="utf-8")
    return path


def problems(*paths: str) -> tuple[Problem, ...]:
    """What is wrong with the paths."""
    with pytest.raises(InputError) as refused:
        read(paths)
    return refused.value.problems


def test_a_folder_is_its_tree_files_by_name() -> None:
    """YAML and JSON, in order; hidden files, suppressions, other files and folders are left alone."""
    tree("d/b.yaml", "b")
    tree("d/a.yml", "a")
    tree("d/C.YAML", "c")
    tree("d/.hidden.yaml", "h")
    tree("d/inner/x.yaml", "x")
    Path("d/e.json").write_text(
        """{"pohon": 1, "agency": "e", "period": 1999, "agencies": [{"id": "e", "title": "E"}],
        "goals": [{"title": "T", "level": "process"}]}""",
        encoding="utf-8",
    )
    Path("d/pohon-suppressions.yaml").write_text("[]", encoding="utf-8")
    Path("d/notes.txt").write_text("no tree", encoding="utf-8")
    Path("d/nomenclature.csv").write_text("code,title\n1.06,Sosial\n", encoding="utf-8")
    loaded = read(["d"])
    assert [graph.trees()[0]["source"] for graph in loaded.graphs] == [
        "d/C.YAML:1", "d/a.yml:1", "d/b.yaml:1", "d/e.json:1",
    ]  # fmt: skip
    assert [row["code"] for row in loaded.nomenclature or ()] == ["1.06"]


def test_a_workbook_beside_the_trees_of_a_folder_is_not_passed_over_in_silence() -> None:
    """It may be a report or an export, so it is not read; who meant it as a tree is told."""
    tree("d/a.yaml", "a")
    for name in ("pupr.xlsx", "~$pupr.xlsx", ".b.xlsx"):
        Path("d", name).write_bytes(b"")
    (notice,) = read(["d"]).notices
    assert notice.place == "d" and "pupr.xlsx" in notice.sentence and "~$" not in notice.sentence
    assert not read(["d/a.yaml"]).notices


def test_tables_beside_trees_and_workbooks_beside_tables_are_not_passed_over_in_silence() -> None:
    """Whatever holds no tree by itself there is told by its name, and what is no table is not."""
    with open_store(":memory:") as store:
        store.load(tree("d/a.yaml", "a"))
        store.export("csv", "d/pupr")
    Path("d/other").mkdir()
    (notice,) = read(["d"]).notices
    assert "pupr" in notice.sentence and "other" not in notice.sentence
    Path("d/pupr/dinkes.xlsx").write_bytes(b"")
    (notice,) = read(["d/pupr"]).notices
    assert notice.place == "d/pupr" and "dinkes.xlsx" in notice.sentence


@pytest.mark.parametrize("typed", ["d/t.yaml", "./d/t.yaml", "d/../d/t.yaml", "d//t.yaml"])
def test_a_place_has_the_path_as_typed(typed: str) -> None:
    """Nothing is resolved or tidied."""
    tree("d/t.yaml")
    assert read([typed]).graphs[0].trees()[0]["source"] == f"{typed}:1"


def test_a_file_in_a_folder_is_placed_below_the_folder_as_typed() -> None:
    """A slash at the end of the folder is not doubled."""
    tree("d/t.yaml")
    assert read(["./d/"]).graphs[0].trees()[0]["source"] == "./d/t.yaml:1"


def test_a_pathlib_path_is_a_path(here: Path) -> None:
    """Absolute ones too."""
    tree("t.yaml")
    assert read([here / "t.yaml"]).graphs[0].trees()[0]["source"] == f"{(here / 't.yaml').as_posix()}:1"


def test_two_files_of_one_tree_are_named_both() -> None:
    """Also where different agencies and periods make the same tree id."""
    tree("a.yaml", "dinsos", "2025-2029")
    tree("b.yaml", "dinsos", "2025-2029")
    tree("c.yaml", "dinsos-2025", "2029")
    first, second = problems("a.yaml", "b.yaml", "c.yaml")
    assert first.place == "b.yaml:1" and "a.yaml:1" in first.sentence
    assert second.place == "c.yaml:1" and "a.yaml:1" in second.sentence


def test_everything_wrong_is_told_at_once() -> None:
    """A missing file, an empty folder and a wrong tree in one run."""
    Path("empty").mkdir()
    Path("wrong.yaml").write_text("pohon: 2\n", encoding="utf-8")
    places = {problem.place for problem in problems("missing.yaml", "empty", "wrong.yaml")}
    assert places == {"missing.yaml", "empty", "wrong.yaml:1"}


def test_a_wrong_file_beside_a_good_one_loads_nothing() -> None:
    """All or nothing."""
    assert [one.place for one in problems(tree("good.yaml"), "missing.yaml")] == ["missing.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither")
def test_a_device_and_a_pipe_are_told_and_not_waited_for() -> None:
    """Neither is read, however much it has to say."""
    os.mkfifo("pipe.yaml")
    assert ["ordinary" in problem.sentence for problem in problems("/dev/zero", "pipe.yaml")] == [True, True]


def test_a_csv_file_that_is_no_nomenclature_is_told_how_to_load_tables() -> None:
    """Tables of goals come by their folder."""
    Path("goals.csv").write_text("id,level\na,process\n", encoding="utf-8")
    (problem,) = problems("goals.csv")
    assert problem.place == "goals.csv:1"
    assert "folder" in problem.sentence


def test_two_tables_may_not_hold_the_same_code_of_one_regulation() -> None:
    """Tables of different regulations are read side by side."""
    for name, regulation in (("a.csv", "K1"), ("b.csv", "K2"), ("c.csv", "K1")):
        Path(name).write_text(f"code,title,regulation\n1.06,Sosial,{regulation}\n", encoding="utf-8")
    assert len(read(["a.csv", "b.csv"]).nomenclature or ()) == 2
    (problem,) = problems("a.csv", "b.csv", "c.csv")
    assert problem.place == "c.csv:2" and "a.csv:2" in problem.sentence


def test_no_path_is_nothing_to_read() -> None:
    """The command line sees to it that there is one."""
    assert read([]).graphs == []


@pytest.mark.parametrize(
    ("form", "places"), [("csv", "out/{}/goals.csv:2"), ("xlsx", "out/{}.xlsx!Pohon!C4")]
)
def test_an_export_of_several_trees_is_a_folder_of_several_trees(form: str, places: str) -> None:
    """Workbooks, and folders of tables, are the trees of a folder that has no tree files."""
    trees = ("dinkes-2024", "dinsos-2024")
    with open_store(":memory:") as store:
        store.load(tree("a.yaml"), tree("b.yaml", "dinkes"))
        digests = [row["digest"] for row in store.trees()]
        store.export(form, "out")
    Path("out", "~$dinsos.xlsx").write_text("Excel has this one open")
    Path("out", "other").mkdir()
    graphs = read(["out"]).graphs
    assert [graph.trees()[0]["digest"] for graph in graphs] == digests
    found = [row["source"] for graph in graphs for row in graph.nodes["Goal"].values()]
    assert found == [places.format(tree) for tree in trees]
    tree("out/c.yaml", "lain")
    assert [graph.trees()[0]["id"] for graph in read(["out"]).graphs] == ["lain-2024"]
