"""Audits that report only the findings that are new since an earlier report."""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import replace
from typing import Any

from pohon_graph.errors import InputError, Problem
from pohon_graph.files import PathLike, read_whole, reason
from pohon_graph.rules.findings import ERROR, FAIL, PASS, AnyReport, Finding, Outcome
from pohon_graph.texts import say

Fingerprints = Counter[str]


def read_fingerprints(path: PathLike) -> Fingerprints:
    """The count of each fingerprint in an earlier report (`pohon audit --format json`).

    Raises InputError if the file is not such a report.
    """
    shown = os.fspath(path)
    try:
        report = json.loads(read_whole(path))
    except OSError as error:
        raise InputError([Problem(shown, say("rules.report-unreadable", reason=reason(error)))]) from error
    except (ValueError, RecursionError) as error:
        raise InputError([Problem(shown, say("rules.no-report"))]) from error
    fingerprints = _fingerprints(report)
    if fingerprints is None:
        raise InputError([Problem(shown, say("rules.no-report"))])
    return Counter(fingerprints)


def only_new(report: AnyReport, earlier: Fingerprints) -> AnyReport:
    """The report without the findings of the earlier one.

    Each occurrence of a fingerprint in the earlier report removes one finding; parallel edges share one.
    """
    left = earlier.copy()
    findings: list[Finding] = []
    for finding in report.findings:
        if left[finding.fingerprint] > 0:
            left[finding.fingerprint] -= 1
        else:
            findings.append(finding)
    counts = Counter(finding.rule for finding in findings)
    outcomes = [_recounted(outcome, counts[outcome.rule.code]) for outcome in report.outcomes]
    known = len(report.findings) - len(findings)
    return replace(report, outcomes=outcomes, findings=findings, known=known)


def _recounted(outcome: Outcome, findings: int) -> Outcome:
    status = outcome.status if outcome.status != FAIL or findings else PASS
    return outcome if outcome.status == ERROR else replace(outcome, findings=findings, status=status)


def _fingerprints(report: Any) -> list[str] | None:
    findings = report.get("findings") if isinstance(report, dict) and report.get("version") == 1 else None
    if not isinstance(findings, list):
        return None
    found: list[str] = []
    for finding in findings:
        if not isinstance(finding, dict) or not isinstance(finding.get("fingerprint"), str):
            return None
        found.append(finding["fingerprint"])
    return found
