"""Takes apart a sheet that holds the goals of several agencies or years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.drafts import Draft, Statement
from pohon_graph.loading.planner_sheets.flat_headings import names_flat_table
from pohon_graph.loading.planner_sheets.heading_roles import NOTE
from pohon_graph.loading.planner_sheets.partners_of_cells import partners
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.texts_of_cells import is_as_above, is_none, one_line

AGENCY: Final = "agency_name"  # the role of a column that names the agency of each row
_HEADINGS: Final = frozenset(
    {"opd", "pd", "skpd", "perangkat daerah", "nama opd", "nama pd", "nama skpd", "nama perangkat daerah"}
)


def take_agencies(table: Table, draft: Draft) -> None:
    """Give each row the agency that a column names: one that a mapping file says, or, if no title names the
    agency of the sheet, one left of goals."""
    if names_flat_table(one.path[-1] for one in table.columns):
        return
    column = table.only(AGENCY) or (_column(table) if draft.agency is None else None)
    if column is None:
        return
    table.take_role(column, AGENCY)
    last = draft.agency
    for row in table.rows:
        leaf, own = table.seen(row, column), table.own(row, column)
        if own is not None:
            table.ledger.fact(own)
        if leaf is not None and not is_as_above(leaf.text or "") and not is_none(leaf.text or ""):
            last = one_line(leaf)
        if last is not None:
            table.agencies[row] = last
            draft.agency = draft.agency or last


def _column(table: Table) -> Column | None:
    """The column with one agency in each cell, left of the last column of goals."""
    for column in table.with_role(NOTE):
        last = max((one.place for one in table.statements), default=-1)
        if normalise(column.path[-1]) not in _HEADINGS or column.place > last:
            continue
        leaves = [leaf for row in table.rows if (leaf := table.own(row, column)) is not None]
        found = [partners(leaf) for leaf in leaves if not is_none(leaf.text or "")]
        if found and all(len(named) == 1 and not unnamed for named, unnamed in found):
            return column
    return None


def apart(draft: Draft) -> list[Draft]:
    """The drafts of each agency and period in one draft. They share its ledger."""
    if not any(goal.agency or goal.period for goal in draft.statements):
        return [draft]
    _share_tops(draft.statements, draft)
    groups: dict[tuple[str, str, bool], list[Statement]] = {}
    for goal in draft.statements:
        agency, period = goal.agency or draft.agency, goal.period or draft.period
        groups.setdefault((_text(agency), _text(period), goal.of_region), []).append(goal)
    parts = [_part(draft, goals) for goals in groups.values()]
    parts[0].programmes = draft.programmes
    return parts


def _share_tops(goals: Sequence[Statement], draft: Draft) -> None:
    """Give the tree of each agency its own copy of a goal above those of several agencies."""
    copies: dict[tuple[int, str], Statement] = {}
    found: list[Statement] = []
    for goal in goals:
        below = goal
        while below.agency and (above := below.above) and _text(above.agency) != _text(goal.agency):
            key = id(above), _text(goal.agency)
            if key not in copies:
                copies[key] = replace(above, agency=goal.agency, measures=list(above.measures))
                found.append(copies[key])
            below.above = copies[key]
            below = copies[key]
        found.append(goal)
    draft.statements = found


def _part(draft: Draft, goals: list[Statement]) -> Draft:
    first = goals[0]
    return replace(
        draft, statements=goals, programmes=[], agency=first.agency or draft.agency,
        period=first.period or draft.period, of_region=first.of_region,
    )  # fmt: skip


def _text(leaf: Leaf | None) -> str:
    return normalise(leaf.text or "") if leaf is not None else ""
