"""Where in a file a thing stands, taken apart for formats that want file and line by themselves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and in it a line (from 1), or a sheet and a cell of a workbook."""

    file: str
    line: int | None = None
    sheet: str | None = None
    cell: str | None = None


def place(source: str | None) -> Place | None:
    """`file:line`, `file!sheet!cell` or a file alone; None where nothing is known."""
    if not source:
        return None
    file, colon, line = source.rpartition(":")
    if colon and file and line.isdecimal():
        return Place(file, int(line))
    parts = source.rsplit("!", 2)
    if len(parts) == 3 and parts[0]:
        return Place(parts[0], None, parts[1], parts[2])
    return Place(source)
