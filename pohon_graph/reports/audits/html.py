"""The audit as one HTML page that works offline and runs no script."""

from __future__ import annotations

import re

from pohon_graph.ontology import SEVERITIES
from pohon_graph.reports.audit_format import Format
from pohon_graph.reports.cause_lines import Places, first_places, further_places, is_listed, sentence
from pohon_graph.reports.html_page import escaped, html_page, isolated
from pohon_graph.reports.nomenclature import table_lines
from pohon_graph.reports.sections import OfRule, OnBranch, Section, sections
from pohon_graph.reports.summary import (
    clean_line,
    counted,
    share,
    status_name,
    summary_lines,
    suppressed_note,
)
from pohon_graph.rules.causes import Branches, Cause
from pohon_graph.rules.findings import Finding, Report
from pohon_graph.texts import language, say


def audit_html(report: Report, *, branches: Branches | None = None, every: bool = False) -> str:
    """The page: counts, the findings by severity, rule and cause, and the outcome of every rule.

    Findings with the same cause fold under one line; with `every` each has a line under its branch.
    """
    places = Places(report)
    title = say("reports.audit")
    body = [
        f"<h1>{escaped(title)}</h1>",
        _trees(report),
        _counts(report),
        *(_section(section, places, report) for section in sections(report, branches, every=every)),
        _failed(report),
        _all_rules(report),
        f'<p class="quiet offline">{escaped(say("reports.offline"))}</p>',
    ]
    return html_page(title, body)


FORMAT = Format(7, "html", audit_html, (".html", ".htm"), takes=("branches", "every"), on_screen=False)


def _prose(text: str) -> str:
    """A rule's text, with `names` set as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escaped(text))


def _trees(report: Report) -> str:
    items = (f"<li><b>{isolated(t['id'])}</b> {isolated(t['title'])}</li>" for t in report.trees)
    return f'<ul class="trees">{"".join(items)}</ul>'


def _counts(report: Report) -> str:
    counts = report.summary()
    named = {severity: say(f"reports.severity.{severity}") for severity in SEVERITIES}
    if counts["suppressed"]:
        named["suppressed"] = say("reports.suppressed").capitalize()
    badges = (
        f'<span class="badge {key}">{escaped(name)}: {counts[key]}</span>' for key, name in named.items()
    )
    tables = table_lines(report.tables, report.trees)
    remarks = (*tables, *summary_lines(report)[1:], clean_line(report))
    below = "".join(f"<p>{escaped(remark)}</p>" for remark in remarks if remark)
    return f'<div class="counts">{"".join(badges)}</div>{below}'


def _section(section: Section, places: Places, report: Report) -> str:
    name = counted(say(f"reports.severity.{section.severity}"), section.standing)
    several = len(report.trees) > 1
    rules = "\n".join(_rule(of_rule, section.severity, places, several) for of_rule in section.rules)
    return f"<h2>{escaped(name)}</h2>\n{rules}"


def _rule(of_rule: OfRule, severity: str, places: Places, several: bool) -> str:
    rule, lang = of_rule.outcome.rule, language()
    if of_rule.groups:
        body = "\n".join(_group(group, several) for group in of_rule.groups)
    else:
        body = f"<ul>{''.join(_cause(cause, places) for cause in of_rule.causes)}</ul>"
    return (
        f'<details class="of-{severity}" open>\n<summary><h3>{rule.code} {escaped(rule.titles[lang])}</h3> '
        f'<span class="quiet">{escaped(share(of_rule.outcome))}</span></summary>\n'
        f"<p><b>{escaped(say('reports.column.why'))}:</b> {_prose(rule.whys[lang])}</p>\n"
        f"<p><b>{escaped(say('reports.column.fix'))}:</b> {_prose(of_rule.fix)}</p>\n{body}\n</details>"
    )


def _cause(cause: Cause, places: Places) -> str:
    """A single finding, or a line with the first places that opens to show all of them."""
    if len(cause.findings) == 1:
        return _finding(cause.first)
    note = suppressed_note(cause.first)
    count = "" if is_listed(cause) else f" {say('reports.cause.same', count=len(cause.findings) - 1)}"
    shown = isolated(places.listed(*(first_places(cause) if is_listed(cause) else further_places(cause))))
    return (
        f'<li class="cause{" suppressed" if note else ""}"><details><summary>'
        f'{isolated(sentence(cause))}{escaped(count)} <span class="place">{shown}</span></summary>'
        f"<ul>{''.join(map(_finding, cause.findings))}</ul></details></li>"
    )


def _group(group: OnBranch, several: bool) -> str:
    name = group.name(several)
    head = f"<h4>{isolated(name)}</h4>\n" if name else ""
    return f"{head}<ul>{''.join(map(_finding, group.findings))}</ul>"


def _finding(finding: Finding) -> str:
    places = " ".join(isolated(text) for text in (finding.source, finding.subject) if text)
    note = suppressed_note(finding)
    mark = f'<p class="quiet">[{isolated(note)}]</p>' if note else ""
    return (
        f'<li class="finding{" suppressed" if note else ""}">'
        f'<p>{isolated(finding.messages[language()])}</p><p class="place">{places}</p>{mark}</li>'
    )


def _failed(report: Report) -> str:
    if not report.failed_rules:
        return ""
    items = (f"<li><b>{o.rule.code}</b> {isolated(o.error or '')}</li>" for o in report.failed_rules)
    head = f"<h2>{escaped(say('reports.failed'))}</h2><p>{escaped(say('reports.failed-note'))}</p>"
    return f"{head}<ul>{''.join(items)}</ul>"


def _all_rules(report: Report) -> str:
    names = ("rule", "what", "status", "findings", "population")
    head = "".join(f"<th{_number(name)}>{escaped(say(f'reports.column.{name}'))}</th>" for name in names)
    rows = []
    for outcome in report.by_code:
        title = escaped(outcome.rule.titles[language()])
        status = escaped(status_name(outcome, report))
        figures = (f'<td class="number">{figure}</td>' for figure in (outcome.findings, outcome.population))
        rows.append(
            f"<tr><td>{outcome.rule.code}</td><td>{title}</td><td>{status}</td>{''.join(figures)}</tr>"
        )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f'<h2>{escaped(say("reports.all-rules"))}</h2><div class="scroll">{table}</div>'


def _number(name: str) -> str:
    return ' class="number"' if name in ("findings", "population") else ""
