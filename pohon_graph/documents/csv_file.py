"""Reads the rows of a CSV text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from pohon_graph.documents.file_limits import SCALAR
from pohon_graph.documents.nodes import Source, Unreadable


def csv_rows(text: str, separator: str, source: Source) -> Iterator[tuple[int, list[str]]]:
    """Every row of a CSV text with its first line, including the empty ones.

    Raises Unreadable if the text is not CSV.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    csv.field_size_limit(max(csv.field_size_limit(), SCALAR + 1))
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        source.problem(line, "csv", message=str(error))
        raise Unreadable from error
