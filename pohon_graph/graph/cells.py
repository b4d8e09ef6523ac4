"""Texts in the cells of tables: no spreadsheet may take one for a formula, and none may be lost.

A cell that begins with `=`, `+`, `-`, `@`, a tab or a return is run as a formula by the programs that
open CSV (OWASP, "CSV Injection"). Such a text gets one apostrophe in front, which spreadsheets read
as "this is text"; a text that already begins with apostrophes and then such a character gets one
more, so that taking one away always gives back what was there. Plain numbers and a lone dash are
left alone: they are harmless, and people write targets so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_MARKED = re.compile(r"'+[=+\-@\t\r]")
_HARMLESS = re.compile(r"[+-]?[\d.,]+ ?%?|-")


def guarded(text: str) -> str:
    """`text` as it may stand in a cell of a CSV file."""
    if _FORMULA.match(text) and not _HARMLESS.fullmatch(text):
        return f"'{text}"
    return text


def unguarded(cell: str) -> str:
    """The text that a cell of a CSV file means: the reverse of `guarded`."""
    return cell[1:] if _MARKED.match(cell) else cell


def join_list(values: Iterable[str]) -> str:
    """Several texts in one cell: `a; b`. A semicolon or backslash inside one stands behind a backslash."""
    return "; ".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)


def split_list(cell: str) -> list[str]:
    """The texts of a cell, blanks around each dropped, empty ones left out: the reverse of `join_list`."""
    if ";" not in cell and "\\" not in cell:  # one text, as in most cells
        return [cell.strip()] if cell.strip() else []
    parts = re.findall(r"(?:\\.|[^;\\]|\\$)+", cell, re.DOTALL)
    return [text for text in (re.sub(r"\\(.)", r"\1", part).strip() for part in parts) if text]
