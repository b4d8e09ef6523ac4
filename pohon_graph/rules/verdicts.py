"""Why a goal has its findings: every rule that checked it, and whether the rule fired.

An indicator without a goal can be asked about too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from pohon_graph.bundled import statement
from pohon_graph.engines import Engine
from pohon_graph.errors import QueryError
from pohon_graph.graph.goal_view import Goal, Indicator
from pohon_graph.grouping import listed
from pohon_graph.rules.findings import ERROR, FAIL, PASS, Finding, Report
from pohon_graph.rules.official_entries import Official
from pohon_graph.rules.rule_file import Rule
from pohon_graph.rules.runner import parameters

UNTOUCHED: Final = "untouched"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict of one rule on a goal.

    `status` is `fail` (it fired), `pass` (it checked and found nothing), `untouched` (the goal is not in its
    population) or `error`. `subjects` are the ids it checked: the goal itself, its indicators and targets,
    its officers (and those of its indicators), programmes, tree, agency, partners and government.
    """

    rule: Rule
    status: str
    subjects: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """The verdicts of all rules on one goal; `goal` is its id.

    `view` is the goal, or an indicator without a goal, with all its attachments. `official` are the
    nomenclature's entries for its sub kegiatan.
    """

    goal: str
    title: str
    verdicts: tuple[Verdict, ...]
    view: Goal | Indicator
    official: tuple[Official, ...] = ()


def why(engine: Engine, report: Report, goal: str, as_of: date) -> list[Verdict]:
    """One verdict for each rule of the day's audit, in its order, on the goal or unplaced indicator `goal`.

    A rule concerns the goal if its finding or its population names the goal or something that belongs to the
    goal; on an edge the goal may be either end. Raises StoreError as `audit` does.
    """
    subjects = _subjects(engine, goal)
    fired = report.by_rule()
    verdicts = []
    for outcome in report.outcomes:
        rule = outcome.rule
        if outcome.status == ERROR:
            verdicts.append(Verdict(rule, ERROR, error=outcome.error))
            continue
        own = {id_ for label in rule.nodes for id_ in subjects.get(label, ())}
        found = tuple(each for each in fired.get(rule.code, ()) if each.node in own or each.other == goal)
        verdicts.append(_verdict(engine, rule, goal, own, found, as_of))
    return verdicts


def _verdict(
    engine: Engine, rule: Rule, goal: str, own: set[str], found: tuple[Finding, ...], as_of: date
) -> Verdict:
    try:
        rows = engine.read(rule.population, parameters(rule, as_of)).rows
    except QueryError as error:
        return Verdict(rule, ERROR, findings=found, error=str(error))
    looked = {row[0] for row in rows} & own | {goal for row in rows if goal in row[1:]}
    subjects = tuple(sorted(looked | {finding.node for finding in found}))
    status = FAIL if found else PASS if looked else UNTOUCHED
    return Verdict(rule, status, subjects, found)


def _subjects(engine: Engine, goal: str) -> dict[str, list[str]]:
    """The ids of the goal or indicator and of what belongs to it, by label."""
    rows: Iterable[tuple[str, str]] = engine.read(
        statement("questions", "node-subjects.cypher"), {"goal": goal}
    ).rows
    return listed(rows)
