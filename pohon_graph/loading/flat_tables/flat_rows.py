"""The rows of a flat table by role, and the rows that speak of one goal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.documents.nodes import Leaf, Unfit
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.texts_of_cells import is_none, one_line

_NULL: Final = frozenset({"null", "none", "nil", "nan", "\\n", "<null>", "n/a"})
_NO_PARENT: Final = frozenset({"0"})
_WHOLE_NUMBER = re.compile(r"([0-9]+)[.,]0+")  # as tools for data write a number that may be missing
_INACTIVE: Final = frozenset({"0", "false", "tidak", "f", "n"})
_REJECTED: Final = re.compile(r"\b(?:di)?(?:tolak|hapus)|\b(?:rejected|deleted|tidak (?:aktif|disetujui))\b")
# The roles of cells about the goal itself.
OF_GOAL: Final = ("title", "level", "depth", "parents", "agency", "agency_name", "year")


@dataclass(slots=True)
class FlatRow:
    """The filled cells of one row by role, without those that say NULL; its targets with their columns."""

    number: int
    cells: dict[str, Leaf] = field(default_factory=dict)
    targets: list[tuple[Column, Leaf]] = field(default_factory=list)

    def text(self, role: str) -> str:
        """The text of a cell on one line; empty if there is none."""
        return (self.cells[role].text or "").strip() if role in self.cells else ""

    @property
    def id(self) -> str:
        """The id of its goal."""
        return key_of(self.text("id"))

    @property
    def parent(self) -> str:
        """The id of the goal above; empty for 0 and NULL."""
        found = key_of(self.text("parents"))
        return "" if found in _NO_PARENT else found

    @property
    def depth(self) -> str:
        """The number of its level."""
        return key_of(self.text("depth"))

    @property
    def is_dropped(self) -> bool:
        """Whether the application has switched the row off, or its goal was rejected."""
        is_off = self.text("active").casefold() in _INACTIVE
        return is_off or _REJECTED.search(self.text("status").casefold().replace("_", " ")) is not None


def key_of(text: str) -> str:
    """An id as other rows refer to it: `12.0` is 12."""
    found = _WHOLE_NUMBER.fullmatch(text)
    return found[1] if found else text


def read_rows(table: Table) -> list[FlatRow]:
    """The rows of a flat table. Cells that are no text any more are asked about, empty marks left out."""
    columns = [one for one in table.columns if one.role]
    found = []
    for number in table.rows:
        row = FlatRow(number)
        for column in columns:
            leaf = table.seen(number, column)
            if leaf is not None:
                _take(row, column, leaf, table)
        if row.cells or row.targets:
            found.append(row)
    return found


def _take(row: FlatRow, column: Column, leaf: Leaf, table: Table) -> None:
    role = column.role or ""
    if isinstance(leaf, Unfit) and role not in {"active", "status"}:
        table.ledger.ask(leaf.at, leaf.key, [leaf], value=leaf.text)
    elif is_none(leaf.text or "") or (leaf.text or "").strip().casefold() in _NULL:
        table.ledger.leave("none", [leaf])
    elif role == "target":
        row.targets.append((column, leaf))
    else:
        row.cells.setdefault(role, one_line(leaf))


def by_goal(rows: list[FlatRow]) -> Iterator[list[FlatRow]]:
    """The rows of each goal, in the order in which the goals come first.

    Rows with one id are rows of one goal. A row without an id and a name goes on with the goal above it.
    """
    found: dict[str, list[FlatRow]] = {}
    last: list[FlatRow] | None = None
    for row in rows:
        if row.id or row.text("title") or last is None:
            last = found.setdefault(row.id or f"row {row.number}", [])
        last.append(row)
    yield from found.values()


def differing(first: FlatRow, other: FlatRow) -> list[str]:
    """The roles in which two rows with one id speak of different goals."""
    both = (role for role in OF_GOAL if role in first.cells and role in other.cells)
    return [role for role in both if normalise(first.text(role)) != normalise(other.text(role))]
