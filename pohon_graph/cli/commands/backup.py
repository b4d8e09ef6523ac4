"""`pohon backup`: writes the whole store to a file."""

from __future__ import annotations

from pathlib import Path

from pohon_graph.cli import session
from pohon_graph.cli.base import backup_file, command, option
from pohon_graph.cli.output import note, notices, working
from pohon_graph.texts import say


@command("backup", option("--force", is_flag=True))
@backup_file()
def backup(file: Path, force: bool, store: str | None, quiet: bool) -> None:
    """Write the whole store to a file."""
    with session.opened(store, quiet=quiet) as opened, working(say("cli.working.backup"), quiet):
        left_out = opened.backup(file, force=force)
    notices(left_out, quiet)
    note(say("cli.written", path=file), quiet)
