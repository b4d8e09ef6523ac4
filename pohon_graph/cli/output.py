"""Where output goes: data to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from pohon_graph.errors import Problem
from pohon_graph.files import write_whole

_WIDEST = 120  # columns; longer lines are hard to read
_PATIENCE = 1.0  # seconds before a command that is still working says so


def deliver(content: str | bytes, output: Path | None = None) -> None:
    """Write `content` to `output` where one is given (`-` means stdout), else to stdout."""
    if output is not None and str(output) != "-":
        write_whole(output, content)
        return
    if isinstance(content, bytes):
        sys.stdout.buffer.write(content)
    else:
        click.echo(content, nl=not content.endswith("\n"))


def screen(output: Path | None = None) -> dict[str, Any]:
    """How text is laid out: `width` in columns and `colour`, as the screen has them; for a file or a
    pipe 80 columns, plain."""
    if output is not None or not sys.stdout.isatty():
        return {}
    width = max(40, min(shutil.get_terminal_size().columns, _WIDEST))
    return {"width": width, "colour": not os.environ.get("NO_COLOR")}


def note(text: str, quiet: bool = False) -> None:
    """Say something beside the data, unless `--quiet`."""
    if not quiet:
        click.echo(text, err=True)


def notices(problems: list[Problem], quiet: bool = False) -> None:
    """Say what the user should know about the input though it was taken."""
    for problem in problems:
        note(str(problem), quiet)


@contextmanager
def working(text: str, quiet: bool = False) -> Iterator[None]:
    """While the body runs: after a second, on a terminal, a line on stderr that it is working."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    shown: list[Any] = []

    def show() -> None:
        from rich.console import Console

        status = Console(stderr=True).status(text)
        status.start()
        shown.append(status)

    timer = threading.Timer(_PATIENCE, show)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for status in shown:
            status.stop()
