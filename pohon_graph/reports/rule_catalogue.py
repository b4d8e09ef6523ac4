"""The rules themselves: the catalogue, one rule in full, and the time of each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pohon_graph.reports.json_text import json_text
from pohon_graph.reports.layout import WIDTH, Page, Words
from pohon_graph.rules.findings import Report
from pohon_graph.rules.rule_file import Rule
from pohon_graph.texts import LANGUAGES, has, language, say


def family_name(code: str) -> str:
    """The subject of a family of rules, by code or letters; for an own family, its letters."""
    letters = code.rstrip("0123456789")
    text = f"reports.family.{letters}"
    return say(text) if has(text) else letters


def rules_text(rules: Sequence[Rule], *, width: int = WIDTH, colour: bool = False) -> str:
    """One line per rule, by family: code, severity, title."""
    page = Page()
    family = ""
    for rule in sorted(rules, key=lambda rule: rule.code):
        if family_name(rule.code) != family:
            family = family_name(rule.code)
            page.heading(family)
        title = rule.titles[language()] + ("" if rule.on else f" ({say('reports.rule.off')})")
        severity = say(f"reports.one.{rule.severity}")
        page.say(Words(rule.code, rule.severity), f"  {severity:<11} {title}", indent=2, hang=20)
    page.gap()
    page.say(say("reports.rules-count", count=len(rules)))
    return page.text(width, colour)


def rule_text(rules: Sequence[Rule], *, width: int = WIDTH, colour: bool = False) -> str:
    """Each rule in full: title, reason, fix, source, settings and queries."""
    page = Page()
    for rule in rules:
        _whole(page, rule)
    return page.text(width, colour)


def rules_json(rules: Sequence[Rule]) -> str:
    """`{"version": 1, "rules": [...]}` with each rule's texts in both languages and its queries."""
    document = {"version": 1, "rules": [_document(rule) for rule in rules]}
    return json_text(document)


def timings_text(report: Report, *, width: int = WIDTH, colour: bool = False) -> str:
    """A table of the rules by the time they took, the slowest first."""
    page = Page()
    page.heading(say("reports.timings"))
    total = sum(outcome.seconds for outcome in report.outcomes)
    rows = [
        (outcome.rule.code, f"{outcome.seconds:.4f}", f"{outcome.seconds / (total or 1):.0%}")
        for outcome in sorted(report.outcomes, key=lambda o: (-o.seconds, o.rule.code))
    ]
    head = [say(f"reports.column.{name}") for name in ("rule", "seconds", "share")]
    page.table(head, [*rows, (say("reports.total"), f"{total:.4f}", "")], right=(1, 2))
    return page.text(width, colour)


def _whole(page: Page, rule: Rule) -> None:
    lang = language()
    page.heading(f"{rule.code}  {rule.titles[lang]}")
    off = "" if rule.on else f", {say('reports.rule.off')}"
    facts = [
        (say("reports.rule.name"), rule.name),
        (say("reports.rule.severity"), say(f"reports.one.{rule.severity}") + off),
        (say("reports.rule.counts"), rule.counts[lang]),
        (say("reports.rule.message"), rule.messages[lang]),
        (say("reports.column.why"), rule.whys[lang]),
        (say("reports.column.fix"), rule.fixes[lang]),
        (say("reports.rule.source"), rule.sources[lang]),
    ]
    if rule.settings:
        facts.append((say("reports.rule.settings"), _settings(rule)))
    facts.append((say("reports.rule.file"), Path(rule.path).name))
    for name, text in facts:
        page.gap()
        page.say(Words(f"{name}: ", "strong"), text, indent=2, hang=2)
    _query(page, say("reports.rule.population"), rule.population)
    _query(page, say("reports.rule.query"), rule.query)


def _settings(rule: Rule) -> str:
    pairs = (f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in rule.settings.items())
    return "; ".join(pairs)


def _query(page: Page, name: str, query: str) -> None:
    page.gap()
    page.say(Words(f"{name}:", "strong"), indent=2)
    for line in query.strip().splitlines():
        page.verbatim(line, indent=4)


def _document(rule: Rule) -> dict[str, Any]:
    texts = {"title": rule.titles, "counts": rule.counts, "message": rule.messages}
    texts |= {"why": rule.whys, "fix": rule.fixes}
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "default": "on" if rule.on else "off",
        "node": rule.node,
        **{name: {lang: by_language[lang] for lang in LANGUAGES} for name, by_language in texts.items()},
        "source": rule.sources[language()],
        "settings": rule.settings,
        "population": rule.population,
        "query": rule.query,
    }
