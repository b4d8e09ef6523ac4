"""`pohon query`: runs a read-only query."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from pohon_graph.cli import session
from pohon_graph.cli.base import FILE, command, destination, formats, option
from pohon_graph.cli.output import deliver, screen, working
from pohon_graph.cli.query_watchdog import MEMORY, watched
from pohon_graph.engines.query_limits import ROWS, SECONDS
from pohon_graph.errors import QueryError, QueryLimit, UsageError
from pohon_graph.files import read_whole, reason
from pohon_graph.texts import say


@command(
    "query",
    option("-p", "--param", "parameters", multiple=True, metavar="KEY=VALUE"),
    option("--file", "file", type=FILE),
    option("--timeout", type=click.IntRange(min=0), metavar="SECONDS", default=int(SECONDS)),
    option("--rows", type=click.IntRange(min=0), metavar="N", default=ROWS),
    option("--memory", type=click.IntRange(min=0), metavar="MB", default=MEMORY),
    formats("table", "json", "csv"),
    destination(),
)
@click.argument("cypher", required=False)
def query(
    cypher: str | None,
    parameters: tuple[str, ...],
    file: Path | None,
    timeout: int,
    rows: int,
    memory: int,
    format_: str,
    output: Path | None,
    force: bool,
    store: str | None,
    quiet: bool,
) -> None:
    """Run a read-only query."""
    from pohon_graph.reports.answer_format import render

    text = _query_text(cypher, file)
    values = dict(_parameter(parameter) for parameter in parameters)
    watch = partial(watched, timeout or None, memory or None)
    with session.opened(store) as opened, working(say("cli.working.ask"), quiet):
        try:
            # On a server both run there: two queries do not justify a copy of the store.
            result, sources = opened.engine.steady(
                lambda: (
                    opened.query(text, values, timeout=timeout or None, rows=rows or None, watch=watch),
                    opened.sources(),
                )
            )
        except QueryLimit:
            raise
        except QueryError as error:  # here the user wrote the query: wrong input, not a failing store
            raise UsageError(str(error)) from error
    deliver(render(result, format_, **screen(output)), output, format_, sources=sources, force=force)


def _query_text(cypher: str | None, file: Path | None) -> str:
    if cypher is not None and file is not None:
        raise UsageError(say("cli.query.two"))
    if file is not None:
        try:
            return read_whole(file).decode("utf-8-sig")
        except OSError as error:
            raise UsageError(say("cli.query.unreadable", path=file, reason=reason(error))) from error
        except UnicodeDecodeError as error:
            raise UsageError(say("cli.query.not-utf8", path=file)) from error
    if not cypher:
        raise UsageError(say("cli.query.none"))
    return cypher


def _parameter(text: str) -> tuple[str, Any]:
    """`key=value`; a JSON value (a number, a list, true) is read as JSON, any other as text."""
    import json

    key, separator, value = text.partition("=")
    if not separator or not key:
        raise UsageError(say("cli.query.parameter", text=text))
    try:
        return key, json.loads(value)
    except ValueError:
        return key, value
