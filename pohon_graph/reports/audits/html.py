"""The audit as one HTML page that works offline and runs no script."""

from __future__ import annotations

import re
from html import escape

from pohon_graph.marks import HTML_META
from pohon_graph.ontology import SEVERITIES
from pohon_graph.reports.audit_format import Format
from pohon_graph.reports.cause_lines import Places, first_places, further_places, is_listed, sentence
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
from pohon_graph.xml_characters import fit

# The colours and shapes of the interactive page, so that both look alike.
_STYLE = """
:root { color-scheme: light dark; --paper: #f4f6f8; --face: #fff; --ink: #151b22; --quiet: #46515d;
  --rule: #d3dae1; --edge: #77828e; --error: #fde3df; --error-edge: #b3261e; --warning: #fff0c9;
  --warning-edge: #8a5a00; --info: #e1ecfb; --info-edge: #2b5fa8; }
@media (prefers-color-scheme: dark) { :root { --paper: #12171d; --face: #1a222a; --ink: #f1f4f7;
  --quiet: #bcc6d0; --rule: #34404c; --edge: #8794a1; --error: #4a1d1a; --error-edge: #ff8a80;
  --warning: #433208; --warning-edge: #ffca55; --info: #1c304b; --info-edge: #8ab4ff; } }
* { box-sizing: border-box; }
html { font: 15px/1.45 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans",
  sans-serif; }
body { margin: 0 auto; max-width: 62em; padding: 18px 16px 60px; background: var(--paper);
  color: var(--ink); }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 10px; }
h2 { font-size: 19px; margin: 26px 0 10px; }
h3 { font-size: 16px; margin: 0; display: inline; }
h4 { font-size: 14px; margin: 12px 0 4px; color: var(--quiet); }
p, ul { margin: 4px 0; }
ul { padding: 0; list-style: none; }
.trees li { overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; }
.badge { border: 1px solid; border-radius: 4px; padding: 1px 8px; font-weight: 700; }
.error { background: var(--error); border-color: var(--error-edge); }
.warning { background: var(--warning); border-color: var(--warning-edge); }
.info { background: var(--info); border-color: var(--info-edge); }
details { background: var(--face); border: 1px solid var(--rule); border-left: 6px solid var(--edge);
  border-radius: 7px; padding: 9px 14px; margin: 0 0 10px; }
details.of-error { border-left-color: var(--error-edge); }
details.of-warning { border-left-color: var(--warning-edge); }
details.of-info { border-left-color: var(--info-edge); }
summary { cursor: pointer; }
code { font-size: 13.5px; background: var(--paper); border-radius: 4px; padding: 0 4px; }
.quiet, .place { color: var(--quiet); font-size: 13.5px; }
.place { overflow-wrap: anywhere; }
.cause details { border: 0; padding: 0; margin: 0; background: none; }
.cause details ul { padding-left: 18px; }
.finding, .cause { border-top: 1px solid var(--rule); padding: 7px 0; overflow-wrap: anywhere; }
li.suppressed { border-left: 3px dashed var(--edge); padding-left: 9px; }
table { border-collapse: collapse; width: 100%; background: var(--face); font-size: 14px; }
th, td { border: 1px solid var(--rule); padding: 4px 8px; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
@media print { body { max-width: none; padding: 0; background: none; } details { break-inside: auto; }
  h2, h4, summary { break-after: avoid; } .finding, tr { break-inside: avoid; } .scroll { overflow: visible; }
  .offline { display: none; } }
"""


def audit_html(report: Report, *, branches: Branches | None = None, every: bool = False) -> str:
    """The page: counts, the findings by severity, rule and cause, and the outcome of every rule.

    Findings with the same cause fold under one line; with `every` each has a line under its branch.
    """
    places = Places(report)
    title = say("reports.audit")
    body = [
        f"<h1>{_text(title)}</h1>",
        _trees(report),
        _counts(report),
        *(_section(section, places, report) for section in sections(report, branches, every=every)),
        _failed(report),
        _all_rules(report),
        f'<p class="quiet offline">{_text(say("reports.offline"))}</p>',
    ]
    return (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n{HTML_META}\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(part for part in body if part)
        + "\n</main>\n</body>\n</html>\n"
    )


FORMAT = Format(7, "html", audit_html, (".html", ".htm"), takes=("branches", "every"), on_screen=False)


def _text(text: str) -> str:
    return escape(fit(text))


def _prose(text: str) -> str:
    """A rule's text, with `names` set as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", _text(text))


def _isolated(text: str) -> str:
    """A user's text, isolated so that its writing direction does not turn the text around it."""
    return f"<bdi>{_text(text)}</bdi>"


def _trees(report: Report) -> str:
    items = (f"<li><b>{_isolated(t['id'])}</b> {_isolated(t['title'])}</li>" for t in report.trees)
    return f'<ul class="trees">{"".join(items)}</ul>'


def _counts(report: Report) -> str:
    counts = report.summary()
    named = {severity: say(f"reports.severity.{severity}") for severity in SEVERITIES}
    if counts["suppressed"]:
        named["suppressed"] = say("reports.suppressed").capitalize()
    badges = (f'<span class="badge {key}">{_text(name)}: {counts[key]}</span>' for key, name in named.items())
    remarks = (*summary_lines(report)[1:], clean_line(report))
    below = "".join(f"<p>{_text(remark)}</p>" for remark in remarks if remark)
    return f'<div class="counts">{"".join(badges)}</div>{below}'


def _section(section: Section, places: Places, report: Report) -> str:
    name = counted(say(f"reports.severity.{section.severity}"), section.standing)
    several = len(report.trees) > 1
    rules = "\n".join(_rule(of_rule, section.severity, places, several) for of_rule in section.rules)
    return f"<h2>{_text(name)}</h2>\n{rules}"


def _rule(of_rule: OfRule, severity: str, places: Places, several: bool) -> str:
    rule, lang = of_rule.outcome.rule, language()
    if of_rule.groups:
        body = "\n".join(_group(group, several) for group in of_rule.groups)
    else:
        body = f"<ul>{''.join(_cause(cause, places) for cause in of_rule.causes)}</ul>"
    return (
        f'<details class="of-{severity}" open>\n<summary><h3>{rule.code} {_text(rule.titles[lang])}</h3> '
        f'<span class="quiet">{_text(share(of_rule.outcome))}</span></summary>\n'
        f"<p><b>{_text(say('reports.column.why'))}:</b> {_prose(rule.whys[lang])}</p>\n"
        f"<p><b>{_text(say('reports.column.fix'))}:</b> {_prose(of_rule.fix)}</p>\n{body}\n</details>"
    )


def _cause(cause: Cause, places: Places) -> str:
    """A single finding, or a line with the first places that opens to show all of them."""
    if len(cause.findings) == 1:
        return _finding(cause.first)
    note = suppressed_note(cause.first)
    count = "" if is_listed(cause) else f" {say('reports.cause.same', count=len(cause.findings) - 1)}"
    shown = _isolated(places.listed(*(first_places(cause) if is_listed(cause) else further_places(cause))))
    return (
        f'<li class="cause{" suppressed" if note else ""}"><details><summary>'
        f'{_isolated(sentence(cause))}{_text(count)} <span class="place">{shown}</span></summary>'
        f"<ul>{''.join(map(_finding, cause.findings))}</ul></details></li>"
    )


def _group(group: OnBranch, several: bool) -> str:
    name = group.name(several)
    head = f"<h4>{_isolated(name)}</h4>\n" if name else ""
    return f"{head}<ul>{''.join(map(_finding, group.findings))}</ul>"


def _finding(finding: Finding) -> str:
    places = " ".join(_isolated(text) for text in (finding.source, finding.subject) if text)
    note = suppressed_note(finding)
    mark = f'<p class="quiet">[{_isolated(note)}]</p>' if note else ""
    return (
        f'<li class="finding{" suppressed" if note else ""}">'
        f'<p>{_isolated(finding.messages[language()])}</p><p class="place">{places}</p>{mark}</li>'
    )


def _failed(report: Report) -> str:
    if not report.failed_rules:
        return ""
    items = (f"<li><b>{o.rule.code}</b> {_isolated(o.error or '')}</li>" for o in report.failed_rules)
    head = f"<h2>{_text(say('reports.failed'))}</h2><p>{_text(say('reports.failed-note'))}</p>"
    return f"{head}<ul>{''.join(items)}</ul>"


def _all_rules(report: Report) -> str:
    names = ("rule", "what", "status", "findings", "population")
    head = "".join(f"<th{_number(name)}>{_text(say(f'reports.column.{name}'))}</th>" for name in names)
    rows = []
    for outcome in report.by_code:
        title = _text(outcome.rule.titles[language()])
        status = _text(status_name(outcome, report))
        figures = (f'<td class="number">{figure}</td>' for figure in (outcome.findings, outcome.population))
        rows.append(
            f"<tr><td>{outcome.rule.code}</td><td>{title}</td><td>{status}</td>{''.join(figures)}</tr>"
        )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f'<h2>{_text(say("reports.all-rules"))}</h2><div class="scroll">{table}</div>'


def _number(name: str) -> str:
    return ' class="number"' if name in ("findings", "population") else ""
