"""Lets writers wait in line: who is writing, and how long the next one waits."""

from __future__ import annotations

import getpass
import os
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, Self

from pohon_graph.errors import StoreBusy
from pohon_graph.texts import say

WAIT: Final = 60.0  # seconds that a writer waits by default for the one before it
POLL: Final = 0.1  # seconds between two checks of whose turn it is
_SELDOM: Final = 1.0  # the most seconds between two checks
_EASING: Final = 60.0  # a wait of this many seconds makes checks one second apart
_SILENT: Final = 1.0  # seconds before the user is notified
_UNKNOWN: Final = "?"


@dataclass(frozen=True, slots=True)
class Holder:
    """The writer: user, computer, process, and start time (UTC)."""

    user: str
    host: str
    process: int
    since: str

    @classmethod
    def here(cls) -> Self:
        """This process, from now on."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return cls(_user(), socket.gethostname() or _UNKNOWN, os.getpid(), now)

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> Self:
        """The holder in a lock file or a transaction, with `?` for missing fields."""
        process = said.get("process")
        names = [str(said.get(name) or _UNKNOWN) for name in ("user", "host", "since")]
        return cls(names[0], names[1], process if isinstance(process, int) else 0, names[2])

    @property
    def is_known(self) -> bool:
        """Whether anything is known of the process."""
        return bool(self.process)

    def told(self) -> dict[str, str | int]:
        """The fields, in the format of a lock file or a transaction."""
        return {"user": self.user, "host": self.host, "process": self.process, "since": self.since}

    def __str__(self) -> str:
        if not self.is_known:
            return say("store.someone")
        return say(
            "store.holder", user=self.user, host=self.host, process=self.process, since=_here(self.since)
        )


def _here(since: str) -> str:
    """A time as the local clock shows it; any other text unchanged."""
    try:
        return datetime.fromisoformat(since).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return since


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name, as in some containers
        return _UNKNOWN


@dataclass(slots=True)
class Patience:
    """How long to wait, and whom to notify; counts from its creation."""

    store: str
    seconds: float
    tell: Callable[[str], None]
    _start: float = field(default_factory=time.monotonic)
    _is_told: bool = False

    def left(self) -> float:
        """The remaining seconds, at least 0."""
        return max(0.0, self._start + self.seconds - time.monotonic())

    def wait(self, holder: Holder | None, ahead: int = 1) -> None:
        """Sleep a little because `holder` is writing. Raises StoreBusy, which names it, after the limit.

        A process with several `ahead`, or after a long wait, checks less often: if the whole queue
        asks constantly, the server has no capacity left for the writer.
        """
        named = say("store.someone") if holder is None else str(holder)
        if not self.left():
            raise StoreBusy(say("store.busy", store=self.store, holder=named))
        if not self._is_told and time.monotonic() - self._start > _SILENT:
            self.tell(say("store.waiting", store=self.store, holder=named, seconds=round(self.seconds)))
            self._is_told = True
        waited = time.monotonic() - self._start
        time.sleep(min(POLL * ahead + waited / _EASING, _SELDOM, self.left()))
