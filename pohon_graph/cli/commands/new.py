"""`pohon new`: an empty workbook for planners to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from pohon_graph.cli.base import FILE, command, option
from pohon_graph.cli.file_endings import require_ending
from pohon_graph.cli.output import note
from pohon_graph.texts import say


@command("new", option("--agency", metavar="NAME"), option("--period", metavar="YEARS"))
@click.argument("file", type=FILE, metavar="FILE.xlsx")
def new(file: Path, agency: str | None, period: str | None, store: str | None, quiet: bool) -> None:
    """Make an empty workbook to fill in."""
    from pohon_graph.exports.empty_form import new_form

    path = file if file.suffix else file.with_suffix(".xlsx")
    require_ending(path, (".xlsx",), "xlsx")
    new_form(path, agency, period)
    note(say("cli.written", path=path), quiet)
    if not period:
        note(say("cli.new.without-period"), quiet)
    note(say("cli.new.next", path=path), quiet)
