"""Reads the sheets of a planner's workbook into drafts, with a mapping file and the user's answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.agencies_apart import apart, take_agencies
from pohon_graph.loading.planner_sheets.answered_questions import take_answers
from pohon_graph.loading.planner_sheets.column_questions import ask_about_columns
from pohon_graph.loading.planner_sheets.district_levels import raise_levels
from pohon_graph.loading.planner_sheets.divisions import take_divisions
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.job_levels import ask_about_jobs
from pohon_graph.loading.planner_sheets.joining import join
from pohon_graph.loading.planner_sheets.ledger import Ledger
from pohon_graph.loading.planner_sheets.near_periods import take_one_period
from pohon_graph.loading.planner_sheets.parents import ask_for_parents
from pohon_graph.loading.planner_sheets.programme_kinds import settle_kinds
from pohon_graph.loading.planner_sheets.second_tables import ask_about_second_table
from pohon_graph.loading.planner_sheets.table import Table, find_table
from pohon_graph.loading.planner_sheets.titles import (
    agency_of,
    counted_years,
    number_years,
    period_of,
    year_at_end,
    years_of_targets,
)
from pohon_graph.loading.sheet_maps.workbook_map import SheetMap, WorkbookMap
from pohon_graph.registry import offered


def drafts_of(grids: Sequence[Grid], answers: Answers, given: WorkbookMap) -> list[Draft]:
    """A draft of each sheet that a layout knows, all with an agency and a period, or a question for them."""
    titles = [grid.title for grid in grids]
    begun = [_begun(grid, given.sheet(grid.title, titles)) for grid in grids]
    found = [one for one in begun if one is not None]
    drafts = [draft for *_, draft in found]
    for draft in drafts:
        _answer(draft, answers, given)
    _complete(drafts)
    for table, _, draft in found:
        _guess_period(table, draft)
    for table, layout, draft in found:  # now that the year of values without one is known
        _read(table, layout, draft)
    _ask_for_titles(drafts)
    take_one_period(drafts, answers.period or (given.period.text if given.period else None))
    if any(draft.statements for draft in drafts):  # then a sheet with only programmes does not stop the load
        for draft in drafts:
            draft.ledger.questions = [one for one in draft.ledger.questions if one.key != "no-goals"]
    return drafts


def trees_of(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts of each tree, those of one agency and period, joined and with the goals above asked for."""
    trees = _by_agency([part for draft in drafts for part in apart(draft)])
    for some in trees:
        join(some)
        goals = [goal for draft in some for goal in draft.statements]
        for draft in some:
            ask_for_parents(draft, goals)
        take_answers(some)
    return trees


@cache
def _layouts() -> list[Layout]:
    return offered("pohon_graph.loading.layouts", "LAYOUT")


def _begun(grid: Grid, given: SheetMap | None) -> tuple[Table, Layout, Draft] | None:
    """The table of a sheet, the layout that reads it, and a draft with only the titles of the sheet."""
    ledger = Ledger(grid)
    table = find_table(grid, ledger, given=given)
    layout = next((one for one in _layouts() if table is not None and one.fits(table)), None)
    if table is None or layout is None:
        if given is not None and given.columns and not given.source.problems:
            given.problem(given.at, "no-table" if table is None else "no-layout", sheet=grid.title)
        return None
    draft = Draft(ledger, layout.name, given, table.head)
    _take_titles(table, draft)
    take_agencies(table, draft)
    return table, layout, draft


def _read(table: Table, layout: Layout, draft: Draft) -> None:
    raise_levels(table, draft)
    number_years(table, draft.period)
    layout.read(table, draft)
    ask_about_second_table(table, draft)
    settle_kinds(draft)
    take_divisions(draft)
    draft.columns = table.columns
    draft.rows = (table.rows[0], table.rows[-1]) if table.rows else None
    ask_about_columns(table, draft)
    ask_about_jobs(table, draft.ledger)
    draft.count()


def _take_titles(table: Table, draft: Draft) -> None:
    """The agency and the period: those of a mapping file, else those in the titles of the sheet."""
    at, given = draft.ledger.grid.at, draft.given
    draft.agency, draft.period = agency_of(table.above), period_of(table.above) or counted_years(table)
    if given is not None and given.agency is not None:
        draft.agency = Leaf(given.agency.text, at)
    if given is not None and given.period is not None:
        draft.period = Leaf(given.period.text, at)
    draft.ledger.heading(table.above)


def _answer(draft: Draft, answers: Answers, given: WorkbookMap) -> None:
    """Take the agency and the period of a sheet that names none from the user's answers."""
    at = draft.ledger.grid.at
    agency = answers.agency or (given.agency.text if given.agency else None)
    period = answers.period or (given.period.text if given.period else None)
    if draft.agency is None and agency:
        draft.agency = Leaf(agency, at)
    if draft.period is None and period:
        draft.period = Leaf(period, at)


def _complete(drafts: Sequence[Draft]) -> None:
    """Give sheets without an agency or a period the only one that the others name."""
    for name in ("agency", "period"):
        named = {
            normalise(_text(leaf)): leaf for draft in drafts if (leaf := getattr(draft, name)) is not None
        }
        without = [draft for draft in drafts if getattr(draft, name) is None]
        if len(named) == 1:
            for draft in without:
                setattr(draft, name, next(iter(named.values())))


def _guess_period(table: Table, draft: Draft) -> None:
    """Take the year at the end of a title, or the years of the targets, if nothing else says the period; that
    is asked about."""
    if draft.period is not None:
        return
    for key, found in (("title-year", year_at_end(table.above)), ("target-years", years_of_targets(table))):
        if found is not None:
            draft.period = found
            draft.ledger.ask(found.at, key, year=found.text)
            return


def _ask_for_titles(drafts: Sequence[Draft]) -> None:
    """Ask for the agency and the period of sheets that name none."""
    for name in ("agency", "period"):
        without = [draft for draft in drafts if getattr(draft, name) is None]
        if without:
            ledger = without[0].ledger
            ledger.ask(ledger.grid.at, name, stops=True, count=len(without))


def _by_agency(drafts: Sequence[Draft]) -> list[list[Draft]]:
    found: dict[tuple[str, str], list[Draft]] = {}
    for draft in drafts:
        key = normalise(_text(draft.agency)), _text(draft.period)
        found.setdefault(key, []).append(draft)
    return list(found.values())


def _text(leaf: Leaf | None) -> str:
    return (leaf.text or "") if leaf is not None else ""
