"""The generated trees are valid, of the size asked for, the same every time, and not without faults."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
import yaml

from benchmarks.generate import DEFECTS, LEVELS, document, main, text, walk
from pohon_graph.graph.model import CROSSCUT, DELIVERED, OWNED, TARGETED
from pohon_graph.loading import read


@pytest.mark.parametrize("count", [1, 2, 33, 700])
def test_a_generated_tree_loads_whole(count: int, tmp_path: Path) -> None:
    """Every goal that was asked for is read, without a notice."""
    path = tmp_path / "tree.yaml"
    assert main([str(count), "-o", str(path)]) == 0
    loaded = read([path])
    assert [len(graph.nodes["Goal"]) for graph in loaded.graphs] == [count]
    assert loaded.notices == []


def test_yaml_and_json_say_the_same() -> None:
    """One document in two spellings."""
    assert yaml.safe_load(text(200)) == json.loads(text(200, form="json")) == document(200)


def test_the_same_seed_gives_the_same_bytes() -> None:
    """Timings of two days compare one tree; another seed gives another."""
    assert text(150, seed=7) == text(150, seed=7) != text(150, seed=8)


def test_a_tree_without_defects_lacks_nothing(tmp_path: Path) -> None:
    """Each goal has an indicator with a target and one owner; the middle levels have their programmes."""
    path = tmp_path / "tree.json"
    main(["400", "--json", "--defects", "0", "-o", str(path)])
    (graph,) = read([path]).graphs
    levels = Counter(goal["level"] for goal in graph.nodes["Goal"].values())
    assert list(levels) == list(LEVELS)
    assert [len(graph.edges[key]) for key in (TARGETED, OWNED)] == [400, 400]
    assert len(graph.edges[DELIVERED]) == sum(levels[level] for level in LEVELS[2:5])
    assert {edge["status"] for edge in graph.edges[CROSSCUT]} == {None, "proposed", "accepted"}
    assert len({goal["norm"] for goal in graph.nodes["Goal"].values()}) == 400


def test_defects_are_of_every_kind() -> None:
    """A third of a large tree broken shows in what its goals lack and hold."""
    goals = [goal for goal, _ in walk(document(3000, defects=0.35)["goals"])]
    without = {key for goal in goals for key in ("owners", "indicators") if key not in goal}
    owners = Counter(len(goal.get("owners", [])) for goal in goals)
    assert without == {"owners", "indicators"}
    assert set(owners) == {0, 1, 2}
    assert any("parents" in goal for goal in goals)
    assert sum(goal["title"].startswith(("* ", "Melaksanakan ")) for goal in goals) > len(goals) // (
        len(DEFECTS) * 4
    )


def test_a_tree_needs_a_goal(capsys: pytest.CaptureFixture[str]) -> None:
    """No tree of nothing: the command says so and ends with 2."""
    with pytest.raises(SystemExit) as ended:
        main(["0"])
    assert ended.value.code == 2
    assert "at least 1" in capsys.readouterr().err
