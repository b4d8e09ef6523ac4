"""The store in a Neo4j database: one state for readers, one queue for writers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.dialect import guard
from pohon_graph.engines import (
    Ask,
    Engine,
    Parameters,
    Result,
    T,
    bolt,
    census,
    schema,
    server_copy,
    statements,
    word_priming,
    writer_turns,
)
from pohon_graph.engines.connection import REACH, Connection, is_passing
from pohon_graph.engines.query_limits import Limits
from pohon_graph.engines.sessions import end, ending
from pohon_graph.engines.stamp import (
    TAKE_TURN,
    Stamp,
    counting,
    found_in,
    new_token,
    recorded_in,
    sign_counts,
    turn_parameters,
    versions_before,
)
from pohon_graph.engines.versions import is_older, refuse_newer
from pohon_graph.engines.writer_queue import POLL, WAIT, Holder, Patience
from pohon_graph.errors import QueryLimit, StoreBusy, StoreEmpty, StoreError
from pohon_graph.ontology import ONTOLOGY
from pohon_graph.texts import say

if TYPE_CHECKING:
    import neo4j

_FETCHED: Final = 1_000  # rows per message of an answer that may exceed its limit
_TRIES: Final = 3  # reads during other writes before a reader takes a writer's turn
_PAUSES: Final = (1.0, 2.0, 4.0, 8.0)  # seconds between attempts of a write that the server asks to repeat
_SETTLING: Final = 15.0  # seconds to find out the result of a commit whose reply was lost


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
        self._wait, self._tell = wait, tell or (lambda _: None)
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
            with self._reading_turn():
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

    @contextmanager
    def _reading_turn(self) -> Iterator[None]:
        """Take a writer's turn only to stop other writers; leaves no trace.

        Raises StoreBusy if the user may not write.
        """
        from neo4j.exceptions import Forbidden, ForbiddenOnReadOnlyDatabase, NotALeader

        token = new_token()
        with self._connection.sentences(), self._in_turn(token, self._patience()) as tx:
            try:
                tx.run(TAKE_TURN, turn_parameters(token)).consume()
            except (Forbidden, ForbiddenOnReadOnlyDatabase, NotALeader) as error:
                raise StoreBusy(say("store.never-still", store=self.url)) from error
            yield

    def _in_turn(self, token: str, patience: Patience) -> AbstractContextManager[neo4j.Transaction]:
        return writer_turns.in_turn(partial(self._connection.session, "WRITE"), token, patience)

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

    def write(self, work: Callable[[Any], T]) -> T:
        """See `Engine.write`."""
        with self._connection.sentences(writes=True):
            with ending(self._connection.session("WRITE")) as session:
                self._prepare(session)
            return self._written(work, new_token(), self._patience())

    def _written(self, work: Callable[[Any], T], token: str, patience: Patience) -> T:
        """Run `work`, and run it again if the server asks for a retry."""
        from neo4j.exceptions import DriverError, Neo4jError

        for pause in _PAUSES:
            try:
                return self._tried_to_write(work, token, patience)
            except (DriverError, Neo4jError) as error:
                if not error.is_retryable():
                    raise
            time.sleep(pause)
        return self._tried_to_write(work, token, patience)

    def _tried_to_write(self, work: Callable[[Any], T], token: str, patience: Patience) -> T:
        from neo4j.exceptions import IncompleteCommit

        with self._in_turn(token, patience) as tx:
            outcome = self._signed(tx, work, token)
            try:
                tx.commit()
            except IncompleteCommit as error:
                self._look_up(token, error)
            return outcome

    def _signed(self, tx: neo4j.Transaction, work: Callable[[Any], T], token: str) -> T:
        """Take the turn, run `work` and record the new counts, which nobody else may change."""
        taken, _ = bolt.run(tx.run, counting(TAKE_TURN), turn_parameters(token))
        versions = versions_before(taken)
        refuse_newer(self.url, versions)
        before = found_in(taken)
        census.refuse_foreign(self.url, recorded_in(taken), before)
        writer = bolt.BoltWriter(tx, versions)
        outcome = work(writer)
        after = recorded_in(bolt.run(tx.run, sign_counts())[0])
        foreign = sum(after.values()) - sum(before.values()) - writer.added
        if foreign:
            raise StoreError(
                say("store.foreign", store=self.url, found=census.listed(after), count=abs(foreign))
            )
        return outcome

    def _look_up(self, token: str, error: Exception) -> None:
        """Find out whether the write of `token` exists although the server's reply was lost.

        Asks the cluster member that writes. First asks whether the write is still running: only after
        it has ended does a missing token prove that nothing was written. Raises StoreError if the
        write is missing or if no server answers.
        """
        from neo4j.exceptions import DriverError, Neo4jError

        end = time.monotonic() + _SETTLING
        while True:
            try:
                with ending(self._connection.session("WRITE")) as session:
                    is_over = all(turn.token != token for turn in writer_turns.line(session.run))
                    is_written = token in census.state(session.run)[0].tokens
                if is_written:
                    return self._tell(say("store.written-after-all", store=self.url))
                if is_over:
                    raise StoreError(say("store.not-written", store=self.url)) from error
            except (DriverError, Neo4jError, OSError):
                pass
            if time.monotonic() > end:
                raise StoreError(say("store.perhaps-written", store=self.url)) from error
            time.sleep(POLL)

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
        self._accept(stamp, found)
        census.refuse_missing(self.url, stamp.counts, found)
        return stamp

    def _accept(self, stamp: Stamp, found: census.Counts) -> None:
        """Raise StoreError if a later version wrote the store, or another program uses the same labels."""
        refuse_newer(self.url, stamp)  # first: it may count labels that this version does not know
        census.require_record(self.url, stamp, found)
        census.refuse_foreign(self.url, stamp.counts, found)

    def _prepare(self, session: neo4j.Session) -> None:
        """Create constraints and indexes before the first row, then every word of the ontology."""
        stamp, found = census.settled(session)
        self._accept(stamp, found)
        if stamp.ontology == ONTOLOGY:
            return
        ask = partial(bolt.look_around, session)
        lacking = schema.lacking(ask)
        for text in lacking.values():
            session.run(text).consume()
        if lacking:
            session.run("CALL db.awaitIndexes(120)").consume()
        if schema.lacks_words(ask):
            session.run(statements.prime_server(), id=word_priming.ID).consume()

    def _patience(self) -> Patience:
        return Patience(self.url, self._wait, self._tell)
