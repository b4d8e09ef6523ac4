"""Neo4j over Bolt with the official driver. The only module that imports neo4j."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.dialect import guard
from pohon_graph.engines import Ask, Engine, Parameters, Result, T, Write, copying, priming, statements, turns
from pohon_graph.engines.limits import OWN, Limits
from pohon_graph.engines.messages import messages
from pohon_graph.engines.reaching import is_out_of_own_time, refused, unreachable
from pohon_graph.engines.sessions import end, ending
from pohon_graph.engines.stamp import (
    READ,
    TAKE_TURN,
    Stamp,
    counting,
    found_in,
    new_token,
    recorded_in,
    sign_counts,
    stamp_of,
    turn_parameters,
    versions_before,
)
from pohon_graph.engines.versions import is_older, refuse_newer
from pohon_graph.engines.waiting import POLL, WAIT, Holder, Patience
from pohon_graph.errors import PohonError, QueryError, QueryLimit, StoreEmpty, StoreError
from pohon_graph.ontology import EDGES, NODES, ONTOLOGY
from pohon_graph.texts import say

if TYPE_CHECKING:
    import neo4j

# The server's own words for a label, relationship type or property it has never seen.
_UNKNOWN_NAMES = {"01N50", "01N51", "01N52"}
_BATCH = 10_000  # rows a statement; 100,000 goals load fastest so
_ROWS: Final = 100_000  # of an answer in one message: they are all wanted
_FETCHED: Final = 1_000  # of an answer that may turn out to have too many
_TRIES: Final = 3  # readings beside writers before a reader takes a turn of its own
_LOOKS: Final = 5  # looks at the counts before they are believed: a commit changes them one by one
_PAUSE: Final = 0.05  # seconds between such looks
REACH: Final = 10.0  # seconds until a server that says nothing is given up
_SETTLING: Final = 15.0  # seconds in which a lost reply to a commit is looked up


Counts = Mapping[str, int]  # nodes by label


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
        import logging

        # The driver logs what it also raises; without this Python prints it on stderr.
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        self.url = url
        self._wait, self._tell, self._reach = wait, tell or (lambda _: None), reach
        self._database = os.environ.get("NEO4J_DATABASE") or None
        self._user = os.environ.get("NEO4J_USERNAME") or "neo4j"
        self._driver: neo4j.Driver | None = None
        self._bookmarks: neo4j.BookmarkManager | None = None
        self._inspects = False  # whether what is not as it should be is looked at all the same
        self._asking: tuple[neo4j.Session, neo4j.Transaction] | None = None
        self._steady: Stamp | None = None  # what all questions are asked of, inside `steady`
        self._is_near = False  # whether questions may be asked of a copy
        self._copy: Engine | None = None  # of that state, once there is one

    def read(self, cypher: str, parameters: Parameters | None = None, limits: Limits | None = None) -> Result:
        """See `Engine.read`."""
        if not self._inspects:
            guard(cypher)  # before a server is looked for
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
        """See `Engine.nearby`: a small store is copied with the first question."""
        return self._of_one_state(lambda: self._with_copy(True, work))

    def _with_copy(self, is_near: bool, work: Callable[[], T]) -> T:
        before, self._is_near = self._is_near, is_near
        try:
            return work()
        finally:
            self._is_near = before

    def _of_one_state(self, work: Callable[[], T]) -> T:
        """Run `work` on one state, or join the one that is open.

        The server gives each statement what is committed when it comes. So the turn of the writers is
        read before and after, and if it has moved all is asked again; at last under the writers' own lock.
        """
        if self._steady is not None:
            return work()
        try:
            for _ in range(_TRIES):
                outcome = self._tried(work)
                if outcome is not None:
                    return outcome[0]
            with self._reading_turn():
                self._take_state()
                return work()
        finally:
            self._end_asking()
            self._steady = self._copy = None

    def _take_state(self) -> Stamp:
        self._steady, self._copy = self._checked(), None
        return self._steady

    def _tried(self, work: Callable[[], T]) -> tuple[T] | None:
        """What `work` gives, or None if somebody wrote meanwhile: an error may come of that, too."""
        before = self._take_state()
        try:
            outcome = work()
        except Exception as error:
            if not _is_passing(error) and self._checked().turn == before.turn:
                raise
            return None
        return (outcome,) if self._checked().turn == before.turn else None

    @contextmanager
    def _reading_turn(self) -> Iterator[None]:
        """The turn of a writer, for one who only wants that nobody writes: nothing stays of it."""
        import neo4j

        token = new_token()
        with (
            self._sentences(),
            ending(self._session(neo4j.WRITE_ACCESS)) as session,
            session.begin_transaction(turns.metadata(token), self._wait + turns.LONGEST) as tx,
        ):
            turns.wait_in_line(tx, token, self._patience())
            tx.run(TAKE_TURN, turn_parameters(token)).consume()
            yield
            tx.rollback()

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
        import neo4j

        with self._sentences(writes=True), ending(self._session(neo4j.WRITE_ACCESS)) as session:
            self._prepare(session)
            return self._written(session, work)

    def _written(self, session: neo4j.Session, work: Callable[[Any], T]) -> T:
        import neo4j
        from neo4j.exceptions import IncompleteCommit

        token, patience = new_token(), self._patience()
        outcomes: list[T] = []

        @neo4j.unit_of_work(metadata=turns.metadata(token), timeout=self._wait + turns.LONGEST)
        def unit(tx: neo4j.ManagedTransaction) -> T:
            turns.wait_in_line(tx, token, patience)
            outcomes[:] = [self._signed(tx, work, token)]
            return outcomes[0]

        try:
            return session.execute_write(unit)
        except IncompleteCommit as error:
            self._look_up(token, error)
            return outcomes[0]

    def _signed(self, tx: neo4j.ManagedTransaction, work: Callable[[Any], T], token: str) -> T:
        """Take the turn, do `work` and record the counts that it leaves, which nobody else may change."""
        taken, _ = _run(tx.run, counting(TAKE_TURN), turn_parameters(token))
        refuse_newer(self.url, versions_before(taken))
        before = found_in(taken)
        self._refuse_foreign(recorded_in(taken), before)
        writer = _Transaction(tx)
        outcome = work(writer)
        after = recorded_in(_run(tx.run, sign_counts())[0])
        foreign = sum(after.values()) - sum(before.values()) - writer.added
        if foreign:
            raise StoreError(say("store.foreign", store=self.url, found=_listed(after), count=abs(foreign)))
        return outcome

    def _look_up(self, token: str, error: Exception) -> None:
        """Find out whether what `token` wrote is there, though the server's reply was lost.

        Raises StoreError where it is not, or where nobody answers.
        """
        from neo4j.exceptions import DriverError, Neo4jError

        end = time.monotonic() + _SETTLING
        while True:
            try:
                with ending(self._session("READ")) as session:
                    is_written = token in _state(session.run)[0].tokens
                    is_over = all(turn.token != token for turn in turns.line(session.run))
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

        with self._sentences(), ending(self._session(neo4j.READ_ACCESS)) as session:
            database = session.run("CALL db.info() YIELD name").single(strict=True)["name"]
            return turns.end_all(session, database)

    def left_over(self) -> list[str]:
        """See `Engine.left_over`: a server clears up after itself."""
        return []

    def close(self) -> None:
        """See `Engine.close`."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def _read_within(self, limits: Limits, cypher: str, parameters: Parameters | None) -> Result:
        """One question in a transaction of its own, which the server ends in time."""
        import neo4j

        self._stamp()
        opened = self._session(neo4j.READ_ACCESS, fetch_size=_FETCHED)
        with self._sentences(limits), ending(opened) as session, limits.watch():
            transaction = session.begin_transaction(timeout=limits.seconds or 0)
            result, summary = _run(transaction.run, cypher, parameters, limits)
            _refuse_unknown_names(summary)
            return result

    def _look(self, work: Callable[[Ask], T]) -> T:
        # A server that an earlier version wrote to has not seen every word; its trees say so themselves.
        copy = self._copied()
        if copy:
            return copy.look(work)
        ask = _look_around if self._inspects else _ask_loosely if is_older(self._stamp()) else _ask
        with self._sentences():
            try:
                return work(partial(ask, self._asked()))
            except BaseException as error:
                self._end_asking(at_once=not isinstance(error, Exception))  # the server has ended it, too
                raise

    def _copied(self) -> Engine | None:
        """The copy that may be asked instead of the server; None if there must be none."""
        if not self._is_near or self._inspects:
            return None
        stamp = self._stamp()
        if is_older(stamp) or sum(stamp.counts.values()) > copying.MOST:
            return None
        if self._copy is None:
            with self._sentences():
                self._copy = copying.copied(partial(_ask, self._asked()))
        return self._copy

    def _asked(self) -> neo4j.Transaction:
        """The transaction of all questions inside `steady`, begun with the first: fewer messages."""
        import neo4j

        if self._asking is None:
            session = self._session(neo4j.READ_ACCESS)
            self._asking = session, session.begin_transaction()
        return self._asking[1]

    def _end_asking(self, *, at_once: bool = False) -> None:
        if self._asking is not None:
            session, self._asking = self._asking[0], None
            end(session, at_once=at_once)

    def _checked(self) -> Stamp:
        """The store's stamp. Raises StoreError where the database holds what we have no record of."""
        import neo4j

        with self._sentences(), ending(self._session(neo4j.READ_ACCESS)) as session:
            stamp, found = self._settled(session)
        if self._inspects:
            return stamp
        self._require_record(stamp, found)
        self._refuse_foreign(stamp.counts, found)
        self._refuse_missing(stamp.counts, found)
        refuse_newer(self.url, stamp)
        return stamp

    def _settled(self, session: neo4j.Session) -> tuple[Stamp, Counts]:
        """The stamp and the counts by label, looked at again where they do not fit each other yet."""
        for _ in range(_LOOKS):
            stamp, found = _state(session.run)  # one message, where a transaction takes three
            if all(found[label] == count for label, count in stamp.counts.items()):
                break
            time.sleep(_PAUSE)
        return stamp, found

    def _require_record(self, stamp: Stamp, found: Counts) -> None:
        """Raise StoreError where nodes under our labels are there, but nothing says that we wrote them."""
        if not stamp.turn and any(found.values()):
            raise StoreError(say("store.unmarked", store=self.url, found=_listed(found)))

    def _refuse_foreign(self, recorded: Counts, found: Counts) -> None:
        """Raise StoreError where there is more under our labels than we wrote."""
        more = {label: count - recorded.get(label, 0) for label, count in found.items()}
        extra = {label: count for label, count in more.items() if count > 0}
        if extra:
            count = sum(extra.values())
            raise StoreError(say("store.foreign", store=self.url, found=_listed(extra), count=count))

    def _refuse_missing(self, recorded: Counts, found: Counts) -> None:
        """Raise StoreError where there is less; a write may put it back."""
        missing = {label: count - found.get(label, 0) for label, count in recorded.items()}
        if any(count > 0 for count in missing.values()):
            raise StoreError(say("store.missing", store=self.url, found=_listed(missing)))

    def _prepare(self, session: neo4j.Session) -> None:
        """Constraints and indexes before the first row, then every word of the ontology."""
        stamp, found = self._settled(session)
        self._require_record(stamp, found)
        self._refuse_foreign(stamp.counts, found)
        refuse_newer(self.url, stamp)
        if stamp.ontology == ONTOLOGY:
            return
        if _missing_constraints(session):
            for text in statements.schema():
                session.run(text).consume()
            session.run("CALL db.awaitIndexes(120)").consume()
        if _unknown_properties(session):
            session.run(statements.prime_server(), id=priming.ID).consume()

    def _patience(self) -> Patience:
        return Patience(self.url, self._wait, self._tell)

    def _session(self, access: str, fetch_size: int = _ROWS) -> neo4j.Session:
        # Bookmarks: in a cluster a question sees what was written through the same driver before.
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
                # From the name to the login, in a pool that is never empty; the driver's own 60 s are long.
                connection_acquisition_timeout=self._reach,
                max_transaction_retry_time=15,
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
    def _sentences(self, limits: Limits | None = None, *, writes: bool = False) -> Iterator[None]:
        """Turns what the driver and the server raise into sentences that say what to do."""
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


class _Transaction:
    """`Writer` over a Neo4j transaction: long lists of rows go in batches."""

    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction
        self.added = 0  # nodes created, less those deleted

    def run(self, cypher: str, parameters: Parameters | None = None) -> Result:
        rows = (parameters or {}).get("rows")
        if not isinstance(rows, list) or len(rows) <= _BATCH:
            return self._run(cypher, parameters)
        result = Result((), [])
        for start in range(0, len(rows), _BATCH):
            batch = {**(parameters or {}), "rows": rows[start : start + _BATCH]}
            part = self._run(cypher, batch)
            result = Result(part.columns, result.rows + part.rows)
        return result

    def put(self, writes: Sequence[Write]) -> None:
        for cypher, parameters in messages(writes):
            self._run(cypher, parameters)
            parameters["rows"].clear()  # the driver keeps what a transaction was given to its end

    def _run(self, cypher: str, parameters: Parameters | None) -> Result:
        result, summary = _run(self._transaction.run, cypher, parameters)
        self.added += summary.counters.nodes_created - summary.counters.nodes_deleted
        return result


def _is_passing(error: Exception) -> bool:
    """Whether the server, or one of a cluster, says that the same question may be answered next time."""
    from neo4j.exceptions import DriverError, Neo4jError

    cause = error.__cause__
    return (
        not isinstance(error, QueryLimit)
        and isinstance(cause, DriverError | Neo4jError)
        and cause.is_retryable()
    )


def _missing_constraints(session: neo4j.Session) -> bool:
    names = {record["name"] for record in session.run("SHOW CONSTRAINTS YIELD name RETURN name")}
    return any(f"pohon_{label}_id" not in names for label in NODES)


def _unknown_properties(session: neo4j.Session) -> bool:
    """Whether the server lacks a word that a later version of the ontology brought."""
    known = {record["propertyKey"] for record in session.run("CALL db.propertyKeys() YIELD propertyKey")}
    of_nodes = {name for node in NODES.values() for name in node.properties}
    of_edges = {name for edge in EDGES for name in edge.properties}
    return not of_nodes | of_edges <= known


def _state(run: turns.Run) -> tuple[Stamp, Counts]:
    """The stamp, and how many nodes there are of each of our labels."""
    result, _ = _run(run, counting(READ))
    return stamp_of(result), found_in(result)


def _listed(counts: Counts) -> str:
    return ", ".join(f"{label} {count}" for label, count in counts.items() if count > 0)


def _run(
    run: turns.Run, cypher: str, parameters: Parameters | None = None, limits: Limits = OWN
) -> tuple[Result, neo4j.ResultSummary]:
    result = run(cypher, dict(parameters or {}))
    columns = tuple(result.keys())
    rows: list[tuple[Any, ...]] = []
    for record in result:
        if len(rows) == limits.rows:
            raise limits.too_many_rows()
        rows.append(tuple(record.values()))
    return Result(columns, rows), result.consume()


def _ask(tx: neo4j.Transaction, cypher: str, parameters: Parameters | None) -> Result:
    guard(cypher)
    result, summary = _run(tx.run, cypher, parameters)
    _refuse_unknown_names(summary)
    return result


def _ask_loosely(tx: neo4j.Transaction, cypher: str, parameters: Parameters | None) -> Result:
    guard(cypher)
    return _look_around(tx, cypher, parameters)


def _look_around(tx: neo4j.Transaction, cypher: str, parameters: Parameters | None) -> Result:
    """Also what no query may ask for; the transaction only reads all the same."""
    return _run(tx.run, cypher, parameters)[0]


def _refuse_unknown_names(summary: neo4j.ResultSummary) -> None:
    """A mistyped word matches nothing, and nothing must never pass for "no findings"."""
    for status in summary.gql_status_objects:
        if status.gql_status in _UNKNOWN_NAMES:
            raise QueryError(say("store.query", reason=status.status_description))
