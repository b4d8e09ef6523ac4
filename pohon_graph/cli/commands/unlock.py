"""`pohon unlock`: stops other writers of the store."""

from __future__ import annotations

from pohon_graph.cli import session
from pohon_graph.cli.base import command, formats
from pohon_graph.cli.output import deliver


@command("unlock", formats("text", "json"))
def unlock(format_: str, store: str | None, quiet: bool) -> None:
    """Stop other writers of the store."""
    from pohon_graph.reports.changes import holders_json, holders_text

    with session.opened(store, quiet=quiet) as opened:
        holders, address = opened.unlock(), opened.engine.url
    deliver(holders_json(holders) if format_ == "json" else holders_text(holders, address))
