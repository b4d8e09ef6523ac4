"""Runs rules on a store and turns their rows into findings."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

from pohon_graph.engines import Ask, Engine, Result
from pohon_graph.engines.graph_reader import all_trees
from pohon_graph.errors import QueryError, StoreError
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.level_names import titles_of
from pohon_graph.rules import findings as results
from pohon_graph.rules.column_values import UnfitValue, normal
from pohon_graph.rules.finding_facts import Facts
from pohon_graph.rules.findings import Finding, Outcome, Report
from pohon_graph.rules.message_text import Messages
from pohon_graph.rules.rule_file import SPECIAL, Rule
from pohon_graph.texts import say

LevelTitles = Mapping[str, Mapping[str, str]]  # by tree and id of the level
_TREE_FACTS = ("id", "title", "digest", "agency", "period")


@search_put_off()
def audit(engine: Engine, rules: Sequence[Rule], as_of: date) -> Report:
    """Run `rules` on the whole content of `engine`, as on the day `as_of`.

    A rule that fails has an outcome with status `error` and the reason; the others still run. Findings are in
    order of rule, node and far end, the same on every engine. Raises StoreError if the store cannot be
    reached.
    """
    runs = [_Run(rule) for rule in rules]
    _ask_all(engine, runs, as_of)
    facts, trees = engine.look(partial(_known, _wanted(runs)))
    levels = {tree["id"]: titles_of(tree.get("levels"), tree.get("level_titles")) for tree in trees}
    trees = [{name: tree.get(name) for name in _TREE_FACTS} for tree in trees]
    for run in runs:
        run.conclude(facts, levels)
    found = _in_order(finding for run in runs for finding in run.findings)
    return Report(trees, [run.outcome() for run in runs], found)


def parameters(rule: Rule, as_of: date) -> dict[str, Any]:
    """The parameters of the rule's queries."""
    return {"as_of": as_of.isoformat(), **rule.settings}


class _Run:
    """One running rule: asked first, concluded once the facts of its nodes are known."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.findings: list[Finding] = []
        self.rows: list[dict[str, Any]] = []
        self._population = 0
        self._error: str | None = None
        self._seconds = 0.0

    def ask(self, ask: Ask, as_of: date) -> None:
        """Run both queries. A query that fails raises, because it ends its transaction."""
        values = parameters(self.rule, as_of)
        start = time.perf_counter()
        try:
            self._population = ask(self.rule.count, values).rows[0][0]
            self.rows = _checked(ask(self.rule.query, values))
            if self.rows and not self._population:
                raise UnfitValue(say("rules.empty-population", findings=len(self.rows)))
        except UnfitValue as error:
            self.fail(error)
        finally:
            self._seconds = time.perf_counter() - start

    def fail(self, error: Exception) -> None:
        """Give up: the rule has no findings, and `error` gives the reason."""
        self._error, self.rows, self.findings = str(error), [], []

    def conclude(self, facts: Facts, levels: LevelTitles) -> None:
        try:
            self.findings = [_finding(self.rule, row, facts, levels) for row in self.rows]
        except UnfitValue as error:
            self.fail(error)

    def outcome(self) -> Outcome:
        return Outcome(
            rule=self.rule,
            severity=self.rule.severity,
            status=self._status(),
            population=self._population,
            findings=len(self.findings),
            error=self._error,
            seconds=self._seconds,
        )

    def _status(self) -> str:
        if self._error is not None:
            return results.ERROR
        if not self._population:
            return results.NOT_APPLICABLE
        return results.FAIL if self.findings else results.PASS


def _ask_all(engine: Engine, runs: Iterable[_Run], as_of: date) -> None:
    """Ask every rule in one transaction; after a rule fails, the next one begins another.

    A server may end a transaction because of all the work in it, such as its total time. So a rule that fails
    after others is asked again alone, and is at fault only if it fails then.
    """
    waiting = deque(runs)

    def ask_on(ask: Ask) -> None:
        while waiting:
            waiting[0].ask(ask, as_of)
            waiting.popleft()

    while waiting:
        first = waiting[0]
        try:
            engine.look(ask_on)
        except (QueryError, StoreError) as error:
            if isinstance(error, StoreError):
                engine.read("RETURN 1 AS one")  # if the store still answers, the query was at fault
            if waiting and waiting[0] is first:
                waiting.popleft().fail(error)


def _known(wanted: Mapping[str, Iterable[str]], ask: Ask) -> tuple[Facts, list[dict[str, Any]]]:
    """The facts of the nodes `wanted` by label, and the Tree rows."""
    facts = Facts(ask)
    for label, ids in wanted.items():
        facts.look_up(label, ids)
    return facts, all_trees(ask)


def _checked(result: Result) -> list[dict[str, Any]]:
    """The rows with values that are the same on every engine, and ids in the columns for ids."""
    rows = []
    for values in result.rows:
        row = {
            name: value if type(value) is str else normal(value)
            for name, value in zip(result.columns, values, strict=True)
        }
        if not isinstance(row.get("node"), str):
            raise UnfitValue(say("rules.node-without-id"))
        if not isinstance(row.get("other"), str | None):
            raise UnfitValue(say("rules.other-without-id", node=row["node"]))
        rows.append(row)
    return rows


def _wanted(runs: Iterable[_Run]) -> dict[str, set[str]]:
    wanted: dict[str, set[str]] = {}
    for run in runs:
        for label in run.rule.nodes:
            wanted.setdefault(label, set()).update(row["node"] for row in run.rows)
    return wanted


def _finding(rule: Rule, row: dict[str, Any], facts: Facts, levels: LevelTitles) -> Finding:
    known = facts.of(rule.nodes, row["node"])
    if known is None:
        raise UnfitValue(say("rules.no-such-node", node=row["node"], label=rule.node))
    node, other = row["node"], row.get("other")
    title, level = row.get("title") or known["title"], row.get("level") or known["level"]
    fields = {**known, "other": other, **row, "title": title, "level": level}
    return Finding(
        rule=rule.code,
        severity=rule.severity,
        node=node,
        title=title,
        tree=known["tree"],
        level=level,
        other=other,
        messages=Messages(rule.messages, fields, levels.get(known["tree"], {})),
        detail={name: value for name, value in row.items() if name not in SPECIAL},
        source=row.get("source") or known["source"],
    )


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By rule, node and far end; parallel edges by their other columns."""
    ordered: list[Finding] = []
    for _, group in groupby(sorted(findings, key=_place), key=_place):
        alike = list(group)
        ordered += alike if len(alike) == 1 else sorted(alike, key=_rest)
    return ordered


def _place(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.node, finding.other or ""


def _rest(finding: Finding) -> tuple[str, str]:
    return finding.source or "", repr(sorted(finding.detail.items()))
