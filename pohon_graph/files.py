"""Reads files by their content, and writes them completely or not at all.

The program writes every file through `write_whole`, which never silently replaces another author's file:
a file from which a tree was read, or that this program did not write, needs `force`.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from pohon_graph.errors import CannotRun, UsageError
from pohon_graph.texts import has, say

PathLike = str | os.PathLike[str]
SETTINGS: Final = "pohon.toml"  # here because `pohon_graph.settings` is only imported if there is one


def there_is(path: PathLike) -> bool:
    """Whether the path exists; False also if the system does not say. The code that then opens it
    reports why."""
    try:
        return Path(path).exists()
    except OSError:
        return False


def nearest(name: str) -> Path | None:
    """The file of that name in the working folder or the nearest folder above it that has one.

    The search ends at the top of a Git checkout and at the user's home, because folders above them belong
    to others. The path is relative to the working folder.
    """
    try:
        here = Path(os.path.realpath("."))
    except OSError:  # the working folder was removed
        return None
    home = Path(os.path.realpath(os.path.expanduser("~")))  # noqa: PTH111  Path.home() fails without a home
    for folder in (here, *here.parents):
        if there_is(folder / name):
            return Path(os.path.relpath(folder / name, here))
        if there_is(folder / ".git") or folder == home:
            return None
    return None


def read_whole(path: PathLike) -> bytes:
    """The content of a file or a pipe. Raises OSError, also for a device, which may never end."""
    with Path(path).open("rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV), os.fspath(path))
        return file.read()


def write_whole(
    path: PathLike, content: str | bytes, *, sources: Iterable[str] = (), force: bool = False
) -> None:
    """Put `content` (text as UTF-8, line ends unchanged) into `path`, replacing it in one step.

    The bytes go first into a file next to it, so that a full disk or a crash leaves the old file.
    Raises UsageError if `require_replaceable` does, and CannotRun if the path cannot be written.
    """
    target = Path(path)
    data = as_bytes(content)
    require_replaceable(target, data, sources=sources, force=force)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():  # a device or a pipe: nothing to replace
            target.write_bytes(data)
            return
        target = Path(os.path.realpath(target))  # a link stays a link: its target is replaced
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(_mode(target))
            Path(name).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise CannotRun(say("files.write", path=os.fspath(path), reason=reason(error))) from error


def require_replaceable(
    path: PathLike, content: bytes, *, sources: Iterable[str] = (), force: bool = False
) -> None:
    """Raise UsageError if `path` is a file that `content` must not replace.

    A read-only file is never replaced. Without `force`, two kinds of file are protected: `sources`
    (files and folders of tables from which trees were read), under any path that reaches them, and
    files that this program did not write.
    """
    target = Path(path)
    if not there_is(target) or not target.is_file():
        return
    if not target.stat().st_mode & 0o222 or not os.access(target, os.W_OK):
        raise UsageError(say("files.read-only", path=target))
    if force:
        return
    if any(_is_source(target, source) for source in sources):
        raise UsageError(say("files.is-source", path=target))
    if not _is_ours(target, content):
        raise UsageError(say("files.not-ours", path=target))


def as_bytes(content: str | bytes) -> bytes:
    """Content as it goes into a file: text as UTF-8."""
    return content.encode("utf-8") if isinstance(content, str) else content


def is_foreign(path: Path) -> bool:
    """Whether this is a non-empty file without this program's mark."""
    return path.is_file() and not _is_ours(path, b"")


def content_digest(path: PathLike) -> str | None:
    """`sha256:...` of a file, or of the tables in a folder; None if it cannot be read."""
    place = Path(path)
    try:
        tables = _tables(place) if place.is_dir() else [place]
        whole = hashlib.sha256()
        for file in tables:
            inner = hashlib.sha256(read_whole(file)).digest()
            whole.update(os.fsencode(file.name) + inner if place.is_dir() else inner)
    except (OSError, ValueError):
        return None
    return f"sha256:{whole.hexdigest()}"


def _is_source(target: Path, source: str) -> bool:
    """Whether `target` is the file `source`, or a table in that folder, under any name."""
    try:
        place = Path(source)
        return any(target.samefile(each) for each in (place, *_tables(place)))
    except (OSError, ValueError):  # the source no longer exists
        return False


def _tables(folder: Path) -> list[Path]:
    """The CSV files in a folder; none if it is not a folder."""
    return sorted(folder.glob("*.[cC][sS][vV]")) if folder.is_dir() else []


def _is_ours(target: Path, content: bytes) -> bool:
    from pohon_graph.marks import is_ours

    try:
        return is_ours(target.read_bytes(), content)
    except OSError:
        return False


def reason(error: OSError) -> str:
    """The system's reason for a refusal, as part of a sentence in the active language."""
    key = f"files.reason.{errno.errorcode.get(error.errno or 0, '')}"
    return say(key) if has(key) else error.strerror or str(error)


def _mode(target: Path) -> int:
    """The permissions of the file, or those of an ordinary new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
