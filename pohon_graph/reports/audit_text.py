"""The audit for people: what is wrong, why it matters, how to mend it, where it stands, what next."""

from __future__ import annotations

from collections import Counter

from pohon_graph.reports.blocks import WIDTH, Page, Words
from pohon_graph.reports.sections import Branches, OfRule, OnBranch, Section, sections
from pohon_graph.reports.summary import clean_line, summary_lines
from pohon_graph.rules.findings import ERROR, FAIL, NOT_APPLICABLE, PASS, Finding, Report
from pohon_graph.texts import language, say


def audit_text(
    report: Report, *, branches: Branches | None = None, width: int = WIDTH, colour: bool = False
) -> str:
    """The report by severity, rule and branch; `branches` are those of `explore.branches`."""
    found = sections(report, branches)
    page = Page()
    page.heading(say("reports.audit"))
    for tree in report.trees:
        page.say(Words(tree["id"], "strong"), f"  {tree['title']}", indent=2, hang=2)
    for section in found:
        _section(page, section, several=len(report.trees) > 1)
    _failed_rules(page, report)
    _summary(page, report, found)
    return page.text(width, colour)


def suppressed_note(finding: Finding) -> str:
    """What marks a suppressed finding, empty for any other."""
    suppression = finding.suppressed
    if not suppression:
        return ""
    return say("reports.suppressed-until", until=suppression.until, reason=suppression.reason)


def counted(name: str, count: int) -> str:
    """`Kesalahan: 4 temuan`."""
    return say("reports.count-1" if count == 1 else "reports.count", name=name, count=count)


def _section(page: Page, section: Section, several: bool) -> None:
    name = say(f"reports.severity.{section.severity}")
    page.heading(counted(name, section.standing).upper(), section.severity)
    for rule in section.rules:
        page.gap()
        _rule(page, rule, section.severity, several)


def _rule(page: Page, of_rule: OfRule, severity: str, several: bool) -> None:
    outcome, lang = of_rule.outcome, language()
    rule = outcome.rule
    share = say(
        "reports.of-population",
        findings=outcome.findings,
        population=outcome.population,
        counts=rule.counts[lang],
    )
    page.say(Words(rule.code, severity), "  ", Words(rule.titles[lang], "strong"), f": {share}", hang=8)
    page.say(Words(f"{say('reports.column.why')}: ", "faint"), rule.whys[lang], indent=2, hang=2)
    page.say(Words(f"{say('reports.column.fix')}: ", "faint"), rule.fixes[lang], indent=2, hang=2)
    for group in of_rule.groups:
        _group(page, group, several)


def _group(page: Page, group: OnBranch, several: bool) -> None:
    page.gap()
    heads = [group.tree] if several and group.tree else []
    if group.branch:
        heads.append(say("reports.branch", title=group.branch.title))
    if heads:
        page.say(Words(" - ".join(heads), "strong"), indent=2, hang=4)
    indent = 4 if heads else 2
    for finding in group.findings:
        page.say("- ", finding.messages[language()], indent=indent, hang=2)
        where = (Words(finding.source or "", "strong"), Words(f"  {finding.node}", "faint"))
        page.say(*where, indent=indent + 2, hang=2)
        if finding.suppressed:
            page.say(Words(f"[{suppressed_note(finding)}]", "faint"), indent=indent + 2, hang=2)


def _failed_rules(page: Page, report: Report) -> None:
    if not report.failed_rules:
        return
    page.heading(say("reports.failed").upper(), "error")
    page.say(say("reports.failed-note"))
    for outcome in report.failed_rules:
        page.say(Words(outcome.rule.code, "error"), f"  {outcome.error}", indent=2, hang=2)


def _summary(page: Page, report: Report, found: list[Section]) -> None:
    page.heading(say("reports.summary").upper())
    for line in summary_lines(report):
        page.say(line)
    statuses = Counter(outcome.status for outcome in report.outcomes)
    page.say(
        say(
            "reports.summary-rules" if report.known is None else "reports.summary-rules-new",
            rules=len(report.outcomes),
            passed=statuses[PASS],
            failed=statuses[FAIL],
            inapplicable=statuses[NOT_APPLICABLE],
        )
    )
    if statuses[ERROR]:
        page.say(Words(say("reports.summary-errors", count=statuses[ERROR]), "error"))
    elif clean := clean_line(report):
        page.say(Words(clean, "good"))
    _next(page, report, found)


def _next(page: Page, report: Report, found: list[Section]) -> None:
    page.heading(say("reports.next").upper())
    first = next(
        ((of_rule, f) for s in found for of_rule in s.rules for f in of_rule.findings if not f.suppressed),
        None,
    )
    if first is None:
        page.say(say("reports.next-failed" if report.failed_rules else "reports.next-clean"), indent=2)
        return
    of_rule, finding = first
    rule = of_rule.outcome.rule
    fields = {"code": rule.code, "place": finding.source, "fix": rule.fixes[language()]}
    key = "reports.next-fix" if finding.source else "reports.next-fix-no-place"
    page.say("1. ", say(key, **fields), indent=2, hang=3)
    page.say("2. ", say("reports.next-again"), indent=2, hang=3)
    page.say("3. ", say("reports.next-rule", code=rule.code), indent=2, hang=3)
