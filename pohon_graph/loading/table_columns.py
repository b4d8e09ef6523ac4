"""Finds the table that the name of a sheet refers to and the column that a heading names."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pohon_graph.fields import TABLES
from pohon_graph.graph.normalised_text import by_name, normalise
from pohon_graph.texts import language

TREE, LEVELS, AGENCIES, OFFICERS, PROGRAMS, GOALS, INDICATORS, TARGETS, OWNERS, CROSSCUTS = TABLES

# Cells with several texts, separated by semicolons.
LISTS: Final = {name for table in TABLES.values() for name, field in table.columns.items() if field.many}

_ALREADY_INDONESIAN = frozenset({"target"})
# Headings of row numbers, which many spreadsheets have as their first column.
_NUMBERING = frozenset({"no", "nomor", "no urut", "nomor urut", "urut"})
_ROW_NUMBER = re.compile(r"\W*(?:[0-9]{1,5}|[a-z]|[ivxl]{1,6})(?:[.)][0-9a-z]{1,3})*\W*", re.IGNORECASE)
_OF_YEARS = re.compile(r"(?: tahun)?(?: (?:19|20)[0-9]{2}){1,2}")  # at the end of a sheet's name


TABLES_BY_NAME: Final = by_name((name, f"{name}, {table.names}") for name, table in TABLES.items())


@cache
def synonyms(table: str) -> dict[str, str]:
    """The columns of a table by each of their normalised names."""
    return by_name((column, f"{column}, {field.names}") for column, field in TABLES[table].columns.items())


def known_columns(table: str) -> str:
    """The columns of a table for a message, by their names in the current language."""
    return ", ".join(column_name(table, column) for column in TABLES[table].columns)


def column_name(table: str, column: str) -> str:
    """The name of a column in a message: its key, or in Indonesian the first of its other names."""
    if language() == "en" or column in _ALREADY_INDONESIAN:
        return column
    return TABLES[table].columns[column].names.partition(",")[0] or column


def is_numbering(heading: str) -> bool:
    """Whether a normalised heading names a column of row numbers."""
    return heading in _NUMBERING


def is_row_number(text: str) -> bool:
    """Whether a text is a row number: `3`, `1.2.`, `IV`, `(a)`."""
    return _ROW_NUMBER.fullmatch(text.strip()) is not None


def table_of(title: str) -> str | None:
    """The table with this sheet or file name, such as “Sasaran” or “Pohon Kinerja 2024”; else None."""
    name = normalise(title)
    return TABLES_BY_NAME.get(name) or TABLES_BY_NAME.get(_OF_YEARS.sub("", name))
