"""Role and result matrices (PermenPANRB 6/2022): the leader's results across, the staff down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets import texts_of_cells as cells
from pohon_graph.loading.planner_sheets.columns import RESULTS, Column
from pohon_graph.loading.planner_sheets.drafts import Draft, Measure, Statement, Value
from pohon_graph.loading.planner_sheets.job_levels import ask_for_level, level_of_job
from pohon_graph.loading.planner_sheets.positions import rank_of
from pohon_graph.loading.planner_sheets.table import Table
from pohon_graph.loading.planner_sheets.walk import leave_rest

# RENCANA HASIL KERJA, HASIL KERJA / OUTCOME, OUTCOME ANTARA/OUTPUT/LAYANAN: the words before the leader
_RESULT: Final = re.compile(
    r"\s*(?:(?:rencana|hasil(?:\s+kerja)?|kinerja|sasaran|(?:outcome|output)(?:\s+antara)?|produk|layanan"
    r"|atasan|pimpinan)\b[\s/:,]*)+",
    re.IGNORECASE,
)
_INDICATOR = re.compile(
    r"\s*(?:indikator(?:\s+kinerja)?|ik|iki)\s*:\s*(?P<title>.+?)\s*"
    r"(?:\(?\s*target\s*:\s*(?P<target>[^)]+?)\s*\)?)?\s*",
    re.IGNORECASE | re.DOTALL,
)


def _fits(table: Table) -> bool:
    heading = _heading(table)
    return heading is not None and table.only("owners") is not None and bool(_leader_rows(table))


def _heading(table: Table) -> tuple[int, Leaf] | None:
    """The heading RENCANA HASIL KERJA KEPALA BIDANG ..., and its column."""
    for column, leaf in table.grid.rows[table.head.top].items():
        if _RESULT.match(leaf.text or "") and rank_of(_leader(leaf.text or "")):
            return column, leaf
    return None


def _leader(heading: str) -> str:
    return " ".join(_RESULT.sub("", heading, count=1).split())


def _leader_rows(table: Table) -> list[int]:
    """The rows with the leader's results: those below the heading, up to the first member of staff."""
    owner, found = table.only("owners"), []
    for row in table.grid.numbers:
        if row > table.head.top:
            if owner is None or table.own(row, owner) is not None:
                break
            found.append(row)
    return found


def _read(table: Table, draft: Draft) -> None:
    heading, owner = _heading(table), table.only("owners")
    if heading is None or owner is None:
        return
    start, leaf = heading
    draft.ledger.fact(leaf)
    leader = Leaf(_leader(leaf.text or ""), leaf.at)
    rows = _leader_rows(table)
    columns = [column for column in table.grid.rows[rows[0]] if column >= start]
    above = {column: _leaders_goal(table, column, rows, leader, draft) for column in columns}
    for column in table.columns:
        if column.place in above:  # its heading is a result of the leader, not the name of a column
            column.role = RESULTS
    owner.of = []  # a job owns the results of its row
    for row in table.rows:
        if row > rows[-1]:
            _read_staff(table, row, owner, above, draft)
    leave_rest(table)


def _read_staff(
    table: Table, row: int, owner: Column, above: dict[int, Statement | None], draft: Draft
) -> None:
    position = _position(table, row, owner)
    for column, goal in above.items():
        leaf = table.grid.own(row, column)
        if leaf is not None and not cells.is_none(leaf.text or ""):
            _staffs_goal(leaf, goal, position, row, table, draft)
        elif leaf is not None:
            draft.ledger.leave("none", [leaf])


def _leaders_goal(
    table: Table, column: int, rows: Sequence[int], leader: Leaf, draft: Draft
) -> Statement | None:
    """The leader's result at the top of a column, with its indicators below."""
    goal = None
    for leaf in [leaf for row in rows if (leaf := table.grid.own(row, column)) is not None]:
        found = _INDICATOR.fullmatch(leaf.text or "")
        draft.ledger.fact(leaf)
        if goal is None:
            level = _level(leader, table)
            goal = Statement(cells.numbered(leaf)[1], column, rows[0], level, owners=[leader])
            draft.statements.append(goal)
        elif found:
            goal.measures.append(_measure(found, leaf, draft.year))
        else:
            draft.ledger.ask(leaf.at, "cell-without-goal", [leaf], text=shown(leaf.text or ""))
    return goal


def _measure(found: re.Match[str], leaf: Leaf, year: int | None) -> Measure:
    measure = Measure(Leaf(" ".join(found["title"].split()), leaf.at))
    if found["target"]:
        measure.values.append(Value(Leaf(found["target"], leaf.at), "target", year))
    return measure


def _position(table: Table, row: int, owner: Column) -> Leaf | None:
    """The position in the cell of a member of staff, whose first line may be the person's name."""
    leaf = table.seen(row, owner)
    if leaf is None:
        return None
    lines = [line.strip() for line in (leaf.text or "").splitlines() if line.strip()]
    table.ledger.fact(leaf)
    return Leaf(" ".join(lines[1:] or lines), leaf.at)


def _staffs_goal(
    leaf: Leaf, above: Statement | None, position: Leaf | None, row: int, table: Table, draft: Draft
) -> None:
    table.ledger.fact(leaf)
    for title in _titles(leaf):
        goal = Statement(title, above.column if above else 0, row, None, above=above)
        goal.level = _level(position, table) if position else None
        goal.owners += [position] if position else []
        same = next((one for one in draft.statements if _is_same(one, goal)), None)
        if same is None:
            draft.statements.append(goal)
        else:
            same.owners += goal.owners


def _level(job: Leaf, table: Table) -> str | None:
    """The level of the goals of a job; one that says none is asked about."""
    level = level_of_job(job, table)
    if level is None:
        ask_for_level(job, table.ledger)
    return level


def _titles(leaf: Leaf) -> Iterator[Leaf]:
    for item in cells.listed(leaf):
        yield cells.numbered(item)[1]


def _is_same(one: Statement, other: Statement) -> bool:
    return one.above is other.above and normalise(one.title.text or "") == normalise(other.title.text or "")


LAYOUT = Layout(3, "roles", _fits, _read)
