"""One command over many trees gives the store that one command a tree gives, whatever fits into a portion."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pohon_graph.engines import Engine, Parameters, Result, Write, Writer, load_portions
from pohon_graph.engines.graph_reader import read_graph
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.engines.store_digests import Signed, read_signed
from pohon_graph.engines.tree_writer import write_trees
from pohon_graph.errors import InputError
from pohon_graph.graph import packed_graphs
from pohon_graph.graph.digests import shared_digests
from pohon_graph.graph.model import Graph
from pohon_graph.graph.packed_graphs import Shelf
from pohon_graph.loading import read
from pohon_graph.store import Store, open_store
from tests.generated import forest

AGENCIES = ("dinsos", "dinkes", "disdik", "perkimtan")
TREE = """
pohon: 1
agency: {agency}
period: {period}
agencies:
  - {{id: {agency}, title: Dinas {agency}, urusan: ["{urusan}"]}}
  - {{id: {partner}, title: Kantor {partner}, aliases: [{agency} {period}], urusan: ["1.06"]}}
officers: [{{id: kadis, title: Kepala {period}, rank: jpt_pratama}}, {{id: staf-{period}, title: Staf}}]
programs:
  - {{id: p, title: Program Rehabilitasi {period}, kind: program, code: "1.06.04"}}
  - {{id: q, title: Penyediaan Permakanan, kind: sub_kegiatan, part_of: p}}
goals:
  - title: Warga mandiri
    level: ultimate
    owners: [kadis]
    children:
      - title: Penyediaan Permakanan
        level: operational
        owners: [staf-{period}]
        programs: [q]
        crosscuts: [{partner}]
        indicators: [{{title: Jumlah penerima, target: 5 orang}}]
"""


def region(folder: Path) -> list[Path]:
    """Trees of four agencies that name each other; one agency has a second period."""
    files = []
    for place, agency in enumerate(AGENCIES):
        for period in (2024, 2025) if agency == "dinsos" else (2024,):
            fields = {
                "agency": agency, "period": period, "partner": AGENCIES[place - 1],
                "urusan": f"1.0{place + 1}",
            }  # fmt: skip
            path = folder / f"{agency}-{period}.yaml"
            path.write_text(TREE.format(**fields), encoding="utf-8")
            files.append(path)
    return files


def held(graph: Graph) -> dict[Any, Any]:
    """All that a store holds, but for the time when it was loaded."""
    rows: dict[Any, Any] = {}
    for label, nodes in graph.nodes.items():
        rows[label] = {id_: {**row, "loaded_at": None} for id_, row in nodes.items()}
    for key, edges in graph.edges.items():
        rows[key] = sorted(edges, key=lambda row: (row["start"], row["end"], str(row)))
    return rows


def is_signed(engine: Engine) -> bool:
    """Whether the digests that the store keeps of itself are those of what it holds."""
    graph = read_graph(engine)
    wholes = {tree["id"]: tree["whole"] for tree in graph.trees()}
    return engine.inspect(lambda: engine.look(read_signed)) == Signed.of(shared_digests(graph), wholes)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Portions of one agency and one tree, and files that are put aside at once."""
    monkeypatch.setattr(load_portions, "_MANY", 1)
    monkeypatch.setattr(packed_graphs, "_MANY", 1)


@pytest.mark.usefixtures("small")
def test_the_order_and_the_number_of_commands_make_no_difference(engine: Engine, tmp_path: Path) -> None:
    """At once, one by one and shuffled, into an empty store or one that holds some: all are the same."""
    files = region(tmp_path)
    store = Store(engine)
    store.load(*files)
    at_once = held(read_graph(engine))
    for tree in store.trees():
        store.drop(tree["id"])
        assert is_signed(engine)
    assert {kind for kind, rows in held(read_graph(engine)).items() if rows} == {"Nomenclature"}
    random.Random(3).shuffle(files)
    for path in files[:3]:
        store.load(path)
    store.load(*files[2:])
    assert held(read_graph(engine)) == at_once
    assert is_signed(engine)
    assert not any(store.load(*files).counts.values())


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(chance=st.randoms(use_true_random=False))
def test_portions_make_no_difference(chance: random.Random, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Random trees and tables, loaded in two commands: store, counts and notices are those of one portion."""
    made, folder = forest(chance), tmp_path_factory.mktemp("trees")
    files = [*made.files(folder), made.table(folder)]
    cut = chance.randint(0, len(files))
    changed = chance.sample(files, len(files))
    found = []
    for most in (1, 10_000):
        with pytest.MonkeyPatch.context() as patched, open_store(":memory:") as store:
            patched.setattr(load_portions, "_MANY", most)
            patched.setattr(packed_graphs, "_MANY", most)
            said = [
                (change.counts, sorted(change.notices))
                for paths in (files[:cut], changed)
                if paths
                for change in (store.load(*paths, replace=True),)
            ]
            assert is_signed(store.engine)
            found.append((said, held(read_graph(store.engine))))
    assert found[0] == found[1]


@pytest.mark.usefixtures("small")
def test_a_problem_in_the_last_file_writes_nothing(engine: Engine, tmp_path: Path) -> None:
    """Whether it is in the file itself or in what the store holds of its tree."""
    files = region(tmp_path)
    broken = tmp_path / "z.yaml"
    broken.write_text("pohon: 1\nagency: z\n", encoding="utf-8")
    store = Store(engine)
    with pytest.raises(InputError):
        store.load(*files, broken)
    assert store.trees() == []
    many = "".join(f"  - {{title: G{n}, level: ultimate}}\n" for n in range(9))
    head = "pohon: 1\nagency: z\nperiod: 2024\nagencies: [{id: z, title: Z}]\ngoals:\n"
    broken.write_text(head + many, encoding="utf-8")
    store.load(broken)
    broken.write_text(head + "  - {title: G0, level: ultimate}\n", encoding="utf-8")
    with pytest.raises(InputError, match="z-2024"):
        store.load(*files, broken)
    assert [tree["id"] for tree in store.trees()] == ["z-2024"]


@pytest.mark.usefixtures("small")
def test_all_trees_that_shrink_are_reported_together(kglite_engine: Engine, tmp_path: Path) -> None:
    """They are in portions of their own, and still one problem each of one command."""
    head = "pohon: 1\nagency: {0}\nperiod: 2024\nagencies: [{{id: {0}, title: Z}}]\ngoals:\n"
    files = [tmp_path / f"{name}.yaml" for name in "ab"]
    for goals in (9, 1):
        rows = "".join(f"  - {{title: G{n}, level: ultimate}}\n" for n in range(goals))
        for path in files:
            path.write_text(head.format(path.stem) + rows, encoding="utf-8")
        if goals == 9:
            Store(kglite_engine).load(*files)
    with pytest.raises(InputError) as refused:
        Store(kglite_engine).load(*files)
    assert [problem.place for problem in refused.value.problems] == list(map(str, files))


def test_neighbours_are_put_together_up_to_the_largest_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Agencies stay whole, their order is kept, and no portion is larger than the largest tree need be."""
    monkeypatch.setattr(load_portions, "_MANY", 4)
    agencies = {"a1": "a", "b1": "b", "a2": "a", "c1": "c", "d1": "d"}
    goals = {"a1": 2, "b1": 2, "a2": 1, "c1": 2, "d1": 9}
    assert list(load_portions.by_agency(agencies, goals)) == [["a1", "a2", "b1", "c1"], ["d1"]]
    goals["d1"] = 1
    assert list(load_portions.by_agency(agencies, goals)) == [["a1", "a2"], ["b1", "c1"], ["d1"]]
    assert list(load_portions.by_tree(["a1", "a2", "b1"], goals)) == [["a1", "a2"], ["b1"]]


class Counting:
    """A writer that counts the rows that come and go."""

    runs_once = False

    def __init__(self, writer: Writer) -> None:
        self.writer, self.before = writer, writer.before
        self.read = self.written = 0

    def run(self, cypher: str, parameters: Parameters | None = None) -> Result:
        found = self.writer.run(cypher, parameters)
        self.read += 0 if "Nomenclature)" in cypher else len(found.rows)
        return found

    def put(self, writes: Any) -> None:
        self.written += sum(len(write.rows) for write in writes)
        self.writer.put(writes)


def moved(store: Store, path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """How many rows a load of `path` reads, the nomenclature's left out, and how many it writes."""
    counted: list[Counting] = []
    write = store.engine.write

    def counting(work: Callable[[Any], Any]) -> Any:
        def of_counted(writer: Writer) -> Any:
            counted.append(Counting(writer))
            return work(counted[-1])

        return write(of_counted)

    monkeypatch.setattr(store.engine, "write", counting)
    store.load(path)
    monkeypatch.undo()
    return counted[0].read, counted[0].written


def test_what_a_load_reads_does_not_grow_with_the_store(
    kglite_engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a tree that shares nothing with the new one just one row is read: that it is there."""
    files = []
    for name in "abcd":
        path = tmp_path / f"{name}.yaml"
        path.write_text(TREE.format(agency=name, period=2024, partner=f"{name}x", urusan="1.01"), "utf-8")
        files.append(path)
    store = Store(kglite_engine)
    store.load(files[0])
    read, written = moved(store, files[1], monkeypatch)
    store.load(files[2])
    assert moved(store, files[3], monkeypatch) == (read + 2, written)


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_load_releases_what_it_has_written(dry_run: bool, tmp_path: Path) -> None:
    """A dry run may have to repeat its reads, so it keeps the graphs."""
    graphs = read(forest(random.Random(5)).files(tmp_path)).graphs
    shelved = Shelf(graphs)
    engine = open_engine(None)
    write_trees(engine, shelved, dry_run=dry_run)
    assert any(graph.nodes["Goal"] for graph in shelved) is dry_run
    assert dry_run or len(read_graph(engine).nodes["Goal"]) == sum(shelved.goals)


def test_writing_empties_the_rows_of_a_portion() -> None:
    """Their memory is needed for the next portions."""
    rows = [{"id": str(number), "title": "x"} for number in range(1_100)]
    engine = open_engine(None)
    engine.write(lambda writer: writer.put([Write("create", "Government", rows)]))
    assert rows == []
    assert engine.read("MATCH (n:Government) RETURN count(n)").rows == [(1_100,)]
