"""How much the titles of two goals that an edge joins resemble each other."""

from __future__ import annotations

import pytest

from pohon_graph.graph.model import CASCADE, Graph
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.title_likeness import add_likeness


def alike(parent: str, child: str, *, trees: tuple[str, str] = ("t", "t")) -> float | None:
    graph = Graph()
    for id_, title, tree in zip("pc", (parent, child), trees, strict=True):
        graph.add("Goal", {"id": id_, "title": title, "norm": normalise(title), "tree": tree})
    edge = graph.link(CASCADE, "p", "c")
    add_likeness(graph)
    found: float | None = edge["alike"]
    return found


def test_the_first_word_of_each_title_is_left_out() -> None:
    """A tujuan and its sasaran that differ in their first word alone are wholly alike."""
    assert alike("Menurunkan angka PPKS", "Menurunnya angka PPKS") == 100


def test_letters_count_not_case_or_marks() -> None:
    """The titles are compared as every text is: casefolded, without punctuation."""
    assert alike("Meningkatnya MUTU layanan.", "Terwujudnya mutu, layanan") == 100


def test_different_conditions_are_not_alike() -> None:
    """What a planner would call another condition is far from the parent's."""
    found = alike("Menurunnya angka kemiskinan", "Tersedianya data keluarga miskin")
    assert found is not None
    assert found < 70


@pytest.mark.parametrize(
    ("parent", "child"), [("Sejahtera", "Sejahtera lahir"), ("Sehat lahir", "Sehat"), ("*", "*")]
)
def test_a_title_of_one_word_cannot_be_compared(parent: str, child: str) -> None:
    """With nothing left after the first word there is no answer, not a false 0 or 100."""
    assert alike(parent, child) is None


def test_goals_of_two_trees_are_not_compared() -> None:
    """A region's goal and an agency's may well be worded alike."""
    assert alike("Menurunnya angka PPKS", "Menurunnya angka PPKS", trees=("t", "u")) is None


def test_an_edge_to_a_goal_of_another_file_has_no_answer() -> None:
    """The far end may be in a tree that is not part of this graph."""
    graph = Graph()
    graph.add("Goal", {"id": "c", "title": "Menurunnya PPKS", "norm": "menurunnya ppks", "tree": "t"})
    edge = graph.link(CASCADE, "u/p", "c")
    add_likeness(graph)
    assert edge["alike"] is None
