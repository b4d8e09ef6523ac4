"""The audit for programs, as `schemas/report.schema.json` specifies."""

from __future__ import annotations

from typing import Any

from pohon_graph.reports.audit_format import Format
from pohon_graph.reports.json_text import json_text
from pohon_graph.reports.nomenclature import table_document
from pohon_graph.rules.findings import ERROR, Finding, Outcome, Report
from pohon_graph.texts import language

VERSION = 1


def audit_json(report: Report) -> str:
    """The report as JSON; the same store, rules and language give the same bytes."""
    return json_text(audit_document(report))


FORMAT = Format(2, "json", audit_json, (".json",))


def audit_document(report: Report) -> dict[str, Any]:
    """The report as the object that is written."""
    return {
        "version": VERSION,
        "trees": [{name: tree[name] for name in ("id", "title", "digest")} for tree in report.trees],
        "nomenclature": [table_document(table) for table in report.tables],
        "summary": report.summary(),
        "rules": [_rule(outcome) for outcome in report.by_code],
        "findings": [finding_document(finding) for finding in report.findings],
    }


def _rule(outcome: Outcome) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "code": outcome.rule.code,
        "name": outcome.rule.name,
        "severity": outcome.severity,
        "status": outcome.status,
        "population": outcome.population,
        "findings": outcome.findings,
    }
    # Without the reason, a program could only say that something went wrong.
    return {**rule, "error": outcome.error} if outcome.status == ERROR else rule


def finding_document(finding: Finding) -> dict[str, Any]:
    """One finding as the object that is written."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "node": finding.node,
        "title": finding.title,
        "tree": finding.tree,
        "level": finding.level,
        "other": finding.other,
        "message": finding.messages[language()],
        "detail": finding.detail,
        "source": finding.source,
        "fingerprint": finding.fingerprint,
        "suppressed": _suppression(finding),
    }


def _suppression(finding: Finding) -> dict[str, Any] | None:
    suppression = finding.suppressed
    if suppression is None:
        return None
    return {
        "reason": suppression.reason,
        "owner": suppression.owner,
        "until": suppression.until.isoformat(),
    }
