"""An Open Document spreadsheet (.ods) open for reading, sheet by sheet."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from pohon_graph.loading.open_document.ods_cells import OdsStream
from pohon_graph.loading.open_document.ods_package import CONTENT, STYLES, has_macros, open_archive
from pohon_graph.loading.open_document.ods_styles import OdsStyles, StylesReader
from pohon_graph.loading.xlsx.parts import SheetPart, Styles
from pohon_graph.loading.xlsx.sheet import SheetContent
from pohon_graph.loading.xlsx.xml import parse


@contextmanager
def open_ods(path: str) -> Iterator[OdsBook]:
    """Open a spreadsheet. Raises Refused, OSError or one of BROKEN."""
    with open_archive(path) as archive:
        yield OdsBook(archive)


class OdsBook:
    """See `pohon_graph.loading.book_reader.BookReader`. All sheets are read at once."""

    unseen = "ods-unseen"
    from_1904 = False

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.has_macros = has_macros(archive)
        self._styles = OdsStyles()
        if STYLES in archive.namelist():
            reader = StylesReader(self._styles)
            with archive.open(STYLES) as file:
                parse(file, reader.start, reader.end, reader.data)
        stream = OdsStream(self._styles)
        with archive.open(CONTENT) as file:
            parse(file, stream.start, stream.end, stream.data)
        self.has_drawings = stream.has_drawings
        self._contents = [sheet.content for sheet in stream.sheets]
        self.parts = [
            SheetPart(sheet.title, str(number), sheet.hidden) for number, sheet in enumerate(stream.sheets)
        ]

    def styles(self) -> Styles:
        """The number format and strike-through of each cell style."""
        return Styles(self._styles.formats, self._styles.struck)

    def content(self, part: SheetPart) -> SheetContent:
        """The cells of a sheet."""
        return self._contents[int(part.part)]
