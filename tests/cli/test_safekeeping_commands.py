"""What verify, backup, restore and unlock say where something is not as it should be."""

from __future__ import annotations

import errno
import gzip
import os
from pathlib import Path

import pytest
from filelock import FileLock

from pohon_graph.engines.embedded import Kglite
from pohon_graph.engines.lock_file import WriterLock
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.engines.writer_queue import Holder
from pohon_graph.errors import CannotRun, StoreError
from pohon_graph.reports.changes import holders_text
from pohon_graph.safekeeping import damaged_file
from pohon_graph.store import open_store
from tests.cli.test_command_line import SEED
from tests.cli.test_keeping_safely import by_hand
from tests.cli.test_overwriting import run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a store of one tree, g.kgl, and its backup, b.gz."""
    with open_store(tmp_path / "g.kgl") as store:
        store.load(SEED)
        store.backup(tmp_path / "b.gz")
    return tmp_path


def test_a_backup_says_what_it_lacks(folder: Path) -> None:
    """Beside the data, and it is made all the same."""
    by_hand(open_engine(folder / "g.kgl"), "CREATE (:Pegawai {id: 'x', title: 'X'})")
    code, told = run("backup c.gz --store g.kgl", cwd=folder)
    assert (
        code == 0
        and "the label Pegawai, which pohon-graph does not know: 1." in told
        and "Written: c.gz" in told
    )
    assert run("verify --store g.kgl", cwd=folder)[0] == 1


def test_a_backup_makes_no_folder(folder: Path) -> None:
    """A folder that is not there is more often a disk that is not connected."""
    code, told = run("backup gone/b.gz --store g.kgl", cwd=folder)
    assert code == 3 and "gone of the backup gone/b.gz is not there" in told
    (folder / "link.gz").symlink_to("gone/b.gz")
    with open_store(folder / "g.kgl") as store, pytest.raises(CannotRun, match="gone"):
        store.backup(folder / "link.gz")
    assert not (folder / "gone").exists()


@pytest.mark.parametrize("command", ["backup", "restore"])
@pytest.mark.parametrize("name", ["-", "", " "])
def test_a_backup_has_a_name(command: str, name: str, tmp_path: Path) -> None:
    """`-` is standard output or input elsewhere, and nothing is no name."""
    code, told = run(f"{command} --store g.kgl", name, cwd=tmp_path)
    assert code == 2 and told.startswith("Name the file of the backup.")
    assert list(tmp_path.iterdir()) == []


def test_a_store_is_no_backup(folder: Path) -> None:
    """Whoever restores a copied file learns that it is to be copied back."""
    (folder / "copy.bak").write_bytes((folder / "g.kgl").read_bytes())
    code, told = run("restore copy.bak --store new.kgl", cwd=folder)
    assert code == 2 and "copy it back to the place of the store" in told
    for content in (b"halo\n", b"[1]\n", b"{}\n"):
        (folder / "h.gz").write_bytes(gzip.compress(content))
        code, told = run("restore h.gz --store new.kgl", cwd=folder)
        assert code == 2 and "h.gz is not a backup of pohon-graph" in told, content


def test_a_number_out_of_bounds_says_both_bounds(tmp_path: Path) -> None:
    """Or the one that there is."""
    for option, bounds in (("--wait 100000", "0 to 86400"), ("--from 3", "1900 to 2999")):
        code, told = run(f"load t.yaml {option}", cwd=tmp_path)
        assert code == 2 and f"must be a whole number from {bounds}." in told
    assert "must be a whole number from 0 up" in run("query x --rows -1", cwd=tmp_path)[1]


def test_unlocking_promises_nothing_of_an_unknown_process(folder: Path) -> None:
    """What holds the lock may be no pohon at all."""
    with open_store(folder / "g.kgl") as store, FileLock(f"{folder}/g.kgl.writer"):
        (holder,) = store.unlock()
    assert str(holder) == "proses lain"
    assert "proses yang tidak dikenal" in holders_text([holder], "g.kgl")
    assert "tidak menulis apa pun" in holders_text([Holder.here()], "g.kgl")


def test_a_restore_sets_a_damaged_file_aside(folder: Path) -> None:
    """Under a name that nobody had; without `--replace` the sentence says how, and nothing is touched."""
    (folder / "real").mkdir()
    (folder / "link.kgl").symlink_to("real/d.kgl")
    real = folder / "real" / "d.kgl"
    for content, name in ((b"", "d.kgl.damaged"), (b"cut", "d.kgl.damaged-2")):
        real.write_bytes(content)
        real.chmod(0o640)
        code, told = run("restore b.gz --store link.kgl", cwd=folder)
        assert code == 3 and "pohon restore FILE --replace" in told and real.read_bytes() == content
        code, told = run("restore b.gz --store link.kgl --replace", cwd=folder)
        assert code == 0 and f"link.kgl: The damaged file was kept as {name}." in told
        assert real.with_name(name).read_bytes() == content
        assert os.name == "nt" or real.stat().st_mode & 0o777 == 0o640
        assert run("verify --store link.kgl", cwd=folder)[0] == 0


def test_nobody_else_writes_while_a_damaged_file_is_replaced(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise the new store of another restore could be renamed in place of the damaged file."""
    path, free = folder / "g.kgl", damaged_file._free
    held = []

    def watched(place: Path) -> Path:
        held.append(WriterLock(path).is_held())
        return free(place)

    path.write_bytes(b"cut")
    monkeypatch.setattr(damaged_file, "_free", watched)
    with open_store(path) as store:
        assert store.restore(folder / "b.gz", replace=True).notices
    assert held == [True] and not WriterLock(path).is_held()


def test_a_restore_that_fails_leaves_the_damaged_file_in_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also of a store that this process had read before."""
    with open_store(folder / "g.kgl") as store:
        store.trees()
        (folder / "g.kgl").write_bytes(b"cut")
        with monkeypatch.context() as broken:
            broken.setattr(Kglite, "_save", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                store.restore(folder / "b.gz", replace=True)
        assert (folder / "g.kgl").read_bytes() == b"cut"
        assert not list(folder.glob("*.damaged*"))
        store.restore(folder / "b.gz", replace=True)
        assert store.verify().is_whole


def test_a_damaged_file_that_cannot_be_renamed_leaves_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The empty file that reserves its new name is removed; Windows keeps a file that a program reads."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "kept")

    (folder / "g.kgl").write_bytes(b"cut")
    monkeypatch.setattr(Path, "replace", refuse)
    with open_store(folder / "g.kgl") as store, pytest.raises(StoreError):
        store.restore(folder / "b.gz", replace=True)
    assert (folder / "g.kgl").read_bytes() == b"cut"
    assert not list(folder.glob("*.damaged*"))


def test_a_folder_is_not_set_aside(folder: Path) -> None:
    """It is no damaged file."""
    (folder / "d.kgl").mkdir()
    code, told = run("restore b.gz --store d.kgl --replace", cwd=folder)
    assert code == 3 and "no ordinary file" in told and (folder / "d.kgl").is_dir()
