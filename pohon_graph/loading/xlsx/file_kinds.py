"""Says what kind of file has the name of a workbook, by its content."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from pohon_graph.loading.xlsx.refused import Refused

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an old .xls, or a workbook with a password
_OLDEST: Final = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
)  # BIFF 2-5
_ARCHIVE: Final = b"PK\x03\x04"
_STREAMS: Final = {"EncryptedPackage": "password", "WordDocument": ".doc", "PowerPoint Document": ".ppt"}
_HTML: Final = (b"<html", b"<!doctype html", b"<table", b"<head", b"<meta", b"<body", b"<div", b"<style")
_MHT: Final = (b"mime-version:", b"from:", b"content-type:", b"subject:")  # the headers of a saved page
_XML_SHEETS: Final = b"urn:schemas-microsoft-com:office:spreadsheet"
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument."
_PARTS: Final = {"xl/": ".xlsx", "word/": ".docx", "ppt/": ".pptx", "index/": ".numbers"}
# The sentences about kinds of files that can be made readable in one step.
_SENTENCES: Final = {
    "password": "password-workbook", "empty": "empty", "html": "html-workbook", "text": "text-workbook",
    ".xls": "old-workbook", ".xlsx": "misnamed-workbook", ".ods": "misnamed-workbook",
}  # fmt: skip
_LOOKED_AT: Final = 4096  # bytes at the start of a file that are checked
_CHUNK: Final = 1 << 20


def unfit(path: str, wanted: str = ".xlsx") -> Refused | None:
    """The reason why a file is not a workbook of the `wanted` kind, if its content shows another one."""
    kind, suffix = kind_of(path), Path(path).suffix.lower()
    if kind is None or kind == wanted:
        return None
    if kind in _SENTENCES:
        return Refused(_SENTENCES[kind], kind=kind, suffix=suffix)
    return Refused("other-office", suffix=kind)


def kind_of(path: str) -> str | None:
    """The kind of a file by its content, as a suffix or one of `password`, `empty`, `html` and `text`; None
    if it is unknown."""
    with Path(path).open("rb") as file:
        start = file.read(_LOOKED_AT)
    if not start:
        return "empty"
    if start.startswith(_OLE):
        return _stream(path)
    if start.startswith(_ARCHIVE):
        return _archive(path)
    if start.startswith(b"%PDF"):
        return ".pdf"
    return ".xls" if start.startswith(_OLDEST) else _text(start)


def is_html(start: bytes) -> bool:
    """Whether a text begins as an HTML page."""
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(_MHT) and b"multipart/related" in text:
        return True
    return text.startswith(_HTML) or (text.startswith(b"<?xml") and b"<html" in text)


def _text(start: bytes) -> str | None:
    if is_html(start):
        return "html"
    if _XML_SHEETS in start:
        return ".xml"
    is_text = b"\0" not in start and all(byte >= 32 or byte in b"\t\r\n\f" for byte in start)
    return "text" if is_text else None


def _stream(path: str) -> str:
    """The kind of an OLE file by the streams that it lists."""
    names = {name.encode("utf-16-le"): kind for name, kind in _STREAMS.items()}
    longest = max(map(len, names))
    with Path(path).open("rb") as file:
        before = b""
        while chunk := file.read(_CHUNK):
            for name, kind in names.items():
                if name in before + chunk:
                    return kind
            before = chunk[-longest:]
    return ".xls"


def _archive(path: str) -> str | None:
    with suppress(zipfile.BadZipFile, ValueError, OSError), zipfile.ZipFile(path) as archive:
        names = {name.lower() for name in archive.namelist()}
        if "xl/workbook.bin" in names:
            return ".xlsb"
        if "mimetype" in names:
            return _open_document(archive)
        return next(
            (kind for part, kind in _PARTS.items() if any(one.startswith(part) for one in names)), None
        )
    return None


def _open_document(archive: zipfile.ZipFile) -> str | None:
    with archive.open("mimetype") as file:
        said = file.read(80)
    if not said.startswith(_OPEN_DOCUMENT):
        return None
    return ".ods" if said[len(_OPEN_DOCUMENT) :].startswith(b"spreadsheet") else ".odt"
