"""Replaces the file of an embedded store in one step, and removes the leftovers of killed processes."""

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

_CHANCE: Final = "[a-z0-9_]" * 8  # `mkdtemp`'s random part: a neighbouring store may have a similar name
_ENDING: Final = ".saving"
_TRIES: Final = 20  # of the rename, _PAUSE seconds apart
_PAUSE: Final = 0.1


@contextmanager
def saving(path: Path, check: Callable[[], None]) -> Iterator[Path]:
    """A path for the new file; only after the body does the file replace `path`.

    It is in a new folder next to `path` that nobody else may enter and nobody can guess. The caller
    holds the writer's lock, so older folders of this kind were never finished. `check` raises if
    the lock was taken away meanwhile.
    """
    for left in left_behind(path):
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{path.name}.", suffix=_ENDING, dir=path.parent))
    try:
        new = folder / path.name
        yield new
        with suppress(OSError):  # keep the store readable for others
            shutil.copymode(path, new)
        _replace(new, path, check)
        _settle(path.parent)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def left_behind(path: Path) -> list[Path]:
    """The folders next to `path` of processes that are saving it, or were killed during a save."""
    found = path.parent.glob(f".{glob.escape(path.name)}.{_CHANCE}{_ENDING}")
    return sorted(entry for entry in found if entry.is_dir() and not entry.is_symlink())


def _replace(new: Path, path: Path, check: Callable[[], None]) -> None:
    """Rename with retries: Windows cannot replace a file during a read, which soon ends."""
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
    """Make the new name survive a power failure, if the system and the file system can."""
    if os.name == "posix":
        with suppress(OSError):  # the store is already replaced, so an error is harmless
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
