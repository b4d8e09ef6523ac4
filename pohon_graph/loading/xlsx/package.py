"""The archive of a workbook: checks the kind of file and finds its parts."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from pathlib import Path
from typing import IO, Final
from xml.parsers.expat import ExpatError

from pohon_graph.documents.file_limits import FILE, SHEETS
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.xml import Attributes, parse

# Errors that a damaged archive or part can raise.
BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, ExpatError, EOFError, KeyError, IndexError, ValueError, RuntimeError,
    NotImplementedError, OverflowError,
)  # fmt: skip

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an old .xls, or a workbook with a password
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_HTML: Final = (b"<html", b"<!doctype html", b"<table", b"<head", b"<meta", b"<body", b"<div", b"<style")
_XML_SHEETS: Final = b"urn:schemas-microsoft-com:office:spreadsheet"
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_LOOKED_AT: Final = 4096  # bytes at the start of a file that are checked
_MACROS: Final = "xl/vbaproject.bin"


def unfit(path: str) -> Refused | None:
    """The reason why a file is not an XLSX workbook, if its first bytes show another format."""
    if Path(path).name.startswith("~$"):
        return Refused("lock-file")
    with Path(path).open("rb") as file:
        start = file.read(_LOOKED_AT)
    if start.startswith(_OLE):
        return Refused("password-workbook" if _is_encrypted(path) else "old-workbook")
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(_HTML) or (text.startswith(b"<?xml") and b"<html" in text):
        return Refused("html-workbook")
    if _XML_SHEETS in start:
        return Refused("other-office", suffix=".xml")
    return None


def _is_encrypted(path: str) -> bool:
    """Whether an OLE file lists a stream of an encrypted package."""
    with Path(path).open("rb") as file:
        before = b""
        while chunk := file.read(1 << 20):
            if _ENCRYPTED in before + chunk:
                return True
            before = chunk[-len(_ENCRYPTED) :]
    return False


class Package:
    """An open archive and the relations of its parts."""

    def __init__(self, path: str) -> None:
        wrong = unfit(path)
        if wrong is not None:
            raise wrong
        self.archive = zipfile.ZipFile(path)
        self._names = {name.lower(): name for name in self.archive.namelist()}
        self._check()
        self.book = next(iter(self.related("", "/officeDocument").values()), "xl/workbook.xml")

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self.archive.close()

    @property
    def has_macros(self) -> bool:
        """Whether it contains macros."""
        return _MACROS in self._names

    def open(self, part: str) -> IO[bytes]:
        """Open a part to read. Raises KeyError if there is none."""
        return self.archive.open(self._names[part.lower()])

    def related(self, part: str, kind: str) -> dict[str, str]:
        """The parts that `part` refers to as `kind`, by id."""
        folder, name = posixpath.split(part)
        found: dict[str, str] = {}

        def start(element: str, attributes: Attributes) -> None:
            if element.endswith(" Relationship") and attributes.get("Type", "").endswith(kind):
                target = attributes.get("Target", "")
                whole = target[1:] if target.startswith("/") else posixpath.join(folder, target)
                found[attributes.get("Id", "")] = posixpath.normpath(whole)
                if len(found) > SHEETS:
                    raise Refused("inflated-workbook")

        relations = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        if relations.lower() in self._names:
            with self.open(relations) as file:
                parse(file, start)
        return found

    def _check(self) -> None:
        """Refuse an archive that unpacks to too much, or that is not a workbook."""
        size = sum(entry.file_size for entry in self.archive.infolist())
        if size > FILE:
            limit = f"{FILE / 1024 / 1024:.0f} MB"
            raise Refused("large-file", size=f"{size / 1024 / 1024:.0f} MB", limit=limit)
        if "xl/workbook.bin" in self._names:
            raise Refused("other-office", suffix=".xlsb")
        if "mimetype" in self._names:
            with self.open("mimetype") as file:
                if file.read(len(_OPEN_DOCUMENT)) == _OPEN_DOCUMENT:
                    raise Refused("other-office", suffix=".ods")
