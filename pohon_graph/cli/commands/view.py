"""`pohon view`: writes the interactive page."""

from __future__ import annotations

from pathlib import Path

import click

from pohon_graph.cli import completion, session
from pohon_graph.cli.base import command, destination, option
from pohon_graph.cli.file_endings import require_ending
from pohon_graph.cli.output import note, note_changed, refuse_screen, target, working
from pohon_graph.texts import say


@command(
    "view",
    destination("FILE.html", required=True),
    option("--tree", metavar="ID", shell_complete=completion.trees),
    option("--agency", metavar="AGENCY"),
    option("--focus", metavar="GOAL", shell_complete=completion.goals),
    option("--depth", type=click.IntRange(min=0), metavar="N"),
    option("--level", metavar="LEVEL"),
    option("--findings/--no-findings", default=True),
)
def view(
    output: Path | None,
    tree: str | None,
    agency: str | None,
    focus: str | None,
    depth: int | None,
    level: str | None,
    findings: bool,
    force: bool,
    store: str | None,
    quiet: bool,
) -> None:
    """Write the interactive page."""
    refuse_screen(output)
    require_ending(output, (".html",), "html")
    with session.opened(store) as opened, working(say("cli.working.view"), quiet), target(output) as path:
        opened.view(
            path,
            tree=tree,
            agency=agency,
            focus=focus,
            depth=depth,
            level=level,
            findings=findings,
            settings=session.settings(),
            suppressions=session.suppressions(),
            force=force,
        )
        changed = opened.changed_sources()
    note_changed(changed, quiet)
    if output is not None:
        note(say("cli.written", path=output), quiet)
