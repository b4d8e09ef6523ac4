"""The interface of a reader of workbooks, and the reader for each kind of file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from pohon_graph.loading.xlsx.parts import SheetPart, Styles
from pohon_graph.loading.xlsx.sheet import SheetContent


class BookReader(Protocol):
    """An open workbook."""

    @property
    def parts(self) -> Sequence[SheetPart]:
        """The sheets with cells, in the order of their tabs."""
        ...

    @property
    def from_1904(self) -> bool:
        """Whether days count from 1904."""
        ...

    @property
    def has_macros(self) -> bool:
        """Whether it contains macros."""
        ...

    @property
    def has_drawings(self) -> bool:
        """Whether it has shapes or pictures on its sheets."""
        ...

    @property
    def unseen(self) -> str:
        """The key of the notice about content that the reader cannot see, or empty."""
        ...

    def styles(self) -> Styles:
        """The number format and strike-through of each cell style."""
        ...

    def content(self, part: SheetPart) -> SheetContent:
        """The cells of a sheet."""
        ...


def open_book(path: str) -> AbstractContextManager[BookReader]:
    """Open a workbook with the reader for its suffix. It raises Refused, OSError or one of BROKEN."""
    suffix = Path(path).suffix.lower()
    if suffix == ".xls":
        from pohon_graph.loading.old_excel.xls_book import open_xls

        return open_xls(path)
    if suffix == ".ods":
        from pohon_graph.loading.open_document.ods_book import open_ods

        return open_ods(path)
    from pohon_graph.loading.xlsx.xlsx_book import open_xlsx

    return open_xlsx(path)
