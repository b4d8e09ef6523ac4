"""The archive of an Open Document spreadsheet, and the names of its elements."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from pohon_graph.loading.xlsx.file_kinds import unfit
from pohon_graph.loading.xlsx.package import check_size
from pohon_graph.loading.xlsx.refused import Refused

CONTENT: Final = "content.xml"
STYLES: Final = "styles.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_ENCRYPTED: Final = b"encryption-data"
_MACROS: Final = ("Basic/", "Scripts/")
_LISTS: Final = ("script-lc.xml", "script-lb.xml")  # lists of modules, also without any module
_LOOKED_AT: Final = 1 << 20  # bytes of the manifest
_SPACE: Final = "urn:oasis:names:tc:opendocument:xmlns:"


def name(space: str, local: str) -> str:
    """The full name of an element or attribute, as the parser gives it."""
    return f"{_SPACE}{space}:1.0 {local}"


@contextmanager
def open_archive(path: str) -> Iterator[zipfile.ZipFile]:
    """Open the archive of a spreadsheet that can be read. Raises Refused, OSError or one of BROKEN."""
    wrong = unfit(path, ".ods")
    if wrong is not None:
        raise wrong
    with zipfile.ZipFile(path) as archive:
        check_size(archive)
        if _MANIFEST in archive.namelist():
            with archive.open(_MANIFEST) as file:
                if _ENCRYPTED in file.read(_LOOKED_AT):
                    raise Refused("password-workbook")
        yield archive


def has_macros(archive: zipfile.ZipFile) -> bool:
    """Whether a spreadsheet contains macros."""
    names = (one for one in archive.namelist() if one.startswith(_MACROS))
    return any(not one.endswith(("/", *_LISTS)) for one in names)
