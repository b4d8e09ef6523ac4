"""Reads the values of a workbook's cells as text, row by row, for large tables without regard to formats.

Numbers are as stored, with a decimal point. Formulas give their last result.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Final

from pohon_graph.documents.file_limits import CELLS, CHARACTERS
from pohon_graph.loading.xlsx.package import BROKEN, Package
from pohon_graph.loading.xlsx.parts import LONGEST, LONGEST_RAW, read_book, read_texts, unescaped
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import column_of
from pohon_graph.loading.xlsx.xml import Attributes, elements, fed, parser

Cells = list[str]

_WIDEST: Final = 40  # columns of a table of the nomenclature
_NAMES: Final = elements("c", "v", "t", "row", "rPh")


class Damaged(Exception):
    """The file is not a workbook, is incomplete, or is refused."""


class Book:
    """A workbook open for reading. Raises Damaged for any other file."""

    def __init__(self, path: str) -> None:
        try:
            self._package = Package(path)
            sheets = read_book(self._package)[0]
            self.sheets = {sheet.title: sheet.part for sheet in sheets if not sheet.is_findings}
            self._texts: list[str] | None = None
        except (Refused, OSError, *BROKEN) as error:
            raise Damaged(str(error)) from error

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self._package.archive.close()

    def rows(self, title: str, *, last: int | None = None) -> Iterator[tuple[int, Cells]]:
        """The filled rows of a sheet, each with its number from 1, until about row `last`."""
        try:
            if self._texts is None:
                self._texts = read_texts(self._package).texts
            with self._package.open(self.sheets[title]) as part:
                yield from _Rows(self._texts).of(part, last)
        except (Refused, *BROKEN) as error:
            raise Damaged(str(error)) from error


class _Rows:
    """Reads the XML of one sheet. As the innermost loop, it has slots and does one look-up per element."""

    __slots__ = (
        "_cell", "_cells", "_characters", "_column", "_is_text", "_length", "_number", "_parts", "_ready",
        "_row", "_spoken", "_texts",
    )  # fmt: skip

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._ready: list[tuple[int, Cells]] = []
        self._row: Cells = []
        self._parts: list[str] = []
        self._number = self._column = self._cells = self._characters = self._length = 0
        self._cell = "n"
        self._is_text = self._spoken = False

    def of(self, part: IO[bytes], last: int | None) -> Iterator[tuple[int, Cells]]:
        reader = parser(self._start, self._end, self._data)
        for _ in fed(reader, part):
            yield from self._ready
            self._ready.clear()
            if last is not None and self._number > last:
                return

    def _start(self, element: str, attributes: Attributes) -> None:
        name = _NAMES.get(element)
        if name == "c":
            self._cell = attributes.get("t", "n")
            self._parts.clear()
            self._length = 0
            place = attributes.get("r")
            self._column = column_of(place.rstrip("0123456789")) + 1 if place else self._column + 1
        elif name == "v" or name == "t":  # noqa: PLR1714  # the innermost loop: a set would be slower
            self._is_text = not self._spoken
        elif name == "row":
            self._number = int(attributes.get("r") or self._number + 1)
            self._row, self._column = [], 0
        elif name == "rPh":
            self._spoken = True

    def _end(self, element: str) -> None:
        name = _NAMES.get(element)
        if name == "c":
            if self._parts:
                self._row += [""] * (self._column - 1 - len(self._row))
                text = _value(self._cell, "".join(self._parts), self._texts)
                self._row.append(text)
                self._count(text)
        elif name == "row":
            if self._row:
                self._ready.append((self._number, self._row))
        elif name == "rPh":
            self._spoken = False
        else:
            self._is_text = False

    def _data(self, data: str) -> None:
        if self._is_text:
            self._parts.append(data)
            self._length += len(data)
            if self._length > LONGEST_RAW:
                raise Refused("long-text", limit=LONGEST)

    def _count(self, text: str) -> None:
        self._cells += self._column  # with the empty ones before it
        self._characters += len(text)
        if self._cells > CELLS * _WIDEST or self._characters > CHARACTERS:
            raise Refused("many-cells", limit=CELLS)


def _value(kind: str, text: str, texts: list[str]) -> str:
    if kind == "s":
        return texts[int(text)]
    if kind == "n":
        return f"{float(text):.15g}"
    return "" if kind == "e" else unescaped(text)
