"""`pohon diff`: the edits that lead from one version of a tree to another."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import command, destination, formats
from pohon_graph.cli.file_endings import ENDINGS
from pohon_graph.cli.output import deliver, note, notices, refuse_screen, screen, working
from pohon_graph.cli.workbook_options import workbook_answers
from pohon_graph.errors import PohonError
from pohon_graph.files import there_is
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.loading.answers import Answers
    from pohon_graph.store import Store


@command(
    "diff",
    formats("text", "json", "html", endings={**ENDINGS, "html": (".html", ".htm")}),
    destination(),
    workbook_answers(),
)
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
def diff(
    before: str,
    after: str,
    format_: str,
    output: Path | None,
    force: bool,
    answers: Answers,
    store: str | None,
    quiet: bool,
) -> None:
    """The edits that lead from A to B."""
    from pohon_graph.reports import answer_format

    if format_ == "html":
        refuse_screen(output)
    with session.opened(store, quiet=quiet) as opened, working(say("cli.working.diff"), quiet):
        found = opened.diff(before, after, tell=lambda problems: notices(problems, quiet), answers=answers)
        sources = _sources(opened, before, after) if output is not None else []
    text = answer_format.render(found, format_, **screen(output))
    deliver(text, output, format_, sources=sources, force=force)
    if output is not None:
        note(say("cli.written", path=output), quiet)


def _sources(opened: Store, *sides: str) -> list[str]:
    """The files that `-o` must not overwrite: the sides, and the sources of the store if it can be read."""
    found = [side for side in sides if there_is(side)]
    with suppress(PohonError):
        found += opened.sources()
    return found
