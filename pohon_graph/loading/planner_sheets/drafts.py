"""Goals, indicators and programmes as a sheet has them, before they become a tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.closed_words import LEVELS
from pohon_graph.documents.nodes import Leaf
from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.head import Head
from pohon_graph.loading.planner_sheets.ledger import Ledger
from pohon_graph.loading.sheet_maps.workbook_map import SheetMap

# The levels of themes, which lie above all standard ones, with their titles.
THEMES: Final = {
    "tematik": "Tematik",
    "sub-tematik": "Sub Tematik",
    "sub-sub-tematik": "Sub Sub Tematik",
    "super-sub-tematik": "Super Sub Tematik",
}
_ALL_LEVELS: Final = (*THEMES, *LEVELS)


def rank_of_level(level: str | None) -> int:
    """The place of a level from the top down; after all others for an unknown one."""
    return _ALL_LEVELS.index(level) if level else len(_ALL_LEVELS)


@dataclass(slots=True, eq=False)
class Value:
    """A target, an actual value or a baseline (`kind`) with its time."""

    text: Leaf
    kind: str
    year: int | None = None
    quarter: int | None = None


@dataclass(slots=True, eq=False)
class Measure:
    """An indicator with its values; `attributes` are its other fields by key."""

    title: Leaf
    attributes: dict[str, Leaf] = field(default_factory=dict)
    values: list[Value] = field(default_factory=list)

    @property
    def leaves(self) -> list[Leaf]:
        """The cells that it was read from."""
        return [self.title, *self.attributes.values(), *(one.text for one in self.values)]


@dataclass(slots=True, eq=False)
class Programme:
    """A programme, kegiatan or sub kegiatan; `kinds` are those that the heading of its column allows."""

    title: Leaf
    code: str | None
    kinds: tuple[str, ...]
    kind: str | None = None


@dataclass(slots=True, eq=False)
class Partner:
    """An agency with which a goal crosscuts, and the remark in its cell."""

    title: Leaf
    note: Leaf | None = None
    status: str | None = None


@dataclass(slots=True, eq=False)
class Statement:
    """A goal. `number` is the one written in front of its title or next to it.

    `agency` and `period` are those of its tree if the sheet has several; `of_region` says that the tree is
    the region's own.
    """

    title: Leaf
    column: int
    row: int
    level: str | None
    kind: str | None = None
    number: str | None = None
    above: Statement | None = None
    asked: bool = False  # whether the goal above was asked about
    measures: list[Measure] = field(default_factory=list)
    owners: list[Leaf] = field(default_factory=list)
    divisions: list[Leaf] = field(default_factory=list)  # of the row of its only owner
    programmes: list[Programme] = field(default_factory=list)
    partners: list[Partner] = field(default_factory=list)
    id: Leaf | None = None
    agency: Leaf | None = None
    period: Leaf | None = None
    of_region: bool = False


@dataclass(slots=True)
class Draft:
    """The content of one sheet. `programmes` are those that no goal has, `waiting` indicators of programmes
    whose goals were asked for, `rows` the first and the last of the table; `of_region` says that the agency
    is the region itself, `given` comes from a mapping file."""

    ledger: Ledger
    layout: str
    given: SheetMap | None = None
    head: Head | None = None
    rows: tuple[int, int] | None = None
    statements: list[Statement] = field(default_factory=list)
    programmes: list[Programme] = field(default_factory=list)
    waiting: list[Measure] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    agency: Leaf | None = None
    period: Leaf | None = None
    of_region: bool = False
    divisions: dict[str, Leaf] = field(default_factory=dict)  # of officers, by normalised position
    sizes: dict[str, int] = field(default_factory=dict)  # before the sheet was joined with others

    @property
    def year(self) -> int | None:
        """The year of values that name no year: the period, if it is one year."""
        text = (self.period.text or "") if self.period else ""
        return int(text) if text.isdigit() else None

    def count(self) -> None:
        """Note how much the sheet gives."""
        self.sizes = {"goals": len(self.statements), "indicators": 0, "targets": 0}
        self.count_measures([one for goal in self.statements for one in goal.measures])

    def count_measures(self, measures: Sequence[Measure]) -> None:
        """Note more indicators that the sheet gives, with their targets."""
        self.sizes["indicators"] += len(measures)
        self.sizes["targets"] += sum(one.kind == "target" for each in measures for one in each.values)
