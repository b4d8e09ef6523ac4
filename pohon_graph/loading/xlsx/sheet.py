"""Reads one sheet as a stream of cells, row by row."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import IO, Final

from pohon_graph.documents.file_limits import CELLS, CHARACTERS, MERGES
from pohon_graph.loading.sheets import letters_of
from pohon_graph.loading.xlsx.parts import LONGEST, LONGEST_RAW, Run, Texts, unescaped
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.xml import Attributes, elements, is_on, parse

ROWS: Final = 1_048_576
COLUMNS: Final = 16_384
_SHEET: Final = elements("c", "v", "f", "is", "t", "r", "rPh", "strike", "row", "col", "mergeCell")


@dataclass(slots=True)
class Cell:
    """A filled cell.

    `kind` is that of the file format: `s` and `str` for texts, `n` numbers, `b` truth values, `e` errors,
    `d` dates, and also `f` for a formula that was never calculated. `column` counts from 0.
    """

    row: int
    column: int
    kind: str
    text: str
    style: int
    struck: bool


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range by its inclusive edges, with rows from 1 and columns from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class SheetContent:
    """The filled cells of a sheet by row and column, and the properties of its rows and columns."""

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)

    def is_hidden(self, column: int) -> bool:
        """Whether a column is hidden."""
        return any(first <= column <= last for first, last in self.hidden_columns)


def read_sheet(part: IO[bytes], texts: Texts) -> SheetContent:
    """The content of a sheet. Raises Refused for content that no spreadsheet program allows."""
    stream = _Stream(texts)
    parse(part, stream.start, stream.end, stream.data)
    return stream.content


class _Stream:
    """Handles the events of a sheet's XML."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.content = SheetContent()
        self.row = self.lines = 0
        self.column = -1
        self.cells: dict[int, Cell] = {}
        self.count = self.characters = self.length = 0
        self.kind = "n"
        self.style = 0
        self.value: list[str] | None = None  # the text inside `v`
        self.run: Run | None = None  # the text inside `is`
        self.found: str | None = None
        self.formula = False

    def start(self, element: str, attributes: Attributes) -> None:
        name = _SHEET.get(element)
        if name == "c":
            self._cell(attributes)
        elif name == "v":
            self.value, self.length = [], 0
        elif name == "row":
            self._row(attributes)
        elif name == "f":
            self.formula = True
        elif name == "is":
            self.run = Run()
        elif self.run is not None:
            self.run.start(name, attributes)
        elif name == "mergeCell":
            self.content.merges.append(_range(attributes["ref"]))
            if len(self.content.merges) > MERGES:
                raise Refused("inflated-workbook")
        elif name == "col" and _is_out_of_sight(attributes, "width"):
            first, last = int(attributes["min"]) - 1, int(attributes["max"]) - 1
            if len(self.content.hidden_columns) < COLUMNS:
                self.content.hidden_columns.append((first, last))

    def end(self, element: str) -> None:
        name = _SHEET.get(element)
        if name == "c":
            if self.found is not None or self.run is not None or self.formula:
                self._finish_cell()
        elif name == "v":
            self.found, self.value = "".join(self.value or ()), None
        elif name == "row":
            if self.cells:
                self.content.rows.setdefault(self.row, {}).update(self.cells)
        elif self.run is not None:
            self.run.end(name)

    def data(self, text: str) -> None:
        if self.value is not None:
            self.value.append(text)
            self.length += len(text)
            if self.length > LONGEST_RAW:
                raise Refused("long-text", limit=LONGEST)
        elif self.run is not None:
            self.run.data(text)

    def _row(self, attributes: Attributes) -> None:
        self.row = int(attributes.get("r") or self.row + 1)
        self.lines += 1
        if not 0 < self.row <= ROWS or self.lines > ROWS:
            raise Refused("many-rows", limit=ROWS)
        self.cells, self.column = {}, -1
        if _is_out_of_sight(attributes, "ht"):
            self.content.hidden_rows.add(self.row)

    def _cell(self, attributes: Attributes) -> None:
        place = attributes.get("r")
        self.column = column_of(place.rstrip("0123456789")) if place else self.column + 1
        if self.column >= COLUMNS:
            raise Refused("many-columns", limit=COLUMNS)
        self.kind = attributes.get("t", "n")
        self.style = int(attributes.get("s", 0))
        self.found, self.formula, self.run = None, False, None

    def _finish_cell(self) -> None:
        text, struck, kind = self.found, False, self.kind
        if self.run is not None:
            text, struck, kind = self._inline(self.run)
        elif kind == "s" and text is not None:
            struck = int(text) in self.texts.struck
            text = self.texts.texts[int(text)]
        elif kind == "str" and text is not None:
            text = unescaped(text)
        if self.formula and not text and kind != "str":
            text, kind = "=", "f"
        if text:
            self._keep(Cell(self.row, self.column, kind, text, self.style, struck))

    def _inline(self, run: Run) -> tuple[str, bool, str]:
        self.run = None
        struck = run.struck
        return run.take(), struck, "str"

    def _keep(self, cell: Cell) -> None:
        if len(cell.text) > LONGEST:
            place = f"{letters_of(cell.column)}{cell.row}"
            raise Refused("long-cell", place, length=len(cell.text), limit=LONGEST)
        self.count += 1
        if self.count > CELLS:
            raise Refused("many-cells", limit=CELLS)
        self.characters += len(cell.text)
        if self.characters > CHARACTERS:
            raise Refused("many-characters", limit=f"{CHARACTERS // 1024 // 1024} MB")
        self.cells[cell.column] = cell


def _is_out_of_sight(attributes: Attributes, size: str) -> bool:
    """Whether a row or column is hidden, or has no size."""
    return is_on(attributes, "hidden") or (size in attributes and float(attributes[size]) == 0)


@lru_cache(maxsize=COLUMNS)  # every cell of a sheet asks for one of a few
def column_of(letters: str) -> int:
    """The number of a column by its letters, counted from 0."""
    if len(letters) > len("XFD"):
        raise Refused("many-columns", limit=COLUMNS)
    known = 0
    for letter in letters.upper():
        known = known * 26 + ord(letter) - ord("A") + 1
    if not letters.isascii() or not letters.isalpha() or known > COLUMNS:
        raise Refused("many-columns", limit=COLUMNS)
    return known - 1


def _range(written: str) -> Merge:
    """The range of a text such as `A2:C4`."""
    first, _, last = written.replace("$", "").partition(":")
    corners = [
        (column_of(corner.rstrip("0123456789")), int(corner.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")))
        for corner in (first, last or first)
    ]
    (left, top), (right, bottom) = corners
    return Merge(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
