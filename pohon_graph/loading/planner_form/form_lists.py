"""The sheets of the form beside those of goals, as tables of a tree: identity, levels, officers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from pohon_graph.documents.nodes import Leaf, Source
from pohon_graph.form_columns import LOOSE, OFFERED, SHEET
from pohon_graph.graph.known_words import standard_level
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.safe_cells import split_list
from pohon_graph.loading import table_columns as h
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.sheets import Sheet, SheetRow
from pohon_graph.texts import say

_BLANK: Final = ("agency", "period", "government")  # an empty cell of these may be reported
_SEARCHED: Final = 20  # rows in which a heading is looked for


def is_identity(sheet: Sheet) -> bool:
    """Whether a sheet has the header of a tree with its labels in the first column."""
    known = h.synonyms(h.TREE)
    labels = {known.get(normalise(cell.text or "")) for row in sheet.rows if (cell := row.cells.get(0))}
    return {"agency", "period"} <= labels


def no_identity(source: Source) -> Sheet:
    """Placeholder for the sheet of a workbook without one: nothing is filled in."""
    labels = [Leaf(key, source.name) for key in ("agency", "period")]
    rows = [SheetRow(number, {0: leaf}) for number, leaf in enumerate(labels, 1)]
    return Sheet(h.TREE, source.name, f"{source.name}!", rows)


@dataclass(frozen=True, slots=True)
class Identity:
    """The header of one tree as a table of one row, and the titles of its sheets if it names them."""

    table: Sheet
    goals: str
    loose: str


def identities(sheet: Sheet, answers: Answers) -> list[Identity]:
    """The header of each tree. The user's answers are taken where nothing is filled in."""
    columns = {place for row in sheet.rows if _label(row) in _labels() for place in row.cells if place > 0}
    return [_identity(sheet, column, answers) for column in sorted(columns) or [1]]


def _labels() -> Mapping[str, str]:
    own = {normalise(say(f"form.column.{key}", "id")): key for key in (SHEET, LOOSE)}
    return {**h.synonyms(h.TREE), **own}


def _label(row: SheetRow) -> str:
    return normalise(row.cells[0].text or "") if 0 in row.cells else ""


def _identity(sheet: Sheet, column: int, answers: Answers) -> Identity:
    given = {"agency": answers.agency, "period": answers.period}
    titles = dict.fromkeys((SHEET, LOOSE), "")
    labels: dict[int, Leaf] = {}
    values: dict[int, Leaf] = {}
    blanks: dict[int, Leaf] = {}
    for place, row in enumerate(sheet.rows):
        key = _labels().get(_label(row), "")
        value = row.cells.get(column)
        if value is None and given.get(key):
            value = Leaf(given[key], row.cells[0].at)
        if key in titles:
            titles[key] = (value.text or "").strip() if value is not None else ""
        elif 0 in row.cells and (key or value is not None):
            labels[place] = row.cells[0]
            values |= {place: value} if value is not None else {}
            blanks |= {place: Leaf(None, sheet.place(row.number, column))} if key in _BLANK else {}
    values = dict(sorted((blanks | values).items())) if values else {}
    rows = [SheetRow(1, labels), *([SheetRow(2, values)] if values else [])]
    table = replace(sheet, name=h.TREE, rows=rows, hidden_columns=set(), wide=set())
    return Identity(table, titles[SHEET], titles[LOOSE])


def of_tree(sheet: Sheet, name: str, title: str, used: Collection[str]) -> Sheet:
    """A list as the table `name`, with the rows of the tree whose sheet of goals has that title. Levels that
    a draft only offers are left out unless they are among those `used`."""
    made = replace(sheet, name=name)
    head = _head(made, _sheet_heading())
    if head is not None:
        row, place = head
        made.rows = [
            _without(each, place) for each in made.rows
            if each.number <= row.number or _is_of(each.cells.get(place), title)
        ]  # fmt: skip
    return _with_levels(_without_offered(made, used)) if name == h.LEVELS else made


def _is_of(cell: Leaf | None, title: str) -> bool:
    named = {normalise(one) for one in split_list(cell.text or "")} if cell is not None else set()
    return not named or normalise(title) in named


def _without(row: SheetRow, place: int) -> SheetRow:
    return replace(row, cells={column: cell for column, cell in row.cells.items() if column != place})


def _head(sheet: Sheet, heading: str) -> tuple[SheetRow, int] | None:
    """The row with a heading, and its column."""
    for row in sheet.rows[:_SEARCHED]:
        for place, cell in row.cells.items():
            if normalise(cell.text or "") == heading:
                return row, place
    return None


def _without_offered(sheet: Sheet, used: Collection[str]) -> Sheet:
    names = {normalise(text) for text in used} | {standard_level(text) for text in used}
    rows = []
    for row in sheet.rows:
        offered = [at for at, cell in row.cells.items() if (cell.text or "").startswith(OFFERED)]
        if not offered:
            rows.append(row)
            continue
        ids = {at: Leaf((row.cells[at].text or "").removeprefix(OFFERED), row.cells[at].at) for at in offered}
        said = {normalise(cell.text or "") for cell in row.cells.values()} | {
            leaf.text for leaf in ids.values()
        }
        if said & names:
            rows.append(replace(row, cells=row.cells | ids))
    return replace(sheet, rows=rows)


def _with_levels(sheet: Sheet) -> Sheet:
    """The levels with their ids: those in the hidden column, else the standard levels that are named.

    A name that means another level than the id is the level's title.
    """
    head = next((row for row in sheet.rows[:_SEARCHED] if {"jenjang", "id"} <= set(_headings(row))), None)
    if head is None:
        return sheet
    places = _headings(head)
    place, title = places["jenjang"], places.get("nama")
    made = [
        _level(row, place, places["id"], title) if row.number > head.number else row for row in sheet.rows
    ]
    place_of_title = title if title is not None else place
    named = {**head.cells, place_of_title: Leaf("title", head.cells[place].at)}
    if title is not None:
        named.pop(place)
    return replace(
        sheet, rows=[replace(row, cells=named) if row is head else row for row in made if row.cells]
    )


def _headings(row: SheetRow) -> dict[str, int]:
    """The columns of a row by their normalised headings."""
    return {normalise(cell.text or ""): place for place, cell in row.cells.items()}


def _level(row: SheetRow, place: int, ids: int, title: int | None) -> SheetRow:
    cells = dict(row.cells)
    label = cells.pop(place, None)
    if label is None:
        return row
    text = (label.text or "").strip()
    given = cells.get(ids)
    if given is None:
        cells[ids] = Leaf(standard_level(text) or text, label.at)
    elif title not in cells and not _means(text, (given.text or "").strip()):
        cells[title if title is not None else place] = label
    return replace(row, cells=dict(sorted(cells.items())))


def _means(text: str, id_: str) -> bool:
    """Whether a name of a level is just its id or the usual name of that."""
    return normalise(text) == normalise(id_) or (
        standard_level(text) is not None and standard_level(text) == standard_level(id_)
    )


def _sheet_heading() -> str:
    return normalise(say("form.column.sheet", "id"))


def tables(sheets: Iterable[Sheet], title: str, used: Collection[str]) -> Mapping[str, Sheet]:
    """The lists of the tree with that sheet of goals, which uses levels of these names."""
    found: dict[str, Sheet] = {}
    for sheet in sheets:
        name = h.table_of(sheet.name)
        if name in (h.AGENCIES, h.OFFICERS, h.PROGRAMS, h.LEVELS) and name not in found:
            found[name] = of_tree(sheet, name, title, used)
    return found
