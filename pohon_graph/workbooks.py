"""Sheets of rows as an XLSX workbook: every text stays a text, every sheet prints on A4 landscape.

A cell whose text begins like a formula is stored as text and marked as such, so that no spreadsheet
runs it, not even after somebody has edited and saved it again; what is in the cell does not change.
"""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pohon_graph.errors import CannotRun, UsageError
from pohon_graph.texts import say

if TYPE_CHECKING:
    from openpyxl import Workbook

Value = str | int | float | bool | None

LONGEST = 32_767  # characters that a cell can hold
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f']")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: lines of heading, a head that is frozen and printed on every page, and rows.

    `widths` are in characters, one a column. `ruled` draws lines around the cells, those too that a
    row leaves to be filled in by hand; without it the head has filters.
    """

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[Value]]
    widths: Sequence[float] = ()
    above: Sequence[str] = ()
    ruled: bool = False


def workbook(sheets: Sequence[Sheet], *, lossless: bool = False) -> bytes:
    """The sheets as the bytes of an XLSX file; a workbook without sheets gets an empty one.

    A text that no cell can hold is cut, or with `lossless` refused with a UsageError. Raises
    CannotRun where the disk has no room for the rows on their way.
    """
    from openpyxl import Workbook

    if lossless:
        _require_short(sheets)
    book = Workbook(write_only=True)
    titles: set[str] = set()
    try:
        for sheet in sheets or [Sheet("-", (), ())]:
            _Writer(book, sheet, _title(sheet.title, titles)).write()
        stream = io.BytesIO()
        book.save(stream)
    except OSError as error:
        for page in book.worksheets:
            with suppress(Exception):  # what is left of it lies in the folder for temporary files
                page.close()
        where = tempfile.gettempdir()
        raise CannotRun(say("files.write", path=where, reason=error.strerror or str(error))) from error
    return stream.getvalue()


def _require_short(sheets: Sequence[Sheet]) -> None:
    for value in (value for sheet in sheets for row in sheet.rows for value in row):
        if isinstance(value, str) and len(value) > LONGEST:
            raise UsageError(say("workbooks.too-long", start=value[:40], most=LONGEST))


def _title(wanted: str, taken: set[str]) -> str:
    """A name that Excel takes for a sheet: short, plain and new, whatever the capitals."""
    base = _NOT_IN_TITLE.sub("-", wanted)[:31].strip() or "-"
    title, nth = base, 2
    while title.casefold() in taken:
        title = f"{base[: 30 - len(str(nth))]}-{nth}"
        nth += 1
    taken.add(title.casefold())
    return title


class _Writer:
    """Writes one sheet, top to bottom, as write-only workbooks want it."""

    def __init__(self, book: Workbook, sheet: Sheet, title: str) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        self.sheet = sheet
        self.page: Any = book.create_sheet(title)
        side = Side(style="thin", color="808080")
        self.border = Border(side, side, side, side) if sheet.ruled else None
        self.wrap = Alignment(vertical="top", wrap_text=True)
        self.bold = Font(bold=True)
        self.fill = PatternFill("solid", start_color="E8EEF4")

    def write(self) -> None:
        self._layout()
        for number, line in enumerate(self.sheet.above):
            self.page.append([self._cell(line, font=self.bold if number == 0 else None, plain=True)])
        if self.sheet.head:
            head = [self._cell(name, font=self.bold, fill=self.fill) for name in self.sheet.head]
            self.page.append(head)
        for row in self.sheet.rows:
            short = len(self.sheet.head) - len(row) if self.sheet.ruled else 0
            self.page.append([self._cell(value) for value in (*row, *[None] * short)])
        self._filter()

    def _layout(self) -> None:
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
        page.oddFooter.left.text = "&A"
        page.oddFooter.right.text = "&P / &N"

    def _filter(self) -> None:
        from openpyxl.utils import get_column_letter

        first = len(self.sheet.above) + 1
        if self.sheet.head and not self.sheet.ruled:
            last = get_column_letter(len(self.sheet.head))
            self.page.auto_filter.ref = f"A{first}:{last}{first + len(self.sheet.rows)}"

    def _cell(self, value: Value, *, font: Any = None, fill: Any = None, plain: bool = False) -> Any:
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(self.page, value=None)
        if isinstance(value, str) and value:
            cell._value, cell.data_type = _text(value), "s"  # never "f", whatever it begins with
            if value.startswith(_FORMULA):
                cell.quotePrefix = True
        elif value != "":
            cell.value = value
        if not plain:
            cell.alignment = self.wrap
            if self.border is not None:
                cell.border = self.border
        if font is not None:
            cell.font = font
        if fill is not None:
            cell.fill = fill
        return cell


def _text(text: str) -> str:
    fit = _UNFIT.sub("\ufffd", text)
    return fit if len(fit) <= LONGEST else fit[: LONGEST - 1] + "…"
