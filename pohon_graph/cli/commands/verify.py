"""`pohon verify`: whether a store is whole, or the same as another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pohon_graph.cli import session
from pohon_graph.cli.base import as_of, command, destination, formats, option
from pohon_graph.cli.output import deliver, note, working
from pohon_graph.texts import say


@command(
    "verify",
    option("--against", metavar="URL"),
    as_of(),
    formats("text", "json"),
    destination(),
)
def verify(
    against: str | None,
    as_of: date,
    format_: str,
    output: Path | None,
    force: bool,
    store: str | None,
    quiet: bool,
) -> int:
    """Whether the store is whole, or the same as another."""
    from pohon_graph.reports import safekeeping as reports

    with session.opened(store, quiet=quiet) as opened, working(say("cli.working.verify"), quiet):
        if against is None:
            found = opened.verify()
            is_fine, trees = found.is_whole, found.trees
            text = reports.verified_json(found) if format_ == "json" else reports.verified_text(found)
        else:
            with session.opened(against, quiet=quiet) as other:
                pair = opened.compare(other, as_of=as_of)
            is_fine, trees = pair.is_same, tuple(tree for one in pair.stores for tree in one.trees)
            text = reports.certificate_json(pair) if format_ == "json" else reports.certificate_text(pair)
    sources = [str(tree["path"]) for tree in trees if tree.get("path")]
    deliver(text, output, format_, sources=sources, force=force)
    if output is not None:
        note(say("cli.written", path=output), quiet)
    return 0 if is_fine else 1
