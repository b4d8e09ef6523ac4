"""A folder of CSV files as the tables of one tree, and the rows of any CSV file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from pohon_graph.graph.cells import unguarded
from pohon_graph.graph.words import normalise
from pohon_graph.loading.closeness import suggestion
from pohon_graph.loading.headings import COLUMNS, TABLES_BY_NAME
from pohon_graph.loading.limits import SCALAR
from pohon_graph.loading.nodes import Leaf, Source, Unreadable
from pohon_graph.loading.reading import read_text, unreadable
from pohon_graph.loading.table_rows import Sheet

NOT_A_TABLE = "nomenclature.csv"


def csv_lines(text: str, source: Source) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row that has any, with the line on which it starts.

    Commas, semicolons or tabs separate them, whichever the first line has most of. Raises
    Unreadable where the text is no CSV.
    """
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    csv.field_size_limit(max(csv.field_size_limit(), SCALAR + 1))
    try:
        for cells in reader:
            if cells:
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        source.problem(line, "csv", message=str(error))
        raise Unreadable from error


def csv_sheets(folder: str, source: Source) -> list[Sheet]:
    """The tables of a folder. Raises Unreadable where one of them cannot be read."""
    sheets: dict[str, Sheet] = {}
    broken = False
    for file in _files(folder, source):
        place = f"{source.name.rstrip('/')}/{file.name}"
        name = TABLES_BY_NAME.get(normalise(file.stem))
        if name is None:
            source.notice(0, "unknown-table", table=file.name, hint=suggestion(file.stem, list(COLUMNS)))
        elif name in sheets:
            source.problem(place, "two-tables", table=name, first=sheets[name].at)
        else:
            own = Source(place)
            try:
                sheets[name] = Sheet(name, f"{place}:1", _rows(file, own), closed=True)
            except Unreadable:
                broken = True
            source.problems += [(own.place(at), sentence) for at, sentence in own.problems]
    if broken:
        raise Unreadable
    return list(sheets.values())


def _files(folder: str, source: Source) -> list[Path]:
    try:
        files = sorted(path for path in Path(folder).iterdir() if path.suffix.lower() == ".csv")
    except OSError as error:
        raise unreadable(source, error) from error
    return [file for file in files if file.name.lower() != NOT_A_TABLE and not file.name.startswith(".")]


def _rows(file: Path, source: Source) -> list[list[Leaf]]:
    rows = []
    for line, cells in csv_lines(read_text(str(file), source), source):
        at = source.place(line)
        rows.append([Leaf(unguarded(cell), at) for cell in cells])
    return rows
