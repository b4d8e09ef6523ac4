"""The audit as JUnit XML, for build servers: a suite per rule, a failed test per finding."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from pohon_graph.reports.audit_format import Format
from pohon_graph.reports.summary import suppressed_note
from pohon_graph.rules.findings import ERROR, NOT_APPLICABLE, Finding, Outcome, Report
from pohon_graph.texts import language, say
from pohon_graph.xml_characters import fit


def audit_junit(report: Report) -> str:
    """Suites in the order of the rules' codes.

    A finding is a failure, and a suppressed one a skipped test. A rule without findings is one passed test,
    or a skipped one if it does not apply. A rule that could not be run is an error.
    """
    by_rule = report.by_rule()
    suites = [_suite(outcome, by_rule.get(outcome.rule.code, [])) for outcome in report.by_code]
    root = ElementTree.Element("testsuites", {"name": "pohon-graph", **_sums(suites)})
    root.extend(suites)
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


FORMAT = Format(4, "junit", audit_junit, (".xml",))


def _suite(outcome: Outcome, findings: list[Finding]) -> ElementTree.Element:
    title = f"{outcome.rule.code} {outcome.rule.titles[language()]}"
    suite = ElementTree.Element("testsuite", {"name": fit(title)})
    cases = [_case(finding) for finding in findings] or [_outcome_case(outcome)]
    suite.extend(cases)
    kinds = [child.tag for case in cases for child in case]
    counts = {"tests": len(cases), **{name: kinds.count(tag) for name, tag in _TAGS.items()}}
    suite.attrib.update({name: str(count) for name, count in counts.items()})
    return suite


_TAGS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def _case(finding: Finding) -> ElementTree.Element:
    case = ElementTree.Element("testcase", {"classname": finding.rule, "name": fit(finding.subject)})
    message = fit(finding.messages[language()])
    if finding.suppressed:
        note = suppressed_note(finding)
        ElementTree.SubElement(case, "skipped", {"message": f"{message} [{fit(note)}]"})
    else:
        failure = ElementTree.SubElement(case, "failure", {"message": message, "type": finding.severity})
        failure.text = fit(finding.source or "")
    return case


def _outcome_case(outcome: Outcome) -> ElementTree.Element:
    code = outcome.rule.code
    case = ElementTree.Element("testcase", {"classname": code, "name": outcome.rule.name})
    counts = outcome.rule.counts[language()]
    if outcome.status == ERROR:
        ElementTree.SubElement(case, "error", {"message": fit(outcome.error or ""), "type": ERROR})
    elif outcome.status == NOT_APPLICABLE:
        message = say("reports.not-applicable", counts=counts)
        ElementTree.SubElement(case, "skipped", {"message": fit(message)})
    return case


def _sums(suites: Iterable[ElementTree.Element]) -> dict[str, str]:
    listed = list(suites)
    return {name: str(sum(int(suite.attrib[name]) for suite in listed)) for name in ("tests", *_TAGS)}
