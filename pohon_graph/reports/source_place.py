"""A place in a file, split for formats that want file and line separately."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A file with a line (from 1), or with a sheet and a cell of a workbook."""

    file: str
    line: int | None = None
    sheet: str | None = None
    cell: str | None = None


def place(source: str | None) -> Place | None:
    """Reads `file:line`, `file!sheet!cell` or a file alone; None if the place is unknown."""
    if not source:
        return None
    file, colon, line = source.rpartition(":")
    if colon and file and line.isdecimal():
        return Place(file, int(line))
    parts = source.rsplit("!", 2)
    if len(parts) == 3 and parts[0]:
        return Place(parts[0], None, parts[1], parts[2])
    return Place(source)
