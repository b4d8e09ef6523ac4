"""What the evaluators' sheets are filled with: a goal's condition, indicators, targets and owners."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pohon_graph.explore.levels import level_name, word
from pohon_graph.graph.model import CASCADE, MEASURED, OWNED, TARGETED, Graph, Row
from pohon_graph.texts import say
from pohon_graph.workbooks import Sheet, Value


class Evidence:
    """Looks things up in a graph for the rows of a sheet; texts are in the language in force."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._parents = graph.incoming(CASCADE)
        self._indicators = graph.outgoing(MEASURED)
        self._targets = graph.outgoing(TARGETED)
        self._owners = graph.outgoing(OWNED)

    def goals(self, tree: str) -> list[Row]:
        """The goals of a tree from the top level down, within a level in file order."""
        own = (row for row in self.graph.nodes["Goal"].values() if row["tree"] == tree)
        return sorted(own, key=lambda row: (row["rank"], row.get("order") or 0, row["id"]))

    def indicators(self, goal: str) -> list[Row]:
        """The indicators of a goal in file order."""
        return self._ordered(self._indicators, goal, "Indicator")

    def parents(self, goal: str) -> list[Row]:
        """The goals that cascade to a goal, the nesting one first."""
        edges = sorted(self._parents.get(goal, ()), key=lambda row: (not row.get("nested"), row["start"]))
        goals = self.graph.nodes["Goal"]
        return [goals[row["start"]] for row in edges if row["start"] in goals]

    def targets(self, indicator: str) -> str:
        """The targets proper as written, with the year where the text does not name it."""
        rows = (row for row in self._ordered(self._targets, indicator, "Target") if row["kind"] == "target")
        return "; ".join(map(_target, rows))

    def units(self, indicator: Row) -> str:
        """The units of an indicator's targets, else its own."""
        rows = self._ordered(self._targets, indicator["id"], "Target")
        units = dict.fromkeys(row["unit"] for row in rows if row["kind"] == "target" and row.get("unit"))
        return "; ".join(units) or indicator.get("unit") or ""

    def owners(self, goal: str) -> str:
        """The officers who own a goal, with their roles."""
        edges = sorted(self._owners.get(goal, ()), key=lambda row: row.get("order") or 0)
        return "; ".join(map(self._owner, edges))

    def level(self, goal: Row) -> str:
        """The level's name, and the goal's kind where it has one."""
        kind = goal.get("kind")
        return f"{level_name(goal['level'])} ({kind})" if kind else level_name(goal["level"])

    def agency(self, id_: str) -> str:
        """The agency's title, or its id where the graph does not hold it."""
        return str(self.graph.nodes["Agency"].get(id_, {}).get("title") or id_)

    def _owner(self, edge: Row) -> str:
        officer = self.graph.nodes["Officer"].get(edge["end"])
        title = str(officer["title"] if officer else edge["end"])
        return f"{title} ({word(edge['role'])})" if edge.get("role") else title

    def _ordered(self, edges: dict[str, list[Row]], start: str, label: str) -> list[Row]:
        nodes = self.graph.nodes[label]
        return sorted((nodes[row["end"]] for row in edges.get(start, ())), key=lambda r: r.get("order") or 0)


Rows = Callable[[Evidence, Row], list[list[Value]]]


def sheets(
    graph: Graph, name: str, columns: Sequence[tuple[str, float]], rows: Rows, only: str | None = None
) -> list[Sheet]:
    """One sheet a tree, or that of `only` one: title, agency and period, a note, the head, and its `rows`.

    `columns` are names of `exports.column.*` with their widths; a row may end before its sheet does.
    """
    evidence = Evidence(graph)
    return [
        Sheet(
            title=tree["id"],
            head=[say(f"exports.column.{column}") for column, _ in columns],
            rows=rows(evidence, tree),
            widths=[width for _, width in columns],
            above=(
                say(f"exports.{name}.title"),
                say(
                    "exports.sheet.tree",
                    agency=evidence.agency(tree["agency"]),
                    title=tree["title"],
                    period=tree["period"],
                ),
                say(f"exports.{name}.note"),
                "",
            ),
            ruled=True,
        )
        for tree in graph.trees()
        if only in (None, tree["id"])
    ]


def _target(row: Row) -> str:
    year = row.get("year")
    return f"{row['text']} ({year})" if year and str(year) not in row["text"] else str(row["text"])
