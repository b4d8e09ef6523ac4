"""What a load may take away, what has changed since, and stores of an earlier version."""

from __future__ import annotations

import json
import os
import random
import time
from pathlib import Path

import pytest

from pohon_graph.engines import Engine
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.engines.store_digests import Signed, read_signed
from pohon_graph.errors import InputError, StoreError
from pohon_graph.graph.digests import shared_digests
from pohon_graph.ontology import ONTOLOGY
from pohon_graph.store import Store, open_store
from tests.cli.test_command_line import SEED, pohon
from tests.cli.test_overwriting import run
from tests.generated import forest

HEAD = "pohon: 1\nagency: a\nperiod: 2024\nagencies: [{id: a, title: Dinas A}]\ngoals:\n"


def tree(path: Path, *goals: str) -> Path:
    """A tree file with these goals, each known by its title."""
    lines = (f"  - {{title: {title}, level: ultimate}}\n" for title in goals)
    path.write_text(HEAD + "".join(lines), "utf-8")
    return path


def test_a_load_that_takes_most_of_a_tree_away_stops(engine: Engine, tmp_path: Path) -> None:
    """The sentence names what would go and the file that the tree came from; `replace` goes through."""
    store = Store(engine)
    whole = tree(tmp_path / "whole.yaml", *"ABCDEFGHI")
    store.load(whole)
    part = tree(tmp_path / "part.yaml", *"ABCD")
    for dry_run in (True, False):
        with pytest.raises(
            InputError, match=r"5 dari 9 .*“E”, “F”, “G”.*whole\.yaml.*--replace.*--store lain\.kgl"
        ):
            store.load(part, dry_run=dry_run)
    assert len(store.graph().nodes["Goal"]) == 9
    store.load(part, replace=True)
    assert len(store.graph().nodes["Goal"]) == 4


def test_such_a_load_stops_also_where_officers_would_go(kglite_engine: Engine, tmp_path: Path) -> None:
    """What is shared and no longer listed is not in the way of the sentence."""
    store = Store(kglite_engine)
    store.load(SEED)
    other = HEAD.replace("agency: a", "agency: dinsos").replace("{id: a,", "{id: dinsos,")
    (tmp_path / "other.yaml").write_text(f"{other}  - {{title: A, level: ultimate}}\n", "utf-8")
    with pytest.raises(InputError, match="--replace"):
        store.load(tmp_path / "other.yaml")
    assert store.verify().is_whole


@pytest.mark.parametrize(
    ("before", "after"), [("ABCDEFGH", "ABCD"), ("ABCDEF", "AB"), ("ABCDEFGHI", "ABCDEFXY")]
)
def test_ordinary_work_is_not_stopped(before: str, after: str, tmp_path: Path) -> None:
    """Half of a tree, or fewer than five goals, may go as before."""
    with open_store(":memory:") as store:
        store.load(tree(tmp_path / "t.yaml", *before))
        store.load(tree(tmp_path / "t.yaml", *after))
        assert len(store.graph().nodes["Goal"]) == len(after)


def test_the_command_stops_with_2_and_replaces_on_request(tmp_path: Path) -> None:
    """Nothing is written by the load that stops."""
    tree(tmp_path / "t.yaml", *"ABCDEFGHI")
    assert run("load t.yaml", cwd=tmp_path)[0] == 0
    tree(tmp_path / "t.yaml", "A")
    code, told = run("load t.yaml", cwd=tmp_path)
    assert code == 2 and "--replace" in told and "Nothing was written" in told
    assert run("load t.yaml --replace", cwd=tmp_path)[0] == 0


@pytest.mark.parametrize("command", ["audit", "view -o page.html", "why dinsos-2024/rumah-layak-huni"])
def test_a_source_that_has_changed_is_reported_in_one_line(command: str, tmp_path: Path) -> None:
    """On stderr, until it is loaded again; a file that is gone or only touched is no change."""
    file = tmp_path / "tree.yaml"
    file.write_bytes(SEED.read_bytes())
    assert run("load tree.yaml", cwd=tmp_path)[0] == 0
    os.utime(file, (time.time() + 9, time.time() + 9))
    assert "changed since" not in run(command, cwd=tmp_path)[1]
    file.write_text(SEED.read_text("utf-8") + "# a remark\n", "utf-8")
    told = run(command, cwd=tmp_path)[1]
    assert [line for line in told.splitlines() if "changed since it was loaded" in line] == [
        "tree.yaml has changed since it was loaded; this shows what it said before. "
        "Load it again: “pohon load tree.yaml”."
    ]
    assert "changed since" not in run(f"{command} --quiet", cwd=tmp_path)[1]
    assert run("load tree.yaml", cwd=tmp_path)[0] == 0
    assert "changed since" not in run(command, cwd=tmp_path)[1]
    file.unlink()
    assert "changed since" not in run(command, cwd=tmp_path)[1]


def test_a_folder_of_tables_is_one_source(tmp_path: Path) -> None:
    """A changed table in it is a changed source."""
    with open_store(":memory:") as store:
        store.load(SEED)
        store.export("csv", tmp_path / "t")
        store.load(tmp_path / "t")
        assert store.changed_sources() == []
        goals = tmp_path / "t" / "goals.csv"
        goals.write_text(goals.read_text("utf-8") + "\r\n", "utf-8")
        assert [each["id"] for each in store.changed_sources()] == ["dinsos-2024"]


def by_hand(engine: Engine, statement: str) -> None:
    """Run a statement as somebody would who knows nothing of this program."""
    from pohon_graph.engines.embedded import Kglite
    from pohon_graph.engines.server import Neo4j

    if isinstance(engine, Neo4j):
        with engine._connection.session("WRITE") as session:
            session.run(statement).consume()
        return
    assert isinstance(engine, Kglite)
    graph = engine._opened()
    graph.read_only(False)
    graph.unlock_schema()
    graph.cypher(statement)
    graph.lock_schema()
    graph.read_only(True)
    if engine._path:
        graph.save(str(engine._path))
        engine.close()


def outdated(engine: Engine, tmp_path: Path, facts: str) -> Store:
    """A store of two trees whose facts are of another version; `facts` is how they are written."""
    store = Store(engine)
    store.load(tree(tmp_path / "a.yaml", "A"))
    other = (tmp_path / "a.yaml").read_text("utf-8").replace("2024", "2025")
    (tmp_path / "b.yaml").write_text(other, "utf-8")
    store.load(tmp_path / "b.yaml")
    engine.write(lambda writer: writer.run(f"MATCH (t:Tree) {facts}"))
    return store


@pytest.mark.parametrize(
    "facts", ["SET t.facts = 1", "REMOVE t.facts", f"SET t.ontology = {ONTOLOGY - 1}", "REMOVE t.ontology"]
)
def test_a_store_with_older_facts_is_refused_until_it_is_loaded_again(
    facts: str, engine: Engine, tmp_path: Path
) -> None:
    """Every reading is refused; each load brings its own trees up to date, and the last one the store."""
    store = outdated(engine, tmp_path, facts)
    asked = (
        store.audit, store.stats, store.crosscut, store.graph, lambda: store.why("A"),
        lambda: store.trace("A"), lambda: store.query("MATCH (g:Goal) RETURN g.id AS id"),
        lambda: store.view(tmp_path / "v.html"), store.nomenclature,
        lambda: store.export("json", tmp_path / "e"),
    )  # fmt: skip
    for ask in asked:
        with pytest.raises(StoreError, match=r"pohon load.*a-2024 \(.*a\.yaml\), a-2025"):
            ask()
    assert [each["id"] for each in store.trees()] == ["a-2024", "a-2025"]
    store.load(tmp_path / "a.yaml")
    with pytest.raises(StoreError, match="a-2025"):
        store.audit()
    store.load(tmp_path / "b.yaml")
    assert store.audit().outcomes


@pytest.mark.parametrize("stamp", ["SET s.facts = 1", f"SET s.ontology = {ONTOLOGY - 1}", "DELETE s"])
def test_a_store_of_an_earlier_version_is_refused_until_a_load(
    stamp: str, kglite_engine: Engine, tmp_path: Path
) -> None:
    """Also one that says nothing of its version; a load that finds its trees as they are is enough."""
    store = Store(kglite_engine)
    store.load(tree(tmp_path / "a.yaml", "A"))
    by_hand(kglite_engine, f"MATCH (s:PohonStore) {stamp}")
    with pytest.raises(StoreError, match=r"pohon load.*a-2024 \(.*a\.yaml\)"):
        store.audit()
    assert [each["id"] for each in store.trees()] == ["a-2024"]
    store.load(tmp_path / "a.yaml")
    assert store.audit().outcomes


@pytest.mark.parametrize("stamp", ["SET s.facts = 999", "SET s.ontology = 999"])
def test_a_store_of_a_later_version_is_neither_read_nor_written(
    stamp: str, engine: Engine, tmp_path: Path
) -> None:
    """The sentence names the version that wrote it."""
    engine = open_engine(tmp_path / "graph.kgl") if engine.name == "kglite" else engine
    store = Store(engine)
    store.load(tree(tmp_path / "a.yaml", "A"))
    by_hand(engine, f"MATCH (s:PohonStore) {stamp}, s.program = '9.8.7'")
    asked = (
        store.audit, store.trees, store.graph, store.nomenclature, lambda: store.drop("a-2024"),
        lambda: store.load(tmp_path / "a.yaml"), lambda: store.load(tmp_path / "a.yaml", dry_run=True),
    )  # fmt: skip
    for ask in asked:
        with pytest.raises(StoreError, match=r"pohon-graph 9\.8\.7"):
            ask()


def test_the_store_records_the_digest_of_what_trees_share(engine: Engine, tmp_path: Path) -> None:
    """Every load and drop brings it up to date; a load that changes nothing leaves it as it is."""
    store = Store(engine)
    said = []
    store.load(tree(tmp_path / "a.yaml", "A"))
    for is_load in (True, True, False):
        store.load(SEED) if is_load else store.drop("a-2024")
        graph = store.graph()
        wholes = {each["id"]: each["whole"] for each in graph.trees()}
        signed = engine.inspect(lambda: engine.look(read_signed))
        assert signed == Signed.of(shared_digests(graph), wholes)
        said.append(signed.digest)
    assert said[0] == said[1] != said[2]


def test_dropping_the_last_older_tree_frees_the_store(engine: Engine, tmp_path: Path) -> None:
    """A tree nobody has the file of any more can still be removed."""
    store = outdated(engine, tmp_path, "SET t.facts = 1")
    store.load(tmp_path / "a.yaml")
    store.drop("a-2025")
    assert store.audit().outcomes
    assert [table.bundled for table in store.nomenclature()] == [True]


@pytest.mark.parametrize("is_bundled", [True, False])
def test_a_nomenclature_of_an_earlier_version_is_brought_up_to_date(
    is_bundled: bool, engine: Engine, tmp_path: Path
) -> None:
    """Also in a store without trees; a table of one's own stays, what follows from it is worked out anew."""
    store = Store(engine)
    made = forest(random.Random(4))
    store.load(SEED, *([] if is_bundled else [made.table(tmp_path)]))
    tables = store.nomenclature()
    store.drop("dinsos-2024")
    by_hand(engine, "MATCH (n:Nomenclature) SET n.compared = 'x'")
    by_hand(engine, "MATCH (s:PohonStore {id: 'pohon'}) SET s.facts = 1")
    store.load(SEED)
    assert [fault.sentence for fault in store.verify().faults] == []
    assert store.nomenclature() == tables


def test_where_a_tree_came_from_is_shown_by_name_only(tmp_path: Path) -> None:
    """No absolute path leaves the store, and times are those of the clock on the wall."""
    assert pohon("load", SEED, cwd=tmp_path).returncode == 0
    listed = pohon("trees", "--lang", "id", cwd=tmp_path, TZ="Asia/Jakarta").stdout
    assert "dinsos-2024.yaml" in listed and str(SEED.parent) not in listed
    (shown,) = json.loads(pohon("trees", "--format", "json", cwd=tmp_path).stdout)["trees"]
    assert not {"path", "file_digest"} & shown.keys()
    east = pohon("trees", cwd=tmp_path, TZ="Asia/Jayapura").stdout
    assert east.split()[-2:] != listed.split()[-2:]


def test_a_load_of_a_tree_does_not_count_the_nomenclature(tmp_path: Path) -> None:
    """Its rows are no part of what the planner loaded."""
    done = pohon("load", SEED, "--lang", "id", cwd=tmp_path)
    assert "sasaran " in done.stdout and "nomenklatur" not in done.stdout
