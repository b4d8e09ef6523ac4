"""Writers wait in line: who is writing, and how long the next one waits."""

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

WAIT: Final = 60.0  # seconds that a writer waits for the one before it, if the user does not say
POLL: Final = 0.1  # seconds between two looks at whose turn it is
_SELDOM: Final = 1.0  # the most seconds between two looks
_EASING: Final = 60.0  # seconds of waiting that make looks one second apart
_SILENT: Final = 1.0  # seconds before the user hears of it
_UNKNOWN: Final = "?"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who is writing: the user, the computer, the process there, and since when (UTC)."""

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
        """The holder that a lock file or a transaction describes, with `?` for what it does not say."""
        process = said.get("process")
        names = [str(said.get(name) or _UNKNOWN) for name in ("user", "host", "since")]
        return cls(names[0], names[1], process if isinstance(process, int) else 0, names[2])

    @property
    def is_known(self) -> bool:
        """Whether anything is known of the process."""
        return bool(self.process)

    def told(self) -> dict[str, str | int]:
        """The fields as a lock file or a transaction holds them."""
        return {"user": self.user, "host": self.host, "process": self.process, "since": self.since}

    def __str__(self) -> str:
        if not self.is_known:
            return say("store.someone")
        return say(
            "store.holder", user=self.user, host=self.host, process=self.process, since=_here(self.since)
        )


def _here(since: str) -> str:
    """A moment as the clock here shows it; what is no moment as it is."""
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
    """How long to wait for one's turn, and whom to say so; counts from when it is made."""

    store: str
    seconds: float
    tell: Callable[[str], None]
    _start: float = field(default_factory=time.monotonic)
    _is_told: bool = False

    def left(self) -> float:
        """Seconds that are left; never less than none."""
        return max(0.0, self._start + self.seconds - time.monotonic())

    def wait(self, holder: Holder | None, ahead: int = 1) -> None:
        """Sleep a little because `holder` is at work. Raises StoreBusy, which names it, at the end.

        Who has more than one `ahead`, or has waited long, looks less often: a server that is asked all
        the time by everybody in the line has none left for the one who writes.
        """
        named = say("store.someone") if holder is None else str(holder)
        if not self.left():
            raise StoreBusy(say("store.busy", store=self.store, holder=named))
        if not self._is_told and time.monotonic() - self._start > _SILENT:
            self.tell(say("store.waiting", store=self.store, holder=named, seconds=round(self.seconds)))
            self._is_told = True
        waited = time.monotonic() - self._start
        time.sleep(min(POLL * ahead + waited / _EASING, _SELDOM, self.left()))
