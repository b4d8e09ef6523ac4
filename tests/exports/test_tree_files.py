"""Tree files and tables: everything that a tree says is in them, and nothing runs."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_graph.errors import UsageError
from pohon_graph.exports import export
from pohon_graph.exports.tree_json import tree_json
from pohon_graph.exports.tree_tables import COLUMNS, tables, tree_csv, tree_xlsx
from pohon_graph.graph.model import Graph
from pohon_graph.graph.safe_cells import guarded, join_list, split_list, unguarded
from pohon_graph.loading import read
from pohon_graph.store import open_store
from tests.conftest import SEED
from tests.explore.worlds import DINKES, TANGLED, load
from tests.reports.audited import HOSTILE

TREES = [
    pytest.param(SEED, id="seed"),
    pytest.param(DINKES, id="dinkes"),
    pytest.param(TANGLED, id="tangled"),
]


def graph_of(tree: str | Path) -> tuple[Graph, str]:
    """The graph of one tree as a store gives it, and the tree's id."""
    with open_store(":memory:") as store:
        load(store.engine, tree)
        return store.graph(), store.trees()[0]["id"]


@pytest.mark.parametrize("tree", TREES)
def test_a_tree_loads_again_from_its_json_with_the_same_digest(tree: str | Path, tmp_path: Path) -> None:
    """Load, export, load: the same tree."""
    graph, id_ = graph_of(tree)
    (path,) = export("json", graph, tmp_path / "lagi.json")
    with open_store(":memory:") as store:
        store.load(path)
        (again,) = store.trees()
    assert (again["id"], again["digest"]) == (id_, graph.nodes["Tree"][id_]["digest"])


@pytest.mark.parametrize("tree", TREES)
def test_a_file_of_one_tree_exports_the_same_from_file_and_store(tree: str | Path, tmp_path: Path) -> None:
    """Being stored changes nothing of what a tree says."""
    graph, id_ = graph_of(tree)
    path = tree if isinstance(tree, Path) else tmp_path / "pohon.yaml"
    if isinstance(tree, str):
        path.write_text(tree, encoding="utf-8")
    (direct,) = read([path]).graphs
    assert tables(direct, id_) == tables(graph, id_)


def flat(parents: dict[str, list[Any]]) -> Graph:
    """A tree whose goals stand side by side, each with its parents listed; read from a file."""
    goals = [
        {"id": id_, "title": id_, "level": "process", **({"parents": above} if above else {})}
        for id_, above in parents.items()
    ]
    document = {"pohon": 1, "agency": "a", "period": 2024, "agencies": [{"id": "a", "title": "A"}]}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.json")
        path.write_text(json.dumps({**document, "goals": goals}), "utf-8")
        (graph,) = read([path]).graphs
    return graph


def layout(goals: list[dict[str, Any]]) -> dict[str, Any]:
    """The goals inside each other, by id, each with what it says of its parents."""
    return {
        goal["id"]: (goal.get("basis"), goal.get("parents"), layout(goal.get("children", [])))
        for goal in goals
    }


def test_a_tree_from_tables_goes_out_with_its_goals_inside_each_other() -> None:
    """Where no goal is nested, each is written under the parent that stands first, whose basis it takes."""
    graph = flat(
        {
            "atas": [],
            "kiri": ["atas"],
            "kanan": [{"goal": "atas", "basis": "inferred"}],
            "bawah": [{"goal": "kiri", "basis": "inferred"}, "kanan", {"goal": "atas", "basis": "inferred"}],
        }
    )
    inside = json.loads(tree_json(graph, "a-2024"))["goals"]
    below: dict[str, Any] = {
        "kiri": (None, None, {}),
        "kanan": ("inferred", None, {}),
        "bawah": ("inferred", ["kiri", {"goal": "kanan", "basis": "stated"}], {}),
    }
    assert layout(inside) == {"atas": (None, None, below)}


def test_goals_in_a_circle_or_very_deep_stay_where_they_can_be_read() -> None:
    """A circle opens at one of its goals, and a chain of 250 goals still loads again."""
    circle = json.loads(tree_json(flat({"a": ["c"], "b": ["a"], "c": ["b"], "d": ["d"]}), "a-2024"))["goals"]
    assert layout(circle) == {
        "a": (None, ["c"], {"b": (None, None, {"c": (None, None, {})})}),
        "d": (None, ["d"], {}),
    }
    chain = flat({f"g{n}": [f"g{n - 1}"] if n else [] for n in range(250)})
    assert len(json.loads(tree_json(chain, "a-2024"))["goals"]) == 3
    assert_same_again(chain)


def assert_same_again(graph: Graph) -> None:
    """The tree's JSON loads with the digest of the tree."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "lagi.json")
        path.write_text(tree_json(graph, "a-2024"), "utf-8")
        (again,) = read([path]).graphs
    assert again.trees()[0]["digest"] == graph.trees()[0]["digest"]


@given(
    st.integers(1, 9).flatmap(
        lambda n: st.lists(
            st.dictionaries(st.integers(0, n - 1), st.sampled_from(["stated", "inferred"]), max_size=3),
            min_size=n,
            max_size=n,
        )
    )
)
def test_nesting_changes_nothing_of_what_a_flat_tree_says(parents: list[dict[int, str]]) -> None:
    """Whatever hangs under what, circles included, the exported tree has the same digest."""
    assert_same_again(
        flat(
            {
                f"g{place}": [{"goal": f"g{parent}", "basis": basis} for parent, basis in above.items()]
                for place, above in enumerate(parents)
            }
        )
    )


def test_the_tables_hold_all_of_the_seed() -> None:
    """33 goals, 33 indicators, 28 targets, 10 officers, 31 owners, 14 programmes, 4 agencies, 4 crosscuts."""
    graph, id_ = graph_of(SEED)
    sizes = {name: len(rows) for name, rows in tables(graph, id_).items()}
    assert sizes == {
        "tree": 1, "levels": 0, "agencies": 4, "officers": 10, "programs": 14, "goals": 33, "indicators": 33,
        "targets": 28, "owners": 31, "crosscuts": 4,
    }  # fmt: skip
    made = tables(graph, id_)
    assert sum(bool(row["parents"]) for row in made["goals"]) == 32
    assert sum(len(split_list(row["programs"])) for row in made["goals"]) == 19


def test_every_table_has_its_head_even_without_rows() -> None:
    """The nine files are always there, with the columns of the tree file."""
    graph, id_ = graph_of(TANGLED)
    files = tree_csv(graph, id_)
    assert sorted(files) == sorted(f"{name}.csv" for name in COLUMNS)
    for name, columns in COLUMNS.items():
        assert tuple(next(csv.reader(io.StringIO(files[f"{name}.csv"])))) == columns


def test_baselines_years_and_kinds_of_targets_are_kept() -> None:
    """An actual value, a year beside the text and a baseline each have their place."""
    graph, id_ = graph_of(DINKES)
    made = tables(graph, id_)
    assert made["targets"] == [
        {"goal": "derajat", "indicator": 1, "target": "70 Tahun"},
        {"goal": "jaminan", "indicator": 1, "year": 2024, "target": "90%"},
        {"goal": "jaminan", "indicator": 1, "year": 2023, "target": "85%", "kind": "actual"},
    ]
    assert made["indicators"][0]["baseline"] == "68 Tahun"


def test_parents_of_another_basis_say_so() -> None:
    """All parents of a goal stand in one cell, the nesting one first."""
    graph, id_ = graph_of(TANGLED.replace("parents: [kanan, ketiga]",
                                          "parents: [kanan, {goal: ketiga, basis: inferred}]"))  # fmt: skip
    row = next(row for row in tables(graph, id_)["goals"] if row["id"] == "bawah")
    assert split_list(row["parents"]) == ["kiri", "kanan", "ketiga@inferred"]


def test_no_cell_of_a_table_is_a_formula_and_none_is_changed() -> None:
    """CSV marks what would run; the workbook stores every text as a text; both give it back."""
    goals = "".join(f"  - {{level: ultimate, title: {_quoted(title)}}}\n" for title in HOSTILE)
    graph, id_ = graph_of(
        "pohon: 1\nagency: a\nperiod: 2024\nagencies: [{id: a, title: A}]\ngoals:\n" + goals
    )
    written = list(csv.DictReader(io.StringIO(tree_csv(graph, id_)["goals.csv"], newline="")))
    assert not [row["title"] for row in written if row["title"][0] in "=+@" or row["title"][0] in "-"]
    assert [unguarded(row["title"]) for row in written] == list(HOSTILE)
    book = openpyxl.load_workbook(io.BytesIO(tree_xlsx(graph, id_)))
    cells = [row[1] for row in book["goals"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == list(HOSTILE)
    assert {cell.data_type for cell in cells} == {"s"}


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def test_a_text_that_no_cell_can_hold_is_refused() -> None:
    """A workbook never cuts a tree's text in silence."""
    graph, id_ = graph_of(
        "pohon: 1\nagency: a\nperiod: 2024\nagencies: [{id: a, title: A}]\n"
        f"goals: [{{level: ultimate, title: {'kata ' * 7000}}}]\n"
    )
    with pytest.raises(UsageError, match="kata"):
        tree_xlsx(graph, id_)


@given(st.text(min_size=0))
def test_guarding_is_undone_exactly(text: str) -> None:
    """Whatever a text is, its cell means it again."""
    assert unguarded(guarded(text)) == text


@given(st.text(alphabet="'=+-@\t1a. %"))
def test_what_is_guarded_never_begins_a_formula(text: str) -> None:
    """A cell that could run begins with an apostrophe; numbers and dashes are left alone."""
    cell = guarded(text)
    risky = cell[:1] in ("=", "@", "\t", "\r") or (
        cell[:1] in ("+", "-") and not set(cell[1:]) <= set("0123456789., %")
    )
    assert not risky


@given(st.lists(st.text(alphabet="ab;\\ '").map(str.strip).filter(bool)))
def test_lists_in_cells_come_back(values: list[str]) -> None:
    """Semicolons and backslashes in the texts survive."""
    assert split_list(join_list(values)) == values
