"""The rules that ask for it against a second, independent reading in plain Python, on generated forests.

A rule asks for it by `oracle: yes` in its file in `tests/rules/`.
"""

from __future__ import annotations

import os
import random
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.runner import audit, parameters
from pohon_graph.store import Store, open_store
from tests.generated import Forest, forest, forests
from tests.oracle import ORACLE, Answer, Pair, View
from tests.rule_proofs import proof_of

SEED = Path(__file__).resolve().parents[1] / "data" / "dinsos-2024.yaml"
AS_OF = date(2025, 6, 30)
Reading = tuple[int, set[str], list[Pair]]  # the population, the different members, the findings
RULES = [rule for rule in catalogue() if proof_of(rule.code).oracle]
EXAMPLES = int(os.environ.get("POHON_TEST_EXAMPLES", "30"))
TRIES = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
# Of 150 forests, how many must have a finding of a rule, and how many must have none though it looked.
FORESTS, FINDING, PASSING = 150, 8, 4


def by_rules(store: Store) -> dict[str, Reading]:
    report = audit(store.engine, RULES, AS_OF)
    assert not [(each.rule.code, each.error) for each in report.failed_rules]
    found = defaultdict(list)
    for finding in report.findings:
        found[finding.rule].append((finding.node, finding.other))
    answers = {}
    for outcome in report.outcomes:
        rule = outcome.rule
        rows = store.engine.read(rule.population, parameters(rule, AS_OF)).rows
        assert len(rows) == outcome.population, rule.code
        members = {row[0] for row in rows}
        pairs = sorted(found[rule.code], key=lambda pair: (pair[0], pair[1] or ""))
        answers[rule.code] = outcome.population, members, pairs
    return answers


def by_oracle(store: Store) -> dict[str, Reading]:
    view = View(store.graph(), AS_OF.isoformat())
    answers = {code: judge(view) for code, judge in ORACLE.items()}
    return {code: (each.population, set(each.members), each.findings) for code, each in answers.items()}


def test_the_rules_that_ask_for_a_second_reading_have_one() -> None:
    """A rule that says `oracle: yes` has a function of its name in tests/oracle, and no other rule has."""
    asked = {rule.code for rule in RULES}
    unwritten = [f"Write the function {code}(view) in tests/oracle/." for code in sorted(asked - set(ORACLE))]
    unasked = [f"tests/rules/{code}.yaml lacks `oracle: yes`." for code in sorted(set(ORACLE) - asked)]
    assert [*unwritten, *unasked] == []


def test_the_seed_reads_the_same_both_ways() -> None:
    """On the real tree the rules and the second reading agree: population, members and findings."""
    with open_store(":memory:") as store:
        store.load(SEED)
        assert by_rules(store) == by_oracle(store)


@TRIES
@given(found=forests())
def test_generated_forests_read_the_same_both_ways(
    found: Forest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """On any forest the rules and the second reading agree: population, members and findings."""
    with open_store(":memory:") as store:
        found.load(store, tmp_path_factory.mktemp("trees"))
        rules, oracle = by_rules(store), by_oracle(store)
    differing = {code: (rules[code], oracle[code]) for code in rules if rules[code] != oracle[code]}
    assert differing == {}


@pytest.fixture(scope="module")
def read_forests(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Answer]]:
    """The second reading's answers on 150 forests, the same ones every time."""
    answers = []
    for number in range(FORESTS):
        with open_store(":memory:") as store:
            forest(random.Random(number)).load(store, tmp_path_factory.mktemp("trees"))
            view = View(store.graph(), AS_OF.isoformat())
        answers.append({code: judge(view) for code, judge in ORACLE.items()})
    return answers


def test_every_rule_finds_something_on_many_generated_forests(
    read_forests: list[dict[str, Answer]],
) -> None:
    """A rule that never fires there would be proved by nothing."""
    fired = Counter(code for answers in read_forests for code, each in answers.items() if each.findings)
    assert {rule.code: fired[rule.code] for rule in RULES if fired[rule.code] < FINDING} == {}


def test_every_rule_passes_on_some_generated_forests(read_forests: list[dict[str, Answer]]) -> None:
    """Nor would one that always fires: it must also look at something and find nothing."""
    passed = Counter(
        code
        for answers in read_forests
        for code, each in answers.items()
        if each.members and not each.findings
    )
    assert {rule.code: passed[rule.code] for rule in RULES if passed[rule.code] < PASSING} == {}


def test_every_rule_passes_a_part_of_what_it_counts(read_forests: list[dict[str, Answer]]) -> None:
    """In one forest it finds some of its members and lets others be: it tells them apart."""
    parted = Counter(
        code
        for answers in read_forests
        for code, each in answers.items()
        if 0 < len(each.findings) < len(each.members)
    )
    assert {rule.code: parted[rule.code] for rule in RULES if parted[rule.code] < PASSING} == {}
