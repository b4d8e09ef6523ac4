"""Every rule against a second, independent reading of it in plain Python, on generated trees."""

from __future__ import annotations

import os
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.findings import Report
from pohon_graph.rules.runner import audit
from pohon_graph.store import Store, open_store
from tests.generated import documents, write
from tests.oracle import ORACLE, View

SEED = Path(__file__).resolve().parents[1] / "data" / "dinsos-2024.yaml"
AS_OF = date(2025, 6, 30)
RULES = catalogue()
EXAMPLES = int(os.environ.get("POHON_TEST_EXAMPLES", "60"))
TRIES = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)


def found_by_rules(report: Report) -> dict[str, Any]:
    findings: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for finding in report.findings:
        findings[finding.rule].append((finding.node, finding.other))
    assert not [(each.rule.code, each.error) for each in report.failed_rules]
    return {
        each.rule.code: (each.population, sorted(findings[each.rule.code], key=lambda p: (p[0], p[1] or "")))
        for each in report.outcomes
        if each.rule.code in ORACLE
    }


def found_by_oracle(store: Store) -> dict[str, Any]:
    view = View(store.graph(), AS_OF.isoformat())
    return {code: judge(view) for code, judge in ORACLE.items()}


def test_the_oracle_knows_every_family_that_must_be_checked() -> None:
    """All CAS, OWN and IND rules but the one of placeholders have a second reading."""
    codes = {rule.code for rule in RULES if rule.code.startswith(("CAS", "OWN", "IND"))}
    assert codes - set(ORACLE) <= {"IND009"}


def test_the_seed_reads_the_same_both_ways() -> None:
    """On the real tree the rules and the second reading agree, population and findings."""
    with open_store(":memory:") as store:
        store.load(SEED)
        assert found_by_rules(audit(store.engine, RULES, AS_OF)) == found_by_oracle(store)


@TRIES
@given(found=documents())
def test_generated_trees_read_the_same_both_ways(
    found: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """On any tree, the rules and the second reading agree, population and findings."""
    with open_store(":memory:") as store:
        store.load(*write(found, tmp_path_factory.mktemp("trees")))
        by_rules = found_by_rules(audit(store.engine, RULES, AS_OF))
        by_oracle = found_by_oracle(store)
    assert {code for code in by_rules if by_rules[code] != by_oracle[code]} == set()
