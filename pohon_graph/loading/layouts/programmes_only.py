"""Tables of programmes without goals, such as a Renja of SIPD: no tree can come of them."""

from __future__ import annotations

from collections import Counter

from pohon_graph.loading.layout import Layout
from pohon_graph.loading.planner_sheets.coded_rows import coded_rows
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.table import Table


def _fits(table: Table) -> bool:
    return not table.statements and any(one.programme for one in coded_rows(table))


def _read(table: Table, draft: Draft) -> None:
    rows = [one for one in coded_rows(table) if one.programme is not None]
    kinds = Counter(one.programme.kind for one in rows if one.programme is not None)
    counts = {kind: kinds[kind] for kind in ("program", "kegiatan", "sub_kegiatan")}
    draft.ledger.ask(draft.ledger.grid.at, "no-goals", [one.cell for one in rows], stops=True, **counts)


LAYOUT = Layout(10, "programmes", _fits, _read)
