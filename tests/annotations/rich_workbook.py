"""A workbook with all that a program may lose when it saves one again: charts, shapes, threads, macros ..."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tests.small_workbooks import BASE, goals, row, save

SHEET = "xl/worksheets/sheet4.xml"  # the sheet of goals
FINDING = row(3, "data", "Pendataan PPKS", "operational", "rumah", "Jumlah data", None, "banyak", 2024)
TABLES = goals(*BASE["Sasaran"][1:], FINDING)
_EXCEL = "application/vnd.ms-excel."
_SPARKLINES = (
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    'uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting '
    'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
    '<x14:cfRule type="expression" priority="2" '
    'id="{00000000-0003-0000-0300-000001000000}"><xm:f>TRUE</xm:f></x14:cfRule><xm:sqref>Q2</xm:sqref>'
    "</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>"
)
_SHAPE = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>13</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>15</xdr:col><xdr:colOff>0</xdr:colOff>"
    "<xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro='' textlink=''><xdr:nvSpPr>"
    "<xdr:cNvPr id='9' name='Kotak'/><xdr:cNvSpPr txBox='1'/></xdr:nvSpPr><xdr:spPr><a:prstGeom xmlns:a="
    "'http://schemas.openxmlformats.org/drawingml/2006/main' prst='rect'><a:avLst/></a:prstGeom></xdr:spPr>"
    "</xdr:sp><xdr:clientData/></xdr:twoCellAnchor>"
)
_BUTTON = (
    '<ns1:shape id="_x0000_s1090" type="#_x0000_t201"><ns1:textbox><div>satu<br>dua</div></ns1:textbox>'
    '<ns2:ClientData ObjectType="Button"><ns2:Anchor>13, 0, 24, 0, 14, 0, 25, 0</ns2:Anchor></ns2:ClientData>'
    "</ns1:shape>"
)
# The parts that are added by hand, with their content types.
OPAQUE = {
    "xl/threadedComments/threadedComment1.xml": f"{_EXCEL}threadedcomments+xml",
    "xl/persons/person.xml": f"{_EXCEL}person+xml",
    "xl/printerSettings/printerSettings1.bin": "application/vnd.openxmlformats-officedocument."
    "spreadsheetml.printerSettings",
    "xl/pivotCache/pivotCacheRecords1.xml": "application/vnd.openxmlformats-officedocument."
    "spreadsheetml.pivotCacheRecords+xml",
    "customXml/item1.xml": "application/xml",
    "docProps/custom.bin": "application/octet-stream",
}
_THREAD = (
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
    '<threadedComment ref="C4" dT="2024-01-02T00:00:00.00" personId="{11111111-1111-1111-1111-111111111111}" '
    'id="{22222222-2222-2222-2222-222222222222}">'
    "<text>Mohon dicek</text></threadedComment></ThreadedComments>"
)


def rich(path: str, *, macros: bool = False) -> str:
    """Write the workbook; with `macros` it is one for an ending .xlsm."""
    save(TABLES, path)
    book = load_workbook(path)
    page = book["Sasaran"]
    page["C3"].comment = Comment("Catatan lama Kabid", "Kabid")
    page["F2"].comment = Comment("Periksa satuannya", "Kabid")
    page.conditional_formatting.add(
        "H2:H4", CellIsRule("greaterThan", ["5"], fill=PatternFill(bgColor="00FF00"))
    )
    choices = DataValidation(type="list", formula1='"ultimate,intermediate,operational"')
    choices.add("D2:D100")
    page.add_data_validation(choices)
    page["Q2"] = "=SUM(R2:S2)"
    chart = BarChart()
    chart.add_data(Reference(page, min_col=9, min_row=2, max_row=4))
    page.add_chart(chart, "N6")
    page.protection.sheet = True
    page.freeze_panes = "C2"
    page["L2"].hyperlink = "https://contoh.invalid/"
    page.column_dimensions["C"].width = 48
    page.row_dimensions[3].height = 60
    notes = book.create_sheet("Catatan rapat")
    for cells in (["satu", "dua"], [1, 2]):
        notes.append(cells)
    notes.add_table(Table(displayName="Rapat", ref="A1:B2"))
    book.defined_names["Jenjang"] = DefinedName("Jenjang", attr_text="Sasaran!$D$2:$D$4")
    book.save(path)
    _add_parts(path, macros=macros)
    return path


def parts(path: str) -> dict[str, bytes]:
    """The parts of a package by name, in order."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def write(path: str, content: dict[str, bytes], names: Iterable[str] = ()) -> str:
    """Write a package of these parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in names or content:
            package.writestr(name, content[name])
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(stream.getvalue())
    return path


def _add_parts(path: str, *, macros: bool) -> None:
    content = parts(path)
    drawing = next(name for name in content if name.startswith("xl/drawings/drawing"))
    _put(content, drawing, "</wsDr>", _SHAPE.replace("xdr:", ""), "</xdr:wsDr>", _SHAPE)
    _put(content, "xl/drawings/commentsDrawing1.vml", "</xml>", _BUTTON)
    _put(content, SHEET, "</worksheet>", _SPARKLINES)
    relation = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    target = "../threadedComments/threadedComment1.xml"
    _put(
        content, "xl/worksheets/_rels/sheet4.xml.rels", "</Relationships>",
        f'<Relationship Id="rIdT1" Type="{relation}" Target="{target}"/>',
    )  # fmt: skip
    types = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in OPAQUE.items())
    _put(content, "[Content_Types].xml", "</Types>", types)
    content |= {part: b"<a/>" if part.endswith(".xml") else bytes(range(64)) for part in OPAQUE}
    content["xl/threadedComments/threadedComment1.xml"] = _THREAD.encode()
    if macros:
        content["xl/vbaProject.bin"] = b"\x00makro" * 20
        main = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        with_macros = f"{_EXCEL}sheet.macroEnabled.main+xml".encode()
        content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(main, with_macros)
    write(path, content)


def _put(content: dict[str, bytes], part: str, *ends: str) -> None:
    """Insert a text before an end of a part. `ends` are pairs of both; the first that fits counts."""
    for end, text in zip(ends[::2], ends[1::2], strict=True):
        if end.encode() in content[part]:
            before, _, after = content[part].rpartition(end.encode())
            content[part] = before + text.encode() + end.encode() + after
            return
    raise AssertionError(part)
