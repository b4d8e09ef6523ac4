"""Neo4j over Bolt with the official driver. The only module that imports neo4j."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from pohon_graph.dialect import guard
from pohon_graph.engines import Ask, Parameters, Result, T, priming, statements
from pohon_graph.engines.reaching import unreachable
from pohon_graph.errors import PohonError, QueryError, StoreBusy, StoreEmpty, StoreError, UsageError
from pohon_graph.ontology import EDGES, NODES
from pohon_graph.texts import say

if TYPE_CHECKING:
    import neo4j

# The server's own words for a label, relationship type or property it has never seen.
_UNKNOWN_NAMES = {"01N50", "01N51", "01N52"}
_WRITING = "pohon-graph: writing"
_BATCH = 10_000  # rows a statement; 100,000 goals load fastest so
# Held by every write transaction to its end: whoever comes second waits here and never interleaves.
_LOCK = "MERGE (w:PohonWriter {id: 'pohon'}) SET w.turn = coalesce(w.turn, 0) + 1"
_OTHER_WRITERS = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = $app RETURN count(*) AS writers"


class Neo4j:
    """The production store: one database of a Neo4j server or cluster."""

    name = "neo4j"

    def __init__(self, url: str) -> None:
        import logging

        if "@" in url.partition("://")[2].partition("/")[0]:
            raise UsageError(say("store.password-in-url", url=shown(url)))
        # The driver logs what it also raises; without this Python prints it on stderr.
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        self.url = url
        self._database = os.environ.get("NEO4J_DATABASE") or None
        self._user = os.environ.get("NEO4J_USERNAME") or "neo4j"
        self._driver: neo4j.Driver | None = None
        self._is_prepared = False

    def read(self, cypher: str, parameters: Parameters | None = None) -> Result:
        """See `Engine.read`."""
        guard(cypher)  # before a server is looked for
        return self.look(lambda ask: ask(cypher, parameters))

    def look(self, work: Callable[[Ask], T]) -> T:
        """See `Engine.look`."""
        import neo4j

        with self._sentences(), self._session(neo4j.READ_ACCESS) as session:
            self._require_schema(session)
            return session.execute_read(lambda tx: work(partial(_ask, tx)))

    def write(self, work: Callable[[Any], T]) -> T:
        """See `Engine.write`."""
        import neo4j

        with self._sentences(), self._session(neo4j.WRITE_ACCESS) as session:
            self._ensure_schema(session)
            if session.run(_OTHER_WRITERS, app=_WRITING).single(strict=True)["writers"]:
                raise StoreBusy(say("store.busy", store=self.url))

            @neo4j.unit_of_work(metadata={"app": _WRITING})
            def unit(tx: neo4j.ManagedTransaction) -> T:
                tx.run(_LOCK).consume()
                return work(_Transaction(tx))

            return session.execute_write(unit)

    def close(self) -> None:
        """See `Engine.close`."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def _session(self, access: str) -> neo4j.Session:
        return self._connected().session(database=self._database, default_access_mode=access)

    def _connected(self) -> neo4j.Driver:
        if self._driver is None:
            import neo4j

            if (self._database or "").lower() == "system":
                raise StoreError(say("store.system-database", store=self.url))
            driver = neo4j.GraphDatabase.driver(
                self.url,
                auth=(self._user, os.environ.get("NEO4J_PASSWORD", "")),
                connection_timeout=10,
                max_transaction_retry_time=15,
                warn_notification_severity=neo4j.NotificationMinimumSeverity.OFF,
                user_agent="pohon-graph",
            )
            try:
                driver.verify_connectivity()
            except BaseException:
                driver.close()
                raise
            self._driver = driver
        return self._driver

    def _require_schema(self, session: neo4j.Session) -> None:
        if self._is_prepared:
            return
        if _missing_constraints(session):
            raise StoreEmpty(say("store.empty", store=self.url))
        if _unknown_properties(session):
            raise StoreError(say("store.older", store=self.url))
        self._is_prepared = True

    def _ensure_schema(self, session: neo4j.Session) -> None:
        """Constraints and indexes before the first row, then every word of the ontology."""
        if self._is_prepared:
            return
        if _missing_constraints(session):
            for text in statements.schema():
                session.run(text).consume()
            session.run("CALL db.awaitIndexes(120)").consume()
        if _unknown_properties(session):
            session.execute_write(lambda tx: priming.prime(_Transaction(tx)))
        self._is_prepared = True

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        """Turns what the driver and the server raise into sentences that say what to do."""
        from neo4j import exceptions

        try:
            yield
        except PohonError:
            raise
        except exceptions.AuthError as error:
            raise StoreError(say("store.login", store=self.url, user=self._user)) from error
        except exceptions.Neo4jError as error:
            raise self._translated(error) from error
        except (exceptions.DriverError, OSError, ValueError) as error:
            raise StoreError(unreachable(self.url, error)) from error

    def _translated(self, error: neo4j.exceptions.Neo4jError) -> PohonError:
        code, reason = error.code or "", (error.message or "").partition("\n")[0]
        if code == "Neo.ClientError.Database.DatabaseNotFound":
            return StoreError(say("store.no-database", store=self.url, database=self._database))
        if code.startswith("Neo.ClientError.Security"):
            return StoreError(say("store.forbidden", store=self.url, user=self._user, reason=reason))
        if code.startswith(("Neo.ClientError.Statement", "Neo.ClientError.Procedure")):
            return QueryError(say("store.query", reason=reason))
        if code.startswith("Neo.TransientError.General.MemoryPool"):
            return StoreError(say("store.server-memory", store=self.url))
        return StoreError(say("store.write", store=self.url, reason=reason or str(error)))


class _Transaction:
    """`Writer` over a Neo4j transaction: long lists of rows go in batches."""

    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, cypher: str, parameters: Parameters | None = None) -> Result:
        rows = (parameters or {}).get("rows")
        if not isinstance(rows, list) or len(rows) <= _BATCH:
            return _run(self._transaction, cypher, parameters)
        result = Result((), [])
        for start in range(0, len(rows), _BATCH):
            batch = {**(parameters or {}), "rows": rows[start : start + _BATCH]}
            part = _run(self._transaction, cypher, batch)
            result = Result(part.columns, result.rows + part.rows)
        return result


def shown(url: str) -> str:
    """The URL without what stands before an `@`."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


def _missing_constraints(session: neo4j.Session) -> bool:
    names = {record["name"] for record in session.run("SHOW CONSTRAINTS YIELD name RETURN name")}
    return any(f"pohon_{label}_id" not in names for label in NODES)


def _unknown_properties(session: neo4j.Session) -> bool:
    """Whether the server lacks a word that a later version of the ontology brought."""
    known = {record["propertyKey"] for record in session.run("CALL db.propertyKeys() YIELD propertyKey")}
    of_nodes = {name for node in NODES.values() for name in node.properties}
    of_edges = {name for edge in EDGES for name in edge.properties}
    return not of_nodes | of_edges <= known


def _run(
    tx: neo4j.ManagedTransaction, cypher: str, parameters: Parameters | None, *, strict: bool = False
) -> Result:
    result = tx.run(cypher, dict(parameters or {}))
    columns = tuple(result.keys())
    rows = [tuple(record.values()) for record in result]
    summary = result.consume()
    if strict:
        _refuse_unknown_names(summary)
    return Result(columns, rows)


def _ask(tx: neo4j.ManagedTransaction, cypher: str, parameters: Parameters | None) -> Result:
    guard(cypher)
    return _run(tx, cypher, parameters, strict=True)


def _refuse_unknown_names(summary: neo4j.ResultSummary) -> None:
    """A mistyped word matches nothing, and nothing must never pass for "no findings"."""
    for status in summary.gql_status_objects:
        if status.gql_status in _UNKNOWN_NAMES:
            raise QueryError(say("store.query", reason=status.status_description))
