"""The result of an audit: findings, the outcome of each rule, and both together as a report."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from pohon_graph.errors import Problem
from pohon_graph.files import PathLike
from pohon_graph.grouping import grouped

if TYPE_CHECKING:
    from pohon_graph.graph.nomenclature_rows import Table
    from pohon_graph.rules.rule_file import Rule

PASS, FAIL, NOT_APPLICABLE, ERROR = "pass", "fail", "not-applicable", "error"


def fingerprint(rule: str, node: str, other: str | None) -> str:
    """Sixteen hexadecimal digits that do not depend on wording, order or engine."""
    return hashlib.sha256("\x1f".join((rule, node, other or "")).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Suppression:
    """One accepted finding, until the end of the day `until`; `place` is `file:line`.

    `title` is the node's at the time of acceptance; `parent` and `indicator` distinguish its goal from others
    with that title (see `rules.goal_identity`). Each may be missing.
    """

    rule: str
    node: str
    reason: str
    until: date
    owner: str | None = None
    other: str | None = None
    place: str = ""
    title: str | None = None
    parent: str | None = None
    indicator: str | None = None

    def names(self, finding: Finding) -> bool:
        """Whether rule and ids match the finding, on any day."""
        return (
            self.rule == finding.rule
            and self.node == finding.node
            and (self.other is None or self.other == finding.other)
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of one rule, with the facts needed to understand and fix it.

    `messages` gives the sentence by language (`id`, `en`), `detail` the rule's other columns.
    """

    rule: str
    severity: str
    node: str
    title: str
    tree: str | None
    level: str | None
    other: str | None
    messages: Mapping[str, str]
    detail: dict[str, Any]
    source: str | None
    suppressed: Suppression | None = None

    @property
    def subject(self) -> str:
        """The node, and the other one after an arrow."""
        return f"{self.node} -> {self.other}" if self.other else self.node

    @property
    def fingerprint(self) -> str:
        """See the function `fingerprint`."""
        return fingerprint(self.rule, self.node, self.other)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of one rule: `status` is pass, fail, not-applicable or error; `seconds` its time."""

    rule: Rule
    severity: str
    status: str
    population: int
    findings: int
    error: str | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """The whole result of an audit.

    `trees` are rows with id, title, digest, agency and period. `notices` are about the audit itself, such
    as a suppression without a finding. `known` is the number of findings left out because an earlier report
    has them (None: no comparison). `tables` are the nomenclature tables that programmes were judged by.
    `rule_folders` are those of additional rules that only this audit knows, not the settings.
    """

    trees: list[dict[str, Any]]
    outcomes: list[Outcome]
    findings: list[Finding] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    known: int | None = None
    tables: list[Table] = field(default_factory=list)
    rule_folders: Sequence[PathLike] = ()

    def summary(self) -> dict[str, int]:
        """Findings by severity, with suppressed ones separate."""
        counts = {"error": 0, "warning": 0, "info": 0, "suppressed": 0}
        for finding in self.findings:
            counts["suppressed" if finding.suppressed else finding.severity] += 1
        return counts

    def by_rule(self) -> dict[str, list[Finding]]:
        """The findings of each rule that has some, by code."""
        return grouped(self.findings, attrgetter("rule"))

    @property
    def by_code(self) -> list[Outcome]:
        """The outcomes in the order of the rules' codes."""
        return sorted(self.outcomes, key=lambda outcome: outcome.rule.code)

    @property
    def failed_rules(self) -> list[Outcome]:
        """The rules that could not be run."""
        return [outcome for outcome in self.outcomes if outcome.status == ERROR]


AnyReport = TypeVar("AnyReport", bound=Report)
