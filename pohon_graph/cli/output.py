"""Where output goes: data to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import click

from pohon_graph.cli.terminal import harmless
from pohon_graph.errors import CannotRun, Problem, UsageError
from pohon_graph.files import reason, write_whole
from pohon_graph.graph.model import source_file
from pohon_graph.marks import signed
from pohon_graph.texts import say

_PLAIN = ("text", "table")  # formats whose last line is the mark
_WIDEST = 120  # columns; longer lines are hard to read
_PATIENCE = 1.0  # seconds before a working command says so
_shown: list[Any] = []  # the lines on the screen that say so


def deliver(
    content: str | bytes,
    output: Path | None = None,
    format_: str = "",
    *,
    sources: Iterable[str] = (),
    force: bool = False,
) -> None:
    """Write `content` to `output` if given, else to stdout.

    `sources` are the files that trees were read from, which only `force` overwrites.
    """
    if output is not None:
        if isinstance(content, str) and format_ in _PLAIN:
            content = signed(content)
        write_whole(output, content, sources=sources, force=force)
        return
    if sys.stdout.isatty():
        content = _for_screen(content, format_)
    try:
        if isinstance(content, bytes):
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        else:
            # Without a terminal, click must not remove escape sequences that are part of a value.
            colour = None if sys.stdout.isatty() else True
            click.echo(content, nl=not content.endswith("\n"), color=colour)
    except BrokenPipeError:
        drop_stdout()
    except OSError as error:
        raise CannotRun(say("files.stdout", reason=reason(error))) from error


def _for_screen(content: str | bytes, format_: str) -> str:
    """Text for a terminal: a report keeps its colours, and all else that controls a terminal is replaced."""
    if isinstance(content, bytes):
        return harmless(content.decode("utf-8", "replace"))
    return harmless(content, colours=not format_ or format_ in _PLAIN)


@contextmanager
def target(output: Path | None) -> Iterator[Path]:
    """The path to write a file to: `output`, or a temporary file that goes to stdout after the body.

    Raises UsageError if stdout would receive a folder.
    """
    if output is not None:
        yield output
        return
    with tempfile.TemporaryDirectory(prefix="pohon-") as folder:
        path = Path(folder, "out")
        yield path
        if path.is_dir():
            raise UsageError(say("cli.output.folder"))
        deliver(path.read_bytes())


def refuse_screen(output: Path | None) -> None:
    """Raise UsageError if unreadable output would go to a terminal."""
    if output is None and sys.stdout.isatty():
        raise UsageError(say("cli.output.screen"))


def drop_stdout() -> None:
    """Discard the rest of the output without an error: its reader has seen enough."""
    _drop(sys.stdout)


def _drop(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def screen(output: Path | None = None) -> dict[str, Any]:
    """The layout of text: `width` in columns and `colour`, as on the screen.

    For a file or a pipe: 80 columns, plain.
    """
    if output is not None or not sys.stdout.isatty():
        return {}
    width = max(40, min(shutil.get_terminal_size().columns, _WIDEST))
    return {"width": width, "colour": not os.environ.get("NO_COLOR")}


def note(text: str, quiet: bool = False) -> None:
    """Write a note to stderr, unless `--quiet`."""
    if not quiet:
        tell(text)


def tell(text: str) -> None:
    """Write to stderr. If that fails the work goes on, and its exit code counts."""
    try:
        if _shown:  # above the progress line, not after it
            _shown[-1].console.print(harmless(text), markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(harmless(text), err=True)
    except OSError:
        _drop(sys.stderr)


def notices(problems: list[Problem], quiet: bool = False) -> None:
    """Report what the user should know about input that was accepted."""
    for problem in problems:
        note(str(problem), quiet)


def note_changed(trees: list[dict[str, Any]], quiet: bool = False) -> None:
    """Note in one line the loaded trees whose source has changed since."""
    if trees:
        files = ", ".join(dict.fromkeys(source_file(tree) for tree in trees[:3]))
        more = say("cli.changed-more", count=len(trees) - 3) if len(trees) > 3 else ""
        note(say("cli.changed", files=files + more, first=source_file(trees[0])), quiet)


@contextmanager
def working(text: str, quiet: bool = False) -> Iterator[None]:
    """While the body runs: after a second, on a terminal, a line on stderr that work is going on."""
    if quiet or not sys.stderr.isatty():
        yield
        return

    def show() -> None:
        from rich.console import Console

        status = Console(stderr=True).status(text)
        status.start()
        _shown.append(status)

    timer = threading.Timer(_PATIENCE, show)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        stop_showing()


def stop_showing() -> None:
    """Remove the progress line from the screen, and restore the cursor."""
    while _shown:
        _shown.pop().stop()
