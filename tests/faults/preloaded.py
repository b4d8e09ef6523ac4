"""What runs in forked processes, and what the server process imports so that they start at once.

Nothing is used here before the fork: neither an engine nor a driver has threads yet that a fork would lose.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory
from typing import NoReturn

import pohon_graph
from pohon_graph import cli, texts
from pohon_graph.engines import Writer
from pohon_graph.errors import PohonError
from pohon_graph.store import open_store

_LIBRARIES = ("click", "filelock", "kglite", "neo4j", "networkx", "openpyxl", "rapidfuzz", "rich", "yaml")
for _name in (*_LIBRARIES, *(each.name for each in walk_packages(pohon_graph.__path__, "pohon_graph."))):
    import_module(_name)


def command_line(
    arguments: Sequence[str], place: Path, environment: dict[str, str], most: int | None = None
) -> None:
    """`pohon` with those arguments; its outputs go to files in `place`, and no file grows over `most` bytes.

    A Ctrl-C that comes before the command line is parsed, or after the command is done, is kept waiting: at
    those moments Python itself answers it.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    settle(environment)
    for descriptor, name in ((1, "stdout"), (2, "stderr")):
        handle = os.open(place / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(handle, descriptor)
        os.close(handle)
    sys.stdout, sys.stderr = (os.fdopen(number, "w", closefd=False) for number in (1, 2))
    if most is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    cli._run = partial(_interruptible, cli._run)
    cli.main(list(arguments))


def _interruptible(run: Callable[[list[str]], int], arguments: list[str]) -> int:
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        return run(arguments)
    finally:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def member(
    lines: Sequence[Sequence[str]], rounds: int, seconds: float, to: Connection, environment: dict[str, str]
) -> None:
    """One of a crowd: command lines one after another, each in a process of its own, in turn from the list.

    At least so many rounds, and for so many seconds; of each its place in the list, its exit code and what
    it wrote to stderr are sent.
    """
    settle(environment)
    end = time.monotonic() + seconds
    for done in count():
        if done >= rounds and time.monotonic() >= end:
            break
        turn = done % len(lines)
        with TemporaryDirectory(prefix="pohon-fault-") as place:
            process = os.fork()
            if not process:
                _in_a_fork(lines[turn], Path(place))
            code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
            to.send((turn, code, (Path(place) / "stderr").read_text("utf-8")))


def _in_a_fork(arguments: Sequence[str], place: Path) -> NoReturn:
    code = 70
    try:
        given = [part.replace("{out}", str(place / "answer")) for part in arguments]
        command_line(given, place, dict(os.environ))
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else code
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def writer(store: str, folders: Sequence[Path], to: Connection, environment: dict[str, str]) -> None:
    """Load the folders one after another, from the first again after the last, until the process is ended.

    The number of each is sent when its load has been acknowledged.
    """
    settle(environment)
    with open_store(store) as opened:
        turn = 0
        while True:
            opened.load(folders[turn])
            to.send(turn)
            turn = (turn + 1) % len(folders)


def sleeper(store: str, to: Connection, environment: dict[str, str]) -> None:
    """A writer that falls asleep in the middle of its transaction, and goes on when it is woken.

    It says when it is in the middle, and how it ended: an empty text, or the sentence of its error.
    """
    settle(environment)

    def work(run: Writer) -> None:
        to.send("in the middle")
        os.kill(os.getpid(), signal.SIGSTOP)
        run.run("MATCH (g:Goal) SET g.title = 'Ditulis setelah bangun'")

    try:
        with open_store(store) as opened:
            opened.engine.write(work)
        to.send("")
    except PohonError as error:
        to.send(str(error))


def settle(environment: dict[str, str]) -> None:
    """The environment of the test, whatever the server process was started with."""
    os.environ.clear()
    os.environ.update(environment)
    texts.use(None)
