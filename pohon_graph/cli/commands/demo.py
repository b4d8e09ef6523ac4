"""`pohon demo`: the first five seconds with the program, on the tree that ships with it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from pohon_graph.bundled import bundled
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

    tree, page = folder / SEED, folder / "dinsos-2024.html"
    store = address or str(folder / ".pohon" / "graph.kgl")
    _copy_example(tree)
    require_replaceable(page, b"", force=force)
    with (
        open_store(store, wait=wait, tell=lambda said: note(said, quiet)) as opened,
        working(say("cli.working.load"), quiet),
    ):
        opened.load(tree)
        report, shared = opened.of_one_state(lambda: (opened.audit(), matrix(opened.engine)))
        opened.view(page, force=force)
    deliver(glance(report, shared, **screen()))
    note("\n" + say("cli.demo.next", page=page, file=tree, store=store, pohon=_program()), quiet)


def _program() -> str:
    """How the user calls this program: `pohon`, or its path if the shell does not find it."""
    called = Path(sys.argv[0])
    return "pohon" if called.stem != "pohon" or shutil.which("pohon") else str(called)


def _copy_example(target: Path) -> None:
    """Give the user a file to edit; an edited file is never overwritten."""
    content = bundled("data", SEED).read_bytes()
    if there_is(target) and target.read_bytes() != content:
        raise UsageError(say("cli.demo.differs", path=target))
    if not there_is(target):
        write_whole(target, content)
