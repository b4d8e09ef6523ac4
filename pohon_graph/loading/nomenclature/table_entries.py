"""Turns the rows of a table into entries: a code, a name and details."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pohon_graph.graph.nomenclature_codes import canonical
from pohon_graph.loading.nomenclature.headings import CELLS, CODE, TIER_COLUMNS, Headings

_NOTHING = frozenset({"", "-", "[null]", "null", "(null)", "n/a"})
_LONGEST_NOTHING = max(map(len, _NOTHING))
# A code before a name, with or without its leading zeros. The name may begin on the next line.
_CODE_AND_NAME = re.compile(
    r"([1-9X]\.(?:XX|[0-9]{1,2})(?:\.[0-9]{1,2}(?:\.[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,4})?)?)?)\.?(?![\w.])[\s:\-\u2013]*",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"\(?([0-9]{1,2})\)?\.?")
_DETAILS = ("unit", "kinerja", "indicator", "definition", "executor", "spm", "tags", "previous")
_NAMING = ("kind", "regulation", "first_year", "last_year")
_LINES = frozenset({"definition"})  # long texts keep their line breaks


@dataclass(slots=True)
class Entry:
    """One row's description of one code. `code` is None if the `written` text is not a code."""

    row: int
    column: int
    written: str
    code: str | None
    title: str
    fields: dict[str, str] = field(default_factory=dict)


Rows = Sequence[tuple[int, Sequence[str]]]


def entries(rows: Rows, headings: Headings) -> Iterator[Entry]:
    """The entries of the rows below the headings, in order. A row without a code gives none."""
    below = rows_below(rows, headings)
    if headings.form == CELLS:
        return _of_cells(below, headings.columns)
    if headings.form == CODE:
        return _of_codes(below, headings.columns)
    return _of_parts(below, headings.columns)


def rows_below(rows: Rows, headings: Headings) -> Rows:
    """The rows below the headings, without a row that only numbers the columns."""
    below = [(number, cells) for number, cells in rows if number > headings.row]
    return below[1:] if below and _is_numbering(below[0][1]) else below


def cleaned(text: str) -> str:
    """A cell's text on one line without double blanks; empty for `[null]` and the like."""
    one_line = " ".join(text.split())
    return "" if len(one_line) <= _LONGEST_NOTHING and one_line.lower() in _NOTHING else one_line


def _is_numbering(cells: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 ..."""
    numbers = [_NUMBERING.fullmatch(cell.strip()) for cell in cells if cell.strip()]
    if len(numbers) < 3:
        return False
    return [found and found[1] for found in numbers] == [str(n) for n in range(1, len(numbers) + 1)]


def _of_cells(rows: Rows, columns: dict[str, int]) -> Iterator[Entry]:
    """Code and name in one cell, a column for each tier. Every row repeats the higher tiers."""
    tiers = [columns[name] for name in TIER_COLUMNS if name in columns]
    wanted = _wanted(columns)
    known: dict[str, tuple[str, str] | None] = {"": None}
    seen: set[tuple[str, str]] = set()
    for number, cells in rows:
        texts = [(column, _cell(cells, column)) for column in tiers]
        for _, text in texts:
            if text not in known:
                known[text] = _code_and_name(text)
        found = [(column, text, named) for column, text in texts if (named := known[text])]
        if not found:
            continue
        fields = _fields(cells, wanted)
        for column, text, (written, title) in found:
            is_last = column == found[-1][0]
            identity = (fields.get("kind", ""), text)
            if is_last or identity not in seen:
                seen.add(identity)
                own = fields if is_last else {name: fields[name] for name in _NAMING if name in fields}
                yield Entry(number, column, written, canonical(written), title, own)


def _code_and_name(text: str) -> tuple[str, str] | None:
    whole = cleaned(text)
    found = _CODE_AND_NAME.match(whole)
    if found is not None:
        return found[1], whole[found.end() :]
    return (whole.split()[0], whole) if whole[:1].isdigit() else None


def _of_codes(rows: Rows, columns: dict[str, int]) -> Iterator[Entry]:
    """The whole code in one column, the name in another."""
    at, named, wanted = columns["code"], columns["title"], _wanted(columns)
    for number, cells in rows:
        written, title = cleaned(_cell(cells, at)), cleaned(_cell(cells, named))
        if written or title:
            yield Entry(number, at, written, canonical(written), title, _fields(cells, wanted))


def _of_parts(rows: Rows, columns: dict[str, int]) -> Iterator[Entry]:
    """One part of the code in each column. A missing part is taken from the row above."""
    tiers = [columns[name] for name in TIER_COLUMNS if name in columns]
    lost_last = _lose_last_naughts(rows, columns)
    wanted = _wanted(columns)
    before = [""] * len(tiers)
    for number, cells in rows:
        given = [cleaned(_cell(cells, column)) for column in tiers]
        filled = [place for place, part in enumerate(given) if part]
        title = cleaned(_cell(cells, columns["title"]))
        if not filled or not title:
            continue
        parts = [part or before[place] for place, part in enumerate(given[: filled[-1] + 1])]
        before = parts + [""] * (len(tiers) - len(parts))
        written = ".".join(parts)
        if len(parts) > 1:
            code = canonical(".".join(_whole(part, lost_last) for part in parts))
            yield Entry(number, tiers[filled[-1]], written, code, title, _fields(cells, wanted))


def _lose_last_naughts(rows: Rows, columns: dict[str, int]) -> bool:
    """Whether a spreadsheet turned 2.10 into "2.1", which is so if the same column also has a 2.01."""
    column = columns.get("kegiatan")
    if column is None:
        return False
    return any(re.fullmatch(r"[0-9]\.0[0-9]", _cell(cells, column).strip()) for _, cells in rows)


def _whole(part: str, lost_last: bool) -> str:
    if "." not in part:
        return part
    above, _, own = part.partition(".")
    return f"{above}.{own}0" if lost_last and len(own) == 1 else part


def _wanted(columns: dict[str, int]) -> list[tuple[str, int]]:
    """The columns of a row other than code and name."""
    return [(name, columns[name]) for name in (*_NAMING, *_DETAILS) if name in columns]


def _fields(cells: Sequence[str], wanted: Sequence[tuple[str, int]]) -> dict[str, str]:
    found = {}
    for name, column in wanted:
        text = cells[column] if column < len(cells) else ""
        if text:
            value = _tidy_lines(text) if name in _LINES else cleaned(text)
            if value:
                found[name] = value
    return found


def _tidy_lines(text: str) -> str:
    """A long text with its line breaks, without blanks around them or empty lines."""
    return "\n".join(line for each in text.splitlines() if (line := " ".join(each.split())))


def _cell(cells: Sequence[str], column: int) -> str:
    return cells[column] if column < len(cells) else ""
