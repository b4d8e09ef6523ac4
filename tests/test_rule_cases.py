"""Every case of every rule, on both engines: exact findings, exact population, each finding a part of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.engines import Engine, Result, Writer
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.findings import FAIL, NOT_APPLICABLE, PASS, Report
from pohon_graph.rules.rule_file import Rule
from pohon_graph.rules.runner import audit, parameters
from pohon_graph.store import Store
from tests.rule_cases import Case, all_cases, cases_of

RULES = {rule.code: rule for rule in catalogue()}
CASES = all_cases()
_STATUS = {"fail": FAIL, "pass": PASS, "near-miss": PASS, "not-applicable": NOT_APPLICABLE}


def loaded(engine: Engine, case: Case, folder: Path) -> None:
    Store(engine).load(*case.files(folder))
    for statement in case.write:
        engine.write(partial(_run, statement))


def _run(statement: str, writer: Writer) -> Result:
    return writer.run(statement)


def judged(engine: Engine, case: Case) -> Report:
    rule = RULES[case.code]
    return audit(engine, [configured(rule, case.settings)], case.as_of)


def configured(rule: Rule, settings: dict[str, Any]) -> Rule:
    return replace(rule, settings={**rule.settings, **settings})


def outside(engine: Engine, rule: Rule, report: Report, case: Case) -> set[tuple[str | None, ...]]:
    """The findings that no row of the rule's population has, by the columns that the population returns."""
    population = engine.read(rule.population, parameters(rule, case.as_of))
    width = len(population.columns)
    return {(f.node, f.other)[:width] for f in report.findings} - {tuple(row) for row in population.rows}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_a_case_gives_exactly_its_findings(case: Case, engine: Engine, tmp_path: Path) -> None:
    """The rule finds what the case says, on what it says, out of as many as it says, and these are among
    the rows of its population, as `pohon why` reads them."""
    loaded(engine, case, tmp_path)
    report = judged(engine, case)
    outcome = report.outcomes[0]
    assert outcome.error is None
    found = sorted((case.short(f.node), case.short(f.other) or "") for f in report.findings)
    assert found == sorted((node, other or "") for node, other in case.expect)
    assert outcome.population == case.population
    assert outcome.status == _STATUS[case.kind]
    assert outside(engine, outcome.rule, report, case) == set()
    for node, columns in case.detail.items():
        details = [f.detail for f in report.findings if case.short(f.node) == node]
        assert any(columns.items() <= detail.items() for detail in details), details


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_cases_that_fail_pass_and_nearly_fail(code: str) -> None:
    """No rule is without a graph that must fail, one that must pass, and a near miss."""
    kinds = {case.kind for case in cases_of(Path(__file__).parent / "rules" / f"{code}.yaml")}
    assert kinds >= {"fail", "pass", "near-miss"}


def test_every_case_is_of_a_rule() -> None:
    """A file of cases whose rule is gone would prove nothing."""
    assert {case.code for case in CASES} <= set(RULES)
