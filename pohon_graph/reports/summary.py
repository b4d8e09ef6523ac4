"""What every form of an audit says of the whole: how many findings, what was left out, how rules went."""

from __future__ import annotations

from pohon_graph.rules.findings import FAIL, PASS, Finding, Outcome, Report
from pohon_graph.texts import language, say


def summary_lines(report: Report) -> list[str]:
    """One sentence each: the findings by severity, those suppressed, those an earlier report has too."""
    counts = report.summary()
    lines = [say("reports.summary-findings", None, **counts)]
    if counts["suppressed"]:
        lines.append(say("reports.summary-suppressed", None, **counts))
    if report.known is not None:
        lines.append(say("reports.only-new", known=report.known))
    return lines


def clean_line(report: Report) -> str:
    """What a report without findings that count may say; empty where it has some, or a failed rule."""
    counts = report.summary()
    if report.failed_rules or counts["error"] or counts["warning"] or counts["info"]:
        return ""
    if report.known is not None:
        return say("reports.clean-new")
    return say("reports.clean-but-accepted" if counts["suppressed"] else "reports.clean")


def status_name(outcome: Outcome, report: Report) -> str:
    """How a rule went. Where only new findings are shown, nothing new is no pass."""
    new = "-new" if report.known is not None and outcome.status in (PASS, FAIL) else ""
    return say(f"reports.status.{outcome.status}{new}")


def suppressed_note(finding: Finding) -> str:
    """What marks a suppressed finding, empty for any other."""
    suppression = finding.suppressed
    if not suppression:
        return ""
    return say("reports.suppressed-until", until=suppression.until, reason=suppression.reason)


def counted(name: str, count: int) -> str:
    """`Kesalahan: 4 temuan`."""
    return say("reports.count-1" if count == 1 else "reports.count", name=name, count=count)


def share(outcome: Outcome) -> str:
    """`4 of 31 goals below regional`."""
    return say(
        "reports.of-population",
        findings=outcome.findings,
        population=outcome.population,
        counts=outcome.rule.counts[language()],
    )
