"""Edits an XML part of a package as text: every byte outside the edits stays as it was.

A library that parses and writes a part again would rename prefixes, drop unknown elements, and change
thousands of bytes for one note. Here a parser only finds the places, and the edits are put in at them.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.parsers.expat import XMLParserType
from xml.sax.saxutils import escape, quoteattr

from pohon_graph.loading.xlsx.xml import Attributes, fed, parser

_TAG: Final = re.compile(rb"""<(?:[^>"']+|"[^"]*"|'[^']*')*>""")
_DECLARED: Final = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")
_NAME: Final = re.compile(r"<(/?)(?=[A-Za-z])")


@dataclass(slots=True, eq=False)
class Element:
    """An element of a part with its places in the bytes: `start`, `inside` (after its first tag), `end`
    (before its last tag) and `after`. All but `start` and `after` are the same if it is one empty tag."""

    name: str
    space: str
    prefix: str
    attributes: Attributes
    start: int
    inside: int
    end: int = 0
    after: int = 0
    children: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its own text."""
        return "".join(self.texts)

    def child(self, name: str) -> Element | None:
        """The first child of that name."""
        return next(self.named(name), None)

    def named(self, name: str) -> Iterator[Element]:
        """The children of that name."""
        return (child for child in self.children if child.name == name)

    def all(self, name: str) -> Iterator[Element]:
        """The elements of that name below, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.all(name)


class XmlPart:
    """A part, and the edits that `content` makes in it. Elements in `shallow` keep no children."""

    def __init__(self, data: bytes, shallow: Container[str] = ()) -> None:
        self.data = _as_utf8(data)
        self.root = _Reader(self.data, shallow).root()
        self._edits: list[tuple[int, int, bytes]] = []
        self._attributes: dict[Element, dict[str, str]] = {}
        self._appended: dict[Element, list[str]] = {}

    def raw(self, element: Element) -> str:
        """An element as it is written in the part."""
        return self.data[element.start : element.after].decode()

    def own(self, xml: str) -> str:
        """Elements written without a prefix, with the prefix that the part gives its own elements."""
        return _NAME.sub(rf"<\1{self.root.prefix}:", xml) if self.root.prefix else xml

    def append(self, element: Element, xml: str) -> None:
        """Put `xml` at the end of an element."""
        self._appended.setdefault(element, []).append(xml)

    def insert(self, xml: str, before: Sequence[str]) -> None:
        """Put `xml` into the root, in front of its first child with one of the names."""
        for child in self.root.children:
            if _effective_name(child, self.root.space) in before:
                self._edits.append((child.start, child.start, xml.encode()))
                return
        self.append(self.root, xml)

    def replace_text(self, element: Element, text: str) -> None:
        """Give an element a text as its only content."""
        self._edits.append((element.inside, element.end, escape(text).encode()))

    def remove(self, element: Element) -> None:
        """Remove an element."""
        self._edits.append((element.start, element.after, b""))

    def set(self, element: Element, name: str, value: object) -> None:
        """Set an attribute that has no prefix."""
        self._attributes.setdefault(element, {})[name] = str(value)

    def content(self) -> bytes:
        """The bytes of the part with all edits."""
        edits = [*self._edits, *self._tag_edits(), *self._end_edits()]
        if not edits:
            return self.data
        pieces, at = [], 0
        for start, stop, new in sorted(edits, key=lambda edit: edit[:2]):
            pieces += [self.data[at:start], new]
            at = max(at, stop)
        return b"".join([*pieces, self.data[at:]])

    def _tag_edits(self) -> Iterator[tuple[int, int, bytes]]:
        """The first tags that change: those with other attributes, and empty ones that get content."""
        for element in {**self._attributes, **self._appended}:
            tag = self.data[element.start : element.inside].decode()
            filled = "".join(self._appended.get(element, ())) if tag.endswith("/>") else ""
            if element not in self._attributes and not filled:
                continue
            for name, value in self._attributes.get(element, {}).items():
                tag = _with_attribute(tag, name, value)
            if filled:
                name = f"{element.prefix}:{element.name}" if element.prefix else element.name
                tag = f"{tag[:-2].rstrip()}>{filled}</{name}>"
            yield element.start, element.inside, tag.encode()

    def _end_edits(self) -> Iterator[tuple[int, int, bytes]]:
        for element, added in self._appended.items():
            if element.after > element.inside:
                yield element.end, element.end, "".join(added).encode()


class _Reader:
    """Finds the elements of a part."""

    def __init__(self, data: bytes, shallow: Container[str]) -> None:
        self._data = data
        self._shallow = shallow
        self._open: list[Element] = []
        self._below = 0  # open elements whose place is not kept
        self._root: Element | None = None
        self._parser: XMLParserType = parser(self._start, self._end, self._text)
        self._parser.namespace_prefixes = True

    def root(self) -> Element:
        for _ in fed(self._parser, io.BytesIO(self._data)):
            pass
        if self._root is None:
            raise ValueError("no element")
        return self._root

    def _start(self, full: str, attributes: Attributes) -> None:
        if self._below or (self._open and self._open[-1].name in self._shallow):
            self._below += 1
            return
        space, name, prefix = _names(full)
        start = self._parser.CurrentByteIndex
        tag = _TAG.match(self._data, start)
        if tag is None:
            raise ValueError("no tag")
        element = Element(name, space, prefix, attributes, start, tag.end())
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _: str) -> None:
        if self._below:
            self._below -= 1
            return
        element = self._open.pop()
        if self._data[element.inside - 2 : element.inside] == b"/>":
            element.end = element.after = element.inside
        else:
            element.end = self._parser.CurrentByteIndex
            element.after = self._data.index(b">", element.end) + 1

    def _text(self, text: str) -> None:
        if self._open and not self._below:
            self._open[-1].texts.append(text)


def attributes_of(**values: object) -> str:
    """Attributes as they are written in a tag."""
    return "".join(f" {name}={quoteattr(str(value))}" for name, value in values.items())


def _names(full: str) -> tuple[str, str, str]:
    """The namespace, name and prefix of an element."""
    parts = full.split(" ")
    if len(parts) == 1:
        return "", parts[0], ""
    return parts[0], parts[1], parts[2] if len(parts) > 2 else ""


def _effective_name(element: Element, space: str) -> str:
    """The name of an element, or of the first alternative if it is a choice between versions."""
    while element.space != space and element.children:
        element = element.children[0]
    return element.name


def _with_attribute(tag: str, name: str, value: str) -> str:
    quoted = quoteattr(value)
    found = re.search(rf"""(?<=\s){name}\s*=\s*("[^"]*"|'[^']*')""", tag)
    if found:
        return f"{tag[: found.start()]}{name}={quoted}{tag[found.end() :]}"
    end = len(tag) - (2 if tag.endswith("/>") else 1)
    return f"{tag[:end].rstrip()} {name}={quoted}{tag[end:]}"


def _as_utf8(data: bytes) -> bytes:
    """A part in UTF-8; one in another encoding is converted, because places are counted in bytes."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16")
        return _DECLARED.sub(b'<?xml version="1.0" encoding="UTF-8"?>', text.encode(), count=1)
    declared = _DECLARED.match(data)
    if declared is None or codecs.lookup(declared[1].decode()).name in {"utf-8", "ascii"}:
        return data
    text = data.decode(declared[1].decode())
    return _DECLARED.sub(b'<?xml version="1.0" encoding="UTF-8"?>', text.encode(), count=1)
