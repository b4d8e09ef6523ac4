"""The real tree gives exactly the findings that were read off its source by hand, on both engines."""

from __future__ import annotations

from datetime import date

import pytest

from pohon_graph.engines import Engine
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.findings import FAIL, NOT_APPLICABLE, PASS, Outcome
from pohon_graph.rules.runner import audit

AS_OF = date(2024, 6, 30)
# Findings and population of every rule, those that are off by default too.
COUNTED = {
    "CAS001": (0, 32), "CAS002": (0, 33), "CAS003": (0, 32), "CAS004": (0, 32), "CAS005": (0, 32),
    "CAS006": (0, 22), "CAS007": (0, 32), "CAS008": (0, 33), "CAS009": (1, 5), "CAS010": (0, 4),
    "CAS011": (0, 6), "CAS012": (1, 1),
    "IND001": (0, 33), "IND002": (0, 33), "IND003": (2, 28), "IND004": (1, 33), "IND005": (1, 32),
    "IND006": (1, 32), "IND007": (0, 33), "IND008": (0, 11), "IND009": (1, 33), "IND010": (33, 33),
    "TGT001": (2, 29), "TGT002": (0, 28), "TGT003": (0, 9), "TGT004": (2, 2), "TGT005": (26, 28),
    "TGT006": (0, 28), "TGT007": (0, 0), "TGT008": (0, 0), "TGT009": (0, 0), "TGT010": (0, 0),
    "TGT011": (0, 15), "TGT012": (0, 0),
    "OWN001": (4, 31), "OWN002": (4, 4), "OWN003": (0, 31), "OWN004": (3, 5), "OWN005": (0, 10),
    "OWN006": (0, 1),
    "PRG001": (0, 14), "PRG002": (0, 14), "PRG003": (0, 0), "PRG004": (0, 0), "PRG005": (2, 14),
    "PRG006": (1, 14), "PRG007": (1, 5),
    "PRG008": (0, 0), "PRG009": (0, 0), "PRG010": (0, 0), "PRG011": (0, 0),
    "IND012": (0, 0),
    "XCT001": (0, 4), "XCT002": (3, 4), "XCT003": (0, 0), "XCT004": (0, 8), "XCT005": (0, 3),
    "XCT006": (2, 5), "XCT007": (0, 0), "XCT008": (0, 1),
    "XCT009": (0, 0),
    "TXT001": (2, 13), "TXT002": (0, 33), "TXT003": (0, 66), "TXT004": (0, 33), "TXT005": (0, 8),
    "TXT006": (1, 11),
}  # fmt: skip


def status(findings: int, population: int) -> str:
    if not population:
        return NOT_APPLICABLE
    return FAIL if findings else PASS


def test_the_table_is_of_the_whole_catalogue() -> None:
    """A new rule needs its count on the seed, and a rule that goes takes its count with it."""
    assert set(COUNTED) == {rule.code for rule in catalogue()}


def test_every_rule_counts_on_the_seed_what_was_counted_by_hand(seed_engine: Engine) -> None:
    """Findings, population and status of all rules, on the tree of Dinas Sosial 2024."""
    outcomes: list[Outcome] = audit(seed_engine, catalogue(), AS_OF).outcomes
    found = {each.rule.code: (each.findings, each.population, each.status) for each in outcomes}
    assert found == {code: (*counts, status(*counts)) for code, counts in COUNTED.items()}


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
