"""`pohon diff`: the edits that lead from one version of a tree to another."""

from __future__ import annotations

from pathlib import Path

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import command, destination, formats
from pohon_graph.cli.file_endings import ENDINGS
from pohon_graph.cli.output import deliver, note, notices, refuse_screen, screen, working
from pohon_graph.files import there_is
from pohon_graph.texts import say


@command(
    "diff",
    formats("text", "json", "html", endings={**ENDINGS, "html": (".html", ".htm")}),
    destination(),
)
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
def diff(
    before: str,
    after: str,
    format_: str,
    output: Path | None,
    force: bool,
    store: str | None,
    quiet: bool,
) -> None:
    """The edits that lead from A to B."""
    from pohon_graph.reports import answer_format

    if format_ == "html":
        refuse_screen(output)
    with session.opened(store, quiet=quiet) as opened, working(say("cli.working.diff"), quiet):
        found = opened.diff(before, after, tell=lambda problems: notices(problems, quiet))
    text = answer_format.render(found, format_, **screen(output))
    sources = [name for name in (before, after) if there_is(name)]
    deliver(text, output, format_, sources=sources, force=force)
    if output is not None:
        note(say("cli.written", path=output), quiet)
