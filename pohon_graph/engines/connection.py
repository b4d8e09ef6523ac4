"""The connection to a Neo4j server: the driver, its sessions, and its errors as sentences."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from pohon_graph.engines.connection_errors import is_out_of_own_time, refused, unreachable
from pohon_graph.engines.query_limits import Limits
from pohon_graph.errors import PohonError, StoreError
from pohon_graph.texts import say

if TYPE_CHECKING:
    import neo4j

REACH: Final = 10.0  # seconds to wait for a silent server
_ROWS: Final = 100_000  # rows per message: every row is needed


class Connection:
    """One database of a server or cluster; user, password and database come from the environment.

    It connects with the first session.
    """

    def __init__(self, url: str, reach: float = REACH) -> None:
        # The driver logs every error that it raises; without this Python prints the log on stderr.
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        self.url = url
        self._reach = reach
        self._database = os.environ.get("NEO4J_DATABASE") or None
        self._user = os.environ.get("NEO4J_USERNAME") or "neo4j"
        self._driver: neo4j.Driver | None = None
        self._bookmarks: neo4j.BookmarkManager | None = None

    def close(self) -> None:
        """Closing twice is fine."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def session(self, access: str, fetch_size: int = _ROWS) -> neo4j.Session:
        """A new session; the caller ends it."""
        # Bookmarks: in a cluster a query sees earlier writes through the same driver.
        driver = self._connected()
        return driver.session(
            database=self._database,
            default_access_mode=access,
            bookmark_manager=self._bookmarks,
            fetch_size=fetch_size,
        )

    def _connected(self) -> neo4j.Driver:
        if self._driver is None:
            import neo4j

            if (self._database or "").lower() == "system":
                raise StoreError(say("store.system-database", store=self.url))
            driver = neo4j.GraphDatabase.driver(
                self.url,
                auth=(self._user, os.environ.get("NEO4J_PASSWORD", "")),
                connection_timeout=self._reach,
                # Covers name resolution to login; the pool never runs empty. The driver's 60 s are too long.
                connection_acquisition_timeout=self._reach,
                warn_notification_severity=neo4j.NotificationMinimumSeverity.OFF,
                user_agent="pohon-graph",
            )
            try:
                driver.verify_connectivity()
            except BaseException:
                driver.close()
                raise
            self._driver, self._bookmarks = driver, neo4j.GraphDatabase.bookmark_manager()
        return self._driver

    @contextmanager
    def sentences(self, limits: Limits | None = None, *, writes: bool = False) -> Iterator[None]:
        """Turn errors of the driver and the server into sentences that say how to fix them."""
        from neo4j import exceptions

        try:
            yield
        except PohonError:
            raise
        except exceptions.AuthError as error:
            raise StoreError(say("store.login", store=self.url, user=self._user)) from error
        except exceptions.Neo4jError as error:
            if limits is not None and is_out_of_own_time(error):
                raise limits.out_of_time() from error
            raise refused(error, self.url, self._user, self._database, writes=writes) from error
        except (exceptions.DriverError, OSError, ValueError) as error:
            raise StoreError(unreachable(self.url, error)) from error


def is_passing(error: Exception) -> bool:
    """Whether the server, or one of a cluster, says that the same query may succeed next time."""
    from neo4j.exceptions import DriverError, Neo4jError

    cause = error.__cause__
    return isinstance(cause, DriverError | Neo4jError) and cause.is_retryable()
