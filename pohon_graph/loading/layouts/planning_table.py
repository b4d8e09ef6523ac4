"""Flat tables of planning applications: nama_pohon, jenis_pohon, level_pohon, kode_opd and parent."""

from __future__ import annotations

from pohon_graph.loading.flat_tables.flat_goals import read_goals
from pohon_graph.loading.flat_tables.flat_links import link
from pohon_graph.loading.flat_tables.flat_owners import FlatOwners
from pohon_graph.loading.flat_tables.flat_rows import read_rows
from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.flat_headings import flat_role, names_flat_table, target_year
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.walk import leave_rest


def _fits(table: Table) -> bool:
    return names_flat_table(column.path[-1] for column in table.columns)


def _read(table: Table, draft: Draft) -> None:
    _take_roles(table)
    draft.columns = table.columns
    rows = read_rows(table)
    years = [row.cells["year"] for row in rows if "year" in row.cells]
    draft.period = years[0] if years else draft.period
    found = read_goals(rows, draft)
    if link(found, draft.ledger):
        FlatOwners(found, draft).settle()
    if draft.agency is None:  # the load stops anyway, and there is no need to ask for the agency
        cells = (row.cells.get("agency_name") or row.cells.get("agency") for row in rows)
        draft.agency = next((cell for cell in cells if cell is not None), None)
    draft.statements = [goal.statement for goal in found.goals]
    leave_rest(table)


def _take_roles(table: Table) -> None:
    """Give each column the role that its whole heading names; a second column of a role is not read."""
    taken = set()
    for column in table.columns:
        role, year = flat_role(column.path[-1]), target_year(column.path[-1])
        column.role = None if (role, year) in taken else role
        column.year = year
        column.of = []
        taken.add((role, year))


LAYOUT = Layout(0, "planning-table", _fits, _read)
