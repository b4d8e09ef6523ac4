"""The lock of an embedded store: one process writes at a time; the others wait and know for whom."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pohon_graph.engines.writer_queue import Holder, Patience
from pohon_graph.errors import StoreBusy, StoreError
from pohon_graph.files import reason
from pohon_graph.texts import say


class WriterLock:
    """Held by the one process that may replace the store at `path`.

    The system releases it when the process ends, however it ends. A file next to it names the holder.
    """

    def __init__(self, path: Path) -> None:
        self._file = Path(f"{path}.writer")
        self._told = Path(f"{path}.holder")
        self._held: tuple[int, int] | None = None

    @contextmanager
    def held(self, patience: Patience) -> Iterator[None]:
        """Wait for the lock and hold it during the body. Raises StoreBusy if `patience` runs out."""
        from filelock import FileLock, Timeout

        lock = FileLock(self._file, timeout=0, mode=_mode(self._file.parent))
        while True:
            with suppress(Timeout):
                lock.acquire()
                break
            patience.wait(self.holder())
        try:
            self._held = _identity(self._file)
            self._say_who()
            yield
        finally:
            if self._held == _identity(self._file):
                with suppress(OSError):  # only informative, as below; Windows keeps it while it is being read
                    self._told.unlink(missing_ok=True)
            self._held = None
            lock.release()

    def require_held(self, store: str) -> None:
        """Raise StoreBusy if somebody unlocked the store meanwhile: another process may be writing."""
        if self._held != _identity(self._file):
            raise StoreBusy(say("store.unlocked-meanwhile", store=store))

    def _say_who(self) -> None:
        # Only informative: work continues if it cannot be written. Never follow another user's link.
        with suppress(OSError):
            self._told.unlink(missing_ok=True)
            with self._told.open("x", encoding="utf-8") as file:
                json.dump(Holder.here().told(), file)

    def holder(self) -> Holder | None:
        """The holder, as far as known."""
        try:
            said = json.loads(self._told.read_bytes())
        except (OSError, ValueError):
            return None
        return Holder.read(said) if isinstance(said, dict) else None

    def is_held(self) -> bool:
        """Whether some process is writing now."""
        from filelock import FileLock, Timeout

        if not self._file.exists():
            return False
        try:
            FileLock(self._file, timeout=0).acquire().lock.release()
        except Timeout:
            return True
        except OSError:  # a user who may not open it cannot find out
            return False
        return False

    def broken(self, store: str) -> Holder | None:
        """Take the lock away from its holder. Returns the holder, or None if the lock was free.

        The holder notices before it would replace the store. Raises StoreError if the system keeps
        the file, as Windows does while the process runs.
        """
        from filelock import FileLock, Timeout

        if not self._file.exists():  # locking would create it, with its missing folders
            return None
        holder = self.holder() or Holder.read({})
        try:
            try:
                with FileLock(self._file, timeout=0):
                    self._told.unlink(missing_ok=True)
                return None
            except Timeout:
                self._file.unlink(missing_ok=True)
                self._told.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(say("store.locked", store=store, holder=holder, reason=reason(error))) from error
        return holder


def _mode(folder: Path) -> int:
    """Any user who may create files in the folder may take the lock there."""
    return 0o600 | 0o666 & folder.stat().st_mode


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
