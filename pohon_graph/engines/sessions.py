"""Ending a session with a server, in good order or at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol, TypeVar


class Session(Protocol):
    """A session of the driver, which is imported in one module only."""

    def close(self) -> None: ...

    def _handle_cancellation(self, message: str = ...) -> Any: ...


S = TypeVar("S", bound=Session)


@contextmanager
def ending(session: S) -> Iterator[S]:
    """Ends `session` with the body, at once if the user interrupts it."""
    try:
        yield session
    except BaseException as error:
        end(session, at_once=not isinstance(error, Exception))
        raise
    end(session)


def end(session: Session, *, at_once: bool = False) -> None:
    """End a session that only asked. Nothing is lost with it, so no error matters.

    Closing it in good order waits until the server has done what it was asked. `at_once` cuts the
    connection instead, as the driver itself does for a cancelled task: the server notices that, and ends
    the transaction.
    """
    with suppress(Exception):
        if at_once:
            session._handle_cancellation()
        else:
            session.close()
