"""The selected part of the graph as the page's data: columns of numbers, and columns of lines.

A page may hold 200,000 goals, so nothing is written once per goal that can be written once per
column. A column of texts is one string with a line for each row; a column of numbers is a list.
Things that hang on goals stand in the goals' order, and a column of counts on the goals says how
many of them are each goal's. `page/script/model.js` reads this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pohon_graph.graph.model import (
    CROSSCUT,
    DECLARES_PROGRAM,
    DELIVERED,
    MEASURED,
    OWNED,
    PART,
    TARGETED,
    TREE_OF,
    EdgeKey,
    Graph,
    Row,
)
from pohon_graph.rules.findings import Report
from pohon_graph.views.forest import Forest, plant
from pohon_graph.views.judging import pack_report
from pohon_graph.views.selection import Selection
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
        self.graph: Graph = selection.graph
        self.forest = forest
        self.levels: Numbering = {}
        self.agencies: Numbering = {}
        self.officers: Numbering = {}
        self.programs: Numbering = {}
        self.indicators: list[Row] = []

    def columns(self, report: Report | None) -> Columns:
        """The whole data block."""
        trees = [self._tree(self.graph.nodes["Tree"][id_]) for id_ in self.selection.trees]
        goals = self._goals()
        measured = self._measured(goals)
        columns = {
            "version": 1,
            "trees": trees,
            "goals": goals,
            **measured,
            "owned": self._hanging(goals, "owners", OWNED, self._owner),
            "delivered": self._hanging(goals, "programs", DELIVERED, self._delivery),
            "crosscuts": self._hanging(goals, "crosscuts", CROSSCUT, self._crosscut),
            "further": self._further(),
            "report": pack_report(self.selection, self.forest, self.officers, report),
            "opens": self._opening(),
        }
        # These fill up while the others are written, so they come last.
        columns["programs"] = self._program_table()
        columns["officers"] = self._officer_table()
        columns["agencies"] = [self._agency(id_) for id_ in self.agencies]
        columns["levels"] = [level_row(key) for key in self.levels]
        return columns

    def _tree(self, tree: Row) -> Columns:
        owners = [row["end"] for row in self.graph.edges[TREE_OF] if row["start"] == tree["id"]]
        agency = owners[0] if owners else tree.get("agency")
        return {
            "id": tree["id"],
            "title": line(tree.get("title")) or tree["id"],
            "period": line(tree.get("period")),
            "agency": number(self.agencies, agency) if agency else -1,
            "levels": [number(self.levels, key) for key in tree.get("levels") or ()],
            "source": line(tree.get("source")),
        }

    def _goals(self) -> Columns:
        goals, trees = self.forest.goals, {id_: n for n, id_ in enumerate(self.selection.trees)}
        return {
            "count": len(goals),
            "tree": column(trees[goal["tree"]] for goal in goals),
            "level": [number(self.levels, goal.get("level") or "") for goal in goals],
            # How far back the parent stands: small numbers, that repeat; 0 is a top.
            "back": [place - above if above >= 0 else 0 for place, above in enumerate(self.forest.parent)],
            "inferred": column(int((step or {}).get("basis") == "inferred") for step in self.forest.step),
            "id": lines(goal["id"].removeprefix(f"{goal['tree']}/") for goal in goals),
            "title": lines(goal.get("title") or goal["id"] for goal in goals),
            "kind": column(line(goal.get("kind") or "") for goal in goals),
            "source": lines(goal.get("source") for goal in goals),
        }

    def _measured(self, goals: Columns) -> Columns:
        """Indicators in the goals' order, and their targets in the indicators' order."""
        nodes, edges = self.graph.nodes, self.graph.outgoing(MEASURED)
        goals["indicators"] = counts = []
        for goal in self.forest.goals:
            rows = _in_order(nodes["Indicator"][edge["end"]] for edge in edges.get(goal["id"], ()))
            counts.append(len(rows))
            self.indicators.extend(rows)
        goals["indicators"] = column(counts)
        edges, targets, each = self.graph.outgoing(TARGETED), [], []
        for indicator in self.indicators:
            rows = _in_order(nodes["Target"][edge["end"]] for edge in edges.get(indicator["id"], ()))
            each.append(len(rows))
            targets.extend(rows)
        indicators: Columns = {"count": len(self.indicators), "targets": column(each)}
        indicators["title"] = lines(row.get("title") for row in self.indicators)
        for name in ("definition", "formula", "data_source", "direction", "unit"):
            indicators[name] = sparse(row.get(name) for row in self.indicators)
        return {"indicators": indicators, "targets": _targets(targets)}

    def _hanging(
        self, goals: Columns, name: str, key: EdgeKey, write: Callable[[list[Row]], Columns]
    ) -> Columns:
        """One kind of edge in the goals' order; the goals get a column that counts them."""
        edges, counts, rows = self.graph.outgoing(key), [], []
        for goal in self.forest.goals:
            mine = _in_order(edges.get(goal["id"], ()))
            counts.append(len(mine))
            rows.extend(mine)
        goals[name] = column(counts)
        return write(rows)

    def _owner(self, rows: list[Row]) -> Columns:
        officers = [number(self.officers, row["end"]) for row in rows]
        return {"officer": officers, "role": column(row.get("role") or "" for row in rows)}

    def _delivery(self, rows: list[Row]) -> Columns:
        return {"program": [number(self.programs, row["end"]) for row in rows]}

    def _crosscut(self, rows: list[Row]) -> Columns:
        return {
            "agency": [number(self.agencies, row["end"]) for row in rows],
            "scope": column(row.get("scope") or "external" for row in rows),
            "status": column(row.get("status") or "" for row in rows),
            "note": sparse(row.get("note") for row in rows),
            "named": sparse(row.get("counterpart") for row in rows),
            "counterpart": column(self._counterpart(row) for row in rows),
        }

    def _counterpart(self, row: Row) -> int:
        """The position of the partner's goal that a crosscut names; -1 where it is not in the page."""
        named, place = row.get("counterpart"), self.forest.place
        if not named:
            return -1
        if named in place:
            return place[named]
        of_partner = [edge["start"] for edge in self.graph.edges[TREE_OF] if edge["end"] == row["end"]]
        return next((place[f"{t}/{named}"] for t in of_partner if f"{t}/{named}" in place), -1)

    def _further(self) -> Columns:
        place, rows = self.forest.place, self.forest.further
        return {
            "parent": [place[row["start"]] for row in rows],
            "child": [place[row["end"]] for row in rows],
            "inferred": [int(row.get("basis") == "inferred") for row in rows],
        }

    def _program_table(self) -> list[Columns]:
        """The programmes of the goals, and the ones those are part of."""
        above = {row["start"]: row["end"] for row in self.graph.edges[PART]}
        above |= {
            row["end"]: f"{row['end'].partition('/')[0]}/{row['part_of'].rpartition('/')[2]}"
            for row in self.graph.edges[DECLARES_PROGRAM]
            if row.get("part_of") and row["end"] not in above
        }
        waiting = list(self.programs)
        for id_ in waiting:  # grows while it is read: the parents' parents come too
            if id_ in above and above[id_] not in self.programs:
                number(self.programs, above[id_])
                waiting.append(above[id_])
        return [self._program(id_, self.programs.get(above.get(id_, ""), -1)) for id_ in self.programs]

    def _program(self, id_: str, part_of: int) -> Columns:
        row = self.graph.nodes["Program"].get(id_, {})
        columns = {name: line(row.get(name)) for name in ("kind", "code")}
        return {"id": id_, "title": line(row.get("title")) or id_, **columns, "part_of": part_of}

    def _officer_table(self) -> list[Columns]:
        return [self._officer(id_) for id_ in self.officers]

    def _officer(self, id_: str) -> Columns:
        row = self.graph.nodes["Officer"].get(id_, {})
        agency = row.get("agency") or id_.partition("/")[0]
        columns = {name: line(row.get(name)) for name in ("unit", "rank")}
        title = line(row.get("title")) or id_
        return {"id": id_, "title": title, "agency": number(self.agencies, agency), **columns}

    def _agency(self, id_: str) -> Columns:
        row = self.graph.nodes["Agency"].get(id_, {})
        aliases = [line(alias) for alias in row.get("aliases") or ()]
        urusan = [line(code) for code in row.get("urusan") or ()]
        return {"id": id_, "title": line(row.get("title")) or id_, "aliases": aliases, "urusan": urusan}

    def _opening(self) -> Columns:
        chosen = self.selection
        return {
            "focus": self.forest.place.get(chosen.focus, -1) if chosen.focus else -1,
            "level": self.levels.get(chosen.level, -1) if chosen.level else -1,
            "partner": self.agencies.get(chosen.partner, -1) if chosen.partner else -1,
        }


def number(numbering: Numbering, id_: str) -> int:
    """The number of a thing, given at first sight."""
    return numbering.setdefault(id_, len(numbering))


def sparse(values: Iterable[Any]) -> dict[int, str]:
    """A column of texts of which few are there: by row."""
    return {row: line(text) for row, text in enumerate(values) if text is not None and line(text)}


def column(values: Iterable[Any]) -> Any:
    """A column of numbers or words; where all are the same, that one value alone."""
    rows = list(values)
    if rows and rows.count(rows[0]) == len(rows):
        return rows[0]
    return rows


def _in_order(rows: Iterable[Row]) -> list[Row]:
    found = list(rows)
    if len(found) > 1:
        found.sort(key=lambda row: row.get("order") or 0)
    return found


def _targets(rows: list[Row]) -> Columns:
    return {
        "count": len(rows),
        "text": lines(row.get("text") or row.get("title") for row in rows),
        "unit": lines(row.get("unit") for row in rows),
        "year": column(row.get("year") or 0 for row in rows),
        "kind": column(row.get("kind") or "target" for row in rows),
    }
