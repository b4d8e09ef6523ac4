"""The digests of what is stored are right after every load and drop, and the same on both engines."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from pohon_graph.engines import Engine
from pohon_graph.graph.digests import content_digests, tree_digests
from pohon_graph.graph.model import Graph
from pohon_graph.store import Store, open_store
from tests.generated import forest

CATERING = """
pohon: 1
agency: dinsos
period: {period}
agencies: [{{id: dinsos, title: Dinas Sosial, urusan: {urusan}}}]
goals:
  - title: Warga mandiri
    level: ultimate
    children:
      - title: Penyediaan Permakanan
        level: operational
        indicators: [{{title: Jumlah penerima, target: 5 orang}}]
"""


def catering(folder: Path, period: int = 2024, urusan: str = '["1.06"]') -> Path:
    """A tree whose lowest goal is an official sub kegiatan."""
    path = folder / f"t-{period}.yaml"
    path.write_text(CATERING.format(period=period, urusan=urusan), encoding="utf-8")
    return path


def table(folder: Path, unit: str) -> Path:
    """A table of the nomenclature in which that sub kegiatan is counted in `unit`."""
    path = folder / "table.csv"
    path.write_text(
        f"code,title,unit,regulation\n1.06.05.2.02.0001,Penyediaan Permakanan,{unit},K1\n", encoding="utf-8"
    )
    return path


def recorded(graph: Graph) -> dict[str, str]:
    """The digest that each tree carries."""
    return {tree["id"]: tree["whole"] for tree in graph.trees()}


def test_a_tree_that_is_not_loaded_follows_a_new_table(kglite_engine: Engine, tmp_path: Path) -> None:
    """Its goals get the official units of the new table, and its digest goes with them."""
    store = Store(kglite_engine)
    store.load(catering(tmp_path), table(tmp_path, "Orang"))
    before = store.graph()
    store.load(table(tmp_path, "Paket"))
    after = store.graph()
    goal = "dinsos-2024/penyediaan-permakanan"
    assert [graph.nodes["Goal"][goal]["official_units"] for graph in (before, after)] == [
        ["Orang"],
        ["Paket"],
    ]
    assert recorded(before) != recorded(after) == tree_digests(after)


def test_a_digest_says_that_nothing_of_a_tree_has_changed(engine: Engine, tmp_path: Path) -> None:
    """It covers all that is stored of the tree but the time, and nothing of another tree."""
    store = Store(engine)
    store.load(catering(tmp_path), catering(tmp_path, 2025))
    first = recorded(store.graph())
    assert len(set(first.values())) == 2
    engine.write(lambda writer: writer.run("MATCH (t:Tree) SET t.loaded_at = 'x'"))
    assert tree_digests(store.graph()) == first
    engine.write(lambda writer: writer.run("MATCH (g:Goal {tree: 'dinsos-2024'}) SET g.source = 'x'"))
    changed = {tree for tree, digest in tree_digests(store.graph()).items() if first[tree] != digest}
    assert changed == {"dinsos-2024"}
    contents = content_digests(store.graph())
    engine.write(lambda writer: writer.run("MATCH (t:Target {tree: 'dinsos-2025'}) SET t.text = 'x'"))
    assert {tree for tree, digest in content_digests(store.graph()).items() if contents[tree] != digest} == {
        "dinsos-2025"
    }
    store.load(catering(tmp_path), catering(tmp_path, 2025))
    assert recorded(store.graph()) == first == tree_digests(store.graph())


@pytest.mark.neo4j
def test_both_engines_give_the_same_digests(neo4j_engine: Engine, tmp_path: Path) -> None:
    """What comes back from a server is no other text or number than what a file holds."""
    made = forest(random.Random(7))
    with open_store(":memory:") as embedded:
        made.load(embedded, tmp_path)
        expected = recorded(embedded.graph())
    server = Store(neo4j_engine)
    made.load(server, tmp_path)
    found = server.graph()
    assert recorded(found) == expected == tree_digests(found)


@pytest.mark.parametrize(
    ("some", "others"),
    [
        (["a\x1fb", "c"], ["a", "b\x1fc"]),
        (["a", "b"], ["ab", ""]),
        (["a", None], ["a", ""]),
        ([None, "a"], ["a", None]),
        (["1", "2"], [1, 2]),
        ([["a", "b"], ["c"]], [["a"], ["b", "c"]]),
        (["a"], [5]),
    ],
)
def test_different_values_have_different_digests(some: list[object], others: list[object]) -> None:
    """Whatever the texts hold, and if somebody wrote a number where a text belongs."""

    def digest(titles: list[object]) -> dict[str, str]:
        graph = Graph()
        graph.add("Tree", {"id": "t"})
        for number, title in enumerate(titles):
            graph.add("Goal", {"id": f"g{number}", "tree": "t", "title": title})
        return content_digests(graph)

    assert digest(some) != digest(others)
    assert digest(some) == digest(list(some))
