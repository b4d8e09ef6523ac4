"""The entries of the official nomenclature that goals and programmes of a page match."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pohon_graph.graph.columnar_graph import Tables
from pohon_graph.graph.model import GOAL_MATCH, PROGRAM_MATCH, EdgeKey, Row
from pohon_graph.views.packed_format import Columns
from pohon_graph.views.page_columns import Numbering, number
from pohon_graph.views.page_text import line

_TEXTS = ("code", "title", "unit", "regulation", "kinerja", "definition", "executor")


class Official:
    """Numbers the entries in the order in which matching goals and programmes are read."""

    def __init__(self, tables: Tables) -> None:
        self.table = tables.nodes["Nomenclature"]
        self.tables = tables
        self.entries: Numbering = {}
        self._programs = self._matches(PROGRAM_MATCH)

    def goals(self, position: Callable[[str], int]) -> dict[int, list[Any]]:
        """For each goal of the page that matches an entry: the entry's number and how it matches."""
        found = {position(goal): match for goal, match in self._matches(GOAL_MATCH).items()}
        return {goal: self._numbered(found[goal]) for goal in sorted(found) if goal >= 0}

    def program(self, id_: str) -> list[Any]:
        """The entry's number and how the programme matches it; empty if it matches none."""
        return self._numbered(self._programs[id_]) if id_ in self._programs else []

    def rows(self) -> list[Columns]:
        """The entries by number, each with its data in the nomenclature."""
        return [_entry(self.table.row(id_)) for id_ in self.entries]

    def _numbered(self, match: tuple[str, str]) -> list[Any]:
        return [number(self.entries, match[0]), match[1]]

    def _matches(self, key: EdgeKey) -> dict[str, tuple[str, str]]:
        """The entry's id and the kind of match, by the id of the node; the best of several matches."""
        edges = self.tables.edges[key]
        starts, ends = self.tables.nodes[key[1]].ids, self.table.ids
        found: dict[str, tuple[float, str, str]] = {}
        rows = zip(edges.starts, edges.ends, edges.columns["score"], edges.columns["how"], strict=True)
        for start, end, score, how in rows:
            best = (-(score or 0), ends[end], line(how))
            found[starts[start]] = min(best, found.get(starts[start], best))
        return {id_: (entry, how) for id_, (_, entry, how) in found.items()}


def _entry(row: Row) -> Columns:
    texts = {name: text for name in _TEXTS if (text := line(row.get(name)))}
    indicators = [line(text) for text in row.get("indicators") or ()]
    return {**texts, "indicators": indicators, "spm": bool(row.get("spm"))}
