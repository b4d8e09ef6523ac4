"""`pohon load`: validates files, then puts their trees and tables into the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import command, formats, option, waiting
from pohon_graph.cli.output import deliver, note, notices, screen, working
from pohon_graph.cli.workbook_options import workbook_answers
from pohon_graph.errors import CannotRun, InputError, UsageError
from pohon_graph.files import there_is, write_whole
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.loading.answers import Answers


@command(
    "load",
    option("--dry-run", is_flag=True),
    option("--replace", is_flag=True),
    workbook_answers(),
    option("--show-mapping", is_flag=True),
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
    answers: Answers,
    show_mapping: bool,
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
    from pohon_graph.loading.nomenclature.table_scope import Naming
    from pohon_graph.reports.changes import change_json, change_text

    if first_year and last_year and first_year > last_year:
        raise UsageError(say("cli.load.years", first=first_year, last=last_year))
    if show_mapping:
        _show_mapping(paths, answers, quiet)
        return
    naming = Naming(regulation, first_year, last_year, kind)
    try:
        with session.opened(store, wait=wait, quiet=quiet) as opened, working(say("cli.working.load"), quiet):
            change = opened.load(*paths, dry_run=dry_run, replace=replace, naming=naming, answers=answers)
    except InputError as error:
        error.add_note(say("cli.load.unwritten"))
        for remark in _written_mappings(paths, answers, dry_run=dry_run):
            error.add_note(remark)
        raise
    notices(change.notices, quiet)
    if format_ == "json":
        deliver(change_json(change))
    elif dry_run or not quiet:  # the counts of a load are a remark, not data
        deliver(change_text(change, **screen()))
    if dry_run:
        note(say("cli.load.dry"), quiet)


def _show_mapping(paths: tuple[str, ...], answers: Answers, quiet: bool) -> None:
    """Print the mapping of the one workbook among the paths."""
    from pohon_graph.loading.proposals import proposal

    if len(paths) != 1 or Path(paths[0]).is_dir():
        raise UsageError(say("maps.one-book"))
    found = proposal(paths[0], answers)
    if found is None:
        raise UsageError(f"{paths[0]}: {say('maps.no-need')}")
    notices(found.notices, quiet)
    deliver(found.text)


def _written_mappings(paths: tuple[str, ...], answers: Answers, *, dry_run: bool) -> Iterator[str]:
    """Write the questions that stop a load into new mapping files beside their workbooks; yields a remark
    for each."""
    from pohon_graph.loading.proposals import questions

    for path in paths:
        found = questions(path, answers)
        if found is None:
            continue
        used = answers.map_file or found.path
        if there_is(used):
            yield say("maps.open", book=path, file=used)
            continue
        if not dry_run:
            try:
                write_whole(found.path, found.text)
            except (CannotRun, UsageError):
                dry_run = True  # then the remark says how to write it
        key = "maps.to-write" if dry_run else "maps.written"
        yield say(key, book=path, file=found.path)
