"""Commands that keep a store safe: verify, backup, restore."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import command, destination, formats, option, waiting
from pohon_graph.cli.output import deliver, note, notices, working
from pohon_graph.errors import UsageError
from pohon_graph.texts import say


def _named(_: click.Context, __: click.Parameter, value: str) -> Path:
    """The file; `-` is none, because what is in it is not for a screen or a pipe."""
    if not value.strip() or value == "-":
        raise UsageError(say("safekeeping.no-name"))
    return Path(value)


_FILE = click.argument("file", callback=_named, metavar="FILE")


@command(
    "verify",
    option("--against", metavar="URL"),
    option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE"),
    formats("text", "json"),
    destination(),
)
def verify(
    against: str | None,
    as_of: datetime | None,
    format_: str,
    output: Path | None,
    force: bool,
    store: str | None,
    quiet: bool,
) -> int:
    """Whether the store is whole, or the same as another."""
    from pohon_graph.reports import safekeeping as reports

    with session.opened(store, quiet=quiet) as opened, working(say("cli.working.verify"), quiet):
        if against is None:
            found = opened.verify()
            is_fine, trees = found.is_whole, found.trees
            text = reports.verified_json(found) if format_ == "json" else reports.verified_text(found)
        else:
            with session.opened(against, quiet=quiet) as other:
                pair = opened.compare(other, as_of=as_of.date() if as_of else None)
            is_fine, trees = pair.is_same, tuple(tree for one in pair.stores for tree in one.trees)
            text = reports.certificate_json(pair) if format_ == "json" else reports.certificate_text(pair)
    sources = [str(tree["path"]) for tree in trees if tree.get("path")]
    deliver(text, output, format_, sources=sources, force=force)
    if output is not None:
        note(say("cli.written", path=output), quiet)
    return 0 if is_fine else 1


@command("backup", option("--force", is_flag=True))
@_FILE
def backup(file: Path, force: bool, store: str | None, quiet: bool) -> None:
    """Write the whole store to a file."""
    with session.opened(store, quiet=quiet) as opened, working(say("cli.working.backup"), quiet):
        left_out = opened.backup(file, force=force)
    notices(left_out, quiet)
    note(say("cli.written", path=file), quiet)


@command("restore", option("--replace", is_flag=True), waiting(), formats("text", "json"))
@_FILE
def restore(
    file: Path,
    replace: bool,
    wait: int | None,
    format_: str,
    store: str | None,
    quiet: bool,
) -> None:
    """Bring a store back from a backup."""
    from pohon_graph.reports.changes import change_json, change_text

    with (
        session.opened(store, wait=wait, quiet=quiet) as opened,
        working(say("cli.working.restore"), quiet),
    ):
        change = opened.restore(file, replace=replace)
    notices(change.notices, quiet)
    deliver(change_json(change) if format_ == "json" else change_text(change))
