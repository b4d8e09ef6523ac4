"""`pohon load`: validates files, then puts their trees and tables into the store."""

from __future__ import annotations

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import command, formats, option, waiting
from pohon_graph.cli.output import deliver, note, notices, screen, working
from pohon_graph.errors import InputError, UsageError
from pohon_graph.texts import say


@command(
    "load",
    option("--dry-run", is_flag=True),
    option("--replace", is_flag=True),
    option("--agency", metavar="NAME"),
    option("--period", metavar="YEARS"),
    option("--sheet", "sheets", multiple=True, metavar="TITLE"),
    option("--regulation", metavar="TEXT"),
    option("--from", "first_year", type=click.IntRange(1900, 2999), metavar="YEAR"),
    option("--until", "last_year", type=click.IntRange(1900, 2999), metavar="YEAR"),
    option("--kind", type=click.Choice(["provinsi", "kabupaten_kota"])),
    waiting(),
    formats("text", "json"),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
def load(
    paths: tuple[str, ...],
    dry_run: bool,
    replace: bool,
    agency: str | None,
    period: str | None,
    sheets: tuple[str, ...],
    regulation: str | None,
    first_year: int | None,
    last_year: int | None,
    kind: str | None,
    wait: int | None,
    format_: str,
    store: str | None,
    quiet: bool,
) -> None:
    """Validate files, then replace those trees and tables."""
    from pohon_graph.loading.answers import Answers
    from pohon_graph.loading.nomenclature.table_scope import Naming
    from pohon_graph.reports.changes import change_json, change_text

    if first_year and last_year and first_year > last_year:
        raise UsageError(say("cli.load.years", first=first_year, last=last_year))
    naming = Naming(regulation, first_year, last_year, kind)
    answers = Answers(agency, period, sheets)
    try:
        with session.opened(store, wait=wait, quiet=quiet) as opened, working(say("cli.working.load"), quiet):
            change = opened.load(*paths, dry_run=dry_run, replace=replace, naming=naming, answers=answers)
    except InputError as error:
        error.add_note(say("cli.load.unwritten"))
        raise
    notices(change.notices, quiet)
    deliver(change_json(change) if format_ == "json" else change_text(change, **screen()))
    if dry_run:
        note(say("cli.load.dry"), quiet)
