"""The audit's findings as the page's data: rules once, sentences once, and where each finding points."""

from __future__ import annotations

from typing import Any

from pohon_graph.graph.model import MEASURED, TARGETED, Graph
from pohon_graph.rules.findings import Finding, Outcome, Report
from pohon_graph.texts import LANGUAGES
from pohon_graph.views.forest import Forest
from pohon_graph.views.selection import Selection
from pohon_graph.views.wording import line

TITLE = "\x01"  # stands in a sentence for the goal's title; `line` lets no such character through

LONGEST = 1_000  # characters of a sentence; a rule may list every goal of a branch


def pack_report(
    selection: Selection,
    forest: Forest,
    officers: dict[str, int],
    report: Report | None,
) -> dict[str, Any] | None:
    """The rules that ran and the findings about what is shown; None where there is no report.

    `goal` is the position of the goal a finding is about, -1 where it is about none (a tree, an
    officer, a programme); `officer` is the number of the officer, `tree` that of the tree, else -1.
    """
    if report is None:
        return None
    codes = {outcome.rule.code: number for number, outcome in enumerate(report.outcomes)}
    owners = _owners_of_parts(selection.graph)
    trees = {id_: number for number, id_ in enumerate(selection.trees)}
    shown = [finding for finding in report.findings if _is_shown(finding, selection, forest, owners)]
    said: tuple[dict[str, int], ...] = tuple({} for _ in LANGUAGES)
    goals = [forest.place.get(owners.get(finding.node, finding.node), -1) for finding in shown]
    titles = [line(forest.goals[goal].get("title")) if goal >= 0 else "" for goal in goals]
    return {
        "rules": [_rule(outcome) for outcome in report.outcomes],
        "rule": [codes[finding.rule] for finding in shown],
        "goal": goals,
        "tree": [trees.get(finding.tree or "", -1) for finding in shown],
        "officer": [officers.get(finding.node, -1) for finding in shown],
        "title": ["" if titles[n] else line(finding.title) for n, finding in enumerate(shown)],
        "source": "\n".join(line(finding.source) for finding in shown),
        "suppressed": [number for number, finding in enumerate(shown) if finding.suppressed],
        "said": [
            [_sentence(table, finding.messages.get(lang, ""), titles[n]) for n, finding in enumerate(shown)]
            for lang, table in zip(LANGUAGES, said, strict=True)
        ],
        "sentences": ["\n".join(table) for table in said],
    }


def _owners_of_parts(graph: Graph) -> dict[str, str]:
    """The goal that an indicator or a target belongs to, by the part's id."""
    owners = {row["end"]: row["start"] for row in graph.edges[MEASURED]}
    owners |= {row["end"]: owners[row["start"]] for row in graph.edges[TARGETED] if row["start"] in owners}
    return owners


def _is_shown(finding: Finding, selection: Selection, forest: Forest, owners: dict[str, str]) -> bool:
    """A goal's finding is shown with the goal; any other with its tree, or always where it has none."""
    goal = owners.get(finding.node, finding.node)
    if goal in selection.graph.nodes["Goal"]:
        return goal in forest.place
    return finding.tree is None or finding.tree in selection.trees


def _sentence(table: dict[str, int], message: str, title: str) -> int:
    """The number of a sentence in its table, with the goal's own title taken out of it."""
    text = line(message)
    if len(text) > LONGEST:
        text = f"{text[: LONGEST - 1]}…"
    if title:
        text = text.replace(title, TITLE)
    return table.setdefault(text, len(table))


def _rule(outcome: Outcome) -> dict[str, Any]:
    rule = outcome.rule
    texts = {"title": rule.titles, "why": rule.whys, "fix": rule.fixes, "counts": rule.counts}
    return {
        "code": rule.code,
        "severity": outcome.severity,
        "status": outcome.status,
        "population": outcome.population,
        **{name: [line(by_language.get(lang)) for lang in LANGUAGES] for name, by_language in texts.items()},
    }
