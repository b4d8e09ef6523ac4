"""The selected part of the graph as the page's data: columns of numbers, and columns of lines.

A page may hold 200,000 goals, so nothing is written once per goal that can be written once per
column. A column of texts is one string with a line for each row; a column of numbers is a list.
Things that hang on goals stand in the goals' order, and a column of counts on the goals says how
many of them are each goal's. `page/script/model.js` reads this.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_PROGRAM,
    DELIVERED,
    MEASURED,
    OWNED,
    PART,
    TARGETED,
    TREE_OF,
    EdgeKey,
)
from pohon_graph.graph.tables import Column, Tables
from pohon_graph.rules.findings import Report
from pohon_graph.views.forest import Forest, plant
from pohon_graph.views.judging import pack_report
from pohon_graph.views.selection import Selection, ends
from pohon_graph.views.wording import level_row, line, lines

Columns = dict[str, Any]
Numbering = dict[str, int]


def pack(selection: Selection, report: Report | None) -> Columns:
    """Everything the page shows, as values that JSON can write."""
    return Packer(selection, plant(selection)).columns(report)


class Packer:
    """Numbers the things of one selection as it meets them, and writes them as columns."""

    def __init__(self, selection: Selection, forest: Forest) -> None:
        self.selection = selection
        self.tables: Tables = selection.tables
        self.forest = forest
        self.levels: Numbering = {}
        self.agencies: Numbering = {}
        self.officers: Numbering = {}
        self.programs: Numbering = {}

    def columns(self, report: Report | None) -> Columns:
        """The whole data block."""
        trees = [self._tree(id_) for id_ in self.selection.trees]
        goals = self._goals()
        measured = self._measured(goals)
        columns = {
            "version": 1,
            "trees": trees,
            "goals": goals,
            **measured,
            "owned": self._owners(goals),
            "delivered": self._deliveries(goals),
            "crosscuts": self._crosscuts(goals),
            "further": self._further(),
            "report": pack_report(self.selection, self.forest, self.officers, report),
            "opens": self._opening(),
        }
        # These fill up while the others are written, so they come last.
        columns["programs"] = self._program_table()
        columns["officers"] = [self._officer(id_) for id_ in self.officers]
        columns["agencies"] = [self._agency(id_) for id_ in self.agencies]
        columns["levels"] = [level_row(key) for key in self.levels]
        return columns

    def _tree(self, id_: str) -> Columns:
        tree = self.tables.nodes["Tree"].row(id_)
        owners = [agency for tree_, agency in ends(self.tables, TREE_OF) if tree_ == id_]
        agency = owners[0] if owners else tree.get("agency")
        return {
            "id": id_,
            "title": line(tree.get("title")) or id_,
            "period": line(tree.get("period")),
            "agency": number(self.agencies, agency) if agency else -1,
            "levels": [number(self.levels, key) for key in tree.get("levels") or ()],
            "source": line(tree.get("source")),
        }

    def _goals(self) -> Columns:
        goals, table = self.forest.goals, self.tables.nodes["Goal"]
        ids, titles = taken(table.ids, goals), taken(table.columns["title"], goals)
        trees, levels = taken(table.columns["tree"], goals), taken(table.columns["level"], goals)
        numbers = {id_: number for number, id_ in enumerate(self.selection.trees)}
        basis = self.tables.edges[CASCADE].columns["basis"]
        return {
            "count": len(goals),
            "tree": column(numbers[tree] for tree in trees),
            "level": [number(self.levels, level or "") for level in levels],
            # How far back the parent stands: small numbers, that repeat; 0 is a top.
            "back": [place - above if above >= 0 else 0 for place, above in enumerate(self.forest.parent)],
            "inferred": column(int(step >= 0 and basis[step] == "inferred") for step in self.forest.step),
            "id": lines(id_.removeprefix(f"{tree}/") for id_, tree in zip(ids, trees, strict=True)),
            "title": lines(title or id_ for title, id_ in zip(titles, ids, strict=True)),
            "kind": column(line(kind) for kind in taken(table.columns["kind"], goals)),
            "source": lines(taken(table.columns["source"], goals)),
        }

    def _measured(self, goals: Columns) -> Columns:
        """Indicators in the goals' order, and their targets in the indicators' order."""
        table, edges = self.tables.nodes["Indicator"], self.tables.edges[MEASURED]
        found, goals["indicators"] = self._hanging(self.forest.goals, MEASURED, table.columns["order"])
        rows = taken(edges.ends, found)
        indicators: Columns = {"count": len(rows)}
        targets, indicators["targets"] = self._targets(rows)
        indicators["title"] = lines(taken(table.columns["title"], rows))
        for name in ("definition", "formula", "data_source", "direction", "unit"):
            indicators[name] = sparse(taken(table.columns[name], rows))
        return {"indicators": indicators, "targets": targets}

    def _targets(self, indicators: Sequence[int]) -> tuple[Columns, Any]:
        table, edges = self.tables.nodes["Target"], self.tables.edges[TARGETED]
        found, counts = self._hanging(indicators, TARGETED, table.columns["order"])
        rows = taken(edges.ends, found)
        values = {name: taken(table.columns[name], rows) for name in ("title", "unit", "year", "kind")}
        columns = {
            "count": len(rows),
            "text": lines(values["title"]),
            "unit": lines(values["unit"]),
            "year": column(year or 0 for year in values["year"]),
            "kind": column(kind or "target" for kind in values["kind"]),
        }
        return columns, counts

    def _hanging(
        self, nodes: Sequence[int], key: EdgeKey, far: Column | None = None
    ) -> tuple[list[int], Any]:
        """The edges of a kind that start at these nodes, and a column that counts each node's.

        A node's own edges stand by their `order`, or by that of what they end at, which is `far`.
        """
        table = self.tables.edges[key]
        edges, begins = table.by_start(len(self.tables.nodes[key[1]].ids))
        orders = table.columns["order"] if far is None else taken(far, table.ends)
        found: list[int] = []
        for node in nodes:
            mine = edges[begins[node] : begins[node + 1]]
            if len(mine) > 1:
                mine.sort(key=lambda edge: orders[edge] or 0)
            found += mine
        return found, column(begins[node + 1] - begins[node] for node in nodes)

    def _owners(self, goals: Columns) -> Columns:
        edges = self.tables.edges[OWNED]
        found, goals["owners"] = self._hanging(self.forest.goals, OWNED)
        officers = taken(self.tables.nodes["Officer"].ids, taken(edges.ends, found))
        return {
            "officer": [number(self.officers, id_) for id_ in officers],
            "role": column(role or "" for role in taken(edges.columns["role"], found)),
        }

    def _deliveries(self, goals: Columns) -> Columns:
        found, goals["programs"] = self._hanging(self.forest.goals, DELIVERED)
        ends_ = taken(self.tables.edges[DELIVERED].ends, found)
        return {
            "program": [number(self.programs, id_) for id_ in taken(self.tables.nodes["Program"].ids, ends_)]
        }

    def _crosscuts(self, goals: Columns) -> Columns:
        edges = self.tables.edges[CROSSCUT]
        found, goals["crosscuts"] = self._hanging(self.forest.goals, CROSSCUT)
        partners = taken(self.tables.nodes["Agency"].ids, taken(edges.ends, found))
        values = {name: taken(edges.columns[name], found) for name in edges.columns}
        named = zip(values["counterpart"], partners, strict=True)
        own: dict[str, list[str]] = {partner: [] for partner in partners}
        for tree, agency in ends(self.tables, TREE_OF):
            own.get(agency, []).append(tree)
        return {
            "agency": [number(self.agencies, id_) for id_ in partners],
            "scope": column(scope or "external" for scope in values["scope"]),
            "status": column(status or "" for status in values["status"]),
            "note": sparse(values["note"]),
            "named": sparse(values["counterpart"]),
            "counterpart": column(self._counterpart(name, own[partner]) for name, partner in named),
        }

    def _counterpart(self, named: str | None, trees: Iterable[str]) -> int:
        """The position of the goal that a crosscut names, with or without one of the partner's trees;
        -1 where it is not in the page."""
        if not named:
            return -1
        meant = (self._position(id_) for id_ in (named, *(f"{tree}/{named}" for tree in trees)))
        return next((position for position in meant if position >= 0), -1)

    def _position(self, goal: str | None) -> int:
        place = self.tables.nodes["Goal"].places.get(goal or "")
        return -1 if place is None else self.forest.position[place]

    def _further(self) -> Columns:
        position, cascade = self.forest.position, self.tables.edges[CASCADE]
        found = self.forest.further
        return {
            "parent": taken(position, taken(cascade.starts, found)),
            "child": taken(position, taken(cascade.ends, found)),
            "inferred": [int(basis == "inferred") for basis in taken(cascade.columns["basis"], found)],
        }

    def _program_table(self) -> list[Columns]:
        """The programmes of the goals, and the ones those are part of."""
        above = dict(ends(self.tables, PART))
        declared = self.tables.edges[DECLARES_PROGRAM].columns["part_of"]
        for (_, id_), part_of in zip(ends(self.tables, DECLARES_PROGRAM), declared, strict=True):
            if part_of:
                above.setdefault(id_, f"{id_.partition('/')[0]}/{part_of.rpartition('/')[2]}")
        waiting = list(self.programs)
        for id_ in waiting:  # grows while it is read: the parents' parents come too
            if id_ in above and above[id_] not in self.programs:
                number(self.programs, above[id_])
                waiting.append(above[id_])
        return [self._program(id_, self.programs.get(above.get(id_, ""), -1)) for id_ in self.programs]

    def _program(self, id_: str, part_of: int) -> Columns:
        row = self.tables.nodes["Program"].row(id_)
        columns = {name: line(row.get(name)) for name in ("kind", "code")}
        return {"id": id_, "title": line(row.get("title")) or id_, **columns, "part_of": part_of}

    def _officer(self, id_: str) -> Columns:
        row = self.tables.nodes["Officer"].row(id_)
        agency = row.get("agency") or id_.partition("/")[0]
        columns = {name: line(row.get(name)) for name in ("unit", "rank")}
        title = line(row.get("title")) or id_
        return {"id": id_, "title": title, "agency": number(self.agencies, agency), **columns}

    def _agency(self, id_: str) -> Columns:
        row = self.tables.nodes["Agency"].row(id_)
        aliases = [line(alias) for alias in row.get("aliases") or ()]
        urusan = [line(code) for code in row.get("urusan") or ()]
        return {"id": id_, "title": line(row.get("title")) or id_, "aliases": aliases, "urusan": urusan}

    def _opening(self) -> Columns:
        chosen = self.selection
        return {
            "focus": self._position(chosen.focus),
            "level": self.levels.get(chosen.level, -1) if chosen.level else -1,
            "partner": self.agencies.get(chosen.partner, -1) if chosen.partner else -1,
        }


def number(numbering: Numbering, id_: str) -> int:
    """The number of a thing, given at first sight."""
    return numbering.setdefault(id_, len(numbering))


def taken(values: Sequence[Any], places: Iterable[int]) -> list[Any]:
    """The values at these places, in their order."""
    return list(map(values.__getitem__, places))


def sparse(values: Iterable[Any]) -> dict[int, str]:
    """A column of texts of which few are there: by row."""
    return {row: line(text) for row, text in enumerate(values) if text is not None and line(text)}


def column(values: Iterable[Any]) -> Any:
    """A column of numbers or words; where all are the same, that one value alone."""
    rows = list(values)
    if rows and rows.count(rows[0]) == len(rows):
        return rows[0]
    return rows
