"""A workbook's package with some parts replaced or added; all others keep their bytes and their place."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import Final

from pohon_graph.annotations.xml_part import XmlPart, attributes_of
from pohon_graph.loading.xlsx.package import Package

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES: Final = "[Content_Types].xml"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DRAWING: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the date of added parts, so that twice gives the same bytes


class EditedPackage:
    """Collects edits of a package; `content` is the whole file with them."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._entries = {entry.filename: entry for entry in package.archive.infolist()}
        self._names = {name.lower(): name for name in self._entries}
        self._new: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._drawings = False
        self.space = XmlPart(self.read(package.book)).root.space
        self.kinds = _KINDS if self.space == _MAIN else _STRICT

    @property
    def is_signed(self) -> bool:
        """Whether it has digital signatures, which no longer hold after an edit."""
        return any(name.startswith("_xmlsignatures/") for name in self._names)

    def has(self, part: str) -> bool:
        """Whether there is a part of that name."""
        return part.lower() in self._names

    def read(self, part: str) -> bytes:
        """A part with the edits so far. Raises KeyError if there is none."""
        name = self._names[part.lower()]
        return self._new[name] if name in self._new else self.package.archive.read(self._entries[name])

    def write(self, part: str, data: bytes) -> None:
        """Replace a part, unless it stays the same."""
        if data != self.read(part):
            self._new[self._names[part.lower()]] = data

    def add(self, part: str, xml: str, content_type: str = "") -> None:
        """Add a part; one without a content type is a drawing of notes."""
        self._names[part.lower()] = part
        self._new[part] = xml.encode()
        if content_type:
            self._types[part] = content_type
        else:
            self._drawings = True

    def free(self, pattern: str) -> str:
        """The first name of the pattern, `xl/comments{}.xml`, that no part has."""
        number = 1
        while self.has(pattern.format(number)):
            number += 1
        return pattern.format(number)

    def parts(self, ending: str) -> list[str]:
        """The names of the parts with that ending."""
        return [name for key, name in self._names.items() if key.endswith(ending)]

    def related(self, part: str, kind: str) -> dict[str, str]:
        """The parts that `part` referred to as `kind` before the edits, by id."""
        return self.package.related(part, f"/{kind}")

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let `part` refer to `target` as `kind`; returns the id."""
        folder, name = posixpath.split(part)
        relations = f"{folder}/_rels/{name}.rels"
        if not self.has(relations):
            self._names[relations.lower()] = relations
            self._new[relations] = f'{DECLARATION}<Relationships xmlns="{_RELATIONS}"/>'.encode()
        edited = XmlPart(self.read(relations))
        taken = {one.attributes.get("Id") for one in edited.root.children}
        number = next(n for n in range(1, len(taken) + 2) if f"rIdPohon{n}" not in taken)
        given = attributes_of(Id=f"rIdPohon{number}", Type=f"{self.kinds}/{kind}", Target=f"/{target}")
        edited.append(edited.root, edited.own(f"<Relationship{given}/>"))
        self.write(relations, edited.content())
        return f"rIdPohon{number}"

    def content(self) -> bytes:
        """The whole file; the parts that were there come first, in their order."""
        if self._types or self._drawings:
            self.write(_TYPES, self._content_types())
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
            for name, entry in self._entries.items():
                kept = _entry(name, entry.date_time, entry.compress_type)
                kept.external_attr, kept.comment = entry.external_attr, entry.comment
                out.writestr(kept, self.read(name))
            for name in (name for name in self._new if name not in self._entries):
                out.writestr(_entry(name, _FIRST_DAY, zipfile.ZIP_DEFLATED), self._new[name])
            out.comment = self.package.archive.comment
        return stream.getvalue()

    def _content_types(self) -> bytes:
        edited = XmlPart(self.read(_TYPES))
        if self._drawings and not _knows_drawings(edited):
            given = attributes_of(Extension="vml", ContentType=_DRAWING)
            edited.insert(edited.own(f"<Default{given}/>"), ("Override",))
        for part, kind in self._types.items():
            given = attributes_of(PartName=f"/{part}", ContentType=kind)
            edited.append(edited.root, edited.own(f"<Override{given}/>"))
        return edited.content()


def _knows_drawings(types: XmlPart) -> bool:
    return any(one.attributes.get("Extension", "").lower() == "vml" for one in types.root.named("Default"))


def _entry(name: str, date: tuple[int, int, int, int, int, int], compression: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date)
    entry.compress_type = compression
    return entry
