"""The audit as Markdown, for a merge request, a wiki or a chat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pohon_graph.marks import XML_COMMENT
from pohon_graph.reports.audit_format import Format
from pohon_graph.reports.cause_lines import Places, first_places, sentence
from pohon_graph.reports.nomenclature import table_lines
from pohon_graph.reports.sections import OfRule, Section, sections
from pohon_graph.reports.summary import counted, share, status_name, summary_lines, suppressed_note
from pohon_graph.rules.causes import Branches
from pohon_graph.rules.findings import Finding, Report
from pohon_graph.texts import language, say
from pohon_graph.xml_characters import fit

# Characters that could be read as Markdown, or as HTML in it.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&!])")


def audit_markdown(report: Report, *, branches: Branches | None = None, every: bool = False) -> str:
    """A summary, a table of causes (or of `every` finding) for each rule with findings, then all rules."""
    lines = [XML_COMMENT, "", f"# {say('reports.audit')}", ""]
    lines += [f"- **{escaped(tree['id'])}** {escaped(tree['title'])}" for tree in report.trees]
    lines += [f"- {escaped(line)}" for line in table_lines(report.tables, report.trees)]
    lines += ["", *summary_lines(report)]
    places = Places(report)
    for section in sections(report, branches, every=every):
        lines += _section(section, places)
    lines += _failed(report)
    lines += _all_rules(report)
    return "\n".join(lines) + "\n"


FORMAT = Format(6, "markdown", audit_markdown, (".md", ".markdown"), takes=("branches", "every"))


def escaped(text: str) -> str:
    """`text` on one line, as Markdown that shows exactly this text."""
    one_line = " ".join(fit(text).split())
    shown = _MARKUP.sub(r"\\\1", one_line)
    # A web address would become a link.
    return shown.replace("://", ":\\/\\/").replace("www.", "www\\.").replace("@", "\\@")


def _prose(text: str) -> str:
    """A rule's text, with `names` kept as code."""
    parts = re.split(r"`([^`|]+)`", text)
    return "".join(f"`{part}`" if nth % 2 else escaped(f"x{part}x")[1:-1] for nth, part in enumerate(parts))


def _section(section: Section, places: Places) -> list[str]:
    name = say(f"reports.severity.{section.severity}")
    lines = ["", f"## {counted(name, section.standing)}"]
    for of_rule in section.rules:
        lines += _rule(of_rule, places)
    return lines


def _rule(of_rule: OfRule, places: Places) -> list[str]:
    rule, lang = of_rule.outcome.rule, language()
    return [
        "",
        f"### {rule.code} {escaped(rule.titles[lang])}",
        "",
        f"{escaped(share(of_rule.outcome))}.",
        "",
        f"**{say('reports.column.why')}:** {_prose(rule.whys[lang])}",
        "",
        f"**{say('reports.column.fix')}:** {_prose(of_rule.fix)}",
        "",
        *(_every(of_rule) if of_rule.groups else _causes(of_rule, places)),
    ]


def _causes(of_rule: OfRule, places: Places) -> list[str]:
    """A row per cause, with its first places."""
    head = [say(f"reports.column.{name}") for name in ("message", "count", "source", "suppressed")]
    rows = [
        (
            sentence(cause),
            str(len(cause.findings)),
            places.of(cause.first) if len(cause.findings) == 1 else places.listed(*first_places(cause)),
            suppressed_note(cause.first),
        )
        for cause in of_rule.causes
    ]
    return _table(head, rows)


def _every(of_rule: OfRule) -> list[str]:
    """A row per finding, with its branch."""
    head = [say(f"reports.column.{name}") for name in ("branch", "message", "node", "source", "suppressed")]
    rows = [
        (group.branch.title if group.branch else "", *_cells(finding))
        for group in of_rule.groups
        for finding in group.findings
    ]
    return _table(head, rows)


def _cells(finding: Finding) -> tuple[str, ...]:
    return finding.messages[language()], finding.subject, finding.source or "", suppressed_note(finding)


def _failed(report: Report) -> list[str]:
    if not report.failed_rules:
        return []
    lines = ["", f"## {say('reports.failed')}", "", say("reports.failed-note"), ""]
    return lines + [f"- **{o.rule.code}** {escaped(o.error or '')}" for o in report.failed_rules]


def _all_rules(report: Report) -> list[str]:
    names = ("rule", "what", "status", "findings", "population")
    head = [say(f"reports.column.{name}") for name in names]
    rows = [
        (
            outcome.rule.code,
            outcome.rule.titles[language()],
            status_name(outcome, report),
            str(outcome.findings),
            str(outcome.population),
        )
        for outcome in report.by_code
    ]
    return ["", f"## {say('reports.all-rules')}", "", *_table(head, rows)]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    return lines + [f"| {' | '.join(map(escaped, row))} |" for row in rows]
