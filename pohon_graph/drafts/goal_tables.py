"""Reads small tables on slides, each of which is a goal: its title in the first row, facts below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from pohon_graph.drafts import box_words as words
from pohon_graph.drafts.shapes import Line
from pohon_graph.drafts.xml_tree import Element
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.target_numbers import read_target

_ANNOUNCED: Final = {"indikator": "IK", "indikator kinerja": "IK", "target": "Target", "satuan": "Satuan"}
_SHORT: Final = 3  # words of a target without a number, such as a grade
Cells = list[tuple[int, list[Line]]]  # the column and the lines of each filled cell


def goal_lines(table: Element, lines_of: Callable[[Element], Iterator[Line]]) -> list[Line]:
    """The lines of a table as those of a box; none if its first row has several cells, as tables with a head
    have. `lines_of` reads the lines of a cell."""
    rows = [_cells(row, lines_of) for row in table.children if row.name == "tr"]
    rows = [row for row in rows if row]
    if not rows or len(rows[0]) > 1:
        return []
    found = list(rows[0][0][1])
    heads: dict[int, str] = {}
    for row in rows[1:]:
        named = {place: _ANNOUNCED.get(normalise(_text(lines))) for place, lines in row}
        if len(row) > 1 and all(named.values()):
            heads = {place: name for place, name in named.items() if name}
        else:
            found += _row_lines(row, heads)
    return found


def _cells(row: Element, lines_of: Callable[[Element], Iterator[Line]]) -> Cells:
    """The filled cells; parts of merged cells have no text of their own."""
    cells = [one for one in row.children if one.name == "tc"]
    read = [(place, list(lines_of(cell))) for place, cell in enumerate(cells)]
    return [(place, lines) for place, lines in read if lines]


def _row_lines(row: Cells, heads: dict[int, str]) -> Iterator[Line]:
    """The lines of a row. A cell on the right of an indicator is its target."""
    after_indicator = False
    for nth, (place, lines) in enumerate(row):
        text = _text(lines)
        said = words.said(text)
        if said is None and len(row) > 1 and place in heads:
            yield Line(f"{heads[place]} : {text}", apart=True)
        elif said is None and nth and after_indicator and _may_be_target(text):
            yield Line(f"Target : {text}", apart=True)
        else:
            yield Line(lines[0].text, bold=lines[0].bold, apart=True)
            yield from lines[1:]
        after_indicator = heads.get(place) == "IK" or (said is not None and said.kind == "indicator")


def _may_be_target(text: str) -> bool:
    return read_target(text).value is not None or len(text.split()) <= _SHORT


def _text(lines: list[Line]) -> str:
    return " ".join(line.text for line in lines)
