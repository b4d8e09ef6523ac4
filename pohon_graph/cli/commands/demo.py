"""`pohon demo`: the first five seconds with the program, on the tree that ships with it."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import chdir
from pathlib import Path

import click

from pohon_graph.bundled import bundled
from pohon_graph.cli import session
from pohon_graph.cli.base import command, option, waiting
from pohon_graph.cli.output import deliver, note, screen, working
from pohon_graph.errors import UsageError
from pohon_graph.files import require_replaceable, there_is, write_whole
from pohon_graph.texts import say

SEED = "dinsos-2024.yaml"


@command("demo", option("--force", is_flag=True), waiting())
@click.argument("folder", required=False, default=".", metavar="[DIR]")
def demo(folder: str, force: bool, wait: int | None, store: str | None, quiet: bool) -> None:
    """Load, audit, explore and draw the tree that ships with the program."""
    run(Path(folder), store, quiet, force=force, wait=wait)


def run(
    folder: Path, address: str | None, quiet: bool, *, force: bool = False, wait: float | None = None
) -> None:
    """Copy the example into `folder`, load, audit, explore and draw it; one screen shows the next steps."""
    from pohon_graph.explore.crosscut import matrix
    from pohon_graph.reports.glance import glance
    from pohon_graph.store import open_store

    tree, page, poster = (folder / name for name in (SEED, "dinsos-2024.html", "dinsos-2024.pdf"))
    store = address or str(folder / ".pohon" / "graph.kgl")
    _copy_example(tree)
    for file in (page, poster):
        require_replaceable(file, b"", force=force)
    with (
        open_store(_from_anywhere(store), wait=wait, tell=lambda said: note(said, quiet)) as opened,
        working(say("cli.working.load"), quiet),
    ):
        with chdir(folder):  # places are as they are read there, where the next steps are taken
            opened.load(SEED)
        report, shared = opened.of_one_state(lambda: (opened.audit(), matrix(opened.engine)))
        opened.view(page, force=force)
        opened.export("poster-pdf", poster, tree="dinsos-2024", force=force)
    deliver(glance(report, shared, **screen()))
    note("\n" + _next_steps(folder, address), quiet)


def _next_steps(folder: Path, address: str | None) -> str:
    """The commands to try next, as they are typed in the folder of the example."""
    is_here = os.path.realpath(folder) == os.path.realpath(".")
    steps = say("cli.demo.next", file=SEED, store=_store_option(address), pohon=_program(is_here))
    heading = say("cli.demo.next-here") if is_here else say("cli.demo.next-there", folder=_quoted(folder))
    return f"{heading}\n{steps}"


def _store_option(given: str | None) -> str:
    """The `--store` that later commands need; empty if they find the store without it."""
    from pohon_graph.engines.open_engine import DEFAULT, address

    found = session.settings()
    if given is None and address(None, found.store if found else None) == DEFAULT:
        return ""
    return f" --store {_quoted(_from_anywhere(given) if given else DEFAULT)}"


def _from_anywhere(store: str) -> str:
    """The address of a store, for use in any folder: a path becomes absolute."""
    return os.path.abspath(store) if store.lower().endswith(".kgl") and "://" not in store else store  # noqa: PTH100


def _quoted(path: str | Path) -> str:
    return f'"{path}"' if " " in str(path) else str(path)


def _program(is_here: bool) -> str:
    """How the user calls this program: `pohon`, or its path if the shell does not find it."""
    called = Path(sys.argv[0])
    if called.stem == "pohon" and not shutil.which("pohon"):
        return _quoted(called if is_here else called.absolute())
    return "pohon"


def _copy_example(target: Path) -> None:
    """Give the user a file to edit; an edited file is never overwritten."""
    content = bundled("data", SEED).read_bytes()
    if there_is(target) and target.read_bytes() != content:
        raise UsageError(say("cli.demo.differs", path=target))
    if not there_is(target):
        write_whole(target, content)
