"""Replaces the file of an embedded store in one step, and clears away what a killed process left."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_ENDING = ".saving"


@contextmanager
def saving(path: Path) -> Iterator[Path]:
    """A path to write the new file to; after the body it takes the place of `path`, and only then.

    It is in a new folder beside `path` that nobody else may enter and whose name nobody can guess.
    The caller holds the writer's lock: what older folders of this kind hold was never finished.
    """
    for left in left_behind(path):
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{path.name}.", suffix=_ENDING, dir=path.parent))
    try:
        new = folder / path.name
        yield new
        with suppress(OSError):  # a store that others may read stays so
            shutil.copymode(path, new)
        new.replace(path)
        _settle(path.parent)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def left_behind(path: Path) -> list[Path]:
    """The folders beside `path` of processes that are saving it, or were killed while they did."""
    return sorted(path.parent.glob(f".{glob.escape(path.name)}.*{_ENDING}"))


def _settle(folder: Path) -> None:
    """Make the new name last through a power failure, where the system and the file system can."""
    if os.name == "posix":
        with suppress(OSError):  # the store has been replaced by now, whatever they say
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
