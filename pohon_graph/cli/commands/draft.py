"""`pohon draft`: reads a poster as the draft of a tree file."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import command, destination, option
from pohon_graph.cli.file_endings import require_ending
from pohon_graph.cli.output import deliver, note, working
from pohon_graph.errors import PohonError
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.drafts.poster_draft import Drafted


@command(
    "draft",
    destination(),
    option("--agency", metavar="NAME"),
    option("--period", metavar="YEARS"),
)
@click.argument("paths", metavar="FILE")
def draft(
    paths: str,
    output: Path | None,
    force: bool,
    agency: str | None,
    period: str | None,
    store: str | None,
    quiet: bool,
) -> None:
    """Read a poster as the draft of a tree."""
    from pohon_graph.drafts.poster_draft import draft_of
    from pohon_graph.loading.answers import Answers

    require_ending(output, (".yaml", ".yml", ".xlsx"), "yaml")
    with working(say("cli.working.load"), quiet):
        made = draft_of(paths, Answers(agency, period))
    sources = [paths, *_sources(store)] if output is not None else []
    deliver(_content(made, output), output, "yaml", sources=sources, force=force)
    if output is None:
        for line in made.summary:
            note(line, quiet)
        return
    deliver("\n".join(made.summary))
    note(say("cli.written", path=output), quiet)
    if made.questions:
        note(say("draft.next", path=output), quiet)


def _content(made: Drafted, output: Path | None) -> str | bytes:
    """The draft in the format of the file: YAML, or the form that planners fill in."""
    if output is None or output.suffix.lower() != ".xlsx":
        return made.text
    from pohon_graph.drafts.draft_document import draft_document
    from pohon_graph.exports.draft_form import draft_form

    return draft_form(draft_document(made.text), asks_for_levels=made.by_depth)


def _sources(store: str | None) -> list[str]:
    """The files from which trees in the store were read, if there is a store that can be read."""
    with suppress(PohonError), session.opened(store) as opened:
        return list(opened.sources())
    return []
