"""`pohon nomenclature`: the loaded tables of the nomenclature."""

from __future__ import annotations

from pohon_graph.cli import session
from pohon_graph.cli.base import command, formats, option, waiting
from pohon_graph.cli.output import deliver, note, working
from pohon_graph.texts import say


@command("nomenclature", option("--drop", metavar="NAME"), waiting(), formats("text", "json"))
def nomenclature(drop: str | None, wait: int | None, format_: str, store: str | None, quiet: bool) -> None:
    """The tables of the nomenclature; with `--drop`, those that are left."""
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
