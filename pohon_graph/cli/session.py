"""The basis of a command: the settings of `pohon.toml`, and the store it works on."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pohon_graph.files import SETTINGS, nearest, there_is
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.graph.model import Row
    from pohon_graph.loading.answers import Answers
    from pohon_graph.settings import Settings
    from pohon_graph.store import Store

SUPPRESSIONS: Final = Path("pohon-suppressions.yaml")

_named: list[Path] = []  # the file of `--config`


def use_settings(path: str) -> None:
    """Read the settings from the file of `--config`."""
    _named[:] = [Path(path)]


@cache
def settings() -> Settings | None:
    """The settings of the file of `--config`, else of the nearest `pohon.toml`; None if there is none."""
    file = next(iter(_named), None) or nearest(SETTINGS)
    if file is None:
        return None
    from pohon_graph.settings import read_settings

    return read_settings(file)


def suppressions() -> Path | None:
    """The file of accepted findings in this folder; None if there is none."""
    return SUPPRESSIONS if there_is(SUPPRESSIONS) else None


def sources(used: Store, store: str | None) -> list[str]:
    """The files that `-o` must not overwrite without `--force`.

    They are the sources of the trees in the store in use, and in the configured store if that is another.
    """
    from pohon_graph.errors import PohonError

    found = used.sources()
    with suppress(PohonError), opened(store) as own:
        found += own.sources() if own.engine.url != used.engine.url else []
    return found


def opened(store: str | None, *, wait: float | None = None, quiet: bool = False) -> Store:
    """The store of `--store`, else of the environment, else of `pohon.toml`, else the default.

    `wait` is that of `--wait`. Messages of the store during its work go to stderr, unless `quiet`.
    """
    from pohon_graph.cli.output import note
    from pohon_graph.engines.open_engine import address
    from pohon_graph.store import open_store

    found = settings()
    return open_store(
        address(store, found.store if found else None), wait=wait, tell=lambda said: note(said, quiet)
    )


def load_files(opened: Store, paths: Sequence[str], answers: Answers, store: str | None, quiet: bool) -> None:
    """Load files into a temporary store, which the nomenclature of the user's store judges."""
    from pohon_graph.cli.output import note, notices

    rows, unread = nomenclature(store)
    notices(opened.load(*paths, nomenclature=rows, answers=answers).notices, quiet)
    if unread:
        note(unread, quiet)


def nomenclature(store: str | None) -> tuple[list[Row], str | None]:
    """The rows of the configured store's nomenclature for an audit of files, and why reading failed.

    There are no rows if the store only has the bundled one; the reason is None if reading did not fail.
    """
    from pohon_graph.engines.graph_reader import read_nomenclature
    from pohon_graph.errors import PohonError

    try:
        with opened(store) as configured:

            def rows() -> list[Row]:
                if all(table.bundled for table in configured.nomenclature()):
                    return []
                return read_nomenclature(configured.engine)

            return configured.of_one_state(rows), None
    except PohonError as error:
        return [], say("nomenclature.unreadable", reason=str(error))
