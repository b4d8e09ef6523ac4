"""Reads a workbook into Nomenclature rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from pohon_graph.documents.file_limits import CELLS
from pohon_graph.documents.nodes import Source, Unreadable
from pohon_graph.documents.text_file import check_file
from pohon_graph.graph.model import Row
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.nomenclature.headings import (
    CODE,
    HEADING_ROWS,
    Headings,
    find_headings,
    headings_found,
)
from pohon_graph.loading.nomenclature.other_books import OtherBook
from pohon_graph.loading.nomenclature.row_builder import Building
from pohon_graph.loading.nomenclature.table_entries import Rows
from pohon_graph.loading.nomenclature.table_reader import Sheet, refuse_both
from pohon_graph.loading.nomenclature.table_scope import Naming
from pohon_graph.loading.table_columns import TABLES_BY_NAME
from pohon_graph.loading.xlsx.cell_values import Book, Damaged

_SEARCHED = 500  # rows of a sheet, with empty ones, in which a heading is looked for


def read_workbook(path: str, source: Source, naming: Naming) -> list[Row] | None:
    """The rows of a workbook, from each of its sheets that is a table of the nomenclature.

    None if there is no such sheet; a damaged workbook is left to the reader of trees. Raises
    Unreadable if the workbook also holds tables of a tree.
    """
    check_file(path, source)
    with suppress(Damaged), _opened(path) as book:
        found = list(_sheets(book, source))
        if not found:
            return None
        _refuse_trees(book, [sheet for sheet, _ in found], source)
        building = Building(source, naming, Path(path).stem)
        for sheet, headings in found:
            sheet.read(building, headings)
        return list(building.rows.values())
    return None


def headings_of_workbook(path: str) -> list[str]:
    """The headings of a workbook of unknown form, sheet after sheet."""
    texts: list[str] = []
    with suppress(Damaged), _opened(path) as book:
        for title in book.sheets:
            texts += headings_found(_top(book, title))
    return texts


def _opened(path: str) -> Book | OtherBook:
    return OtherBook(path) if Path(path).suffix.lower() in (".xls", ".ods") else Book(path)


def _top(book: Book | OtherBook, title: str) -> Rows:
    """The rows of a sheet that may contain a heading."""
    return list(islice(book.rows(title, last=_SEARCHED), HEADING_ROWS))


def _sheets(book: Book | OtherBook, source: Source) -> Iterator[tuple[Sheet, Headings]]:
    for title in book.sheets:
        headings = find_headings(_top(book, title))
        if headings is None or (headings.form == CODE and normalise(title) in TABLES_BY_NAME):
            continue  # the programmes of a tree have a code and a name, too
        if headings.of_a_tree:
            continue  # a planner's table of goals with columns of programmes
        place = f"{source.name}!{title}"
        yield Sheet(place, _limited(book.rows(title), place, source), title), headings


def _limited(rows: Iterator[tuple[int, list[str]]], place: str, source: Source) -> Rows:
    kept = []
    cells = 0
    for number, row in rows:
        cells += len(row)
        if cells > CELLS:
            source.problem(place, "many-cells", limit=CELLS)
            raise Unreadable
        kept.append((number, row))
    return kept


def _refuse_trees(book: Book | OtherBook, found: Sequence[Sheet], source: Source) -> None:
    taken = {sheet.title for sheet in found}
    trees = [title for title in book.sheets if title not in taken and normalise(title) in TABLES_BY_NAME]
    if trees:
        refuse_both(source, 0, trees, [sheet.title or "" for sheet in found])
