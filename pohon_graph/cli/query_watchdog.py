"""Ends a query that its engine cannot end.

kglite checks the clock and Ctrl-C between steps, but one step may double a text thirty times, and a server
may send one row larger than all memory. Python runs no signal handlers while another library's code runs. So
a thread watches the clock, the memory and signals, and ends the process. A query only reads, so nothing is
lost, and a server notices that its client has gone.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

from pohon_graph.cli.memory import in_use
from pohon_graph.cli.output import stop_showing, tell
from pohon_graph.texts import say

MEMORY: Final = 2048  # megabytes for a query, on top of the program and the graph
_MEGABYTE: Final = 1 << 20
_BEAT: Final = 0.05  # seconds between checks
_GRACE: Final = 2.0  # seconds for an engine to end the query itself
_INTERRUPTED, _CANNOT_RUN = 130, 3


@contextmanager
def watched(seconds: float | None, megabytes: int | None) -> Iterator[None]:
    """While the body runs, end the process if it exceeds its time or memory, or ignores an interrupt.

    None means no limit.
    """
    watch = _Watch(seconds, megabytes)
    with _signals() as signals:
        thread = threading.Thread(target=watch.run, args=(signals,), daemon=True)
        thread.start()
        try:
            yield
        finally:
            watch.over.set()
            thread.join()


class _Watch:
    """The state of the thread."""

    def __init__(self, seconds: float | None, megabytes: int | None) -> None:
        self.over = threading.Event()
        self._seconds, self._megabytes = seconds, megabytes
        self._end = None if seconds is None else time.monotonic() + seconds + _GRACE
        self._most = None if megabytes is None else in_use() + megabytes * _MEGABYTE
        self._interrupted: float | None = None

    def run(self, signals: socket.socket) -> None:
        """Check until the body is over."""
        while not self.over.is_set():
            if select.select([signals], [], [], _BEAT)[0] and signal.SIGINT in signals.recv(64):
                self._interrupted = self._interrupted or time.monotonic() + _GRACE
            self._look()

    def _look(self) -> None:
        now = time.monotonic()
        if self._interrupted is not None and now > self._interrupted:
            self._finish(_INTERRUPTED, say("cli.interrupted"))
        if self._most is not None and in_use() > self._most:
            self._finish(_CANNOT_RUN, say("store.query-memory", limit=self._megabytes))
        if self._end is not None and now > self._end:
            self._finish(_CANNOT_RUN, say("store.query-time", seconds=f"{self._seconds:g}"))

    def _finish(self, code: int, sentence: str) -> None:
        if self.over.is_set():
            return
        with suppress(Exception):
            stop_showing()
            tell(sentence)
            sys.stderr.flush()
        os._exit(code)


@contextmanager
def _signals() -> Iterator[socket.socket]:
    """A socket that receives the number of every signal; outside the main thread it receives nothing."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.setblocking(False)
        if threading.current_thread() is not threading.main_thread():
            yield ours
            return
        before = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        try:
            yield ours
        finally:
            signal.set_wakeup_fd(before)
