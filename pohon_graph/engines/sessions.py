"""Ends a session with a server, in good order or at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol, TypeVar


class Session(Protocol):
    """A session of the driver; only one module imports the driver."""

    def close(self) -> None: ...

    def _handle_cancellation(self, message: str = ...) -> Any: ...


S = TypeVar("S", bound=Session)


@contextmanager
def ending(session: S) -> Iterator[S]:
    """End `session` after the body, at once if the user interrupts it."""
    try:
        yield session
    except BaseException as error:
        end(session, at_once=not isinstance(error, Exception))
        raise
    end(session)


def end(session: Session, *, at_once: bool = False) -> None:
    """End a session that only read. It has nothing to lose, so errors are ignored.

    Closing in good order waits until the server has finished its work. `at_once` cuts the connection
    instead, as the driver itself does for a cancelled task. The server notices and ends the transaction.
    """
    with suppress(Exception):
        if at_once:
            session._handle_cancellation()
        else:
            session.close()
