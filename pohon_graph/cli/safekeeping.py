"""Commands that keep a store safe: backup, restore."""

from __future__ import annotations

from pathlib import Path

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import command, formats, option, waiting
from pohon_graph.cli.output import deliver, note, working
from pohon_graph.texts import say

_FILE = click.argument("file", type=click.Path(path_type=Path, readable=False), metavar="FILE")


@command("backup", option("--force", is_flag=True))
@_FILE
def backup(file: Path, force: bool, store: str | None, lang: str | None, quiet: bool) -> None:
    """Write the whole store to a file."""
    with session.opened(store, quiet=quiet) as opened, working(say("cli.working.backup"), quiet):
        opened.backup(file, force=force)
    note(say("cli.written", path=file), quiet)


@command("restore", option("--replace", is_flag=True), waiting(), formats("text", "json"))
@_FILE
def restore(
    file: Path,
    replace: bool,
    wait: float | None,
    format_: str,
    store: str | None,
    lang: str | None,
    quiet: bool,
) -> None:
    """Bring a store back from a backup."""
    from pohon_graph.reports.changes import change_json, change_text

    with (
        session.opened(store, wait=wait, quiet=quiet) as opened,
        working(say("cli.working.restore"), quiet),
    ):
        change = opened.restore(file, replace=replace)
    deliver(change_json(change) if format_ == "json" else change_text(change))
