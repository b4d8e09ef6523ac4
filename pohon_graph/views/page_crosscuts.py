"""The partner's goals for each crosscut: only goals that one of the sides names, never a similar title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from pohon_graph.graph.columnar_graph import Tables
from pohon_graph.graph.crosscut_pairs import Pairs
from pohon_graph.graph.model import CROSSCUT, TREE_OF, Row
from pohon_graph.views.packed_format import Columns
from pohon_graph.views.page_columns import taken
from pohon_graph.views.page_text import line
from pohon_graph.views.selection import ends

_MOST_LOOKED_AT = 200_000  # title comparisons; above this limit no candidates are offered


def pack_pairs(tables: Tables, crosscuts: Sequence[int], position: Callable[[str], int]) -> Columns:
    """For each of these crosscuts, by row: its goals on the page (`paired`), its goals outside the page
    (`named`), and similar goals (`candidates`).

    Trees that are not on the page are read, too, because they may name goals.
    """
    field = _Field(tables)
    columns: Columns = {"paired": {}, "named": {}, "candidates": {}}
    for number, edge in enumerate(crosscuts):
        row = field.rows[edge]
        held = field.pairs.paired(row)
        here = _shown(held, position)
        if here:
            columns["paired"][number] = here
        elif held or row["counterpart"]:
            titles = "; ".join(str(tables.nodes["Goal"].row(id_).get("title") or id_) for id_ in held)
            columns["named"][number] = line(titles or row["counterpart"])
        elif near := _shown(field.candidates(row), position):
            columns["candidates"][number] = near
    return columns


def _shown(ids: Iterable[str], position: Callable[[str], int]) -> list[int]:
    return [at for at in map(position, ids) if at >= 0]


class _Field:
    """Every crosscut of the graph as a row, and the links between them."""

    def __init__(self, tables: Tables) -> None:
        trees, goals, edges = (tables.nodes["Tree"], tables.nodes["Goal"], tables.edges[CROSSCUT])
        agency = dict(ends(tables, TREE_OF))
        rows: list[Row] = [
            {**trees.row(id_), "id": id_, "agency": agency.get(id_, trees.row(id_).get("agency"))}
            for id_ in trees.ids
        ]
        owner = {row["id"]: row["agency"] for row in rows}
        of = goals.columns["tree"]
        self.rows: list[Row] = [
            {"goal": goals.ids[start], "tree": of[start], "agency": owner.get(of[start]), "partner": partner}
            for start, partner in zip(
                edges.starts, taken(tables.nodes["Agency"].ids, edges.ends), strict=True
            )
        ]
        for name in ("scope", "status", "counterpart"):
            for row, value in zip(self.rows, edges.columns[name], strict=True):
                row[name] = value or ("external" if name == "scope" else value)
        self.tables = tables
        self.pairs = Pairs(rows, self.rows, lambda tree: self.titles[tree])
        self.left = _MOST_LOOKED_AT

    @cached_property
    def titles(self) -> dict[str, dict[str, str]]:
        """The titles of each tree's goals by id; few pages need them."""
        goals = self.tables.nodes["Goal"]
        found: dict[str, dict[str, str]] = {id_: {} for id_ in self.tables.nodes["Tree"].ids}
        for id_, tree, title in zip(goals.ids, goals.columns["tree"], goals.columns["title"], strict=True):
            found[tree][id_] = title or id_
        return found

    def candidates(self, row: Row) -> list[str]:
        """Similar goals, unless the search for them would take noticeable time."""
        if row["status"] == "rejected":
            return []
        self.left -= sum(len(self.titles[tree]) for tree in self.pairs.partner_trees(row))
        return self.pairs.candidates(row) if self.left > 0 else []
