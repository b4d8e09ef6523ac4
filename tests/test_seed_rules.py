"""The real tree gives exactly the findings that were read off its source by hand, on both engines."""

from __future__ import annotations

from datetime import date

import pytest

from pohon_graph.engines import Engine
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.findings import FAIL, NOT_APPLICABLE, PASS, Outcome
from pohon_graph.rules.runner import audit
from tests.rule_proofs import proof_of

AS_OF = date(2024, 6, 30)


def status(findings: int, population: int) -> str:
    if not population:
        return NOT_APPLICABLE
    return FAIL if findings else PASS


def test_every_rule_counts_on_the_seed_what_was_counted_by_hand(seed_engine: Engine) -> None:
    """Findings, population and status of all rules, on the tree of Dinas Sosial 2024: `seed` in each
    file of tests/rules/, also of rules that are off by default."""
    outcomes: list[Outcome] = audit(seed_engine, catalogue(), AS_OF).outcomes
    found = {each.rule.code: (each.findings, each.population, each.status) for each in outcomes}
    counted = {code: proof_of(code).seed for code in found}
    assert found == {code: (*counts, status(*counts)) for code, counts in counted.items()}


@pytest.mark.parametrize(
    ("rule", "nodes"),
    [
        ("OWN001", {"rumah-layak-huni", "perbaikan-rtlh", "jaminan-kesehatan", "pelatihan-keterampilan"}),
        ("XCT002", {"perbaikan-rtlh", "jaminan-kesehatan", "pelatihan-keterampilan"}),
        ("IND003", {"kualitas-sdm#1", "kemandirian-ppks#1"}),
        ("CAS009", {"database-ppks"}),
        ("TXT006", {"menurunnya-ppks"}),
        ("IND005", {"menurunnya-ppks"}),
        ("TGT004", {"menurunkan-ppks#1@1", "menurunnya-ppks#1@1"}),
        ("TXT001", {"daya-saing-ekonomi", "menurunkan-ppks"}),
        ("PRG007", {"pendataan-fakir-miskin"}),
    ],
)
def test_the_findings_are_on_the_goals_that_the_document_shows(
    seed_engine: Engine, rule: str, nodes: set[str]
) -> None:
    """Not only how many: which."""
    chosen = [each for each in catalogue() if each.code == rule]
    findings = audit(seed_engine, chosen, AS_OF).findings
    assert {finding.node for finding in findings} == {f"dinsos-2024/{node}" for node in nodes}
