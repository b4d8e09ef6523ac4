"""Makes goals with their indicators of the rows of a flat table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pohon_graph.closed_words import LEVELS
from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.flat_tables.flat_levels import FlatLevel, level_of_kind, level_of_number
from pohon_graph.loading.flat_tables.flat_rows import OF_GOAL, FlatRow, by_goal, differing
from pohon_graph.loading.planner_sheets import texts_of_cells as cells
from pohon_graph.loading.planner_sheets.columns import ATTRIBUTES
from pohon_graph.loading.planner_sheets.drafts import Draft, Measure, Statement, Value
from pohon_graph.loading.planner_sheets.flat_headings import target_year
from pohon_graph.loading.planner_sheets.heading_roles import level_hint
from pohon_graph.loading.planner_sheets.ledger import Ledger
from pohon_graph.loading.sheet_maps.workbook_map import ABOUT_LEVEL

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(slots=True, eq=False)
class FlatGoal:
    """A goal with its row, the first of those that speak of it, and its level."""

    statement: Statement
    row: FlatRow
    kind: FlatLevel


@dataclass(slots=True)
class FlatTable:
    """The goals of a table, and the ids of the others: `dropped` by the application, or `unread`, which is
    asked about. `numbers` are those of levels that its rows have."""

    goals: list[FlatGoal] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)


def read_goals(rows: list[FlatRow], draft: Draft) -> FlatTable:
    """The goals of these rows with their indicators, not linked yet."""
    found = FlatTable(numbers={row.depth for row in rows})
    for group in by_goal(rows):
        kept = [row for row in group if not row.is_dropped]
        for row in group:
            if row.is_dropped:
                _leave_dropped(row, draft.ledger)
        if not kept:
            found.dropped.add(group[0].id)
        elif (goal := _goal(kept, draft, found.numbers)) is not None:
            found.goals.append(goal)
        else:
            found.unread.add(group[0].id)
    return found


def _leave_dropped(row: FlatRow, ledger: Ledger) -> None:
    ledger.leave("dropped", [*row.cells.values(), *(leaf for _, leaf in row.targets)])


def _goal(rows: Sequence[FlatRow], draft: Draft, numbers: set[str]) -> FlatGoal | None:
    """The goal of some rows. None, with a question that stops the load, if they do not make one."""
    first, ledger = rows[0], draft.ledger
    ledger.fact(*(row.cells[role] for row in rows for role in ("id", *OF_GOAL) if role in row.cells))
    for row in rows[1:]:
        if differing(first, row):
            ledger.ask(_at(row), "id-twice", stops=True, id=shown(first.id), first=first.number)
            return None
    title = next((row.cells["title"] for row in rows if "title" in row.cells), None)
    if title is None:
        ledger.ask(_at(first), "no-name", stops=True)
        return None
    kind = _level(first, title, draft, numbers)
    if kind is None:
        return None
    goal = Statement(title, title_column(draft), first.number, kind.level, asked=not first.parent)
    goal.id = Leaf(first.id, first.cells["id"].at) if first.id else None
    _Measures(goal, draft).read(rows)
    return FlatGoal(goal, first, kind)


def title_column(draft: Draft) -> int:
    """The place of the column with the names of goals."""
    return next(one.place for one in draft.columns if one.role == "title")


def _at(row: FlatRow) -> str:
    cell = row.cells.get("id") or next(iter(row.cells.values()), None)
    return str((cell or row.targets[0][1]).at)


def _level(row: FlatRow, title: Leaf, draft: Draft, numbers: set[str]) -> FlatLevel | None:
    """The level of a goal by a mapping file, its word, else its number. A contradiction is asked about."""
    word, kind, ledger = row.cells.get("level"), _kind(row.text("level"), draft), draft.ledger
    answered = draft.given.level_at(title.at) if draft.given is not None else None
    if answered is not None:
        return replace(kind, level=answered)
    number = _number(row, draft, numbers)
    if kind.level is None and number is None:
        _ask_for_level(row, title, ledger)
        return None
    if kind.level is None or number is None:
        if word is not None and kind.level is None:
            ledger.ask(word.at, "kind-by-number", text=shown(word.text or ""), number=row.text("depth"))
        return FlatLevel(kind.level or number, kind.of_region, kind.is_crosscut)
    if kind.level != number and word is not None:
        ledger.ask(word.at, "kind-and-number", text=shown(word.text or ""), number=row.text("depth"))
    return kind


def _number(row: FlatRow, draft: Draft, numbers: set[str]) -> str | None:
    """The level of the number of a row. An unknown number is asked about if a word says the level."""
    cell = row.cells.get("depth")
    if cell is None:
        return None
    given = draft.given.levels.get(normalise(row.depth)) if draft.given else None
    found = given or level_of_number(row.depth, numbers)
    if found is None and _kind(row.text("level"), draft).level is not None:
        draft.ledger.ask(cell.at, "unknown-number", number=shown(row.depth), text=shown(row.text("level")))
    return found


def _ask_for_level(row: FlatRow, title: Leaf, ledger: Ledger) -> None:
    """Ask for the level of a row whose word and number say none, or that has neither."""
    cell = row.cells.get("level") or row.cells.get("depth")
    if cell is None:
        ledger.ask(title.at, ABOUT_LEVEL, stops=True, sentence="row-level", row=row.number)
    else:
        sentence = "level-word" if "level" in row.cells else "level-number"
        word = row.text("level") or row.depth
        ledger.ask(
            cell.at,
            "level-word",
            stops=True,
            sentence=sentence,
            text=shown(word),
            word=word,
            hint=level_hint(word),
        )


def _kind(text: str, draft: Draft) -> FlatLevel:
    """The level of a word: that of a mapping file, else the usual one."""
    usual = level_of_kind(text)
    given = draft.given.levels.get(normalise(text)) if draft.given else None
    return replace(usual, level=given) if given in LEVELS else usual


class _Measures:
    """Reads the indicators, targets and owners of one goal."""

    def __init__(self, goal: Statement, draft: Draft) -> None:
        self.goal = goal
        self.ledger = draft.ledger
        self.period = draft.period
        self.last: Measure | None = None

    def read(self, rows: Sequence[FlatRow]) -> None:
        for row in rows:
            measure = self._measure(row)
            for key in ATTRIBUTES:
                if key in row.cells:
                    self._attribute(measure, key, row.cells[key])
            for column, leaf in row.targets:
                year = target_year(column.path[-1]) or self._year(row)
                self._value(measure, Value(leaf, "target", year))
            for name in cells.names(row.cells["owners"]) if "owners" in row.cells else ():
                self.ledger.fact(row.cells["owners"])
                if not any(cells.same(name, one) for one in self.goal.owners):
                    self.goal.owners.append(name)

    def _measure(self, row: FlatRow) -> Measure | None:
        """The indicator of a row. A row that goes on with the goal above goes on with its indicator."""
        leaf = row.cells.get("indicator")
        if leaf is None:
            self.last = None if row.id or row.text("title") else self.last
            return self.last
        self.ledger.fact(leaf)
        self.last = next((one for one in self.goal.measures if cells.same(one.title, leaf)), None)
        if self.last is None:
            self.last = Measure(leaf)
            self.goal.measures.append(self.last)
        return self.last

    def _attribute(self, measure: Measure | None, key: str, leaf: Leaf) -> None:
        if measure is None:
            self._ask(leaf, "value-without-indicator")
        elif cells.same(first := measure.attributes.setdefault(key, leaf), leaf):
            self.ledger.fact(leaf)
        else:
            self.ledger.ask_which("second-attribute", leaf, first)

    def _value(self, measure: Measure | None, value: Value) -> None:
        if measure is None:
            self._ask(value.text, "value-without-indicator")
            return
        before = next((one for one in measure.values if one.year == value.year), None)
        if before is None:
            measure.values.append(value)
        if before is None or cells.same(before.text, value.text):
            self.ledger.fact(value.text)
        else:
            self.ledger.ask_which("second-value", value.text, before.text)

    def _year(self, row: FlatRow) -> int | None:
        """The year of the targets of a row: its own, that of its goal, or that of the table."""
        for leaf in (row.cells.get("target_year"), row.cells.get("year"), self.period):
            if leaf is not None and _YEAR.fullmatch((leaf.text or "").strip()):
                self.ledger.fact(leaf)
                return int(leaf.text or "")
        return None

    def _ask(self, leaf: Leaf, key: str) -> None:
        self.ledger.ask(leaf.at, key, [leaf], text=shown(leaf.text or ""))
