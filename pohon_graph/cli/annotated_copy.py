"""`pohon audit BOOK --annotate -o OUT`: checks what was asked for, and writes the annotated copy."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from click.core import ParameterSource

from pohon_graph.cli.output import deliver, note
from pohon_graph.errors import UsageError
from pohon_graph.files import there_is
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.loading.answers import Answers
    from pohon_graph.reports.report import Report

_BOOKS: Final = (".xlsx", ".xlsm")
_OTHERS: Final = ("format_", "statistics", "explain")  # options that ask for other output


def check_annotation(paths: Sequence[str], output: Path | None) -> None:
    """Raise UsageError unless one workbook is to be annotated into a file of the same kind."""
    context = click.get_current_context()
    for name in _OTHERS:
        if context.get_parameter_source(name) is not ParameterSource.DEFAULT:
            raise UsageError(say("cli.audit.annotate-alone", option=f"--{name.rstrip('_')}"))
    if len(paths) != 1:
        raise UsageError(say("cli.audit.annotate-one" if paths else "cli.audit.annotate-store"))
    ending = Path(paths[0]).suffix.lower()
    if ending not in _BOOKS:
        raise UsageError(say("cli.audit.annotate-book", path=paths[0]))
    if output is None:
        raise UsageError(say("cli.audit.annotate-output", ending=ending))
    if output.suffix.lower() != ending:
        raise UsageError(say("cli.audit.annotate-ending", path=output, ending=ending))


def deliver_copy(
    path: str,
    report: Report,
    output: Path | None,
    *,
    answers: Answers,
    sources: Iterable[str],
    force: bool,
    quiet: bool,
) -> None:
    """Write the workbook with the findings of its audit in it, and say where they are."""
    from pohon_graph.annotations.annotate import annotate

    copy = annotate(path, report)
    deliver(copy.content, output, "xlsx", sources=sources, force=force)
    for sentence in copy.notices:
        note(sentence, quiet)
    note(say("cli.audit.annotated", path=output, placed=copy.placed, unplaced=copy.unplaced), quiet)
    options = list(_options(path, answers))
    if options:
        note(say("cli.audit.annotated-options", options=shlex.join(options)), quiet)


def _options(path: str, answers: Answers) -> Iterator[str]:
    """The options with which the copy is read like the workbook, next to which its mapping file lies."""
    from pohon_graph.loading.sheet_maps.map_reader import beside

    mapping = answers.map_file or beside(path)
    if there_is(mapping):
        yield from ("--map", str(mapping))
    for name in ("agency", "period"):
        if value := getattr(answers, name):
            yield from (f"--{name}", value)
    for title in answers.sheets:
        yield from ("--sheet", title)
