"""Reads the text of a file and reports with its line what is unreadable."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path
from typing import NoReturn

from pohon_graph.documents.file_limits import FILE
from pohon_graph.documents.nodes import Source, Unreadable
from pohon_graph.files import reason
from pohon_graph.texts import say
from pohon_graph.xml_characters import UNPRINTABLE

_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")  # how an archive and an old .xls begin


def read_text(path: str, source: Source, *, tables: bool = False) -> str:
    """The whole file as text, UTF-8 with or without a byte order mark.

    `tables` also allows Windows-1252, in which older versions of Excel save CSV, with a notice.
    """
    data = _read(path, source)
    if data.startswith(_WORKBOOKS):
        _stop(source, 1, "workbook-as-text")
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            _stop(source, 1, "encoding", encoding=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        older = _windows_1252(data) if tables else None
        if older is None:
            _stop(source, line, "not-utf8", byte=f"0x{data[error.start]:02X}")
        text = older
        source.notice(line, "windows-1252")
    found = UNPRINTABLE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        _stop(source, line, unprintable(found[0]), code=f"U+{ord(found[0]):04X}")
    return text


def _windows_1252(data: bytes) -> str | None:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def unprintable(char: str) -> str:
    """The key of the sentence about a match of UNPRINTABLE."""
    if "\ud800" <= char <= "\udfff":
        return "half-character"
    return "no-character" if char in "\ufffe\uffff" else "unprintable"


def check_file(path: str, source: Source) -> None:
    """Raise Unreadable unless `path` is an ordinary file within the size limit."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError) as error:
        raise unreadable(source, error) from error
    if not stat.S_ISREG(found.st_mode):
        _stop(source, 0, "directory-not-file" if stat.S_ISDIR(found.st_mode) else "not-a-file")
    if found.st_size > FILE:
        _stop(source, 0, "large-file", size=_megabytes(found.st_size), limit=_megabytes(FILE))


def unreadable(source: Source, error: OSError | ValueError) -> Unreadable:
    """Note why the system did not open a file."""
    if isinstance(error, FileNotFoundError):
        source.problem(0, "missing")
    elif isinstance(error, PermissionError):
        source.problem(0, "permission")
    else:
        source.problem(0, "os", reason=reason(error) if isinstance(error, OSError) else say("load.bad-path"))
    return Unreadable()


def _read(path: str, source: Source) -> bytes:
    check_file(path, source)
    try:
        with Path(path).open("rb") as file:
            data = file.read(FILE + 1)
    except (OSError, ValueError) as error:
        raise unreadable(source, error) from error
    if len(data) > FILE:
        _stop(source, 0, "large-file", size=_megabytes(len(data)), limit=_megabytes(FILE))
    return data


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.0f} MB"


def _stop(source: Source, line: int, key: str, **fields: object) -> NoReturn:
    source.problem(line, key, **fields)
    raise Unreadable
