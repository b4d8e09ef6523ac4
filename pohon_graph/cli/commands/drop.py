"""`pohon drop`: removes one tree from the store."""

from __future__ import annotations

import click

from pohon_graph.cli import completion, session
from pohon_graph.cli.base import command, formats, waiting
from pohon_graph.cli.output import deliver, working
from pohon_graph.texts import say


@command("drop", waiting(), formats("text", "json"))
@click.argument("tree", shell_complete=completion.trees)
def drop(tree: str, wait: int | None, format_: str, store: str | None, quiet: bool) -> None:
    """Remove one tree."""
    from pohon_graph.reports.changes import change_json, change_text

    with session.opened(store, wait=wait, quiet=quiet) as opened, working(say("cli.working.drop"), quiet):
        change = opened.drop(tree)
    deliver(change_json(change) if format_ == "json" else change_text(change))
