"""The findings of each goal as the text for the notes of its slide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pohon_graph.graph.model import Graph
from pohon_graph.grouping import grouped
from pohon_graph.ontology import SEVERITIES
from pohon_graph.posters.wording import plain
from pohon_graph.rules.causes import goal_of
from pohon_graph.rules.findings import Finding, Report
from pohon_graph.rules.fix_words import fix_texts
from pohon_graph.texts import language, say


def slide_notes(report: Report, graph: Graph) -> dict[str, str]:
    """The findings by goal, the gravest first; those about its indicators and targets are the goal's, and
    accepted ones are left out."""
    fixes = fix_texts(report, language())
    goals = graph.nodes["Goal"]
    found = (one for one in report.findings if not one.suppressed and goal_of(one.node) in goals)
    by_goal = grouped(found, lambda one: goal_of(one.node))
    return {
        goal: "\n".join([plain(goals[goal]["title"]), *_lines(some, fixes)]) for goal, some in by_goal.items()
    }


def _lines(findings: Iterable[Finding], fixes: Mapping[str, str]) -> Iterator[str]:
    for one in sorted(findings, key=lambda one: (SEVERITIES.index(one.severity), one.rule)):
        severity = say(f"reports.one.{one.severity}")
        yield f"- {one.rule} ({severity}): {plain(one.messages[language()])}"
        yield f"  {say('reports.fix')}: {plain(fixes[one.rule])}"
