"""Protects texts in table cells: no spreadsheet runs them as formulas, and none are lost.

Programs that open CSV run a cell that begins with `=`, `+`, `-`, `@`, a tab or a return as a formula (OWASP,
"CSV Injection"). Such a text gets one apostrophe in front, which spreadsheets read as "this is text". A text
that already begins with apostrophes and then such a character gets one more, so that removing one always
restores the original. Plain numbers and a lone dash stay unchanged: they are harmless, and people write
targets that way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_MARKED = re.compile(r"'+[=+\-@\t\r]")
_PART = re.compile(r"(?:\\.|[^;\\]|\\$)+", re.DOTALL)  # of a list in a cell
_NONE = "-"
_HARMLESS = re.compile(r"[+-]?[\d.,]+ ?%?|-")


def guarded(text: str) -> str:
    """`text` in a form that is safe in a CSV cell."""
    if _FORMULA.match(text) and not _HARMLESS.fullmatch(text):
        return f"'{text}"
    return text


def unguarded(cell: str) -> str:
    """The original text of a CSV cell: the reverse of `guarded`."""
    return cell[1:] if _MARKED.match(cell) else cell


def join_list(values: Iterable[str]) -> str:
    """Several texts in one cell: `a; b`. A backslash escapes a semicolon or backslash inside one."""
    return "; ".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)


def split_list(cell: str) -> list[str]:
    """The texts of a cell, each stripped, without empty ones: the reverse of `join_list`."""
    if ";" not in cell and "\\" not in cell:  # one text, as in most cells
        return [cell.strip()] if cell.strip() else []
    parts = _PART.findall(cell)
    return [text for text in (re.sub(r"\\(.)", r"\1", part).strip() for part in parts) if text]


def join_details(values: Iterable[str | None]) -> str:
    """The details of several things in one cell, `-` for one that has none; that of one thing as it is."""
    found = list(values)
    if len(found) == 1:
        return found[0] or ""
    return "; ".join(_NONE if value is None else _detail(value) for value in found)


def split_details(cell: str, count: int) -> list[str | None]:
    """The details of `count` things: the reverse of `join_details`."""
    if count == 1:
        return [cell]
    parts = (part.strip() for part in _PART.findall(cell))
    return [None if part == _NONE else re.sub(r"\\(.)", r"\1", part) for part in parts if part]


def _detail(value: str) -> str:
    return "\\-" if value == _NONE else join_list([value])
