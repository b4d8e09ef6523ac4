"""Parses the XML of a workbook's parts into events.

A part with a document type is refused, because it could define entities that grow without end or read
other files. So is a part beyond the limits of any workbook, because a few kilobytes of an archive may
unpack to hundreds of megabytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, Final
from xml.parsers import expat

from pohon_graph.documents.file_limits import ELEMENTS, NESTED, TOKEN
from pohon_graph.loading.xlsx.refused import Refused

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]
Text = Callable[[str], None]

# The namespaces that Excel writes, and those of Strict Open XML.
_NAMESPACES: Final = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_CHUNK: Final = 1 << 16
_ON: Final = ("1", "true", "on")


def elements(*names: str) -> dict[str, str]:
    """The short names of elements in the spreadsheet namespaces, by the full names from `parse`."""
    return {f"{space} {name}": name for space in _NAMESPACES for name in names}


def parser(start: Start, end: End | None = None, text: Text | None = None) -> expat.XMLParserType:
    """A parser that calls the handlers for elements, named `namespace name`, and for whole texts."""
    made = expat.ParserCreate(namespace_separator=" ")
    made.buffer_text = True
    made.StartDoctypeDeclHandler = _refuse
    made.StartElementHandler = start
    made.EndElementHandler = end
    made.CharacterDataHandler = text
    return made


def parse(part: IO[bytes], start: Start, end: End | None = None, text: Text | None = None) -> None:
    """Call the handlers for all of a part."""
    for _ in fed(parser(start, end, text), part):
        pass


def fed(reader: expat.XMLParserType, part: IO[bytes]) -> Iterator[None]:
    """Feed a part to `reader`, piece by piece. Raises Refused if it is too large."""
    size = opened = depth = 0
    while chunk := part.read(_CHUNK):
        reader.Parse(chunk)
        size += len(chunk)
        tags, closing = chunk.count(b"<"), chunk.count(b"</")
        opened += tags - closing
        depth += tags - 2 * closing - chunk.count(b"/>")
        if opened > ELEMENTS or depth > NESTED or size - reader.CurrentByteIndex > TOKEN:
            raise Refused("inflated-workbook")
        yield
    reader.Parse(b"", True)
    yield


def is_on(attributes: Attributes, name: str, *, default: bool = False) -> bool:
    """Whether a boolean attribute is set."""
    return attributes[name] in _ON if name in attributes else default


def relation(attributes: Attributes) -> str:
    """The attribute `r:id`."""
    return next((value for name, value in attributes.items() if name.endswith(" id")), "")


def _refuse(*_: object) -> None:
    raise Refused("workbook-dtd")
