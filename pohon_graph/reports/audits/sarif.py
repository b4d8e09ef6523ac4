"""The audit as SARIF 2.1.0 (OASIS), for code hosts and editors that show findings at their line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from pohon_graph.reports.audit_format import Format
from pohon_graph.reports.json_text import json_text
from pohon_graph.reports.source_place import Place, place
from pohon_graph.rules.findings import ERROR, Finding, Outcome, Report
from pohon_graph.rules.fix_words import fix_texts
from pohon_graph.rules.rule_file import Rule
from pohon_graph.texts import language
from pohon_graph.version import VERSION

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def audit_sarif(report: Report) -> str:
    """One run: every rule that was run, every finding with its file and line, suppressions marked.

    A rule that could not be run is a notification and makes the invocation unsuccessful.
    """
    places = {outcome.rule.code: number for number, outcome in enumerate(report.by_code)}
    run = {
        "tool": {"driver": _driver(report.by_code, fix_texts(report, language()))},
        "language": language(),
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [_result(finding, places[finding.rule]) for finding in report.findings],
        "properties": {
            "trees": [{name: tree[name] for name in ("id", "title", "digest")} for tree in report.trees]
        },
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


FORMAT = Format(3, "sarif", audit_sarif, (".sarif", ".sarif.json", ".json"))


def _driver(outcomes: list[Outcome], fixes: Mapping[str, str]) -> dict[str, Any]:
    rules = [_rule(outcome.rule, outcome.severity, fixes[outcome.rule.code]) for outcome in outcomes]
    return {"name": "pohon-graph", "version": VERSION, "rules": rules}


def _rule(rule: Rule, severity: str, fix: str) -> dict[str, Any]:
    lang = language()
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.titles[lang]},
        "fullDescription": {"text": rule.whys[lang]},
        "help": {"text": fix},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"source": rule.sources[language()]},
    }


def _invocation(report: Report) -> dict[str, Any]:
    failed = [
        {
            "level": "error",
            "message": {"text": outcome.error or ERROR},
            "associatedRule": {"id": outcome.rule.code},
        }
        for outcome in report.failed_rules
    ]
    return {"executionSuccessful": not failed, "toolExecutionNotifications": failed}


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.messages[language()]},
        "locations": [_location(finding)],
        "partialFingerprints": {"pohon/v1": finding.fingerprint},
        "properties": {name: getattr(finding, name) for name in ("node", "other", "tree", "level", "detail")},
    }
    if finding.suppressed:
        result["suppressions"] = [{"kind": "external", "justification": finding.suppressed.reason}]
    return result


def _location(finding: Finding) -> dict[str, Any]:
    """The file and line. A workbook cell has no line, so it is a logical location in addition to line 1."""
    where = place(finding.source) or Place(finding.tree or finding.node)
    logical = [{"fullyQualifiedName": finding.node, "kind": "goal" if "/" in finding.node else "tree"}]
    if where.sheet:
        logical.append({"fullyQualifiedName": f"{where.sheet}!{where.cell}", "kind": "cell"})
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(where.file)},
            "region": {"startLine": where.line or 1},
        },
        "logicalLocations": logical,
    }


def uri(file: str) -> str:
    """A path as a URI reference: relative paths stay relative, absolute ones become `file:` URIs."""
    path = file.replace("\\", "/")
    escaped = quote(path, safe="/-._~()!$'*,;=@")
    if len(path) > 2 and path[1] == ":" and path[0].isalpha():
        return f"file:///{path[0]}:{quote(path[2:], safe='/-._~()')}"
    return f"file://{escaped}" if path.startswith("/") else escaped
