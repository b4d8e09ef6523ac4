"""Findings in the order in which people read them: by severity, then rule, then branch of the tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pohon_graph.ontology import SEVERITIES
from pohon_graph.reports.places import Place, place
from pohon_graph.rules.findings import Finding, Outcome, Report

if TYPE_CHECKING:
    from pohon_graph.explore.branches import Branch

Branches = Mapping[str, "Branch"]


@dataclass(frozen=True, slots=True)
class OnBranch:
    """Findings of one rule on one branch of one tree; no branch for the trunk and what is no goal."""

    tree: str | None
    branch: Branch | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class OfRule:
    """One rule with its findings, branch by branch."""

    outcome: Outcome
    groups: tuple[OnBranch, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of the rule, in this order."""
        return tuple(finding for group in self.groups for finding in group.findings)


@dataclass(frozen=True, slots=True)
class Section:
    """The rules of one severity that found something; `standing` leaves suppressed findings out."""

    severity: str
    rules: tuple[OfRule, ...]

    @property
    def standing(self) -> int:
        """How many findings are not suppressed."""
        return sum(not finding.suppressed for rule in self.rules for finding in rule.findings)


def sections(report: Report, branches: Branches | None = None) -> list[Section]:
    """The report's findings, the gravest severity first; a severity without findings is left out."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    found = []
    for severity in SEVERITIES:
        rules = tuple(
            OfRule(outcome, _groups(by_rule[outcome.rule.code], branches or {}))
            for outcome in report.outcomes
            if outcome.severity == severity and outcome.rule.code in by_rule
        )
        if rules:
            found.append(Section(severity, rules))
    return found


def goal_of(node: str) -> str:
    """The goal that a node stands on: an indicator's and a target's id begin with it."""
    return node.partition("#")[0]


def _groups(findings: Iterable[Finding], branches: Branches) -> tuple[OnBranch, ...]:
    grouped: dict[tuple[str, int], list[Finding]] = {}
    for finding in findings:
        branch = branches.get(goal_of(finding.node))
        key = (finding.tree or "", branch.place if branch else -1)
        grouped.setdefault(key, []).append(finding)
    return tuple(
        OnBranch(found[0].tree, branches.get(goal_of(found[0].node)), tuple(sorted(found, key=_in_file)))
        for _, found in sorted(grouped.items())
    )


def _in_file(finding: Finding) -> tuple[str, int, str, str]:
    """Down the file, which is the way in which somebody mends it."""
    where = place(finding.source) or Place("")
    return where.file, where.line or 0, finding.node, finding.other or ""
