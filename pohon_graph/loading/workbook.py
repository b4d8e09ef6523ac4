"""Reads a workbook as the tables of one tree, one table in each sheet.

A number is read as an Indonesian planner would write it: `13,5`, or `15 %` and `200 orang` if the
format of its cell adds a per cent sign or a unit.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import TypeVar

from pohon_graph.documents.nodes import Leaf, Number, Place, Source, Unfit, Unreadable
from pohon_graph.documents.text_file import check_file, unreadable
from pohon_graph.fields import TABLES
from pohon_graph.loading.book_reader import BookReader, open_book
from pohon_graph.loading.delimited_grid import delimited_grid, is_delimited
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.sheets import Sheet, SheetRow, is_filled, letters_of
from pohon_graph.loading.table_columns import table_of
from pohon_graph.loading.xlsx.merging import fill_down
from pohon_graph.loading.xlsx.number_formats import PLAIN, NumberFormat, written
from pohon_graph.loading.xlsx.package import BROKEN
from pohon_graph.loading.xlsx.parts import SheetPart, Styles
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import Cell, SheetContent
from pohon_graph.suggest import did_you_mean

Made = TypeVar("Made", Sheet, Grid)

_DAYS_FROM, _DAYS_FROM_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001  # days have no zone


def workbook_sheets(path: str, source: Source) -> list[Sheet]:
    """The tables of a workbook. Raises Unreadable if it cannot be opened."""
    with _opened(path, source) as book:
        return book.sheets()


def titled_sheets(path: str, source: Source, wanted: Callable[[str], bool] = bool) -> list[Sheet]:
    """The sheets with a wanted title, each named by its title, with the cells of merged ranges filled in.
    Raises Unreadable like `workbook_sheets`."""
    with _opened(path, source) as book:
        return [book.titled(part) for part in book.parts if wanted(part.title)]


def workbook_grids(path: str, source: Source, wanted: Callable[[str], bool] = bool) -> list[Grid]:
    """The sheets with a wanted title as they are, with merged cells apart. Raises Unreadable like
    `workbook_sheets`. A CSV file is one sheet with the title of the file."""
    if is_delimited(path):
        return [delimited_grid(path, source)] if wanted(Path(path).stem) else []
    with _opened(path, source) as book:
        return [book.grid(part) for part in book.parts if wanted(part.title)]


def sheet_titles(path: str, source: Source) -> list[str]:
    """The titles of all sheets. Raises Unreadable like `workbook_sheets`."""
    if is_delimited(path):
        return [Path(path).stem]
    with _opened(path, source) as book:
        return [part.title for part in book.parts]


def has_drawings(path: str) -> bool:
    """Whether a workbook that can be opened has shapes or pictures on its sheets."""
    if is_delimited(path):
        return False
    with open_book(path) as book:
        return book.has_drawings


@contextmanager
def _opened(path: str, source: Source) -> Iterator[_Book]:
    check_file(path, source)
    try:
        with open_book(path) as reader:
            _tell_unseen(path, reader, source)
            yield _Book(reader, source)
    except Refused as refused:
        place = f"{source.name}!{refused.cell}" if refused.cell else 0
        source.problem(place, refused.key, **refused.fields)
        raise Unreadable from refused
    except OSError as error:
        raise unreadable(source, error) from error
    except BROKEN as error:
        source.problem(0, "damaged-workbook", suffix=Path(path).suffix.lower())
        raise Unreadable from error


def _tell_unseen(path: str, reader: BookReader, source: Source) -> None:
    """Note the content that is not read, and that another program may hold a newer state."""
    if reader.has_macros:
        source.notice(0, "macros")
    if reader.unseen:
        source.notice(0, reader.unseen)
    locks = (Path(path).with_name(name) for name in (f"~${Path(path).name}", f".~lock.{Path(path).name}#"))
    if any(lock.exists() for lock in locks):
        source.notice(0, "open-elsewhere")


class _Book:
    """Reads the sheets of an open workbook that have the name of a table."""

    def __init__(self, reader: BookReader, source: Source) -> None:
        self.reader = reader
        self.source = source
        self.parts = [part for part in reader.parts if not part.is_findings]
        self.start = _DAYS_FROM_1904 if reader.from_1904 else _DAYS_FROM
        for part in reader.parts:
            if part.is_findings:
                source.notice(f"{source.name}!{part.title}", "findings-sheet")

    def sheets(self) -> list[Sheet]:
        """The tables in the order of their tabs; other sheets get a notice."""
        found: dict[str, Sheet] = {}
        for part in self.parts:
            name = table_of(part.title)
            if name is None:
                hint = did_you_mean(part.title, list(TABLES))
                self.source.notice(0, "unknown-table", table=part.title, hint=hint)
            elif name in found:
                place = f"{self.source.name}!{part.title}"
                self.source.problem(place, "two-tables", table=name, first=found[name].at)
            else:
                found[name] = self._read(part, partial(_Cells.sheet, name=name))
        return list(found.values())

    def titled(self, part: SheetPart) -> Sheet:
        """Any sheet, named by its title."""
        return self._read(part, partial(_Cells.sheet, name=part.title))

    def grid(self, part: SheetPart) -> Grid:
        """Any sheet, with its merged cells apart."""
        return self._read(part, _Cells.grid)

    def _read(self, part: SheetPart, made: Callable[[_Cells], Made]) -> Made:
        try:
            content = self.reader.content(part)
            return made(_Cells(part, content, self.reader.styles(), self.start, self.source))
        except Refused as refused:
            refused.cell = f"{part.title}!{refused.cell}" if refused.cell else part.title
            raise


class _Cells:
    """Turns the cells of one sheet into leaves, and these into a table or a grid."""

    def __init__(
        self, part: SheetPart, content: SheetContent, styles: Styles, start: datetime, source: Source
    ) -> None:
        self.part = part
        self.place = f"{source.name}!{part.title}"
        self.base = f"{self.place}!"
        self.content = content
        self.styles = styles
        self.start = start
        self.struck: set[Place] = set()
        self.indents: dict[Place, int] = {}
        self.indented_styles = {style: indent for style, indent in enumerate(styles.indents) if indent}
        self.struck_styles = {style for style, is_struck in enumerate(styles.struck) if is_struck}

    def sheet(self, name: str) -> Sheet:
        """The table `name`, with the cells of merged ranges filled in."""
        made = Sheet(name, self.place, self.base, [], hidden=self.part.hidden)
        for number, filled in self._rows():
            hidden = number in self.content.hidden_rows
            made.rows.append(SheetRow(number, filled, hidden=hidden))
        made.struck = self.struck
        made.unseen = fill_down(made.rows, self.content.merges)
        made.wide = {(one.top, one.left) for one in self.content.merges if one.right > one.left}
        made.hidden_columns = self._hidden_columns(row.cells for row in made.rows)
        return made

    def grid(self) -> Grid:
        """The cells as they are."""
        rows = dict(self._rows())
        hidden = self.content.hidden_rows & set(rows)
        columns = self._hidden_columns(rows.values())
        return Grid(
            self.part.title, self.place, rows, self.content.merges, self.part.hidden, hidden, self.struck,
            columns, self.indents,
        )  # fmt: skip

    def _rows(self) -> Iterator[tuple[int, dict[int, Leaf]]]:
        for number, cells in sorted(self.content.rows.items()):
            filled = {
                column: leaf for column in sorted(cells) if is_filled(leaf := self._leaf(cells[column]))
            }
            if filled:
                yield number, filled

    def _hidden_columns(self, rows: Iterable[Collection[int]]) -> set[int]:
        """The hidden ones among the filled columns of some rows."""
        return {column for column in set().union(*rows) if self.content.is_hidden(column)}

    def _leaf(self, cell: Cell) -> Leaf:
        at = f"{self.base}{letters_of(cell.column)}{cell.row}"
        if cell.struck or cell.style in self.struck_styles:
            self.struck.add(at)
        if cell.style in self.indented_styles:
            self.indents[at] = self.indented_styles[cell.style]
        match cell.kind:
            case "s" | "str" | "inlineStr":
                return Leaf(cell.text, at)
            case "b":
                return Unfit("TRUE" if cell.text == "1" else "FALSE", at, "cell-boolean")
            case "e":
                return Unfit(cell.text, at, "cell-error")
            case "f":
                return Unfit(cell.text, at, "formula")
            case "d":
                return Unfit(cell.text.removesuffix("T00:00:00"), at, "cell-date")
        return self._number(cell, at)

    def _number(self, cell: Cell, at: str) -> Leaf:
        form = self.styles.formats[cell.style] if cell.style < len(self.styles.formats) else PLAIN
        try:
            number = Decimal(f"{float(cell.text):.15g}")  # as many digits as a spreadsheet shows
        except InvalidOperation as error:
            raise ValueError(cell.text) from error
        if not number.is_finite():
            raise ValueError(cell.text)
        if form.is_date or form.is_time:
            return self._moment(float(cell.text), form, at)
        return Number(written(number, form), at, form.places)

    def _moment(self, days: float, form: NumberFormat, at: str) -> Leaf:
        seconds = round(days * 24 * 60 * 60)
        if form.is_time and days < 1:
            hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
            code = f"{hours}.{minutes:02}" + (f".{rest:02}" if rest else "")
            return Unfit(f"{hours:02}:{minutes:02}:{rest:02}", at, "cell-time", code)
        moment = self.start + timedelta(seconds=seconds)
        text = moment.isoformat(" ").removesuffix(" 00:00:00")
        return Unfit(text, at, "cell-date")
