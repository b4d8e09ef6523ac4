"""The store in this process, kept in one file: when it is read, written and replaced."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.dialect import guard
from pohon_graph.engines import Aside, Ask, Parameters, Result, T
from pohon_graph.engines.kglite_graph import (
    Transaction,
    ask,
    first_line,
    lock_graph,
    new_graph,
    prepared,
    stamp_in,
    system_reason,
)
from pohon_graph.engines.lock_file import WriterLock
from pohon_graph.engines.query_limits import OWN, Limits
from pohon_graph.engines.stamp import TAKE_TURN, Stamp, new_token, turn_parameters
from pohon_graph.engines.store_file import left_behind, saving
from pohon_graph.engines.versions import is_older, refuse_newer
from pohon_graph.engines.writer_queue import WAIT, Holder, Patience
from pohon_graph.errors import StoreDamaged, StoreEmpty, StoreError
from pohon_graph.files import reason
from pohon_graph.texts import say

if TYPE_CHECKING:
    import kglite

FOLDER: Final = ".pohon"  # the default location of a store


class Kglite:
    """The embedded engine, with its file at `path`, or only in memory if `path` is None.

    The first query reads the file. The end of a transaction replaces the whole file by a rename. A lock
    file next to it lets one process write at a time; reading needs no lock.
    """

    name = "kglite"

    def __init__(
        self, path: Path | None, wait: float = WAIT, tell: Callable[[str], None] | None = None
    ) -> None:
        self._path = path
        self.url = str(path) if path else ":memory:"
        self._wait, self._tell = wait, tell or (lambda _: None)
        self._graph: kglite.KnowledgeGraph | None = None
        self._stamp: tuple[int, int] | None = None
        self._is_steady = self._is_settled = False
        self._inspects = False  # whether to read a store that fails the checks

    def read(self, cypher: str, parameters: Parameters | None = None, limits: Limits | None = None) -> Result:
        """See `Engine.read`."""
        if not self._inspects:
            guard(cypher)
        graph = self._opened()
        bounds = limits or OWN
        with bounds.watch():
            return ask(graph, cypher, parameters, bounds, strict=not self._inspects)

    def look(self, work: Callable[[Ask], T]) -> T:
        """See `Engine.look`."""
        return self.steady(lambda: work(self.read))

    def steady(self, work: Callable[[], T]) -> T:
        """See `Engine.steady`: every query reads the state that was loaded first."""
        if self._is_steady:
            return work()
        self._is_steady = True
        try:
            return work()
        finally:
            self._is_steady = self._is_settled = False

    def nearby(self, work: Callable[[], T]) -> T:
        """See `Engine.nearby`: all data is already in this process."""
        return self.steady(work)

    def inspect(self, work: Callable[[], T]) -> T:
        """See `Engine.inspect`: other programs do not write such a file, but a later version may have."""
        self._inspects = True
        try:
            return self.steady(work)
        finally:
            self._inspects = False

    def stamp(self) -> Stamp:
        """See `Engine.stamp`."""
        return stamp_in(self._opened())

    def write(self, work: Callable[[Any], T], aside: Aside | None = None) -> T:
        """See `Engine.write`."""
        if self._path is None:
            return self._transact(self._opened(), work)[0]
        try:
            path = self._file(self._path)
            lock = WriterLock(path)
            with lock.held(Patience(self.url, self._wait, self._tell)):
                return self._write_file(path, work, lock, aside)
        except OSError as error:
            raise StoreError(say("store.disk", store=self.url, reason=reason(error))) from error

    def unlock(self) -> list[Holder]:
        """See `Engine.unlock`."""
        holder = WriterLock(_real(self._path)).broken(self.url) if self._path else None
        return [holder] if holder else []

    def left_over(self) -> list[str]:
        """See `Engine.left_over`."""
        if self._path is None:
            return []
        path = _real(self._path)
        found = left_behind(path)
        if not found or WriterLock(path).is_held():
            return []
        return [str(folder) for folder in found if folder.exists()]  # a save may have ended meanwhile

    def close(self) -> None:
        """See `Engine.close`."""
        self._graph = None

    def _file(self, given: Path) -> Path:
        """The file to replace, with links followed, in a folder that exists.

        Only a folder called `.pohon` is created. Any other missing path is more often a disk that is not
        mounted than a request for a new store.
        """
        path = _real(given)
        if path.parent.name == FOLDER and not path.parent.exists():
            path.parent.mkdir()
        if not path.parent.is_dir():
            raise StoreError(say("store.no-folder", store=self.url, folder=given.parent))
        if self._stamp is not None and not path.exists():
            raise StoreError(say("store.vanished", store=self.url))
        return path

    def _write_file(self, path: Path, work: Callable[[Any], T], lock: WriterLock, aside: Aside | None) -> T:
        if not path.exists():
            self._graph, self._stamp = new_graph(), None
        self._is_settled = False  # a change starts from the newest state
        try:
            graph = self._opened()
        except StoreDamaged:
            if aside is None:
                raise
            with aside(path):
                return self._write_file(path, work, lock, None)
        try:
            outcome, changed = self._transact(graph, work)
            if changed:
                self._save(graph, path, lock)
        except BaseException:
            self._graph = None  # memory may be ahead of the file: read it again
            raise
        self._stamp = _stamp(path)
        return outcome

    def _transact(self, graph: kglite.KnowledgeGraph, work: Callable[[Any], T]) -> tuple[T, bool]:
        import kglite

        stamp = stamp_in(graph)
        graph.read_only(False)
        graph.unlock_schema()
        try:
            with graph.begin() as transaction:
                writer = Transaction(transaction, stamp)
                outcome = work(writer)
                if writer.changed or (stamp.turn and is_older(stamp)):
                    writer.run(TAKE_TURN, turn_parameters(new_token()))
            return outcome, writer.changed
        except kglite.KgError as error:
            raise StoreError(say("store.write", store=self.url, reason=first_line(error))) from error
        finally:
            lock_graph(graph)

    def _save(self, graph: kglite.KnowledgeGraph, path: Path, lock: WriterLock) -> None:
        import warnings

        import kglite

        try:
            with warnings.catch_warnings(), saving(path, lambda: lock.require_held(self.url)) as new:
                # Lists of more than 65,536 nodes cannot be mapped from the file; nothing here maps them.
                warnings.simplefilter("ignore", kglite.MappedFallbackWarning)
                graph.save(str(new))
        except kglite.KgError as error:
            raise StoreError(say("store.disk", store=self.url, reason=system_reason(error))) from error

    def _opened(self) -> kglite.KnowledgeGraph:
        path = self._path
        if path is None:
            self._graph = self._graph or new_graph()
        elif self._graph is None or not self._is_settled:
            # Take the stamp first: a file that is replaced during the read is then read again next time.
            stamp = _stamp(path)
            if self._graph is None or self._stamp != stamp:
                self._graph, self._stamp = self._load(path), stamp
            self._is_settled = self._is_steady
        if path and not self._inspects:  # `inspect` may have read it first
            refuse_newer(self.url, stamp_in(self._graph))
        return self._graph

    def _load(self, path: Path) -> kglite.KnowledgeGraph:
        import kglite

        self._require_file(path)
        try:
            graph = kglite.load(str(path), verify="eager")
        except kglite.FileFormatError as error:
            self._stamp = None  # the previous content is gone
            raise StoreDamaged(say("store.damaged", store=self.url)) from error
        except (kglite.KgError, OSError) as error:
            raise StoreError(say("store.unreadable", store=self.url, reason=system_reason(error))) from error
        return prepared(graph)

    def _require_file(self, path: Path) -> None:
        """Raise the fitting StoreError if the path is missing, a folder, a device or not accessible."""
        try:
            mode = path.stat().st_mode
        except (FileNotFoundError, NotADirectoryError) as error:
            if path.parent.name != FOLDER and not path.parent.exists():
                raise StoreError(say("store.no-folder", store=self.url, folder=path.parent)) from error
            if path.is_symlink():
                raise StoreError(say("store.unreadable", store=self.url, reason=reason(error))) from error
            raise StoreEmpty(say("store.empty", store=self.url)) from error
        except OSError as error:
            raise StoreError(say("store.unreadable", store=self.url, reason=reason(error))) from error
        if not stat.S_ISREG(mode):  # a pipe would block, and a device may never end
            raise StoreError(say("store.no-file", store=self.url))


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino
