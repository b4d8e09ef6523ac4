"""Reads a workbook in a planner's own layout into the nodes of tree files, one tree an agency."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pohon_graph.documents.nodes import Leaf, Map, Source, Unreadable
from pohon_graph.fields import TREE
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_report import tell
from pohon_graph.loading.planner_sheets.agencies_apart import apart
from pohon_graph.loading.planner_sheets.column_questions import ask_about_columns
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.joining import join
from pohon_graph.loading.planner_sheets.ledger import Ledger
from pohon_graph.loading.planner_sheets.parents import ask_for_parents
from pohon_graph.loading.planner_sheets.programme_kinds import settle_kinds
from pohon_graph.loading.planner_sheets.table import Table, find_table
from pohon_graph.loading.planner_sheets.titles import agency_of, counted_years, period_of
from pohon_graph.loading.planner_sheets.tree_nodes import TreeNodes
from pohon_graph.loading.table_columns import synonyms, table_of
from pohon_graph.loading.workbook import has_drawings, workbook_grids
from pohon_graph.registry import offered
from pohon_graph.texts import say

_IN_A_BOX = re.compile(r"\s*(?:IK[IU]?|Indikator|Target)\s*:", re.IGNORECASE)  # a line of a poster's box
_BOXES = 3  # such lines on a sheet without a head
_ALMOST_EMPTY = 5  # filled cells of a workbook
_TREE_ROWS = 20  # rows in which the headings of a table of the tree are looked for


def planner_trees(path: str, source: Source, answers: Answers) -> list[Map] | None:
    """The trees of a workbook. None if it has the program's own tables, or no sheet that a layout knows.

    Raises Unreadable, with the questions that have to be answered first noted as problems.
    """
    if any(_names_the_tree(grid) for grid in workbook_grids(path, source, _is_tree)):
        return None
    wanted = {normalise(title) for title in answers.sheets}
    grids = workbook_grids(path, source, lambda title: not wanted or normalise(title) in wanted)
    drafts = [draft for grid in grids if (draft := _draft(grid, answers)) is not None]
    if not drafts:
        _refuse_posters(path, grids, source)
        return None
    _complete(drafts)
    trees = _by_agency([part for draft in drafts for part in apart(draft)])
    for some in trees:
        join(some)
        goals = [goal for draft in some for goal in draft.statements]
        for draft in some:
            ask_for_parents(draft, goals)
    tell(grids, drafts, source)
    if any(one.stops for draft in drafts for one in draft.ledger.questions):
        raise Unreadable
    return [_tree(some) for some in trees]


def _refuse_posters(path: str, grids: Sequence[Grid], source: Source) -> None:
    """Report a poster as one: boxes in cells, or shapes on sheets that are almost empty."""
    for grid in grids:
        if sum(_IN_A_BOX.match(leaf.text or "") is not None for *_, leaf in grid.cells()) >= _BOXES:
            source.problems.append((grid.at, say("layouts.poster-in-cells")))
            raise Unreadable
    if sum(1 for grid in grids for _ in grid.cells()) <= _ALMOST_EMPTY and has_drawings(path):
        source.problems.append((source.name, say("layouts.poster-of-shapes")))
        raise Unreadable


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


def _draft(grid: Grid, answers: Answers) -> Draft | None:
    ledger = Ledger(grid)
    table = find_table(grid, ledger)
    layout = next((one for one in _layouts() if table is not None and one.fits(table)), None)
    if table is None or layout is None:
        return None
    draft = Draft(ledger, layout.name)
    _take_titles(table, draft, answers)
    layout.read(table, draft)
    settle_kinds(draft)
    draft.columns = table.columns
    ask_about_columns(table, draft)
    draft.count()
    return draft


def _take_titles(table: Table, draft: Draft, answers: Answers) -> None:
    """The agency and the period: those in the titles of the sheet, else those that the user gave."""
    at = draft.ledger.grid.at
    draft.agency, draft.period = agency_of(table.above), period_of(table.above) or counted_years(table)
    if draft.agency is None and answers.agency:
        draft.agency = Leaf(answers.agency, at)
    if draft.period is None and answers.period:
        draft.period = Leaf(answers.period, at)
    draft.ledger.heading(table.above)


def _complete(drafts: Sequence[Draft]) -> None:
    """Give sheets without an agency or a period the only one that the others name, or ask for it."""
    for name in ("agency", "period"):
        named = {
            normalise(_text(leaf)): leaf for draft in drafts if (leaf := getattr(draft, name)) is not None
        }
        without = [draft for draft in drafts if getattr(draft, name) is None]
        if len(named) == 1:
            for draft in without:
                setattr(draft, name, next(iter(named.values())))
        elif without:
            ledger = without[0].ledger
            ledger.ask(ledger.grid.at, name, stops=True, count=len(without))


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
    goals = [goal for draft in drafts for goal in draft.statements]
    programmes = [one for draft in drafts for one in draft.programmes]
    kind = "pemda" if first.of_region else None
    return TreeNodes(first.agency or unknown, first.period or unknown, kind).tree(goals, programmes)
