"""Writes a page as SVG, which office programs and drawing programs can edit."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from pohon_graph.marks import XML_COMMENT
from pohon_graph.posters.drawn_page import Item, Path, Rect, Sheet, Text
from pohon_graph.posters.font_metrics import FAMILY
from pohon_graph.texts import language

_FONTS = f"{FAMILY}, Calibri, Arial, sans-serif"  # Calibri's letters have the widths of Carlito's


def svg_file(sheet: Sheet) -> str:
    """The page as a document. Each line has its width, so another font does not leave its box."""
    width, height = _number(sheet.width), _number(sheet.height)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        XML_COMMENT,
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="0 0 {width} {height}" font-family="{_FONTS}" lang="{language()}">',
        f"<title>{escape(sheet.title)}</title>",
        *map(_drawn, sheet.items),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _drawn(item: Item) -> str:
    if isinstance(item, Text):
        return _text(item)
    if isinstance(item, Rect):
        place = {"x": item.x, "y": item.y, "width": item.width, "height": item.height}
        ends = " ".join(f'{name}="{_number(value)}"' for name, value in place.items())
        return f"<rect {ends} {' '.join(_style(item, item.fill))}/>"
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in item.points)
    return f'<polyline points="{points}" {" ".join(_style(item, None))}/>'


def _style(item: Rect | Path, fill: str | None) -> Iterator[str]:
    yield f'fill="{fill or "none"}"'
    if item.stroke:
        yield f'stroke="{item.stroke}" stroke-width="{_number(item.thickness)}"'
    if item.dash:
        yield f'stroke-dasharray="{_number(item.dash)} {_number(item.dash * 0.7)}"'


def _text(item: Text) -> str:
    bold = ' font-weight="bold"' if item.bold else ""
    return (
        f'<text x="{_number(item.x)}" y="{_number(item.y)}" font-size="{_number(item.size)}"{bold} '
        f'fill="{item.colour}" textLength="{_number(item.width)}" lengthAdjust="spacingAndGlyphs">'
        f"{escape(item.text)}</text>"
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
