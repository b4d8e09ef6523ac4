"""Reads the rows of a list with one column of goals, whose levels and numbers are in columns next to it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets import heading_roles as h
from pohon_graph.loading.planner_sheets import texts_of_cells as cells
from pohon_graph.loading.planner_sheets.column_cells import is_indicator
from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.drafts import Statement
from pohon_graph.loading.planner_sheets.job_levels import level_of_job
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.walk import Walk

_ECHELON: Final = re.compile(r"(?:I{1,3}|IV|V|[1-5])(?:\W?[a-b])?", re.IGNORECASE)
_TIERS: Final = ("tujuan", "sasaran")  # the kinds of goals that share a level, the upper one first


class ListWalk(Walk):
    """A pass over the rows of a list. `breaks` are the rows of issues, below which a new outline begins.

    By `id` of the goal, `said_parents` are the cells that name the goal above, and `codes` those with the
    goal's own number or code.
    """

    def __init__(self, table: Table, year: int | None) -> None:
        super().__init__(table, year)
        self.beside = {role: table.only(role) for role in ("level", "owners", h.NUMBER, h.CODE, "parents")}
        self.breaks: list[int] = []
        self.said_parents: dict[int, Leaf] = {}
        self.codes: dict[int, Leaf] = {}
        self.is_labelled = False  # whether words in front of the goals give their levels

    def read(self, row: int) -> None:
        """Read one row, of a goal or of an indicator of it, or leave out an issue."""
        column = self.table.statements[0]
        level = self._beside("level", row)
        if level is not None and self._is_issue(level.text or ""):
            title = self.table.own(row, column)
            self.ledger.leave("issue", [level, *([title] if title is not None else [])])
            self.breaks.append(row)
            self.current[column.place] = None
        elif level is not None and column.has_indicators and is_indicator(level.text or ""):
            self._indicator_row(row, column, level)
        else:
            if self.table.own(row, column) is not None:
                self.measures[column.place] = []
            super().read(row)

    def _indicator_row(self, row: int, column: Column, level: Leaf) -> None:
        """Read an indicator that the column of goals has, below its goal."""
        self.ledger.fact(level)
        self._indicator(row, column)
        self.read_measures(row)

    def goal(self, column: Column) -> Statement | None:
        """The goal above an indicator in the column of goals, else that to which a column belongs."""
        return self.current.get(column.place) if column.has_indicators else super().goal(column)

    def level(self, row: int, column: Column) -> str | None:
        """The level in the column of levels, else that of the heading, else the usual one of the owner."""
        cell, owner = self._beside("level", row), self._beside("owners", row)
        title = self.table.own(row, column)
        label = cells.label_of(title) if title is not None and cell is None else None
        if label is not None and (labelled := self.table.level_of(label)) is not None:
            self.is_labelled = True
            return labelled
        if cell is not None:
            self.ledger.fact(cell)
            found = self._level_of(cell)
            if found is None:
                word = cell.text or ""
                self.ledger.ask(
                    cell.at, "level-word", [cell], stops=True, text=shown(word), word=word,
                    hint=h.level_hint(word),
                )  # fmt: skip
            return found
        if column.level.level and not column.level.weak:
            return column.level.level
        if self.table.only("level") is None and owner is not None:
            return level_of_job(cells.names(owner)[0], self.table)
        return None

    def _level_of(self, cell: Leaf) -> str | None:
        """The level that a cell names, or that of the goals of its echelon, `II.b`."""
        found, column = self.table.level_of(cell.text or ""), self.table.only("level")
        if found or column is None or normalise(column.path[-1]) not in h.ECHELONS:
            return found
        text = (cell.text or "").strip()
        return level_of_job(Leaf(f"Eselon {text}" if _ECHELON.fullmatch(text) else text, cell.at), self.table)

    def key(self, row: int, column: Column, above: Statement | None) -> tuple[object, ...]:
        """Only a row directly below may repeat a goal, with the same level."""
        before = self.current.get(column.place)
        cell = self._beside("level", row)
        level = self._level_of(cell) if cell is not None else None
        is_same = before is not None and (level is None or level == before.level)
        return ("row", before.row if before is not None and is_same else row)

    def _named(self, leaf: Leaf, row: int, column: Column, above: Statement | None) -> Statement:
        goal = super()._named(leaf, row, column, above)
        level = self._beside("level", row)
        said = level.text if level is not None else cells.label_of(leaf)
        if said is not None and goal.row == row and (kind := h.kind_of(said)) in _TIERS:
            goal.kind = kind
        cell, parent = self._beside(h.NUMBER, row), self._beside("parents", row)
        number = cells.dotted(cell.text or "") if cell is not None else None
        if cell is not None and number is not None and goal.row == row:
            goal.number = number
            if self._has_dots:
                self.ledger.fact(cell)
        if parent is not None and not cells.is_none(parent.text or ""):
            self.said_parents[id(goal)] = parent
        if self.beside["parents"] is not None and (code := cell or self._beside(h.CODE, row)) is not None:
            self.codes[id(goal)] = code
        return goal

    def _is_issue(self, text: str) -> bool:
        return h.role_of(text) == h.NOTE and self.table.level_of(text) is None

    @cached_property
    def _has_dots(self) -> bool:
        """Whether the numbers give the cascade: 1, 1.1, 1.1.1."""
        beside = (self._beside(h.NUMBER, row) for row in self.table.rows)
        return any("." in (cells.dotted(cell.text or "") or "") for cell in beside if cell is not None)

    def _beside(self, role: str, row: int) -> Leaf | None:
        column = self.beside[role]
        return self.table.seen(row, column) if column is not None else None
