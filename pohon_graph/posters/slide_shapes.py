"""The shapes of a slide as DrawingML: rectangles with text, lines, and connectors bound to two shapes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from pohon_graph.posters.cards import BASELINE, LINE, PAD, Card
from pohon_graph.posters.colours import paler
from pohon_graph.posters.drawn_page import Rect
from pohon_graph.posters.page_places import crosscut_ground, ink
from pohon_graph.posters.slide_lines import SlideLine
from pohon_graph.posters.wording import plain
from pohon_graph.texts import language

_SPACES: Final = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{name}"'
    for prefix, name in (
        ("p", "presentationml/2006/main"),
        ("a", "drawingml/2006/main"),
        ("r", "officeDocument/2006/relationships"),
    )
)
_EMU: Final = 12_700  # of a point
_SLACK: Final = 0.4  # ems on the right of a text, so that an office program breaks no line earlier
_LEAST: Final = 100  # hundredths of a point: the smallest type of the format
_LANGUAGES: Final = {"id": "id-ID", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in points; `text` may have several lines. `before` is the space above it, `line` the
    height of its lines (None: that of the font), `ground` a colour under the text."""

    text: str
    size: float
    bold: bool
    colour: str
    before: float = 0.0
    line: float | None = None
    ground: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a shape: the spaces around it (left, top, right, bottom), whether lines are broken, and
    whether it is in the middle of its shape."""

    paragraphs: tuple[Paragraph, ...]
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    is_broken: bool = True
    is_centred: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """The identity of a shape on its slide; `about` is its alternative text, `link` the relationship to the
    slide that a click leads to."""

    number: int
    name: str
    about: str = ""
    link: str = ""


def card_body(card: Card, em: float) -> Body:
    """The text of a box, with the spaces that the card has between its parts."""
    top = (card.lines[0].y - BASELINE) * em
    return Body(tuple(_paragraphs(card, em)), (PAD * em, top, max(0.0, PAD - _SLACK) * em, 0.0))


def _paragraphs(card: Card, em: float) -> Iterator[Paragraph]:
    end = card.lines[0].y - LINE
    for line in card.lines:
        if line.is_first:
            part = line.part
            ground = crosscut_ground(part.mark) if part.kind == "crosscut" else None
            before = (line.y - end - LINE) * em
            yield Paragraph(part.text, em, part.bold, ink(part), before, LINE * em, ground)
        end = line.y


def rectangle(shape: Shape, place: Rect, body: Body | None = None) -> str:
    """A rectangle, with text if there is a body; without fill and border it is a text box."""
    kind = "" if place.fill or place.stroke else ' txBox="1"'
    return (
        f"<p:sp {_SPACES}><p:nvSpPr>{_identity(shape)}<p:cNvSpPr{kind}/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{_frame(place)}{_preset('rect')}{_fill(place.fill)}{_border(place)}</p:spPr>"
        f"{_text(body or Body(()))}</p:sp>"
    )


def rule(shape: Shape, place: Rect) -> str:
    """A straight line, which binds nothing."""
    return (
        f"<p:sp {_SPACES}><p:nvSpPr>{_identity(shape)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{_frame(place)}{_preset('line')}{_border(place)}</p:spPr></p:sp>"
    )


def connector(
    shape: Shape, ends: tuple[tuple[int, int], tuple[int, int]], line: SlideLine, look: Rect
) -> str:
    """A connector from one shape to another: `ends` are their numbers and connection sites, `look` has the
    colour, thickness and dashes."""
    (start, leaving), (end, entering) = ends
    turned = f' rot="{line.turn * 60_000}"' + (' flipH="1"' if line.is_flipped else "")
    return (
        f"<p:cxnSp {_SPACES}><p:nvCxnSpPr>{_identity(shape)}<p:cNvCxnSpPr>"
        f'<a:stCxn id="{start}" idx="{leaving}"/><a:endCxn id="{end}" idx="{entering}"/>'
        f"</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>"
        f"{_frame(Rect(line.x, line.y, line.width, line.height), turned)}{_preset(line.preset, line.corners)}"
        f"{_border(look)}</p:spPr></p:cxnSp>"
    )


def _identity(shape: Shape) -> str:
    about = f' descr="{escape(plain(shape.about))}"' if shape.about else ""
    link = f'<a:hlinkClick r:id="{shape.link}" action="ppaction://hlinksldjump"/>' if shape.link else ""
    return f'<p:cNvPr id="{shape.number}" name="{escape(plain(shape.name))}"{about}>{link}</p:cNvPr>'


def _frame(place: Rect, turned: str = "") -> str:
    x, y, width, height = (round(one * _EMU) for one in (place.x, place.y, place.width, place.height))
    return f'<a:xfrm{turned}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _preset(name: str, corners: Iterable[float] = ()) -> str:
    guides = "".join(
        f'<a:gd name="adj{nth}" fmla="val {round(corner * 100_000)}"/>'
        for nth, corner in enumerate(corners, start=1)
    )
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def _colour(colour: str) -> str:
    return f'<a:srgbClr val="{colour.lstrip("#").upper()}"/>'


def _fill(colour: str | None) -> str:
    return f"<a:solidFill>{_colour(colour)}</a:solidFill>" if colour else "<a:noFill/>"


def _border(place: Rect) -> str:
    if not place.stroke:
        return "<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="dash"/>' if place.dash else ""
    return f'<a:ln w="{max(1, round(place.thickness * _EMU))}">{_fill(place.stroke)}{dash}</a:ln>'


def _text(body: Body) -> str:
    left, top, right, bottom = (round(one * _EMU) for one in body.insets)
    wrap, anchor = "square" if body.is_broken else "none", "ctr" if body.is_centred else "t"
    paragraphs = "".join(_paragraph(one, body.is_centred) for one in body.paragraphs) or "<a:p/>"
    return (
        f'<p:txBody><a:bodyPr wrap="{wrap}" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody>'
    )


def _paragraph(one: Paragraph, is_centred: bool) -> str:
    align = "ctr" if is_centred else "l"
    height = f'<a:lnSpc><a:spcPts val="{_hundredths(one.line)}"/></a:lnSpc>' if one.line else ""
    before = f'<a:spcBef><a:spcPts val="{round(one.before * 100)}"/></a:spcBef>'
    ground = f"<a:highlight>{_colour(one.ground)}</a:highlight>" if one.ground else ""
    look = (
        f'<a:rPr lang="{_LANGUAGES[language()]}" sz="{_hundredths(one.size)}" b="{int(one.bold)}">'
        f"{_fill(one.colour)}{ground}</a:rPr>"
    )
    lines = (
        f"<a:r>{look}<a:t>{escape(plain(line), quote=False)}</a:t></a:r>" for line in one.text.split("\n")
    )
    text = f"<a:br>{look}</a:br>".join(lines)
    return f'<a:p><a:pPr algn="{align}">{height}{before}</a:pPr>{text}</a:p>'


def _hundredths(size: float) -> int:
    """Points as the format counts them, never more than the place was measured for."""
    return max(_LEAST, int(size * 100 + 1e-6))


def ground(colour: str) -> str:
    """The ground of a goal's shape: one colour, because a shape has no strips."""
    return paler(colour, 0.88)
