"""`pohon view`: writes the interactive page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pohon_graph.cli import completion, session
from pohon_graph.cli.base import command, destination, option
from pohon_graph.cli.file_endings import require_ending
from pohon_graph.cli.output import note, note_changed, refuse_screen, target, working
from pohon_graph.cli.workbook_options import workbook_answers
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.loading.answers import Answers


@command(
    "view",
    destination("FILE.html", required=True),
    option("--tree", metavar="ID", shell_complete=completion.trees),
    option("--agency", metavar="AGENCY"),
    option("--focus", metavar="GOAL", shell_complete=completion.goals),
    option("--depth", type=click.IntRange(min=0), metavar="N"),
    option("--level", metavar="LEVEL"),
    option("--findings/--no-findings", default=True),
    workbook_answers(with_agency=False),
)
@click.argument("paths", nargs=-1, metavar="[PATH...]")
def view(
    paths: tuple[str, ...],
    output: Path | None,
    tree: str | None,
    agency: str | None,
    focus: str | None,
    depth: int | None,
    level: str | None,
    findings: bool,
    force: bool,
    answers: Answers,
    store: str | None,
    quiet: bool,
) -> None:
    """Write the interactive page."""
    refuse_screen(output)
    require_ending(output, (".html",), "html")
    with (
        session.opened(":memory:" if paths else store) as opened,
        working(say("cli.working.view"), quiet),
        target(output) as path,
    ):
        if paths:
            session.load_files(opened, paths, answers, store, quiet)
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
        changed = [] if paths else opened.changed_sources()
    note_changed(changed, quiet)
    if output is not None:
        note(say("cli.written", path=output), quiet)
