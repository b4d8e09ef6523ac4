"""Trees of offices that are no Dinas Sosial: what is found in them is true, and nothing else is found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from pohon_graph.rules.findings import NOT_APPLICABLE, Report
from pohon_graph.store import open_store

HERE = Path(__file__).parent / "other_agencies"
EXPECTED = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))
AS_OF = date(2025, 6, 30)


def audited(name: str) -> Report:
    with open_store(":memory:") as store:
        store.load(HERE / "trees" / f"{name}.yaml")
        return store.audit(as_of=AS_OF)


@pytest.mark.parametrize("name", EXPECTED)
def test_findings_are_those_that_a_reader_would_make(name: str) -> None:
    """A kecamatan, a health agency with targets year by year, a planning agency with themes."""
    report = audited(name)
    assert not report.failed_rules
    found: dict[str, list[list[str]]] = {}
    for finding in report.findings:
        place = [finding.node, finding.other] if finding.other else [finding.node]
        found.setdefault(finding.rule, []).append([part for part in place if part])
    assert found == EXPECTED[name]


def test_every_example_has_expected_findings() -> None:
    """A tree without a list of findings would prove nothing."""
    assert {path.stem for path in (HERE / "trees").glob("*.yaml")} == set(EXPECTED)


def test_without_the_official_table_no_programme_is_called_unknown() -> None:
    """The table that ships with the program is complete for social affairs only."""
    for name in EXPECTED:
        status = {outcome.rule.code: outcome.status for outcome in audited(name).outcomes}
        assert status["PRG005"] == NOT_APPLICABLE, name
