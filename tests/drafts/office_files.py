"""Writes presentations and workbooks with shapes, part by part."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from tests.drafts.drawn_tree import Card, Point

EMU: Final = 12_700
_A: Final = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_R: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_P: Final = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_S: Final = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_X: Final = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def box(
    card: Card, *, space: str = "p", form: str = "rect", border: bool = True, name: str = "Rectangle"
) -> str:
    """A rectangle with the paragraphs of a card."""
    body = "".join(f"<a:p><a:r><a:t>{escape(line)}</a:t></a:r></a:p>" for line in card.lines)
    look = "<a:ln><a:solidFill/></a:ln>" if border else "<a:noFill/><a:ln><a:noFill/></a:ln>"
    named = f'<{space}:cNvPr id="{card.id}" name={quoteattr(name)}/><{space}:cNvSpPr/>'
    place = _place(card.x, card.y, card.wide, card.high)
    return (
        f"<{space}:sp><{space}:nvSpPr>{named}</{space}:nvSpPr>"
        f'<{space}:spPr>{place}<a:prstGeom prst="{form}"/>{look}</{space}:spPr>'
        f"<{space}:txBody><a:bodyPr/>{body}</{space}:txBody></{space}:sp>"
    )


def note(text: str, x: float, y: float, *, space: str = "p") -> str:
    """A text box without a border."""
    return box(Card(text, [text], x, y, 300, 20), space=space, border=False)


def wire(
    start: Card, end: Card, *, glued: bool = True, space: str = "p", ends: Sequence[Point] | None = None
) -> str:
    """A connector from the foot of a card to the head of another one, or between two points."""
    glue = f'<a:stCxn id="{start.id}" idx="2"/><a:endCxn id="{end.id}" idx="0"/>' if glued else ""
    (x0, y0), (x1, y1) = ends or (start.foot, end.head)
    flip = ('flipH="1" ' if x1 < x0 else "") + ('flipV="1"' if y1 < y0 else "")
    place = _place(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0), flip)
    return (
        f'<{space}:cxnSp><{space}:nvCxnSpPr><{space}:cNvPr id="{9000 + start.id * 50 + end.id}" name="Line"/>'
        f"<{space}:cNvCxnSpPr>{glue}</{space}:cNvCxnSpPr></{space}:nvCxnSpPr><{space}:spPr>{place}"
        f'<a:prstGeom prst="bentConnector3"/></{space}:spPr></{space}:cxnSp>'
    )


def group(shapes: str, *, scale: float, x: float, y: float) -> str:
    """A group that shows its shapes larger and elsewhere."""
    inner = f'<a:chOff x="0" y="0"/><a:chExt cx="{100 * EMU}" cy="{100 * EMU}"/>'
    size = f"{100 * scale * EMU:.0f}"
    outer = f'<a:off x="{x * EMU:.0f}" y="{y * EMU:.0f}"/><a:ext cx="{size}" cy="{size}"/>'
    return f"<p:grpSp><p:grpSpPr><a:xfrm>{outer}{inner}</a:xfrm></p:grpSpPr>{shapes}</p:grpSp>"


def _place(x: float, y: float, wide: float, high: float, flip: str = "") -> str:
    return (
        f'<a:xfrm {flip}><a:off x="{x * EMU:.0f}" y="{y * EMU:.0f}"/>'
        f'<a:ext cx="{wide * EMU:.0f}" cy="{high * EMU:.0f}"/></a:xfrm>'
    )


def write_slides(path: Path, slides: Iterable[str]) -> str:
    """A presentation with one slide for each text of shapes."""
    made = list(slides)
    numbers = range(1, len(made) + 1)
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in numbers)
    listed = "".join(relation(f"rId{n}", "slide", f"slides/slide{n}.xml") for n in numbers)
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(relation("rId1", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {_P} {_R}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(listed),
    }
    for number, shapes in enumerate(made, start=1):
        tree = f"<p:cSld><p:spTree>{shapes}</p:spTree></p:cSld>"
        parts[f"ppt/slides/slide{number}.xml"] = f"<p:sld {_P} {_A} {_R}>{tree}</p:sld>"
    return write_parts(path, parts)


def write_sheet(path: Path, shapes: str, title: str) -> str:
    """A workbook with shapes (in the namespace `xdr`) on one sheet, and a title in its first cell."""
    sheet = '<sheet name="Poster" r:id="rId1"/>'
    cell = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{escape(title)}</t></is></c></row>'
    anchor = f"<xdr:absoluteAnchor>{shapes}<xdr:clientData/></xdr:absoluteAnchor>"
    return write_parts(path, {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {_S} {_R}><sheets>{sheet}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml": f"<worksheet {_S} {_R}><sheetData>{cell}</sheetData></worksheet>",
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            relation("rId1", "drawing", "../drawings/drawing1.xml")
        ),
        "xl/drawings/drawing1.xml": f"<xdr:wsDr {_X} {_A}>{anchor}</xdr:wsDr>",
    })  # fmt: skip


def write_parts(path: Path, parts: dict[str, str]) -> str:
    """An archive with these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return str(path)


def relation(id_: str, kind: str, target: str) -> str:
    """A relation of a part to another one."""
    return f'<Relationship Id="{id_}" Type="{_RELATION}/{kind}" Target="{target}"/>'


def relations(inner: str) -> str:
    """The part with these relations."""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inner}</Relationships>'
