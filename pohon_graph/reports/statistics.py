"""An audit as counts: one line for each rule with findings, most findings first."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from pohon_graph.reports.json_text import json_text
from pohon_graph.reports.summary import clean_line, status_name
from pohon_graph.rules.findings import ERROR, Outcome, Report
from pohon_graph.texts import language, say


def statistics_text(report: Report) -> str:
    """`4 of 31  OWN001  error  Goal without an owner`; rules that could not be run come last."""
    lines = [_cells(outcome, report) for outcome in _counted(report)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rows = ["  ".join(map(str.ljust, cells, widths)).rstrip() for cells in lines]
    return "".join(f"{row}\n" for row in (rows or [clean_line(report)]))


def statistics_json(report: Report) -> str:
    """The same as a list of objects; a rule that could not be run has `error`, its reason."""
    return json_text(list(map(_object, _counted(report))))


def _counted(report: Report) -> list[Outcome]:
    """The rules with unsuppressed findings, with their number, and the rules that failed to run."""
    counts = Counter(finding.rule for finding in report.findings if not finding.suppressed)
    found = [replace(outcome, findings=counts[outcome.rule.code]) for outcome in report.outcomes]
    shown = [outcome for outcome in found if outcome.findings or outcome.status == ERROR]
    return sorted(shown, key=lambda outcome: (-outcome.findings, outcome.rule.code))


def _cells(outcome: Outcome, report: Report) -> tuple[str, ...]:
    share = say("reports.share", findings=outcome.findings, population=outcome.population)
    count = status_name(outcome, report) if outcome.status == ERROR else share
    severity = say(f"reports.one.{outcome.severity}")
    return count, outcome.rule.code, severity, outcome.rule.titles[language()]


def _object(outcome: Outcome) -> dict[str, object]:
    counted = {
        "code": outcome.rule.code,
        "severity": outcome.severity,
        "findings": outcome.findings,
        "population": outcome.population,
        "title": outcome.rule.titles[language()],
    }
    return counted | ({"error": outcome.error} if outcome.status == ERROR else {})
