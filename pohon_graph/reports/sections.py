"""Findings in reading order: by severity, then rule, then cause or branch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pohon_graph.grouping import grouped
from pohon_graph.ontology import SEVERITIES
from pohon_graph.rules.causes import Branch, Branches, Cause, by_cause, goal_of, in_file
from pohon_graph.rules.findings import Finding, Outcome, Report
from pohon_graph.rules.fix_words import fix_text
from pohon_graph.rules.form_words import forms_in
from pohon_graph.texts import language, say


@dataclass(frozen=True, slots=True)
class OnBranch:
    """Findings of one rule on one branch of one tree; no branch for the trunk and for nodes that are not
    goals.
    """

    tree: str | None
    branch: Branch | None
    findings: tuple[Finding, ...]

    def name(self, several: bool) -> str:
        """The tree, if there are `several`, and the branch; empty without either."""
        tree = self.tree if several else None
        branch = say("reports.branch", title=self.branch.title) if self.branch else None
        return " - ".join(filter(None, (tree, branch)))


@dataclass(frozen=True, slots=True)
class OfRule:
    """One rule with its findings by cause, or by branch if every finding is shown."""

    outcome: Outcome
    causes: tuple[Cause, ...] = ()
    groups: tuple[OnBranch, ...] = ()
    forms: frozenset[str] = frozenset()  # the workbooks of the report that are the form for planners

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of the rule, in this order."""
        groups: tuple[Cause | OnBranch, ...] = (*self.causes, *self.groups)
        return tuple(finding for group in groups for finding in group.findings)

    @property
    def fix(self) -> str:
        """How to fix them, in the words of the files that they come from."""
        sources = (finding.source for finding in self.findings)
        return fix_text(self.outcome.rule, sources, language(), self.forms)


@dataclass(frozen=True, slots=True)
class Section:
    """The rules of one severity with findings; `standing` does not count suppressed findings."""

    severity: str
    rules: tuple[OfRule, ...]

    @property
    def standing(self) -> int:
        """The number of findings that are not suppressed."""
        return sum(not finding.suppressed for rule in self.rules for finding in rule.findings)


def sections(report: Report, branches: Branches | None = None, *, every: bool = False) -> list[Section]:
    """The report's findings, the gravest severity first; a severity without findings is left out.

    Findings with the same cause are together; with `every` each is listed under its branch.
    """
    by_rule = report.by_rule()
    forms = forms_in(finding.source for finding in report.findings)
    found = []
    for severity in SEVERITIES:
        rules = tuple(
            _of_rule(outcome, by_rule[outcome.rule.code], branches or {}, every, forms)
            for outcome in report.outcomes
            if outcome.severity == severity and outcome.rule.code in by_rule
        )
        if rules:
            found.append(Section(severity, rules))
    return found


def _of_rule(
    outcome: Outcome, findings: list[Finding], branches: Branches, every: bool, forms: frozenset[str]
) -> OfRule:
    if every:
        return OfRule(outcome, groups=_groups(findings, branches), forms=forms)
    return OfRule(outcome, causes=tuple(by_cause(outcome.rule, findings, branches)), forms=forms)


def _groups(findings: Iterable[Finding], branches: Branches) -> tuple[OnBranch, ...]:
    def place(finding: Finding) -> tuple[str, int]:
        branch = branches.get(goal_of(finding.node))
        return finding.tree or "", branch.place if branch else -1

    return tuple(
        OnBranch(found[0].tree, branches.get(goal_of(found[0].node)), tuple(sorted(found, key=in_file)))
        for _, found in sorted(grouped(findings, place).items())
    )
