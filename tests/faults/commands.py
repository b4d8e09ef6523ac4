"""Command lines of `pohon` in processes of their own, which a test may kill, stop or interrupt.

A whole process takes half a second to start, nearly all of it for imports. Most processes here are
therefore forked from one server process that has imported the program and done nothing else: what runs
in them, from the parsing of the command line on, is the same.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

Argument = str | Path
ROOT = Path(__file__).resolve().parents[2]
_LOADED_AT = re.compile(rb"20\d\d-\d\d-\d\dT[0-9:]+\+00:00")
PATIENCE = 180  # seconds after which a process counts as stuck; none takes a tenth of it


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command left behind: its exit code and what it wrote to stdout, or to `{out}`, and to stderr.

    Times of loading are taken out, since a state that comes again is loaded again.
    """

    code: int | None
    out: bytes
    err: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"exit {self.code}, {len(self.out)} bytes, stderr: {self.err.strip() or '-'}"


class Command:
    """A running `pohon` command line; `{out}` in its arguments is a path that the answer is read from.

    A `whole` process is started as a user's shell would start it, below a command in front of it if there is
    a `prefix`; any other is forked. No file of a forked one grows over `most` bytes, if that is given.
    """

    def __init__(
        self, *arguments: Argument, whole: bool = False, prefix: Sequence[str] = (), most: int | None = None
    ) -> None:
        self._kept = tempfile.TemporaryDirectory(prefix="pohon-fault-")
        self._place = Path(self._kept.name)
        self._target = self._place / "answer"
        given = [str(part).replace("{out}", str(self._target)) for part in arguments]
        if whole or prefix:
            self._process: subprocess.Popen[bytes] | BaseProcess = self._whole([*prefix], given)
        else:
            from tests.faults.preloaded import command_line

            self._process = fork(command_line, given, self._place, dict(os.environ), most)

    def _whole(self, prefix: list[str], arguments: list[str]) -> subprocess.Popen[bytes]:
        command = [*prefix, sys.executable, str(ROOT / "cli.py"), *arguments]
        with (self._place / "stdout").open("wb") as out, (self._place / "stderr").open("wb") as err:
            return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)

    def send(self, number: signal.Signals) -> None:
        """Send a signal, if the process is still there; not before a forked one has begun."""
        while isinstance(self._process, BaseProcess) and not (self._place / "stderr").exists():
            if not self._process.is_alive():
                return
            time.sleep(0.001)
        send(self._process, number)

    def answer(self) -> Answer:
        """Wait for the end; a process that is stuck is killed and has no exit code."""
        code = ended(self._process)
        out, err = (self._read(self._place / name) for name in ("stdout", "stderr"))
        files = sorted(self._target.rglob("*")) if self._target.is_dir() else [self._target]
        written = b"".join(file.name.encode() + b"\n" + self._read(file) for file in files if file.is_file())
        self._kept.cleanup()
        return Answer(code, _LOADED_AT.sub(b"", written or out), err.decode("utf-8", errors="replace"))

    def _read(self, file: Path) -> bytes:
        """What a process wrote; one that was killed at its start may not have made the file."""
        return file.read_bytes() if file.exists() else b""


def pohon(
    *arguments: Argument, whole: bool = False, prefix: Sequence[str] = (), most: int | None = None
) -> Answer:
    """Run one command line to its end."""
    return Command(*arguments, whole=whole, prefix=prefix, most=most).answer()


def fork(work: Callable[..., None], *arguments: Any) -> BaseProcess:
    """A process that runs `work`, forked from the server process that has imported the program."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.preloaded"])
    process = context.Process(target=work, args=arguments, daemon=True)
    process.start()
    return process


def send(process: subprocess.Popen[bytes] | BaseProcess, number: signal.Signals) -> None:
    """Send a signal to a process that was started here, if it is still there."""
    running = process.poll() is None if isinstance(process, subprocess.Popen) else process.is_alive()
    if running and process.pid is not None:
        os.kill(process.pid, number)


def ended(process: subprocess.Popen[bytes] | BaseProcess) -> int | None:
    """The exit code of a process that ends by itself; None for one that is stuck, which is killed."""
    if isinstance(process, BaseProcess):
        process.join(PATIENCE)
        code = process.exitcode
    else:
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            code = None
    if code is None:
        process.kill()
    return code
