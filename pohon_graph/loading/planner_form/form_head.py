"""The head of a sheet of goals in the form: the column of the form that each heading names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from pohon_graph.closed_words import TARGET_KINDS
from pohon_graph.documents.nodes import Source
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import TARGET
from pohon_graph.form_columns import (
    ID,
    FormColumn,
    Time,
    after_targets,
    before_targets,
    heading_of,
    target_columns,
)
from pohon_graph.graph.known_words import meant, quarter
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.heading_units import heading_and_unit
from pohon_graph.loading.sheets import Sheet, SheetRow
from pohon_graph.loading.table_head import Head
from pohon_graph.suggest import did_you_mean

_SEARCHED: Final = 100  # rows in which the head is looked for
_YEAR_DIGITS: Final = 4
_QUARTERS: Final = frozenset({"tw", "triwulan"})


class FormHead(Head):
    """A head whose columns are those of the form."""

    def __init__(self, last: int) -> None:
        super().__init__(last, 0)
        self.form: dict[int, FormColumn] = {}
        self.units: dict[FormColumn, str] = {}  # those in the headings of targets

    def has(self, *names: tuple[str, str]) -> bool:
        """Whether the head has these columns, each named by its thing and its key."""
        return {*names} <= {(column.of, column.key) for column in self.form.values()}


def find_head(sheet: Sheet, *names: tuple[str, str]) -> FormHead | None:
    """The head of a sheet: the first row with these columns."""
    for place, row in enumerate(sheet.rows[:_SEARCHED]):
        head = FormHead(place + 1)
        for at, cell in row.cells.items():
            column = column_of(cell.text or "")
            if column is not None and column not in head.form.values():
                head.form[at] = column
                unit = heading_and_unit(cell.text or "")[1] if column.key == "target" else None
                if unit is not None:
                    head.units[column] = unit
        if head.has(*names):
            return head
    return None


def complete(head: FormHead, row: SheetRow, source: Source) -> None:
    """Note the headings that name no column, or one that another heading names, too."""
    head.columns = {place: column.key for place, column in head.form.items() if column.key != ID}
    for place, cell in row.cells.items():
        if head.form.get(place) is not None:
            if head.form[place].key == ID:
                head.refused.add(place)
            continue
        text = (cell.text or "").strip()
        if column_of(text) is not None:
            source.problem(cell.at, "duplicate-column", column=shown(text))
        elif hint := did_you_mean(text, _headings()):
            known = ", ".join(_headings())
            source.problem(cell.at, "unknown-column", column=shown(text), known=known, hint=hint)
        else:
            head.left[place] = cell
            continue
        head.refused.add(place)


@lru_cache(maxsize=2048)
def column_of(heading: str) -> FormColumn | None:
    """The column of the form that a heading names, by the form's name for it or another."""
    name = normalise(heading)
    known = _by_heading().get(name) or _of_targets(name) or _by_name().get(name)
    if known is not None:
        return known
    rest, unit = heading_and_unit(heading)
    of_targets = _of_targets(normalise(rest)) if unit else None
    return of_targets if of_targets is not None and of_targets.key == "target" else None


def _of_targets(name: str) -> FormColumn | None:
    """The column of targets of a time, such as `target 2025` or `realisasi 2025 tw ii`."""
    for details in (False, True):
        for before, key in _details() if details else [("", "target")]:
            time = time_of(name.removeprefix(before).strip()) if name.startswith(before) else None
            if time is not None:
                return next(column for column in target_columns(time) if column.key == key)
    return None


def _details() -> Iterator[tuple[str, str]]:
    """The beginnings of headings of other fields of targets, with their keys."""
    for key, field in TARGET.keys.items():
        if key not in ("year", "quarter", "kind", "target"):
            yield normalise(heading_of(field)), key


def time_of(name: str) -> Time | None:
    """The time that a normalised heading of targets names."""
    words = name.split()
    part = quarter(" ".join(words[-2:])) if len(words) > 1 and words[-2] in _QUARTERS else None
    if part is not None:
        words = words[:-2]
    year = int(words.pop()) if words and words[-1].isdigit() and len(words[-1]) == _YEAR_DIGITS else None
    if words and words[-1] == "tahun" and year is not None:
        words.pop()
    kind = meant(" ".join(words), TARGET_KINDS) if words else TARGET_KINDS[0]
    if kind is None or not (words or year):
        return None
    return Time(kind, year, part)


@cache
def _headings() -> list[str]:
    return [column.heading for column in (*before_targets(), *after_targets())]


@cache
def _by_heading() -> dict[str, FormColumn]:
    return {normalise(column.heading): column for column in (*before_targets(), *after_targets())}


@cache
def _by_name() -> dict[str, FormColumn]:
    """The columns by the other names of their fields; a name of several means the first."""
    found: dict[str, FormColumn] = {}
    for column in (*before_targets(), *after_targets()):
        if column.field is not None and column.inner is None and column.key != ID:
            for name in column.field.names.split(", "):
                if normalise(name):
                    found.setdefault(normalise(name), column)
    return found
