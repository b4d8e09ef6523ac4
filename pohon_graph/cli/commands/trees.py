"""`pohon trees`: the loaded trees."""

from __future__ import annotations

from pohon_graph.cli import session
from pohon_graph.cli.base import command, formats
from pohon_graph.cli.output import deliver, note, working
from pohon_graph.texts import say


@command("trees", formats("text", "json"))
def trees(format_: str, store: str | None, quiet: bool) -> None:
    """The loaded trees."""
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
