"""Writes pages as a PDF, with the font embedded and every text selectable."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pohon_graph.marks import NAME
from pohon_graph.posters.drawn_page import Item, Path, Rect, Sheet, Text
from pohon_graph.posters.font_metrics import FAMILY, font_file
from pohon_graph.texts import language

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def pdf_file(sheets: Sequence[Sheet], title: str) -> bytes:
    """The pages as a PDF. References lead to their pages, and the pages are listed in the contents."""
    stream = io.BytesIO()
    canvas = _canvas(stream)
    canvas.setTitle(title)
    canvas.setCreator(NAME)
    for number, sheet in enumerate(sheets, start=1):
        canvas.setPageSize((sheet.width, sheet.height))
        canvas.bookmarkPage(_place(number))
        canvas.addOutlineEntry(sheet.title, _place(number))
        for item in sheet.items:
            _draw(canvas, item, sheet.height)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _canvas(stream: io.BytesIO) -> Canvas:
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    for bold in (False, True):
        registerFont(TTFont(_font(bold), str(font_file(bold))))
    return Canvas(stream, invariant=1, pageCompression=1, lang=language())


def _font(bold: bool) -> str:
    return f"{FAMILY}-{'Bold' if bold else 'Regular'}"


def _place(page: int) -> str:
    return f"page-{page}"


def _draw(canvas: Canvas, item: Item, height: float) -> None:
    """Draw an item; a PDF measures from the lower edge."""
    if isinstance(item, Text):
        _write(canvas, item, height - item.y)
        return
    if item.stroke:
        canvas.setStrokeColor(item.stroke)
        canvas.setLineWidth(item.thickness)
        canvas.setDash(*([item.dash, item.dash * 0.7],) if item.dash else ([],))
    if isinstance(item, Rect):
        if item.fill:
            canvas.setFillColor(item.fill)
        y = height - item.y - item.height
        canvas.rect(item.x, y, item.width, item.height, stroke=bool(item.stroke), fill=bool(item.fill))
        return
    _follow(canvas, item, height)


def _follow(canvas: Canvas, item: Path, height: float) -> None:
    path = canvas.beginPath()
    (x, y), *others = item.points
    path.moveTo(x, height - y)
    for x, y in others:
        path.lineTo(x, height - y)
    canvas.drawPath(path, stroke=1, fill=0)


def _write(canvas: Canvas, item: Text, y: float) -> None:
    canvas.setFillColor(item.colour)
    canvas.setFont(_font(item.bold), item.size)
    canvas.drawString(item.x, y, item.text)
    if item.page is not None:
        box = (item.x, y - 0.25 * item.size, item.x + item.width, y + 0.8 * item.size)
        canvas.linkRect("", _place(item.page), box, relative=0, thickness=0)
