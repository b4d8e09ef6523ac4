"""All that surrounds the boxes on a page: letterhead, title, legend, signature, date and page number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from pohon_graph.posters.colours import CROSSCUT, INK, PAPER, QUIET, level_colours, other_colour
from pohon_graph.posters.drawn_page import Path, Rect, Sheet, Text
from pohon_graph.posters.font_metrics import text_width
from pohon_graph.posters.line_breaks import wrapped
from pohon_graph.posters.options import PAGE, SIZES, PosterOptions
from pohon_graph.posters.tree_content import TreeContent
from pohon_graph.posters.wording import plain
from pohon_graph.texts import say

_POINTS: Final = 72 / 25.4  # of a millimetre
_TYPE: Final = {"A4": 8.0, "A3": 9.0, "A2": 11.0, "A1": 14.0, "A0": 18.0}  # points
_TYPE_ON_SCREEN: Final = 9.0 / 960  # of the width
_LINE: Final = 1.25
_ROOM_TO_SIGN: Final = 3.5  # lines
_MOST_LINES: Final = 4  # of a title, because the tree needs the page

Block = tuple[float, float, float, float]  # x, y, width, height


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the legend: a box with a fill and border, or a line if there is no fill."""

    label: str
    stroke: str
    fill: str | None = None
    dash: float = 0.0


class Furniture:
    """The parts around the boxes of one tree's pages. The first page has the letterhead, the full title and
    the signature; the others a line with the title. They are called by their `medium`, a page or a slide."""

    def __init__(
        self, content: TreeContent, options: PosterOptions, *, is_atlas: bool, medium: str = PAGE
    ) -> None:
        self.content, self.options, self.is_atlas, self.medium = content, options, is_atlas, medium
        height, width = SIZES[options.size]
        self.width, self.height = width * _POINTS, height * _POINTS
        self.type = _TYPE.get(options.size, _TYPE_ON_SCREEN * self.width)
        self.margin = 3 * self.type
        self.colours = level_colours(options.colours, content.standards)
        self.signature = tuple(map(plain, options.signature))
        self.today = date.today()

    def area(self, first: bool) -> Block:
        """The place for the boxes on the first page or on another."""
        scratch = Sheet(self.width, self.height, "")
        top = self._head(scratch, "", first)
        bottom = self._foot(scratch, 1, 2, first)
        return self.margin, top, self._inner(), bottom - top

    def sheet(self, heading: str, number: int, count: int) -> Sheet:
        """An empty page: `heading` names its branch."""
        made = Sheet(self.width, self.height, heading or self.content.title)
        made.items.append(Rect(0, 0, self.width, self.height, PAPER))
        self._head(made, heading, number == 1)
        self._foot(made, number, count, number == 1)
        return made

    def _inner(self) -> float:
        return self.width - 2 * self.margin

    def _head(self, sheet: Sheet, heading: str, first: bool) -> float:
        """Draw the upper part; returns the height at which it ends."""
        y = self._letterhead(sheet, self.margin) if first and self.options.letterhead else self.margin
        if not first:
            text = say("posters.branch", title=self.content.title, branch=heading)
            line = wrapped(text, True, self._inner() / self.type / 1.2)[0]
            y = self._line(sheet, line, self.margin, y, 1.2, bold=True, title=True)
            return self._rule(sheet, y) + self.type
        return self._title(sheet, y) + 0.8 * self.type

    def _title(self, sheet: Sheet, y: float) -> float:
        """Draw the title and the facts about the tree, on one line if both fit; returns the height of the
        rule."""
        facts = say("posters.facts", subtitle=self.content.subtitle, year=self.content.year)
        size, room = 2.0, self._inner() / self.type
        wide = 1.3 * text_width(facts, False)
        if size * text_width(self.content.title, True) + wide + 3 <= room:
            right = self.width - self.margin - wide * self.type
            self._line(sheet, facts, right, y + (size - 1.3) * 0.95 * self.type, 1.3)
            y = self._line(sheet, self.content.title, self.margin, y, size, bold=True, title=True)
            return self._rule(sheet, y)
        for text, bold, scale in ((self.content.title, True, size), (facts, False, 1.3)):
            for line in _at_most(wrapped(text, bold, room / scale)):
                y = self._line(sheet, line, self.margin, y, scale, bold=bold, title=bold)
        return self._rule(sheet, y + 0.2 * self.type)

    def _letterhead(self, sheet: Sheet, y: float) -> float:
        """Centred lines with two rules below, as on official letters."""
        for nth, text in enumerate(map(plain, self.options.letterhead)):
            size = (1.6, 1.9)[nth] if nth < 2 else 1.1
            for line in wrapped(text, nth < 2, self._inner() / self.type / size):
                wide = text_width(line, nth < 2) * size * self.type
                y = self._line(sheet, line, (self.width - wide) / 2, y, size, bold=nth < 2)
        for thickness in (1.6, 0.5):
            y += 0.35 * self.type
            sheet.items.append(Path(((self.margin, y), (self.width - self.margin, y)), INK, thickness))
        return y + self.type

    def _line(
        self,
        sheet: Sheet,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        bold: bool = False,
        quiet: bool = False,
        title: bool = False,
    ) -> float:
        """Draw a line of text below `y`; returns the height at which it ends."""
        points = size * self.type
        wide = text_width(text, bold) * points
        colour = QUIET if quiet else INK
        sheet.items.append(Text(x, y + 0.95 * points, text, points, bold, colour, wide, title=title))
        return y + _LINE * points

    def _rule(self, sheet: Sheet, y: float) -> float:
        sheet.items.append(Path(((self.margin, y), (self.width - self.margin, y)), QUIET, 0.6))
        return y

    def _foot(self, sheet: Sheet, number: int, count: int, first: bool) -> float:
        """Draw the lower part; returns the height at which it begins."""
        y = self.height - self.margin - _LINE * self.type
        months = say("posters.months").split()
        printed = say(
            f"posters.{self.medium}-date",
            day=self.today.day,
            month=months[self.today.month - 1],
            year=self.today.year,
        )
        self._line(sheet, printed, self.margin, y, 1.0, quiet=True)
        page = say(f"posters.{self.medium}", number=number, count=count)
        right = self.width - self.margin - text_width(page, False) * self.type
        self._line(sheet, page, right, y, 1.0, quiet=True)
        left = self.margin + (text_width(printed, False) + 2.5) * self.type
        signed = first and bool(self.signature)
        end = min(right, self.width - self.margin - self._signature_width()) if signed else right
        top = self._legend(sheet, (left, y), end - 2 * self.type - left, self._entries(count > 1))
        if signed:
            top = min(top, self._sign(sheet, y - 0.6 * self.type))
        return top - 0.6 * self.type

    def _legend(
        self, sheet: Sheet, place: tuple[float, float], room: float, entries: Iterable[_Entry]
    ) -> float:
        """Draw the legend in rows of width `room`, the last of them at `place`; returns its upper edge."""
        rows: list[list[tuple[float, _Entry]]] = [[]]
        x = 0.0
        for entry in entries:
            wide = (text_width(entry.label, False) + 3.2) * self.type
            if rows[-1] and x + wide > room:
                rows.append([])
                x = 0.0
            rows[-1].append((x, entry))
            x += wide
        top = place[1] - (len(rows) - 1) * 1.5 * self.type
        for nth, row in enumerate(rows):
            for x, entry in row:
                self._entry(sheet, entry, place[0] + x, top + nth * 1.5 * self.type)
        return top

    def _entry(self, sheet: Sheet, entry: _Entry, x: float, y: float) -> None:
        size = self.type
        if entry.fill is None:
            middle = y + 0.65 * size
            sheet.items.append(Path(((x, middle), (x + 1.6 * size, middle)), entry.stroke, 1.2, entry.dash))
        else:
            box = (x, y + 0.2 * size, 1.6 * size, 0.9 * size)
            sheet.items.append(Rect(*box, entry.fill, entry.stroke, 0.8, entry.dash))
        self._line(sheet, entry.label, x + 2 * size, y, 1.0)

    def _entries(self, has_other_pages: bool) -> Iterator[_Entry]:
        goals = self.content.goals.values()
        if any(goal.crosscuts for goal in goals):
            yield _Entry(say("posters.legend.crosscut"), "#c9a400", CROSSCUT)
        if self.content.others:
            yield _Entry(say("posters.legend.others"), other_colour(0), dash=3.0)
        if self.is_atlas and has_other_pages:
            yield _Entry(say(f"posters.legend.{self.medium}"), QUIET, "#f7f7f7", dash=2.0)

    def _signature_width(self) -> float:
        widest = max(text_width(text, True) for text in self.signature)
        return min(widest * self.type, self._inner() / 2)

    def _sign(self, sheet: Sheet, bottom: float) -> float:
        """Draw the block for signing above `bottom`: the post, room to sign, the name; returns its upper
        edge."""
        wide = self._signature_width()
        blocks = [wrapped(text, True, wide / self.type + 0.01) for text in self.signature]
        count = sum(map(len, blocks)) + _ROOM_TO_SIGN
        top = y = bottom - count * _LINE * self.type
        for nth, lines in enumerate(blocks):
            for line in lines:
                y = self._line(sheet, line, self.width - self.margin - wide, y, 1.0, bold=nth < 2)
            if nth == 0:
                y += _ROOM_TO_SIGN * _LINE * self.type
        return top


def _at_most(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a title as far as a page has room for them."""
    if len(lines) <= _MOST_LINES:
        return lines
    return [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1][:-1]}…"]
