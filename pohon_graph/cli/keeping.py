"""Commands that put trees into the store and take them out: demo, load, trees, drop."""

from __future__ import annotations

from pathlib import Path

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import command, formats, option
from pohon_graph.cli.output import deliver, note, notices, working
from pohon_graph.errors import InputError
from pohon_graph.texts import say


@command(
    "load", option("--dry-run", is_flag=True), option("--replace", is_flag=True), formats("text", "json")
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
def load(
    paths: tuple[str, ...],
    dry_run: bool,
    replace: bool,
    format_: str,
    store: str | None,
    lang: str | None,
    quiet: bool,
) -> None:
    """Validate files, then replace those trees."""
    from pohon_graph.reports.changes import change_json, change_text

    try:
        with session.opened(store) as opened, working(say("cli.working.load"), quiet):
            change = opened.load(*paths, dry_run=dry_run, replace=replace)
    except InputError as error:
        error.add_note(say("cli.load.unwritten"))
        raise
    notices(change.notices, quiet)
    deliver(change_json(change) if format_ == "json" else change_text(change))
    if dry_run:
        note(say("cli.load.dry"), quiet)


@command("trees", formats("text", "json"))
def trees(format_: str, store: str | None, lang: str | None, quiet: bool) -> None:
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


@command("drop", formats("text", "json"))
@click.argument("tree")
def drop(tree: str, format_: str, store: str | None, lang: str | None, quiet: bool) -> None:
    """Remove one tree."""
    from pohon_graph.reports.changes import change_json, change_text

    with session.opened(store) as opened, working(say("cli.working.drop"), quiet):
        change = opened.drop(tree)
    deliver(change_json(change) if format_ == "json" else change_text(change))


@command("demo", option("--force", is_flag=True))
@click.argument("folder", required=False, default=".", metavar="[DIR]")
def demo(folder: str, force: bool, store: str | None, lang: str | None, quiet: bool) -> None:
    """Load, audit, explore and draw the tree that ships with the program."""
    from pohon_graph.cli.demo import run

    run(Path(folder), store, quiet, force=force)
