"""Explains an unreachable server, or a refused request, in sentences that say how to fix it."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from typing import Final, Protocol
from urllib.parse import urlsplit

from pohon_graph.errors import PohonError, QueryError, QueryLimit, StoreError
from pohon_graph.texts import say

# The driver's error says little; the cause from the system or the socket is further down the chain.
_CAUSES: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "no-such-server"),
    (ssl.SSLError, "encryption"),
    (ConnectionRefusedError, "refused"),
    (TimeoutError, "silent"),
)
_NOT_BOLT = re.compile("looks like HTTP|handshake|Bolt service|does not support communication")
_PORT: Final = 7687
_PROBING: Final = 3.0  # seconds for a server to show whether it speaks TLS
_TLS_RECORDS: Final = (b"\x15\x03", b"\x16\x03")  # the first bytes of an alert and of a handshake

# The prefixes of the server's error codes.
_OUT_OF_TIME: Final = "Neo.ClientError.Transaction.TransactionTimedOut"
_ENDED: Final = ("Neo.TransientError.Transaction.Terminated", "Neo.ClientError.Transaction.Terminated")
_OUT_OF_MEMORY: Final = (
    "Neo.TransientError.General.MemoryPool",
    "Neo.TransientError.General.OutOfMemory",
    "Neo.TransientError.General.TransactionOutOfMemory",
    "Neo.TransientError.General.TransactionMemoryLimit",
)
_LEFT_EDGES: Final = "Neo.ClientError.Schema.ConstraintValidationFailed"  # also if a node still has edges
_CONSTRAINTS: Final = ("Neo.ClientError.Schema.Constraint", "Neo.DatabaseError.Schema.Constraint")
_ABOUT_QUERY: Final = (
    "Neo.ClientError.Statement",
    "Neo.ClientError.Procedure",
    "Neo.DatabaseError.Statement",
)


class ServerError(Protocol):
    """The driver's exception for an error that the server reports."""

    @property
    def code(self) -> str | None: ...

    @property
    def message(self) -> str | None: ...


def unreachable(store: str, error: BaseException) -> str:
    """The sentence for a driver's `error`: why `store` cannot be reached and how to fix it."""
    below = list(_below(error))
    for kind, key in _CAUSES:
        if any(isinstance(cause, kind) for cause in below):
            return say(f"store.{key}", store=store)
    if any(_NOT_BOLT.search(str(cause)) for cause in below):
        return _not_bolt(store)
    reason = str(error).partition("\n")[0].partition(" (resolved to")[0].rstrip(" :.")
    return say("store.unreachable", store=store, reason=reason)


def refused(
    error: ServerError, store: str, user: str, database: str | None, *, writes: bool = False
) -> PohonError:
    """The exception for an error that the server itself reports, while reading or while writing."""
    code, message = error.code or "", error.message or str(error)
    reason = message.partition("\n")[0]
    if code == "Neo.ClientError.Database.DatabaseNotFound":
        return StoreError(say("store.no-database", store=store, database=database))
    if code.startswith("Neo.ClientError.Security"):
        return StoreError(say("store.forbidden", store=store, user=user, reason=reason))
    if code == _LEFT_EDGES and "relationships" in reason:
        return StoreError(say("store.foreign-edge", store=store))
    if code.startswith(_CONSTRAINTS):  # the first line names the constraint, the next the bad value
        return StoreError(say("store.constraint", store=store, reason=" ".join(message.split())))
    if code.startswith(_ABOUT_QUERY):
        return QueryError(say("store.query", reason=reason))
    key = _bound(code)
    if key:
        kind = StoreError if writes else QueryLimit
        return kind(say(f"store.{key}-{'writing' if writes else 'reading'}", store=store))
    return StoreError(say("store.write" if writes else "store.read", store=store, reason=reason))


def is_out_of_own_time(error: ServerError) -> bool:
    """Whether a transaction took longer than its creator allowed."""
    return (error.code or "").startswith(_OUT_OF_TIME)


def _bound(code: str) -> str | None:
    """The server limit that a transaction exceeded, if the code names one."""
    if code.startswith(_OUT_OF_TIME):
        return "server-time"
    if code.startswith(_OUT_OF_MEMORY):
        return "server-memory"
    return "server-ended" if code.startswith(_ENDED) else None


def _not_bolt(store: str) -> str:
    """The kind of server at the address: one that takes only encrypted connections, or not Neo4j."""
    parts = urlsplit(store)
    try:
        address = (parts.hostname or "localhost", parts.port or _PORT)
    except ValueError:
        return say("store.not-bolt", store=store)
    if parts.scheme in ("bolt", "neo4j") and _speaks_tls(address):
        return say("store.needs-encryption", store=store, scheme=parts.scheme)
    return say("store.not-bolt", store=store)


def _speaks_tls(address: tuple[str, int]) -> bool:
    """Whether the server at the address answers the start of a TLS handshake with TLS."""
    sent, came = ssl.MemoryBIO(), ssl.MemoryBIO()
    greeting = ssl.create_default_context().wrap_bio(came, sent, server_hostname=address[0])
    with suppress(ssl.SSLWantReadError):  # send the greeting, then await the answer
        greeting.do_handshake()
    try:
        with socket.create_connection(address, _PROBING) as connection:
            connection.sendall(sent.read())
            return connection.recv(2) in _TLS_RECORDS
    except OSError:
        return False


def _below(error: BaseException | None) -> Iterator[BaseException]:
    """The error and its chain of causes, including those in exception groups."""
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
