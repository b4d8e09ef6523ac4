"""What another writer does between two questions of a load or a drop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.engines import graph_reader, load_transaction, tree_writer
from pohon_graph.engines.tree_writer import write_trees
from pohon_graph.errors import UsageError
from pohon_graph.store import Store, open_store
from tests.conftest import SEED

TREE = "dinsos-2024"


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Two users of one store that holds the seed tree."""
    with open_store(tmp_path / "g.kgl") as one, open_store(tmp_path / "g.kgl") as other:
        other.load(SEED)
        yield one, other


@pytest.mark.parametrize("question", ["read_heads", "read_listed", "read_own"])
def test_a_dry_run_beside_a_drop_is_of_one_state(
    question: str, pair: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says what a load of that state would do, whenever the tree goes."""
    one, other = pair
    ask = getattr(load_transaction, question)

    def dropped_after(*about: Any) -> Any:
        answer = ask(*about)
        monkeypatch.setattr(load_transaction, question, ask)
        other.drop(TREE)
        return answer

    monkeypatch.setattr(load_transaction, question, dropped_after)
    change = one.load(SEED, dry_run=True)
    assert not any(count.added or count.removed for count in change.counts.values())


def test_two_drops_of_one_tree_are_one_and_a_refusal(
    pair: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second finds the tree gone once it is its turn, and is told what there is."""
    one, other = pair
    ask = graph_reader.list_trees

    def dropped_after(*about: Any) -> Any:
        answer = ask(*about)
        monkeypatch.setattr(tree_writer, "list_trees", ask)
        other.drop(TREE)
        return answer

    monkeypatch.setattr(tree_writer, "list_trees", dropped_after)
    with pytest.raises(UsageError, match=TREE):
        one.drop(TREE)
    assert one.trees() == []


def test_an_unknown_tree_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    """A drop from a store that is not there makes none; one of several trees names what is missing."""
    with open_store(tmp_path / "g.kgl") as store:
        with pytest.raises(UsageError, match="nope"):
            store.drop("nope")
        assert list(tmp_path.iterdir()) == []
        store.load(SEED)
        with pytest.raises(UsageError, match=f"nope.*{TREE}"):
            write_trees(store.engine, [], drop=[TREE, "nope"])
        assert len(store.trees()) == 1


def test_what_the_demo_says_is_of_one_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another tree that is loaded between its questions is in none of its figures."""
    from pohon_graph.cli.commands import demo
    from pohon_graph.explore import crosscut
    from pohon_graph.reports import glance

    (tmp_path / "other.yaml").write_text(
        """pohon: 1
agency: b
period: 2024
agencies: [{id: b, title: B}]
goals: [{title: X, level: ultimate}]
""",
        "utf-8",
    )
    ask = crosscut.matrix
    said: list[Any] = []

    def loaded_before(about: Any) -> Any:
        with open_store(tmp_path / "g.kgl") as other:
            other.load(tmp_path / "other.yaml")
        return ask(about)

    def heard(*about: Any, **_: Any) -> str:
        said.extend(about)
        return ""

    monkeypatch.setattr(crosscut, "matrix", loaded_before)
    monkeypatch.setattr(glance, "glance", heard)
    demo.run(tmp_path, str(tmp_path / "g.kgl"), quiet=True)
    report, shared = said
    assert len(report.trees) == 1
    assert "b" not in [party.id for party in shared.agencies]
