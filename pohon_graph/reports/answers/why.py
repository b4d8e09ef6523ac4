"""The verdict of every rule on one goal, as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from pohon_graph.graph.goal_view import Goal, fields_of
from pohon_graph.reports import answer_format
from pohon_graph.reports.audits.json import finding_document
from pohon_graph.reports.goal_lines import add_goal_lines, add_indicator_lines
from pohon_graph.reports.layout import WIDTH, Page, Words
from pohon_graph.reports.summary import suppressed_note
from pohon_graph.rules.findings import ERROR, FAIL, PASS
from pohon_graph.rules.fix_words import fix_text
from pohon_graph.rules.official_entries import Official
from pohon_graph.rules.verdicts import UNTOUCHED, Verdict, Why
from pohon_graph.texts import has, language, say

_STYLES = {FAIL: "error", ERROR: "error", PASS: "good", UNTOUCHED: "faint"}


@answer_format.text.register
def why(answer: Why, *, width: int = WIDTH, colour: bool = False) -> str:
    """The rules that fired with their findings and fixes, then the others by outcome."""
    page = Page()
    page.heading(answer.title)
    page.say(Words(answer.goal, "faint"))
    if isinstance(answer.view, Goal):
        add_goal_lines(page, answer.view, 2)
    else:
        add_indicator_lines(page, answer.view, 2)
    if answer.official:
        _official(page, answer.official)
    if not any(verdict.status == FAIL for verdict in answer.verdicts):
        page.heading(say("why.fail"))
        page.say(say("why.fail-none"), indent=2)
    for outcome in _STYLES:
        verdicts = [verdict for verdict in answer.verdicts if verdict.status == outcome]
        if verdicts:
            _outcomes(page, outcome, verdicts)
    return page.text(width, colour)


def _official(page: Page, entries: Sequence[Official]) -> None:
    """The nomenclature's entry for the goal's sub kegiatan, as far as there is one."""
    page.heading(say("why.official"))
    for entry in entries:
        page.say(Words(entry.code, "strong"), f"  {entry.title}", indent=2, hang=4)
        page.say(Words(f"{entry.regulation}, {say(f'why.matched.{entry.how}')}", "faint"), indent=4)
        for name, value in _said(entry):
            page.say(Words(f"{say(f'why.official.{name}')}: ", "faint"), value, indent=4, hang=2)


def _said(entry: Official) -> list[tuple[str, str]]:
    mark = None if entry.spm is None else say("rules.yes" if entry.spm else "rules.no")
    said = (
        ("indicator", "; ".join(entry.indicators)),
        ("unit", entry.unit),
        ("performance", entry.performance),
        ("definition", " ".join((entry.definition or "").split())),
        ("executor", entry.executor),
        ("spm", mark),
    )
    return [(name, value) for name, value in said if value]


def _outcomes(page: Page, outcome: str, verdicts: Sequence[Verdict]) -> None:
    key = f"why.{outcome}.reason"
    name = say("why.unable" if outcome == ERROR else f"why.{outcome}")
    page.heading(f"{name} ({len(verdicts)})", _STYLES[outcome])
    for verdict in verdicts:
        rule, lang = verdict.rule, language()
        reason = say(key, counts=rule.counts[lang]) if has(key) else ""
        title = (Words(rule.code, _STYLES[outcome]), f"  {rule.titles[lang]}", Words(reason, "faint"))
        page.say(*title, indent=2, hang=8)
        for finding in verdict.findings:
            page.say("- ", finding.messages[lang], indent=4, hang=2)
            page.say(Words(finding.source or "", "strong"), indent=6)
            if finding.suppressed:
                page.say(Words(f"[{suppressed_note(finding)}]", "faint"), indent=6, hang=2)
        if verdict.findings:
            page.say(Words(f"{say('reports.column.why')}: ", "faint"), rule.whys[lang], indent=4, hang=2)
            fix = fix_text(rule, (finding.source for finding in verdict.findings), lang)
            page.say(Words(f"{say('reports.column.fix')}: ", "faint"), fix, indent=4, hang=2)
        if verdict.error:
            page.say(verdict.error, indent=4, hang=2)


@answer_format.document.register
def why_document(answer: Why) -> dict[str, Any]:
    """The goal as the pages show it, and every verdict."""
    verdicts = [_verdict(verdict) for verdict in answer.verdicts]
    return {
        "goal": answer.goal, "title": answer.title, "view": fields_of(answer.view), "verdicts": verdicts,
        "official": [asdict(entry) for entry in answer.official],
    }  # fmt: skip


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "rule": verdict.rule.code,
        "name": verdict.rule.name,
        "severity": verdict.rule.severity,
        "status": verdict.status,
        "looks_at": verdict.rule.counts[language()],
        "certain": True,  # every rule states its population; readers of version 1 expect the key
        "subjects": verdict.subjects,
        "findings": [finding_document(finding) for finding in verdict.findings],
        "error": verdict.error,
    }
