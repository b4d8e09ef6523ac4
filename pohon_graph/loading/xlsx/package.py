"""The archive of a workbook: checks the kind of file and finds its parts."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from typing import IO, Final
from xml.parsers.expat import ExpatError

from pohon_graph.documents.file_limits import FILE, SHEETS
from pohon_graph.loading.xlsx.file_kinds import unfit
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.xml import Attributes, parse

# Errors that a damaged archive or part can raise.
BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, ExpatError, EOFError, KeyError, IndexError, ValueError, RuntimeError,
    NotImplementedError, OverflowError,
)  # fmt: skip

_MACROS: Final = "xl/vbaproject.bin"


class Package:
    """An open archive and the relations of its parts. `kind` is the wanted kind of office file."""

    def __init__(self, path: str, kind: str = ".xlsx") -> None:
        wrong = unfit(path, kind)
        if wrong is not None:
            raise wrong
        self.archive = zipfile.ZipFile(path)
        self._names = {name.lower(): name for name in self.archive.namelist()}
        check_size(self.archive)
        self.book = next(iter(self.related("", "/officeDocument").values()), "xl/workbook.xml")

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self.archive.close()

    @property
    def has_macros(self) -> bool:
        """Whether it contains macros."""
        return _MACROS in self._names

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part.lower() in self._names

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


def check_size(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that unpacks to too much."""
    size = sum(entry.file_size for entry in archive.infolist())
    if size > FILE:
        limit = f"{FILE / 1024 / 1024:.0f} MB"
        raise Refused("large-file", size=f"{size / 1024 / 1024:.0f} MB", limit=limit)
