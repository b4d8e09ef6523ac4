"""A CSV or TSV file as one sheet, whose cells are reported by line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from pohon_graph.documents.csv_file import csv_rows
from pohon_graph.documents.file_limits import CELLS
from pohon_graph.documents.nodes import Leaf, Source, Unreadable
from pohon_graph.documents.text_file import read_text
from pohon_graph.graph.safe_cells import unguarded
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.planner_sheets.flat_headings import flat_role
from pohon_graph.loading.planner_sheets.heading_roles import role_of
from pohon_graph.loading.sheets import letters_of
from pohon_graph.loading.xlsx.file_kinds import is_html

SUFFIXES: Final = (".csv", ".tsv")
_SEPARATORS: Final = ",;\t|"
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_LOOKED_AT: Final = 200_000  # characters in which the separator is looked for
_SEARCHED: Final = 100  # lines in which the separator is looked for
_COLUMNS: Final = 16_384  # as in a workbook


def is_delimited(path: str) -> bool:
    """Whether a file is CSV or TSV by its name."""
    return path.lower().endswith(SUFFIXES)


def delimited_grid(path: str, source: Source) -> Grid:
    """The file as a sheet with its name. Raises Unreadable if it is not CSV.

    A row has the number of its first line.
    """
    source.by_line = True
    text = read_text(path, source, tables=True).replace("\r\r\n", "\r\n")  # two conversions of line ends
    said = _SAID.match(text)
    if is_html(text[:_LOOKED_AT].encode()):
        source.problem(0, "html-workbook")
        raise Unreadable
    separator = said[1] if said else _separator(text)
    rows: dict[int, dict[int, Leaf]] = {}
    count = 0
    for line, cells in csv_rows(text[said.end() :] if said else text, separator, source):
        number = line + 1 if said else line
        filled = {
            column: Leaf(unguarded(cell), f"{source.name}!{letters_of(column)}{number}")
            for column, cell in enumerate(cells)
            if cell.strip()
        }
        count += len(filled)
        if count > CELLS or len(cells) > _COLUMNS:
            _refuse(source, number, many_columns=len(cells) > _COLUMNS)
        if filled:
            rows[number] = filled
    return Grid(Path(path).stem, source.name, rows, [])


def _refuse(source: Source, line: int, *, many_columns: bool) -> None:
    if many_columns:
        source.problem(line, "many-columns", limit=_COLUMNS)
    else:
        source.problem(line, "many-cells", limit=CELLS)
    raise Unreadable


def _separator(text: str) -> str:
    """The separator with which a line names the most columns, else the one that cuts a line most often."""
    lines = text[:_LOOKED_AT].splitlines()[:_SEARCHED]

    def fit(separator: str) -> tuple[int, int]:
        parts = [line.split(separator) for line in lines]
        named = (sum(_is_heading(cell) for cell in cells) for cells in parts)
        return max(named, default=0), max((len(cells) for cells in parts), default=0)

    return max(_SEPARATORS, key=fit)


def _is_heading(cell: str) -> bool:
    return flat_role(cell) is not None or role_of(cell) is not None
