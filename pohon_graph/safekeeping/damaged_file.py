"""Moves a damaged store file out of the way of a restore and never loses it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from pohon_graph.engines import Engine
from pohon_graph.errors import StoreError
from pohon_graph.files import reason
from pohon_graph.texts import say


@contextmanager
def set_aside(engine: Engine) -> Iterator[Path]:
    """Rename the damaged file of an embedded store to the yielded path; rename it back if the body
    fails. The replacement that the body writes gets the old file's permissions.

    Raises StoreError if the file cannot be renamed.
    """
    place = Path(os.path.realpath(engine.url))
    aside = None
    try:
        aside = _free(place)
        place.replace(aside)
    except OSError as error:
        if aside is not None and place.exists():  # then `aside` is still the empty file of `_free`
            with suppress(OSError):
                aside.unlink()
        raise StoreError(say("store.disk", store=engine.url, reason=reason(error))) from error
    try:
        yield aside
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
