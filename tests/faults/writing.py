"""A process that writes all the time, through the library, until it is ended."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from multiprocessing import Pipe
from typing import Self

from tests.faults.commands import fork, send
from tests.faults.states import State


class Writer:
    """Brings a store into one state after another, and into the first again after the last.

    Leaving the context kills it.
    """

    def __init__(self, address: str, states: Sequence[State]) -> None:
        from tests.faults.preloaded import writer

        self._states = states
        self._done, theirs = Pipe(duplex=False)
        folders = [state.folder for state in states]
        self._process = fork(writer, address, folders, theirs, dict(os.environ))
        theirs.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self._done.close()

    def loaded(self) -> State:
        """Wait for the next load that is acknowledged. Raises EOFError if the process ends instead."""
        number: int = self._done.recv()
        return self._states[number]

    def kill(self) -> State | None:
        """End the process without a warning; gives the last state that it acknowledged, if any."""
        send(self._process, signal.SIGKILL)
        self._process.join()
        last = None
        try:
            while True:
                last = self.loaded()
        except (EOFError, OSError):  # the last word may have been cut short
            return last
