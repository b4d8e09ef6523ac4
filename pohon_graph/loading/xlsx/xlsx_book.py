"""An XLSX workbook open for reading, sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Final

from pohon_graph.loading.xlsx.package import Package
from pohon_graph.loading.xlsx.parts import SheetPart, Styles, Texts, read_book, read_styles, read_texts
from pohon_graph.loading.xlsx.sheet import SheetContent, read_sheet

_DRAWING: Final = "/drawings/drawing"


@contextmanager
def open_xlsx(path: str) -> Iterator[XlsxBook]:
    """Open a workbook. Raises Refused, OSError or one of BROKEN."""
    with Package(path) as package:
        yield XlsxBook(package)


class XlsxBook:
    """See `pohon_graph.loading.book_reader.BookReader`."""

    unseen = ""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.parts, self.from_1904 = read_book(self._package)
        self.has_macros = self._package.has_macros
        self.has_drawings = any(_DRAWING in name for name in self._package.archive.namelist())

    def styles(self) -> Styles:
        """The number format and strike-through of each cell style."""
        return self._styles

    def content(self, part: SheetPart) -> SheetContent:
        """The cells of a sheet."""
        with self._package.open(part.part) as file:
            return read_sheet(file, self._texts)

    @cached_property
    def _texts(self) -> Texts:
        return read_texts(self._package)

    @cached_property
    def _styles(self) -> Styles:
        return read_styles(self._package)
