"""`pohon restore`: restores a store from a backup."""

from __future__ import annotations

from pathlib import Path

from pohon_graph.cli import session
from pohon_graph.cli.base import backup_file, command, formats, option, waiting
from pohon_graph.cli.output import deliver, notices, working
from pohon_graph.texts import say


@command("restore", option("--replace", is_flag=True), waiting(), formats("text", "json"))
@backup_file()
def restore(
    file: Path,
    replace: bool,
    wait: int | None,
    format_: str,
    store: str | None,
    quiet: bool,
) -> None:
    """Restore a store from a backup."""
    from pohon_graph.reports.changes import change_json, change_text

    with (
        session.opened(store, wait=wait, quiet=quiet) as opened,
        working(say("cli.working.restore"), quiet),
    ):
        change = opened.restore(file, replace=replace)
    notices(change.notices, quiet)
    deliver(change_json(change) if format_ == "json" else change_text(change))
