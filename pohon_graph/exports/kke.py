"""The evaluators' working papers, filled from the graph as far as a graph can: people judge.

KKE-1 asks of every indicator whether it is specific, measurable, achievable, relevant and
time-bound; KKE-2 whether its cascade makes sense. The columns of the verdicts stay empty.
"""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.exports.evidence import Evidence, sheets
from pohon_graph.graph.model import Graph, Row
from pohon_graph.workbooks import Value, workbook

_SMART = ("specific", "measurable", "achievable", "relevant", "timebound")
_KKE1 = (
    ("number", 5), ("level", 16), ("goal", 34), ("indicator", 34), ("definition", 26),
    ("data_source", 16), ("target", 16), ("unit", 11), *((flag, 9) for flag in _SMART), ("note", 20),
)  # fmt: skip
_KKE2 = (
    ("number", 5), ("level", 16), ("goal", 34), ("indicator", 34), ("target", 16), ("owner", 26),
    ("parent", 34), ("parent-indicator", 34), ("verdict", 11), ("note", 20),
)  # fmt: skip

_NOTHING: Sequence[Row | None] = (None,)  # still a row: what is missing is evidence too


def kke1(graph: Graph) -> bytes:
    """KKE-1 as a workbook, one sheet a tree, one row an indicator; goals without one have a row too."""
    made = sheets(graph, "kke1", _KKE1, _kke1_rows)
    return workbook(made)


def kke2(graph: Graph) -> bytes:
    """KKE-2 as a workbook, one sheet a tree, one row an indicator and parent of its goal."""
    return workbook(sheets(graph, "kke2", _KKE2, _kke2_rows))


def _kke1_rows(evidence: Evidence, tree: Row) -> list[list[Value]]:
    rows: list[list[Value]] = []
    for goal in evidence.goals(tree["id"]):
        for indicator in evidence.indicators(goal["id"]) or _NOTHING:
            rows.append([len(rows) + 1, evidence.level(goal), goal["title"], *_measured(evidence, indicator)])
    return rows


def _measured(evidence: Evidence, indicator: Row | None) -> list[Value]:
    if indicator is None:
        return []
    meaning = (indicator.get("definition"), indicator.get("formula"))
    return [
        indicator["title"],
        "\n".join(text for text in meaning if text),
        indicator.get("data_source"),
        evidence.targets(indicator["id"]),
        evidence.units(indicator),
    ]


def _kke2_rows(evidence: Evidence, tree: Row) -> list[list[Value]]:
    rows: list[list[Value]] = []
    for goal in evidence.goals(tree["id"]):
        for indicator in evidence.indicators(goal["id"]) or _NOTHING:
            for parent in evidence.parents(goal["id"]) or _NOTHING:
                rows.append([len(rows) + 1, *_cascaded(evidence, goal, indicator, parent)])
    return rows


def _cascaded(evidence: Evidence, goal: Row, indicator: Row | None, parent: Row | None) -> list[Value]:
    above = evidence.indicators(parent["id"]) if parent else []
    return [
        evidence.level(goal),
        goal["title"],
        indicator["title"] if indicator else None,
        evidence.targets(indicator["id"]) if indicator else None,
        evidence.owners(goal["id"]),
        parent["title"] if parent else None,
        "; ".join(row["title"] for row in above),
    ]
