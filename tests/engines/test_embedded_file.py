"""The embedded store's file: whole or not there, and clear words when it cannot be."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pohon_graph.engines import Writer, store_file
from pohon_graph.engines.lock_file import WriterLock
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.errors import StoreBusy, StoreEmpty, StoreError
from pohon_graph.store import open_store

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "data" / "dinsos-2024.yaml"
BARE = """pohon: 1
agency: a
period: {}
agencies: [{{id: a, title: A}}]
goals: [{{title: X, level: ultimate}}]
"""


def bare(folder: Path, period: int = 2024) -> Path:
    path = folder / f"a-{period}.yaml"
    path.write_text(BARE.format(period), encoding="utf-8")
    return path


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "cli.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", **options)  # type: ignore[call-overload, no-any-return]


def test_nothing_loaded_is_said(tmp_path: Path) -> None:
    """A store that does not exist yet is empty: reading says how to load, and creates no file."""
    with open_store(tmp_path / "none.kgl") as store, pytest.raises(StoreEmpty, match="pohon load"):
        store.audit()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", ["truncated", "flipped", "text", "empty"])
def test_a_damaged_file_is_refused(tmp_path: Path, damage: str) -> None:
    """A file that is not whole is an error that says what to do, on reading and on writing."""
    path = tmp_path / "g.kgl"
    with open_store(path) as store:
        store.load(SEED)
    whole = bytearray(path.read_bytes())
    if damage == "flipped":
        for place in range(len(whole) // 3, len(whole) // 3 + 40):
            whole[place] ^= 0xFF
    content = {"truncated": whole[: len(whole) // 2], "flipped": whole, "text": b"hello", "empty": b""}[
        damage
    ]
    path.write_bytes(bytes(content))
    with open_store(path) as store:
        with pytest.raises(StoreError, match=r"g\.kgl"):
            store.audit()
        with pytest.raises(StoreError, match=r"g\.kgl"):
            store.load(bare(tmp_path))
    assert path.read_bytes() == bytes(content)


def test_a_folder_in_the_files_place_is_refused(tmp_path: Path) -> None:
    """A directory named like a store is an error, not a crash."""
    (tmp_path / "g.kgl").mkdir()
    with open_store(tmp_path / "g.kgl") as store, pytest.raises(StoreError):
        store.load(bare(tmp_path))


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """Where the folder cannot be made, the sentence names the store and the reason."""
    (tmp_path / "file").write_text("x")
    with open_store(tmp_path / "file" / "g.kgl") as store, pytest.raises(StoreError, match=r"g\.kgl"):
        store.load(bare(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX file size limits")
def test_a_full_disk_leaves_the_old_store(tmp_path: Path) -> None:
    """When the bytes do not fit, the command says so, exits 3, and the old trees are still there."""
    path = tmp_path / "g.kgl"
    assert run("load", str(bare(tmp_path)), "--store", str(path)).returncode == 0

    def small_disk() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    done = run("load", str(SEED), "--store", str(path), preexec_fn=small_disk)
    assert done.returncode == 3, done.stderr
    assert "g.kgl" in done.stderr and "Traceback" not in done.stderr
    with open_store(path) as store:
        assert [tree["id"] for tree in store.trees()] == ["a-2024"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_kill_at_any_moment_leaves_one_version_whole(tmp_path: Path) -> None:
    """Killed again and again while loading, the store holds the old trees or the new, never a mix."""
    path = tmp_path / "g.kgl"
    with open_store(path) as store:
        store.load(SEED)
    changed = tmp_path / "dinsos-2024.yaml"
    changed.write_text(SEED.read_text(encoding="utf-8").replace("PPKS", "XPPKSX"), encoding="utf-8")
    chance = random.Random(7)
    for attempt in range(12):
        source = changed if attempt % 2 == 0 else SEED
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "cli.py"), "load", str(source), "--store", str(path)]
        )
        time.sleep(chance.uniform(0.05, 0.5))
        process.send_signal(signal.SIGKILL)
        process.wait()
        with open_store(path) as store:
            titles = [row["title"] for row in store.graph().nodes["Goal"].values()]
        marked = [title for title in titles if "PPKS" in title]
        assert len(titles) == 33
        assert len({"XPPKSX" in title for title in marked}) == 1
    leftovers = [path for path in tmp_path.iterdir() if not path.name.startswith(("g.kgl", "dinsos"))]
    assert leftovers == []


def test_a_write_by_another_process_is_seen(tmp_path: Path) -> None:
    """A store that is open reads anew when the file has been replaced."""
    with open_store(tmp_path / "g.kgl") as one, open_store(tmp_path / "g.kgl") as other:
        one.load(bare(tmp_path))
        assert len(one.trees()) == 1
        other.load(bare(tmp_path, 2025))
        assert len(one.trees()) == 2


def test_a_large_store_is_written_without_a_word_on_the_screen(tmp_path: Path) -> None:
    """kglite warns of lists in more than 65,536 nodes, which means nothing to a planner: not shown."""
    engine = open_engine(str(tmp_path / "large.kgl"))
    text = "UNWIND range(1, 70000) AS n CREATE (:Indicator {id: toString(n), title: 'a', tokens: ['a', 'b']})"
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        engine.write(lambda writer: writer.run(text))
    assert told == []
    found = open_engine(str(tmp_path / "large.kgl")).read("MATCH (i:Indicator) RETURN count(i) AS n")
    assert found.rows == [(70_000,)]


def test_a_store_behind_a_link_is_the_file_behind_it(tmp_path: Path) -> None:
    """Reading, writing and the lock follow the link, which stays one."""
    (tmp_path / "real").mkdir()
    link = tmp_path / "link.kgl"
    link.symlink_to(tmp_path / "real" / "g.kgl")
    with open_store(link) as store:
        store.load(bare(tmp_path))
    assert link.is_symlink()
    assert sorted(path.name for path in (tmp_path / "real").iterdir()) == ["g.kgl", "g.kgl.writer"]
    with open_store(tmp_path / "real" / "g.kgl") as store:
        assert [tree["id"] for tree in store.trees()] == ["a-2024"]


def test_what_a_killed_save_left_goes_with_the_next(tmp_path: Path) -> None:
    """Only the folders of this store's own saves are cleared away."""
    path = tmp_path / "g.kgl"
    (tmp_path / ".g.kgl.abcd0123.saving").mkdir()
    (tmp_path / ".g.kgl.abcd0123.saving" / "g.kgl").write_bytes(b"half")
    others = [".g.kgl.my.saving", ".g.kgl.old.kgl.abcd0123.saving", ".other.kgl.abcd0123.saving"]
    for other in others:
        (tmp_path / other).mkdir()
    with open_store(path) as store:
        store.load(bare(tmp_path))
    there = sorted(entry.name for entry in tmp_path.iterdir())
    assert there == [*others, "a-2024.yaml", "g.kgl", "g.kgl.writer"]


def test_a_folder_that_is_gone_is_no_new_store(tmp_path: Path) -> None:
    """A path in a folder that is not there is refused, on reading and on writing, and nothing is made."""
    with open_store(tmp_path / "gone" / "g.kgl") as store:
        for attempt in (store.audit, lambda: store.load(SEED)):
            with pytest.raises(StoreError, match="gone"):
                attempt()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_vanished_is_not_written_anew(tmp_path: Path) -> None:
    """What was read from a file that is gone by now is not taken for an empty store."""
    path = tmp_path / "g.kgl"
    with open_store(path) as store:
        store.load(bare(tmp_path))
        path.unlink()
        with pytest.raises(StoreError, match=r"g\.kgl"):
            store.load(bare(tmp_path, 2025))
    assert not path.exists()


def test_the_permissions_of_a_store_stay(tmp_path: Path) -> None:
    """A file that a group may read is one after the next load, too."""
    path = tmp_path / "g.kgl"
    with open_store(path) as store:
        store.load(bare(tmp_path))
        path.chmod(0o640)
        store.load(bare(tmp_path, 2025))
    assert path.stat().st_mode & 0o777 == 0o640


def test_what_has_been_written_is_never_called_unwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a file system without fsync for folders nor a holder's file that stays makes an error of it."""
    unlink = Path.unlink

    def refuse(*_: object) -> None:
        raise OSError(22, "Invalid argument")

    def stay(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ".holder" and path.exists():
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok)

    monkeypatch.setattr(os, "fsync", refuse)
    monkeypatch.setattr(Path, "unlink", stay)
    with open_store(tmp_path / "g.kgl") as store:
        store.load(bare(tmp_path))
        assert [tree["id"] for tree in store.trees()] == ["a-2024"]
    with closing(open_engine(tmp_path / "g.kgl", wait=0)) as other:  # and the lock is free
        other.write(lambda writer: writer.run("MATCH (t:Tree) SET t.title = 'B'"))


def test_unlocking_a_store_that_is_gone_makes_nothing(tmp_path: Path) -> None:
    """A share that is not mounted must not come back as a folder of this computer."""
    for folder in ("gone", "gone/deep"):
        with closing(open_engine(tmp_path / folder / "g.kgl")) as engine:
            assert engine.unlock() == []
    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_cannot_be_taken_away_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder that may not be changed the refusal is a sentence, also where nobody holds the lock."""
    (tmp_path / "g.kgl.writer").touch()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with closing(open_engine(tmp_path / "g.kgl")) as engine, pytest.raises(StoreError, match=r"g\.kgl"):
        engine.unlock()


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions")
@pytest.mark.parametrize(("folder", "lock"), [(0o777, 0o666), (0o775, 0o664), (0o755, 0o644), (0o700, 0o600)])
def test_who_may_write_into_the_folder_may_take_the_lock(tmp_path: Path, folder: int, lock: int) -> None:
    """Several people share a store on a network folder, so the lock is not its first writer's own."""
    tmp_path.chmod(folder)
    with open_store(tmp_path / "g.kgl") as store:
        store.load(SEED)
    assert (tmp_path / "g.kgl.writer").stat().st_mode & 0o777 == lock


def test_a_lock_that_was_taken_away_is_noticed_at_the_last_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A computer that slept while the new file was made does not replace what others wrote meanwhile."""
    path = tmp_path / "g.kgl"
    with open_store(path) as store:
        store.load(bare(tmp_path))
    mkdtemp = tempfile.mkdtemp
    unlocked: list[object] = []

    def sleep_before(*arguments: str, **options: str) -> str:
        if not unlocked:
            unlocked.append(WriterLock(path).broken("g.kgl"))
            rename(path, "B")
        return str(mkdtemp(*arguments, **options))

    monkeypatch.setattr(tempfile, "mkdtemp", sleep_before)
    with pytest.raises(StoreBusy):
        rename(path, "A")
    with open_store(path) as store:
        assert [tree["title"] for tree in store.trees()] == ["B"]


def rename(path: Path, title: str) -> None:
    def work(writer: Writer) -> None:
        writer.run("MATCH (t:Tree) SET t.title = $title", {"title": title})

    with closing(open_engine(path)) as engine:
        engine.write(work)


def kept_open(times: int) -> Callable[[Path, Path], Path]:
    """`Path.replace` of a system on which somebody reads the file the first `times`."""
    replace, tries = Path.replace, iter(range(times))

    def refuse(new: Path, path: Path) -> Path:
        if next(tries, None) is not None:
            raise PermissionError(13, "Permission denied")
        return replace(new, path)

    return refuse


def test_a_file_that_somebody_reads_is_replaced_a_moment_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows; whoever keeps it open for long is reported, and the old store stays."""
    path = tmp_path / "g.kgl"
    with open_store(path) as store:
        store.load(bare(tmp_path))
    monkeypatch.setattr(store_file, "_PAUSE", 0.0)
    monkeypatch.setattr(Path, "replace", kept_open(3))
    rename(path, "B")
    monkeypatch.setattr(Path, "replace", kept_open(1000))
    with pytest.raises(StoreError, match=r"g\.kgl"):
        rename(path, "C")
    with open_store(path) as store:
        assert [tree["title"] for tree in store.trees()] == ["B"]


def test_a_save_that_ends_meanwhile_left_nothing_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look for folders and the look at the lock a writer may have finished."""
    folder = tmp_path / ".g.kgl.abcd0123.saving"
    folder.mkdir()
    monkeypatch.setattr(WriterLock, "is_held", lambda _: folder.rmdir())
    with closing(open_engine(tmp_path / "g.kgl")) as engine:
        assert engine.left_over() == []
