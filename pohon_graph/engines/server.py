"""The store in a Neo4j database: all queries that belong together read one state of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.dialect import guard
from pohon_graph.engines import (
    Aside,
    Ask,
    Engine,
    Parameters,
    Result,
    T,
    bolt,
    census,
    server_copy,
    writer_turns,
)
from pohon_graph.engines.connection import REACH, Connection, is_passing
from pohon_graph.engines.query_limits import Limits
from pohon_graph.engines.server_writing import ServerWriting
from pohon_graph.engines.sessions import end, ending
from pohon_graph.engines.stamp import Stamp
from pohon_graph.engines.versions import is_older
from pohon_graph.engines.writer_queue import WAIT, Holder
from pohon_graph.errors import QueryLimit, StoreBusy, StoreEmpty
from pohon_graph.texts import say

if TYPE_CHECKING:
    import neo4j

_FETCHED: Final = 1_000  # rows per message of an answer that may exceed its limit
_TRIES: Final = 3  # reads during other writes before a reader takes a writer's turn


class Neo4j:
    """The production store: one database of a Neo4j server or cluster."""

    name = "neo4j"

    def __init__(
        self,
        url: str,
        wait: float = WAIT,
        tell: Callable[[str], None] | None = None,
        *,
        reach: float = REACH,
    ) -> None:
        self.url = url
        self._connection = Connection(url, reach)
        self._writing = ServerWriting(self._connection, wait, tell or (lambda _: None))
        self._inspects = False  # whether to read a store that fails the checks
        self._asking: tuple[neo4j.Session, neo4j.Transaction] | None = None
        self._steady: Stamp | None = None  # the state that all queries inside `steady` read
        self._is_near = False  # whether a copy may answer queries
        self._copy: Engine | None = None  # a copy of that state, once one exists

    def read(self, cypher: str, parameters: Parameters | None = None, limits: Limits | None = None) -> Result:
        """See `Engine.read`."""
        if not self._inspects:
            guard(cypher)  # fails before any connection
        if limits is not None:
            return self.steady(lambda: self._read_within(limits, cypher, parameters))
        return self.look(lambda ask: ask(cypher, parameters))

    def look(self, work: Callable[[Ask], T]) -> T:
        """See `Engine.look`."""
        return self._of_one_state(lambda: self._look(work))

    def steady(self, work: Callable[[], T]) -> T:
        """See `Engine.steady`."""
        return self._of_one_state(lambda: self._with_copy(False, work))

    def nearby(self, work: Callable[[], T]) -> T:
        """See `Engine.nearby`: the first query copies a small store."""
        return self._of_one_state(lambda: self._with_copy(True, work))

    def _with_copy(self, is_near: bool, work: Callable[[], T]) -> T:
        before, self._is_near = self._is_near, is_near
        try:
            return work()
        finally:
            self._is_near = before

    def _of_one_state(self, work: Callable[[], T]) -> T:
        """Run `work` on one state, or join the one that is already open.

        The server runs each statement on the data committed at that time. So the writers' turn is read
        before and after; if it has moved, all of `work` runs again, finally under the writers' lock.
        """
        if self._steady is not None:
            return work()
        try:
            for _ in range(_TRIES):
                outcome = self._tried(work)
                if outcome is not None:
                    return outcome[0]
            with self._writing.without_writers():
                before = self._take_state()
                answer = work()
                if self._checked().turn == before.turn:
                    return answer
            raise StoreBusy(say("store.never-still", store=self.url))  # the server ended this turn
        finally:
            self._end_asking()
            self._steady = self._copy = None

    def _take_state(self) -> Stamp:
        self._steady, self._copy = self._checked(), None
        return self._steady

    def _tried(self, work: Callable[[], T]) -> tuple[T] | None:
        """The result of `work`, or None if somebody wrote meanwhile, which may also cause an error."""
        before = self._take_state()
        try:
            outcome = work()
        except QueryLimit:  # another attempt would take as long
            raise
        except Exception as error:
            if not is_passing(error) and self._checked().turn == before.turn:
                raise
            return None
        return (outcome,) if self._checked().turn == before.turn else None

    def inspect(self, work: Callable[[], T]) -> T:
        """See `Engine.inspect`."""
        self._inspects = True
        try:
            return self.steady(work)
        finally:
            self._inspects = False

    def stamp(self) -> Stamp:
        """See `Engine.stamp`."""
        return self.steady(self._stamp)

    def _stamp(self) -> Stamp:
        if self._steady is None or not self._steady.turn:
            raise StoreEmpty(say("store.empty", store=self.url))
        return self._steady

    def write(self, work: Callable[[Any], T], aside: Aside | None = None) -> T:
        """See `Engine.write`."""
        return self._writing.write(work)

    def unlock(self) -> list[Holder]:
        """See `Engine.unlock`."""
        import neo4j

        with self._connection.sentences(), ending(self._connection.session(neo4j.READ_ACCESS)) as session:
            database = session.run("CALL db.info() YIELD name").single(strict=True)["name"]
            return writer_turns.end_all(session, database)

    def left_over(self) -> list[str]:
        """See `Engine.left_over`: a server removes its leftovers."""
        return []

    def close(self) -> None:
        """See `Engine.close`."""
        self._connection.close()

    def _read_within(self, limits: Limits, cypher: str, parameters: Parameters | None) -> Result:
        """Run one query in a separate transaction with a time limit on the server."""
        import neo4j

        self._stamp()
        opened = self._connection.session(neo4j.READ_ACCESS, fetch_size=_FETCHED)
        with self._connection.sentences(limits), ending(opened) as session, limits.watch():
            transaction = session.begin_transaction(timeout=limits.seconds or 0)
            result, summary = bolt.run(transaction.run, cypher, parameters, limits)
            bolt.refuse_unknown_names(summary)
            return result

    def _look(self, work: Callable[[Ask], T]) -> T:
        copy = self._copied()
        if copy:
            return copy.look(work)
        # A server with an older store has not seen every word; the trees themselves report their version.
        ask = self._way_of_asking()
        with self._asked() as transaction:
            return work(partial(ask, transaction))

    def _way_of_asking(self) -> Callable[[neo4j.Transaction, str, Parameters | None], Result]:
        if self._inspects:
            return bolt.look_around
        return bolt.ask_loosely if is_older(self._stamp()) else bolt.ask

    def _copied(self) -> Engine | None:
        """The copy that may answer instead of the server; None if copies are not allowed."""
        if not self._is_near or self._inspects:
            return None
        stamp = self._stamp()
        if is_older(stamp) or sum(stamp.counts.values()) > server_copy.MOST:
            return None
        if self._copy is None:
            with self._asked() as transaction:
                self._copy = server_copy.copied(partial(bolt.ask, transaction))
        return self._copy

    @contextmanager
    def _asked(self) -> Iterator[neo4j.Transaction]:
        """The transaction of all queries inside `steady`, opened by the first query to save messages.

        An error ends it, as it does on the server.
        """
        import neo4j

        with self._connection.sentences():
            try:
                if self._asking is None:
                    session = self._connection.session(neo4j.READ_ACCESS)
                    self._asking = session, session.begin_transaction()
                yield self._asking[1]
            except BaseException as error:
                self._end_asking(at_once=not isinstance(error, Exception))
                raise

    def _end_asking(self, *, at_once: bool = False) -> None:
        if self._asking is not None:
            session, self._asking = self._asking[0], None
            end(session, at_once=at_once)

    def _checked(self) -> Stamp:
        """The store's stamp. Raises StoreError if the database has nodes without a record of their writer."""
        import neo4j

        with self._connection.sentences(), ending(self._connection.session(neo4j.READ_ACCESS)) as session:
            stamp, found = census.settled(session)
        if self._inspects:
            return stamp
        census.refuse_unfit(self.url, stamp, found)
        census.refuse_missing(self.url, stamp.counts, found)
        return stamp
