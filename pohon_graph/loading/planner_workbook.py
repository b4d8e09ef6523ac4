"""Reads a workbook in a planner's own layout into the nodes of tree files, one tree an agency."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pohon_graph.documents.nodes import Leaf, Map, Source, Unreadable
from pohon_graph.fields import TREE
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_report import tell
from pohon_graph.loading.planner_sheets.drafts import Draft, Statement
from pohon_graph.loading.planner_sheets.ledger import Ledger
from pohon_graph.loading.planner_sheets.missing import ask_what_is_missing
from pohon_graph.loading.planner_sheets.parents import ask_for_parents
from pohon_graph.loading.planner_sheets.programme_kinds import settle_kinds
from pohon_graph.loading.planner_sheets.table import Table, find_table
from pohon_graph.loading.planner_sheets.titles import agency_of, period_of
from pohon_graph.loading.planner_sheets.tree_nodes import TreeNodes
from pohon_graph.loading.table_columns import synonyms, table_of
from pohon_graph.loading.workbook import workbook_grids
from pohon_graph.registry import offered

_TREE_ROWS = 20  # rows in which the headings of a table of the tree are looked for


def planner_trees(path: str, source: Source) -> list[Map] | None:
    """The trees of a workbook. None if it has the program's own tables, or no sheet that a layout knows.

    Raises Unreadable, with the questions that have to be answered first noted as problems.
    """
    if any(_names_the_tree(grid) for grid in workbook_grids(path, source, _is_tree)):
        return None
    grids = workbook_grids(path, source)
    drafts = [draft for grid in grids if (draft := _draft(grid)) is not None]
    if not drafts:
        return None
    trees = _by_agency(drafts)
    for some in trees:
        goals = [goal for draft in some for goal in draft.statements]
        for draft in some:
            ask_for_parents(draft, goals)
    tell(grids, drafts, source)
    if any(one.stops for draft in drafts for one in draft.ledger.questions):
        raise Unreadable
    return [_tree(some) for some in trees]


def _is_tree(title: str) -> bool:
    return table_of(title) == TREE.table


def _names_the_tree(grid: Grid) -> bool:
    """Whether a sheet has the headings of the tree's own table."""
    known = synonyms(TREE.table)
    for number in grid.numbers[:_TREE_ROWS]:
        named = {known.get(normalise(leaf.text or "")) for leaf in grid.rows[number].values()}
        if {"agency", "period"} <= named:
            return True
    return False


@cache
def _layouts() -> list[Layout]:
    return offered("pohon_graph.loading.layouts", "LAYOUT")


def _draft(grid: Grid) -> Draft | None:
    ledger = Ledger(grid)
    table = find_table(grid, ledger)
    layout = next((one for one in _layouts() if table is not None and one.fits(table)), None)
    if table is None or layout is None:
        return None
    draft = Draft(ledger, layout.name)
    _take_titles(table, draft)
    layout.read(table, draft)
    settle_kinds(draft)
    for column in table.columns:
        draft.columns.append((column.heading, column.role or ""))
    ask_what_is_missing(table, draft)
    return draft


def _take_titles(table: Table, draft: Draft) -> None:
    draft.agency, draft.period = agency_of(table.above), period_of(table.above)
    draft.ledger.heading(table.above)


def _by_agency(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts of each tree: those of one agency and period."""
    found: dict[tuple[str, str], list[Draft]] = {}
    for draft in drafts:
        key = normalise(_text(draft.agency)), _text(draft.period)
        found.setdefault(key, []).append(draft)
    return list(found.values())


def _text(leaf: Leaf | None) -> str:
    return (leaf.text or "") if leaf is not None else ""


def _tree(drafts: Sequence[Draft]) -> Map:
    first = drafts[0]
    unknown = Leaf(None, first.ledger.grid.at)
    goals: list[Statement] = [goal for draft in drafts for goal in draft.statements]
    programmes = [one for draft in drafts for one in draft.programmes]
    return TreeNodes(first.agency or unknown, first.period or unknown).tree(goals, programmes)
