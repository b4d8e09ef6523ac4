"""The rows of a sheet of goals in the form: which of them belong to the tree, and to which goal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pohon_graph.documents.nodes import Leaf, Place, Source, Unfit
from pohon_graph.documents.quoting import shown
from pohon_graph.form_columns import EXAMPLE, ID, NUMBER, FormColumn, example_mark
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_form.form_head import FormHead
from pohon_graph.loading.sheets import Sheet, SheetRow
from pohon_graph.loading.table_end import is_remark, is_signature, is_total, numbers_columns, report_left
from pohon_graph.loading.table_rows import fit
from pohon_graph.texts import say

Number = tuple[int, ...]

_BROKEN_UP: Final = re.compile(r"[0-9]+(?:\s*[.,]\s*[0-9]+)*\s*[.]?")
_NOTHING: Final = frozenset("-–—")  # a planner's mark that there is nobody to name
_NUMBER: Final = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,6})*")


@dataclass(slots=True)
class FormRow:
    """The filled cells of a row by their columns; a row without a number goes on with the goal above. `units`
    are those in the headings of targets."""

    at: Place
    number: Number | None
    cells: dict[FormColumn, Leaf]
    line: int = 0  # the row of the sheet
    units: Mapping[FormColumn, str] = field(default_factory=dict)

    def leaf(self, of: str, key: str, inner: str | None = None) -> Leaf | None:
        """The cell of a field."""
        for column, cell in self.cells.items():
            if (column.of, column.key, column.inner) == (of, key, inner):
                return cell
        return None

    def text(self, of: str, key: str) -> str:
        """The normalised text of a field; empty if its cell is."""
        cell = self.leaf(of, key)
        return normalise(cell.text or "") if cell is not None else ""


@dataclass(slots=True)
class FormGoal:
    """The rows of one goal, the first of which names it."""

    number: Number
    rows: list[FormRow] = field(default_factory=list)

    @property
    def first(self) -> FormRow:
        """The row that names the goal."""
        return self.rows[0]


class FormRows:
    """Sorts the rows of one sheet of goals."""

    def __init__(self, sheet: Sheet, head: FormHead, source: Source) -> None:
        self.sheet = sheet
        self.head = head
        self.source = source
        self.examples: list[SheetRow] = []
        self.only_numbered: list[SheetRow] = []
        self.left: list[SheetRow] = []
        self.number = next((place for place, one in head.form.items() if one.key == NUMBER), -1)

    def problem(self, at: Place, key: str, /, **fields: Any) -> None:
        """Note a problem of the form."""
        self.source.problems.append((at, say(f"form.{key}", **fields)))

    def notice(self, at: Place, key: str, /, **fields: Any) -> None:
        """Note something that is not a problem."""
        self.source.notices.append((at, say(f"form.{key}", **fields)))

    def goals(self) -> list[FormGoal]:
        """The goals of the sheet by their numbers, each with its rows."""
        found: dict[Number, FormGoal] = {}
        goal: FormGoal | None = None
        for row in self._rows():
            if row.number is not None:
                goal = found.setdefault(row.number, FormGoal(row.number))
                if goal.rows and self._is_other(row, goal):
                    continue
            if goal is not None:
                goal.rows.append(row)
        self._tell_rest()
        self._require_names(found)
        self._place_blanks(found.values())
        return [found[number] for number in sorted(found)]

    def loose(self) -> list[FormRow]:
        """The rows of indicators without a goal."""
        found = []
        for row in self.sheet.rows[self.head.last :]:
            cells = self._cells(row)
            if cells and not (cells.keys() & {self._title()} == set() and self._is_below(row, "")):
                found.append(FormRow(next(iter(cells.values())).at, None, cells))
        self._tell_rest()
        return found

    def _title(self) -> FormColumn:
        return next(one for one in self.head.form.values() if (one.of, one.key) == ("indicator", "title"))

    def _rows(self) -> Iterator[FormRow]:
        """The rows that belong to goals; the others are collected."""
        after = self.head.last
        for place, row in enumerate(self.sheet.rows[after:]):
            if place == 0 and numbers_columns(row, self.head):
                continue
            known = self._sorted(row, is_after=bool(place) and not row.gap)
            if known is not None:
                yield known

    def _sorted(self, row: SheetRow, *, is_after: bool) -> FormRow | None:
        cell = row.cells.get(self.number)
        text = (cell.text or "").strip() if cell is not None else ""
        if normalise(text).startswith(EXAMPLE.casefold()):
            self._example(row)
            return None
        number = self._number(cell, text)
        if number is None and (self._is_below(row, text) or (cell is None and self._is_empty(row))):
            return None
        cells = self._cells(row)
        if number is not None and not cells:
            self.only_numbered.append(row)
            return None
        if isinstance(cell, Unfit) or (cell is not None and number is None):
            self._refuse_number(cell, text)
            return None
        made = FormRow(self._place(row, cells), number, cells, row.number, self.head.units)
        title = made.leaf("goal", "title")
        if number is None and (title is not None or not is_after):
            self.problem((title or made).at, "without-number")
            return None
        return made

    def _place(self, row: SheetRow, cells: dict[FormColumn, Leaf]) -> Place:
        title = next((cell for one, cell in cells.items() if (one.of, one.key) == ("goal", "title")), None)
        return title.at if title is not None else next(iter(row.cells.values())).at

    def _cells(self, row: SheetRow) -> dict[FormColumn, Leaf]:
        return {
            column: fit(
                column.key, column.field.form if column.field else "trimmed", row.cells[place], self.source
            )
            for place, column in self.head.form.items()
            if place in row.cells and place != self.number and not _names_nothing(column, row.cells[place])
        }

    def _number(self, cell: Leaf | None, text: str) -> Number | None:
        """The number in a cell. One with blanks in it is reported and taken, so that the goals below it
        have one above them."""
        number = number_of(text)
        if number is None and cell is not None and not isinstance(cell, Unfit) and _BROKEN_UP.fullmatch(text):
            number = number_of("".join(text.split()))
            if number is not None:
                self.problem(cell.at, "number-with-blank", text=shown(text), number=dotted(number))
        return number

    def _is_empty(self, row: SheetRow) -> bool:
        return not any(place in self.head.form for place in row.cells)

    def _is_below(self, row: SheetRow, text: str) -> bool:
        """Whether a row without a number is a total, a remark or a signature; then it is left out."""
        place, first = next(iter(row.cells.items()))
        said = text or (first.text or "").strip()
        is_read = bool(text) or place != self.number
        column = self.head.form.get(place)
        is_value = not text and column is not None and column.of == "target"  # any word may be a target
        is_text_below = is_total(said, is_read=is_read) or is_remark(said, is_read=is_read)
        if (is_text_below and not is_value) or any(map(is_signature, row.cells.values())):
            self.left.append(row)
            return True
        return False

    def _refuse_number(self, cell: Leaf, text: str) -> None:
        if isinstance(cell, Unfit):
            self.source.problem(cell.at, cell.key, value=cell.text)
        else:
            self.problem(cell.at, "not-a-number", text=shown(text))

    def _example(self, row: SheetRow) -> None:
        """Take a row as an example, unless somebody wrote over it."""
        self.examples.append(row)
        mark = next((row.cells.get(place) for place, one in self.head.form.items() if one.key == ID), None)
        ids = {place for place, one in self.head.form.items() if one.key == ID}
        said = [cell.text or "" for place, cell in row.cells.items() if place not in ids | {self.number}]
        if mark is None or mark.text != example_mark(said):
            at = row.cells[self.number].at
            self.problem(at, "example-changed", text=shown((row.cells[self.number].text or "").strip()))

    def _is_other(self, row: FormRow, goal: FormGoal) -> bool:
        """Whether a row has the number of another goal, which is reported."""
        first = goal.first
        title, id_ = row.text("goal", "title"), row.text("goal", ID)
        if title in ("", first.text("goal", "title")) and id_ in ("", first.text("goal", ID)):
            return False
        cell = row.leaf("goal", "title") or row.leaf("goal", ID)
        at = cell.at if cell is not None else row.at
        self.problem(at, "number-twice", number=dotted(goal.number), first=_cell(first.at))
        return True

    def _place_blanks(self, goals: Iterable[FormGoal]) -> None:
        """Give the goals without a title or a level the empty cells, so that these are reported."""
        for goal in goals:
            for place, column in self.head.form.items():
                if column.of == "goal" and column.key in ("title", "level") and not column.inner:
                    blank = Leaf(None, self.sheet.place(goal.first.line, place))
                    goal.first.cells.setdefault(column, blank)

    def _require_names(self, found: dict[Number, FormGoal]) -> None:
        """Report goals without a goal above them, although their number has one."""
        for number, goal in found.items():
            if len(number) > 1 and number[:-1] not in found:
                above = dotted(number[:-1])
                self.problem(goal.first.at, "no-number-above", number=dotted(number), above=above)

    def _tell_rest(self) -> None:
        if self.examples:
            self.notice(self.sheet.area(self.examples), "examples-left", count=len(self.examples))
        if self.only_numbered:
            self.notice(self.sheet.area(self.only_numbered), "only-numbered", count=len(self.only_numbered))
        for rows in _together(self.left):
            for _ in report_left(rows, self.sheet, self.source):
                pass


def number_of(text: str) -> Number | None:
    """The number of a goal: `1.2.1`, `1.2.` or, from a cell that became a number, `1,2`."""
    plain = text.strip().rstrip(".")
    if not _NUMBER.fullmatch(plain):
        return None
    return tuple(int(part) for part in re.split("[.,]", plain))


def dotted(number: Number) -> str:
    """The number as it is written."""
    return ".".join(map(str, number))


def _names_nothing(column: FormColumn, cell: Leaf) -> bool:
    """Whether a cell that should name officers, partners or programmes has just a dash."""
    is_list = column.inner is None and column.field is not None and column.field.many
    return is_list and (cell.text or "").strip() in _NOTHING


def _cell(at: Place) -> str:
    return str(at).rpartition("!")[2]


def _together(rows: Sequence[SheetRow]) -> list[list[SheetRow]]:
    """Rows in runs of neighbours."""
    found: list[list[SheetRow]] = []
    for row in rows:
        if found and row.number == found[-1][-1].number + 1:
            found[-1].append(row)
        else:
            found.append([row])
    return found
