"""Reads a workbook in a planner's own layout into the nodes of tree files, one tree an agency."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from pohon_graph.documents.nodes import Leaf, Map, Source, Unreadable
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import TREE
from pohon_graph.files import there_is
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.doubtful_amounts import check_amount
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.map_text import map_text
from pohon_graph.loading.planner_drafts import drafts_of, trees_of
from pohon_graph.loading.planner_form.form_trees import is_form
from pohon_graph.loading.planner_report import tell
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.ledger import Ledger
from pohon_graph.loading.planner_sheets.table import find_table
from pohon_graph.loading.planner_sheets.tree_nodes import TreeNodes
from pohon_graph.loading.sheet_maps.map_reader import beside, read_map
from pohon_graph.loading.sheet_maps.workbook_map import WorkbookMap
from pohon_graph.loading.table_columns import synonyms, table_of
from pohon_graph.loading.workbook import has_drawings, sheet_titles, workbook_grids
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say

_IN_A_BOX = re.compile(r"\s*(?:IK[IU]?|Indikator|Target)\s*:", re.IGNORECASE)  # a line of a poster's box
_BOXES = 3  # such lines on a sheet without a head
_ALMOST_EMPTY = 5  # filled cells of a workbook
_TREE_ROWS = 20  # rows in which the headings of a table of the tree are looked for


def planner_trees(path: str, source: Source, answers: Answers) -> list[Map] | None:
    """The trees of a workbook. None if it has the program's own tables, or no sheet that a layout knows.

    Raises Unreadable, with the questions that have to be answered first noted as problems.
    """
    if is_own_form(path, source):
        return None
    given = _given(path, answers, source)
    grids = _grids(path, source, answers, given)
    drafts = drafts_of(grids, answers, given)
    if not drafts:
        _stop_if_wrong(given, source)
        _refuse_posters(path, grids, source)
        _refuse_without_goals(grids, source)
        return None
    trees = trees_of(drafts)
    tell(grids, drafts, source, given.source.name)
    _stop_if_wrong(given, source)
    if any(one.stops for draft in drafts for one in draft.ledger.questions):
        raise Unreadable
    _check_amounts(drafts, source)
    return [_tree(some) for some in trees]


def _check_amounts(drafts: Sequence[Draft], source: Source) -> None:
    """Note amounts that may have been typed wrongly, as in the program's own tables."""
    for draft in drafts:
        for measure in (one for goal in draft.statements for one in goal.measures):
            unit = measure.attributes.get("unit")
            for value in measure.values:
                check_amount(value.text, measure.title.text or "", unit.text if unit else None, source)


def planner_map(path: str, source: Source, answers: Answers) -> tuple[str, bool] | None:
    """The text of a mapping file with everything that was read and asked, and whether answers would let a
    stopped load go on. None if `planner_trees` gives None. Raises Unreadable if the book cannot be read."""
    if is_own_form(path, source) or is_form(path):
        return None
    given = _given(path, answers, source)
    grids = _grids(path, source, answers, given)
    drafts = drafts_of(grids, answers, given)
    _stop_if_wrong(given, source)
    if not drafts:
        return None
    trees_of(drafts)
    questions = [one for draft in drafts for one in draft.ledger.questions]
    # No answer gives goals to a book that has none.
    stops = any(one.stops for one in questions) and all(one.key != "no-goals" for one in questions)
    return map_text(Path(path).name, grids, drafts, given), stops


def is_own_form(path: str, source: Source) -> bool:
    """Whether a workbook has the program's own table of a tree."""
    return any(_names_the_tree(grid) for grid in workbook_grids(path, source, _is_tree))


def _given(path: str, answers: Answers, source: Source) -> WorkbookMap:
    """The mapping file of the user, or the one next to the workbook; an empty one if there is none."""
    named = os.fspath(answers.map_file) if answers.map_file is not None else None
    found = named if named is not None else beside(path)
    if named is None and not there_is(found):
        return WorkbookMap(Source(found))
    source.notices.append((source.name, say("maps.used", file=found)))
    return read_map(found)


def _grids(path: str, source: Source, answers: Answers, given: WorkbookMap) -> list[Grid]:
    """The sheets that the user wants to be read."""
    titles = sheet_titles(path, source)
    known = {normalise(title) for title in titles}
    for title in answers.sheets:
        if normalise(title) not in known:
            hint = did_you_mean(title, titles)
            said = say("layouts.no-sheet", title=title, sheets=", ".join(titles), hint=hint)
            source.problems.append((source.name, said))
            raise Unreadable
    given.check(titles)
    wanted = {normalise(title) for title in answers.sheets} or known
    read = wanted - set(given.ignored)
    for title in titles:
        if normalise(title) not in read:
            source.notices.append((f"{source.name}!{title}", say("layouts.sheet-not-wanted")))
    return workbook_grids(path, source, lambda title: normalise(title) in read)


def _stop_if_wrong(given: WorkbookMap, source: Source) -> None:
    """Note the notices and problems of a mapping file. Raises Unreadable if there is a problem."""
    source.notices += [(one.place, one.sentence) for one in given.source.noticed()]
    source.problems += [(one.place, one.sentence) for one in given.source.found()]
    if given.source.problems:
        raise Unreadable


def _refuse_posters(path: str, grids: Sequence[Grid], source: Source) -> None:
    """Report a poster as one: boxes in cells, or shapes on sheets that are almost empty."""
    for grid in grids:
        if sum(_IN_A_BOX.match(leaf.text or "") is not None for *_, leaf in grid.cells()) >= _BOXES:
            source.problems.append((grid.at, say("layouts.poster-in-cells", file=source.name)))
            raise Unreadable
    if sum(1 for grid in grids for _ in grid.cells()) <= _ALMOST_EMPTY and has_drawings(path):
        source.problems.append((source.name, say("layouts.poster-of-shapes", file=source.name)))
        raise Unreadable


def _refuse_without_goals(grids: Sequence[Grid], source: Source) -> None:
    """Report a planner's table in which no heading names goals, unless a sheet has one of the own tables."""
    if any(table_of(grid.title) for grid in grids):
        return
    for grid in grids:
        table = find_table(grid, Ledger(grid))
        if table is not None and table.with_role("indicator") and not table.statements:
            headings = ", ".join(shown(" ".join(one.path[-1].split())) for one in table.columns)
            at = table.columns[0].heading.at
            source.problems.append((at, say("layouts.no-goal-column", headings=headings)))
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


def _tree(drafts: Sequence[Draft]) -> Map:
    first = drafts[0]
    unknown = Leaf(None, first.ledger.grid.at)
    goals = [goal for draft in drafts for goal in draft.statements]
    programmes = [one for draft in drafts for one in draft.programmes]
    kind = "pemda" if first.of_region else None
    nodes = TreeNodes(first.agency or unknown, first.period or unknown, kind, _divisions(drafts))
    return nodes.tree(goals, programmes)


def _divisions(drafts: Sequence[Draft]) -> dict[str, Leaf]:
    """The divisions of officers, without those that sheets name differently."""
    found: dict[str, list[Leaf]] = {}
    for draft in drafts:
        for officer, division in draft.divisions.items():
            found.setdefault(officer, []).append(division)
    return {
        officer: some[0]
        for officer, some in found.items()
        if len({normalise(one.text or "") for one in some}) == 1
    }
