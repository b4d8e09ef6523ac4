"""The texts of cells in planners' tables: marks for "none" and "as above", numbers in front, lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.safe_cells import split_list

_LONG: Final = 60  # characters; longer texts say more than a mark, and are not looked at
_NONE: Final = re.compile(r"[-–—−_.…]+|n/?a|nihil|tidak ada", re.IGNORECASE)
_ABOVE: Final = re.compile(r"s\.?d\.?a\.?|idem|ditto|[\"“”〃]|''|s\.?\s?d\.?\s?a\.?", re.IGNORECASE)
# `1.06 - URUSAN PEMERINTAHAN BIDANG SOSIAL`, which is above all programmes; the dash may be absent
AFFAIR: Final = re.compile(
    r"\s*(?:[0-9X]{1,2}(?:\.[0-9X]{1,2})?[\s.:|)\-–—]+)?(?:bidang\s+)?urusan\b", re.IGNORECASE
)
_MARKS: Final = frozenset({"√", "✓", "✔", "v", "x", "1", "ada", "ya", "*", "●", "•"})
# `I.A. `, `A.1.a `: letters alone may be an abbreviation, so one part is a digit or the first one Roman
_PARTS: Final = (
    r"(?=[IVX]+\.|\S*[0-9])(?:(?:[0-9]{1,3}|[A-Za-z]|[IVX]{2,5})\.)+(?:[0-9]{1,3}|[A-Za-z]|[IVXivx]{2,5})"
)
_ONE: Final = r"[0-9]{1,3}|[A-Za-z](?!\.[A-Za-z]\.)|[IVX]{2,5}"
_NUMBERED = re.compile(rf"\(?(?:({_PARTS})(?:[.)]+\s*|\s+)|({_ONE})(?:[.)]+\s*|(?<=[0-9])\s+))(?=[^\W\d_])")
_PART: Final = r"(?:[0-9]{1,3}|[A-Za-z]|[IVXivx]{2,5})"  # of a number: `A.1.a`, `II.3`
# `Sasaran 1.1 : `, `Tujuan: `, `IKU 2: `
_LABELLED = re.compile(
    r"(?P<label>tujuan|sasaran(?: (?:strategis|program|(?:sub ?)?kegiatan|opd|renstra|rpjmd))?|program"
    r"|(?:sub ?)?kegiatan|(?:ultimate |intermediate |immediate )?outcome|output|indikator(?: kinerja)?"
    r"|iku|ikp|ikk|ik)"
    rf"(?: ?(?P<number>{_PART}(?:\.{_PART})*)\.?)? ?: ?(?=\S)",
    re.IGNORECASE,
)
# `T1. `, `SS1.1 `: a code of the document in front of a goal
_CODED = re.compile(r"[A-Z]{1,2}\.?(?:[0-9]{1,2}[.:)]|[0-9]{1,2}(?:\.[0-9]{1,2})+[.:)]?)\s+(?=[^\W\d_])")
_DOTTED = re.compile(rf"{_PART}(?:[.,]{_PART})*\.?")
_DIGIT = re.compile(r"[^\w(]*[0-9]")
_ITEM = re.compile(r"\s*(?:\(?[0-9]{1,2}[.)]|[-•·▪*]|\(?[a-z][.)])\s*(.+)", re.DOTALL)


def is_none(text: str) -> bool:
    """Whether a cell says that there is nothing: `-`."""
    return len(text) < _LONG and _NONE.fullmatch(text.strip()) is not None


def is_as_above(text: str) -> bool:
    """Whether a cell refers to the one above: `sda`, `idem`, `"`."""
    return len(text) < _LONG and _ABOVE.fullmatch(text.strip()) is not None


def is_mark(text: str) -> bool:
    """Whether a cell only says yes: `√`, `x`, `ada`."""
    return text.strip().casefold() in _MARKS


def one_line(cell: Leaf) -> Leaf:
    """The cell with each run of blanks and line feeds as one space."""
    return Leaf(" ".join((cell.text or "").split()), cell.at)


def numbered(cell: Leaf) -> tuple[str | None, Leaf]:
    """The number in front of a text, without its last point, and the text after it on one line.

    Also left out are a code in front of it, which does not give the cascade, and a word: `Sasaran 1:`.
    """
    line = one_line(cell)
    labelled = _LABELLED.match(line.text or "")
    if labelled is not None:
        return labelled["number"], Leaf((line.text or "")[labelled.end() :], cell.at)
    coded = _CODED.match(line.text or "")
    if coded is not None:
        return None, Leaf((line.text or "")[coded.end() :], cell.at)
    found = _NUMBERED.match(line.text or "")
    if found is None:
        return None, line
    return found[1] or found[2], Leaf((line.text or "")[found.end() :], cell.at)


def label_of(cell: Leaf) -> str | None:
    """The word in front of a goal that names its level: `Sasaran 1.1 : `."""
    found = _LABELLED.match(one_line(cell).text or "")
    return found["label"] if found else None


def dotted(text: str) -> str | None:
    """The number of a goal in a column of numbers, with points: `1.1.2`. None for other texts."""
    found = _DOTTED.fullmatch(text.strip())
    return text.strip().replace(",", ".").rstrip(".") if found else None


def listed(cell: Leaf, count: int = 0) -> list[Leaf]:
    """The items of a cell with a numbered or bulleted list, one a line; else the cell itself. Lines without a
    mark are items, too, if there are `count` of them."""
    lines = [line for line in (cell.text or "").splitlines() if line.strip()]
    items = [_ITEM.fullmatch(line) for line in lines]
    if len(lines) > 1 and all(items):
        return [one_line(Leaf(item[1], cell.at)) for item in items if item]
    return [Leaf(line.strip(), cell.at) for line in lines] if len(lines) == count > 1 else [cell]


def listed_with(cell: Leaf, values: Iterable[Leaf]) -> list[Leaf]:
    """The items of a cell, whose lines are also items if one of the `values` has as many, each beginning with
    a digit."""
    counts = (text.splitlines() for text in (one.text or "" for one in values))
    lines = next((some for some in counts if len(some) > 1 and all(map(_DIGIT.match, some))), ())
    return listed(cell, len(lines))


def names(cell: Leaf) -> list[Leaf]:
    """The names in a cell, separated by semicolons or lines."""
    lines = [line for item in listed(cell) for line in (item.text or "").splitlines()]
    return [Leaf(name, cell.at) for line in lines for name in split_list(" ".join(line.split()))]


def same(first: Leaf, second: Leaf) -> bool:
    """Whether two cells say the same."""
    return first.text == second.text or normalise(first.text or "") == normalise(second.text or "")
