"""Backups: what a store holds comes back whole on either engine, or not at all."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from pohon_graph.engines import Engine
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.errors import CannotRun, UsageError
from pohon_graph.graph.digests import tree_digests
from pohon_graph.graph.model import FACTS
from pohon_graph.ontology import ONTOLOGY
from pohon_graph.reports import render
from pohon_graph.store import Store, open_store
from tests.cli.test_command_line import SEED, pohon
from tests.cli.test_keeping_safely import by_hand
from tests.safekeeping.by_hand import changes, do

PARTNER = """
pohon: 1
agency: perkimtan
period: 2024
agencies: [{id: perkimtan, title: Dinas PERKIMTAN, urusan: ["1.04"]}, {id: dinsos, title: Dinsos}]
programs: [{id: p, title: Program Perumahan, code: "1.04.02"}]
goals: [{title: Rumah layak huni, level: ultimate, programs: [p], crosscuts: [dinsos]}]
"""


@pytest.fixture(scope="module")
def partner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second tree, which shares agencies with the seed."""
    path = tmp_path_factory.mktemp("trees") / "partner.yaml"
    path.write_text(PARTNER, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def made(partner: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str | bytes]:
    """A backup of two trees from the embedded engine, and the audit of the store it is of."""
    path = tmp_path_factory.mktemp("backup") / "two.gz"
    with open_store(":memory:") as store:
        store.load(SEED, partner)
        store.backup(path)
        return path, render(store.audit(), "json")


def test_a_backup_brings_everything_back_on_either_engine(
    made: tuple[Path, str | bytes], engine: Engine, tmp_path: Path
) -> None:
    """The audit is the same to the byte, and so is a backup of what was restored."""
    path, audited = made
    store = Store(engine)
    change = store.restore(path)
    assert [tree["id"] for tree in change.trees] == ["dinsos-2024", "perkimtan-2024"]
    assert change.counts["goals"].added == 34
    assert render(store.audit(), "json") == audited
    store.backup(tmp_path / "again.gz")
    assert (tmp_path / "again.gz").read_bytes() == path.read_bytes()
    assert not any(store.load(SEED).counts.values())


def test_only_replace_takes_the_place_of_trees(
    made: tuple[Path, str | bytes], engine: Engine, partner: Path
) -> None:
    """Without it a store with a tree is left alone; with it, what the backup lacks is gone."""
    store = Store(engine)
    other = partner.with_name("other.yaml")
    other.write_text(PARTNER.replace("2024", "2030").replace("layak", "sehat"), encoding="utf-8")
    store.load(other)
    before = store.graph()
    with pytest.raises(UsageError, match=r"berisi 1 pohon.*--replace"):
        store.restore(made[0])
    assert store.graph() == before
    store.restore(made[0], replace=True)
    graph = store.graph()
    assert sorted(graph.nodes["Tree"]) == ["dinsos-2024", "perkimtan-2024"]
    assert {tree["id"]: tree["whole"] for tree in graph.trees()} == tree_digests(graph)
    assert render(store.audit(), "json") == made[1]


def lines(path: Path) -> list[bytes]:
    """The lines of a backup."""
    return gzip.decompress(path.read_bytes()).splitlines(keepends=True)


def said_otherwise(found: list[bytes]) -> bytes:
    """With a goal's title changed, and the sum at the end made to fit: only the digests are wrong."""
    from pohon_graph.safekeeping.backup_file import _end

    place = next(number for number, line in enumerate(found) if line.startswith(b'["Goal",'))
    found[place] = found[place].replace(b'"title":"', b'"title":"X')
    body = [line.rstrip(b"\n") for line in found[:-1]]
    return gzip.compress(b"\n".join([*body, json.dumps(_end(body)).encode()]) + b"\n")


def of_version(name: str, version: int) -> Callable[[list[bytes]], bytes]:
    """With another version in the header."""

    def changed(found: list[bytes]) -> bytes:
        header = {**json.loads(found[0]), name: version, "program": "9.8.7"}
        return gzip.compress(b"".join([json.dumps(header).encode() + b"\n", *found[1:]]))

    return changed


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda found: gzip.compress(b"".join(found))[:-9], "rusak atau terpotong"),
        (lambda found: gzip.compress(b"".join(found[:-1])), "rusak atau terpotong"),
        (lambda found: gzip.compress(b"".join(found[:5] + found[6:])), "rusak atau terpotong"),
        (lambda found: gzip.compress(b"".join(found).replace(b"Dinas", b"Kepala")), "rusak atau terpotong"),
        (lambda found: gzip.compress(found[0]), "rusak atau terpotong"),
        (lambda _: gzip.compress(b""), "rusak atau terpotong"),
        (said_otherwise, "rusak atau terpotong"),
        (of_version("pohon-backup", 2), r"pohon-graph 9\.8\.7"),
        (of_version("facts", FACTS + 1), r"pohon-graph 9\.8\.7"),
        (of_version("facts", 2), "sidik isi versi lama"),
        (of_version("ontology", ONTOLOGY + 1), r"pohon-graph 9\.8\.7"),
        (lambda _: gzip.compress(b'{"other": 1}\n'), "bukan cadangan"),
        (lambda _: b"pohon: 1\n", "bukan cadangan"),
        (lambda _: b"", "bukan cadangan"),
    ],
)
def test_a_damaged_cut_or_newer_backup_changes_nothing(
    spoil: Callable[[list[bytes]], bytes], sentence: str, made: tuple[Path, str | bytes], tmp_path: Path
) -> None:
    """One sentence, before anything is written."""
    (tmp_path / "b.gz").write_bytes(spoil(lines(made[0])))
    with open_store(tmp_path / "g.kgl") as store, pytest.raises(UsageError, match=sentence) as told:
        store.restore(tmp_path / "b.gz", replace=True)
    assert "\n" not in str(told.value)
    assert not (tmp_path / "g.kgl").exists()


def test_every_cut_is_noticed(made: tuple[Path, str | bytes], tmp_path: Path) -> None:
    """Wherever a copy over the network stopped."""
    data = made[0].read_bytes()
    with open_store(":memory:") as store:
        for end in range(1, len(data), len(data) // 40):
            (tmp_path / "b.gz").write_bytes(data[:end])
            with pytest.raises(UsageError):
                store.restore(tmp_path / "b.gz")
        assert store.trees() == []


def test_a_store_that_is_not_whole_is_not_backed_up(tmp_path: Path) -> None:
    """A copy of it could not be distinguished from a damaged one; nothing is written."""
    engine = open_engine(None)
    store = Store(engine)
    store.load(SEED)
    engine.write(lambda writer: writer.run("MATCH (g:Goal) WHERE g.rank = 0 SET g.title = 'X'"))
    with pytest.raises(CannotRun, match="pohon verify"):
        store.backup(tmp_path / "b.gz")
    assert list(tmp_path.iterdir()) == []


def test_the_commands(tmp_path: Path) -> None:
    """A backup is written over one of ours alone, and restored into another store."""
    assert pohon("load", SEED, cwd=tmp_path).returncode == 0
    for _ in range(2):
        done = pohon("backup", "b.gz", "--lang", "en", cwd=tmp_path)
        assert (done.returncode, done.stdout, done.stderr.strip()) == (0, "", "Written: b.gz")
    (tmp_path / "theirs.gz").write_bytes(gzip.compress(b"notes"))
    assert pohon("backup", "theirs.gz", cwd=tmp_path).returncode == 2
    assert gzip.decompress((tmp_path / "theirs.gz").read_bytes()) == b"notes"
    done = pohon("restore", "b.gz", "--store", "other.kgl", "--format", "json", cwd=tmp_path)
    assert json.loads(done.stdout)["counts"]["goals"] == {"added": 33, "changed": 0, "removed": 0}
    assert pohon("restore", "b.gz", cwd=tmp_path).returncode == 2
    assert pohon("restore", "none.gz", cwd=tmp_path).returncode == 2
    assert pohon("backup", "b.gz", "--store", "none.kgl", cwd=tmp_path).returncode == 3


@pytest.mark.parametrize(
    ("foreign", "named"),
    [
        ("CREATE (:Pegawai {id: 'x', title: 'Asing'})", "1 simpul berlabel Pegawai"),
        ("MATCH (g:Goal) WHERE g.rank = 0 SET g:Prioritas", "2 simpul berlabel Prioritas"),
        ("CREATE (n)", "1 simpul berlabel Node"),
        ("MATCH (s:PohonStore {id: 'pohon'}) CREATE (s)-[:SUKA]->(s)", "1 hubungan SUKA"),
        ("MATCH (g:Goal) WHERE g.rank = 0 CREATE (g)-[:SUKA]->(g)", "Goal-SUKA-Goal"),
        ("MATCH (t:Tree) SET t.colour = 'x'", "properti colour"),
    ],
)
def test_what_is_foreign_in_a_file_is_reported_and_leaves_with_a_restore(
    foreign: str, named: str, tmp_path: Path
) -> None:
    """A file is the program's own: verify names the rest, a backup lacks it and says so."""
    engine = open_engine(tmp_path / "g.kgl")
    store = Store(engine)
    store.load(SEED)
    by_hand(engine, foreign)
    assert any(named in fault.sentence for fault in store.verify().faults)
    (notice,) = store.backup(tmp_path / "b.gz")
    assert named in notice.sentence and "tidak ikut dicadangkan" in notice.sentence
    store.restore(tmp_path / "b.gz", replace=True)
    assert store.verify().is_whole and store.backup(tmp_path / "b.gz") == []


def test_a_restore_puts_every_change_by_hand_right(made: tuple[Path, str | bytes]) -> None:
    """With `replace` a file holds what the backup holds, and nothing else."""
    with open_store(":memory:") as store:
        store.restore(made[0])
        graph = store.graph()
        for change in islice(changes(graph, random.Random(2)), 14):
            do(store.engine, change)
            store.restore(made[0], replace=True)
            assert store.verify().is_whole, change.said
