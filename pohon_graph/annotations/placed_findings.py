"""The cells of a workbook that the findings of an audit are about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from pohon_graph.annotations.cell_range import Range, read_range
from pohon_graph.annotations.severity_colours import SEVERITIES
from pohon_graph.annotations.xml_part import XmlPart
from pohon_graph.grouping import grouped, listed
from pohon_graph.rules.findings import Finding

_WIDE: Final = 64  # columns; such a range is a title, and there are few of them


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and its cell; the sheet is empty, and the cell None, if it has none in the workbook."""

    finding: Finding
    sheet: str = ""
    cell: Range | None = None


def placed(findings: Iterable[Finding], file: str, sheets: Sequence[str]) -> list[Placed]:
    """The findings, the worst first and in the order of the sheets; then those without a cell, and last those
    that are suppressed. `file` is the workbook as the sources of the findings name it."""
    order = {title: number for number, title in enumerate(sheets)}

    def place(one: Placed) -> tuple[bool, bool, int, int, Range, str]:
        severity = SEVERITIES.index(one.finding.severity)
        cell = one.cell or Range(0, 0, 0, 0)
        is_suppressed = one.finding.suppressed is not None
        return is_suppressed, one.cell is None, severity, order.get(one.sheet, 0), cell, one.finding.rule

    return sorted((_placed(finding, file, order) for finding in findings), key=place)


def _placed(finding: Finding, file: str, sheets: Iterable[str]) -> Placed:
    source = finding.source or ""
    if not source.startswith(f"{file}!"):
        return Placed(finding)
    sheet, _, name = source.removeprefix(f"{file}!").rpartition("!")
    cell = read_range(name)
    return Placed(finding, sheet, cell) if cell and sheet in sheets else Placed(finding)


class Merges:
    """The merged ranges of a sheet, to find the one that a cell is in."""

    def __init__(self, sheet: XmlPart) -> None:
        merged = (one for holder in sheet.root.named("mergeCells") for one in holder.named("mergeCell"))
        ranges = (read_range(one.attributes.get("ref", "")) for one in merged)
        found = sorted((one for one in ranges if one is not None), key=attrgetter("top"))
        self._wide = [one for one in found if one.right - one.left >= _WIDE]
        self._columns = listed(
            (column, one)
            for one in found
            if one.right - one.left < _WIDE
            for column in range(one.left, one.right + 1)
        )

    def around(self, cell: Range) -> Range:
        """The merged range that holds the top left cell of `cell`, else that cell alone."""
        row, column = cell.top, cell.left
        narrow = self._columns.get(column, [])
        before = narrow[max(bisect_right(narrow, row, key=attrgetter("top")) - 1, 0) :][:1]
        for merged in (*before, *self._wide):
            if merged.has(row, column):
                return merged
        return Range(row, column, row, column)


def by_cell(findings: Iterable[Placed], merges: Merges) -> dict[Range, list[Finding]]:
    """The findings of each cell or merged range that count, the worst first."""
    counted = [one for one in findings if one.finding.suppressed is None]
    cells = ((merges.around(one.cell), one.finding) for one in counted if one.cell)
    return listed(cells)


def by_severity(cells: dict[Range, list[Finding]]) -> dict[str, list[Range]]:
    """The cells by the worst severity of their findings."""
    return grouped(cells, lambda cell: min((one.severity for one in cells[cell]), key=SEVERITIES.index))
