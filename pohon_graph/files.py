"""Files are read by what they are, and written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from pohon_graph.errors import CannotRun
from pohon_graph.texts import has, say


def there_is(path: str | os.PathLike[str]) -> bool:
    """Whether something has this name; False as well where the system will not tell. What then opens
    it says why."""
    try:
        return Path(path).exists()
    except OSError:
        return False


def read_whole(path: str | os.PathLike[str]) -> bytes:
    """The content of a file or a pipe. Raises OSError, for a device too: one may never end."""
    with Path(path).open("rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV), os.fspath(path))
        return file.read()


def write_whole(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Put `content` (text as UTF-8, line ends as they are) into `path`, replacing it in one step.

    A file beside it takes the bytes first, so that a full disk or a crash leaves the old file.
    Raises CannotRun with a sentence where the place cannot be written.
    """
    target = Path(path)
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():  # a device or a pipe: nothing to replace
            target.write_bytes(data)
            return
        target = Path(os.path.realpath(target))  # a link stays one: what it leads to is replaced
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


def reason(error: OSError) -> str:
    """Why the system refused, as a part of a sentence in the language in force."""
    key = f"files.reason.{errno.errorcode.get(error.errno or 0, '')}"
    return say(key) if has(key) else error.strerror or str(error)


def _mode(target: Path) -> int:
    """The permissions the file has, or those that an ordinary new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
