"""Why a server could not be reached, read off the errors that caused the driver's own."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator

from pohon_graph.texts import say

# What the driver raises says little; what the system or the socket said lies below it.
_CAUSES: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "no-such-server"),
    (ssl.SSLError, "encryption"),
    (ConnectionRefusedError, "refused"),
    (TimeoutError, "silent"),
)
_NOT_BOLT = re.compile("looks like HTTP|handshake|Bolt service")


def unreachable(store: str, error: BaseException) -> str:
    """The sentence for a driver's `error`: what is wrong with reaching `store`, and what to do."""
    below = list(_below(error))
    for kind, key in _CAUSES:
        if any(isinstance(cause, kind) for cause in below):
            return say(f"store.{key}", store=store)
    if any(_NOT_BOLT.search(str(cause)) for cause in below):
        return say("store.not-bolt", store=store)
    reason = str(error).partition("\n")[0].partition(" (resolved to")[0].rstrip(" :.")
    return say("store.unreachable", store=store, reason=reason)


def _below(error: BaseException | None) -> Iterator[BaseException]:
    """The error, what caused it, and so on down, through groups of errors too."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [one.__cause__, one.__context__]
        if isinstance(one, BaseExceptionGroup):
            waiting += one.exceptions
