"""Writes slides as a PPTX: each goal is one shape with its text, each edge a connector bound to two shapes.

The library brings the package, with layouts and notes; `slide_shapes` has the shapes, because the library
has no colour under a text and no connector with several corners. Names of shapes say to a program what a
shape is: `pohon:goal:`, `pohon:reference:` and `pohon:edge:` with the ids of goals.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pohon_graph.errors import CannotRun
from pohon_graph.marks import NAME
from pohon_graph.posters.colours import INK, other_colour
from pohon_graph.posters.colours import LINE as LINE_COLOUR
from pohon_graph.posters.drawn_page import Item, Path, Rect, Text
from pohon_graph.posters.fitting import Fitted
from pohon_graph.posters.page_places import REFERENCE, PagePlaces
from pohon_graph.posters.plan import Box, label_lines
from pohon_graph.posters.poster import Poster
from pohon_graph.posters.routes import Connector
from pohon_graph.posters.slide_lines import end_site, slide_line, start_site
from pohon_graph.posters.slide_shapes import (
    Body,
    Paragraph,
    Shape,
    card_body,
    connector,
    ground,
    rectangle,
    rule,
)
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

Notes = Mapping[str, str]  # the text about each goal, for the notes of its slide
_POINT: Final = 12_700  # the format's units in a point
_TITLE_ONLY: Final = 5  # the layout with only a title in the library's template
_NAMES: Final = {"main": "goal", "above": "reference", "reference": "reference"}


def require_pptx() -> None:
    """Raise CannotRun, with the way to install it, if the library is missing."""
    try:
        import pptx  # noqa: F401  only whether it is there
    except ImportError as error:
        raise CannotRun(say("posters.no-pptx")) from error


def pptx_file(poster: Poster, notes: Notes) -> bytes:
    """The slides as a file; `notes` go to the slides on which their goals are in full."""
    deck = _presentation(poster)
    slides = [deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY]) for _ in poster.fitted]
    for number, slide in enumerate(slides, start=1):
        _Drawing(poster, number, slides).draw()
        fitted = poster.fitted[number - 1][1]
        if text := "\n\n".join(notes[key] for key in _in_full(fitted) if key in notes):
            _write_notes(slide, text)
    stream = io.BytesIO()
    deck.save(stream)
    return _undated(stream)


def _undated(stream: io.BytesIO) -> bytes:
    """The package without the time of writing in its parts, so that twice gives the same bytes."""
    made = io.BytesIO()
    with ZipFile(stream) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name), old.read(name), ZIP_DEFLATED)
    return made.getvalue()


def _presentation(poster: Poster) -> Presentation:
    """An empty presentation of the poster's size. The layouts of the template grow with it; its picture of
    itself goes, because it shows another file."""
    from pptx import Presentation

    deck = Presentation()
    size = (round(poster.furniture.width * _POINT), round(poster.furniture.height * _POINT))
    shares = size[0] / int(deck.slide_width or 1), size[1] / int(deck.slide_height or 1)
    deck.slide_width, deck.slide_height = size  # type: ignore[assignment]  # its own type of whole numbers
    for layout in (deck.slide_master, *deck.slide_layouts):
        for frame in layout.element.iterfind(".//{*}xfrm"):
            _stretch(frame, shares)
    package = deck.part.package
    for place, relation in list(package._rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            package.drop_rel(place)
    about = deck.core_properties
    about.title, about.author, about.last_modified_by = poster.content.title[:255], NAME, NAME
    about.created = about.modified = datetime.combine(poster.furniture.today, time())
    return deck


def _stretch(frame: Any, shares: tuple[float, float]) -> None:
    for place in frame:
        for name, share in zip(("x", "y") if place.get("x") else ("cx", "cy"), shares, strict=True):
            place.set(name, str(round(int(place.get(name)) * share)))


def _in_full(fitted: Fitted) -> Iterator[str]:
    """The goals that are in full on a slide."""
    return (key for key, node in fitted.plan.nodes.items() if node.role == "main")


def _write_notes(slide: Slide, text: str) -> None:
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = text


class _Drawing:
    """Draws one slide: what surrounds the tree, then bands, connectors and boxes."""

    def __init__(self, poster: Poster, number: int, slides: Sequence[Slide]) -> None:
        heading, self.fitted = poster.fitted[number - 1]
        self.poster, self.slides, self.slide = poster, slides, slides[number - 1]
        self.sheet = poster.furniture.sheet(heading, number, len(slides))
        area = poster.furniture.area(number == 1)
        self.places = PagePlaces(self.fitted, area, poster.furniture.colours)
        self.number = number
        self.used = max(one.shape_id for one in self.slide.shapes)

    def draw(self) -> None:
        """Put everything on the slide; boxes are above connectors."""
        self._title([one for one in self.sheet.items if isinstance(one, Text) and one.title])
        for item in self.sheet.items[1:]:  # the first is the paper
            self._furniture(item)
        self._bands()
        boxes = {key: self._next() for key in self.fitted.placed.boxes}
        for line in self.fitted.connectors:
            self._connector(line, boxes)
        for key, box in self.fitted.placed.boxes.items():
            self._box(boxes[key], box)

    def _next(self) -> int:
        self.used += 1
        return self.used

    def _add(self, shape: str) -> None:
        from pptx.oxml import parse_xml

        self.slide.shapes.element.append(parse_xml(shape))

    def _title(self, lines: Sequence[Text]) -> None:
        """The title in the place that the layout has for it, so that outlines and readers find it."""
        first, last = lines[0], lines[-1]
        holder = self.slide.shapes.title
        if holder is None:
            return
        top = first.y - 0.95 * first.size
        wide = max(line.width for line in lines)
        place = Rect(first.x, top, 1.03 * wide, last.y + 0.3 * last.size - top)
        text = Paragraph(" ".join(line.text for line in lines), first.size, True, first.colour)
        made = rectangle(Shape(holder.shape_id, "pohon:title"), place, Body((text,)))
        self._fill_placeholder(holder.element, made)

    def _fill_placeholder(self, holder: Any, made: str) -> None:
        """Give a placeholder the place and text of a shape."""
        from pptx.oxml import parse_xml

        new = parse_xml(made)
        holder.nvSpPr.cNvPr.set("name", new.nvSpPr.cNvPr.get("name"))
        holder.replace(holder.spPr, new.spPr)
        holder.replace(holder.txBody, new.txBody)

    def _furniture(self, item: Item) -> None:
        """A part of the title block, the legend or the signature."""
        number = self._next()
        if isinstance(item, Rect):
            self._add(rectangle(Shape(number, f"pohon:mark:{number}"), item))
        elif isinstance(item, Path):
            (x, y), (to_x, to_y) = item.points
            place = Rect(x, y, to_x - x, to_y - y, None, item.stroke, item.thickness, item.dash)
            self._add(rule(Shape(number, f"pohon:mark:{number}"), place))
        elif not item.title:
            place = Rect(item.x, item.y - 0.95 * item.size, 1.03 * item.width, 1.25 * item.size)
            text = Paragraph(item.text, item.size, item.bold, item.colour)
            self._add(rectangle(Shape(number, f"pohon:text:{number}"), place, Body((text,), is_broken=False)))

    def _bands(self) -> None:
        levels = self.fitted.plan.levels
        for band in self.places.bands():
            name = f"pohon:band:{'-'.join(map(str, band.labels))}"
            self._add(rectangle(Shape(self._next(), name), band.strip))
            for rank, place in band.labels.items():
                text = Paragraph("\n".join(label_lines(levels[rank])), self.places.em, True, INK)
                shape = Shape(self._next(), f"pohon:level:{rank}", levels[rank])
                self._add(rectangle(shape, place, Body((text,), is_centred=True)))

    def _connector(self, line: Connector, boxes: Mapping[str, int]) -> None:
        em = self.places.em
        points = [(self.places.x(x), self.places.y(y)) for x, y in line.points]
        look = Rect(0, 0, 0, 0, None, LINE_COLOUR, 0.09 * em)
        if line.other is not None:
            look = Rect(0, 0, 0, 0, None, other_colour(line.other), 0.13 * em, 0.55 * em)
        site = end_site(points, self.fitted.placed.boxes[line.child])
        ends = (boxes[line.parent], start_site(points)), (boxes[line.child], site)
        shape = Shape(self._next(), f"pohon:edge:{line.parent}>{line.child}")
        self._add(connector(shape, ends, slide_line(points), look))

    def _box(self, number: int, box: Box) -> None:
        node = box.node
        fill = ground(self.places.colour(node.rank)) if node.role == "main" else REFERENCE
        about = f"{self.fitted.plan.levels[node.rank]}: {node.parts[0].text}"
        shape = Shape(number, _name(box), about, self._link(box))
        place = replace(self.places.box(box), fill=fill)
        self._add(rectangle(shape, place, card_body(box.card, self.places.em)))

    def _link(self, box: Box) -> str:
        """The relationship to the slide that a reference names."""
        from pptx.opc.constants import RELATIONSHIP_TYPE

        goals = (part.goal for part in box.node.parts if part.goal)
        page = self.poster.pages.get(next(goals, ""))
        if page is None or page == self.number:
            return ""
        return self.slide.part.relate_to(self.slides[page - 1].part, RELATIONSHIP_TYPE.SLIDE)


def _name(box: Box) -> str:
    key = box.node.key
    if key.startswith("#"):
        return f"pohon:unplaced:{key[1:]}"
    if key.endswith("#"):
        return f"pohon:more:{key[:-1]}"
    return f"pohon:{_NAMES[box.node.role]}:{key}"
