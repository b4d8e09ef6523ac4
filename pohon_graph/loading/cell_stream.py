"""The values of a workbook's cells as text, read as a stream: several times faster than openpyxl.

For large tables whose formats do not matter. Numbers come as they are kept, with a decimal point;
formulas as what they last came to.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import IO, Final
from xml.parsers import expat

Cells = list[str]

_CHUNK: Final = 1 << 16
_LAST_COLUMN = 16_384  # of Excel; a cell beyond it is in no workbook that a program wrote
_TEXTS = frozenset({"v", "t"})
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")  # how a cell says a character that XML would lose


class Damaged(Exception):
    """The archive is not a workbook, or not a whole one."""


class Book:
    """A workbook open for reading. Raises Damaged for anything that is not one."""

    def __init__(self, path: str) -> None:
        try:
            self.archive = zipfile.ZipFile(path)
            self.sheets = _sheets(self.archive)
            self._texts: list[str] | None = None
        except (
            OSError,
            KeyError,
            ValueError,
            zipfile.BadZipFile,
            NotImplementedError,
            expat.ExpatError,
        ) as error:
            raise Damaged(str(error)) from error

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self.archive.close()

    def rows(self, title: str) -> Iterator[tuple[int, Cells]]:
        """The rows of a sheet that hold anything, each with its number, counted from 1."""
        if self._texts is None:
            self._texts = _shared_texts(self.archive)
        try:
            with self.archive.open(self.sheets[title]) as part:
                yield from _Rows(self._texts).of(part)
        except (KeyError, ValueError, IndexError, EOFError, zipfile.BadZipFile, expat.ExpatError) as error:
            raise Damaged(str(error)) from error


class _Rows:
    """Reads the XML of one sheet. Slots and one look-up an element: the innermost loop of a large table."""

    __slots__ = ("_cell", "_column", "_columns", "_is_text", "_number", "_parts", "_ready", "_row", "_texts")

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._ready: list[tuple[int, Cells]] = []
        self._columns: dict[str, int] = {}
        self._row: Cells = []
        self._parts: list[str] = []
        self._number = self._column = 0
        self._cell = "n"
        self._is_text = False

    def of(self, part: IO[bytes]) -> Iterator[tuple[int, Cells]]:
        parser = _parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        while chunk := part.read(_CHUNK):
            parser.Parse(chunk)
            yield from self._ready
            self._ready.clear()
        parser.Parse(b"", True)
        yield from self._ready

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = _plain(name)
        if name == "c":
            self._begin_cell(attributes)
        elif name in _TEXTS:
            self._is_text = True
        elif name == "row":
            self._number = int(attributes.get("r") or self._number + 1)
            self._row, self._column = [], 0

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._cell = attributes.get("t", "n")
        self._parts.clear()
        place = attributes.get("r")
        if place is None:
            self._column += 1
            return
        letters = place.rstrip("0123456789")
        self._column = self._columns.get(letters) or self._columns.setdefault(letters, _column(letters))

    def _end(self, name: str) -> None:
        name = _plain(name)
        if name in _TEXTS:
            self._is_text = False
        elif name == "c":
            if self._parts and self._column <= _LAST_COLUMN:
                self._row += [""] * (self._column - 1 - len(self._row))
                self._row.append(_value(self._cell, "".join(self._parts), self._texts))
        elif name == "row" and self._row:
            self._ready.append((self._number, self._row))

    def _data(self, data: str) -> None:
        if self._is_text:
            self._parts.append(data)


def _value(kind: str, text: str, texts: list[str]) -> str:
    if kind == "s":
        return texts[int(text)]
    if kind == "n":
        return f"{float(text):.15g}"
    return "" if kind == "e" else _unescaped(text)


def _column(letters: str) -> int:
    """The number of a column, that of B is 2."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _shared_texts(archive: zipfile.ZipFile) -> list[str]:
    """The texts that cells refer to by number; what a reader is told about pronunciation left out."""
    texts: list[str] = []
    parts: list[str] = []
    inside = [False, False]  # a text, and a note on pronunciation

    def start(name: str, _: dict[str, str]) -> None:
        name = _plain(name)
        if name == "t":
            inside[0] = not inside[1]
        elif name == "rPh":
            inside[1] = True

    def end(name: str) -> None:
        name = _plain(name)
        if name == "t":
            inside[0] = False
        elif name == "rPh":
            inside[1] = False
        elif name == "si":
            texts.append(_unescaped("".join(parts)))
            parts.clear()

    def data(text: str) -> None:
        if inside[0]:
            parts.append(text)

    name = next((each for each in archive.namelist() if each.lower() == "xl/sharedstrings.xml"), None)
    if name is not None:
        parser = _parser()
        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = data
        with archive.open(name) as part:
            parser.ParseFile(part)
    return texts


def _sheets(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part of the archive that holds each sheet, by title, in the order of the tabs."""
    targets = {
        each["Id"]: each["Target"]
        for each in _elements(archive, "xl/_rels/workbook.xml.rels", "Relationship")
    }
    found = {}
    for sheet in _elements(archive, "xl/workbook.xml", "sheet"):
        key = next(value for name, value in sheet.items() if name.endswith(":id") or name == "id")
        target = targets[key]
        found[sheet["name"]] = target[1:] if target.startswith("/") else posixpath.normpath(f"xl/{target}")
    return {title: part for title, part in found.items() if "worksheets/" in part}


def _elements(archive: zipfile.ZipFile, part: str, name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        if _plain(element) == name:
            found.append(attributes)

    parser = _parser()
    parser.StartElementHandler = start
    with archive.open(part) as file:
        parser.ParseFile(file)
    return found


def _parser() -> expat.XMLParserType:
    """A parser that joins texts, and refuses what could make a small file grow without end."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise ValueError("document type")

    parser.StartDoctypeDeclHandler = refuse
    return parser


def _plain(name: str) -> str:
    """An element's name without the prefix that some writers give it."""
    return name.rpartition(":")[2] if ":" in name else name


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
