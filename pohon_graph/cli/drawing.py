"""Commands that write pictures and files: view and export."""

from __future__ import annotations

from pathlib import Path

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import command, option
from pohon_graph.cli.output import note, working
from pohon_graph.texts import say


@command(
    "view",
    option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE.html", required=True),
    option("--tree", metavar="ID"),
    option("--agency", metavar="AGENCY"),
    option("--focus", metavar="GOAL"),
    option("--depth", type=click.IntRange(min=0), metavar="N"),
    option("--level", metavar="LEVEL"),
    option("--findings/--no-findings", default=True),
)
def view(
    output: Path,
    tree: str | None,
    agency: str | None,
    focus: str | None,
    depth: int | None,
    level: str | None,
    findings: bool,
    store: str | None,
    lang: str | None,
    quiet: bool,
) -> None:
    """Write the interactive page."""

    with session.opened(store) as opened, working(say("cli.working.view"), quiet):
        opened.view(
            output,
            tree=tree,
            agency=agency,
            focus=focus,
            depth=depth,
            level=level,
            findings=findings,
            settings=session.settings(),
        )
    note(say("cli.written", path=output), quiet)


@command(
    "export",
    option("-o", "--output", type=click.Path(path_type=Path), metavar="PATH", required=True),
    option("--tree", metavar="ID"),
)
@click.argument("format_", metavar="FORMAT")
def export(
    format_: str, output: Path, tree: str | None, store: str | None, lang: str | None, quiet: bool
) -> None:
    """Write the graph in another form."""

    with session.opened(store) as opened, working(say("cli.working.export"), quiet):
        opened.export(format_, output, tree=tree)
    note(say("cli.written", path=output), quiet)
