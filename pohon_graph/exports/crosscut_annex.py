"""The crosscutting annex: own condition beside the partner's, each with indicator, target and owner."""

from __future__ import annotations

from pohon_graph.explore.answers import Answers
from pohon_graph.explore.levels import word
from pohon_graph.exports.evidence import Evidence, sheets
from pohon_graph.graph.model import CROSSCUT, Graph, Row
from pohon_graph.texts import say
from pohon_graph.workbooks import Value, workbook

_COLUMNS = (
    ("number", 5), ("level", 14), ("goal", 30), ("indicator", 28), ("target", 14), ("owner", 22),
    ("partner", 18), ("partner-goal", 30), ("partner-indicator", 28), ("partner-target", 14),
    ("partner-owner", 22), ("status", 14), ("crosscut-note", 18),
)  # fmt: skip


def crosscut_annex(graph: Graph, tree: str | None = None) -> bytes:
    """The annex as a workbook, one sheet a tree, one row a crosscut and answer to it.

    With `tree`, the sheet of that one alone; the graph still holds the trees of its partners.
    """
    crosscuts = list(_crosscuts(graph))
    answers = Answers(graph.trees(), crosscuts)

    def rows(evidence: Evidence, tree: Row) -> list[list[Value]]:
        own = [crosscut for crosscut in crosscuts if crosscut["tree"] == tree["id"]]
        found: list[list[Value]] = []
        for crosscut in own:
            for theirs in _theirs(evidence, answers, crosscut):
                found.append([len(found) + 1, *_row(evidence, crosscut, theirs)])
        return found

    return workbook(sheets(graph, "annex", _COLUMNS, rows, tree))


def _crosscuts(graph: Graph) -> list[Row]:
    """The crosscuts as `Answers` reads them, in file order of their goals."""
    goals = graph.nodes["Goal"]
    agencies = {tree["id"]: tree["agency"] for tree in graph.trees()}
    rows = [edge for edge in graph.edges[CROSSCUT] if edge["start"] in goals]
    rows.sort(key=lambda edge: (goals[edge["start"]].get("order") or 0, edge.get("order") or 0))
    return [
        {
            "tree": goals[edge["start"]]["tree"],
            "agency": agencies[goals[edge["start"]]["tree"]],
            "goal": edge["start"],
            "partner": edge["end"],
            **{name: edge.get(name) for name in ("scope", "status", "note", "counterpart")},
        }
        for edge in rows
    ]


def _theirs(evidence: Evidence, answers: Answers, crosscut: Row) -> list[list[Value]]:
    """The partner's four columns, once for every goal that answers."""
    goals = evidence.graph.nodes["Goal"]
    found = [goals[id_] for id_ in answers.candidates(crosscut) if id_ in goals]
    if found:
        return [_condition(evidence, goal) for goal in found]
    if crosscut["scope"] == "internal":
        return [[None] * 4]
    note = say("exports.no-answer" if answers.partner_trees(crosscut) else "exports.not-loaded")
    named = crosscut["counterpart"]
    return [[f"{named} {note}" if named else note, None, None, None]]


def _condition(evidence: Evidence, goal: Row) -> list[Value]:
    indicators = evidence.indicators(goal["id"])
    targets = [evidence.targets(row["id"]) for row in indicators]
    return [
        goal["title"],
        "\n".join(row["title"] for row in indicators),
        "\n".join(text for text in targets if text),
        evidence.owners(goal["id"]),
    ]


def _row(evidence: Evidence, crosscut: Row, theirs: list[Value]) -> list[Value]:
    goal = evidence.graph.nodes["Goal"][crosscut["goal"]]
    status = word(crosscut["status"]) if crosscut["status"] else say("exports.no-status")
    return [
        evidence.level(goal),
        *_condition(evidence, goal),
        evidence.agency(crosscut["partner"]),
        *theirs,
        f"{status} ({word(crosscut['scope'] or 'external')})",
        crosscut["note"],
    ]
