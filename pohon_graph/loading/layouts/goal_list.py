"""Lists of goals, one below the other: with a column of levels, numbers, as an outline, or by officer."""

from __future__ import annotations

from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets import heading_roles as h
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.list_walk import ListWalk
from pohon_graph.loading.planner_sheets.parents import (
    is_indented,
    link_by_indent,
    link_by_level,
    link_by_name,
    link_by_number,
)
from pohon_graph.loading.planner_sheets.table import Table


def _fits(table: Table) -> bool:
    return len(table.statements) == 1 and bool(table.with_role("level", "owners", "indicator", h.NUMBER))


def _read(table: Table, draft: Draft) -> None:
    walk = ListWalk(table, draft.year)
    draft.statements = walk.statements()
    if any("." in (goal.number or "") for goal in draft.statements):
        link_by_number(draft)
    elif table.only("parents") is not None:
        link_by_name(draft, walk.said_parents, walk.codes)
    elif walk.is_labelled or table.only("level") is not None:
        link_by_level(draft, walk.breaks)
    elif is_indented(draft):
        link_by_indent(draft)


LAYOUT = Layout(9, "list", _fits, _read)
