"""The evaluators' working papers, filled from the graph as far as possible; people judge.

KKE-1 asks whether each indicator is specific, measurable, achievable, relevant and time-bound; KKE-2 asks
whether its cascade makes sense. The verdict columns stay empty.
"""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.exports.evidence import Evidence, level, numbered, owners_for, sheets, targets, units
from pohon_graph.exports.export_format import Form
from pohon_graph.graph.goal_view import Goal, Indicator
from pohon_graph.graph.indicator_text import indicator_title
from pohon_graph.graph.model import Graph, Row
from pohon_graph.texts import say
from pohon_graph.workbooks import Value, workbook

_SMART = ("specific", "measurable", "achievable", "relevant", "timebound")
_KKE1 = (
    ("number", 5), ("level", 16), ("goal", 34), ("indicator", 34), ("definition", 26),
    ("data_source", 16), ("target", 16), ("unit", 11), *((flag, 11) for flag in _SMART), ("note", 20),
)  # fmt: skip
_KKE2 = (
    ("number", 5), ("level", 16), ("goal", 34), ("indicator", 34), ("target", 16), ("owner", 26),
    ("parent", 34), ("parent-indicator", 34), ("verdict", 11), ("note", 20),
)  # fmt: skip

_NO_INDICATOR: Sequence[Indicator | None] = (None,)  # still gets a row: missing evidence must show
_NO_PARENT: Sequence[Goal | None] = (None,)


def kke1(graph: Graph) -> bytes:
    """KKE-1 as a workbook, one sheet per tree and one row per indicator.

    Goals without an indicator have a row too. Indicators without a goal come last.
    """
    return workbook(sheets(graph, "kke1", _KKE1, _kke1_rows))


def kke2(graph: Graph) -> bytes:
    """KKE-2 as a workbook, one sheet per tree and one row per indicator and parent of its goal."""
    return workbook(sheets(graph, "kke2", _KKE2, _kke2_rows))


FORMS = (
    Form(9, "kke1", ".xlsx", kke1, about=(
        "KKE-1: lima tanda SMART tiap indikator, kolom penilaian kosong",
        "KKE-1: five SMART flags an indicator, the verdict columns empty",
    )),
    Form(10, "kke2", ".xlsx", kke2, about=(
        "KKE-2: penjenjangan tiap indikator, kolom penilaian kosong",
        "KKE-2: the cascade of every indicator, the verdict column empty",
    )),
)  # fmt: skip


def _kke1_rows(evidence: Evidence, tree: Row) -> list[list[Value]]:
    rows: list[list[Value]] = []
    for goal in evidence.of_tree(tree["id"]):
        for indicator in goal.indicators or _NO_INDICATOR:
            rows.append([len(rows) + 1, level(goal), goal.title, *_measured(indicator)])
    for indicator in evidence.unplaced.get(tree["id"], ()):
        rows.append([len(rows) + 1, None, say("exports.no-goal"), *_measured(indicator)])
    return rows


def _measured(indicator: Indicator | None) -> list[Value]:
    if indicator is None:
        return []
    meaning = (indicator.said["definition"], indicator.said["formula"])
    return [
        indicator.title,
        "\n".join(text for text in meaning if text),
        indicator.said["data_source"],
        targets(indicator),
        units(indicator),
    ]


def _kke2_rows(evidence: Evidence, tree: Row) -> list[list[Value]]:
    rows: list[list[Value]] = []
    for goal in evidence.of_tree(tree["id"]):
        for indicator in goal.indicators or _NO_INDICATOR:
            for parent in evidence.parents(goal.id) or _NO_PARENT:
                rows.append([len(rows) + 1, *_cascaded(goal, indicator, parent)])
    return rows


def _cascaded(goal: Goal, indicator: Indicator | None, parent: Goal | None) -> list[Value]:
    above = parent.indicators if parent else ()
    return [
        level(goal),
        goal.title,
        indicator_title(indicator) if indicator else None,
        targets(indicator) if indicator else None,
        owners_for(goal, indicator),
        parent.title if parent else None,
        numbered([one.title for one in above]),
    ]
