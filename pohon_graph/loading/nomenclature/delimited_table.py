"""Reads a CSV or TSV file into Nomenclature rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from pohon_graph.documents.csv_file import csv_rows
from pohon_graph.documents.nodes import Source, Unreadable
from pohon_graph.documents.text_file import read_text
from pohon_graph.graph.model import Row
from pohon_graph.loading.nomenclature.headings import HEADING_ROWS, find_headings, headings_found
from pohon_graph.loading.nomenclature.row_builder import Building
from pohon_graph.loading.nomenclature.table_reader import Sheet, refuse_unknown
from pohon_graph.loading.nomenclature.table_scope import Naming


def read_delimited(path: str, source: Source, naming: Naming) -> list[Row] | None:
    """The rows of a CSV or TSV file; None if it is not a table of the nomenclature.

    Problems, and a summary of the table, are noted in `source`. Raises Unreadable if the file is empty.
    """
    lines = _filled(path, source)
    if not lines:
        source.problem(1, "empty")
        raise Unreadable
    headings = find_headings(lines)
    if headings is None:
        return None
    building = Building(source, naming, Path(path).stem)
    Sheet(source.name, lines, None).read(building, headings)
    return list(building.rows.values())


def refuse_delimited(path: str, source: Source) -> NoReturn:
    """Report a file of unknown form, with its headings and the expected ones."""
    lines = _filled(path, source)
    refuse_unknown(source, lines[0][0], headings_found(lines))


def _filled(path: str, source: Source) -> list[tuple[int, Sequence[str]]]:
    return list(_lines(read_text(path, source, tables=True), source))


def _lines(text: str, source: Source) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of a delimited text, each with its first line.

    The separator is the one in most of the first lines, because titles above the table have none.
    """
    first = "\n".join(text.splitlines()[:HEADING_ROWS])
    separator = max(",;\t", key=first.count)
    for line, cells in csv_rows(text, separator, source):
        if any(cell.strip() for cell in cells):
            yield line, cells
