"""Puts the findings of one sheet onto its cells: colours, notes and their boxes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pohon_graph.annotations.cell_range import Range
from pohon_graph.annotations.edited_package import DECLARATION, EditedPackage
from pohon_graph.annotations.note_boxes import empty_drawing, with_boxes, without_boxes
from pohon_graph.annotations.note_list import Note, Written, empty_notes, with_ours, without_ours
from pohon_graph.annotations.note_text import NoteWriter
from pohon_graph.annotations.placed_findings import Merges, Placed, by_cell, by_severity
from pohon_graph.annotations.sheet_colours import AFTER_NOTES, add_colours, remove_colours
from pohon_graph.annotations.sheet_geometry import Geometry
from pohon_graph.annotations.style_list import StyleList
from pohon_graph.annotations.xml_part import XmlPart, attributes_of
from pohon_graph.marks import NAME

_NOTES: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"


class AnnotatedSheet:
    """A sheet of a package that is being annotated."""

    def __init__(self, package: EditedPackage, part: str, styles: StyleList) -> None:
        self._package = package
        self._part = part
        self._styles = styles
        self._notes = next(iter(package.related(part, "comments").values()), "")

    def annotate(self, findings: Sequence[Placed], note_of: NoteWriter) -> list[Range]:
        """Replace the additions of an earlier run; returns the cells that can have no note."""
        if not findings and not self._has_ours():
            return []
        sheet = XmlPart(self._package.read(self._part), shallow=("row",))
        remove_colours(sheet)
        cells = by_cell(findings, Merges(sheet))
        add_colours(sheet, by_severity(cells), self._styles)
        geometry = Geometry(sheet)
        drawing = self._drawing(sheet)
        self._remove_notes(drawing)
        written = self._add_notes({cell: note_of(found) for cell, found in cells.items()})
        if written.new or written.grown:
            self._add_boxes(sheet, drawing, written, geometry)
        self._package.write(self._part, sheet.content())
        return written.refused

    def _has_ours(self) -> bool:
        parts = [self._part, *([self._notes] if self._notes else [])]
        return any(NAME.encode() in self._package.read(part) for part in parts)

    def _drawing(self, sheet: XmlPart) -> str:
        """The drawing with the boxes of the sheet's notes; empty if there is none."""
        element = sheet.root.child("legacyDrawing")
        if element is None:
            return ""
        wanted = relation_of(element.attributes)
        return self._package.related(self._part, "vmlDrawing").get(wanted, "")

    def _remove_notes(self, drawing: str) -> None:
        if not self._notes:
            return
        kept, gone = without_ours(self._package.read(self._notes))
        self._package.write(self._notes, kept)
        if drawing and gone:
            self._package.write(drawing, without_boxes(self._package.read(drawing), gone))

    def _add_notes(self, notes: Mapping[Range, Note]) -> Written:
        threads = {
            thread.attributes.get("ref", "")
            for part in self._package.related(self._part, "threadedComment").values()
            for thread in XmlPart(self._package.read(part)).root.all("threadedComment")
        }
        there = self._notes and self._package.read(self._notes)
        data = there or f"{DECLARATION}{empty_notes(self._package.space)}".encode()
        content, written = with_ours(data, notes, threads)
        if self._notes:
            self._package.write(self._notes, content)
        elif written.new:
            self._notes = self._package.free("xl/comments{}.xml")
            self._package.add(self._notes, content.decode(), _NOTES)
            self._package.relate(self._part, "comments", self._notes)
        return written

    def _add_boxes(self, sheet: XmlPart, drawing: str, written: Written, geometry: Geometry) -> None:
        if not drawing:
            others = [self._package.read(part) for part in self._package.parts(".vml")]
            drawing = self._package.free("xl/drawings/vmlDrawing{}.vml")
            self._package.add(drawing, empty_drawing(others, len(written.new)))
            relation = self._package.relate(self._part, "vmlDrawing", drawing)
            given = f' xmlns:r="{self._package.kinds}"{attributes_of(**{"r:id": relation})}'
            sheet.insert(sheet.own(f"<legacyDrawing{given}/>"), AFTER_NOTES)
        boxes = with_boxes(self._package.read(drawing), written.new, written.grown, geometry)
        self._package.write(drawing, boxes)


def relation_of(attributes: Mapping[str, str]) -> str:
    """The attribute `r:id`, whose name has the namespace before it and the prefix after it."""
    return next((value for name, value in attributes.items() if name.split(" ")[1:2] == ["id"]), "")
