"""Reads the slides of a presentation, and the drawings on the sheets of a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from pohon_graph.drafts.drawingml import Drawing
from pohon_graph.drafts.shapes import Box, Line, Page, Poster
from pohon_graph.drafts.xml_tree import Element, read_tree_of
from pohon_graph.loading.sheets import letters_of
from pohon_graph.loading.xlsx.package import Package
from pohon_graph.loading.xlsx.parts import read_book, read_texts
from pohon_graph.loading.xlsx.sheet import SheetContent, read_sheet
from pohon_graph.loading.xlsx.xml import relation
from pohon_graph.marks import is_ours
from pohon_graph.texts import say

_TITLES: Final = 20  # cells next to shapes that are read as titles


def read_slides(path: str) -> Poster:
    """The slides of a presentation that are not hidden. Raises Refused, OSError or one of BROKEN."""
    with Package(path, ".pptx") as package:
        return Poster("pptx", list(_slides(package)), is_ours(Path(path).read_bytes()))


def read_sheets(path: str) -> Poster:
    """The shapes on the sheets of a workbook, and the texts in the cells of those sheets. Raises as
    `read_slides` does."""
    with Package(path) as package:
        return Poster("xlsx", list(_sheets(package)), is_ours(Path(path).read_bytes()))


def _slides(package: Package) -> Iterator[Page]:
    parts = package.related(package.book, "/slide")
    with package.open(package.book) as file:
        order = [relation(one.attributes) for one in read_tree_of(file).all("sldId")]
    for number, part in enumerate((parts[id_] for id_ in order if id_ in parts), start=1):
        with package.open(part) as file:
            root = read_tree_of(file)
        tree = root.child("cSld", "spTree")
        if root.get("show") in ("0", "false") or tree is None:
            continue
        page = Page(say("draft.place.slide", number=number))
        Drawing(page, _diagrams(package, part)).read(tree)
        yield page


def _diagrams(package: Package, part: str) -> Callable[[str], Element | None]:
    """The data of the SmartArt of a part, by the id of their relation."""
    parts = package.related(part, "/diagramData")

    def data(id_: str) -> Element | None:
        if id_ not in parts:
            return None
        with package.open(parts[id_]) as file:
            return read_tree_of(file)

    return data


def _sheets(package: Package) -> Iterator[Page]:
    texts = read_texts(package)
    for sheet in read_book(package)[0]:
        page = Page(sheet.title)
        for part in package.related(sheet.part, "/drawing").values():
            with package.open(part) as file:
                Drawing(page, _diagrams(package, part)).read(read_tree_of(file))
        if page.boxes:
            with package.open(sheet.part) as file:
                page.boxes += _cells(read_sheet(file, texts), page)
        if page.boxes or page.has_pictures:
            yield page


def _cells(content: SheetContent, page: Page) -> Iterator[Box]:
    """The texts of the first filled cells: usually the title of the poster. They have no place among the
    shapes, so they are above them."""
    above = min(box.top for box in page.boxes) - 1
    cells = [cell for row in content.rows.values() for cell in row.values() if cell.kind in ("s", "str")]
    for cell in cells[:_TITLES]:
        at = f"{page.name}!{letters_of(cell.column)}{cell.row}"
        yield Box(0, above, 0, above, at, [Line(text) for text in cell.text.splitlines()], framed=False)
