"""Commands that put trees into the store and take them out: demo, load, trees, drop."""

from __future__ import annotations

from pathlib import Path

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import command, formats, option, waiting
from pohon_graph.cli.output import deliver, note, notices, working
from pohon_graph.errors import InputError, UsageError
from pohon_graph.texts import say


@command(
    "load",
    option("--dry-run", is_flag=True),
    option("--replace", is_flag=True),
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
    from pohon_graph.loading.nomenclature.naming import Naming
    from pohon_graph.reports.changes import change_json, change_text

    if first_year and last_year and first_year > last_year:
        raise UsageError(say("cli.load.years", first=first_year, last=last_year))
    naming = Naming(regulation, first_year, last_year, kind)
    try:
        with session.opened(store, wait=wait, quiet=quiet) as opened, working(say("cli.working.load"), quiet):
            change = opened.load(*paths, dry_run=dry_run, replace=replace, naming=naming)
    except InputError as error:
        error.add_note(say("cli.load.unwritten"))
        raise
    notices(change.notices, quiet)
    deliver(change_json(change) if format_ == "json" else change_text(change))
    if dry_run:
        note(say("cli.load.dry"), quiet)


@command("trees", formats("text", "json"))
def trees(format_: str, store: str | None, quiet: bool) -> None:
    """What is loaded."""
    from pohon_graph.reports.changes import trees_json, trees_text

    with session.opened(store) as opened, working(say("cli.working.ask"), quiet):
        rows = opened.trees()
        address = opened.engine.url
    if format_ == "json":
        deliver(trees_json(rows))
    elif rows:
        deliver(trees_text(rows))
    else:
        note(say("store.empty", store=address), quiet)


@command("drop", waiting(), formats("text", "json"))
@click.argument("tree")
def drop(tree: str, wait: int | None, format_: str, store: str | None, quiet: bool) -> None:
    """Remove one tree."""
    from pohon_graph.reports.changes import change_json, change_text

    with session.opened(store, wait=wait, quiet=quiet) as opened, working(say("cli.working.drop"), quiet):
        change = opened.drop(tree)
    deliver(change_json(change) if format_ == "json" else change_text(change))


@command("demo", option("--force", is_flag=True), waiting())
@click.argument("folder", required=False, default=".", metavar="[DIR]")
def demo(folder: str, force: bool, wait: int | None, store: str | None, quiet: bool) -> None:
    """Load, audit, explore and draw the tree that ships with the program."""
    from pohon_graph.cli.demo import run

    run(Path(folder), store, quiet, force=force, wait=wait)


@command("nomenclature", option("--drop", metavar="NAME"), waiting(), formats("text", "json"))
def nomenclature(drop: str | None, wait: int | None, format_: str, store: str | None, quiet: bool) -> None:
    """The tables of the nomenclature, or with `--drop` all but one."""
    from pohon_graph.reports.nomenclature import tables_json, tables_text

    with session.opened(store, wait=wait, quiet=quiet) as opened, working(say("cli.working.ask"), quiet):
        if drop is not None:
            opened.drop_nomenclature(drop)
        found = opened.nomenclature()
        address = opened.engine.url
    if format_ == "json":
        deliver(tables_json(found))
    elif found:
        deliver(tables_text(found))
    else:
        note(say("store.empty", store=address), quiet)


@command("unlock", formats("text", "json"))
def unlock(format_: str, store: str | None, quiet: bool) -> None:
    """End what others are writing to the store."""
    from pohon_graph.reports.changes import holders_json, holders_text

    with session.opened(store, quiet=quiet) as opened:
        holders, address = opened.unlock(), opened.engine.url
    deliver(holders_json(holders) if format_ == "json" else holders_text(holders, address))
