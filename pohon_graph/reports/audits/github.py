"""The audit as GitHub workflow commands: each finding becomes a note at its line of a pull request."""

from __future__ import annotations

from pohon_graph.reports.audit_format import Format
from pohon_graph.reports.source_place import place
from pohon_graph.rules.findings import Finding, Report
from pohon_graph.texts import language, say

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def audit_github(report: Report) -> str:
    """One line per finding and failed rule; a suppressed finding is a notice that says so."""
    titles = {outcome.rule.code: outcome.rule.titles[language()] for outcome in report.outcomes}
    lines = [_line(finding, titles[finding.rule]) for finding in report.findings]
    for outcome in report.failed_rules:
        title = f"{outcome.rule.code} {say('reports.status.error')}"
        lines.append(f"::error title={_property(title)}::{_data(outcome.error or '')}")
    return "".join(f"{line}\n" for line in lines)


FORMAT = Format(5, "github", audit_github, (".txt",))


def _line(finding: Finding, title: str) -> str:
    command = "notice" if finding.suppressed else _COMMANDS[finding.severity]
    where = place(finding.source)
    fields = {"file": where.file, "line": where.line or 1} if where else {}
    named = {**fields, "title": f"{finding.rule} {title}"}
    message = finding.messages[language()]
    if where and where.sheet:
        message = f"{where.sheet}!{where.cell}: {message}"
    if finding.suppressed:
        note = finding.suppressed
        message = f"{message} [{say('reports.suppressed-until', until=note.until, reason=note.reason)}]"
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in named.items())
    return f"::{command} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
