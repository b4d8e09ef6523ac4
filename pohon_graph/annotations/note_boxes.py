"""The boxes in which spreadsheet programs show notes: shapes of a VML drawing, one a note.

Such a drawing is not always XML (Excel writes `<br>` into it), so it is edited as text, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Final

from pohon_graph.annotations.cell_range import Range
from pohon_graph.annotations.sheet_geometry import Anchor, Geometry
from pohon_graph.workbooks import lines_of

_SPACES: Final = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_BLOCK: Final = 1024  # numbers of shapes that a drawing takes at a time
_WIDTH, _TALLEST, _LINE, _EDGE = 330, 440, 15, 12  # pixels of a box, of its lines and its margins
_CHARACTERS: Final = 50  # of a line in a box
_SHAPE: Final = re.compile(r"<((?:[\w.-]+:)?)shape(?=[\s>])")
_BLOCKS: Final = re.compile(r"""<(?:[\w.-]+:)?idmap\b[^>]*?\bdata=["']([0-9,]+)["']""")
_NUMBER: Final = re.compile(r"_x0000_s([0-9]+)")
_ANCHOR: Final = re.compile(r"(<(?:[\w.-]+:)?Anchor>)([^<]*)(?=<)")
_TYPE: Final = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BOX: Final = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;'
    'margin-top:1.5pt;width:{width}pt;height:{height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" '
    'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
    '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
    "<x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>"
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)


def empty_drawing(others: Iterable[bytes], boxes: int) -> str:
    """A drawing for so many boxes, with numbers that the other drawings do not use."""
    first = max((block for other in others for block in _blocks(other.decode("latin-1"))), default=0) + 1
    data = ",".join(str(first + number) for number in range(boxes // _BLOCK + 1))
    spaces = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    layout = f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{data}"/></o:shapelayout>'
    return f"<xml{spaces}>{layout}{_TYPE}</xml>"


def without_boxes(drawing: bytes, cells: Iterable[Range]) -> bytes:
    """The drawing without the boxes of the notes of some cells."""
    gone = {(cell.top - 1, cell.left) for cell in cells}

    def kept(shape: str) -> str:
        return "" if _cell(shape) in gone else shape

    return _rewritten(drawing.decode("latin-1"), kept).encode("latin-1")


def with_boxes(
    drawing: bytes, new: Mapping[Range, str], grown: Mapping[Range, str], geometry: Geometry
) -> bytes:
    """The drawing with a box for each `new` note, and boxes that fit the texts of `grown` ones.

    Raises ValueError if it does not end like a drawing.
    """
    text = _enlarged(drawing.decode("latin-1"), grown, geometry)
    own = _Prefixes(text)
    if new and 'id="_x0000_t202"' not in text:
        text = _appended(text, own(_TYPE))
    number = max(
        (int(found) for found in _NUMBER.findall(text)), default=_BLOCK * max(_blocks(text), default=1)
    )
    boxes = (
        own(_box(number + place, cell, note, geometry))
        for place, (cell, note) in enumerate(new.items(), start=1)
    )
    return _appended(text, "".join(boxes)).encode("latin-1")


def _box(number: int, cell: Range, note: str, geometry: Geometry) -> str:
    height = _height(note)
    return _BOX.format(
        number=number,
        width=_WIDTH * 3 // 4,
        height=height * 3 // 4,
        anchor=geometry.beside(cell, _WIDTH, height),
        row=cell.top - 1,
        column=cell.left,
    )


def _height(note: str) -> int:
    return min(lines_of(note, _CHARACTERS + 1) * _LINE + _EDGE, _TALLEST)


def _enlarged(text: str, grown: Mapping[Range, str], geometry: Geometry) -> str:
    """The drawing with larger boxes for grown notes that need them."""
    notes = {(cell.top - 1, cell.left): note for cell, note in grown.items()}

    def enlarged(shape: str) -> str:
        cell = _cell(shape)
        if cell not in notes:
            return shape
        return _ANCHOR.sub(partial(_fitting, note=notes[cell], geometry=geometry), shape)

    return _rewritten(text, enlarged) if notes else text


def _rewritten(text: str, change: Callable[[str], str]) -> str:
    """A drawing with each shape changed."""
    pieces, at = [], 0
    for start, end in _shapes(text):
        pieces += [text[at:start], change(text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _fitting(anchor: re.Match[str], note: str, geometry: Geometry) -> str:
    numbers = [int(number) for number in anchor[2].split(",")]
    if len(numbers) != 8:
        return anchor[0]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    box = Anchor(*pairs)
    width, height = geometry.size(box)
    needed = max(width, _WIDTH), max(height, _height(note))
    return anchor[0] if needed == (width, height) else f"{anchor[1]}{geometry.sized(box, *needed)}"


def _shapes(text: str) -> Iterator[tuple[int, int]]:
    """The start and the end of each shape."""
    for found in _SHAPE.finditer(text):
        last = f"</{found[1]}shape>"
        end = text.find(last, found.end())
        if end >= 0:
            yield found.start(), end + len(last)


def _cell(shape: str) -> tuple[int, int] | None:
    """The row and column of the cell whose note a shape is the box of."""
    if 'ObjectType="Note"' not in shape:
        return None
    row, column = (re.search(rf"<(?:[\w.-]+:)?{name}>\s*([0-9]+)", shape) for name in ("Row", "Column"))
    return (int(row[1]), int(column[1])) if row and column else None


def _blocks(text: str) -> list[int]:
    return [int(block) for found in _BLOCKS.findall(text) for block in found.split(",") if block]


class _Prefixes:
    """Writes a shape with the prefixes of a drawing; those it does not declare are declared in the shape."""

    def __init__(self, text: str) -> None:
        root = text[: text.find(">", text.find("<xml")) + 1]
        self._prefix = {}
        self._declared = ""
        for prefix, space in _SPACES.items():
            found = re.search(rf"""xmlns:([\w.-]+)=["']{re.escape(space)}["']""", root)
            self._prefix[prefix] = found[1] if found else prefix
            self._declared += "" if found else f' xmlns:{prefix}="{space}"'

    def __call__(self, xml: str) -> str:
        """`xml` written with the prefixes `v`, `o` and `x`."""
        written = re.sub(r"(?<=[</\s])([vox]):(?=[A-Za-z])", lambda found: f"{self._prefix[found[1]]}:", xml)
        return re.sub(r"^(<[\w.:-]+)", rf"\1{self._declared}", written) if self._declared else written


def _appended(text: str, xml: str) -> str:
    end = text.rindex("</xml>")
    return text[:end] + xml + text[end:]
