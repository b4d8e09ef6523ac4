"""Says to whose tree each goal of a flat table belongs, and with whom it crosscuts."""

from __future__ import annotations

from pohon_graph.closed_words import STATUSES
from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.known_words import meant
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.flat_tables.flat_goals import FlatGoal, FlatTable
from pohon_graph.loading.planner_sheets import texts_of_cells as cells
from pohon_graph.loading.planner_sheets.drafts import Draft, Partner, Statement
from pohon_graph.texts import say

_LISTED = 6  # rows that a question repeats
_REGION = "?"  # the key of the region's tree, which no agency has


class FlatOwners:
    """The trees of one table: that of the region, and one an agency. Crosscuts are in the tree of the goal
    above them."""

    def __init__(self, table: FlatTable, draft: Draft) -> None:
        self.goals = table.goals
        self.draft = draft
        self.ledger = draft.ledger
        self.by_statement = {id(goal.statement): goal for goal in table.goals}
        self.names: dict[str, Leaf] = {}
        self.codes: dict[str, Leaf] = {}
        for goal in table.goals:
            self._name(goal)
        own = {_agency(goal) for goal in table.goals if not goal.kind.of_region and not goal.kind.is_crosscut}
        self.agencies = own - {""}
        self.has_region = any(goal.kind.of_region for goal in table.goals)
        self.trees: dict[int, str] = {}

    def settle(self) -> None:
        """Give each goal its tree, and crosscuts their partners."""
        for goal in self.goals:
            self._settle_tree(goal)
        leaves = {key: self._leaf(key) for key in dict.fromkeys(self.trees.values())}
        for key, leaf in leaves.items():
            self._ask_about_missing(key, leaf)
        if self.draft.agency is None:
            self.draft.agency = next((leaf for leaf in leaves.values() if leaf is not None), None)
        for goal in self.goals:
            key = self.trees[id(goal)]
            goal.statement.agency, goal.statement.of_region = leaves[key], key == _REGION
        periods = {goal.row.text("year") for goal in self.goals}
        for goal in self.goals:
            if len(periods) > 1:
                goal.statement.period = goal.row.cells.get("year")
            self._partners(goal)
        for goal in self.goals:
            self._cut(goal)

    def _name(self, goal: FlatGoal) -> None:
        """Remember the code and the name of the agency of a row."""
        key = _agency(goal)
        if key and "agency_name" in goal.row.cells:
            self.names.setdefault(key, goal.row.cells["agency_name"])
        if key and "agency" in goal.row.cells:
            self.codes.setdefault(key, goal.row.cells["agency"])

    def _settle_tree(self, goal: FlatGoal) -> None:
        """The tree of a goal. For a crosscut, or a goal without an agency, it is that of the goal above."""
        trail: list[FlatGoal] = []
        one: FlatGoal | None = goal
        key = None
        while one is not None and key is None:
            key = self.trees.get(id(one), self._own_tree(one))
            trail.append(one)
            above = one.statement.above
            one = self.by_statement[id(above)] if above is not None else None
        for each in trail:
            self.trees[id(each)] = key if key is not None else _agency(trail[-1])

    def _ask_about_missing(self, key: str, agency: Leaf | None) -> None:
        """Ask about the rows without an agency that are read as those of this one."""
        if key in ("", _REGION) or agency is None:
            return
        without = [goal for goal in self.goals if self.trees[id(goal)] == key and not _agency(goal)]
        if without:
            rows = ", ".join(str(goal.row.number) for goal in without[:_LISTED])
            more = say("load.and-more", count=len(without) - _LISTED) if len(without) > _LISTED else ""
            self.ledger.ask(
                without[0].statement.title.at, "agency-missing", count=len(without), rows=rows + more,
                agency=shown(agency.text or ""),
            )  # fmt: skip

    def _own_tree(self, goal: FlatGoal) -> str | None:
        """The tree that a row says itself; None if the goal above decides."""
        shared = self.has_region or len(self.agencies) > 1
        if goal.kind.of_region or (goal.kind.is_theme and shared):
            return _REGION
        if goal.kind.is_crosscut and goal.statement.above is not None:
            return None
        if goal.kind.is_theme or not _agency(goal):
            return next(iter(self.agencies), "") if len(self.agencies) < 2 else None
        return _agency(goal)

    def _leaf(self, key: str) -> Leaf | None:
        """The name of a tree's agency: the one next to its code, else that of the sheet, else its code."""
        if key == _REGION:
            first = next(goal for goal in self.goals if self.trees[id(goal)] == _REGION)
            self.ledger.ask(first.statement.title.at, "region", count=self._count(_REGION))
            return Leaf(say("layouts.region", lang="id"), first.statement.title.at)
        if key in self.names:
            return self.names[key]
        if (len(self.agencies) < 2 and self.draft.agency is not None) or key not in self.codes:
            return self.draft.agency
        code = self.codes[key]
        self.ledger.ask(code.at, "agency-code", code=shown(code.text or ""))
        return code

    def _count(self, key: str) -> int:
        return sum(tree == key for tree in self.trees.values())

    def _partners(self, goal: FlatGoal) -> None:
        key, status = _agency(goal), goal.row.cells.get("status")
        said = goal.row.cells.get("crosscuts")
        names = [self._agency_named(one) for one in cells.names(said)] if said is not None else []
        if said is not None:
            self.ledger.fact(said)
        if goal.kind.is_crosscut and key and key != self.trees[id(goal)]:
            names.append(self.names.get(key, self.codes.get(key, goal.statement.title)))
        if goal.kind.is_crosscut and not names:
            at = goal.row.cells.get("level", goal.statement.title).at
            self.ledger.ask(at, "crosscut-partner", goal=shown(goal.statement.title.text or ""))
        word = meant(status.text or "", STATUSES) if status is not None and goal.kind.is_crosscut else None
        if status is not None and word:
            self.ledger.fact(status)
        goal.statement.partners = [Partner(one, status=word) for one in names]

    def _agency_named(self, leaf: Leaf) -> Leaf:
        """The name of an agency that a cell names by its code."""
        known = self.names.get(normalise(leaf.text or ""))
        return Leaf(known.text, leaf.at) if known is not None else leaf

    def _cut(self, goal: FlatGoal) -> None:
        """Ask about an edge between two trees, which no tree holds."""
        above = goal.statement.above
        if above is not None and _tree(above) != _tree(goal.statement):
            goal.statement.above, goal.statement.asked = None, True
            cell = goal.row.cells["parents"]
            self.ledger.ask(
                cell.at, "parent-in-other-tree", [cell], goal=shown(goal.statement.title.text or ""),
                above=shown(above.title.text or ""),
            )  # fmt: skip


def _agency(goal: FlatGoal) -> str:
    """The key of the agency that a row names; empty if it names none."""
    return normalise(goal.row.text("agency") or goal.row.text("agency_name"))


def _tree(goal: Statement) -> tuple[str, str, bool]:
    texts = [normalise(leaf.text or "") if leaf is not None else "" for leaf in (goal.agency, goal.period)]
    return texts[0], texts[1], goal.of_region
