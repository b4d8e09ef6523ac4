"""The tab of our sheet of findings. A later run finds it by a hidden name, which survives a renaming."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape

from pohon_graph.annotations.annotated_sheet import relation_of
from pohon_graph.annotations.edited_package import EditedPackage
from pohon_graph.annotations.xml_part import Element, XmlPart, attributes_of
from pohon_graph.loading.xlsx.parts import sheet_named
from pohon_graph.marks import FINDINGS_NAME
from pohon_graph.texts import say

PART: Final = "xl/worksheets/pohonTemuan{}.xml"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
# The elements after the names of a workbook, in the order of the published schema.
_AFTER_NAMES: Final = (
    "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
    "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip


def put_findings(package: EditedPackage, xml: str, head: int) -> str:
    """Put the sheet of findings into the workbook, or into the place of an earlier one; returns its title.

    `head` is the row of its headings, which every printed page repeats.
    """
    book = XmlPart(package.read(package.package.book))
    sheets = [sheet for holder in book.root.named("sheets") for sheet in holder.named("sheet")]
    earlier = _earlier(book, sheets)
    if earlier is not None:
        part = package.related(package.package.book, "worksheet").get(relation_of(earlier.attributes), "")
        package.write(part, xml.encode())
        return earlier.attributes["name"]
    title = _free_title(sheet.attributes.get("name", "") for sheet in sheets)
    part = package.free(PART)
    package.add(part, xml, _TYPE)
    relation = package.relate(package.package.book, "worksheet", part)
    _add_sheet(book, sheets, title, f' xmlns:r="{package.kinds}"{attributes_of(**{"r:id": relation})}')
    _add_names(book, title, len(sheets), head)
    package.write(package.package.book, book.content())
    return title


def _earlier(book: XmlPart, sheets: Iterable[Element]) -> Element | None:
    for name in book.root.all("definedName"):
        if name.attributes.get("name") == FINDINGS_NAME:
            title = sheet_named(name.text)
            return next((sheet for sheet in sheets if sheet.attributes.get("name") == title), None)
    return None


def _add_sheet(book: XmlPart, sheets: list[Element], title: str, relation: str) -> None:
    number = max((int(sheet.attributes.get("sheetId", 0)) for sheet in sheets), default=0) + 1
    holder = book.root.child("sheets")
    if holder is None:
        raise ValueError("a workbook without sheets")
    book.append(holder, book.own(f"<sheet{attributes_of(name=title, sheetId=number)}{relation}/>"))


def _add_names(book: XmlPart, title: str, place: int, head: int) -> None:
    """Name the sheet, for a later run, and its head, for printing."""
    holder = book.root.child("definedNames")
    for name in holder.named("definedName") if holder is not None else ():
        if name.attributes.get("name") == FINDINGS_NAME:  # of a sheet that somebody has removed
            book.remove(name)
    quoted = escape("'" + title.replace("'", "''") + "'")
    ours = attributes_of(name=FINDINGS_NAME, hidden=1)
    printed = attributes_of(name="_xlnm.Print_Titles", localSheetId=place)
    xml = (
        f"<definedName{printed}>{quoted}!${head}:${head}</definedName>"
        f"<definedName{ours}>{quoted}!$A$1</definedName>"
    )
    if holder is None:
        book.insert(book.own(f"<definedNames>{xml}</definedNames>"), _AFTER_NAMES)
    else:
        book.append(holder, book.own(xml))


def _free_title(taken: Iterable[str]) -> str:
    names, title, number = {name.casefold() for name in taken}, say("annotations.sheet"), 2
    while title.casefold() in names:
        title = f"{say('annotations.sheet')} ({number})"
        number += 1
    return title
