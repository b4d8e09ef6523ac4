"""Sheets of rows as an XLSX workbook: every text stays a text, every sheet prints on A4 landscape.

Row heights fit the texts, because not every spreadsheet computes them when it opens a file.

A cell whose text begins like a formula is stored and marked as text, so that no spreadsheet runs it, not even
after somebody has edited and saved it again. The content of the cell does not change.
"""

from __future__ import annotations

import io
import os
import re
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from pohon_graph.errors import CannotRun, UsageError
from pohon_graph.files import reason
from pohon_graph.marks import NAME
from pohon_graph.texts import say
from pohon_graph.xml_characters import FORBIDDEN, fit

if TYPE_CHECKING:
    from openpyxl import Workbook

Value = str | int | float | bool | None

LONGEST = 32_767  # characters that a cell can hold
# A cell has `_x000D_` for a character that XML would lose, and `_x005F_` for the `_` of such a text itself.
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LINE, _TALLEST = 15, 409  # points: a line of text, and the highest row that Excel allows
_HEADING = ("title", "line", "head")  # kinds of cells that are left out if they are empty
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f']")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: lines of heading, a head that is frozen and printed on every page, and rows.

    `widths` are in characters, one per column. `ruled` draws lines around the cells, including empty ones
    to be filled in by hand; without it the head has filters. `printed` is the number of columns that are
    printed, by default all.
    """

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[Value]]
    widths: Sequence[float] = ()
    above: Sequence[str] = ()
    ruled: bool = False
    printed: int | None = None

    def writer(self, book: Workbook, title: str) -> Writer:
        """The writer of a sheet of this kind."""
        return Writer(book, self, title)


def workbook(sheets: Sequence[Sheet], *, lossless: bool = False) -> bytes:
    """The sheets as the bytes of an XLSX file; a workbook without sheets gets an empty one.

    A text too long for a cell is cut, or refused with a UsageError if `lossless`. Raises CannotRun if the
    disk has no room for the temporary rows.
    """
    # openpyxl would write with lxml if another package had brought it: other bytes, and other errors.
    os.environ.setdefault("OPENPYXL_LXML", "False")
    from openpyxl import Workbook

    if lossless:
        _require_short(sheets)
    book = Workbook(write_only=True)
    book.properties.creator = book.properties.lastModifiedBy = NAME
    titles: set[str] = set()
    try:
        for sheet in sheets or [Sheet("-", (), ())]:
            sheet.writer(book, sheet_title(sheet.title, titles)).write()
        stream = io.BytesIO()
        book.save(stream)
    except OSError as error:
        for page in book.worksheets:
            with suppress(Exception):  # its remains are in the folder for temporary files
                page.close()
        where = tempfile.gettempdir()
        raise CannotRun(say("files.write", path=where, reason=reason(error))) from error
    return stream.getvalue()


def _require_short(sheets: Sequence[Sheet]) -> None:
    for value in (value for sheet in sheets for row in sheet.rows for value in row):
        if isinstance(value, str) and len(value) > LONGEST:
            raise UsageError(say("workbooks.too-long", start=value[:40], most=LONGEST))


def sheet_title(wanted: str, taken: set[str]) -> str:
    """A name that Excel accepts for a sheet: short, plain and, ignoring case, new."""
    base = _NOT_IN_TITLE.sub("-", wanted)[:31].strip() or "-"
    title, nth = base, 2
    while title.casefold() in taken:
        title = f"{base[: 30 - len(str(nth))]}-{nth}"
        nth += 1
    taken.add(title.casefold())
    return title


class Writer:
    """Writes one sheet from top to bottom, as write-only workbooks require."""

    def __init__(self, book: Workbook, sheet: Sheet, title: str) -> None:
        self.sheet = sheet
        self.page: Any = book.create_sheet(title)
        self.cell = self.cells()
        self.row = _row()
        self.rows = len(sheet.above)

    def write(self) -> None:
        self.layout()
        for number, line in enumerate(self.sheet.above):
            self.page.append([self.cell(line, "title" if number == 0 else "line")])
        if self.sheet.head:
            self.append([self.cell(value, "head") for value in self.sheet.head], self.sheet.head)
        self.body()
        self._print_area()

    def cells(self) -> Cells:
        """The maker of the page's cells."""
        return Cells(self.page, self.sheet.ruled)

    def body(self) -> None:
        """Write the rows and the filter over them."""
        for row in self.sheet.rows:
            short = len(self.sheet.head) - len(row) if self.sheet.ruled else 0
            self.append([self.cell(value, "body") for value in (*row, *[None] * short)], row)
        self.filter()

    def append(
        self, cells: Sequence[Any], row: Sequence[Value], widths: Sequence[float] | None = None
    ) -> None:
        """Write a row of cells, as high as its texts need in columns of these widths."""
        self.rows += 1
        widths = self.sheet.widths if widths is None else widths
        lines = max((lines_of(value, width) for value, width in zip(row, widths, strict=False)), default=1)
        if lines > 1:
            height = min(lines * _LINE, _TALLEST)
            self.page.row_dimensions[self.rows] = self.row(self.page, index=self.rows, ht=height)
        self.page.append(cells)
        self.page.row_dimensions.pop(self.rows, None)  # written; a million of them need not be kept

    def layout(self) -> None:
        """Set up columns, frozen panes and printing."""
        from openpyxl.utils import get_column_letter

        page, first = self.page, len(self.sheet.above) + 1
        for place, width in enumerate(self.sheet.widths, start=1):
            page.column_dimensions[get_column_letter(place)].width = width
        if self.sheet.head:
            page.freeze_panes = f"A{first + 1}"
            page.print_title_rows = f"{first}:{first}"
        page.page_setup.orientation = "landscape"
        page.page_setup.paperSize = "9"  # A4
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.page_margins.left = page.page_margins.right = 0.4
        page.page_margins.top = page.page_margins.bottom = 0.6
        page.page_margins.footer = 0.3
        page.oddFooter.left.text = "&A"
        page.oddFooter.right.text = "&P / &N"

    def _print_area(self) -> None:
        from openpyxl.utils import get_column_letter

        if self.sheet.printed is not None:
            last = get_column_letter(self.sheet.printed)
            self.page.print_area = f"A1:{last}{self.rows}"

    def filter(self) -> None:
        """Add the arrows with which the head filters and sorts."""
        from openpyxl.utils import get_column_letter

        first = len(self.sheet.above) + 1
        if self.sheet.head and not self.sheet.ruled:
            last = get_column_letter(len(self.sheet.head))
            self.page.auto_filter.ref = f"A{first}:{last}{first + len(self.sheet.rows)}"


@cache
def _row() -> Any:
    """A row whose height is not fixed: it grows when somebody writes more into it."""
    from openpyxl.worksheet.dimensions import RowDimension

    class Row(RowDimension):  # type: ignore[misc]
        customHeight = None  # noqa: N815  openpyxl's name

    return Row


def lines_of(value: Value, width: float) -> int:
    """The number of lines of a text in a column, with words kept whole if they fit."""
    if not isinstance(value, str):
        return 1
    most = max(int(width) - 1, 1)  # a cell has margins
    if len(value) <= most and "\n" not in value:
        return 1
    return sum(_wrapped(part, most) for part in value.split("\n"))


def _wrapped(text: str, most: int) -> int:
    lines, used = 1, 0
    for word in text.split(" "):
        length = len(word)
        if used and used + 1 + length > most:
            lines, used = lines + 1, 0
        used += length + bool(used)
        if used > most:
            lines, used = lines + (used - 1) // most, (used - 1) % most + 1
    return lines


class Cells:
    """Makes the cells of one page. Styles are made once: a million cells share a handful."""

    def __init__(self, page: Any, ruled: bool) -> None:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        self._page = page
        self._make: Any = WriteOnlyCell
        self._ruled = ruled
        side = Side(style="thin", color="808080")
        body: dict[str, Any] = {"alignment": Alignment(vertical="top", wrap_text=True)}
        if ruled:
            body["border"] = Border(side, side, side, side)
        bold = {"font": Font(bold=True)}
        fill = PatternFill("solid", start_color="E8EEF4")
        kinds = {"title": bold, "line": {}, "head": {**body, **bold, "fill": fill}, "body": body}
        self.styles: dict[tuple[Any, bool], Any] = {
            (name, quoted): self.style(values, quoted)
            for name, values in kinds.items()
            for quoted in (False, True)
        }

    def __call__(self, value: Value, kind: Any) -> Any:
        if value in (None, "") and not (self._ruled and kind not in _HEADING):
            return None
        cell = self._make(self._page)
        cell._style = self.styles[kind, isinstance(value, str) and value.startswith(_FORMULA)]
        if isinstance(value, str) and value:
            cell._value, cell.data_type = cell_text(value), "s"  # never "f", even if it begins like a formula
        elif value != "":
            cell.value = value
        return cell

    def style(self, values: dict[str, Any], quoted: bool) -> Any:
        cell = self._make(self._page)
        for name, value in values.items():
            setattr(cell, name, value)
        if quoted:
            cell.quotePrefix = True
        return cell._style


def cell_text(text: str) -> str:
    """A text as a cell stores it: cut if it is too long, without characters that XML does not allow."""
    allowed = fit(text, FORBIDDEN)
    cut = allowed if len(allowed) <= LONGEST else allowed[: LONGEST - 1] + "…"
    return _LIKE_AN_ESCAPE.sub("_x005F_", cut).replace("\r", "_x000D_")
