"""Sheets that people fill in: cells are text, columns offer choices, rows show the cascade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.workbooks import Cells, Sheet, Value, Writer

if TYPE_CHECKING:
    from openpyxl import Workbook

_TEXT: Final = "@"  # else Excel makes 1.10 a number and 10-12 a date
_MORE: Final = 2000  # rows below the last one in which columns still offer their choices
_WIDE, _A3 = 190, "8"  # characters across a page that ask for larger paper
_FILLED: Final = 1.1  # letters in a width of one digit, on average
_FONT: Final = "Calibri"
_DEEPEST: Final = 8  # steps of indentation
_HEAD, _LINE, _GREY, _INK = "1F4E79", "BFBFBF", "8C8C8C", "000000"


@dataclass(frozen=True, slots=True)
class Column:
    """How a column looks: its width in characters, and the range of cells with its `choices`.

    If `is_strict`, Excel refuses other texts, else it warns. `prompt` is shown beside a chosen cell.
    """

    width: float = 16
    choices: str | None = None
    is_strict: bool = False
    prompt: str = ""
    is_hidden: bool = False
    is_indented: bool = False
    is_tinted: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How a row looks: steps of indentation, a tint (RRGGBB), and whether it is an example in italics."""

    depth: int = 0
    tint: str | None = None
    is_example: bool = False
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Fillable(Sheet):
    """A sheet to be filled in. `looks` are those of its rows, `spare` the ruled empty rows below them.

    The first `frozen` columns stay in view.
    """

    columns: Sequence[Column] = ()
    looks: Sequence[Look] = ()
    spare: int = 0
    frozen: int = 0
    is_hidden: bool = False
    has_filter: bool = True
    warning: tuple[str, str] = field(default=("", ""))  # for a text that is refused, and one that is unusual

    def writer(self, book: Workbook, title: str) -> Writer:
        """The writer of a sheet of this kind."""
        return _FillableWriter(book, self, title)


class _FillableWriter(Writer):
    sheet: Fillable

    def cells(self) -> Cells:
        return _FillableCells(self.page, self.sheet)

    def layout(self) -> None:
        from openpyxl.utils import get_column_letter

        super().layout()
        page, first = self.page, len(self.sheet.above) + 1
        if self.sheet.head:
            page.freeze_panes = f"{get_column_letter(self.sheet.frozen + 1)}{first + 1}"
        page.sheet_state = "hidden" if self.sheet.is_hidden else "visible"
        for place, column in enumerate(self.sheet.columns, 1):
            dimension = page.column_dimensions[get_column_letter(place)]
            dimension.hidden = column.is_hidden
            dimension.number_format = _TEXT
            self._offer(column, get_column_letter(place), first + 1)
        if sum(column.width for column in self.sheet.columns if not column.is_hidden) > _WIDE:
            page.page_setup.paperSize = _A3

    def _offer(self, column: Column, letter: str, first: int) -> None:
        from openpyxl.worksheet.datavalidation import DataValidation

        if not column.choices and not column.prompt:
            return
        refused, unusual = self.sheet.warning
        rule = DataValidation(
            type="list" if column.choices else None,
            formula1=column.choices,
            allow_blank=True,
            showErrorMessage=bool(column.choices),
            showInputMessage=bool(column.prompt),
            errorStyle="stop" if column.is_strict else "warning",
            error=refused if column.is_strict else unusual,
            prompt=column.prompt or None,
        )
        rule.add(f"{letter}{first}:{letter}{first + len(self.sheet.rows) + self.sheet.spare + _MORE}")
        self.page.data_validations.append(rule)

    def body(self) -> None:
        looks = self.sheet.looks or [Look()] * len(self.sheet.rows)
        for row, look in zip(self.sheet.rows, looks, strict=True):
            self.append(self._row(row, look), row, self._room(look))
        empty = [None] * len(self.sheet.columns)
        for _ in range(self.sheet.spare):
            self.append(self._row(empty, Look()), empty)
        if self.sheet.has_filter:
            self.filter()

    def _room(self, look: Look) -> list[float]:
        """The widths that texts of a row can fill."""
        return [
            column.width * _FILLED - (min(look.depth, _DEEPEST) * 1.2 if column.is_indented else 0)
            for column in self.sheet.columns
        ]

    def _row(self, row: Sequence[Value], look: Look) -> list[Any]:
        return [
            self.cell.look(value, look, column)  # type: ignore[attr-defined]
            for value, column in zip(row, self.sheet.columns, strict=True)
        ]


class _FillableCells(Cells):
    """The cells of a sheet to be filled in; styles are made when the first cell needs them."""

    def __init__(self, page: Any, sheet: Fillable) -> None:
        super().__init__(page, ruled=True)
        self._seen: dict[Any, Any] = {}
        self._make_head()

    def _make_head(self) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill

        head = {
            "font": Font(name=_FONT, size=11, bold=True, color="FFFFFF"),
            "fill": PatternFill("solid", start_color=_HEAD),
            "alignment": Alignment(horizontal="center", vertical="center", wrap_text=True),
            "border": self._border(),
        }
        title = {"font": Font(name=_FONT, bold=True, size=14)}
        line = {"font": Font(name=_FONT, size=11, italic=True, color=_GREY)}
        for name, values in (("head", head), ("title", title), ("line", line)):
            self.styles[name, False] = self.style(values, quoted=False)
            self.styles[name, True] = self.style(values, quoted=True)

    def look(self, value: Value, look: Look, column: Column) -> Any:
        """A cell of a row that looks like this."""
        depth = min(look.depth, _DEEPEST) if column.is_indented else 0
        tint = look.tint if column.is_tinted else None
        kind = depth, tint, look.is_example, look.is_bold and column.is_indented
        if (kind, False) not in self.styles:
            values = self._values(*kind)
            self.styles[kind, False] = self.style(values, quoted=False)
            self.styles[kind, True] = self.style(values, quoted=True)
        return self(value, kind)

    def _values(self, depth: int, tint: str | None, is_example: bool, is_bold: bool) -> dict[str, Any]:
        from openpyxl.styles import Alignment, Font, PatternFill

        values = {
            "number_format": _TEXT,
            "alignment": Alignment(vertical="top", wrap_text=True, indent=depth, horizontal="left"),
            "border": self._border(),
            "font": Font(
                name=_FONT, size=11, italic=is_example, bold=is_bold, color=_GREY if is_example else _INK
            ),
        }
        return values | ({"fill": PatternFill("solid", start_color=tint)} if tint else {})

    def _border(self) -> Any:
        from openpyxl.styles import Border, Side

        side = Side(style="thin", color=_LINE)
        return Border(side, side, side, side)
