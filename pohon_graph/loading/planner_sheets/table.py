"""One table of a planner's sheet: its head, its columns and its rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from pohon_graph.documents.nodes import Leaf, Place
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.planner_sheets import mapped_columns
from pohon_graph.loading.planner_sheets.column_cells import read_cells
from pohon_graph.loading.planner_sheets.columns import Column, join_columns, read_columns
from pohon_graph.loading.planner_sheets.head import Head, find_head, head_in, is_head
from pohon_graph.loading.planner_sheets.heading_roles import NUMBER, level_of_text
from pohon_graph.loading.planner_sheets.ledger import Ledger
from pohon_graph.loading.sheet_maps.workbook_map import EMPTY, SheetMap
from pohon_graph.loading.table_end import is_footnote, is_remark, is_signature, is_total, may_be_total

_CONTENT: Final = (
    "title",
    "indicator",
    "target",
    "programs",
    "level",
)  # columns whose cells make a row count

_LONGEST_TOTAL: Final = 24  # characters of a cell that only says "total"


@dataclass
class Table:
    """A table below its head; `given` comes from a mapping file. `jobs` are those that gave goals a level,
    with the place of each and the level."""

    grid: Grid
    head: Head
    columns: list[Column]
    ledger: Ledger
    given: SheetMap | None = None
    in_district: bool = False  # whether the agency is a district office, whose levels are one step higher
    agencies: dict[int, Leaf] = field(default_factory=dict)  # of each row, if a column names them
    jobs: dict[str, tuple[Place, str]] = field(default_factory=dict)
    _by_roles: dict[tuple[str, ...], list[Column]] = field(default_factory=dict)

    def with_role(self, *roles: str) -> list[Column]:
        """The columns with one of these roles, from the left."""
        found = self._by_roles.get(roles)
        if found is None:
            found = self._by_roles[roles] = [one for one in self.columns if one.role in roles]
        return found

    def take_role(self, column: Column, role: str) -> None:
        """Give a column another role."""
        column.role = role
        self._by_roles.clear()

    def only(self, role: str) -> Column | None:
        """The first column with this role."""
        return next(iter(self.with_role(role)), None)

    @cached_property
    def statements(self) -> list[Column]:
        """The columns of goals, from the top of the cascade down."""
        return sorted(self.with_role("title"), key=lambda one: one.order)

    @cached_property
    def rows(self) -> list[int]:
        """The numbers of its rows. Totals, and everything below its end, are left out."""
        found: list[int] = []
        rest = [number for number in self.grid.numbers if number >= self.head.first]
        last = self.given.rows[1] if self.given and self.given.rows else None
        for place, row in enumerate(rest):
            if self._repeats_head(row):
                self.ledger.heading(self.grid.rows[row].values())
                continue
            gap = place > 0 and row > rest[place - 1] + 1
            first = self._first(row)
            if row > last if last else self._ends(row, first, gap=gap):
                self.below = rest[place:]
                break
            if self._is_total(row, first):
                self.ledger.leave("total", self.grid.rows[row].values())
            else:
                found.append(row)
        return found

    below: list[int] | tuple[()] = ()  # the rows after its end, known after `rows` was read

    @property
    def is_empty_none(self) -> bool:
        """Whether an empty cell means "none" instead of "as above"."""
        return self.given is not None and self.given.blank == EMPTY

    def level_of(self, text: str) -> str | None:
        """The level that a cell names."""
        given = self.given.levels.get(normalise(text)) if self.given else None
        return given or level_of_text(text)

    def level_at(self, title: Leaf) -> str | None:
        """The level that a mapping file gives to the goal in this cell."""
        return self.given.level_at(title.at) if self.given is not None else None

    @cached_property
    def above(self) -> list[Leaf]:
        """The filled cells above its head."""
        return [leaf for row, _, leaf in self.grid.cells() if row < self.head.top]

    def own(self, row: int, column: Column) -> Leaf | None:
        """The filled cell of a row in a column."""
        return self.grid.own(row, column.place)

    def seen(self, row: int, column: Column) -> Leaf | None:
        """The cell that speaks for a row in a column: its own, or one merged downwards."""
        merge = self.grid.merge(row, column.place)
        return self.grid.seen(row, column.place) if merge is None or merge.left == column.place else None

    def spread(self, row: int, column: Column) -> Leaf | None:
        """The cell on the left that is merged over this one."""
        merge = self.grid.merge(row, column.place)
        return self.grid.seen(row, column.place) if merge is not None and merge.left < column.place else None

    @cached_property
    def _content(self) -> set[int]:
        """The columns whose cells make a row count."""
        return {one.place for one in self.columns if one.role in _CONTENT}

    def _first(self, row: int) -> tuple[bool, str]:
        """The text of the first filled cell of a row, and whether it must be exactly the word for a total or
        a remark to be one: in a column that is read, or in the row of a goal or an indicator."""
        cells = self.grid.rows[row]
        place = min(cells)
        others = (one for one in self.with_role("title", "indicator") if one.place != place)
        is_read = place in self._content or any(self.own(row, one) for one in others)
        return is_read, (cells[place].text or "").strip()

    def _ends(self, row: int, first: tuple[bool, str], *, gap: bool) -> bool:
        is_read, text = first
        cells = self.grid.rows[row].values()
        if is_remark(text, is_read=is_read) or any(map(is_signature, cells)):
            return True
        if len(cells) == 1 and is_footnote(text):
            return True
        if not gap:
            return False
        if self.with_role("indicator") and row > self._last_measured:
            return True  # loose texts, such as notes and the words above a signature
        filled = any(self.own(row, one) is not None for one in self.with_role(*_CONTENT))
        return not filled or is_head(self.grid, row)

    def _repeats_head(self, row: int) -> bool:
        """Whether a row has headings of the table again, as the first one of a printed page."""
        said = [(column, normalise(leaf.text or "")) for column, leaf in self.grid.rows[row].items()]
        return len(said) > 2 and all(text in self._headings.get(column, ()) for column, text in said)

    @cached_property
    def _headings(self) -> dict[int, set[str]]:
        return {column: set(map(normalise, self.head.texts(column))) for column in self.head.paths}

    @cached_property
    def _last_measured(self) -> int:
        """The last row with two cells that count, or with an indicator."""
        counting = self.with_role(*_CONTENT)
        return max(
            (
                row
                for row in self.grid.numbers
                if any(self.own(row, one) is not None for one in self.with_role("indicator"))
                or sum(self.own(row, one) is not None for one in counting) > 1
            ),
            default=0,
        )

    def _is_measured(self, row: int) -> bool:
        """Whether a row has more than a goal: without, a text such as "Rata-rata capaian" is not a goal."""
        return any(
            self.own(row, one) is not None for one in self.columns if one.role not in ("title", None, NUMBER)
        )

    def _is_total(self, row: int, first: tuple[bool, str]) -> bool:
        is_read, text = first
        measured = self._is_measured(row)
        cells = (self.own(row, one) for one in self.with_role("title"))
        titles = [leaf.text or "" for leaf in cells if leaf is not None]
        if any(not is_total(one, is_read=measured) for one in titles if any(map(str.isalpha, one))):
            return False  # it has a goal
        if is_total(text, is_read=measured) or is_total(text, is_read=is_read):
            return True
        texts = (cell.text or "" for cell in self.grid.rows[row].values())
        return any(
            len(one) <= _LONGEST_TOTAL and may_be_total(one) and is_total(one, is_read=True) for one in texts
        )


def find_table(grid: Grid, ledger: Ledger, after: int = 0, given: SheetMap | None = None) -> Table | None:
    """The first table below row `after`, or the one that a mapping file names; its headings are noted in the
    ledger."""
    head = find_head(grid, after) if given is None or given.head is None else head_in(grid, given)
    if head is None:
        return None
    for row in range(head.top, head.first):
        ledger.heading(grid.rows.get(row, {}).values())
    columns = read_columns(head)
    read_cells(columns, grid, head)
    if given is not None:
        columns = mapped_columns.with_roles(columns, given, grid, head)
    join_columns(columns)
    if given is not None:
        mapped_columns.join_as_given(columns, given)
    return Table(grid, head, columns, ledger, given)
