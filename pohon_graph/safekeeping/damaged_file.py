"""Moves a damaged store file out of the way of a restore and never loses it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path


@contextmanager
def set_aside(names: list[str], place: Path) -> Iterator[None]:
    """Rename the damaged file of an embedded store and add its new name to `names`; rename it back if the
    body fails. The replacement that the body writes gets the old file's permissions.

    Raises OSError if the file cannot be renamed.
    """
    aside = _free(place)
    try:
        place.replace(aside)
    except OSError:
        if place.exists():  # then `aside` is still the empty file of `_free`
            with suppress(OSError):
                aside.unlink()
        raise
    names.append(aside.name)
    try:
        yield
    except BaseException:
        if not place.exists():
            aside.replace(place)
        raise
    with suppress(OSError):
        shutil.copymode(aside, place)


def _free(place: Path) -> Path:
    """A free name next to `place`, reserved by an empty file."""
    for number in count(1):
        path = place.with_name(f"{place.name}.damaged{f'-{number}' if number > 1 else ''}")
        with suppress(FileExistsError):
            path.open("x").close()
            break
    return path
