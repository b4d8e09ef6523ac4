"""The audit's findings as the page's data: each rule and sentence once, and the subject of each finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pohon_graph.graph.columnar_graph import Tables
from pohon_graph.graph.model import MEASURED, TARGETED
from pohon_graph.grouping import listed
from pohon_graph.rules.findings import Finding, Outcome, Report
from pohon_graph.rules.fix_words import fix_text
from pohon_graph.rules.form_words import forms_in
from pohon_graph.texts import LANGUAGES
from pohon_graph.views.forest import Forest
from pohon_graph.views.packed_format import Columns, sparse, write
from pohon_graph.views.page_causes import pack_causes
from pohon_graph.views.page_text import line, places
from pohon_graph.views.selection import Selection

TITLE = "\x01"  # replaces the goal's title in a sentence; `line` removes this character from other texts

LONGEST = 1_000  # characters of a sentence; a rule may list every goal of a branch


def pack_report(
    selection: Selection,
    forest: Forest,
    officers: dict[str, int],
    report: Report | None,
) -> Columns | None:
    """The rules that ran and the findings about the nodes on the page; None if there is no report."""
    if report is None:
        return None
    codes = {outcome.rule.code: number for number, outcome in enumerate(report.outcomes)}
    about = _Abouts(selection.tables, forest.position)
    trees = {id_: number for number, id_ in enumerate(selection.trees)}
    shown = [finding for finding in report.findings if _is_shown(finding, selection, about)]
    said: tuple[dict[str, int], ...] = tuple({} for _ in LANGUAGES)
    goals = [about.position(finding.node) for finding in shown]
    written = selection.tables.nodes["Goal"].columns["title"]
    titles = [line(written[forest.goals[goal]]) if goal >= 0 else "" for goal in goals]
    columns = {
        "rules": _rules(report.outcomes, shown),
        **pack_causes(selection, forest, report.outcomes, shown),
        "rule": [codes[finding.rule] for finding in shown],
        "goal": goals,
        "tree": [trees.get(finding.tree or "", -1) for finding in shown],
        "officer": [officers.get(finding.node, -1) for finding in shown],
        "title": sparse(None if titles[n] else finding.title for n, finding in enumerate(shown)),
        "source": places(finding.source for finding in shown),
        "suppressed": [int(finding.suppressed is not None) for finding in shown],
        "said": [
            [_sentence(table, finding.messages.get(lang, ""), titles[n]) for n, finding in enumerate(shown)]
            for lang, table in zip(LANGUAGES, said, strict=True)
        ],
        "sentences": ["\n".join(table) for table in said],
    }
    return write("report", len(shown), columns)


class _Abouts:
    """The goal of a finding: the goal that it names, or the goal of the indicator or target that it names."""

    def __init__(self, tables: Tables, positions: Sequence[int]) -> None:
        measured, targeted = tables.edges[MEASURED], tables.edges[TARGETED]
        self.positions = positions
        self.goals, self.indicators, self.targets = (
            tables.nodes[label].places for label in ("Goal", "Indicator", "Target")
        )
        self.of_indicators = dict(zip(measured.ends, measured.starts, strict=True))
        self.of_targets = dict(zip(targeted.ends, targeted.starts, strict=True))

    def goal(self, node: str) -> int | None:
        """The place of the goal in the table; None if the finding is not about a goal."""
        if node in self.goals:
            return self.goals[node]
        indicator = self.indicators.get(node, -1)
        if indicator < 0 and node in self.targets:
            indicator = self.of_targets.get(self.targets[node], -1)
        return self.of_indicators.get(indicator)

    def position(self, node: str) -> int:
        """The position of the goal on the page; -1 if it is not there."""
        goal = self.goal(node)
        return -1 if goal is None else self.positions[goal]


def _is_shown(finding: Finding, selection: Selection, about: _Abouts) -> bool:
    """A finding about a goal is shown with the goal; any other with its tree, or always if it has none."""
    if about.goal(finding.node) is not None:
        return about.position(finding.node) >= 0
    return finding.tree is None or finding.tree in selection.trees


def _sentence(table: dict[str, int], message: str, title: str) -> int:
    """The number of a sentence in its table, after the goal's own title is replaced by a marker."""
    text = line(message)
    if len(text) > LONGEST:
        text = f"{text[: LONGEST - 1]}…"
    if title:
        text = text.replace(title, TITLE)
    return table.setdefault(text, len(table))


def _rules(outcomes: Sequence[Outcome], shown: Sequence[Finding]) -> list[dict[str, Any]]:
    """The rules, with fixes in the terms of the files that the findings come from."""
    sources = listed((finding.rule, finding.source) for finding in shown)
    forms = forms_in(finding.source for finding in shown)
    return [_rule(outcome, sources.get(outcome.rule.code, []), forms) for outcome in outcomes]


def _rule(outcome: Outcome, sources: Sequence[str | None], forms: frozenset[str]) -> dict[str, Any]:
    rule = outcome.rule
    texts = {"title": rule.titles, "why": rule.whys, "counts": rule.counts}
    return {
        "code": rule.code,
        "severity": outcome.severity,
        "status": outcome.status,
        "population": outcome.population,
        **{name: [line(by_language.get(lang)) for lang in LANGUAGES] for name, by_language in texts.items()},
        "fix": [line(fix_text(rule, sources, lang, forms)) for lang in LANGUAGES],
    }
