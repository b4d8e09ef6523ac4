"""Performance agreements (perjanjian kinerja): a sheet an officer, with tables of goals and of programmes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.drafts import Draft, Programme, Statement, rank_of_level
from pohon_graph.loading.planner_sheets.job_levels import level_of_job
from pohon_graph.loading.planner_sheets.list_walk import ListWalk
from pohon_graph.loading.planner_sheets.positions import usual_level
from pohon_graph.loading.planner_sheets.programmes import read_programmes
from pohon_graph.loading.planner_sheets.table import Table, find_table
from pohon_graph.loading.planner_sheets.texts_of_cells import is_none
from pohon_graph.loading.planner_sheets.walk import leave_rest

_TITLE = "perjanjian kinerja"
_PARTIES = ("pihak pertama", "pihak kedua")


def _fits(table: Table) -> bool:
    said = " ".join(normalise(leaf.text or "") for leaf in table.above)
    is_agreement = _TITLE in said or all(party in said for party in _PARTIES)
    return len(table.statements) == 1 and is_agreement and bool(_positions(table))


def _positions(table: Table) -> list[Leaf]:
    """The positions after Jabatan, that of the first party first. A colon may have its own cell."""
    found = []
    cells = [leaf for leaf in table.above if (leaf.text or "").strip() != ":"]
    for leaf, value in zip_longest(cells, cells[1:]):
        label, colon, rest = (leaf.text or "").partition(":")
        if normalise(label) != "jabatan":
            continue
        if colon and rest.strip():
            found.append(Leaf(" ".join(rest.split()), leaf.at))
        elif value is not None:
            found.append(Leaf(" ".join((value.text or "").lstrip(" :").split()), value.at))
    return found


def _read(table: Table, draft: Draft) -> None:
    owner = _positions(table)[0]
    draft.ledger.fact(owner)
    draft.statements = ListWalk(table, draft.year).statements()
    for goal in draft.statements:
        goal.level = _level(owner, table) or goal.level
        goal.owners = [owner]
    _read_programmes(table, draft)


def _level(owner: Leaf, table: Table) -> str | None:
    """The level of the goals of an officer: that of a heading such as SASARAN KEGIATAN if it is next to the
    usual one. SASARAN STRATEGIS is the heading of many agreements."""
    said, usual = table.statements[0].level, usual_level(owner.text or "")
    if said.level and usual and not said.weak and not {"regional", "ultimate"} & {said.level, usual}:
        is_next = abs(rank_of_level(said.level) - rank_of_level(usual)) < 2
        return said.level if is_next else level_of_job(owner, table)
    return level_of_job(owner, table)


def _read_programmes(table: Table, draft: Draft) -> None:
    below = table.below
    more = find_table(table.grid, draft.ledger, below[0] - 1) if below else None
    column = more.only("programs") if more is not None else None
    if more is None or column is None:
        return
    found: list[tuple[Leaf, list[Programme]]] = []
    for row in more.rows:
        leaf = more.own(row, column)
        if leaf is not None and not is_none(leaf.text or ""):
            found.append((leaf, read_programmes(leaf, None, column.path[-1])))
    _place(found, draft.statements, draft)
    leave_rest(more)


def _place(found: Sequence[tuple[Leaf, list[Programme]]], goals: Sequence[Statement], draft: Draft) -> None:
    """Give the programmes to the only goal; if there are several, ask which one they belong to."""
    for leaf, programmes in found:
        if len(goals) == 1:
            goals[0].programmes += programmes
            draft.ledger.fact(leaf)
        else:
            draft.programmes += programmes
            draft.ledger.ask(leaf.at, "programme-of-goal", [leaf], text=shown(leaf.text or ""))


LAYOUT = Layout(2, "agreement", _fits, _read)
