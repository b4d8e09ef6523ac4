"""The audit as a workbook: a summary, and a sheet for every family of rules that found something."""

from __future__ import annotations

from pohon_graph.graph.level_names import level_name
from pohon_graph.grouping import grouped
from pohon_graph.reports.audit_format import Format
from pohon_graph.reports.nomenclature import table_lines
from pohon_graph.reports.rule_catalogue import family_name
from pohon_graph.reports.summary import status_name, summary_lines, suppressed_note
from pohon_graph.rules.causes import Branches, goal_of
from pohon_graph.rules.findings import Finding, Report
from pohon_graph.rules.fix_words import fix_texts, quoted_keys
from pohon_graph.texts import language, say
from pohon_graph.workbooks import Sheet, Value, workbook

_SUMMARY = (
    ("rule", 10), ("severity", 13), ("what", 48), ("status", 18), ("findings", 10), ("population", 11),
    ("why", 60), ("fix", 60),
)  # fmt: skip
_FINDINGS = (
    ("rule", 10), ("severity", 12), ("title", 36), ("level", 16), ("message", 56), ("branch", 28),
    ("source", 24), ("suppressed", 20), ("tree", 16), ("node", 34), ("other", 24), ("fingerprint", 18),
)  # fmt: skip
# The other columns are for machines or read once on screen; printing them would make the text too small.
_PRINTED = {"summary": 6, "findings": 8}


def audit_xlsx(report: Report, *, branches: Branches | None = None) -> bytes:
    """The workbook; every text stays text, even if it begins like a formula."""
    families = grouped(report.findings, lambda finding: finding.rule.rstrip("0123456789"))
    found = [
        Sheet(
            title=f"{family} {family_name(family)}" if family_name(family) != family else family,
            head=_head(_FINDINGS),
            rows=[_row(finding, branches or {}) for finding in findings],
            widths=[width for _, width in _FINDINGS],
            printed=_PRINTED["findings"],
        )
        for family, findings in sorted(families.items())
    ]
    return workbook([_summary(report), *found])


FORMAT = Format(8, "xlsx", audit_xlsx, (".xlsx",), takes=("branches",), on_screen=False)


def _summary(report: Report) -> Sheet:
    fixes = fix_texts(report, language())
    rows: list[list[Value]] = [
        [
            outcome.rule.code,
            say(f"reports.one.{outcome.severity}"),
            outcome.rule.titles[language()],
            outcome.error or status_name(outcome, report),
            outcome.findings,
            outcome.population,
            quoted_keys(outcome.rule.whys[language()]),
            quoted_keys(fixes[outcome.rule.code]),
        ]
        for outcome in report.by_code
    ]
    trees = (f"{tree['id']}: {tree['title']}" for tree in report.trees)
    tables = table_lines(report.tables, report.trees)
    above = (say("reports.audit"), *trees, *tables, *summary_lines(report), "")
    widths = [width for _, width in _SUMMARY]
    return Sheet(say("reports.summary"), _head(_SUMMARY), rows, widths, above, printed=_PRINTED["summary"])


def _row(finding: Finding, branches: Branches) -> list[Value]:
    branch = branches.get(goal_of(finding.node))
    return [
        finding.rule,
        say(f"reports.one.{finding.severity}"),
        finding.title,
        level_name(finding.level) if finding.level else None,
        finding.messages[language()],
        branch.title if branch else None,
        finding.source,
        suppressed_note(finding),
        finding.tree,
        finding.node,
        finding.other,
        finding.fingerprint,
    ]


def _head(columns: tuple[tuple[str, int], ...]) -> list[str]:
    return [say(f"reports.column.{name}") for name, _ in columns]
