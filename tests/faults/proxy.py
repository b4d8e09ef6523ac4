"""A relay between a client and a Neo4j that breaks connections off at a chosen byte."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Literal, Self
from urllib.parse import urlsplit

_COMMIT = b"\x00\x02\xb0\x12\x00\x00"  # Bolt's request for a commit, with the length before it and the end
_ABRUPTLY = struct.pack("ii", 1, 0)  # closed so, a connection is broken off without a farewell


class Proxy:
    """Relays to a server and cuts once; `url` is where a client finds it.

    It cuts after `after` bytes of all connections and both directions together, or at the first commit:
    before the `request` has reached the server, or when the server has sent its `reply`. Everything that is
    open then is broken off. With `for_good` no connection comes about later either.
    """

    def __init__(
        self,
        server: str,
        *,
        after: int | None = None,
        commit: Literal["request", "reply"] | None = None,
        for_good: bool = False,
    ) -> None:
        parts = urlsplit(server)
        self._server = (parts.hostname or "", parts.port or 7687)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"{parts.scheme}://127.0.0.1:{self._listener.getsockname()[1]}"
        self._after, self._commit, self._for_good = after, commit, for_good
        self._guard = threading.RLock()
        self._open: list[socket.socket] = []
        self.relayed = 0
        self.has_cut = self._is_over = False

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        with self._guard:
            self._for_good = True
            self._cut()

    def _accept(self) -> None:
        with suppress(OSError):  # the listener is closed at the end
            while True:
                client = self._listener.accept()[0]
                with self._guard:
                    self._open.append(client)  # first: whatever fails now, it is closed at the end
                    if self._is_over:  # it was let in just before the end
                        self._cut()
                        return
                    server = socket.create_connection(self._server)
                    self._open.append(server)
                replied = threading.Event()  # from the first commit on, if the reply to it is to be lost
                self._start(client, server, partial(self._lets_ask, replied))
                self._start(server, client, partial(self._lets_reply, replied))

    def _start(self, source: socket.socket, target: socket.socket, lets: Callable[[bytes], bool]) -> None:
        threading.Thread(target=self._relay, args=(source, target, lets), daemon=True).start()

    def _relay(self, source: socket.socket, target: socket.socket, lets: Callable[[bytes], bool]) -> None:
        with suppress(OSError):  # either end has gone
            while data := source.recv(65536):
                with self._guard:
                    room = self._room(data) if self.has_cut or lets(data) else -1
                    target.sendall(data[: max(room, 0)])
                    self.relayed += max(room, 0)
                    if room < len(data):
                        self._cut()
                        return
            target.shutdown(socket.SHUT_WR)

    def _room(self, data: bytes) -> int:
        """How much of the data is let through."""
        left = len(data) if self._after is None or self.has_cut else self._after - self.relayed
        return min(left, len(data))

    def _lets_ask(self, replied: threading.Event, data: bytes) -> bool:
        """Whether what a client says is let through; a commit may be, but not the reply to it."""
        if self._commit is None or _COMMIT not in data:
            return True
        if self._commit == "reply":
            replied.set()
        return self._commit == "reply"

    def _lets_reply(self, replied: threading.Event, _: bytes) -> bool:
        """Whether what the server says is let through."""
        return not replied.is_set()

    def _cut(self) -> None:
        self.has_cut = True
        if self._for_good:
            self._is_over = True
            with suppress(OSError):  # closed already; without the shutdown, one more would be let in
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
        for each in self._open:
            with suppress(OSError):
                each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ABRUPTLY)
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        self._open.clear()
