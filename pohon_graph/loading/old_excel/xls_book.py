"""An old Excel workbook (.xls) open for reading, sheet by sheet."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from pohon_graph.loading.old_excel.compound_file import SIGNATURE, stream_of
from pohon_graph.loading.old_excel.xls_cells import read_cells
from pohon_graph.loading.xlsx.file_kinds import unfit
from pohon_graph.loading.xlsx.number_formats import read_format
from pohon_graph.loading.xlsx.parts import SheetPart, Styles
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import SheetContent

_LARGEST: Final = 32 * 1024 * 1024  # bytes; nothing in such a file is compressed
_MACROS: Final = "_VBA_PROJECT".encode("utf-16-le")
# Errors that a damaged file can raise within xlrd, apart from its own.
_BROKEN: Final = (
    struct.error, AssertionError, AttributeError, TypeError, LookupError, ValueError, EOFError, OverflowError,
    MemoryError, RecursionError, ZeroDivisionError, NotImplementedError,
)  # fmt: skip


@contextmanager
def open_xls(path: str) -> Iterator[XlsBook]:
    """Open a workbook. Raises Refused or OSError."""
    wrong = unfit(path, ".xls")
    if wrong is not None:
        raise wrong
    xlrd = _library()
    size = Path(path).stat().st_size
    if size > _LARGEST:
        raise Refused("large-file", size=f"{size / 1024 / 1024:.0f} MB", limit="32 MB")
    data = Path(path).read_bytes()
    records = stream_of(data, "Workbook", "Book") if data.startswith(SIGNATURE) else data
    try:
        book = xlrd.open_workbook(
            file_contents=records, formatting_info=True, ragged_rows=True, on_demand=True,
            logfile=io.StringIO(),
        )  # fmt: skip
        yield XlsBook(book, has_macros=_MACROS in data)
    except (xlrd.XLRDError, *_BROKEN) as error:
        protected = "encrypted" in str(error)
        key = "password-workbook" if protected else "damaged-workbook"
        raise Refused(key, suffix=".xls") from error


def _library() -> ModuleType:
    try:
        import xlrd
    except ImportError as error:
        raise Refused("xls-reader") from error
    library: ModuleType = xlrd
    return library


class XlsBook:
    """See `pohon_graph.loading.book_reader.BookReader`."""

    unseen = "xls-unseen"
    has_drawings = False

    def __init__(self, book: Any, *, has_macros: bool) -> None:
        self._book = book
        self.has_macros = has_macros
        self.from_1904 = book.datemode == 1
        self.parts = [
            SheetPart(sheet.name, str(number), sheet.visibility != 0)
            for number, sheet in enumerate(book.sheets())
        ]

    def styles(self) -> Styles:
        """The number format and strike-through of each cell style."""
        return self._styles

    def content(self, part: SheetPart) -> SheetContent:
        """The cells of a sheet."""
        return read_cells(self._book, self._book.sheet_by_index(int(part.part)))

    @cached_property
    def _styles(self) -> Styles:
        formats, fonts = self._book.format_map, self._book.font_list
        return Styles(
            [
                read_format(
                    formats[style.format_key].format_str if style.format_key in formats else "General"
                )
                for style in self._book.xf_list
            ],
            [bool(fonts[style.font_index].struck_out) for style in self._book.xf_list],
        )
