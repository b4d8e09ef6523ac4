"""Writes to a Neo4j database: one writer at a time, each counted and signed, repeated if the server asks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.engines import T, bolt, census, schema, statements, word_priming, writer_turns
from pohon_graph.engines.connection import Connection
from pohon_graph.engines.sessions import ending
from pohon_graph.engines.stamp import (
    TAKE_TURN,
    counting,
    found_in,
    new_token,
    recorded_in,
    sign_counts,
    turn_parameters,
    versions_before,
)
from pohon_graph.engines.versions import refuse_newer
from pohon_graph.engines.writer_queue import POLL, Patience
from pohon_graph.errors import StoreBusy, StoreError
from pohon_graph.ontology import ONTOLOGY
from pohon_graph.texts import say

if TYPE_CHECKING:
    import neo4j

_PAUSES: Final = (1.0, 2.0, 4.0, 8.0)  # seconds between attempts of a write that the server asks to repeat
_SETTLING: Final = 15.0  # seconds to find out the result of a commit whose reply was lost


class ServerWriting:
    """The turns of this process to write; a turn waits `wait` seconds and notifies `tell` of it."""

    def __init__(self, connection: Connection, wait: float, tell: Callable[[str], None]) -> None:
        self._connection, self._url = connection, connection.url
        self._wait, self._tell = wait, tell

    def write(self, work: Callable[[Any], T]) -> T:
        """See `Engine.write`."""
        with self._connection.sentences(writes=True):
            with ending(self._connection.session("WRITE")) as session:
                self._prepare(session)
            return self._written(work, new_token(), self._patience())

    @contextmanager
    def without_writers(self) -> Iterator[None]:
        """Take a turn only to stop other writers; leaves no trace.

        Raises StoreBusy if the user may not write.
        """
        from neo4j.exceptions import Forbidden, ForbiddenOnReadOnlyDatabase, NotALeader

        token = new_token()
        with self._connection.sentences(), self._in_turn(token, self._patience()) as tx:
            try:
                tx.run(TAKE_TURN, turn_parameters(token)).consume()
            except (Forbidden, ForbiddenOnReadOnlyDatabase, NotALeader) as error:
                raise StoreBusy(say("store.never-still", store=self._url)) from error
            yield

    def _prepare(self, session: neo4j.Session) -> None:
        """Create constraints and indexes before the first row, then every word of the ontology."""
        stamp, found = census.settled(session)
        census.refuse_unfit(self._url, stamp, found)
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
        refuse_newer(self._url, versions)
        before = found_in(taken)
        census.refuse_foreign(self._url, recorded_in(taken), before)
        writer = bolt.BoltWriter(tx, versions)
        outcome = work(writer)
        after = recorded_in(bolt.run(tx.run, sign_counts())[0])
        foreign = sum(after.values()) - sum(before.values()) - writer.added
        if foreign:
            raise StoreError(
                say("store.foreign", store=self._url, found=census.listed(after), count=abs(foreign))
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
                    return self._tell(say("store.written-after-all", store=self._url))
                if is_over:
                    raise StoreError(say("store.not-written", store=self._url)) from error
            except (DriverError, Neo4jError, OSError):
                pass
            if time.monotonic() > end:
                raise StoreError(say("store.perhaps-written", store=self._url)) from error
            time.sleep(POLL)

    def _in_turn(self, token: str, patience: Patience) -> AbstractContextManager[neo4j.Transaction]:
        return writer_turns.in_turn(partial(self._connection.session, "WRITE"), token, patience)

    def _patience(self) -> Patience:
        return Patience(self._url, self._wait, self._tell)
