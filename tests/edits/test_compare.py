"""Cases of a comparison that an official would notice if they went wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pohon_graph import loading
from pohon_graph.edits.compare import Trees, compare
from pohon_graph.edits.edit import Edits

Goal = dict[str, Any]
Compare = Callable[[list[Goal], list[Goal]], list[tuple[str, str]]]


def document(goals: list[Goal], **more: Any) -> Goal:
    """A tree file of Dinas Sosial."""
    return {
        "pohon": 1, "agency": "dinsos", "period": 2025,
        "agencies": [{"id": "dinsos", "title": "Dinas Sosial"}, {"id": "dinkes", "title": "Dinas Kesehatan"}],
        "officers": [{"id": "kadis", "title": "Kepala Dinas"}, {"id": "kabid", "title": "Kepala Bidang"}],
        "goals": goals, **more,
    }  # fmt: skip


def goal(title: str, *children: Goal, level: str = "ultimate", **more: Any) -> Goal:
    """A goal of one level; its children are of the same one, which loading allows."""
    return {"title": title, "level": level, "children": list(children), **more}


@pytest.fixture
def edits(tmp_path: Path) -> Callable[[Goal, Goal], Edits]:
    """The edits between two documents."""

    def found(before: Goal, after: Goal) -> Edits:
        sides = []
        for name, tree in (("before", before), ("after", after)):
            path = tmp_path / f"{name}.json"
            path.write_text(json.dumps(tree), "utf-8")
            graph = loading.read([path]).graphs[0]
            sides.append(
                Trees({row["id"]: row for row in graph.trees()}, {graph.trees()[0]["id"]: graph}.__getitem__)
            )
        return compare(*sides)

    return found


@pytest.fixture
def told(edits: Callable[[Goal, Goal], Edits]) -> Compare:
    """The edits between the goals of two documents: kind and title."""

    def found(before: list[Goal], after: list[Goal]) -> list[tuple[str, str]]:
        trees = edits(document(before), document(after)).trees
        return [
            (edit.kind, subject.title) for tree in trees for edit in tree.edits for subject in edit.subjects
        ]

    return found


def measured(title: str, target: Any) -> Goal:
    """A goal's indicator."""
    return {"indicators": [{"title": title, "target": target}]}


def test_order_capitals_and_blanks_are_no_difference(told: Compare) -> None:
    """A target that lost its blank is none either."""
    before = [goal("Satu", **measured("Persentase", "65 %")), goal("Dua sasaran")]
    after = [goal("DUA  sasaran"), goal("Satu", **measured("Persentase", "65%"))]
    assert told(before, after) == []


def test_goals_of_one_title_are_told_apart_by_their_parents(told: Compare) -> None:
    """Though their ids depend on their order."""
    data = "Tersedianya data"
    one = goal("Menurunnya kemiskinan", goal(data, **measured("Jumlah warga miskin", "9")))
    two = goal("Meningkatnya rumah layak", goal(data, **measured("Jumlah rumah", "5")))
    assert told([one, two], [two, one]) == []


def test_two_goals_that_change_places_both_moved(told: Compare) -> None:
    """One line each."""
    one, two = goal("Tersedianya beras"), goal("Terlatihnya pendamping")
    before = [goal("Pangan", one), goal("Pelatihan", two)]
    after = [goal("Pangan", two), goal("Pelatihan", one)]
    assert sorted(told(before, after)) == [
        ("moved", "Terlatihnya pendamping"),
        ("moved", "Tersedianya beras"),
    ]


def test_numbers_as_ids_do_not_hide_an_inserted_row(told: Compare) -> None:
    """Every id after it belongs to another goal."""
    titles = ["Menurunnya kemiskinan", "Tersedianya beras", "Terlatihnya pendamping", "Terbangunnya rumah"]
    before = [goal(title, id=f"1.{place}") for place, title in enumerate(titles)]
    titles.insert(1, "Terbitnya kartu lansia")
    after = [goal(title, id=f"1.{place}") for place, title in enumerate(titles)]
    assert told(before, after) == [("added", "Terbitnya kartu lansia")]


def test_an_id_in_the_file_keeps_a_reworded_goal(told: Compare) -> None:
    """Even if the title has no word in common."""
    before, after = [goal("Tersedianya beras", id="pangan")], [goal("Pangan tercukupi", id="pangan")]
    assert told(before, after) == [("reworded", "Pangan tercukupi")]


def test_a_removed_branch_is_one_edit(edits: Callable[[Goal, Goal], Edits]) -> None:
    """With the number of goals that went with it."""
    branch = goal("Tersedianya beras", goal("Terbelinya beras"), goal("Terangkutnya beras"))
    before, after = [goal("Pangan", branch), goal("Lain")], [goal("Pangan"), goal("Lain")]
    (tree,) = edits(document(before), document(after)).trees
    assert [(edit.kind, edit.below) for edit in tree.edits] == [("removed", 2)]


def test_goals_that_move_up_are_part_of_the_removal(edits: Callable[[Goal, Goal], Edits]) -> None:
    """Two lines at most would be too few for three moves."""
    below = [goal("Terbelinya beras"), goal("Terangkutnya beras"), goal("Terbaginya beras")]
    before = [goal("Pangan", goal("Tersedianya beras", *below))]
    (tree,) = edits(document(before), document([goal("Pangan", *below)])).trees
    (edit,) = tree.edits
    assert (edit.kind, len(edit.orphans), edit.heir) == ("removed", 3, "Pangan")


def test_one_officer_replaced_on_many_goals_is_one_edit(edits: Callable[[Goal, Goal], Edits]) -> None:
    """It counts every goal."""
    titles = ("Satu beras", "Dua rumah", "Tiga kartu")
    before, after = ([goal(title, owners=[owner]) for title in titles] for owner in ("kadis", "kabid"))
    found = edits(document(before), document(after))
    (tree,) = found.trees
    (edit,) = tree.edits
    assert edit.changes[0].before == "Kepala Dinas"
    assert found.counts() == {"owners": 3}


def test_all_targets_of_an_indicator_are_one_edit(edits: Callable[[Goal, Goal], Edits]) -> None:
    """Each year has its two values."""
    values = [
        [{"year": 2025 + n, "target": f"{60 + 5 * n + shift * n}%"} for n in range(3)] for shift in (0, 5)
    ]
    before, after = ([goal("Satu", **measured("Persentase", each))] for each in values)
    (tree,) = edits(document(before), document(after)).trees
    (edit,) = tree.edits
    assert [(change.year, change.before, change.after) for change in edit.changes] == [
        (2026, "65%", "70%"), (2027, "70%", "80%"),
    ]  # fmt: skip


def test_a_shifted_column_of_years_is_one_edit(edits: Callable[[Goal, Goal], Edits]) -> None:
    """For all indicators together; the values are the same."""

    def goals(first: int) -> list[Goal]:
        values = [[{"year": first + n, "target": f"{n + nth}%"} for n in range(3)] for nth in range(4)]
        return [goal(f"Sasaran {nth}", **measured("Persentase", each)) for nth, each in enumerate(values)]

    (tree,) = edits(document(goals(2025)), document(goals(2026))).trees
    (edit,) = tree.edits
    assert (edit.what, len(edit.subjects)) == ("shifted", 4)
    assert (edit.changes[0].before, edit.changes[0].after) == ("2025-2027", "2026-2028")


def test_a_level_under_another_name_is_one_edit(edits: Callable[[Goal, Goal], Edits]) -> None:
    """Not one for each of its goals."""
    goals = [goal("Satu"), goal("Dua"), goal("Tiga")]
    named = [[{"id": "ultimate", "title": title}] for title in ("Sasaran Strategis", "Sasaran Dinas")]
    before, after = (document(goals, levels=levels) for levels in named)
    (tree,) = edits(before, after).trees
    assert [edit.kind for edit in tree.edits] == ["details"]


def test_an_indicator_that_went_to_another_goal_is_one_edit(told: Compare) -> None:
    """Not one removed and one added."""
    with_one = measured("Jumlah warga", "9")
    before, after = [goal("Satu", **with_one), goal("Dua")], [goal("Satu"), goal("Dua", **with_one)]
    assert told(before, after) == [("indicators", "Dua")]


def test_trees_of_two_periods_of_one_agency_are_one_tree(edits: Callable[[Goal, Goal], Edits]) -> None:
    """The period is among the details."""
    goals = [goal("Satu", id="satu")]
    (tree,) = edits(document(goals), document(goals) | {"period": 2026}).trees
    assert [edit.kind for edit in tree.edits] == ["details"]


def test_a_thousand_goals_of_one_title(told: Compare) -> None:
    """They are paired in order, without looking at a million pairs."""
    assert told([goal("Satu") for _ in range(1000)], [goal("Satu") for _ in range(1001)]) == [
        ("added", "Satu")
    ]


def renamed(tree: Goal, **agency: Any) -> Goal:
    """The document of another name of its agency."""
    return {**tree, "agency": agency["id"], "agencies": [agency, *tree["agencies"][1:]]}


@pytest.mark.parametrize("id_", ["dinsos", "dinsosp3a"])
def test_an_agency_under_another_name_is_one_edit(edits: Callable[[Goal, Goal], Edits], id_: str) -> None:
    """Also if its id follows the name, as in workbooks; the title of the tree only has the new name."""
    before = document([goal("Satu", owners=["kadis"])])
    (tree,) = edits(before, renamed(before, id=id_, title="Dinas Sosial dan P3A")).trees
    assert [(edit.what, edit.changes[0].before) for edit in tree.edits] == [("agency-title", "Dinas Sosial")]


def test_two_exchanged_titles_are_two_edits(told: Compare) -> None:
    """Without ids, all that the goals have would seem to have changed."""

    def two(first: str, second: str) -> list[Goal]:
        return [
            goal("Puncak", goal(first, goal("Data"), owners=["kadis"], **measured("Indeks", "70")),
                 goal(second, goal("Gedung"), owners=["kabid"], **measured("Jumlah", "20"))),
        ]  # fmt: skip

    before, after = (
        two("Meningkatnya mutu", "Terpenuhinya sarana"),
        two("Terpenuhinya sarana", "Meningkatnya mutu"),
    )
    assert [kind for kind, _ in told(before, after)] == ["reworded", "reworded"]
    after[0]["children"][0]["owners"], after[0]["children"][1]["owners"] = ["kabid"], ["kadis"]
    assert "reworded" not in [kind for kind, _ in told(before, after)]


def test_a_programme_above_is_named_by_its_title(edits: Callable[[Goal, Goal], Edits]) -> None:
    """Another name of it is no other programme."""
    above = [{"id": "p1", "title": "Program Rehabilitasi"}, {"id": "p2", "title": "Program Jaminan"}]
    part = {"id": "k", "title": "Rehabilitasi Dasar"}
    goals = [goal("Satu", programs=["k"])]
    before = document(goals, programs=[*above, {**part, "part_of": "p1"}])
    (tree,) = edits(before, document(goals, programs=[*above, {**part, "part_of": "p2"}])).trees
    (edit,) = tree.edits
    assert (edit.changes[0].before, edit.changes[0].after) == ("Program Rehabilitasi", "Program Jaminan")
    other = [{**above[0], "title": "Program Rehabilitasi Sosial"}, above[1], {**part, "part_of": "p1"}]
    (tree,) = edits(before, document(goals, programs=other)).trees
    assert [edit.what for edit in tree.edits] == ["program-title"]
