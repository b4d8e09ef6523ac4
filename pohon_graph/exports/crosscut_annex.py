"""The crosscutting annex: own condition next to the partner's, each with indicator, target and owner."""

from __future__ import annotations

from pohon_graph.exports.evidence import Evidence, condition, level, sheets
from pohon_graph.exports.export_format import Form
from pohon_graph.graph.crosscut_pairs import Pairs
from pohon_graph.graph.level_names import word
from pohon_graph.graph.model import CROSSCUT, Graph, Row, order_of
from pohon_graph.texts import say
from pohon_graph.workbooks import Value, workbook

_COLUMNS = (
    ("number", 5), ("level", 14), ("goal", 30), ("indicator", 28), ("target", 14), ("owner", 22),
    ("partner", 18), ("partner-goal", 30), ("partner-indicator", 28), ("partner-target", 14),
    ("partner-owner", 22), ("status", 14), ("crosscut-note", 18),
)  # fmt: skip


def crosscut_annex(graph: Graph, tree: str | None = None) -> bytes:
    """The annex as a workbook with one sheet per tree, and one row per crosscut and counterpart.

    With `tree`, only its sheet is written; the graph still holds the trees of its partners.
    """
    crosscuts = list(_crosscuts(graph))
    pairs = Pairs(graph.trees(), crosscuts, _titles(graph).__getitem__)

    def rows(evidence: Evidence, tree: Row) -> list[list[Value]]:
        own = [crosscut for crosscut in crosscuts if crosscut["tree"] == tree["id"]]
        found: list[list[Value]] = []
        for crosscut in own:
            for theirs in _theirs(evidence, pairs, crosscut):
                found.append([len(found) + 1, *_row(evidence, crosscut, theirs)])
        return found

    return workbook(sheets(graph, "annex", _COLUMNS, rows, tree))


FORMS = (
    Form(11, "lampiran-crosscutting", ".xlsx", crosscut_annex, partners=True, about=(
        "lampiran crosscutting: kondisi sendiri dan kondisi mitra",
        "the crosscutting annex: own condition and the partner’s",
    )),
)  # fmt: skip


def _titles(graph: Graph) -> dict[str, dict[str, str]]:
    """The titles of every tree's goals."""
    titles: dict[str, dict[str, str]] = {tree["id"]: {} for tree in graph.trees()}
    for id_, goal in graph.nodes["Goal"].items():
        titles[goal["tree"]][id_] = goal["title"]
    return titles


def _crosscuts(graph: Graph) -> list[Row]:
    """The crosscuts as `Pairs` reads them, in file order of their goals."""
    goals = graph.nodes["Goal"]
    agencies = {tree["id"]: tree["agency"] for tree in graph.trees()}
    rows = [edge for edge in graph.edges[CROSSCUT] if edge["start"] in goals]
    rows.sort(key=lambda edge: (order_of(goals[edge["start"]]), order_of(edge)))
    return [
        {
            "tree": goals[edge["start"]]["tree"],
            "agency": agencies[goals[edge["start"]]["tree"]],
            "goal": edge["start"],
            "partner": edge["end"],
            "scope": edge.get("scope") or "external",
            **{name: edge.get(name) for name in ("status", "note", "counterpart")},
        }
        for edge in rows
    ]


def _theirs(evidence: Evidence, pairs: Pairs, crosscut: Row) -> list[list[Value]]:
    """The partner's four columns for each counterpart; without one, the facts known about its side."""
    found = pairs.paired(crosscut)
    if found:
        return [condition(evidence.goals[id_]) for id_ in found]
    if crosscut["partner"] == crosscut["agency"]:
        return [[crosscut["counterpart"], None, None, None]]
    lines = [say(f"exports.reply.{pairs.reply(crosscut) or 'not-loaded'}")]
    if crosscut["counterpart"]:
        lines.insert(0, crosscut["counterpart"])
    candidates = [evidence.goals[id_] for id_ in pairs.candidates(crosscut)]
    lines += [say("exports.candidate", title=goal.title, id=goal.id) for goal in candidates]
    return [["\n".join(lines), None, None, None]]


def _row(evidence: Evidence, crosscut: Row, theirs: list[Value]) -> list[Value]:
    goal = evidence.goals[crosscut["goal"]]
    status = word(crosscut["status"] or "no-status")
    return [
        level(goal),
        *condition(goal),
        evidence.agency(crosscut["partner"]),
        *theirs,
        f"{status} ({word(crosscut['scope'])})",
        crosscut["note"],
    ]
