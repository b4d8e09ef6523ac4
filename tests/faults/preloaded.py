"""What runs in forked processes, and what the server process imports so that they start at once.

Nothing is used here before the fork: neither an engine nor a driver has threads yet that a fork would lose.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from pkgutil import walk_packages

import pohon_graph
from pohon_graph import cli, texts
from pohon_graph.store import open_store

_LIBRARIES = ("click", "filelock", "kglite", "neo4j", "networkx", "openpyxl", "rapidfuzz", "rich", "yaml")
for _name in (*_LIBRARIES, *(each.name for each in walk_packages(pohon_graph.__path__, "pohon_graph."))):
    import_module(_name)


def command_line(arguments: Sequence[str], place: Path, folder: Path, environment: dict[str, str]) -> None:
    """`pohon` with those arguments, in `folder`; its two outputs go to files in `place`."""
    settle(environment, folder)
    for descriptor, name in ((1, "stdout"), (2, "stderr")):
        handle = os.open(place / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(handle, descriptor)
        os.close(handle)
    sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", closefd=False)
    cli.main(list(arguments))


def writer(store: str, folders: Sequence[Path], to: Connection, environment: dict[str, str]) -> None:
    """Load the folders one after another, from the first again after the last, until the process is ended.

    The number of each is sent when its load has been acknowledged.
    """
    settle(environment, Path.cwd())
    with open_store(store) as opened:
        turn = 0
        while True:
            opened.load(folders[turn])
            to.send(turn)
            turn = (turn + 1) % len(folders)


def settle(environment: dict[str, str], folder: Path) -> None:
    """The environment and the folder of the test, whatever the server process was started with."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    texts.use(None)
