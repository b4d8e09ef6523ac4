"""`verify` finds every single change that was made by hand, and nothing in a store that nobody touched."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from pohon_graph.engines import Engine
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.engines.server import Neo4j
from pohon_graph.errors import StoreEmpty
from pohon_graph.safekeeping.faults import LOADABLE
from pohon_graph.safekeeping.verify import Verified
from pohon_graph.store import Store, open_store
from tests.cli.test_command_line import SEED, pohon
from tests.generated import Forest, forest
from tests.neo4j.server import Server
from tests.safekeeping.by_hand import ByHand, changes, do

# How many changes are tried on the embedded engine; a fifth as many on Neo4j, where each takes longer.
CHANGES = int(os.environ.get("POHON_TEST_CHANGES", "42"))
SEQUENCES = int(os.environ.get("POHON_TEST_SEQUENCES", "12"))  # of loads and drops


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of a store with nodes and edges of nearly every kind."""
    folder = tmp_path_factory.mktemp("forest")
    made = max((forest(random.Random(seed)) for seed in range(30)), key=lambda each: len(each.trees))
    with open_store(":memory:") as store:
        store.load(SEED, *made.files(folder))
        store.backup(folder / "forest.gz")
    return folder / "forest.gz"


def faults(found: Verified) -> list[str]:
    """What is wrong, in sentences."""
    return [fault.sentence for fault in found.faults]


def test_every_change_by_hand_is_found(backup: Path) -> None:
    """A node, an edge, a property, a label or a digest: added, changed or removed, on the embedded engine."""
    with open_store(":memory:") as store:
        store.restore(backup)
        assert faults(store.verify()) == []
        graph = store.graph()
    for change in islice(changes(graph, random.Random(5)), CHANGES):
        with open_store(":memory:") as store:
            store.restore(backup)
            do(store.engine, change)
            assert not store.verify().is_whole, change.said


def test_every_change_by_hand_is_found_on_neo4j(backup: Path, neo4j: Server, neo4j_engine: Engine) -> None:
    """The same on a server."""
    store = Store(neo4j_engine)
    store.restore(backup)
    assert faults(store.verify()) == []
    for change in islice(changes(store.graph(), random.Random(6)), max(CHANGES // 5, 14)):
        do(neo4j_engine, change)
        assert not store.verify().is_whole, change.said
        neo4j.wipe()
        store.restore(backup)


def _acts(chance: random.Random, store: Store, folder: Path) -> Iterator[str]:
    """Loads, drops, tables loaded and removed, in any order."""
    made: list[Forest] = [forest(chance), forest(chance)]
    for _ in range(chance.randint(1, 6)):
        trees = [tree["id"] for tree in store.trees()]
        tables = [each.regulation for each in store.nomenclature() if not each.bundled]
        act = chance.choice(["load", "load", "load", "drop", "table", "drop-table"])
        if act == "drop" and trees:
            store.drop(chance.choice(trees))
        elif act == "drop-table" and tables:
            store.drop_nomenclature(chance.choice(tables))
        else:
            found = chance.choice(made)
            files = chance.sample(found.files(folder), chance.randint(1, len(found.trees)))
            store.load(*([found.table(folder)] if act == "table" else files), replace=True)
        yield act


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_nothing_is_wrong_after_loads_and_drops_in_any_order(seed: int, tmp_path: Path) -> None:
    """Every digest and fact is what it comes out as when it is worked out anew."""
    with open_store(":memory:") as store:
        for act in _acts(random.Random(seed), store, tmp_path):
            assert faults(store.verify()) == [], act


@pytest.mark.neo4j
def test_nothing_is_wrong_after_loads_and_drops_on_neo4j(neo4j_engine: Engine, tmp_path: Path) -> None:
    """The same on a server."""
    store = Store(neo4j_engine)
    for act in _acts(random.Random(3), store, tmp_path):
        assert faults(store.verify()) == [], act


def test_what_a_load_puts_right_is_right_after_it(kglite_engine: Engine) -> None:
    """The sentence names the file; a title, a fact, a match, a shared node, an edge that is there twice."""
    store = Store(kglite_engine)
    store.load(SEED)
    for cypher in (
        "MATCH (g:Goal) WHERE g.rank = 0 SET g.title = 'X'",
        "MATCH (g:Goal) WHERE g.rank = 1 SET g.norm = 'x', g.depth = 9",
        "MATCH (:Goal)-[r:MATCHES]->(:Nomenclature) DELETE r",
        "MATCH (a:Agency) SET a.title = 'X'",
        "MATCH (p:Program) SET p.support = true",
        "MATCH (t:Target) DETACH DELETE t",
        "MATCH (t:Tree) SET t.whole = 'x'",
        "MATCH (g:Goal)-[r:OWNED_BY]->(o:Officer) CREATE (g)-[:OWNED_BY {order: r.order}]->(o)",
    ):
        do(kglite_engine, ByHand(cypher, {}, cypher))
        found = store.verify()
        assert found.faults and found.load == ("dinsos-2024.yaml",), cypher
        store.load(SEED)
        assert faults(store.verify()) == [], cypher


def test_it_says_which_property_of_which_node(kglite_engine: Engine) -> None:
    """A derived fact is named with its node; content with its tree."""
    store = Store(kglite_engine)
    store.load(SEED)
    cypher = "MATCH (g:Goal {id: 'dinsos-2024/rumah-layak-huni'}) SET g.opening = 'jumlah'"
    do(kglite_engine, ByHand(cypher, {}, ""))
    found = {(fault.kind, fault.tree, fault.node, fault.property) for fault in store.verify().faults}
    goal = "dinsos-2024/rumah-layak-huni"
    assert found == {("fact", "dinsos-2024", goal, "opening"), ("whole", "dinsos-2024", None, None)}
    assert {kind for kind, *_ in found} <= LOADABLE


@pytest.mark.neo4j
def test_a_server_without_its_constraints_is_not_whole(neo4j_engine: Engine) -> None:
    """A missing constraint, a missing index and foreign nodes are reported of a store that is refused."""
    assert isinstance(neo4j_engine, Neo4j)
    store = Store(neo4j_engine)
    store.load(SEED)
    made = "CREATE CONSTRAINT pohon_Goal_id IF NOT EXISTS FOR (n:Goal) REQUIRE n.id IS UNIQUE"
    index = "CREATE INDEX pohon_Target_tree IF NOT EXISTS FOR (n:Target) ON (n.tree)"
    for cypher in ("DROP CONSTRAINT pohon_Goal_id", "DROP INDEX pohon_Target_tree", "CREATE (:Goal {x: 1})"):
        do(neo4j_engine, ByHand(cypher, {}, ""))
    try:
        found = store.verify()
    finally:
        do(neo4j_engine, ByHand(made, {}, ""))
        do(neo4j_engine, ByHand(index, {}, ""))
    assert {fault.property for fault in found.faults if fault.kind == "schema"} == {
        "pohon_Goal_id", "pohon_Target_tree",
    }  # fmt: skip
    assert {"no-id", "count"} <= {fault.kind for fault in found.faults}
    assert any(made.replace(" IF NOT EXISTS", "")[:30] in fault.sentence for fault in found.faults)


def test_older_and_newer_stores_and_left_over_files_are_reported(tmp_path: Path) -> None:
    """Verify works on stores that other commands refuse."""
    engine = open_engine(tmp_path / "g.kgl")
    store = Store(engine)
    with pytest.raises(StoreEmpty):
        store.verify()
    store.load(SEED)
    assert store.verify().is_whole
    (tmp_path / ".g.kgl.abcd0123.saving").mkdir()
    assert [fault.kind for fault in store.verify().faults] == ["left-over"]
    store.drop("dinsos-2024")
    assert store.verify().is_whole and not (tmp_path / ".g.kgl.abcd0123.saving").exists()


def test_a_store_that_was_never_signed_is_whole_after_a_load(kglite_engine: Engine, tmp_path: Path) -> None:
    """Also what the load does not touch is signed then: other agencies, and a table of one's own."""
    made = forest(random.Random(4))
    store = Store(kglite_engine)
    store.load(SEED, *made.files(tmp_path), made.table(tmp_path))
    tables = store.nomenclature()
    for cypher in ("MATCH (s:PohonStore {id: 'shared'}) DELETE s", "MATCH (s:PohonStore) REMOVE s.digest"):
        do(kglite_engine, ByHand(cypher, {}, ""))
    found = store.verify()
    assert "nomenclature" in {fault.kind for fault in found.faults}
    assert not any("None" in fault.sentence for fault in found.faults)
    store.load(SEED)
    assert faults(store.verify()) == []
    assert store.nomenclature() == tables


def test_the_command(tmp_path: Path) -> None:
    """Exits with 0 for a whole store, 1 for one that is not, 3 if there is none."""
    assert pohon("verify", cwd=tmp_path).returncode == 3
    assert pohon("load", SEED, cwd=tmp_path).returncode == 0
    done = pohon("verify", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "The store .pohon/graph.kgl is whole; trees: 1.\n")
    document = json.loads(pohon("verify", "--format", "json", cwd=tmp_path).stdout)
    assert document["whole"] and document["trees"][0]["file"] == "dinsos-2024.yaml"
    engine = open_engine(tmp_path / ".pohon" / "graph.kgl")
    engine.write(lambda writer: writer.run("MATCH (g:Goal) WHERE g.rank = 0 SET g.title = 'X'"))
    done = pohon("verify", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 1 and "The content of the tree dinsos-2024 differs" in done.stdout
    assert "Load again: pohon load dinsos-2024.yaml" in done.stdout


def test_two_stores_are_compared_finding_by_finding(tmp_path: Path) -> None:
    """The same trees from other places are the same; another target in one is not, and is named."""
    text = SEED.read_text("utf-8")
    (tmp_path / "elsewhere.yaml").write_text(text, "utf-8")
    for store, file in (("a.kgl", SEED), ("b.kgl", tmp_path / "elsewhere.yaml")):
        assert pohon("load", file, "--store", store, cwd=tmp_path).returncode == 0
    arguments = ("verify", "--store", "a.kgl", "--against", "b.kgl", "--lang", "en")
    done = pohon(*arguments, "-o", "c.json", cwd=tmp_path)
    certificate = json.loads((tmp_path / "c.json").read_text("utf-8"))
    assert done.returncode == 0, done.stderr
    assert certificate["same"] and certificate["differences"] == []
    assert certificate["trees"][0]["findings"][0] == certificate["trees"][0]["findings"][1] > 0
    assert "are the same and whole. Trees of the same content: 1," in pohon(*arguments, cwd=tmp_path).stdout
    (tmp_path / "elsewhere.yaml").write_text(text.replace("200 ORANG (2026)", "N/A"), "utf-8")
    assert pohon("load", "elsewhere.yaml", "--store", "b.kgl", cwd=tmp_path).returncode == 0
    done = pohon(*arguments, cwd=tmp_path)
    assert "The finding TGT002 on dinsos-2024/menurunkan-ppks#1@1 is missing in a.kgl" in done.stdout
    assert done.returncode == 1 and "The content of the tree dinsos-2024 differs" in done.stdout


def test_a_missing_tree_is_the_first_difference(kglite_engine: Engine, tmp_path: Path) -> None:
    """Before the rules, whose results follow from it and are named as an audit names them."""
    (tmp_path / "z.yaml").write_text(SEED.read_text("utf-8").replace("period: 2024", "period: 2025"), "utf-8")
    with Store(kglite_engine) as one, open_store(":memory:") as other:
        one.load(SEED, tmp_path / "z.yaml")
        other.load(SEED)
        found = one.compare(other)
    assert "Pohon dinsos-2025 tidak ada di" in found.differences[0]
    assert len(found.differences) > 20 and "lolos, " in found.differences[-1]
    assert not any("pass" in sentence for sentence in found.differences)


def test_what_cannot_be_worked_out_is_reported_in_plain_words(kglite_engine: Engine) -> None:
    """A goal that nobody loaded is named; that facts were not checked is said without Python's words."""
    store = Store(kglite_engine)
    store.load(SEED)
    cypher = "CREATE (:Goal {id: 'x', title: 'X', tree: 'dinsos-2024'})"
    do(kglite_engine, ByHand(cypher, {}, cypher))
    found = {fault.kind: fault.sentence for fault in store.verify().faults}
    assert "belum dapat diperiksa" in found["unworkable"] and "Error" not in found["unworkable"]
    assert "Goal x " in found["source"] and "sasaran x (?)" in found["level"]
    store.load(SEED)
    assert faults(store.verify()) == []
