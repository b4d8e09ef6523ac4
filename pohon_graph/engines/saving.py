"""Replaces the file of an embedded store in one step, and clears away what a killed process left."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_CHANCE: Final = "[a-z0-9_]" * 8  # what `mkdtemp` puts in: a store beside this one may be called much like it
_ENDING: Final = ".saving"
_TRIES: Final = 20  # of the rename, each _PAUSE seconds behind the one before
_PAUSE: Final = 0.1


@contextmanager
def saving(path: Path, check: Callable[[], None]) -> Iterator[Path]:
    """A path to write the new file to; after the body it takes the place of `path`, and only then.

    It is in a new folder beside `path` that nobody else may enter and whose name nobody can guess.
    The caller holds the writer's lock, and `check` raises where that was taken away meanwhile: what
    older folders of this kind hold was never finished.
    """
    for left in left_behind(path):
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{path.name}.", suffix=_ENDING, dir=path.parent))
    try:
        new = folder / path.name
        yield new
        with suppress(OSError):  # a store that others may read stays so
            shutil.copymode(path, new)
        _replace(new, path, check)
        _settle(path.parent)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def left_behind(path: Path) -> list[Path]:
    """The folders beside `path` of processes that are saving it, or were killed while they did."""
    found = path.parent.glob(f".{glob.escape(path.name)}.{_CHANCE}{_ENDING}")
    return sorted(entry for entry in found if entry.is_dir() and not entry.is_symlink())


def _replace(new: Path, path: Path, check: Callable[[], None]) -> None:
    """Windows does not let a file be replaced while somebody reads it, which is soon over."""
    for left in reversed(range(_TRIES)):
        check()
        try:
            new.replace(path)
            return
        except PermissionError:
            if not left:
                raise
        time.sleep(_PAUSE)


def _settle(folder: Path) -> None:
    """Make the new name last through a power failure, where the system and the file system can."""
    if os.name == "posix":
        with suppress(OSError):  # the store has been replaced by now, whatever they say
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
