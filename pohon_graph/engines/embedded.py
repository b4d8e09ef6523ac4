"""kglite: the graph in this process, kept in one file. The only module that imports kglite."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pohon_graph.dialect import guard
from pohon_graph.engines import Ask, Parameters, Result, T, priming, statements
from pohon_graph.errors import QueryError, StoreBusy, StoreEmpty, StoreError
from pohon_graph.files import reason
from pohon_graph.texts import say

if TYPE_CHECKING:
    import kglite


class Kglite:
    """The embedded engine, with its file at `path`, or nowhere but in memory where `path` is None.

    The file is read when the first query comes and replaced whole, by a rename, when a transaction
    ends. A lock file beside it lets one process write at a time; reading needs no lock.
    """

    name = "kglite"

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.url = str(path) if path else ":memory:"
        self._graph: kglite.KnowledgeGraph | None = None
        self._stamp: tuple[int, int] | None = None

    def read(self, cypher: str, parameters: Parameters | None = None) -> Result:
        """See `Engine.read`."""
        guard(cypher)
        return _run(self._opened().cypher, cypher, parameters)

    def look(self, work: Callable[[Ask], T]) -> T:
        """See `Engine.look`."""
        return work(self.read)

    def write(self, work: Callable[[Any], T]) -> T:
        """See `Engine.write`."""
        if self._path is None:
            return self._transact(self._opened(), work)[0]
        from filelock import FileLock, Timeout

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # kglite's own lease, `.lock`, is held only while it saves; ours from the reading on.
            lock = FileLock(f"{self._path}.writer", timeout=0)
            lock.acquire()
        except Timeout:
            raise StoreBusy(say("store.busy", store=self.url)) from None
        except OSError as error:
            raise StoreError(say("store.disk", store=self.url, reason=reason(error))) from error
        try:
            return self._write_file(self._path, work)
        finally:
            lock.release()

    def close(self) -> None:
        """See `Engine.close`."""
        self._graph = None

    def _write_file(self, path: Path, work: Callable[[Any], T]) -> T:
        if not path.exists():
            self._graph, self._stamp = _new(), None
        graph = self._opened()
        try:
            outcome, changed = self._transact(graph, work)
            if changed:
                self._save(graph, path)
        except BaseException:
            self._graph = None  # what is in memory may be ahead of the file: read it anew
            raise
        self._stamp = _stamp(path)
        return outcome

    def _transact(self, graph: kglite.KnowledgeGraph, work: Callable[[Any], T]) -> tuple[T, bool]:
        import kglite

        graph.read_only(False)
        graph.unlock_schema()
        try:
            with graph.begin() as transaction:
                writer = _Transaction(transaction)
                outcome = work(writer)
            return outcome, writer.changed
        except kglite.KgError as error:
            raise StoreError(say("store.write", store=self.url, reason=_first_line(error))) from error
        finally:
            _lock(graph)

    def _save(self, graph: kglite.KnowledgeGraph, path: Path) -> None:
        import warnings

        import kglite

        try:
            with warnings.catch_warnings():
                # Lists of more than 65,536 nodes cannot be mapped from the file; nothing here maps them.
                warnings.simplefilter("ignore", kglite.MappedFallbackWarning)
                graph.save(str(path))
        except kglite.WriterLeaseHeldError:
            raise StoreBusy(say("store.busy", store=self.url)) from None
        except kglite.KgError as error:
            raise StoreError(_disk_sentence(self.url, error)) from error

    def _opened(self) -> kglite.KnowledgeGraph:
        path = self._path
        if path is None:
            self._graph = self._graph or _new()
        elif self._graph is None or self._stamp != _stamp(path):
            self._graph, self._stamp = self._load(path), _stamp(path)
        return self._graph

    def _load(self, path: Path) -> kglite.KnowledgeGraph:
        import kglite

        self._require_file(path)
        try:
            graph = kglite.load(str(path), verify="eager")
        except kglite.FileFormatError as error:
            raise StoreError(say("store.damaged", store=self.url)) from error
        except (kglite.KgError, OSError) as error:
            raise StoreError(say("store.unreadable", store=self.url, reason=_why(error))) from error
        return _prepared(graph)

    def _require_file(self, path: Path) -> None:
        """Raise the fitting StoreError where there is nothing, a folder or a device, or no way to it."""
        try:
            mode = path.stat().st_mode
        except (FileNotFoundError, NotADirectoryError) as error:
            if path.is_symlink():
                raise StoreError(say("store.unreadable", store=self.url, reason=reason(error))) from error
            raise StoreEmpty(say("store.empty", store=self.url)) from error
        except OSError as error:
            raise StoreError(say("store.unreadable", store=self.url, reason=reason(error))) from error
        if not stat.S_ISREG(mode):  # a pipe would be waited for, and a device may never end
            raise StoreError(say("store.damaged", store=self.url))


class _Transaction:
    """`Writer` over a kglite transaction."""

    def __init__(self, transaction: kglite.Transaction) -> None:
        self._transaction = transaction
        self.changed = False

    def run(self, cypher: str, parameters: Parameters | None = None) -> Result:
        view: Any = self._transaction.cypher(cypher, params=dict(parameters or {}), timeout_ms=0)
        self.changed = self.changed or any((view.stats or {}).values())
        return _result(view)


def _new() -> kglite.KnowledgeGraph:
    import kglite

    graph = kglite.KnowledgeGraph()
    for text in statements.schema():
        graph.cypher(text)
    return _prepared(graph)


def _prepared(graph: kglite.KnowledgeGraph) -> kglite.KnowledgeGraph:
    """Prime and lock. A file's own words survive in it; words that came with a later version of
    the ontology would not be in an older file, so every opening primes."""
    import kglite

    kglite.set_query_warning_policy("silent")  # warnings become errors in _run
    with graph.begin() as transaction:
        priming.prime(_Transaction(transaction))
    _lock(graph)
    return graph


def _lock(graph: kglite.KnowledgeGraph) -> None:
    graph.lock_schema()
    graph.read_only(True)


def _run(cypher: Callable[..., Any], text: str, parameters: Parameters | None) -> Result:
    import kglite

    try:
        view = cypher(text, params=dict(parameters or {}), timeout_ms=0)
    except (kglite.KgError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise QueryError(say("store.query", reason=_first_line(error))) from error
    if view.warnings:
        raise QueryError(say("store.query", reason=" ".join(view.warnings)))
    return _result(view)


def _result(view: Any) -> Result:
    columns = tuple(view.columns)
    return Result(columns, list(zip(*map(view.column, columns), strict=True)))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]


def _disk_sentence(store: str, error: BaseException) -> str:
    return say("store.disk", store=store, reason=_why(error))


def _why(error: BaseException) -> str:
    """What the system said below kglite's own words, in the language in force; else those words."""
    line = _first_line(error)
    said = re.search(r"\(os error (\d+)\)", line)
    return reason(OSError(int(said[1]), line)) if said else line
