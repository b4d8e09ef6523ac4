"""Reads the sheets of an Open Document spreadsheet as a stream of cells, as the reader of XLSX gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.documents.file_limits import CELLS, CHARACTERS, MERGES, SHEETS
from pohon_graph.loading.open_document.ods_package import name
from pohon_graph.loading.open_document.ods_styles import OdsStyles, StylesReader
from pohon_graph.loading.xlsx.parts import LONGEST
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import COLUMNS, ROWS, Cell, Merge, SheetContent
from pohon_graph.loading.xlsx.xml import Attributes

_BODY: Final = name("office", "body")
_TABLE, _ROW, _COLUMN = (name("table", local) for local in ("table", "table-row", "table-column"))
_CELLS: Final = {name("table", "table-cell"): True, name("table", "covered-table-cell"): False}
_PARAGRAPH, _SPAN = name("text", "p"), name("text", "span")
_CHARACTERS: Final = {name("text", "s"): " ", name("text", "tab"): "\t", name("text", "line-break"): "\n"}
# Elements inside cells and sheets that are not their text: comments, shapes, and recorded changes.
_ASIDE: Final = {
    name("office", "annotation"), name("table", "shapes"), name("table", "tracked-changes"),
    *(
        name("drawing", local)
        for local in ("frame", "custom-shape", "line", "connector", "rect", "ellipse", "g", "control")
    ),
}  # fmt: skip
_DRAWN: Final = _ASIDE - {name("office", "annotation"), name("table", "tracked-changes")}
_STYLE, _DEFAULT = name("table", "style-name"), name("table", "default-cell-style-name")
_REPEATED: Final = {axis: name("table", f"number-{axis}-repeated") for axis in ("rows", "columns")}
_SPANNED: Final = {axis: name("table", f"number-{axis}-spanned") for axis in ("rows", "columns")}
_FORMULA, _VISIBILITY = name("table", "formula"), name("table", "visibility")
_KIND, _VALUE = name("office", "value-type"), name("office", "value")
_ERROR_KIND: Final = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
_DURATION = re.compile(r"(-?)P(?:([0-9]+)D)?T?(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9.]+)S)?")
_ERROR = re.compile(r"#[A-Z]|Err:")


@dataclass(slots=True)
class OdsSheet:
    """One sheet: its title, its cells and whether it is hidden."""

    title: str
    hidden: bool
    content: SheetContent = field(default_factory=SheetContent)


@dataclass(slots=True)
class _Open:
    """The cell in hand: its attributes, its text so far, and how it is written."""

    attributes: Attributes
    own: bool
    paragraphs: list[list[str]] = field(default_factory=list)
    struck: bool = False
    length: int = 0

    @property
    def text(self) -> str:
        """The text as the cell shows it."""
        return "\n".join("".join(parts) for parts in self.paragraphs)


class OdsStream:
    """Handles the events of the content: first its styles, then its sheets."""

    def __init__(self, styles: OdsStyles) -> None:
        self.styles = styles
        self.reader: StylesReader | None = StylesReader(styles)
        self.sheets: list[OdsSheet] = []
        self.has_drawings = False
        self.aside = self.inside = self.row = self.repeat = self.column = 0
        self.columns: list[tuple[int, str]] = []  # the end of each run of columns, and its style
        self.cells: dict[int, Cell] = {}
        self.cell: _Open | None = None
        self.spans: list[str] = []
        self.count = self.characters = 0

    def start(self, element: str, attributes: Attributes) -> None:
        """An element begins."""
        if element == _BODY:
            self.reader = None
        elif self.reader is not None:
            self.reader.start(element, attributes)
        elif self.aside or element in _ASIDE:
            self.aside += 1
            self.has_drawings = self.has_drawings or element in _DRAWN
        elif element == _TABLE:
            self._table(attributes)
        elif self.inside == 1:
            self._inside(element, attributes)

    def end(self, element: str) -> None:
        """An element ends."""
        if self.reader is not None:
            self.reader.end(element)
        elif self.aside:
            self.aside -= 1
        elif element == _TABLE:
            self.inside -= 1
        elif self.inside == 1:
            if element in _CELLS and self.cell is not None:
                self._finish(self.cell)
                self.cell = None
            elif element == _ROW:
                self._finish_row()
            elif element == _SPAN and self.spans:
                self.spans.pop()

    def data(self, text: str) -> None:
        """Characters of an element."""
        if self.reader is not None:
            self.reader.data(text)
        elif self.cell is not None and not self.aside and self.inside == 1:
            self._add(self.cell, text)

    def _table(self, attributes: Attributes) -> None:
        self.inside += 1  # a table inside a cell is passed over
        if self.inside > 1:
            return
        hidden = self.styles.is_hidden(attributes.get(_STYLE, ""))
        self.sheets.append(OdsSheet(attributes.get(name("table", "name"), ""), hidden))
        if len(self.sheets) > SHEETS:
            raise Refused("inflated-workbook")
        self.row, self.columns, self.count, self.characters = 0, [], 0, 0

    def _inside(self, element: str, attributes: Attributes) -> None:
        if element in _CELLS:
            self.cell = _Open(attributes, _CELLS[element])
        elif element == _ROW:
            self._row(attributes)
        elif element == _COLUMN:
            self._column(attributes)
        elif self.cell is not None:
            self._in_cell(self.cell, element, attributes)

    def _in_cell(self, cell: _Open, element: str, attributes: Attributes) -> None:
        if element == _PARAGRAPH:
            cell.paragraphs.append([])
        elif element == _SPAN:
            self.spans.append(attributes.get(name("text", "style-name"), ""))
        elif element in _CHARACTERS:
            times = _times(attributes, name("text", "c")) if element == name("text", "s") else 1
            self._add(cell, _CHARACTERS[element] * min(times, LONGEST + 1))

    def _add(self, cell: _Open, text: str) -> None:
        if not cell.paragraphs:
            return
        cell.paragraphs[-1].append(text)
        cell.length += len(text)
        if cell.length > LONGEST:
            raise Refused("long-text", limit=LONGEST)
        if not text.isspace() and any(self.styles.is_struck(style) for style in self.spans):
            cell.struck = True

    def _row(self, attributes: Attributes) -> None:
        self.row += 1
        self.repeat = _times(attributes, _REPEATED["rows"])
        if attributes.get(_VISIBILITY, "visible") != "visible":
            last = min(self.row + self.repeat, ROWS + 1)
            self.sheets[-1].content.hidden_rows.update(range(self.row, last))
        self.cells, self.column = {}, 0

    def _column(self, attributes: Attributes) -> None:
        first = self.columns[-1][0] if self.columns else 0
        last = first + _times(attributes, _REPEATED["columns"])
        self.columns.append((last, attributes.get(_DEFAULT, "")))
        if len(self.columns) > COLUMNS:
            raise Refused("many-columns", limit=COLUMNS)
        if attributes.get(_VISIBILITY, "visible") != "visible":
            self.sheets[-1].content.hidden_columns.append((first, last - 1))

    def _finish(self, cell: _Open) -> None:
        first, times = self.column, _times(cell.attributes, _REPEATED["columns"])
        self.column += times
        kind, text = _value(cell) if cell.own else ("str", "")
        if text:
            if self.column > COLUMNS:
                raise Refused("many-columns", limit=COLUMNS)
            style = self._style(cell, first)
            for column in range(first, self.column):
                self.cells[column] = Cell(self.row, column, kind, text, style, cell.struck)
        if cell.own and (_SPANNED["rows"] in cell.attributes or _SPANNED["columns"] in cell.attributes):
            self._merge(cell, first)

    def _style(self, cell: _Open, column: int) -> int:
        """The number of the style: that of the cell, else that of its column."""
        usual = next((style for last, style in self.columns if column < last), "")
        return self.styles.number(cell.attributes.get(_STYLE, usual), cell.attributes.get(_KIND, ""))

    def _merge(self, cell: _Open, left: int) -> None:
        rows, columns = (_times(cell.attributes, _SPANNED[axis]) for axis in ("rows", "columns"))
        if rows * columns > 1:
            merges = self.sheets[-1].content.merges
            merges.append(Merge(self.row, left, self.row + rows - 1, left + columns - 1))
            if len(merges) > MERGES:
                raise Refused("inflated-workbook")

    def _finish_row(self) -> None:
        """Keep the filled cells of a row, which may be repeated."""
        if self.cells:
            if self.row + self.repeat - 1 > ROWS:
                raise Refused("many-rows", limit=ROWS)
            self.count += len(self.cells) * self.repeat
            self.characters += sum(len(cell.text) for cell in self.cells.values()) * self.repeat
            if self.count > CELLS:
                raise Refused("many-cells", limit=CELLS)
            if self.characters > CHARACTERS:
                raise Refused("many-characters", limit=f"{CHARACTERS // 1024 // 1024} MB")
            for row in range(self.row, self.row + self.repeat):
                self.sheets[-1].content.rows[row] = {
                    column: Cell(row, column, cell.kind, cell.text, cell.style, cell.struck)
                    for column, cell in self.cells.items()
                }
        self.row += self.repeat - 1


def _value(cell: _Open) -> tuple[str, str]:
    """The kind and text of a cell as in XLSX."""
    attributes, shown = cell.attributes, cell.text
    kind = attributes.get(_KIND)
    is_error = attributes.get(_ERROR_KIND) == "error" or (_FORMULA in attributes and _ERROR.match(shown))
    if is_error:
        return "e", shown or "#N/A"
    if kind in {"float", "percentage", "currency"}:
        return "n", attributes[_VALUE]
    if kind == "date":
        return "d", attributes[name("office", "date-value")]
    if kind == "time":
        return "n", repr(_days(attributes[name("office", "time-value")]))
    if kind == "boolean":
        return "b", "1" if attributes.get(name("office", "boolean-value")) == "true" else "0"
    if kind is None and _FORMULA in attributes and not shown:
        return "f", "="
    return "str", shown or attributes.get(name("office", "string-value"), "")


def _days(duration: str) -> float:
    """The days of a duration such as `PT10H12M00S`."""
    found = _DURATION.fullmatch(duration)
    if found is None:
        raise ValueError(duration)
    days, hours, minutes, seconds = (float(part or 0) for part in found.groups()[1:])
    return (days * 24 * 3600 + hours * 3600 + minutes * 60 + seconds) / (24 * 3600)


def _times(attributes: Attributes, key: str) -> int:
    times = int(attributes.get(key, "1"))
    if times < 1:
        raise ValueError(times)
    return times
