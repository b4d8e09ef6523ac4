"""A folder of CSV files as the tables of one tree."""

from __future__ import annotations

import re
from pathlib import Path

from pohon_graph.documents.csv_file import csv_rows
from pohon_graph.documents.nodes import Leaf, Source, Unreadable
from pohon_graph.documents.text_file import read_text, unreadable
from pohon_graph.fields import TABLES
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.safe_cells import unguarded
from pohon_graph.loading.sheets import Sheet, SheetRow
from pohon_graph.loading.table_columns import synonyms, table_of
from pohon_graph.suggest import did_you_mean

NOT_A_TABLE = "nomenclature.csv"
_SEPARATORS = ",;\t"
_SAID = re.compile(r"sep=([,;\t])", re.IGNORECASE)
_SEARCHED = 100  # lines


def csv_sheets(folder: str, source: Source) -> list[Sheet]:
    """The tables of a folder. Raises Unreadable if one of them cannot be read."""
    sheets: dict[str, Sheet] = {}
    broken = False
    for file in _files(folder, source):
        place = f"{source.name.rstrip('/')}/{file.name}"
        name = table_of(file.stem)
        if name is None:
            source.notice(0, "unknown-table", table=file.name, hint=did_you_mean(file.stem, list(TABLES)))
        elif name in sheets:
            source.problem(place, "two-tables", table=name, first=sheets[name].at)
        else:
            own = Source(place)
            try:
                sheets[name] = Sheet(name, f"{place}:1", f"{place}:", _rows(file, name, own), closed=True)
            except Unreadable:
                broken = True
            source.problems += [(own.place(at), sentence) for at, sentence in own.problems]
            source.notices += [(own.place(at), sentence) for at, sentence in own.notices]
    if broken:
        raise Unreadable
    return list(sheets.values())


def _files(folder: str, source: Source) -> list[Path]:
    try:
        files = sorted(path for path in Path(folder).iterdir() if path.suffix.lower() == ".csv")
    except OSError as error:
        raise unreadable(source, error) from error
    return [file for file in files if file.name.lower() != NOT_A_TABLE and not file.name.startswith(".")]


def _rows(file: Path, name: str, source: Source) -> list[SheetRow]:
    """The rows that are not empty."""
    text = read_text(str(file), source, tables=True).replace("\r\r\n", "\r\n")  # two conversions of line ends
    separator, text, skipped = _separator(text, name)
    rows: list[SheetRow] = []
    gap = False
    for line, cells in csv_rows(text, separator, source):
        at = source.place(line + skipped)
        leaves = {place: Leaf(unguarded(cell), at) for place, cell in enumerate(cells) if cell.strip()}
        if leaves:
            rows.append(SheetRow(line + skipped, leaves, gap=gap and bool(rows), width=len(cells)))
        gap = not leaves
    return rows


def _separator(text: str, name: str) -> tuple[str, str, int]:
    """The separator of the cells, the text below a line that declares it, and the number of such lines.

    A title above the head may contain commas. So the separator is the one with which a row names the
    most columns of the table, else the one that occurs most often in one of the first rows.
    """
    first, _, rest = text.partition("\n")
    said = _SAID.fullmatch(first.strip())
    if said:
        return said[1], rest, 1
    known = synonyms(name)
    start = text.splitlines()[:_SEARCHED]

    def fit(separator: str) -> tuple[int, int]:
        parts = [line.split(separator) for line in start]
        named = (sum(normalise(cell) in known for cell in cells) for cells in parts)
        return max(named, default=0), max((len(cells) for cells in parts), default=0)

    return max(_SEPARATORS, key=fit), text, 0
