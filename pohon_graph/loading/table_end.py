"""Finds the rows of a table below its head, without column numbers and without text below the table.

A total, a note, a signature or a place with a date ends the table. So does an empty row, unless the
row after it is whole, with every column that this table requires.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pohon_graph.documents.nodes import Leaf, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import TABLES
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading import table_columns as h
from pohon_graph.loading.months import MONTHS
from pohon_graph.loading.sheets import Sheet, SheetRow
from pohon_graph.loading.table_head import Head

_NEEDED: Final = {
    table: {name for name, field in thing.columns.items() if field.required or name == "goal"}
    for table, thing in TABLES.items()
}
_TOTALS = frozenset(
    {
        "jumlah", "total", "subtotal", "sub total", "grand total", "jumlah total", "total jumlah",
        "sub jumlah", "jumlah keseluruhan", "total keseluruhan", "jumlah seluruhnya", "rata rata",
        "rerata", "average", "sum",
    }
)  # fmt: skip
_REMARKS = frozenset(
    {
        "keterangan", "ket", "catatan", "note", "notes", "sumber", "sumber data", "source", "nip",
        "mengetahui", "menyetujui", "disetujui oleh", "dibuat oleh", "disusun oleh", "ditetapkan di",
        "disahkan oleh", "pihak pertama", "pihak kedua",
    }
)  # fmt: skip
_TOTAL_BEGINNINGS = frozenset(words[:3] for words in _TOTALS)
_TOTAL_WORDS = frozenset({"jumlah", "total", "subtotal", "rata", "rerata"})
_REMARK_WORDS = frozenset(
    {
        "keterangan", "ket", "catatan", "note", "notes", "sumber", "source", "nip", "mengetahui",
        "menyetujui", "ditetapkan", "disahkan", "pihak",
    }
)  # fmt: skip
_REMARK = re.compile(
    r"\W*(?:keterangan|ket|catatan|note|notes|sumber(?:\s+data)?|source|mengetahui|menyetujui|ditetapkan\s+di"
    r"|disetujui\s+oleh|disusun\s+oleh|dibuat\s+oleh)\b\s*\.?\s*[:,].*",
    re.IGNORECASE | re.DOTALL,
)
# Such rows below a table have one cell: `*) data sementara`, `Dibuat oleh Subbag Perencanaan`.
_FOOTNOTE = re.compile(
    r"\*+\).*|(?:dibuat|disusun|diolah|dicetak|disetujui|disahkan)\s+(?:oleh|pada|tanggal)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_NIP = re.compile(r"\W*NIP\b[\W0-9]*", re.IGNORECASE)
# `Contoh, 2 Januari 2024`, also with a blank day or year
_PLACE_AND_DATE = re.compile(
    rf"[^\W\d_][^,:;]{{1,60}},[\s.…_]*(?:tanggal\s+)?(?:[0-9]{{1,2}})?[\s.…_]*(?:(?:{MONTHS})\b)[\s.…_]*(?:[0-9]{{4}})?[\s.…_]*",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 120  # characters
_COLUMN_NUMBER = re.compile(r"\(?(?:0?([0-9]{1,2})|([a-z]))[).]?(?:\s*=.*)?", re.IGNORECASE | re.ASCII)


def body(sheet: Sheet, head: Head, source: Source) -> Iterator[SheetRow]:
    """The rows of the table itself. A notice names the range of the rows below it."""
    start = head.last
    if start < len(sheet.rows) and numbers_columns(sheet.rows[start], head):
        start += 1
    left: list[SheetRow] = []
    resumed: list[SheetRow] = []
    waiting = ended = False  # `waiting` for a whole row, or `ended` for good
    for row in sheet.rows[start:]:
        if not ended and _is_only_numbered(row, head):
            waiting = True  # a row with only its number, to be filled in later
            continue
        whole = _is_whole(row, head, sheet.name)
        is_total = not ended and _is_total(row, head, whole=whole)
        ended = ended or (not is_total and _is_remark(row, head, whole=whole))
        waiting = waiting or is_total or (row.gap and row is not sheet.rows[start])
        if waiting and not (ended or is_total):
            ended, waiting = not whole, False
            resumed += [row] if whole else []
        if ended or is_total:
            left.append(row)
            continue
        yield from report_left(left, sheet, source)
        left = []
        yield row
    yield from report_left(left, sheet, source)
    if resumed:
        source.notice(sheet.area(resumed[:1]), "goes-on-below-a-gap", count=len(resumed))


def report_left(left: list[SheetRow], sheet: Sheet, source: Source) -> Iterator[SheetRow]:
    """Note the rows that were left out together. Yields nothing."""
    if left:
        cells = [cell for row in left for cell in row.cells.values()]
        text = shown(cells[0].text or "")
        source.notice(sheet.area(left), "below-the-table", count=len(cells), text=text)
    return iter(())


def numbers_columns(row: SheetRow, head: Head) -> bool:
    """Whether a row below the head only numbers its columns: 1 2 3, (1) (2) (3), a b c."""
    headed = len(head.columns) + len(head.numbers) + len(head.left)
    found = [_COLUMN_NUMBER.fullmatch((cell.text or "").strip()) for cell in row.cells.values()]
    counted = [int(one[1]) if one[1] else ord(one[2].lower()) - ord("a") + 1 for one in found if one]
    if len(counted) < max(3, headed - headed // 5) or len(counted) != len(found):
        return False
    return counted[0] in {0, 1} and all(a < b for a, b in pairwise(counted))


def _is_only_numbered(row: SheetRow, head: Head) -> bool:
    return all(
        column in head.numbers and h.is_row_number(cell.text or "") for column, cell in row.cells.items()
    )


def _first(row: SheetRow) -> tuple[int, str]:
    column, cell = next(iter(row.cells.items()))
    return column, (cell.text or "").strip()


def _is_total(row: SheetRow, head: Head, *, whole: bool) -> bool:
    """Whether a row is a total of the rows above it."""
    column, text = _first(row)
    is_read = column in head.columns
    return not (is_read and whole) and is_total(text, is_read=is_read)


def _is_remark(row: SheetRow, head: Head, *, whole: bool) -> bool:
    """Whether a row is a note, a signature or the date of one."""
    column, text = _first(row)
    if column not in head.columns and is_remark(text, is_read=False):
        return True
    return not whole and (is_remark(text, is_read=True) or any(map(is_signature, row.cells.values())))


def is_total(text: str, *, is_read: bool) -> bool:
    """Whether the first cell of a row names a total. In a column that is not read, a longer text may, too."""
    words = normalise(text)
    return words in _TOTALS if is_read else words.partition(" ")[0] in _TOTAL_WORDS


def may_be_total(text: str) -> bool:
    """Whether a text begins like the words for totals: a look that is much faster than `is_total`."""
    return text.lstrip(" \t\n*(-.")[:3].casefold() in _TOTAL_BEGINNINGS


def is_remark(text: str, *, is_read: bool) -> bool:
    """Whether the first cell of a row begins a remark; in a column that is not read by its first word."""
    words = normalise(text)
    by_word = not is_read and words.partition(" ")[0] in _REMARK_WORDS
    return by_word or words in _REMARKS or bool(_REMARK.fullmatch(text))


def is_footnote(text: str) -> bool:
    """Whether the only cell of a row is a note about the table."""
    return _FOOTNOTE.fullmatch(text.strip()) is not None


def is_signature(cell: Leaf) -> bool:
    """Whether a cell has the number of a civil servant, or the place and date of a signature."""
    text = cell.text or ""
    if not ("," in text or "NIP" in text or "Nip" in text or "nip" in text):
        return False
    text = text.strip()
    if len(text) > _LONGEST_SIGNATURE:
        return False
    return _NIP.fullmatch(text) is not None or _PLACE_AND_DATE.fullmatch(text) is not None


def _is_whole(row: SheetRow, head: Head, table: str) -> bool:
    """Whether a row has every required column of its table."""
    named = {head.columns[column] for column in row.cells if column in head.columns}
    return named >= _NEEDED[table] & set(head.columns.values())
