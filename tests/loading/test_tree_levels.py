"""The levels of a tree: known names map by themselves, other words by a mapping or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pohon_graph import texts
from pohon_graph.closed_words import LEVELS
from pohon_graph.errors import InputError
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.inputs import Loaded

HEAD = "pohon: 1\nagency: dinsos\nperiod: 2025\nagencies: [{id: dinsos, title: Dinas Sosial}]\n"
Load = Callable[..., Loaded]


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Loads a tree with these levels and goals, one goal a level, from `t.yaml`."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")

    def load(levels: str, *goals: str) -> Loaded:
        listed = "".join(
            f"  - {{id: g{n}, title: Sasaran {n}, level: {one}}}\n" for n, one in enumerate(goals)
        )
        Path("t.yaml").write_text(f"{HEAD}{levels}\ngoals:\n{listed}", encoding="utf-8")
        return read(["t.yaml"])

    return load


def mapped(loaded: Loaded) -> list[tuple[str, str | None]]:
    """Level and standard level of each goal."""
    return [(row["level"], row["standard_level"]) for row in loaded.graphs[0].nodes["Goal"].values()]


def test_the_usual_levels_map_to_themselves(loaded: Load) -> None:
    """Without `levels` a tree has the six keys, each its own standard level and without a title."""
    found = loaded("", "ultimate", "process")
    (tree,) = found.graphs[0].trees()
    assert (tree["levels"], tree["standard_levels"]) == (list(LEVELS), list(LEVELS))
    assert tree["level_titles"] == [""] * len(LEVELS)
    assert mapped(found) == [("ultimate", "ultimate"), ("process", "process")]


def test_known_names_keep_their_writing_and_map(loaded: Load) -> None:
    """A list of known names, themes among them, stays as it is written and maps without a notice."""
    found = loaded(
        "levels: [tematik, Strategic, tactical, OPERATIONAL]", "tematik", "strategic", "operational"
    )
    (tree,) = found.graphs[0].trees()
    assert tree["levels"] == ["tematik", "Strategic", "tactical", "OPERATIONAL"]
    assert tree["standard_levels"] == ["none", "ultimate", "intermediate", "operational"]
    assert mapped(found) == [("tematik", "none"), ("Strategic", "ultimate"), ("OPERATIONAL", "operational")]
    assert found.notices == []


def test_other_words_stay_unmapped_and_are_named_once(loaded: Load) -> None:
    """Words of an office's own, and a name that two levels share, map to nothing, with one notice."""
    found = loaded("levels: [ultimate, Eselon III, Pelayanan]", "ultimate", "Eselon III", "Pelayanan")
    assert mapped(found) == [("ultimate", "ultimate"), ("Eselon III", None), ("Pelayanan", None)]
    (notice,) = found.notices
    assert notice.place == "t.yaml:5"
    assert "Eselon III, Pelayanan: not the name of one standard level" in notice.sentence
    assert "as: intermediate" in notice.sentence


def test_a_mapping_says_what_a_level_is(loaded: Load) -> None:
    """`as` maps a level by key or known name; several levels may map to one; known ids need no `as`."""
    levels = (
        "levels:\n  - {id: puncak, title: Kinerja Puncak, as: Kinerja Strategis}\n"
        "  - {id: dua, as: ultimate}\n  - {id: strategis, as: intermediate}\n"
        "  - {id: x, title: Sasaran Kegiatan}\n  - {id: operational}"
    )
    found = loaded(levels, "puncak", "dua", "strategis", "x", "operational")
    assert [standard for _, standard in mapped(found)] == [
        "ultimate", "ultimate", "intermediate", "immediate", "operational",
    ]  # fmt: skip
    (tree,) = found.graphs[0].trees()
    assert tree["level_titles"] == ["Kinerja Puncak", "", "", "Sasaran Kegiatan", ""]
    assert found.notices == []


@pytest.mark.parametrize("written", ["puncak", "PUNCAK", "kinerja puncak", "Ultimate outcome", "strategis"])
def test_a_goal_names_its_level_by_id_title_or_known_name(loaded: Load, written: str) -> None:
    """In any case; the row keeps the id."""
    found = loaded("levels: [{id: puncak, title: Kinerja Puncak, as: ultimate}, {id: dasar}]", written)
    assert mapped(found) == [("puncak", "ultimate")]


def test_an_id_goes_before_a_known_name(loaded: Load) -> None:
    """A level whose id is `strategis` is meant by that word, whatever it maps to."""
    found = loaded("levels: [{id: a, as: ultimate}, {id: strategis, as: intermediate}]", "Strategis")
    assert mapped(found) == [("strategis", "intermediate")]


def test_a_name_of_several_levels_is_refused(loaded: Load) -> None:
    """With two levels that map to one, only an id or a title names either."""
    with pytest.raises(InputError) as refused:
        loaded("levels: [{id: atas, as: ultimate}, {id: bawah, as: ultimate}]", "Strategis")
    (problem,) = refused.value.problems
    assert "may mean several levels of this tree: atas, bawah" in problem.sentence


def test_a_name_that_two_levels_share_is_refused_with_both(loaded: Load) -> None:
    """Eselon III carries intermediate and immediate goals; in a tree that has one of them it is that one."""
    with pytest.raises(InputError, match="may mean several levels of this tree: intermediate, immediate"):
        loaded("", "Eselon III")
    assert mapped(loaded("levels: [ultimate, tactical]", "Eselon III")) == [("tactical", "intermediate")]


def test_a_theme_is_neither_top_nor_bottom(loaded: Load) -> None:
    """Top and bottom are those of the goals that are no themes, unless there are only themes."""
    levels = "levels: [tematik, strategic, operational]"
    (tree,) = loaded(levels, "tematik", "strategic", "operational").graphs[0].trees()
    assert (tree["top"], tree["bottom"]) == (1, 2)
    (tree,) = loaded(levels, "tematik").graphs[0].trees()
    assert (tree["top"], tree["bottom"]) == (0, 0)


def test_a_theme_is_a_way_down(loaded: Load) -> None:
    """What hangs from a theme above the top level is reached, as from a goal of the top level."""
    found = loaded(
        "levels: [tematik, strategic, tactical]",
        "tematik, children: [{id: c, title: C, level: tactical}]", "strategic", "tactical",
    )  # fmt: skip
    depths = {id_.rpartition("/")[2]: row["depth"] for id_, row in found.graphs[0].nodes["Goal"].items()}
    assert depths == {"g0": 0, "c": 1, "g1": 0, "g2": None}


def test_branches_are_found_by_the_standard_level(loaded: Load) -> None:
    """A tree whose intermediate level is called otherwise has branches, too."""
    found = loaded(
        "levels: [strategic, tactical, operational]", "tactical, children: [{title: X, level: operational}]"
    )
    assert [row["branches"] for row in found.graphs[0].nodes["Goal"].values()] == [["dinsos-2025/g0"]] * 2


@pytest.mark.parametrize(
    "levels",
    [
        ["ultimate", "process"], ["Tematik", "Strategic"], ["Pelayanan", "Eselon III"],
        [{"id": "a", "title": "A", "as": "ultimate"}, "strategic", {"id": "b", "as": "none"}],
        [{"id": "strategic", "as": "immediate"}],
    ],
)  # fmt: skip
def test_levels_are_written_out_as_they_came_in(loaded: Load, levels: list[object]) -> None:
    """A level that says no more than its id is written as its id."""
    first = levels[0]
    name = first["id"] if isinstance(first, dict) else first
    graph = loaded(f"levels: {levels}", str(name)).graphs[0]
    assert to_document(graph, "dinsos-2025")["levels"] == levels
