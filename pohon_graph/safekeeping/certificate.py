"""Compares two stores: the same trees, the same content, the same findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pohon_graph.engines import Engine
from pohon_graph.graph.model import Row
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.findings import Finding, Outcome, Report
from pohon_graph.rules.runner import audit
from pohon_graph.safekeeping.verify import Verified, verify
from pohon_graph.texts import say

Identity = tuple[str, str, str | None]  # of a finding: rule, node and far end
Compared = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One tree in both stores: its content digest and number of findings in each, None if it is absent."""

    tree: str
    digests: tuple[str | None, str | None]
    findings: tuple[int | None, int | None]
    is_same: bool


@dataclass(frozen=True, slots=True)
class Certificate:
    """A comparison of two stores on the day `as_of`, with every rule of the catalogue.

    `stores` are the results of `verify`; `differences` are sentences, none if the stores agree. The
    source of a finding is not compared, because files may be in different places.
    """

    stores: tuple[Verified, Verified]
    as_of: date
    pairs: tuple[Pair, ...]
    differences: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether the stores agree and both are whole."""
        return not self.differences and all(store.is_whole for store in self.stores)


def compare(one: Engine, other: Engine, as_of: date) -> Certificate:
    """Verify and audit both stores. Raises StoreError, StoreEmpty or QueryError if one cannot be audited."""
    sides = [_Side(engine, as_of) for engine in (one, other)]
    pairs: list[Pair] = []
    trees: list[str] = []
    findings: list[str] = []
    for tree in sorted({*sides[0].trees, *sides[1].trees}):
        content, unlike = [*_of_tree(tree, sides)], [*_unlike_in_both(tree, sides)]
        digests, counts = _said(tree, sides)
        pairs.append(Pair(tree, digests, counts, not content and not unlike))
        trees += content
        findings += unlike
    # Causes first, then their consequences.
    differences = (*trees, *findings, *_unlike(None, sides), *_outcomes(sides))
    return Certificate((sides[0].verified, sides[1].verified), as_of, tuple(pairs), differences)


class _Side:
    """One of the two stores."""

    def __init__(self, engine: Engine, as_of: date) -> None:
        def looked() -> tuple[Report, Verified]:
            return audit(engine, catalogue(), as_of), verify(engine)

        self.url = engine.url
        self.report, self.verified = engine.steady(looked)
        self.trees: dict[str, Row] = {tree["id"]: tree for tree in self.report.trees}
        # Parallel edges give several findings of one identity, in an order that depends on their source.
        self.findings: dict[str | None, dict[Identity, list[Compared]]] = {}
        for finding in sorted(self.report.findings, key=lambda finding: repr(_compared(finding))):
            tree = finding.tree if finding.tree in self.trees else None
            identity = (finding.rule, finding.node, finding.other)
            self.findings.setdefault(tree, {}).setdefault(identity, []).append(_compared(finding))

    def count(self, tree: str) -> int:
        """The number of findings in a tree."""
        return sum(map(len, self.findings.get(tree, {}).values()))


def _compared(finding: Finding) -> Compared:
    return (
        finding.severity, finding.title, finding.tree, finding.level, dict(finding.messages), finding.detail,
    )  # fmt: skip


def _said(tree: str, sides: Iterable[_Side]) -> Any:
    """A tree's digests, and its numbers of findings, in both stores."""
    digests = tuple(side.trees[tree]["digest"] if tree in side.trees else None for side in sides)
    counts = tuple(side.count(tree) if tree in side.trees else None for side in sides)
    return digests, counts


def _outcomes(sides: Iterable[_Side]) -> Iterable[str]:
    """Rules with different outcomes, or that could not run."""
    one, other = ({each.rule.code: each for each in side.report.outcomes} for side in sides)
    for code, outcome in one.items():
        there = other[code]
        if (outcome.status, outcome.population) != (there.status, there.population):
            ended = {"one": _ended(outcome), "other": _ended(there)}
            yield say("safekeeping.other-outcome", None, rule=code, **ended)


def _ended(outcome: Outcome) -> str:
    status = say(f"reports.status.{outcome.status}")
    return say("safekeeping.outcome", None, status=status, count=outcome.population)


def _of_tree(tree: str, sides: list[_Side]) -> Iterable[str]:
    missing = [side for side in sides if tree not in side.trees]
    if missing:
        yield say("safekeeping.tree-missing", None, tree=tree, store=missing[0].url)
    elif len({side.trees[tree]["digest"] for side in sides}) > 1:
        yield say("safekeeping.other-content", None, tree=tree)


def _unlike_in_both(tree: str, sides: list[_Side]) -> Iterable[str]:
    return _unlike(tree, sides) if all(tree in side.trees for side in sides) else ()


def _unlike(tree: str | None, sides: list[_Side]) -> Iterable[str]:
    """Findings of one tree (None: of none) that only one side has or that differ in content."""
    one, other = (side.findings.get(tree, {}) for side in sides)
    for rule, node, far in sorted(one.keys() | other.keys(), key=str):
        identity = (rule, node, far)
        if one.get(identity) == other.get(identity):
            continue
        fields = {"rule": rule, "node": node if far is None else f"{node} – {far}"}
        count, there = (len(side.get(identity, ())) for side in (one, other))
        if count == there:
            yield say("safekeeping.other-finding", None, **fields)
        else:
            lacking = sides[1] if count > there else sides[0]
            yield say("safekeeping.finding-missing", None, store=lacking.url, **fields)
