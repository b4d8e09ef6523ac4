"""The summary in every format of an audit: number of findings, findings left out, outcomes of rules."""

from __future__ import annotations

from pohon_graph.rules.findings import FAIL, NOT_APPLICABLE, PASS, Finding, Outcome, Report
from pohon_graph.texts import language, say


def summary_lines(report: Report) -> list[str]:
    """One sentence each: the findings by severity, suppressed ones, those already in an earlier report."""
    counts = report.summary()
    lines = [say("reports.summary-findings", None, **counts)]
    if counts["suppressed"]:
        lines.append(say("reports.summary-suppressed", None, **counts))
    if report.known is not None:
        lines.append(say("reports.only-new", known=report.known))
    return lines


def clean_line(report: Report) -> str:
    """A sentence for a report without findings that count; empty if there are some or a rule failed."""
    counts = report.summary()
    if report.failed_rules or counts["error"] or counts["warning"] or counts["info"]:
        return ""
    if report.known is not None:
        return say("reports.clean-new")
    if counts["suppressed"]:
        return say("reports.clean-but-accepted")
    idle = sum(outcome.status == NOT_APPLICABLE for outcome in report.outcomes)
    if idle > len(report.outcomes) - idle:  # a tree with little in it is not a good one
        return say("reports.clean-but-thin", idle=idle, rules=len(report.outcomes))
    return say("reports.clean")


def status_name(outcome: Outcome, report: Report) -> str:
    """The outcome of a rule. If only new findings are shown, the absence of new ones is not a pass."""
    new = "-new" if report.known is not None and outcome.status in (PASS, FAIL) else ""
    return say(f"reports.status.{outcome.status}{new}")


def suppressed_note(finding: Finding) -> str:
    """The mark of a suppressed finding; empty for any other."""
    suppression = finding.suppressed
    if not suppression:
        return ""
    return say("reports.suppressed-until", until=suppression.until, reason=suppression.reason)


def counted(name: str, count: int) -> str:
    """`Kesalahan: 4 temuan`."""
    return say("reports.count", name=name, count=count)


def share(outcome: Outcome) -> str:
    """`4 of 31 goals below regional`."""
    return say(
        "reports.of-population",
        findings=outcome.findings,
        population=outcome.population,
        counts=outcome.rule.counts[language()],
    )
